//! How a text is set when it is drawn; what is stored stays as typed. The report sets its lines by the same rules.
//!
//! French: a narrow no-break space before `; ! ?`, a no-break space before `:` and inside « ». Both languages: `'` inside
//! a word becomes `’`. It only ever touches spaces and apostrophes, so no word can change; addresses, times (10:30) and
//! emoticons are left alone, and setting a text that is already set changes nothing.

use workshop::Language;

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

/// Sets a text by the rules of a language.
#[must_use]
pub fn set(text: &str, language: Language) -> String {
    let mut set = String::with_capacity(text.len() + 8);
    for word in text.split_inclusive(char::is_whitespace) {
        if is_address(word) { set.push_str(word) } else { join(&mut set, word, language) }
    }
    set
}

/// Adds a word and the white space after it, with the space that belongs before each of its marks.
fn join(set: &mut String, word: &str, language: Language) {
    let signs: Vec<char> = word.chars().collect();
    for (at, &sign) in signs.iter().enumerate() {
        let (left, right) = (set.chars().next_back(), signs.get(at + 1).copied());
        if language == Language::Fr {
            if let Some(space) = space_before(sign, right, set) {
                set.truncate(set.trim_end_matches(is_space).len());
                set.push(space);
            } else if left == Some('«') && !sign.is_whitespace() {
                set.push(NO_BREAK);
            }
        }
        let joins = sign == '\''
            && left.is_some_and(char::is_alphabetic)
            && right.is_some_and(|right| right.is_alphanumeric() || "«“\"".contains(right));
        // A space after an opening mark stays on its line.
        let holds = language == Language::Fr && left == Some('«') && is_space(sign);
        set.push(match sign {
            '\'' if joins => '’',
            _ if holds => NO_BREAK,
            sign => sign,
        });
    }
}

/// The space that French wants before a mark, if that is what it is there.
fn space_before(mark: char, right: Option<char>, set: &str) -> Option<char> {
    let before = set.trim_end_matches(is_space).chars().next_back()?;
    let ends = match (mark, right) {
        (_, None) => true,
        (_, Some(right)) if right.is_whitespace() => true,
        (':' | ';', Some(right)) => "«»\"”".contains(right),
        (_, Some(right)) => "»\"”’)].,…!?;:".contains(right),
    };
    let follows_text = !before.is_whitespace() && !"([{<\"“¿¡/\\-–—;:!?".contains(before);
    match mark {
        '»' if !before.is_whitespace() => Some(NO_BREAK),
        ';' | '!' | '?' if ends && follows_text => Some(NARROW_NO_BREAK),
        ':' if ends && follows_text => Some(NO_BREAK),
        _ => None,
    }
}

fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{2009}' | NO_BREAK | NARROW_NO_BREAK)
}

fn is_address(word: &str) -> bool {
    let bare = word.trim().trim_start_matches(['(', '[', '«']);
    let is_mail = bare.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
    bare.contains("://") || bare.starts_with("www.") || is_mail
}

#[cfg(test)]
mod tests {
    use super::set;
    use workshop::Language::{En, Fr};

    #[test]
    fn french_marks_hold_on_to_their_words() {
        let cases = [
            ("Qui paie ? Nous !", "Qui paie\u{202f}? Nous\u{202f}!"),
            ("Qui paie?", "Qui paie\u{202f}?"),
            ("Trois choses : du temps ; de l'argent", "Trois choses\u{a0}: du temps\u{202f}; de l’argent"),
            ("le « club » ou «charte»", "le «\u{a0}club\u{a0}» ou «\u{a0}charte\u{a0}»"),
            ("à 10:30 sur https://exemple.fr/?a=b", "à 10:30 sur https://exemple.fr/?a=b"),
            ("Vraiment ?!", "Vraiment\u{202f}?!"),
        ];
        for (typed, wanted) in cases {
            assert_eq!(set(typed, Fr), wanted);
            assert_eq!(set(wanted, Fr), wanted, "set twice");
        }
    }

    #[test]
    fn english_keeps_its_spaces() {
        assert_eq!(set("Who pays? Don't ask : us", En), "Who pays? Don’t ask : us");
        assert_eq!(set("", Fr), "");
        assert_eq!(set(": !", Fr), ": !");
    }
}
