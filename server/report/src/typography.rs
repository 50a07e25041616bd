//! How a text is set when it is drawn. What is stored stays as typed.
//!
//! French: a narrow no-break space before `; ! ?`, a no-break space before
//! `:` and inside `« »`, and between a number and its `%` or `€` when there
//! already was a space. Both languages: `'` inside a word becomes `’`.
//!
//! It only ever touches spaces and apostrophes, so no word can change:
//! ordinals (1er, 2e), `...` and straight `"` stay as they are. Addresses,
//! times (10:30), short codes (`:smile:`) and emoticons are left alone.
//! Setting a text that is already set changes nothing.

use crate::document::Language;

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

/// Sets a text by the rules of a language.
#[must_use]
pub fn set(text: &str, language: Language) -> String {
    let typed: Vec<char> = text.chars().collect();
    let sheltered = sheltered(&typed);
    let page = Page { typed: &typed, sheltered: &sheltered };
    let mut set = String::with_capacity(text.len() + 8);
    let mut at = 0;
    while at < typed.len() {
        // A gap is the run of spaces, most often empty, before a character.
        let end = at + typed[at..].iter().take_while(|c| is_space(**c)).count();
        match (language, page.space_before(at, end)) {
            (Language::Fr, Some(space)) => set.push(space),
            _ => set.extend(&typed[at..end]),
        }
        if end < typed.len() {
            set.push(if page.is_apostrophe(end) { '’' } else { typed[end] });
        }
        at = end + 1;
    }
    set
}

/// A text being set, and which of its characters must not be touched.
struct Page<'a> {
    typed: &'a [char],
    sheltered: &'a [bool],
}

impl Page<'_> {
    /// The space that French wants in the gap `from..to`, or `None` to leave it.
    fn space_before(&self, from: usize, to: usize) -> Option<char> {
        let left = *self.typed.get(from.checked_sub(1)?)?;
        let right = *self.typed.get(to)?;
        if left.is_whitespace() || right.is_whitespace() {
            return None; // an end of line: nothing to hold together
        }
        let follows_text = !"([{<\"“¿¡/\\-–—;:!?".contains(left);
        match (left, right) {
            ('«', _) | (_, '»') => Some(NO_BREAK),
            (_, '!' | '?' | ';') if follows_text && self.is_mark(to) => Some(NARROW_NO_BREAK),
            (_, ':') if follows_text && self.is_mark(to) => Some(NO_BREAK),
            ('0'..='9', '%' | '€') if from < to => Some(NO_BREAK),
            _ => None,
        }
    }

    /// Whether this `; : ! ?` punctuates: it closes a run of text, and is not
    /// part of an address, a time, a short code or an emoticon.
    fn is_mark(&self, at: usize) -> bool {
        let next = self.typed.get(at + 1).copied();
        let closes = match (self.typed[at], next) {
            (_, None) => true,
            (_, Some(next)) if next.is_whitespace() => true,
            (';' | ':', Some(next)) => "«»\"”".contains(next),
            (_, Some(next)) => "»\"”’)].,…!?;:".contains(next),
        };
        closes && !self.sheltered[at] && !self.ends_short_code(at)
    }

    /// Whether the colon here is the second of a `:smile:`.
    fn ends_short_code(&self, at: usize) -> bool {
        let before = &self.typed[..at];
        let name = before.iter().rev().take_while(|c| c.is_alphanumeric() || "_+-".contains(**c)).count();
        let opening = at.checked_sub(name + 1).filter(|_| name > 0 && self.typed[at] == ':');
        opening.is_some_and(|opening| {
            let stands_apart = |left: usize| !self.typed[left].is_alphanumeric();
            self.typed[opening] == ':' && opening.checked_sub(1).is_none_or(stands_apart)
        })
    }

    /// Whether a straight `'` joins two words or halves: « l'idée », "don't".
    /// Minutes (5'30), quotes and emoticons are none.
    fn is_apostrophe(&self, at: usize) -> bool {
        let left = at.checked_sub(1).map(|left| self.typed[left]);
        let right = self.typed.get(at + 1);
        self.typed[at] == '\''
            && !self.sheltered[at]
            && left.is_some_and(char::is_alphabetic)
            && right.is_some_and(|c| c.is_alphanumeric() || "«“\"".contains(*c))
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{2009}' | NO_BREAK | NARROW_NO_BREAK)
}

/// Marks the characters of web and mail addresses.
fn sheltered(typed: &[char]) -> Vec<bool> {
    let is_border = |c: &char| c.is_whitespace() || "«»\"“”<>".contains(*c);
    let mut sheltered = Vec::with_capacity(typed.len());
    for token in typed.split_inclusive(is_border) {
        let ends_at_border = token.last().is_some_and(is_border);
        let word: String = token[..token.len() - usize::from(ends_at_border)].iter().collect();
        sheltered.resize(sheltered.len() + token.len() - usize::from(ends_at_border), is_address(&word));
        sheltered.resize(sheltered.len() + usize::from(ends_at_border), false);
    }
    sheltered
}

fn is_address(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '[']).to_ascii_lowercase();
    let is_mail = bare.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
    bare.contains("://") || bare.starts_with("www.") || is_mail
}
