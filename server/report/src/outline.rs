//! What is drawn, in which order, decided once for every format.
//!
//! A theme without lines, a kind without lines, a zero in the figures are
//! left out here, so that no renderer has to remember it.

use crate::document::{Document, Entry, Kind, Section, Story};
use crate::text::is_blank;
use crate::words::{Plural, Words};
use std::collections::{BTreeMap, BTreeSet};

/// A document, read for drawing.
#[derive(Clone, Debug)]
pub struct Outline<'a> {
    /// What is read.
    pub document: &'a Document,
    /// What the report itself says.
    pub words: &'static Words,
    /// What it is called; a report without a title gets a word for it.
    pub title: &'a str,
    /// The stories that say something.
    pub stories: Vec<&'a Story>,
    /// The themes that have a line.
    pub themes: Vec<Theme<'a>>,
    /// The figures that are not zero, with the word that goes with each.
    pub figures: Vec<(&'static str, u32)>,
    cited: BTreeMap<u32, Vec<usize>>,
    annexed: BTreeSet<u32>,
}

/// A theme that has at least one line.
#[derive(Clone, Debug)]
pub struct Theme<'a> {
    /// Its place among the themes drawn, from 1.
    pub number: usize,
    /// What it is called; a theme without a name gets a word for it.
    pub name: &'a str,
    /// The theme itself.
    pub section: &'a Section,
    /// Its lines by kind, ideas first. No list is empty.
    pub lists: Vec<List<'a>>,
}

/// The lines of one kind under one theme.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// What they are.
    pub kind: Kind,
    /// The lines, in order, each with its number in the report, from 1.
    pub lines: Vec<(usize, &'a Entry)>,
}

impl<'a> Outline<'a> {
    /// Reads a document.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        let words = document.language.words();
        let themes = themes(&document.sections, words);
        Self {
            document,
            words,
            title: named(&document.title, words.report),
            stories: document.stories.iter().filter(|story| is_told(story)).collect(),
            figures: figures(document, words),
            cited: citations(&themes),
            annexed: document.annex.iter().map(|note| note.number).collect(),
            themes,
        }
    }

    /// The numbers of the lines that cite a note, rising. Empty if it was not sorted.
    #[must_use]
    pub fn lines_citing(&self, note: u32) -> &[usize] {
        self.cited.get(&note).map_or(&[], Vec::as_slice)
    }

    /// Whether the annex holds that note. A number without a note is printed, not linked.
    #[must_use]
    pub fn holds(&self, note: u32) -> bool {
        self.annexed.contains(&note)
    }
}

fn named<'a>(name: &'a str, otherwise: &'static str) -> &'a str {
    if is_blank(name) { otherwise } else { name }
}

fn is_told(story: &Story) -> bool {
    !(is_blank(&story.title) && is_blank(&story.narrator))
}

fn themes<'a>(sections: &'a [Section], words: &'static Words) -> Vec<Theme<'a>> {
    let mut number = 0;
    let mut themes = Vec::new();
    for section in sections {
        let kinds = [(Kind::Idea, &section.ideas), (Kind::Finding, &section.findings)];
        let lists: Vec<List<'a>> = kinds
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty())
            .map(|(kind, entries)| List { kind, lines: numbered(entries, &mut number) })
            .collect();
        if !lists.is_empty() {
            themes.push(Theme {
                number: themes.len() + 1,
                name: named(&section.name, words.unnamed_theme),
                section,
                lists,
            });
        }
    }
    themes
}

fn numbered<'a>(entries: &'a [Entry], last: &mut usize) -> Vec<(usize, &'a Entry)> {
    let number = |entry| {
        *last += 1;
        (*last, entry)
    };
    entries.iter().map(number).collect()
}

fn citations(themes: &[Theme<'_>]) -> BTreeMap<u32, Vec<usize>> {
    let mut cited: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let lines = themes.iter().flat_map(|theme| &theme.lists).flat_map(|list| &list.lines);
    for (line, entry) in lines {
        for note in &entry.notes {
            let lines = cited.entry(*note).or_default();
            if lines.last() != Some(line) {
                lines.push(*line);
            }
        }
    }
    cited
}

fn figures(document: &Document, words: &'static Words) -> Vec<(&'static str, u32)> {
    let counts = document.figures;
    let rows: [(&Plural, u32); 7] = [
        (&words.participants, counts.participants),
        (&words.tables, counts.tables),
        (&words.rounds, counts.rounds),
        (&words.contributions, counts.contributions),
        (&words.ideas, counts.ideas),
        (&words.findings, counts.findings),
        (&words.unsorted, counts.unsorted),
    ];
    rows.into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| (word.form(count, document.language), count))
        .collect()
}
