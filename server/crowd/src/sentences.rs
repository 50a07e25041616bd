//! What simulated people write: plausible French, alike for one seed, and marked for what it is.

use crate::dice::Dice;

const BEGINNINGS: [&str; 12] = [
    "Ouvrir la médiathèque",
    "Prêter la salle des fêtes",
    "Faire tourner un minibus",
    "Partager les costumes et le matériel",
    "Inviter les écoles aux répétitions",
    "Afficher le programme chez les commerçants",
    "Organiser une lecture chez l’habitant",
    "Confier une soirée aux jeunes du village",
    "Garder les enfants pendant les spectacles",
    "Filmer les récits des anciens",
    "Réunir les associations une fois par trimestre",
    "Accueillir une compagnie en résidence",
];
const PLACES: [&str; 10] = [
    "dans chaque commune",
    "au foyer rural",
    "à la cave coopérative",
    "sur la place du marché",
    "dans l’ancienne gare",
    "à la maison de retraite",
    "dans la cour de l’école",
    "au bord de la rivière",
    "à l’épicerie",
    "dans la salle du conseil",
];
const ENDINGS: [&str; 10] = [
    "un dimanche par mois",
    "pour celles et ceux qui n’ont pas de voiture",
    "avec un repas partagé",
    "sans billetterie, au chapeau",
    "en lien avec le collège",
    "dès le printemps",
    "avec l’aide du département",
    "en prévenant les voisins",
    "même l’hiver",
    "en demandant d’abord aux habitants",
];
const NAMES: [&str; 30] = [
    "Adèle",
    "Bruno",
    "Camille",
    "Daniel",
    "Élodie",
    "Farid",
    "Gaëlle",
    "Hugo",
    "Inès",
    "Jeanne",
    "Karim",
    "Louise",
    "Mehdi",
    "Nora",
    "Olivier",
    "Paule",
    "Quentin",
    "Rosa",
    "Simon",
    "Thérèse",
    "Ulysse",
    "Valérie",
    "Wassim",
    "Xavier",
    "Yasmine",
    "Zoé",
    "Aïcha",
    "Bastien",
    "Clémence",
    "Denis",
];

/// A sentence that somebody could have written.
#[must_use]
pub fn sentence(dice: &mut Dice) -> String {
    let mut part = |among: &[&'static str]| dice.pick(among).copied().unwrap_or_default();
    format!("{} {}, {}", part(&BEGINNINGS), part(&PLACES), part(&ENDINGS))
}

/// A first name for the phone of that number; from the thirty-first on they bear a number.
#[must_use]
pub fn name(place: usize) -> String {
    let name = NAMES[place % NAMES.len()];
    if place < NAMES.len() { name.to_owned() } else { format!("{name} {}", place / NAMES.len() + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_seed_always_writes_the_same_and_seldom_the_same_twice() {
        let written = |seed| {
            let mut dice = Dice::new(seed);
            (0..40).map(|_| sentence(&mut dice)).collect::<Vec<_>>()
        };
        assert_eq!(written(5), written(5));
        assert_ne!(written(5), written(6));
        assert!(written(5).iter().collect::<BTreeSet<_>>().len() > 35);
        assert!(written(5).iter().all(|sentence| sentence.chars().count() <= 200));
    }

    #[test]
    fn nobody_shares_a_name() {
        assert_eq!((0..2_000).map(name).collect::<BTreeSet<_>>().len(), 2_000);
    }
}
