//! Each fact in English.

use super::{day, machine, network};
use crate::words::plural;
use crate::words::ready::Said;
use crate::words::ready::finding::Finding;
use workshop::Language::En;
use workshop::TimeOfDay;

/// What it is about, the fact, and the advice.
pub(super) type Line = (&'static str, String, Option<String>);

pub(super) fn say(finding: &Finding) -> Said {
    let (about, fact, advice) = match finding {
        Finding::Path { address, path, command, .. } => {
            network::path(address, path, command.as_deref(), finding.state())
        }
        Finding::Trial(tried) => network::trial(tried),
        Finding::Weight { bytes, brotli } => network::weight(*bytes, *brotli),
        Finding::Crowd { people, carrier } => network::crowd(*people, *carrier, finding.state()),
        Finding::Rush { people, seconds, megabits } => (
            "Everybody at once",
            format!(
                "If {people} phones arrive together, the last one waits about {seconds} s (at {megabits} Mbit/s shared, the pace of an ordinary Wi-Fi in a full room)."
            ),
            Some(
                "Let people in during the welcome, not at the first harvest. What is loaded once is not loaded again."
                    .into(),
            ),
        ),
        Finding::Disk { free, needed, stuck } => machine::disk(*free, *needed, *stuck),
        Finding::Archive { last } => machine::archive(*last),
        Finding::Clock(clock) => machine::clock(clock, finding.state()),
        Finding::Seen { by, local } => machine::seen(*by, local),
        Finding::Version(version) => ("Version", format!("Tablée {version}."), None),
        Finding::Plan(plan) => {
            let words = crate::words::setup(En);
            let gaps: Vec<String> = plan.gaps.iter().map(|gap| (words.gap)(*gap)).collect();
            let whole = || format!("{} Every round has its harvest.", (words.sums_up)(plan));
            ("The plan", if gaps.is_empty() { whole() } else { gaps.join(" ") }, None)
        }
        Finding::Hours { starts, minutes } => day::hours(*starts, *minutes),
        Finding::Seats { seats, people } => day::seats(*seats, *people),
        Finding::Seated { people, without } => (
            "Seating",
            match without {
                0 => format!("{} in the plan, each with a seat.", persons(*people)),
                without => format!("{} in the plan, {without} of them without a seat in a round.", persons(*people)),
            },
            None,
        ),
        Finding::Narrators(tables) => day::named("Narrators", "narrator", tables),
        Finding::Hosts(tables) => day::named("Table hosts", "host", tables),
        Finding::HostLinks { without, waived } => day::host_links(without, *waived),
        Finding::Chore(chore, done) => day::chore(*chore, *done),
    };
    Said { about, fact, advice }
}

pub(super) fn hour_said(time: TimeOfDay) -> String {
    (crate::words::setup(En).hour)(time)
}

pub(super) fn persons(count: usize) -> String {
    plural(En, count, "person", "people")
}
