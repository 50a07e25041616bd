//! Why a room cannot be seated quite as asked, and what the nearest plan bends.

use super::figures::{Bend, Reason, in_rounds, series};
use crate::words::plural;
use workshop::Language::{En, Fr};
use workshop::seating::TieKind;

/// What a facilitator reads where the room and the plan do not fit.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Trouble {
    pub reason: fn(&Reason) -> String,
    /// What comes before the list of what is bent.
    pub nearest: &'static str,
    pub bend: fn(&Bend) -> String,
    pub no_plan: &'static str,
}

pub(in crate::words) static FR: Trouble = Trouble {
    reason: |reason| match reason {
        Reason::NoTable { rounds } => format!("Aucune table n’est ouverte {}.", in_rounds(Fr, rounds)),
        Reason::TooFewChairs { rounds, people, chairs, closed } => {
            let closed = match closed.as_slice() {
                [] => String::new(),
                [table] => format!("\u{202f}; la table {table} est fermée"),
                tables => format!("\u{202f}; les tables {} sont fermées", series(Fr, tables)),
            };
            let (people, chairs) =
                (plural(Fr, *people, "personne", "personnes"), plural(Fr, *chairs, "place", "places"));
            format!("{people} pour {chairs} {}{closed}.", in_rounds(Fr, rounds))
        }
        Reason::TooFewPeople { rounds, people, asked } => format!(
            "{} {}, et les tables en demandent {asked} au moins.",
            plural(Fr, *people, "personne", "personnes"),
            in_rounds(Fr, rounds)
        ),
        Reason::SeatsContradict { table } => {
            format!("La table {table} demande plus de personnes qu’elle n’a de places.")
        }
        Reason::TooManyFixed { table, people, chairs } => format!(
            "{} toujours à la table {table}, qui a {}.",
            plural(Fr, *people, "personne reste", "personnes restent"),
            plural(Fr, *chairs, "place", "places")
        ),
        Reason::FixedAtClosed { person, table, rounds } => {
            format!("{person} reste toujours à la table {table}, qui est fermée {}.", in_rounds(Fr, rounds))
        }
        Reason::TiesContradict { pair: (one, other), kind } => match kind {
            TieKind::Together => {
                format!("{one} et {other} ne peuvent pas être toujours ensemble\u{a0}: d’autres souhaits s’y opposent.")
            }
            TieKind::Apart => {
                format!("{one} et {other} ne peuvent pas être à deux tables\u{a0}: d’autres souhaits s’y opposent.")
            }
        },
    },
    nearest: "Le plan le plus proche demande\u{a0}:",
    bend: |bend| match bend {
        Bend::Chairs { table, rounds, more } => {
            format!(
                "{} à la table {table} {}",
                plural(Fr, *more, "chaise de plus", "chaises de plus"),
                in_rounds(Fr, rounds)
            )
        }
        Bend::Fewer { table, rounds, people: 0 } => {
            format!("que la table {table} reste vide {}", in_rounds(Fr, rounds))
        }
        Bend::Fewer { table, rounds, people } => format!(
            "que la table {table} se contente de {} {}",
            plural(Fr, *people, "personne", "personnes"),
            in_rounds(Fr, rounds)
        ),
        Bend::Moved { person, rounds } => format!("que {person} change de table {}", in_rounds(Fr, rounds)),
        Bend::Tie { pair: (one, other), kind: TieKind::Together } => {
            format!("que {one} et {other} ne soient pas toujours ensemble")
        }
        Bend::Tie { pair: (one, other), kind: TieKind::Apart } => {
            format!("que {one} et {other} se retrouvent à la même table")
        }
    },
    no_plan: "Aucun plan n’est possible ainsi.",
};

pub(in crate::words) static EN: Trouble = Trouble {
    reason: |reason| match reason {
        Reason::NoTable { rounds } => format!("No table is open {}.", in_rounds(En, rounds)),
        Reason::TooFewChairs { rounds, people, chairs, closed } => {
            let closed = match closed.as_slice() {
                [] => String::new(),
                [table] => format!("; table {table} is closed"),
                tables => format!("; tables {} are closed", series(En, tables)),
            };
            let (people, chairs) = (plural(En, *people, "person", "people"), plural(En, *chairs, "seat", "seats"));
            format!("{people} for {chairs} {}{closed}.", in_rounds(En, rounds))
        }
        Reason::TooFewPeople { rounds, people, asked } => {
            let people = plural(En, *people, "person", "people");
            format!("{people} {}, and the tables ask for {asked} at least.", in_rounds(En, rounds))
        }
        Reason::SeatsContradict { table } => format!("Table {table} asks for more people than it has seats."),
        Reason::TooManyFixed { table, people, chairs } => format!(
            "{} always at table {table}, which has {}.",
            plural(En, *people, "person stays", "people stay"),
            plural(En, *chairs, "seat", "seats")
        ),
        Reason::FixedAtClosed { person, table, rounds } => {
            format!("{person} is always at table {table}, which is closed {}.", in_rounds(En, rounds))
        }
        Reason::TiesContradict { pair: (one, other), kind } => match kind {
            TieKind::Together => format!("{one} and {other} cannot always be together: other wishes are against it."),
            TieKind::Apart => format!("{one} and {other} cannot be kept apart: other wishes are against it."),
        },
    },
    nearest: "The nearest plan asks for:",
    bend: |bend| match bend {
        Bend::Chairs { table, rounds, more } => {
            format!("{} at table {table} {}", plural(En, *more, "more chair", "more chairs"), in_rounds(En, rounds))
        }
        Bend::Fewer { table, rounds, people: 0 } => format!("table {table} to stay empty {}", in_rounds(En, rounds)),
        Bend::Fewer { table, rounds, people } => {
            format!("table {table} to do with {} {}", plural(En, *people, "person", "people"), in_rounds(En, rounds))
        }
        Bend::Moved { person, rounds } => format!("{person} to change tables {}", in_rounds(En, rounds)),
        Bend::Tie { pair: (one, other), kind: TieKind::Together } => {
            format!("{one} and {other} not to be always together")
        }
        Bend::Tie { pair: (one, other), kind: TieKind::Apart } => format!("{one} and {other} to sit at one table"),
    },
    no_plan: "No plan is possible like that.",
};
