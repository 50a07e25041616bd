//! Words about who is in the room, and whose phone has a line.

use super::super::plural;
use workshop::Language::{En, Fr};

/// Who is there, as a facilitator reads it.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Presence {
    /// Whom the list shows.
    pub among: &'static str,
    pub everyone: &'static str,
    pub online: &'static str,
    pub away: &'static str,
    pub quiet: &'static str,
    pub without_phone: &'static str,
    /// Of one person: no line, for less than a minute.
    pub resting: &'static str,
    /// The same for longer, in minutes.
    pub away_for: fn(i64) -> String,
    pub wrote_nothing: &'static str,
    pub shares: fn(&str) -> String,
    /// Phones that have written nothing in the harvest that runs.
    pub phones_quiet: fn(usize) -> String,
    pub see_phone: &'static str,
    pub see_host: &'static str,
    pub give_back: &'static str,
    pub second_laptop: &'static str,
}

pub(in crate::words) static FR: Presence = Presence {
    among: "Qui montrer",
    everyone: "Tout le monde",
    online: "En ligne",
    away: "Sans nouvelles",
    quiet: "N’ont rien écrit",
    without_phone: "Sans téléphone",
    resting: "hors ligne ou en veille",
    away_for: |minutes| format!("sans nouvelles depuis {minutes}\u{a0}min"),
    wrote_nothing: "n’a rien écrit",
    shares: |name| format!("partage le téléphone avec {name}"),
    phones_quiet: |count| {
        let phones = plural(Fr, count, "téléphone en ligne n’a", "téléphones en ligne n’ont");
        format!("{phones} rien écrit dans cette récolte.")
    },
    see_phone: "Voir son téléphone",
    see_host: "Voir l’écran de l’hôte",
    give_back: "Redonner sa place",
    second_laptop: "Animer aussi depuis un autre ordinateur",
};

pub(in crate::words) static EN: Presence = Presence {
    among: "Whom to show",
    everyone: "Everyone",
    online: "Online",
    away: "Not heard from",
    quiet: "Wrote nothing",
    without_phone: "Without a phone",
    resting: "offline or asleep",
    away_for: |minutes| format!("not heard from for {minutes}\u{a0}min"),
    wrote_nothing: "wrote nothing",
    shares: |name| format!("shares a phone with {name}"),
    phones_quiet: |count| {
        let phones = plural(En, count, "phone online has", "phones online have");
        format!("{phones} written nothing in this harvest.")
    },
    see_phone: "See their phone",
    see_host: "See the host’s screen",
    give_back: "Give them back their place",
    second_laptop: "Facilitate from another laptop too",
};
