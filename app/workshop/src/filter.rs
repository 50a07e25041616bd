//! The workshop's own list of words: a contribution that has one of them waits for a facilitator's word.

use crate::text::Words;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Whether a text has one of the listed words, whole, whatever its case and accents. A listed expression of several
/// words is found as they follow each other.
#[must_use]
pub fn catches(list: &[Words], text: &str) -> bool {
    let said = spoken(text);
    list.iter().map(|words| spoken(&words.text)).any(|listed| {
        let first = listed.len();
        first > 0 && said.windows(first).any(|run| run == listed)
    })
}

/// Words in lower case, without accents or signs between them.
fn spoken(text: &str) -> Vec<String> {
    let plain: String = text.nfd().filter(|&sign| !is_combining_mark(sign)).flat_map(char::to_lowercase).collect();
    plain.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_caught_whatever_their_accents() {
        let list = ["crétin", "bon à rien"].map(|text| Words { text: text.to_owned() });
        assert!(catches(&list, "Quel CRETIN !"));
        assert!(catches(&list, "C’est un bon-à-rien."));
        assert!(!catches(&list, "Ces crétineries ne sont bonnes à rien."));
        assert!(!catches(&[], "Crétin"));
        assert!(!catches(&[Words { text: "…".to_owned() }], "Rien"));
    }
}
