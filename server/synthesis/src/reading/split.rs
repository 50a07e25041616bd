//! Where words begin and end, and what they look like without capitals and accents.

use std::iter::Peekable;
use std::str::CharIndices;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Folded words that an apostrophe does not cut.
const WHOLE: [&str; 3] = ["aujourd'hui", "prud'homme", "prud'hommes"];

/// The words of a text in order, each as it stands there. Hyphens and apostrophes part words ("l’offre" is "l" and
/// "offre"), but not in "aujourd’hui" or "don’t"; "2,5" stays one.
#[must_use]
pub fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        if first.is_alphanumeric() {
            cut(&text[start..end_of_run(first, &mut letters, text.len())], &mut words);
        }
    }
    words
}

/// Goes to the end of what belongs together: letters, digits, apostrophes between letters, points between digits.
fn end_of_run(first: char, letters: &mut Peekable<CharIndices<'_>>, length: usize) -> usize {
    let mut last = first;
    while let Some(&(at, letter)) = letters.peek() {
        let goes_on = letter.is_alphanumeric() || is_combining_mark(letter) || {
            let next = letters.clone().nth(1).map(|(_, next)| next);
            let joins = |fits: fn(&char) -> bool| fits(&last) && next.as_ref().is_some_and(fits);
            is_apostrophe(letter) && joins(|sign| sign.is_alphanumeric())
                || matches!(letter, '.' | ',') && joins(char::is_ascii_digit)
        };
        if !goes_on {
            return at;
        }
        if !is_combining_mark(letter) {
            last = letter;
        }
        letters.next();
    }
    length
}

/// Cuts at the apostrophes, unless the whole is one word.
fn cut<'a>(run: &'a str, words: &mut Vec<&'a str>) {
    let folded = fold(run);
    if folded.ends_with("n't") || WHOLE.contains(&folded.as_str()) {
        words.push(run);
    } else {
        words.extend(run.split(is_apostrophe).filter(|word| !word.is_empty()));
    }
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | 'ʼ' | '′' | '＇')
}

/// In small letters, without accents, with one kind of apostrophe: "L’Œuvre" becomes "l'oeuvre".
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            letter if is_apostrophe(letter) => folded.push('\''),
            letter => folded.push(letter),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elisions_and_hyphens_part_words() {
        assert_eq!(
            words("L’OT, c'est-à-dire l'office jusqu’aux élus"),
            ["L", "OT", "c", "est", "à", "dire", "l", "office", "jusqu", "aux", "élus"]
        );
        assert_eq!(
            words("Aujourd’hui, we don't pay 2,5 % (or 1.000)."),
            ["Aujourd’hui", "we", "don't", "pay", "2,5", "or", "1.000"]
        );
    }

    #[test]
    fn quotes_and_trailing_points_belong_to_no_word() {
        assert_eq!(
            words("'budget' : 'recettes', 30. 'rock 'n' roll'"),
            ["budget", "recettes", "30", "rock", "n", "roll"]
        );
    }

    #[test]
    fn letters_with_loose_accents_stay_whole() {
        assert_eq!(words("e\u{301}lus e\u{301}"), ["e\u{301}lus", "e\u{301}"]);
        assert_eq!(fold("e\u{301}lus"), "elus");
    }

    #[test]
    fn whatever_is_typed_is_read() {
        assert_eq!(words(""), [""; 0]);
        assert_eq!(words("\0 🎉🎉 … ?! ’ ' - "), [""; 0]);
        assert_eq!(words("会议 🎉 Москва\0Ελλάδα"), ["会议", "Москва", "Ελλάδα"]);
        assert_eq!(words(&"é".repeat(10_000)).len(), 1);
    }

    #[test]
    fn folding_leaves_neither_capital_nor_accent() {
        assert_eq!(fold("L’ŒUVRE Été ÇA ﬁn"), "l'oeuvre ete ca fin");
    }
}
