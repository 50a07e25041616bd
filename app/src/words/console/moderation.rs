//! Words about contributions that wait for a facilitator.

use super::super::plural;
use workshop::Language::{En, Fr};

/// What waits, and what lets it go on.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Moderation {
    pub title: &'static str,
    /// Before anybody else reads them.
    pub waiting: fn(usize) -> String,
    /// Before the wall shows them.
    pub wall_waits: fn(usize) -> String,
    pub queue: &'static str,
    pub for_wall: &'static str,
    pub nothing_waits: &'static str,
    pub nothing_for_wall: &'static str,
    pub waits: &'static str,
    pub validate: &'static str,
    pub to_wall: &'static str,
    pub validated: &'static str,
    pub on_wall_now: &'static str,
    pub on_wall: &'static str,
    pub on_wall_in: fn(i64) -> String,
    pub how: &'static str,
    pub key: &'static str,
    pub hidden: fn(usize) -> String,
}

pub(in crate::words) static FR: Moderation = Moderation {
    title: "À valider",
    waiting: |count| match count {
        1 => "1 contribution attend votre accord.".into(),
        count => format!("{count} contributions attendent votre accord."),
    },
    wall_waits: |count| match count {
        1 => "1 contribution attend «\u{a0}valider\u{a0}» pour le mur.".into(),
        count => format!("{count} contributions attendent «\u{a0}valider\u{a0}» pour le mur."),
    },
    queue: "Attendent votre accord",
    for_wall: "Pour le mur",
    nothing_waits: "Rien n’attend.",
    nothing_for_wall: "Rien de plus à montrer.",
    waits: "attend votre accord",
    validate: "Valider",
    to_wall: "Valider pour le mur",
    validated: "La contribution est validée.",
    on_wall_now: "Le mur montre la contribution.",
    on_wall: "sur le mur",
    on_wall_in: |seconds| format!("sur le mur dans {seconds}\u{a0}s"),
    how: "V valide, M masque\u{202f}; les flèches passent de l’une à l’autre.",
    key: "ce qui attend votre accord",
    hidden: |count| plural(Fr, count, "contribution masquée", "contributions masquées"),
};

pub(in crate::words) static EN: Moderation = Moderation {
    title: "To validate",
    waiting: |count| match count {
        1 => "1 contribution waits for your word.".into(),
        count => format!("{count} contributions wait for your word."),
    },
    wall_waits: |count| match count {
        1 => "1 contribution waits to be validated for the wall.".into(),
        count => format!("{count} contributions wait to be validated for the wall."),
    },
    queue: "Waiting for your word",
    for_wall: "For the wall",
    nothing_waits: "Nothing waits.",
    nothing_for_wall: "Nothing more to show.",
    waits: "waits for your word",
    validate: "Validate",
    to_wall: "Validate for the wall",
    validated: "The contribution is validated.",
    on_wall_now: "The wall shows the contribution.",
    on_wall: "on the wall",
    on_wall_in: |seconds| format!("on the wall in {seconds}\u{a0}s"),
    how: "V validates, M hides; the arrows go from one to the next.",
    key: "what waits for your word",
    hidden: |count| plural(En, count, "hidden contribution", "hidden contributions"),
};
