//! “Ready for tomorrow?” in English.

mod day;
mod guide;
mod machine;
mod network;
mod said;

use super::Ready;
use super::finding::{Carrier, Chapter, Chore, Leads, State, Tried, Way};
use crate::words::plural;
use workshop::Language::En;

pub(in crate::words) static EN: Ready = Ready {
    title: "Ready for tomorrow?",
    summary,
    state: |state| match state {
        State::Good => "Good",
        State::Check => "To check",
        State::Fix => "To fix",
    },
    chapter: |chapter| match chapter {
        Chapter::Network => "The address for phones",
        Chapter::Crowd => "Room for everyone",
        Chapter::Machine => "This computer",
        Chapter::Day => "The day",
    },
    say: said::say,
    tried,
    way,
    refresh: "Refresh",
    print: "To be read the day before, and again in the room an hour before.",
    stale: "Tablée no longer answers: what follows is from before.",
    done: |chore| match chore {
        Chore::Awake => "It is set",
        Chore::Rehearsal => "It is rehearsed",
        Chore::Kit => "It is printed",
        Chore::NoHostLinks => "We do without",
    },
    undone: "On second thoughts, no",
    download: "Download the archive",
    console: "Open the console",
    wall: "Open the wall",
    prepare: "Prepare the tables",
    date: "Change the date or the hour",
    plan: "See the plan",
    invite: "Make the links",
    kit: "The print kit",
    try_it: "Try a phone",
    try_help: "On the Wi-Fi of the room, scan this code. It opens this trial and nothing else, for an hour; several phones may try.",
    qr: "QR code of the trial",
    nothing_comes: "The phone does not get here?",
    why: guide::why,
    how_many: "How many will you be?",
    people: "People with a phone",
    people_hint: "Suggested from the seats and the people who are in.",
    carrier: "Their Wi-Fi comes from",
    carrier_name: |carrier| match carrier {
        Carrier::Phone => "the hotspot of a phone",
        Carrier::Laptop => "the hotspot of a laptop",
        Carrier::Home => "a box as in a home",
        Carrier::Points => "professional access points",
    },
    carrier_carries: |carrier| match carrier {
        Carrier::Phone => "5 to 10 devices",
        Carrier::Laptop => "8 devices",
        Carrier::Home => "20 to 30 devices",
        Carrier::Points => "50 each",
    },
    unknown_carrier: "I do not know yet",
    save: "Check",
    hotspot: "Making a Wi-Fi without Internet",
    hotspot_help: "First the Wi-Fi, then Tablée: if it was running, stop it and start it again, so that it prints the new address.",
    guides: &guide::GUIDES,
    firewall: "The firewall",
    firewall_steps: guide::firewall,
    wifi_code: "Put the Wi-Fi on the poster as a QR code",
    phone_title: "Trial",
    phone_here: "This phone reaches Tablée",
    phone_help: "Nothing else to do: the facilitator sees it on her screen.",
    measuring: "Measuring, a few seconds…",
    broken: "The page arrived, but measuring did not end. The network may be crowded: reload the page to try again.",
    measured: |median, worst, loaded| {
        format!("Round trip: {median} ms, {worst} ms at worst. Loading everything: {} s.", tenths(loaded))
    },
    expired: "This link has expired",
    expired_help: "A trial link lasts an hour. Scan the one that is on the screen now.",
};

fn summary(fix: usize, check: usize) -> String {
    let things = |count: usize| plural(En, count, "thing", "things");
    match (fix, check) {
        (0, 0) => "Everything is ready.".into(),
        (0, check) => format!("{} to check.", things(check)),
        (fix, 0) => format!("{} to fix.", things(fix)),
        (fix, check) => format!("{} to fix, {check} to check.", things(fix)),
    }
}

/// Milliseconds as seconds with one decimal.
fn tenths(milliseconds: u32) -> String {
    format!("{:.1}", f64::from(milliseconds) / 1_000.0)
}

fn tried(tried: &Tried) -> String {
    let who = match (tried.browser, tried.system) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "A browser".to_owned(),
    };
    let here = if tried.here { ", from this very computer (proves nothing)" } else { "" };
    let trips = match tried.trips {
        Some((median, worst)) => format!("round trip {median} ms, {worst} ms at worst"),
        None => "arrived, not measured yet".into(),
    };
    let loaded = tried.loaded.map(|loaded| format!(", all loaded in {} s", tenths(loaded))).unwrap_or_default();
    let when = match tried.minutes {
        0 => "just now".to_owned(),
        minutes => format!("{} ago", span(minutes)),
    };
    format!("{who}{here}: {trips}{loaded}, {when}")
}

/// Minutes as a span: “5 min”, “3 h”, “2 days”.
fn span(minutes: u32) -> String {
    match minutes {
        0..60 => format!("{minutes} min"),
        60..2_880 => format!("{} h", minutes / 60),
        _ => format!("{} days", minutes / 1_440),
    }
}

fn way(way: &Way, printed: bool) -> String {
    let leads = match way.leads {
        Leads::Near => "local network",
        Leads::Elsewhere => "tunnel, container or virtual machine: no phone is there",
        Leads::Adrift => "a network in which nobody gives out addresses: to be avoided",
        Leads::Nowhere => "this computer only",
    };
    let printed = if printed { " (in the QR codes)" } else { "" };
    format!("{}{printed}: {}, {leads}", way.address, way.name)
}
