//! What every format does alike, once it can set one line of somebody's.

use crate::document::{Note, Table};
use crate::outline::Outline;
use crate::text::is_blank;
use crate::words::Words;

/// Puts people's texts into sentences of the report's.
pub(crate) trait Pen {
    /// What the report itself says.
    fn words(&self) -> &'static Words;

    /// One line, set by the rules of the language and sheltered from what stands around it.
    fn set(&self, text: &str) -> String;

    /// The texts that are not blank, side by side.
    fn list<'a>(&self, texts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
        let said = texts.into_iter().filter(|text| !is_blank(text));
        said.map(|text| self.set(text)).collect::<Vec<_>>().join(between)
    }

    /// « table 3 (Le Caylar) ».
    fn table(&self, table: &Table) -> String {
        let number = format!("{}\u{a0}{}", self.words().table, table.number);
        if is_blank(&table.name) { number } else { format!("{number} ({})", self.set(&table.name)) }
    }

    /// What is told of a contribution besides its kind and its place: the story that it answers, how it came, each mark
    /// as the format draws it, and that it stands behind no line.
    fn circumstances(&self, note: &Note, outline: &Outline<'_>, mark: impl Fn(&str) -> String) -> Vec<String> {
        let words = self.words();
        let mut told = Vec::new();
        if !is_blank(&note.story) {
            let [open, close] = words.quotes;
            told.push(format!("{} {open}{}{close}", words.story, self.set(&note.story)));
        }
        let marks = [(note.late, words.late), (note.added, words.added), (note.paper, words.paper)];
        told.extend(marks.into_iter().filter(|(is, _)| *is).map(|(_, said)| mark(said)));
        if outline.lines_citing(note.number).is_empty() {
            told.push(words.under_no_theme.to_owned());
        }
        told
    }
}
