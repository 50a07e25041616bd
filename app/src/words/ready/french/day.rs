//! The day, in French.

use super::said::{Line, hour_said, persons};
use crate::words::ready::finding::Chore;
use workshop::Language::Fr;
use workshop::{TableId, TimeOfDay};

pub(super) fn hours(starts: Option<TimeOfDay>, minutes: u32) -> Line {
    let words = crate::words::setup(Fr);
    let length = (words.length)(minutes);
    match starts {
        None => (
            "Horaires",
            format!("Durée prévue\u{a0}: {length}. L’heure de début n’est pas dite."),
            Some("Avec elle, chaque temps a son heure sur la console et sur le papier.".into()),
        ),
        Some(start) if u32::from(start.0) + minutes > 24 * 60 => (
            "Horaires",
            format!("De {} à {}, le lendemain.", hour_said(start), hour_said(start.plus(minutes))),
            Some("Est-ce bien l’heure de début\u{202f}?".into()),
        ),
        Some(start) => {
            ("Horaires", format!("De {} à {} ({length}).", hour_said(start), hour_said(start.plus(minutes))), None)
        }
    }
}

pub(super) fn seats(seats: Option<u16>, people: u16) -> Line {
    match seats {
        None => (
            "Places",
            format!(
                "{} attendues\u{a0}; les places d’une table au moins ne sont pas comptées.",
                persons(people.into())
            ),
            None,
        ),
        Some(seats) if seats < people => (
            "Places",
            format!("{seats} places aux tables pour {people} personnes."),
            Some("Ajoutez des places, ou une table.".into()),
        ),
        Some(seats) => ("Places", format!("{seats} places aux tables pour {people} personnes."), None),
    }
}

pub(super) fn named(about: &'static str, who: &str, tables: &[TableId]) -> Line {
    match tables.len() {
        0 => (about, "Chaque table a le sien ou la sienne.".into(), None),
        _ => (
            about,
            format!("Pas de nom {who} pour {}.", listed(tables)),
            Some("Le nom figure sur le panneau de la table et dans la synthèse.".into()),
        ),
    }
}

pub(super) fn host_links(without: &[TableId], waived: bool) -> Line {
    let (fact, advice) = match without.len() {
        0 => ("Chaque table a son lien d’hôte.".into(), None),
        _ if waived => ("Les tables se passent d’un appareil d’hôte, avez-vous dit.".into(), None),
        _ => (
            format!("Pas encore de lien d’hôte pour {}.", listed(without)),
            Some("Avec son lien, l’hôte écrit pour qui n’a pas de téléphone et relit les tours précédents. On peut s’en passer.".into()),
        ),
    };
    ("Liens des hôtes", fact, advice)
}

fn listed(tables: &[TableId]) -> String {
    let numbers: Vec<String> = tables.iter().map(|table| table.0.to_string()).collect();
    match numbers.as_slice() {
        [one] => format!("la table {one}"),
        [first @ .., last] => format!("les tables {} et {last}", first.join(", ")),
        [] => String::new(),
    }
}

pub(super) fn chore(chore: Chore, done: bool) -> Line {
    match (chore, done) {
        (Chore::Awake, true) => ("Veille et secteur", "L’ordinateur reste éveillé et branché, avez-vous dit.".into(), None),
        (Chore::Awake, false) => (
            "Veille et secteur",
            "Un ordinateur qui s’endort coupe toute la salle. Tablée ne peut pas le voir d’ici.".into(),
            Some("Chargeur branché, mise en veille sur «\u{a0}Jamais\u{a0}» (aussi quand on ferme l’écran), mises à jour suspendues pour la journée.".into()),
        ),
        (Chore::Rehearsal, true) => ("Répétition", "La journée a été répétée.".into(), None),
        (Chore::Rehearsal, false) => (
            "Répétition",
            "La journée n’a pas encore été répétée.".into(),
            Some("Une commande la joue en accéléré, avec des personnes fictives, dans une copie que l’on jette.".into()),
        ),
        (Chore::NoHostLinks, _) => ("Liens des hôtes", String::new(), None),
        (Chore::Kit, true) => ("Papier", "Le kit est imprimé.".into(), None),
        (Chore::Kit, false) => ("Papier", "Le kit n’est pas encore imprimé\u{a0}: panneaux, affiche d’entrée, feuilles de récolte.".into(), Some("Les feuilles de récolte remplacent n’importe quel téléphone. Imprimez après avoir réglé l’adresse\u{a0}: elle est dans les codes.".into())),
    }
}
