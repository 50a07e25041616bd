//! What puts a person's text on the page: cleaned, set, sheltered.

use super::{Anchor, Face, Paragraph, Run, Style};
use crate::outline::Outline;
use crate::pen::Pen;
use crate::text::{begins_right_to_left, drawable, lines, on_one_line, runs_right_to_left};
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
        sheltered(&typography::set(&on_one_line(text), self.0.language))
    }
}

impl Quill {
    pub(super) fn of(outline: &Outline<'_>) -> Self {
        Self(outline.words)
    }

    /// A paragraph of somebody's, set; its lines kept apart.
    pub(super) fn paragraph(&self, style: Style, text: &str) -> Paragraph {
        self.as_typed(style, &typography::set(&drawable(text), self.0.language))
    }

    /// A paragraph of somebody's, untouched; its lines kept apart.
    #[expect(clippy::unused_self, reason = "so that it can stand in for `paragraph`")]
    pub(super) fn as_typed(&self, style: Style, text: &str) -> Paragraph {
        Paragraph { is_right_to_left: begins_right_to_left(text), ..said(style, broken(text, Face::Plain)) }
    }

    /// What somebody said, as typed, between the quotation marks of the report's language.
    pub(super) fn quoted(&self, style: Style, text: &str) -> Paragraph {
        let [open, close] = self.0.quotes;
        let mut runs = vec![plain(open)];
        runs.extend(broken(text, Face::Emphasis));
        runs.push(plain(close));
        said(style, runs)
    }
}

/// A paragraph of such runs, from left to right.
pub(super) fn said(style: Style, runs: Vec<Run>) -> Paragraph {
    Paragraph { style, anchor: None, is_right_to_left: false, runs }
}

/// A paragraph of ours.
pub(super) fn ours(style: Style, text: &str) -> Paragraph {
    said(style, vec![plain(text)])
}

pub(super) fn plain(text: &str) -> Run {
    run(text, Face::Plain)
}

pub(super) fn run(text: &str, face: Face) -> Run {
    Run::Text { text: text.to_owned(), face, is_right_to_left: begins_right_to_left(text) }
}

/// A link; `told` says to those who listen what its few signs mean.
pub(super) fn link(to: Anchor, text: String, told: String) -> Run {
    Run::Link { to, text, told }
}

fn broken(text: &str, face: Face) -> Vec<Run> {
    let mut runs = Vec::new();
    for line in lines(text) {
        if !runs.is_empty() {
            runs.push(Run::Break);
        }
        runs.push(run(&sheltered(&line), face));
    }
    runs
}

/// Isolated, if its letters could turn what follows around.
fn sheltered(line: &str) -> String {
    if runs_right_to_left(line) { format!("\u{2068}{line}\u{2069}") } else { line.to_owned() }
}
