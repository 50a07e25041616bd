//! Words about who reads what is written in a harvest: on the console, and in the preparation of the day.

use workshop::showing::{AtTable, OnWall};

/// A choice, and what it means in a sentence.
pub type Choice = (&'static str, &'static str);

/// Who reads what, and when.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Showing {
    pub title: &'static str,
    /// The harvest of a round; whether it runs.
    pub of_round: fn(u8, bool) -> String,
    pub table: &'static str,
    pub at_table: fn(AtTable) -> Choice,
    pub wall: &'static str,
    pub counts: Choice,
    pub after: Choice,
    pub validated: Choice,
    pub seconds: &'static str,
    pub moderated: Choice,
    pub filtered: Choice,
    pub filter: &'static str,
    pub filter_hint: &'static str,
    pub keep_filter: &'static str,
    pub filter_kept: &'static str,
    pub unlinked: &'static str,
    pub set: &'static str,
    pub kept: &'static str,
    /// What the console says of it in a line.
    pub table_short: fn(AtTable) -> &'static str,
    pub wall_short: fn(OnWall) -> String,
    pub moderated_short: &'static str,
    pub change: &'static str,
}

pub(in crate::words) static FR: Showing = Showing {
    title: "Qui lit ce qui s’écrit",
    of_round: |round, now| if now { "Récolte en cours".into() } else { format!("Récolte du tour {round}") },
    table: "À la table",
    at_table: |reading| match reading {
        AtTable::AtOnce => ("Tout de suite", "Chacun lit les autres dès qu’ils envoient."),
        AtTable::OnceSent => (
            "Une fois qu’on a envoyé",
            "Les autres restent masqués jusqu’à ce qu’on ait envoyé quelque chose soi-même.",
        ),
        AtTable::Afterwards => ("Après la récolte", "Chacun écrit sans rien lire\u{202f}; tout s’ouvre à la fin."),
    },
    wall: "Sur le mur",
    counts: ("Le nombre seulement", "Le mur compte les contributions et n’en montre aucune."),
    after: ("Après un délai", "Chaque contribution passe sur le mur d’elle-même, le temps d’en masquer une au besoin."),
    validated: ("Après «\u{a0}valider\u{a0}»", "Le mur ne montre que ce qu’une animatrice ou un animateur a validé."),
    seconds: "Secondes avant le mur",
    moderated: ("Pré-modération", "Chaque contribution attend votre accord avant que quiconque d’autre la lise."),
    filtered: ("Filtre de mots", "Une contribution où figure un mot de la liste attend votre accord."),
    filter: "Mots qui font attendre",
    filter_hint: "Un mot ou une expression par ligne. Majuscules et accents ne comptent pas\u{202f}; la liste reste ici.",
    keep_filter: "Garder la liste",
    filter_kept: "La liste de mots est gardée.",
    unlinked: "Sans lien avec qui a écrit, on ne sait pas qui a déjà envoyé\u{a0}: «\u{a0}une fois qu’on a envoyé\u{a0}» \
        veut dire après la récolte, et «\u{a0}après un délai\u{a0}» attend «\u{a0}valider\u{a0}».",
    set: "Régler",
    kept: "C’est réglé.",
    table_short: |reading| match reading {
        AtTable::AtOnce => "à la table tout de suite",
        AtTable::OnceSent => "à la table une fois qu’on a envoyé",
        AtTable::Afterwards => "à la table après la récolte",
    },
    wall_short: |wall| match wall {
        OnWall::Counts => "sur le mur, le nombre".into(),
        OnWall::After { seconds } => format!("sur le mur après {seconds}\u{a0}s"),
        OnWall::Validated => "sur le mur après «\u{a0}valider\u{a0}»".into(),
    },
    moderated_short: "pré-modération",
    change: "Régler…",
};

pub(in crate::words) static EN: Showing = Showing {
    title: "Who reads what is written",
    of_round: |round, now| if now { "The harvest that runs".into() } else { format!("Harvest of round {round}") },
    table: "At the table",
    at_table: |reading| match reading {
        AtTable::AtOnce => ("At once", "Everyone reads the others as they send."),
        AtTable::OnceSent => ("Once one has sent", "The others stay hidden until one has sent something oneself."),
        AtTable::Afterwards => ("After the harvest", "Everyone writes without reading; all opens at the end."),
    },
    wall: "On the wall",
    counts: ("The count alone", "The wall counts contributions and shows none."),
    after: ("After a delay", "Each contribution goes onto the wall by itself, with time to hide one if need be."),
    validated: ("Once validated", "The wall shows only what a facilitator has validated."),
    seconds: "Seconds before the wall",
    moderated: ("Pre-moderation", "Every contribution waits for your word before anybody else reads it."),
    filtered: ("Word filter", "A contribution with a word of the list waits for your word."),
    filter: "Words that make it wait",
    filter_hint: "One word or expression a line. Capitals and accents do not count; the list stays here.",
    keep_filter: "Keep the list",
    filter_kept: "The list of words is kept.",
    unlinked: "Where no link to authors is kept, nobody knows who has sent: “once one has sent” means after the \
        harvest, and “after a delay” waits to be validated.",
    set: "Set",
    kept: "It is set.",
    table_short: |reading| match reading {
        AtTable::AtOnce => "at the table at once",
        AtTable::OnceSent => "at the table once one has sent",
        AtTable::Afterwards => "at the table after the harvest",
    },
    wall_short: |wall| match wall {
        OnWall::Counts => "on the wall the count".into(),
        OnWall::After { seconds } => format!("on the wall after {seconds}\u{a0}s"),
        OnWall::Validated => "on the wall once validated".into(),
    },
    moderated_short: "pre-moderation",
    change: "Set…",
};
