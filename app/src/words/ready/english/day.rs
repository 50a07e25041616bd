//! The day, in English.

use super::said::{Line, hour_said, persons};
use crate::words::ready::finding::Chore;
use workshop::Language::En;
use workshop::{TableId, TimeOfDay};

pub(super) fn hours(starts: Option<TimeOfDay>, minutes: u32) -> Line {
    let length = (crate::words::setup(En).length)(minutes);
    let span = |start: TimeOfDay| format!("From {} to {}", hour_said(start), hour_said(start.plus(minutes)));
    let (fact, advice) = match starts {
        None => (
            format!("Planned length: {length}. The hour of the start is not told."),
            Some("With it, each phase has its hour on the console and on paper.".into()),
        ),
        Some(start) if u32::from(start.0) + minutes > 24 * 60 => {
            (format!("{}, the next day.", span(start)), Some("Is that the hour of the start?".into()))
        }
        Some(start) => (format!("{} ({length}).", span(start)), None),
    };
    ("Hours", fact, advice)
}

pub(super) fn seats(seats: Option<u16>, people: u16) -> Line {
    let (fact, advice) = match seats {
        None => (format!("{} expected; the seats of a table at least are not counted.", persons(people.into())), None),
        Some(seats) => (
            format!("{seats} seats at the tables for {}.", persons(people.into())),
            (seats < people).then(|| "Add seats, or a table.".into()),
        ),
    };
    ("Seats", fact, advice)
}

pub(super) fn named(about: &'static str, who: &str, tables: &[TableId]) -> Line {
    match tables.len() {
        0 => (about, "Each table has its own.".into(), None),
        _ => (
            about,
            format!("No name of a {who} for {}.", listed(tables)),
            Some("The name stands on the sign of the table and in the report.".into()),
        ),
    }
}

pub(super) fn host_links(without: &[TableId], waived: bool) -> Line {
    let (fact, advice) = match without.len() {
        0 => ("Each table has its host link.".into(), None),
        _ if waived => ("Tables do without a host’s device, as you said.".into(), None),
        _ => (
            format!("No host link yet for {}.", listed(without)),
            Some(
                "With her link, a host writes for whoever has no phone and reads earlier rounds. One can do without."
                    .into(),
            ),
        ),
    };
    ("Host links", fact, advice)
}

fn listed(tables: &[TableId]) -> String {
    let numbers: Vec<String> = tables.iter().map(|table| table.0.to_string()).collect();
    match numbers.as_slice() {
        [one] => format!("table {one}"),
        [first @ .., last] => format!("tables {} and {last}", first.join(", ")),
        [] => String::new(),
    }
}

pub(super) fn chore(chore: Chore, done: bool) -> Line {
    match (chore, done) {
        (Chore::Awake, true) => {
            ("Sleep and power", "The computer stays awake and plugged in, as you said.".into(), None)
        }
        (Chore::Awake, false) => (
            "Sleep and power",
            "A computer that falls asleep cuts off the whole room. Tablée cannot see that from here.".into(),
            Some(
                "Charger plugged in, sleep set to “Never” (also when the lid is closed), updates paused for the day."
                    .into(),
            ),
        ),
        (Chore::Rehearsal, true) => ("Rehearsal", "The day has been rehearsed.".into(), None),
        (Chore::Rehearsal, false) => (
            "Rehearsal",
            "The day has not been rehearsed yet.".into(),
            Some("A command plays it at speed, with fictitious people, in a copy to be thrown away.".into()),
        ),
        (Chore::NoHostLinks, _) => ("Host links", String::new(), None),
        (Chore::Kit, true) => ("Paper", "The kit is printed.".into(), None),
        (Chore::Kit, false) => (
            "Paper",
            "The kit is not printed yet: signs, poster at the entrance, harvest sheets.".into(),
            Some(
                "Harvest sheets stand in for any phone. Print once the address is settled: it is in the codes.".into(),
            ),
        ),
    }
}
