//! The way from a phone to here, and room for everyone, in French.

use super::said::{self, Line};
use crate::words::plural;
use crate::words::ready::finding::{Carrier, Path, SLOW, State, Tried};
use workshop::Language::Fr;

/// A kilobyte as a person counts it.
const KILO: usize = 1_000;

pub(super) fn path(address: &str, path: &Path, command: Option<&str>, state: State) -> Line {
    let again = match command {
        Some(command) => format!("Arrêtez Tablée et relancez-la\u{a0}: {command}"),
        None => "Reliez l’ordinateur au Wi-Fi de la salle, puis relancez Tablée.".into(),
    };
    let (fact, advice) = match path {
        Path::OnlyHere => {
            (format!("{address} ne s’ouvre que sur cet ordinateur\u{a0}: aucun téléphone ne viendra."), Some(again))
        }
        Path::Gone => (
            format!("{address} est dans les codes QR, mais cet ordinateur n’a plus cette adresse (Wi-Fi changé ou coupé)."),
            Some(format!("Ce qui est déjà imprimé est à réimprimer. {again}")),
        ),
        Path::Tunnel(name) => {
            (format!("{address} passe par {name}\u{a0}: un tunnel ou un conteneur, où aucun téléphone n’est."), Some(again))
        }
        Path::Near(name) if state == State::Check => (
            format!("{address} est dans les codes QR (par {name}), mais cet ordinateur a plusieurs réseaux."),
            Some("Scannez l’essai avec un téléphone de la salle\u{a0}: s’il arrive, c’est le bon. Sinon, relancez avec --address et l’autre adresse.".into()),
        ),
        Path::Near(name) => (format!("{address} est dans les codes QR (par {name})."), None),
        Path::Named => (format!("{address} est dans les codes QR\u{a0}: les téléphones y vont par Internet."), None),
    };
    ("Adresse imprimée", fact, advice)
}

pub(super) fn trial(tried: &[Tried]) -> Line {
    let phones: Vec<&Tried> = tried.iter().filter(|tried| !tried.here).collect();
    let slow = phones.iter().any(|phone| phone.trips.is_some_and(|(median, _)| median > SLOW));
    let (fact, advice) = match phones.len() {
        0 => ("Aucun téléphone n’a encore essayé.".into(), Some("Scannez le code de l’essai avec un téléphone, sur le Wi-Fi de la salle.".into())),
        count if slow => (
            format!("{} {}, mais la réponse tarde.", plural(Fr, count, "téléphone", "téléphones"), if count > 1 { "rejoignent Tablée" } else { "rejoint Tablée" }),
            Some("Rapprochez la borne, ou changez de canal\u{a0}: au-delà d’un quart de seconde, la salle est trop pleine pour ce Wi-Fi.".into()),
        ),
        1 => ("1 téléphone rejoint Tablée.".into(), None),
        count => (format!("{count} téléphones rejoignent Tablée."), None),
    };
    ("Essai par un téléphone", fact, advice)
}

pub(super) fn weight(bytes: Option<usize>, brotli: bool) -> Line {
    let how = if brotli {
        "en Brotli, par https"
    } else {
        "en gzip\u{a0}: par http, les navigateurs n’acceptent pas mieux"
    };
    let fact = match bytes {
        Some(bytes) => format!(
            "Un téléphone charge {} ko la première fois ({how}), plus la page elle-même, de quelques ko.",
            bytes.div_ceil(KILO)
        ),
        None => {
            "Cette version de développement n’a pas d’application pour les téléphones\u{a0}: rien à mesurer.".into()
        }
    };
    ("Poids", fact, None)
}

pub(super) fn crowd(people: u16, carrier: Option<Carrier>, state: State) -> Line {
    let points = Carrier::points(people);
    let borne = match points {
        1 => "Il faut une borne Wi-Fi professionnelle, qui en porte une cinquantaine sans peine.".to_owned(),
        points => format!("Il faut {points} bornes Wi-Fi professionnelles, à raison d’une pour cinquante."),
    };
    let (fact, advice) = match (carrier, state) {
        (None, _) => (
            format!("{} attendues\u{a0}; leur Wi-Fi n’est pas encore choisi.", said::persons(people.into())),
            Some(fitting(people, points)),
        ),
        (Some(Carrier::Points), _) => (
            format!(
                "{} attendues, par des bornes professionnelles\u{a0}: il en faut {points}.",
                said::persons(people.into())
            ),
            None,
        ),
        (Some(carrier), State::Fix) => (
            format!(
                "{} attendues\u{a0}; {} n’en porte que {}.",
                said::persons(people.into()),
                carries(carrier),
                most(carrier)
            ),
            Some(borne),
        ),
        (Some(carrier), State::Check) => (
            format!(
                "{} attendues\u{a0}; {} en porte {}, selon le modèle.",
                said::persons(people.into()),
                carries(carrier),
                range(carrier)
            ),
            Some(format!("Essayez avec autant d’appareils. Dans le doute\u{a0}: {}", lowered(&borne))),
        ),
        (Some(carrier), State::Good) => {
            (format!("{} attendues\u{a0}; {} y suffit.", said::persons(people.into()), carries(carrier)), None)
        }
    };
    ("Nombre de téléphones", fact, advice)
}

fn fitting(people: u16, points: u16) -> String {
    match people {
        0..=5 => "Le partage de connexion d’un téléphone y suffit.".into(),
        6..=8 => "Le point d’accès d’un ordinateur y suffit\u{a0}: huit appareils.".into(),
        9..=20 => "Une box comme à la maison y suffit.".into(),
        _ if points == 1 => "Prévoyez une borne Wi-Fi professionnelle.".into(),
        _ => format!("Prévoyez {points} bornes Wi-Fi professionnelles\u{a0}: une pour cinquante."),
    }
}

fn carries(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Phone => "le partage de connexion d’un téléphone",
        Carrier::Laptop => "le point d’accès d’un ordinateur",
        Carrier::Home => "une box comme à la maison",
        Carrier::Points => "une borne",
    }
}

fn most(carrier: Carrier) -> u16 {
    carrier.carries().map_or(Carrier::A_POINT, |(_, most)| most)
}

fn range(carrier: Carrier) -> String {
    carrier.carries().map_or_else(String::new, |(surely, most)| format!("{surely} à {most}"))
}

fn lowered(sentence: &str) -> String {
    let mut signs = sentence.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}
