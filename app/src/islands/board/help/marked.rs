//! A text in pieces, those that it has in common with another set apart; and what two texts have against each other. Pure.

use crate::islands::board::folding::folded;
use std::collections::BTreeSet;

/// A piece of a text: as typed, and whether it is marked.
pub type Piece = (String, bool);

/// Letters that two forms of a word must at least share at their beginning, but for plural and feminine endings.
const STEM: usize = 5;
/// Letters by which an ending may differ then: financer, finances.
const ENDING: usize = 3;

/// A text in pieces: words that are among `common`, in whatever form, are marked.
#[must_use]
pub fn marked(text: &str, common: &[String]) -> Vec<Piece> {
    // An expression of several words marks each of them.
    let common: Vec<String> = common.iter().flat_map(|words| words_of(words)).map(|word| folded(&word)).collect();
    let mut pieces: Vec<Piece> = Vec::new();
    for (word, is_word) in split(text) {
        let hit = is_word && {
            let word = folded(&word);
            common.iter().any(|known| alike(known, &word))
        };
        match pieces.last_mut() {
            Some((last, marked)) if *marked == hit && !(hit && is_word) => last.push_str(&word),
            _ => pieces.push((word, hit)),
        }
    }
    pieces
}

/// Whether two folded words are forms of one word.
fn alike(one: &str, other: &str) -> bool {
    let bare = |word: &str| word.trim_end_matches(['s', 'x']).trim_end_matches('e').to_owned();
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longer = one.chars().count().max(other.chars().count());
    bare(one) == bare(other) || shared >= STEM && longer - shared <= ENDING
}

fn words_of(text: &str) -> Vec<String> {
    split(text).into_iter().filter(|(_, is_word)| *is_word).map(|(word, _)| word).collect()
}

/// A text as words and what stands between them.
fn split(text: &str) -> Vec<(String, bool)> {
    let mut parts: Vec<(String, bool)> = Vec::new();
    for sign in text.chars() {
        let letter = sign.is_alphanumeric();
        match parts.last_mut() {
            Some((part, is_word)) if *is_word == letter => part.push(sign),
            _ => parts.push((sign.to_string(), letter)),
        }
    }
    parts
}

/// The numbers that only one of two texts gives: « 60 », « 64 ». Nothing unless each gives one that the other does not.
#[must_use]
pub fn numbers_against(one: &str, other: &str) -> Option<(String, String)> {
    let (ones, others) = (numbers(one), numbers(other));
    let shared: BTreeSet<&String> = ones.iter().filter(|number| others.contains(number)).collect();
    let own = |numbers: &[String]| numbers.iter().find(|number| !shared.contains(number)).cloned();
    Some((own(&ones)?, own(&others)?))
}

fn numbers(text: &str) -> Vec<String> {
    words_of(text).into_iter().filter(|word| word.chars().all(|sign| sign.is_ascii_digit())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(text: &str, common: &[&str]) -> Vec<String> {
        let common: Vec<String> = common.iter().map(|&word| word.to_owned()).collect();
        let pieces = marked(text, &common);
        assert_eq!(pieces.iter().map(|(piece, _)| piece.as_str()).collect::<String>(), text, "not a sign is lost");
        pieces.into_iter().filter(|(_, hit)| *hit).map(|(piece, _)| piece).collect()
    }

    #[test]
    fn words_in_common_are_marked_in_whatever_form() {
        let text = "Impliquer les Élus, l’élue\u{a0}: le budget de la collectivité.";
        assert_eq!(hits(text, &["élus", "budgets", "collectivités"]), ["Élus", "élue", "budget", "collectivité"]);
        assert_eq!(hits("Une navette le soir", &["navette du soir"]), ["navette", "soir"]);
        assert_eq!(hits("Le son, la sonorisation", &["son"]), ["son"], "what merely begins alike is another word");
        assert_eq!(hits("Rien de tel", &[]), Vec::<String>::new());
        assert_eq!(hits("", &["élus"]), Vec::<String>::new());
    }

    #[test]
    fn numbers_that_stand_against_each_other_are_named() {
        let against = |one: &str, other: &str| numbers_against(one, other);
        assert_eq!(against("La retraite à 60 ans", "La retraite à 64 ans"), Some(("60".into(), "64".into())));
        assert_eq!(against("2 bus par heure, 7 jours", "3 bus par heure, 7 jours"), Some(("2".into(), "3".into())));
        assert_eq!(against("La retraite à 60 ans", "La retraite"), None);
        assert_eq!(against("60 ans", "60 ans"), None);
    }
}
