//! What a plan is worth, in French.

use super::{Lines, Quality, count, mixed, nobody_thrice};
use crate::words::plan::figures::{Standing, grouped, percent};
use crate::words::plural;
use workshop::Language::Fr;
use workshop::seating::Aim;

pub(in crate::words) static FR: Quality = Quality {
    summary: |figures| {
        let of = |count, one, many| plural(Fr, count, one, many);
        format!(
            "{}, {}, {}\u{a0}: {} sur {} possibles ({}\u{202f}%).",
            of(figures.people, "personne", "personnes"),
            of(figures.tables, "table", "tables"),
            of(figures.rounds, "tour", "tours"),
            count(Fr, figures.encounters, "rencontre", "rencontres"),
            grouped(Fr, figures.pairs),
            percent(figures.encounters, figures.pairs)
        )
    },
    verdict: |figures| {
        let mix = match figures.standing {
            Standing::Proven if nobody_thrice(figures) => {
                "C’est le mieux possible sans que deux personnes se retrouvent trois fois."
            }
            Standing::Proven if figures.aim == Aim::Most => "Aucun plan ne permet plus de rencontres.",
            Standing::Proven => "Aucun plan ne mélange mieux, avec ces tables et ces tours.",
            Standing::Open => "Personne ne sait si mieux existe.",
            Standing::Improvable => "Un plan qui mélange mieux existe peut-être.",
        };
        mixed(
            figures,
            "Les groupes restent ensemble\u{a0}: c’est voulu, le mélange n’est pas cherché.",
            "Chacun choisit sa table\u{a0}: le mélange dépend de ces choix.",
            mix,
        )
    },
    reach: |figures| {
        let (bound, rounds) = (figures.bound(), plural(Fr, figures.rounds, "tour", "tours"));
        let share = percent(figures.encounters, bound);
        let best = percent(bound, figures.pairs);
        let sentence = format!(
            "C’est {share}\u{202f}% de ce qu’atteindrait un plan parfait\u{a0}: en {rounds}, {best}\u{202f}% des paires au plus."
        );
        match figures.bound_most.saturating_sub(bound) {
            0 => sentence,
            more => format!(
                "{sentence} Si les mêmes pouvaient se retrouver plus souvent, il y aurait jusqu’à {} de plus.",
                count(Fr, more, "rencontre", "rencontres")
            ),
        }
    },
    repeats: |repeats| match repeats {
        0 => "Personne ne revient à une table déjà entendue.".into(),
        1 => "Une fois, quelqu’un revient à une table déjà entendue.".into(),
        more => format!("{} fois, quelqu’un revient à une table déjà entendue.", grouped(Fr, more)),
    },
    fewest: |fewest| match fewest {
        0 => "Quelqu’un ne rencontre personne.".into(),
        1 => "Chaque personne en rencontre au moins une autre.".into(),
        more => format!("Chaque personne en rencontre au moins {more} autres."),
    },
    again: |figures| match (figures.second_meetings, figures.third_meetings) {
        (0, _) => "Personne ne retrouve quelqu’un une deuxième fois.".into(),
        (second, 0) => {
            format!("{} deux fois, aucune davantage.", count(Fr, second, "paire se retrouve", "paires se retrouvent"))
        }
        (second, third) => format!(
            "{} au moins deux fois, dont {} trois fois ou plus\u{202f}; jamais plus de {} fois.",
            count(Fr, second, "paire se retrouve", "paires se retrouvent"),
            grouped(Fr, third),
            figures.most_together
        ),
    },
    inevitable: |least| {
        let others = if least == 1 { "une autre personne".into() } else { format!("{least} autres personnes") };
        format!(
            "Chacun fait tout le trajet avec au moins {others}\u{a0}: avec ces tables et ces tours, c’est inévitable."
        )
    },
    organisations: |meetings| match meetings {
        0 => "Personne ne s’assoit avec quelqu’un de son organisation.".into(),
        meetings => {
            format!("{} entre personnes d’une même organisation.", count(Fr, meetings, "rencontre", "rencontres"))
        }
    },
    ties: |ties, broken| match (ties, broken) {
        (1, 0) => "La paire à réunir ou à séparer l’est.".into(),
        (ties, 0) => format!("Les {ties} paires à réunir ou à séparer le sont."),
        (ties, broken) => {
            format!(
                "{} sur {ties} à réunir ou à séparer ne l’est pas à chaque tour.",
                plural(Fr, broken, "paire", "paires")
            )
        }
    },
    wishes: |met, wishes| {
        format!(
            "{} sur {}.",
            count(Fr, met, "récit souhaité sera entendu", "récits souhaités seront entendus"),
            grouped(Fr, wishes)
        )
    },
    sizes: |least, most| match (least, most) {
        (least, most) if least == most => format!("{} par table.", plural(Fr, most, "personne", "personnes")),
        (least, most) => format!("De {least} à {most} personnes par table."),
    },
    unseated: |unseated| count(Fr, unseated, "personne n’a pas de place.", "personnes n’ont pas de place."),
    lines: Lines {
        encounters: "Rencontres différentes",
        fewest: "Qui rencontre le moins de monde en rencontre",
        most: "Deux mêmes personnes se retrouvent au plus",
        repeats: "Retours à une table déjà entendue",
        organisations: "Rencontres dans une même organisation",
        ties: "Paires ni réunies ni séparées comme voulu",
        wishes: "Récits souhaités entendus",
        unseated: "Personnes sans place",
    },
};
