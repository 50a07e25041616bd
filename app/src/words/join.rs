//! Words of the join page.

use workshop::Privacy;

/// What somebody reads before she comes in.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Join {
    pub first_name: &'static str,
    pub optional: &'static str,
    pub enter: &'static str,
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
    closed: "Les portes sont encore fermées",
    closed_help: "Gardez cette page ouverte\u{a0}: elle se rafraîchit d’elle-même dès que l’atelier ouvre.",
    try_again: "Réessayer",
    seats_you: |table| format!("En entrant, vous vous asseyez à la table {table}."),
    notice: |privacy, days| {
        let who = match privacy {
            Privacy::Name => "L’animation voit qui a écrit quoi\u{a0}; votre table et la synthèse, non.",
            Privacy::Pseudonym => {
                "Le prénom que vous donnez, ou aucun, n’est vu que de l’animation\u{a0}; ni votre table ni la synthèse ne l’affichent."
            }
            Privacy::Unlinked => "Aucun lien n’est gardé entre vous et ce que vous écrivez.",
        };
        format!("{who} Tout est effacé au bout de {days} jours. Ni compte, ni adresse, ni suivi.")
    },
};

pub(super) static EN: Join = Join {
    first_name: "Your first name",
    optional: "optional",
    enter: "Enter the workshop",
    closed: "The doors are still closed",
    closed_help: "Keep this page open: it refreshes by itself as soon as the workshop opens.",
    try_again: "Try again",
    seats_you: |table| format!("By coming in, you sit down at table {table}."),
    notice: |privacy, days| {
        let who = match privacy {
            Privacy::Name => "Facilitators see who wrote what; your table and the report do not.",
            Privacy::Pseudonym => {
                "The name you give, or none, is seen by facilitators only; neither your table nor the report shows it."
            }
            Privacy::Unlinked => "No link is kept between you and what you write.",
        };
        format!("{who} Everything is erased after {days} days. No account, no address, no tracking.")
    },
};
