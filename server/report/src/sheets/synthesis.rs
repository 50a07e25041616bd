//! A row a line of the synthesis.

use super::{Cell, Sheet, columns};
use crate::document::{Entry, Kind};
use crate::outline::Outline;

/// Every line, in the order of the report.
pub(crate) fn synthesis(outline: &Outline<'_>) -> Sheet {
    let words = &outline.words.columns;
    let mut rows = Vec::new();
    for theme in &outline.themes {
        for list in &theme.lists {
            rows.extend(list.lines.iter().map(|(number, entry)| row(*number, theme.name, list.kind, entry, outline)));
        }
    }
    Sheet {
        name: words.synthesis,
        columns: columns([
            (words.line_number, 11),
            (words.theme, 34),
            (words.kind, 10),
            (words.line, 70),
            (words.examples, 40),
            (words.times, 9),
            (words.tables, 9),
            (words.dots, 12),
            (words.open, 11),
            (words.notes, 22),
        ]),
        rows,
    }
}

fn row(number: usize, theme: &str, kind: Kind, entry: &Entry, outline: &Outline<'_>) -> Vec<Cell> {
    let notes: Vec<String> = entry.notes.iter().map(u32::to_string).collect();
    vec![
        Cell::Number(u32::try_from(number).unwrap_or(u32::MAX)),
        Cell::text(theme),
        Cell::text(outline.words.kind(kind)),
        Cell::text(&entry.wording),
        Cell::list(&entry.examples),
        Cell::count(entry.times_said),
        Cell::count(entry.tables_said),
        Cell::count(entry.dots),
        Cell::mark(entry.open, outline.words.columns.yes),
        match entry.notes[..] {
            [only] => Cell::Number(only),
            _ => Cell::text(&notes.join(", ")),
        },
    ]
}
