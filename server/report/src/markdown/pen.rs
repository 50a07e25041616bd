//! What puts a person's text on the page: cleaned, set, escaped, sheltered.

use super::escape::escape;
use crate::outline::Outline;
use crate::pen::Pen;
use crate::text::{drawable, is_blank, lines, on_one_line, runs_right_to_left};
use crate::typography;
use crate::words::Words;

/// Writes in one language.
#[derive(Clone, Copy)]
pub(super) struct Quill(&'static Words);

impl Pen for Quill {
    fn words(&self) -> &'static Words {
        self.0
    }

    fn set(&self, text: &str) -> String {
        self.as_typed(&typography::set(&on_one_line(text), self.0.language))
    }
}

impl Quill {
    pub(super) fn of(outline: &Outline<'_>) -> Self {
        Self(outline.words)
    }

    /// One line, its spaces and apostrophes untouched.
    #[expect(clippy::unused_self, reason = "so that it can stand in for `set`")]
    pub(super) fn as_typed(&self, text: &str) -> String {
        sheltered(&on_one_line(text))
    }

    /// What somebody said, as typed, between the quotation marks of the report's language.
    pub(super) fn quoted(&self, text: &str) -> String {
        let [open, close] = self.0.quotes;
        format!("{open}{}{close}", self.as_typed(text))
    }

    /// Several lines kept apart, each new one after `indent`; set.
    pub(super) fn paragraph(&self, text: &str, indent: &str) -> String {
        self.paragraph_as_typed(&typography::set(&drawable(text), self.0.language), indent)
    }

    /// Several lines kept apart, each new one after `indent`; untouched.
    #[expect(clippy::unused_self, reason = "all writing goes through the pen")]
    pub(super) fn paragraph_as_typed(&self, text: &str, indent: &str) -> String {
        let lines: Vec<String> = lines(text).iter().map(|line| sheltered(line)).collect();
        lines.join(&format!("\\\n{indent}"))
    }

    /// A list one step in, each on its own line; nothing for no texts.
    pub(super) fn sub_bullets(&self, texts: &[String], draw: fn(&Self, &str) -> String) -> String {
        let said = texts.iter().filter(|text| !is_blank(text));
        said.map(|text| format!("\n  - {}", draw(self, text))).collect()
    }
}

/// Escaped, and isolated if its letters could turn what follows around.
fn sheltered(line: &str) -> String {
    let escaped = escape(line);
    if runs_right_to_left(line) { format!("\u{2068}{escaped}\u{2069}") } else { escaped }
}
