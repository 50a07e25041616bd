//! Where a text denies: « ne … pas », « sans », « aucun », "never". What looks like it and is not is left out: « ne … que »,
//! « non seulement », « sans doute », « ne pas oublier ».

use super::phrase::Phrase;
use crate::Language;

/// One denial.
pub(super) struct Denial {
    /// The places that it reaches, in order, the nearest first.
    pub over: Vec<usize>,
    /// Where its own words stand.
    pub words: [usize; 2],
    /// Its words: "ne … pas".
    pub quote: String,
    /// Whether it is said of something that is so, « ne sont pas », rather than asked for, « ne pas fusionner ».
    pub describes: bool,
}

/// How many words a denial reaches at most.
const REACH: usize = 7;

/// Verbs whose denial is an affirmation: « ne pas oublier les aînés ».
const LOST: [&str; 11] =
    ["oubli", "neglig", "hesit", "perdr", "manqu", "sous", "forget", "neglect", "hesitat", "laiss", "seulem"];
/// Words after « pas » that take the denial away.
const ONLY: [&str; 11] =
    ["seulement", "que", "qu", "uniquement", "simplement", "juste", "mal", "moins", "only", "just", "forcement"];
/// What is said with « sans » and denies nothing.
const SANS: [&str; 9] = ["doute", "cesse", "oublier", "compter", "arret", "conteste", "faute", "aucun", "parler"];

/// The denials of a text in order.
pub(super) fn denials(phrase: &Phrase<'_>) -> Vec<Denial> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < phrase.places.len() {
        let (denial, next) = denial(phrase, at);
        found.extend(denial);
        at = next.max(at + 1);
    }
    found
}

/// The denial that begins at a place, and the place to go on from.
fn denial(phrase: &Phrase<'_>, at: usize) -> (Option<Denial>, usize) {
    let (word, next, before) = (phrase.at(at), phrase.at(at + 1), phrase.before(at));
    let from = |last: usize| Some(reaching(phrase, at, last));
    match word {
        "ne" | "n" => with_ne(phrase, at),
        "pas"
            if ONLY.contains(&next)
                || next == "a"
                || matches!(before, "un" | "le" | "au" | "a" | "ou" | "pourquoi" | "premier") =>
        {
            (None, at + 2)
        }
        "pas" if next == "plus" || next == "assez" || next == "suffisamment" => (None, at + 2),
        // « Toujours pas de rampe » asks for one.
        "pas" | "jamais" if lost(phrase, at) || matches!(before, "si" | "toujours") => (None, at + 1),
        "pas" | "aucun" | "aucune" | "jamais" | "nul" | "nulle" | "ni" => (from(at), at + 1),
        "plus" if matches!(next, "jamais" | "aucun" | "aucune") => (from(at + 1), at + 2),
        "peu" if !matches!(before, "un" | "a" | "quelque" | "trop" | "depuis") && next != "a" && next != "pres" => {
            (from(at).map(|denial| Denial { describes: true, ..denial }), at + 1)
        }
        "sans" if !SANS.contains(&next) => (from(at), at + 1),
        "non" if !matches!(next, "seulement" | "plus" | "pas") && before != "sinon" => (from(at), at + 1),
        "without" | "never" | "none" | "nobody" | "neither" => (from(at), at + 1),
        "not" | "no" if phrase.language == Language::English => {
            let void = ONLY.contains(&next) || matches!(next, "enough" | "doubt" | "matter") || lost(phrase, at);
            (if void { None } else { from(at) }, at + 1)
        }
        _ if word.ends_with("n't") && word.len() > 3 || word == "cannot" => {
            let void = ONLY.contains(&next) || lost(phrase, at);
            (if void { None } else { from(at).map(|denial| Denial { describes: true, ..denial }) }, at + 1)
        }
        _ => (None, at + 1),
    }
}

/// « Ne » with what completes it; « ne … que » only restricts, and « ne » alone denies nothing that would be sure.
fn with_ne(phrase: &Phrase<'_>, at: usize) -> (Option<Denial>, usize) {
    let partner = phrase.rest(at, REACH).find(|&place| {
        matches!(
            phrase.at(place),
            "pas"
                | "plus"
                | "jamais"
                | "aucun"
                | "aucune"
                | "rien"
                | "personne"
                | "ni"
                | "nullement"
                | "guere"
                | "point"
                | "que"
                | "qu"
        )
    });
    let subject = matches!(phrase.before(at), "personne" | "rien")
        || (at >= 2 && matches!(phrase.at(at - 2), "aucun" | "aucune" | "nul" | "nulle"));
    let last = match partner {
        Some(place) if !matches!(phrase.at(place), "que" | "qu") => place,
        _ if subject => at,
        _ => return (None, at + 1),
    };
    let next = phrase.at(last + 1);
    let deficient = phrase.at(last) == "pas" && matches!(next, "assez" | "suffisamment" | "plus");
    if ONLY.contains(&next) || deficient || lost(phrase, last) {
        return (None, last + 1);
    }
    let mut denial = reaching(phrase, at, last);
    // « Ne pas fermer » asks; « ne ferme pas » tells.
    denial.describes = last != at + 1 || phrase.at(last + 1).ends_with("ant");
    denial.quote = if subject && last == at {
        phrase.quote(at.saturating_sub(1), at)
    } else if last == at + 1 {
        phrase.quote(at, last)
    } else {
        format!("{} … {}", phrase.quote(at, at), phrase.quote(last, last))
    };
    (Some(denial), last + 1)
}

/// Whether the verb behind the place makes an affirmation of it.
fn lost(phrase: &Phrase<'_>, at: usize) -> bool {
    let verb = phrase.rest(at, 2).find(|&place| phrase.tells(place));
    verb.is_some_and(|place| LOST.iter().any(|lost| phrase.at(place).starts_with(lost)))
}

/// A denial whose words stand from one place to another, over what is between and what follows.
fn reaching(phrase: &Phrase<'_>, at: usize, last: usize) -> Denial {
    let goes_on =
        |&place: &usize| !matches!(phrase.at(place), "mais" | "pour" | "afin" | "car" | "parce" | "but" | "plutot");
    let over = phrase.rest(at, REACH + last - at).take_while(goes_on).filter(|&place| place != last);
    Denial { over: over.collect(), words: [at, last], quote: phrase.quote(at, last), describes: false }
}
