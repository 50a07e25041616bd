//! Plain text made safe inside Markdown: a parser reads back what was typed.

/// Escapes one line. It may stand anywhere: in a heading, a bullet, a link's
/// text, or at the start of a line, where `1.`, `-`, `=` and `:` would mean something.
pub(super) fn escape(line: &str) -> String {
    let line = line.trim();
    let mut escaped = String::with_capacity(line.len() + 8);
    let starts_with_number = number_mark(line);
    for (at, c) in line.char_indices() {
        let opens_block = at == 0 && "-+=:".contains(c);
        if opens_block || Some(at) == starts_with_number || is_special(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Where the `.` or `)` of a leading number stands, if there is one.
fn number_mark(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let is_mark = matches!(line.as_bytes().get(digits), Some(b'.' | b')'));
    (digits > 0 && is_mark).then_some(digits)
}

/// Beyond CommonMark's own marks: `~` and `|` of tables and strikethrough,
/// `^` of raised text, `&` of entities, `$` of formulas, `{` of attributes.
fn is_special(c: char) -> bool {
    "\\`*_#[]<>|~^&${".contains(c)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn marks_are_escaped_where_they_mean_something() {
        assert_eq!(escape("a*b_c#[d](e)<f>|`\\"), "a\\*b\\_c\\#\\[d\\](e)\\<f\\>\\|\\`\\\\");
        assert_eq!(escape("1. un"), "1\\. un");
        assert_eq!(escape("12) un"), "12\\) un");
        assert_eq!(escape("- un - deux"), "\\- un - deux");
        assert_eq!(escape("+ un"), "\\+ un");
        assert_eq!(escape("==="), "\\===");
        assert_eq!(escape("2024 : 1.5 %"), "2024 : 1.5 %");
        assert_eq!(escape("&lt; &amp;"), "\\&lt; \\&amp;");
    }
}
