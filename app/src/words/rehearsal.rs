//! Words of a rehearsal: what came of it, and what would not work on the day.

use super::plural;
use workshop::Language::{En, Fr};

/// What is said once a planned day has been played by fictitious people.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Rehearsal {
    /// People, contributions, times faster than planned.
    pub played: fn(usize, usize, u32) -> String,
    /// Networks that were cut.
    pub cuts: fn(usize) -> String,
    pub nothing: &'static str,
    pub would_not_work: &'static str,
    /// How long a contribution is taken to need.
    pub assumed: &'static str,
    /// The number of a table, the rounds, people there, seats.
    pub overfull: fn(u16, &[u8], usize, usize) -> String,
    /// The number of a table, the rounds, people there, the fewest that it needs.
    pub thin: fn(u16, &[u8], usize, usize) -> String,
    /// A round, people.
    pub unseated: fn(u8, usize) -> String,
    /// A round, who wrote, who wished to.
    pub harvest_too_short: fn(u8, usize, usize) -> String,
    pub no_time_to_move: fn(u8) -> String,
    pub heard_again: fn(usize) -> String,
    pub eaten: fn(u8) -> String,
    pub refused: fn(usize) -> String,
    pub lost: fn(usize) -> String,
    pub left_out: fn(usize) -> String,
}

pub(super) static FR: Rehearsal = Rehearsal {
    played: |people, posts, times| {
        let people = plural(Fr, people, "personne fictive", "personnes fictives");
        let posts = plural(Fr, posts, "contribution", "contributions");
        format!("{people}, {posts}, une journée {times} fois plus rapide.")
    },
    cuts: |cuts| {
        let cuts = plural(Fr, cuts, "coupure", "coupures");
        format!("{cuts} de réseau en route, sans rien perdre.")
    },
    nothing: "Rien ne s’oppose à cette journée.",
    would_not_work: "Ce qui n’irait pas",
    assumed: "En comptant de 40 à 100 secondes pour écrire une première contribution.",
    overfull: |table, rounds, listeners, seats| {
        let listeners = plural(Fr, listeners, "personne", "personnes");
        let seats = plural(Fr, seats, "place", "places");
        format!("Table {table}, {}\u{a0}: jusqu’à {listeners} pour {seats}.", tours(rounds))
    },
    thin: |table, rounds, listeners, least| {
        let listeners = plural(Fr, listeners, "personne", "personnes");
        format!("Table {table}, {}\u{a0}: {listeners} seulement, il en faut {least}.", tours(rounds))
    },
    unseated: |round, people| {
        let people = plural(Fr, people, "personne n’a", "personnes n’ont");
        format!("Tour {round}\u{a0}: {people} pas de place.")
    },
    harvest_too_short: |round, wrote, wished| {
        format!("Tour {round}\u{a0}: la récolte est trop courte, {wrote} sur {wished} ont eu le temps d’écrire.")
    },
    no_time_to_move: |round| {
        format!("Après le tour {round}, aucun temps pour changer de table\u{a0}: ajoutez un déplacement.")
    },
    heard_again: |people| {
        let people = plural(Fr, people, "personne entendrait", "personnes entendraient");
        format!("{people} deux fois le même récit\u{a0}: il y a plus de tours que de récits ouverts.")
    },
    eaten: |round| format!("Le tour {round} n’a pas eu lieu\u{a0}: ce qui précède a pris son temps."),
    refused: |posts| {
        let posts = plural(Fr, posts, "contribution a été refusée", "contributions ont été refusées");
        format!("{posts}.")
    },
    lost: |posts| {
        let posts = plural(Fr, posts, "contribution confirmée manque", "contributions confirmées manquent");
        format!("{posts}.")
    },
    left_out: |people| {
        let people = plural(Fr, people, "personne n’a", "personnes n’ont");
        format!("{people} pas pu entrer.")
    },
};

pub(super) static EN: Rehearsal = Rehearsal {
    played: |people, posts, times| {
        let people = plural(En, people, "fictitious person", "fictitious people");
        let posts = plural(En, posts, "contribution", "contributions");
        format!("{people}, {posts}, a day {times} times faster.")
    },
    cuts: |cuts| format!("{} of the network on the way, nothing lost by it.", plural(En, cuts, "cut", "cuts")),
    nothing: "Nothing stands in the way of this day.",
    would_not_work: "What would not work",
    assumed: "Taking it that a first contribution needs 40 to 100 seconds to write.",
    overfull: |table, rounds, listeners, seats| {
        let listeners = plural(En, listeners, "person", "people");
        let seats = plural(En, seats, "seat", "seats");
        format!("Table {table}, {}: up to {listeners} for {seats}.", in_rounds(rounds))
    },
    thin: |table, rounds, listeners, least| {
        let listeners = plural(En, listeners, "person", "people");
        format!("Table {table}, {}: only {listeners}, it takes {least}.", in_rounds(rounds))
    },
    unseated: |round, people| format!("Round {round}: {} no seat.", plural(En, people, "person has", "people have")),
    harvest_too_short: |round, wrote, wished| {
        format!("Round {round}: the harvest is too short, {wrote} of {wished} had the time to write.")
    },
    no_time_to_move: |round| format!("After round {round} there is no time to change tables: add a move."),
    heard_again: |people| {
        let people = plural(En, people, "person would hear", "people would hear");
        format!("{people} one story twice: there are more rounds than open stories.")
    },
    eaten: |round| format!("Round {round} did not take place: what comes before took its time."),
    refused: |posts| format!("{} refused.", plural(En, posts, "contribution was", "contributions were")),
    lost: |posts| {
        format!("{} missing.", plural(En, posts, "acknowledged contribution is", "acknowledged contributions are"))
    },
    left_out: |people| format!("{} not come in.", plural(En, people, "person could", "people could")),
};

fn tours(rounds: &[u8]) -> String {
    format!("{} {}", if rounds.len() > 1 { "tours" } else { "tour" }, listed(rounds, "et"))
}

fn in_rounds(rounds: &[u8]) -> String {
    format!("{} {}", if rounds.len() > 1 { "rounds" } else { "round" }, listed(rounds, "and"))
}

fn listed(rounds: &[u8], and: &str) -> String {
    let all: Vec<String> = rounds.iter().map(ToString::to_string).collect();
    match all.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} {and} {last}", others.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}
