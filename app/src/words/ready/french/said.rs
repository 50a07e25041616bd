//! Each fact in French.

use super::{day, machine, network};
use crate::words::plural;
use crate::words::ready::Said;
use crate::words::ready::finding::Finding;
use workshop::Language::Fr;
use workshop::TimeOfDay;

pub(super) fn say(finding: &Finding) -> Said {
    let (about, fact, advice) = match finding {
        Finding::Path { address, path, command, .. } => network::path(address, path, command.as_deref(), finding.state()),
        Finding::Trial(tried) => network::trial(tried),
        Finding::Weight { bytes, brotli } => network::weight(*bytes, *brotli),
        Finding::Crowd { people, carrier } => network::crowd(*people, *carrier, finding.state()),
        Finding::Rush { people, seconds, megabits } => (
            "Tout le monde à la fois",
            format!(
                "Si {people} téléphones arrivent ensemble, le dernier attend environ {seconds} s (à {megabits} Mbit/s partagés, l’allure d’un Wi-Fi ordinaire dans une salle pleine)."
            ),
            Some("Faites entrer pendant l’accueil, pas à la première récolte. Ce qui est chargé une fois ne l’est plus ensuite.".into()),
        ),
        Finding::Disk { free, needed, stuck } => machine::disk(*free, *needed, *stuck),
        Finding::Archive { last } => machine::archive(*last),
        Finding::Clock(clock) => machine::clock(clock, finding.state()),
        Finding::Seen { by, local } => machine::seen(*by, local),
        Finding::Version(version) => ("Version", format!("Tablée {version}."), None),
        Finding::Plan(plan) => {
            let words = crate::words::setup(Fr);
            let gaps: Vec<String> = plan.gaps.iter().map(|gap| (words.gap)(*gap)).collect();
            let fact = if gaps.is_empty() { (words.sums_up)(plan) } else { gaps.join(" ") };
            let harvests = "Chaque tour a sa récolte.";
            let fact = if gaps.is_empty() { format!("{fact} {harvests}") } else { fact };
            ("Le plan", fact, None)
        }
        Finding::Hours { starts, minutes } => day::hours(*starts, *minutes),
        Finding::Seats { seats, people } => day::seats(*seats, *people),
        Finding::Seated { people, without } => (
            "Placement",
            match without {
                0 => format!("{} dans le plan, et chacune a sa place.", persons(*people)),
                without => format!("{} dans le plan, dont {without} sans place à un tour.", persons(*people)),
            },
            None,
        ),
        Finding::Narrators(tables) => day::named("Témoins", "de témoin", tables),
        Finding::Hosts(tables) => day::named("Hôtes de table", "d’hôte", tables),
        Finding::HostLinks { without, waived } => day::host_links(without, *waived),
        Finding::Chore(chore, done) => day::chore(*chore, *done),
    };
    Said { about, fact, advice }
}

/// What it is about, the fact, and the advice.
pub(super) type Line = (&'static str, String, Option<String>);

pub(super) fn hour_said(time: TimeOfDay) -> String {
    (crate::words::setup(Fr).hour)(time)
}

pub(super) fn persons(count: usize) -> String {
    plural(Fr, count, "personne", "personnes")
}
