//! Words about what becomes of what she writes: kept, on its way, offline, nearly over.

use super::plural;
use workshop::Language::{En, Fr};

/// What a phone says of its outbox and of the end of a harvest.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Delivery {
    /// The draft is kept on this phone.
    pub kept: &'static str,
    /// The browser keeps nothing.
    pub unkept: &'static str,
    pub minute_left: &'static str,
    pub seconds_left: &'static str,
    /// The harvest is over while she writes.
    pub finish: &'static str,
    /// So many contributions do not get through, though there is a network.
    pub stuck: fn(usize) -> String,
    /// Without a network, with so many contributions on their way.
    pub offline: fn(usize) -> String,
}

pub(super) static FR: Delivery = Delivery {
    kept: "Brouillon gardé sur ce téléphone",
    unkept: "Ce navigateur ne garde rien\u{a0}: laissez cette page ouverte jusqu’à l’envoi.",
    minute_left: "Encore une minute",
    seconds_left: "Encore dix secondes",
    finish: "La récolte est finie, vous pouvez terminer votre phrase.",
    stuck: |count| format!("{} en attente, envoi dès que possible", plural(Fr, count, "contribution", "contributions")),
    offline: |count| match count {
        0 => "Hors ligne\u{a0}: vous pouvez continuer à écrire, rien ne se perd.".into(),
        1 => "Hors ligne\u{a0}: 1 contribution attend le réseau. Vous pouvez continuer à écrire.".into(),
        count => {
            format!("Hors ligne\u{a0}: {count} contributions attendent le réseau. Vous pouvez continuer à écrire.")
        }
    },
};

pub(super) static EN: Delivery = Delivery {
    kept: "Draft kept on this phone",
    unkept: "This browser keeps nothing: leave this page open until it is sent.",
    minute_left: "One more minute",
    seconds_left: "Ten more seconds",
    finish: "The harvest is over, you can finish your sentence.",
    stuck: |count| {
        format!("{} on their way, sent as soon as possible", plural(En, count, "contribution", "contributions"))
    },
    offline: |count| match count {
        0 => "Offline: you can go on writing, nothing gets lost.".into(),
        1 => "Offline: 1 contribution waits for the network. You can go on writing.".into(),
        count => format!("Offline: {count} contributions wait for the network. You can go on writing."),
    },
};
