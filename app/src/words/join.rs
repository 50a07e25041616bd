//! Words of the join page.

use workshop::Privacy;

/// What somebody reads before she comes in.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Join {
    pub first_name: &'static str,
    pub optional: &'static str,
    pub enter: &'static str,
    pub two: &'static str,
    pub second_name: &'static str,
    pub closed: &'static str,
    pub closed_help: &'static str,
    pub try_again: &'static str,
    pub seats_you: fn(u16) -> String,
    pub notice: fn(Privacy, u16) -> String,
}

pub(super) static FR: Join = Join {
    first_name: "Votre prénom",
    optional: "facultatif",
    enter: "Entrer dans l’atelier",
    two: "Nous sommes deux sur ce téléphone",
    second_name: "Le prénom de l’autre personne",
    closed: "Les portes sont encore fermées",
    closed_help: "Gardez cette page ouverte\u{a0}: elle se rafraîchit d’elle-même dès que l’atelier ouvre.",
    try_again: "Réessayer",
    seats_you: |table| format!("En entrant, vous vous asseyez à la table {table}."),
    notice: |privacy, days| {
        let who = match privacy {
            Privacy::Name => {
                "L’animation voit qui a écrit quoi. L’hôte de votre table voit votre prénom seul, comme sur un badge ou une feuille imprimés\u{202f}; la synthèse ne le porte pas."
            }
            Privacy::Pseudonym => {
                "Le prénom que vous donnez, ou aucun, est vu de l’animation avec vos textes, et sans eux de l’hôte de votre table et sur un badge ou une feuille imprimés\u{202f}; jamais dans la synthèse."
            }
            Privacy::Unlinked => {
                "Aucun lien n’est gardé entre vous et ce que vous écrivez. Votre prénom est vu de l’animation, de l’hôte de votre table et sur un badge ou une feuille imprimés."
            }
        };
        format!("{who} Tout est effacé au bout de {days} jours. Ni compte, ni adresse, ni suivi.")
    },
};

pub(super) static EN: Join = Join {
    first_name: "Your first name",
    optional: "optional",
    enter: "Enter the workshop",
    two: "We are two on this phone",
    second_name: "The other person’s first name",
    closed: "The doors are still closed",
    closed_help: "Keep this page open: it refreshes by itself as soon as the workshop opens.",
    try_again: "Try again",
    seats_you: |table| format!("By coming in, you sit down at table {table}."),
    notice: |privacy, days| {
        let who = match privacy {
            Privacy::Name => {
                "Facilitators see who wrote what. Your table host sees your first name only, as does who reads a printed badge or sheet; the report does not have it."
            }
            Privacy::Pseudonym => {
                "The name you give, or none, is seen by facilitators with your texts, and without them by your table host and on a printed badge or sheet; never in the report."
            }
            Privacy::Unlinked => {
                "No link is kept between you and what you write. Your first name is seen by facilitators, by your table host and on a printed badge or sheet."
            }
        };
        format!("{who} Everything is erased after {days} days. No account, no address, no tracking.")
    },
};
