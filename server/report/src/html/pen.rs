//! What puts a person's text on the page: cleaned, set, escaped, isolated.

use crate::outline::Outline;
use crate::pen::Pen;
use crate::text::{drawable, is_blank, lines, on_one_line};
use crate::typography;
use crate::words::Words;
use crate::xml::escape;

/// Writes in one language.
#[derive(Clone, Copy)]
pub(super) struct Quill(&'static Words);

impl Pen for Quill {
    fn words(&self) -> &'static Words {
        self.0
    }

    fn set(&self, text: &str) -> String {
        // Isolated, so that its direction stays its own.
        isolated(&escape(&self.typeset(&on_one_line(text))))
    }
}

impl Quill {
    pub(super) fn of(outline: &Outline<'_>) -> Self {
        Self(outline.words)
    }

    /// A text with its lines kept apart; set.
    pub(super) fn set_lines(&self, text: &str) -> String {
        isolated(&broken(&self.typeset(text)))
    }

    /// A paragraph of its own, its direction found from its first letter.
    pub(super) fn paragraph(&self, class: &str, text: &str) -> String {
        if is_blank(text) {
            return String::new();
        }
        format!("<p class=\"{class}\" dir=\"auto\">{}</p>\n", broken(&self.typeset(text)))
    }

    /// A nested list; nothing for no texts.
    pub(super) fn bullets(&self, class: &str, texts: &[String], draw: fn(&Self, &str) -> String) -> String {
        let said = texts.iter().filter(|text| !is_blank(text));
        let items: String = said.map(|text| format!("<li>{}</li>\n", draw(self, text))).collect();
        if items.is_empty() { items } else { format!("\n<ul class=\"{class}\">\n{items}</ul>\n") }
    }

    /// A text as typed, its lines kept apart.
    #[expect(clippy::unused_self, reason = "so that it can stand in for `set_lines`")]
    pub(super) fn as_typed(&self, text: &str) -> String {
        isolated(&broken(text))
    }

    /// What somebody said, as typed, between the quotation marks of the report's language.
    pub(super) fn quoted(&self, text: &str) -> String {
        let [open, close] = self.0.quotes;
        format!("{open}{}{close}", self.as_typed(text))
    }

    fn typeset(&self, text: &str) -> String {
        typography::set(&drawable(text), self.0.language)
    }
}

/// Pieces of markup side by side. A line rather breaks between them than
/// within, and never leaves a dot alone.
pub(super) fn dotted(items: &[String]) -> String {
    let dot = "\u{a0}<span class=\"report-dot\">·</span>";
    let item = |(at, item): (usize, &String)| {
        let dot = if at + 1 < items.len() { dot } else { "" };
        format!("<span class=\"report-item\">{item}{dot}</span>")
    };
    items.iter().enumerate().map(item).collect::<Vec<_>>().join(" ")
}

fn broken(text: &str) -> String {
    let lines: Vec<String> = lines(text).iter().map(|line| escape(line)).collect();
    lines.join("<br>\n")
}

fn isolated(html: &str) -> String {
    format!("<bdi>{html}</bdi>")
}
