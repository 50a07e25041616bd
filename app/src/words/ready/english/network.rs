//! The way from a phone to here, and room for everyone, in English.

use super::said::{self, Line};
use crate::words::plural;
use crate::words::ready::finding::{Carrier, Path, SLOW, State, Tried};
use workshop::Language::En;

/// A kilobyte as a person counts it.
const KILO: usize = 1_000;

pub(super) fn path(address: &str, path: &Path, command: Option<&str>, state: State) -> Line {
    let again = match command {
        Some(command) => format!("Stop Tablée and start it again: {command}"),
        None => "Connect the computer to the Wi-Fi of the room, then start Tablée again.".into(),
    };
    let (fact, advice) = match path {
        Path::OnlyHere => (format!("{address} opens on this computer only: no phone will come."), Some(again)),
        Path::Gone => (
            format!("{address} is in the QR codes, but this computer no longer has that address (Wi-Fi changed or off)."),
            Some(format!("What is printed must be printed again. {again}")),
        ),
        Path::Tunnel(name) => {
            (format!("{address} goes through {name}: a tunnel or a container, where no phone is."), Some(again))
        }
        Path::Near(name) if state == State::Check => (
            format!("{address} is in the QR codes (by {name}), but this computer has several networks."),
            Some("Scan the trial with a phone of the room: if it gets here, it is the right one. Else start again with --address and the other address.".into()),
        ),
        Path::Near(name) => (format!("{address} is in the QR codes (by {name})."), None),
        Path::Named => (format!("{address} is in the QR codes: phones go there by the Internet."), None),
    };
    ("Printed address", fact, advice)
}

pub(super) fn trial(tried: &[Tried]) -> Line {
    let phones: Vec<&Tried> = tried.iter().filter(|tried| !tried.here).collect();
    let slow = phones.iter().any(|phone| phone.trips.is_some_and(|(median, _)| median > SLOW));
    let reach = |count: usize| format!("{} Tablée", plural(En, count, "phone reaches", "phones reach"));
    let (fact, advice) = match phones.len() {
        0 => (
            "No phone has tried yet.".into(),
            Some("Scan the code of the trial with a phone on the Wi-Fi of the room.".into()),
        ),
        count if slow => (
            format!("{}, but the answer is late.", reach(count)),
            Some("Bring the access point nearer, or change its channel: beyond a quarter of a second, the room is too full for this Wi-Fi.".into()),
        ),
        count => (format!("{}.", reach(count)), None),
    };
    ("Tried by a phone", fact, advice)
}

pub(super) fn weight(bytes: Option<usize>, brotli: bool) -> Line {
    let how = if brotli { "as Brotli, by https" } else { "as gzip: by http browsers accept nothing better" };
    let fact = match bytes {
        Some(bytes) => {
            format!("A phone loads {} kB the first time ({how}), and the page itself, a few kB.", bytes.div_ceil(KILO))
        }
        None => "This development build has no application for phones: nothing to measure.".into(),
    };
    ("Weight", fact, None)
}

pub(super) fn crowd(people: u16, carrier: Option<Carrier>, state: State) -> Line {
    let points = Carrier::points(people);
    let point = match points {
        1 => "a professional access point is needed, which carries fifty with ease.".to_owned(),
        points => format!("{points} professional access points are needed, one for fifty."),
    };
    let expected = format!("{} expected", said::persons(people.into()));
    let (fact, advice) = match (carrier, state) {
        (None, _) => (format!("{expected}; their Wi-Fi is not chosen yet."), Some(fitting(people, points))),
        (Some(Carrier::Points), _) => (format!("{expected}, by professional access points: {points} needed."), None),
        (Some(carrier), State::Fix) => {
            let most = carrier.carries().map_or(Carrier::A_POINT, |(_, most)| most);
            (
                format!("{expected}; {} carries {most} at most.", carries(carrier)),
                Some(format!("Another Wi-Fi: {point}")),
            )
        }
        (Some(carrier), State::Check) => {
            let (surely, most) = carrier.carries().unwrap_or((Carrier::A_POINT, Carrier::A_POINT));
            let advice = format!("Try with as many devices. If in doubt: {point}");
            (
                format!("{expected}; {} carries {surely} to {most}, depending on the model.", carries(carrier)),
                Some(advice),
            )
        }
        (Some(carrier), State::Good) => (format!("{expected}; {} is enough.", carries(carrier)), None),
    };
    ("Number of phones", fact, advice)
}

fn fitting(people: u16, points: u16) -> String {
    match people {
        0..=5 => "The hotspot of a phone is enough.".into(),
        6..=8 => "The hotspot of a laptop is enough: eight devices.".into(),
        9..=20 => "A box as in a home is enough.".into(),
        _ if points == 1 => "Plan for a professional access point.".into(),
        _ => format!("Plan for {points} professional access points: one for fifty."),
    }
}

fn carries(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Phone => "the hotspot of a phone",
        Carrier::Laptop => "the hotspot of a laptop",
        Carrier::Home => "a box as in a home",
        Carrier::Points => "an access point",
    }
}
