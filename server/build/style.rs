//! The stylesheet: `style/main.css` and what it imports, in one file.

use std::{fs, path::Path};

/// Beside these, white space never means anything.
const TIGHT: [char; 4] = ['{', '}', ';', ','];

/// Reads a stylesheet and, in its place, each one that a line `@import "./name.css";` names.
pub fn bundle(path: &Path) -> Result<String, String> {
    let css = fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    inline(&slim(&css), &|name| bundle(&path.with_file_name(name)))
}

/// Puts what `sheet` knows by a name in the place of each import.
fn inline(css: &str, sheet: &dyn Fn(&str) -> Result<String, String>) -> Result<String, String> {
    let mut bundled = String::new();
    let mut rest = css;
    while let Some((before, import)) = rest.split_once("@import") {
        let (name, after) = import.split_once(';').ok_or("An @import has no end.")?;
        let name = name.trim().strip_prefix("\"./").and_then(|name| name.strip_suffix('"'));
        bundled += before;
        bundled += &sheet(name.ok_or("An @import is not of the form @import \"./name.css\";")?)?;
        rest = after;
    }
    Ok(bundled + rest)
}

/// Drops comments and needless white space: the compression does the rest.
pub fn slim(css: &str) -> String {
    let mut slim = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut space = false;
    while let Some(letter) = rest.next() {
        let comment = letter == '/' && rest.next_if_eq(&'*').is_some();
        if comment {
            let mut before = ' ';
            rest.by_ref().find(|letter| std::mem::replace(&mut before, *letter) == '*' && *letter == '/');
        }
        if comment || letter.is_whitespace() {
            space = true;
            continue;
        }
        if space && !slim.is_empty() && !slim.ends_with(TIGHT) && !TIGHT.contains(&letter) {
            slim.push(' ');
        }
        space = false;
        slim.push(letter);
        if letter == '"' || letter == '\'' {
            text(letter, &mut rest, &mut slim);
        }
    }
    slim
}

/// Copies a string as it is, up to its closing quote.
fn text(quote: char, rest: &mut impl Iterator<Item = char>, slim: &mut String) {
    while let Some(letter) = rest.next() {
        slim.push(letter);
        if letter == '\\' {
            slim.extend(rest.next());
        } else if letter == quote {
            return;
        }
    }
}
