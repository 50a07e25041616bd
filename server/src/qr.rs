//! QR codes, drawn here so that nothing is asked of anyone.

use fast_qr::{ECL, QRBuilder, QRCode};
use std::fmt::Write as _;

/// Light modules around the code: scanners look for them.
const QUIET: usize = 4;

/// A text as the drawing of a QR code, black on white in every scheme, with the quiet zone that scanners need.
/// What is read aloud instead of it is up to whoever puts it on a page. `None` for a text too long for one.
#[must_use]
pub fn svg(text: &str) -> Option<String> {
    let code = encode(text)?;
    let side = code.size + 2 * QUIET;
    let path = path(&code);
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" width=\"100%\" height=\"100%\" shape-rendering=\"crispEdges\" \
         aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// The same for a terminal: two modules a sign, one above the other. `None` for a text too long for one.
#[must_use]
pub fn terminal(text: &str) -> Option<String> {
    let code = encode(text)?;
    let side = code.size + 2 * QUIET;
    let mut lines = String::new();
    for row in (0..side).step_by(2) {
        // Black on white whatever the colours of the terminal are.
        lines.push_str("\u{1b}[38;5;16;48;5;231m");
        lines.extend((0..side).map(|column| half_blocks(dark(&code, row, column), dark(&code, row + 1, column))));
        lines.push_str("\u{1b}[0m\n");
    }
    Some(lines)
}

/// The text of a code that joins a Wi-Fi network: phones offer to do so when they scan it.
#[must_use]
pub fn wifi(network: &str, password: Option<&str>, hidden: bool) -> String {
    let network = escaped(network);
    let kind = if password.is_some() { "WPA" } else { "nopass" };
    let password = password.map(|password| format!("P:{};", escaped(password))).unwrap_or_default();
    let hidden = if hidden { "H:true;" } else { "" };
    format!("WIFI:T:{kind};S:{network};{password}{hidden};")
}

/// Signs that mean something in such a text stand behind a backslash.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '\\' | ';' | ',' | ':' | '"') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// A quarter of the code may be hidden or glare, and it still reads from the back of a room.
fn encode(text: &str) -> Option<QRCode> {
    QRBuilder::new(text).ecl(ECL::Q).build().ok()
}

/// Whether a module is dark; rows and columns are counted with the quiet zone.
fn dark(code: &QRCode, row: usize, column: usize) -> bool {
    let inside = |place: usize| place.checked_sub(QUIET).filter(|place| *place < code.size);
    inside(row).zip(inside(column)).is_some_and(|(row, column)| code[row][column].value())
}

fn half_blocks(above: bool, below: bool) -> char {
    match (above, below) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

/// Each run of dark modules as one rectangle.
fn path(code: &QRCode) -> String {
    let mut path = String::new();
    for row in QUIET..code.size + QUIET {
        let mut column = QUIET;
        while column < code.size + QUIET {
            let run = (column..).take_while(|column| dark(code, row, *column)).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _written = write!(path, "M{column} {row}h{run}v1h-{run}z");
            }
            column += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "http://192.168.1.20:3000/e/AC3F9H";

    #[test]
    fn a_drawing_has_a_quiet_zone_and_as_many_dark_modules_as_its_code() {
        let code = encode(ADDRESS).expect("a short text");
        let svg = svg(ADDRESS).expect("a short text");
        let side = code.size + 8;
        assert!(svg.starts_with(&format!("<svg viewBox=\"0 0 {side} {side}\"")), "{svg}");
        let drawn: usize =
            svg.split("v1h-").skip(1).filter_map(|run| run.split_once('z')?.0.parse::<usize>().ok()).sum();
        let dark = (0..code.size).flat_map(|row| code[row].iter()).filter(|module| module.value()).count();
        assert_eq!(drawn, dark);
        assert!(!svg.contains("M3 ") && !svg.contains(" 3h"), "something stands in the quiet zone");
    }

    #[test]
    fn a_terminal_shows_the_whole_square() {
        let shown = terminal(ADDRESS).expect("a short text");
        let side = encode(ADDRESS).expect("a short text").size + 8;
        assert_eq!(shown.lines().count(), side.div_ceil(2));
        assert!(shown.lines().all(|line| line.chars().filter(|sign| " █▀▄".contains(*sign)).count() == side));
    }

    #[test]
    fn a_wifi_code_escapes_what_would_end_a_field() {
        assert_eq!(wifi("Salle", Some("tournesol"), false), "WIFI:T:WPA;S:Salle;P:tournesol;;");
        assert_eq!(wifi("Salle", None, true), "WIFI:T:nopass;S:Salle;H:true;;");
        assert_eq!(
            wifi(r#"a;b,c:d"e\f"#, Some(r"\;P:faux"), false),
            r#"WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:\\\;P\:faux;;"#
        );
    }

    #[test]
    fn a_text_too_long_is_no_code() {
        assert_eq!(svg(&"x".repeat(5_000)), None);
    }
}
