//! What may be drawn of a text that someone typed.
//!
//! Nothing here escapes: each format does that in its own way. This only
//! removes what no format should carry: control characters, and the invisible
//! marks that force the direction of the text around them. The letters of
//! right-to-left scripts stay, and so do the joiners that emoji need.

/// Whether there is nothing to read.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || !may_be_drawn(c))
}

/// The text without what must not be drawn, its ends of line all `\n`.
#[must_use]
pub fn drawable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            c => may_be_drawn(c).then_some(c),
        })
        .collect()
}

/// The text on one line: ends of line become spaces, and it is trimmed.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    let lines: Vec<String> = lines(text);
    lines.join(" ")
}

/// The lines that say something, trimmed.
#[must_use]
pub fn lines(text: &str) -> Vec<String> {
    let text = drawable(text);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Whether a letter of a right-to-left script is in it: what follows on the
/// same line then needs shelter from its direction.
#[must_use]
pub fn runs_right_to_left(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

/// Whether its first letter is of a right-to-left script: the paragraph that it opens then runs that way.
#[must_use]
pub fn begins_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_right_to_left)
}

fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// `\n` passes; other controls do not, nor do embeddings, overrides and
/// isolates of direction, the byte order mark and noncharacters.
fn may_be_drawn(c: char) -> bool {
    let forces_direction = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_no_character = matches!(c, '\u{feff}' | '\u{fdd0}'..='\u{fdef}') || (c as u32) & 0xfffe == 0xfffe;
    (c == '\n' || !c.is_control()) && !forces_direction && !is_no_character
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_and_forced_directions_are_dropped() {
        assert_eq!(drawable("a\0b\u{7}c\u{202e}d\u{2066}e\u{feff}f\u{ffff}"), "abcdef");
        assert_eq!(drawable("a\r\nb\rc\u{2028}d\te"), "a\nb\nc\nd e");
    }

    #[test]
    fn letters_of_every_script_and_joined_emoji_stay() {
        let text = "שלום مرحبا 👩\u{200d}🌾 œuvre";
        assert_eq!(drawable(text), text);
        assert!(runs_right_to_left(text));
        assert!(begins_right_to_left(text) && !begins_right_to_left("Café (قهوة)"));
        assert!(!runs_right_to_left("Lodève, 100 % « oui » 👩\u{200d}🌾"));
    }

    #[test]
    fn a_text_of_invisible_marks_is_blank() {
        assert!(is_blank(" \n\0\u{202e}\u{feff}"));
        assert!(!is_blank("."));
    }

    #[test]
    fn several_lines_can_be_told_on_one() {
        assert_eq!(on_one_line("  un\n\n  deux \r\n"), "un deux");
    }
}
