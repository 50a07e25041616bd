//! This computer, in English.

use super::said::{Line, hour_said};
use super::span;
use crate::words::plural;
use crate::words::ready::finding::{Clock, Seen, State};
use workshop::Language::En;

pub(super) fn disk(free: Option<u64>, needed: u64, stuck: bool) -> Line {
    let size = |bytes: u64| match bytes / 1_000_000 {
        megabytes @ 0..1_000 => format!("{megabytes} MB"),
        megabytes => format!("{} GB", megabytes / 1_000),
    };
    let advice = Some("Empty the bin, or put the data folder on another disk (--data).".to_owned());
    let at_most = format!("the day takes {} at most.", size(needed));
    let (fact, advice) = match free {
        _ if stuck => ("Nothing can be written now: disk full, file locked or folder read-only.".into(), advice),
        None => (
            format!("The system does not say how much room is left; {at_most}"),
            Some("Look at the properties of the disk.".into()),
        ),
        Some(free) if free < needed.saturating_mul(2) => (format!("{} free; {at_most}", size(free)), advice),
        Some(free) => (format!("{} free; {at_most}", size(free)), None),
    };
    ("Room on the disk", fact, advice)
}

pub(super) fn archive(last: Option<(u32, u64)>) -> Line {
    let advice = Some("Keep one on a USB stick, and make another at each break.".to_owned());
    let (fact, advice) = match last {
        None => ("No archive has been downloaded yet.".into(), advice),
        Some((minutes, 0)) => (format!("The last one is {} old, and nothing has changed since.", span(minutes)), None),
        Some((minutes, changes)) => {
            let changes = plural(En, usize::try_from(changes).unwrap_or(usize::MAX), "change", "changes");
            (format!("The last one is {} old; {changes} since.", span(minutes)), advice)
        }
    };
    ("Archive", fact, advice)
}

pub(super) fn clock(clock: &Clock, state: State) -> Line {
    let sync = "In the date and time settings, choose automatic time and the right time zone.";
    let (fact, advice) = match clock {
        Clock::Moved(seconds) => (
            format!("The computer’s clock was set by {} s since Tablée started, which keeps its own.", seconds.abs()),
            Some("Start Tablée again before people arrive: it will take the new time over.".into()),
        ),
        Clock::Apart(seconds) => (
            format!("This screen and Tablée differ by {} s.", seconds.abs()),
            Some(format!("{sync} The room goes by Tablée’s time.")),
        ),
        Clock::Agree { hour, days } => {
            let hour = hour.map(|hour| format!("It is {}: is that the time in the room? ", hour_said(hour)));
            let day = match days {
                None => "The date of the workshop is not told.".to_owned(),
                Some(0) => "The workshop is today.".into(),
                Some(1) => "The workshop is tomorrow.".into(),
                Some(days) if *days > 1 => format!("The workshop is in {days} days."),
                Some(days) => {
                    let days = plural(En, usize::try_from(-days).unwrap_or(0), "day", "days");
                    format!("The date of the workshop passed {days} ago.")
                }
            };
            let advice = format!("Correct the date of the workshop, or the computer’s. {sync}");
            (hour.unwrap_or_default() + &day, (state != State::Good).then_some(advice))
        }
    };
    ("Date and time", fact, advice)
}

pub(super) fn seen(by: Seen, local: &str) -> Line {
    let (fact, advice) = match by {
        Seen::Trusted => ("This page is open in a safe way: the wall can keep the screen on.".into(), None),
        Seen::ByAddress => (
            "This page is open by the network address: there the browser does not let the wall keep the screen on."
                .into(),
            Some(format!(
                "On this computer, open the console and the wall by localhost: make a link in Invite and put {local} for the beginning of its address"
            )),
        ),
        Seen::FromAfar => (
            "This page is open from another computer, by http.".into(),
            Some(
                "That works; but there the wall cannot keep the screen on: set that computer not to sleep as well."
                    .into(),
            ),
        ),
    };
    ("Console and wall", fact, advice)
}
