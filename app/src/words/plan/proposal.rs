//! A change of the plan, shown before it is made.

use super::figures::{grouped, in_rounds};
use crate::words::plural;
use workshop::Language::{En, Fr};

/// What is wondered about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named for what it is")]
pub enum Change {
    /// Everyone anew.
    Anew,
    /// Better, with few people moving.
    Better,
    /// A table closes.
    Close { table: u16, rounds: Vec<u8> },
    /// A table opens again.
    Reopen { table: u16, rounds: Vec<u8> },
    /// A table's chairs, or the rounds in which it is closed.
    Table { table: u16 },
    /// A table goes.
    Remove { table: u16 },
    /// Somebody will not be there.
    Absent { name: String },
    /// Somebody comes back.
    Back { name: String },
}

/// What a facilitator reads of a change before she makes it.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Proposal {
    pub change: fn(&Change) -> String,
    pub people: fn(usize) -> String,
    pub in_round: fn(usize, u8) -> String,
    pub played_stay: &'static str,
    pub stale: &'static str,
    pub apply: &'static str,
    pub back: &'static str,
    pub worth: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub differences: &'static str,
    pub person: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub nowhere: &'static str,
    pub next: &'static str,
    pub more: fn(usize) -> String,
}

pub(in crate::words) static FR: Proposal = Proposal {
    change: |change| match change {
        Change::Anew => "Refaire tout le plan".into(),
        Change::Better => "Améliorer le plan".into(),
        Change::Close { table, rounds } => format!("Fermer la table {table} {}", in_rounds(Fr, rounds)),
        Change::Reopen { table, rounds } => format!("Rouvrir la table {table} {}", in_rounds(Fr, rounds)),
        Change::Table { table } => format!("Changer la table {table}"),
        Change::Remove { table } => format!("Retirer la table {table}"),
        Change::Absent { name } => format!("Sans {name}"),
        Change::Back { name } => format!("Avec {name}, de retour"),
    },
    people: |people| match people {
        0 => "Personne ne change de place.".into(),
        1 => "1 personne change.".into(),
        people => format!("{} personnes changent.", grouped(Fr, people)),
    },
    in_round: |people, round| format!("Tour {round}\u{a0}: {}", plural(Fr, people, "personne", "personnes")),
    played_stay: "Ce qui a été joué ne change pas.",
    stale: "Le plan a changé entre-temps\u{a0}: voici la nouvelle différence.",
    apply: "Appliquer",
    back: "Ne rien changer",
    worth: "Ce que vaut le plan",
    before: "Maintenant",
    after: "Ensuite",
    differences: "Qui change",
    person: "Personne",
    from: "De",
    to: "À",
    nowhere: "sans place",
    next: "prochain tour",
    more: |more| format!("… et {} de plus.", plural(Fr, more, "changement", "changements")),
};

pub(in crate::words) static EN: Proposal = Proposal {
    change: |change| match change {
        Change::Anew => "Remake the whole plan".into(),
        Change::Better => "Improve the plan".into(),
        Change::Close { table, rounds } => format!("Close table {table} {}", in_rounds(En, rounds)),
        Change::Reopen { table, rounds } => format!("Open table {table} again {}", in_rounds(En, rounds)),
        Change::Table { table } => format!("Change table {table}"),
        Change::Remove { table } => format!("Remove table {table}"),
        Change::Absent { name } => format!("Without {name}"),
        Change::Back { name } => format!("With {name}, who is back"),
    },
    people: |people| match people {
        0 => "Nobody moves.".into(),
        1 => "1 person moves.".into(),
        people => format!("{} people move.", grouped(En, people)),
    },
    in_round: |people, round| format!("Round {round}: {}", plural(En, people, "person", "people")),
    played_stay: "What has been played does not change.",
    stale: "The plan has changed meanwhile: here is the new difference.",
    apply: "Apply",
    back: "Change nothing",
    worth: "What the plan is worth",
    before: "Now",
    after: "Then",
    differences: "Who moves",
    person: "Person",
    from: "From",
    to: "To",
    nowhere: "no seat",
    next: "next round",
    more: |more| format!("… and {} more.", plural(En, more, "change", "changes")),
};
