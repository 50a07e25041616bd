//! This computer, in French.

use super::ago;
use super::said::{Line, hour_said};
use crate::words::plural;
use crate::words::ready::finding::{Clock, Seen, State};
use workshop::Language::Fr;

pub(super) fn disk(free: Option<u64>, needed: u64, stuck: bool) -> Line {
    let size = |bytes: u64| match bytes / 1_000_000 {
        megabytes @ 0..1_000 => format!("{megabytes} Mo"),
        megabytes => format!("{} Go", megabytes / 1_000),
    };
    let advice = Some("Videz la corbeille, ou mettez le dossier des données sur un autre disque (--data).".to_owned());
    let (fact, advice) = match free {
        _ if stuck => (
            "Rien ne peut être écrit en ce moment\u{a0}: disque plein, fichier verrouillé ou dossier en lecture seule."
                .into(),
            advice,
        ),
        None => (
            format!("Le système ne dit pas la place qui reste. La journée en prend au plus {}.", size(needed)),
            Some("Regardez les propriétés du disque.".into()),
        ),
        Some(free) if free < needed.saturating_mul(2) => {
            (format!("{} libres\u{a0}; la journée en prend au plus {}.", size(free), size(needed)), advice)
        }
        Some(free) => (format!("{} libres\u{a0}; la journée en prend au plus {}.", size(free), size(needed)), None),
    };
    ("Place sur le disque", fact, advice)
}

pub(super) fn archive(last: Option<(u32, u64)>) -> Line {
    let advice = Some("Gardez-en une sur une clé USB, et refaites-en une à chaque pause.".to_owned());
    let (fact, advice) = match last {
        None => ("Aucune archive n’a encore été téléchargée.".into(), advice),
        Some((minutes, 0)) => (format!("La dernière a {}, et rien n’a changé depuis.", ago(minutes)), None),
        Some((minutes, changes)) => (
            format!(
                "La dernière a {}\u{a0}; depuis, {}.",
                ago(minutes),
                plural(Fr, usize::try_from(changes).unwrap_or(usize::MAX), "changement", "changements")
            ),
            advice,
        ),
    };
    ("Archive", fact, advice)
}

pub(super) fn clock(clock: &Clock, state: State) -> Line {
    let sync = "Dans les réglages de date et d’heure, choisissez l’heure automatique et le bon fuseau.";
    let (fact, advice) = match clock {
        Clock::Moved(seconds) => (
            format!(
                "L’horloge de l’ordinateur a été déplacée de {} s depuis le lancement de Tablée, qui garde la sienne.",
                seconds.abs()
            ),
            Some("Relancez Tablée avant l’arrivée des personnes\u{a0}: elle reprendra la nouvelle heure.".into()),
        ),
        Clock::Apart(seconds) => (
            format!("Cet écran et Tablée diffèrent de {} s.", seconds.abs()),
            Some(format!("{sync} La salle suit l’heure de Tablée.")),
        ),
        Clock::Agree { hour, days } => {
            let hour = hour
                .map(|hour| format!("Il est {}\u{a0}: est-ce bien l’heure de la salle\u{202f}? ", hour_said(hour)))
                .unwrap_or_default();
            let day = match days {
                None => "La date de l’atelier n’est pas dite.".to_owned(),
                Some(0) => "L’atelier est aujourd’hui.".into(),
                Some(1) => "L’atelier est demain.".into(),
                Some(days) if *days > 1 => format!("L’atelier est dans {days} jours."),
                Some(days) => format!(
                    "La date de l’atelier est passée de {}.",
                    plural(Fr, usize::try_from(-days).unwrap_or(0), "jour", "jours")
                ),
            };
            (
                format!("{hour}{day}"),
                (state != State::Good)
                    .then(|| format!("Corrigez la date de l’atelier, ou celle de l’ordinateur. {sync}")),
            )
        }
    };
    ("Date et heure", fact, advice)
}

pub(super) fn seen(by: Seen, local: &str) -> Line {
    let (fact, advice) = match by {
        Seen::Trusted => ("Cette page est ouverte de façon sûre\u{a0}: le mur peut empêcher l’écran de s’éteindre.".into(), None),
        Seen::ByAddress => (
            "Cette page est ouverte par l’adresse du réseau\u{a0}: le navigateur n’y laisse pas le mur empêcher l’écran de s’éteindre.".into(),
            Some(format!(
                "Sur cet ordinateur, ouvrez la console et le mur par localhost\u{a0}: créez un lien dans Inviter et remplacez le début de l’adresse par {local}"
            )),
        ),
        Seen::FromAfar => (
            "Cette page est ouverte depuis un autre ordinateur, par http.".into(),
            Some("C’est possible\u{a0}; mais le mur n’y peut pas empêcher l’écran de s’éteindre\u{a0}: réglez la veille de cet ordinateur aussi.".into()),
        ),
    };
    ("Console et mur", fact, advice)
}
