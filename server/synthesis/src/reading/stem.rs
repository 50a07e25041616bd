//! What the forms of a word have in common.

use super::{Language, fold};
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization as _;

/// Longer runs of letters are no words; they are left as they are.
const LONGEST: usize = 40;

/// The stem of a word, without accents: accents go last, because the endings of French are told by them.
#[must_use]
pub fn stem(surface: &str, folded: &str, language: Language) -> String {
    let latin = |letter: char| matches!(letter, 'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' | 'œ');
    let word: String = surface.nfkc().flat_map(char::to_lowercase).collect();
    if !word.chars().all(latin) || word.chars().count() > LONGEST {
        return folded.to_owned();
    }
    match language {
        Language::French => fold(&Stemmer::create(Algorithm::French).stem(singular(&word))),
        Language::English => fold(&Stemmer::create(Algorithm::English).stem(&word)),
    }
}

/// Without the plural's s where the stemmer would leave it, after i, o and u: "élus", "pros", "amis".
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(one) if one.len() > 2 && one.ends_with(['i', 'o', 'u']) => one,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(language: Language, forms: &[&str]) {
        let stems: Vec<String> = forms.iter().map(|form| stem(form, &fold(form), language)).collect();
        assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms:?} became {stems:?}");
    }

    #[test]
    fn plural_feminine_and_capitals_are_one_word() {
        same(Language::French, &["élu", "élus", "élue", "élues", "ÉLUS"]);
        same(Language::French, &["pro", "pros"]);
        same(Language::French, &["écologie", "écologies", "Écologie"]);
        same(Language::French, &["local", "locale", "locaux"]);
        same(Language::English, &["partner", "partners", "Partners"]);
        same(Language::English, &["city", "cities"]);
    }

    #[test]
    fn what_is_no_latin_word_is_left_alone() {
        for odd in ["2,5", "co2", "Москва", "会议", &"a".repeat(10_000)] {
            assert_eq!(stem(odd, &fold(odd), Language::French), fold(odd));
        }
    }
}
