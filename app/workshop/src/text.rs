//! Free text: what people type, made safe to keep and counted alike on the phone and on the server.

use crate::refusal::{Field, Refusal};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Words that a person typed. In an event they stand apart from everything else (`{"text": …}`),
/// so that the store can keep them in rows of their own and erase them one by one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Words {
    /// The text itself, cleaned; « Effacé » once it has been erased.
    pub text: String,
}

/// Marks that one letter may carry. Vietnamese and Tibetan need up to four; beyond that it is a drawing that
/// climbs over its neighbours.
const MARKS_PER_LETTER: usize = 8;

impl Words {
    /// Takes words in: cleaned, not empty, at most `limit` Unicode scalars.
    ///
    /// # Errors
    /// [`Refusal::Empty`] or [`Refusal::TooLong`], naming the field.
    pub fn parse(typed: &str, field: Field, limit: usize) -> Result<Self, Refusal> {
        Self::parse_optional(typed, field, limit)?.ok_or(Refusal::Empty { field })
    }

    /// The same for a field that may stay empty.
    ///
    /// # Errors
    /// [`Refusal::TooLong`], naming the field.
    pub fn parse_optional(typed: &str, field: Field, limit: usize) -> Result<Option<Self>, Refusal> {
        // A text far too long is refused before it costs anything.
        let length = if typed.len() > limit.saturating_mul(32) { typed.len() } else { 0 };
        if length > 0 {
            return Err(Refusal::TooLong { field, limit, length });
        }
        let text = clean(typed);
        let length = text.chars().count();
        if length > limit {
            return Err(Refusal::TooLong { field, limit, length });
        }
        Ok((!text.is_empty()).then_some(Self { text }))
    }
}

impl std::fmt::Display for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

/// NFC, line ends folded to `\n`, no control signs, no signs that turn the direction of what follows,
/// no pile of marks on one letter, no white space around.
fn clean(typed: &str) -> String {
    let folded = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut marks = 0;
    // Signs are taken out before letters are composed: one that stood between a letter and its accent kept them
    // apart, and the text was no NFC, so browser and server counted it differently.
    let kept: String = folded
        .chars()
        .filter(|&sign| is_kept(sign))
        .nfc()
        .filter(|&sign| {
            marks = if is_combining_mark(sign) { marks + 1 } else { 0 };
            marks <= MARKS_PER_LETTER
        })
        .collect();
    if kept.chars().any(|sign| !sign.is_whitespace() && !is_invisible(sign)) {
        kept.trim().to_owned()
    } else {
        String::new()
    }
}

/// Signs without ink: they may stand within words (a soft hyphen, the joints of an emoji), but alone they say
/// nothing.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{AD}'
            | '\u{34F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FFA0}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Whether a sign may be kept: line feeds and what has a face, but no control and no override of direction.
#[must_use]
pub fn is_kept(sign: char) -> bool {
    match sign {
        '\n' => true,
        '\t' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}' => false,
        _ => !sign.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(typed: &str) -> Result<String, Refusal> {
        Words::parse(typed, Field::Post, 500).map(|words| words.text)
    }

    #[test]
    fn white_space_alone_is_no_text() {
        for empty in ["", "   ", "\r\n\t", "\0", "\u{202e}"] {
            assert_eq!(parsed(empty), Err(Refusal::Empty { field: Field::Post }), "{empty:?}");
        }
    }

    #[test]
    fn letters_are_counted_composed_and_line_ends_once() {
        assert_eq!(parsed("e\u{301}lus\r\nDe\u{301}but"), Ok("élus\nDébut".into()));
        assert!(parsed(&"é".repeat(500)).is_ok());
        assert!(parsed(&"e\u{301}".repeat(500)).is_ok());
        assert_eq!(parsed(&"é".repeat(501)), Err(Refusal::TooLong { field: Field::Post, limit: 500, length: 501 }));
    }

    #[test]
    fn hostile_signs_are_taken_out_and_words_stay() {
        assert_eq!(parsed("a\u{202e}b\0c\u{2066}d"), Ok("abcd".into()));
        let pile = format!("z{}", "\u{301}".repeat(10_000));
        assert!(parsed(&pile).is_ok_and(|kept| kept.chars().count() <= 1 + MARKS_PER_LETTER) || parsed(&pile).is_err());
        assert!(matches!(parsed(&"x".repeat(10_000_000)), Err(Refusal::TooLong { .. })));
    }
}
