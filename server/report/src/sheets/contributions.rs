//! A row a contribution.

use super::{Cell, Sheet, columns};
use crate::document::{Entry, Note};
use crate::outline::Outline;
use std::collections::BTreeMap;

/// Every contribution, by rising number. One that stands behind several lines names them all, one below the other;
/// its dots are then those of the line that has most.
pub(crate) fn contributions(outline: &Outline<'_>) -> Sheet {
    let words = &outline.words.columns;
    let lines = lines(outline);
    Sheet {
        name: words.contributions,
        columns: columns([
            (words.number, 6),
            (words.kind, 10),
            (words.text, 60),
            (words.examples, 40),
            (words.theme, 30),
            (words.line, 50),
            (words.times, 9),
            (words.dots, 12),
            (words.open, 11),
            (words.table_number, 11),
            (words.table, 18),
            (words.round, 7),
            (words.story, 30),
            (words.late, 13),
            (words.added, 22),
            (words.paper, 17),
        ]),
        rows: outline.document.annex.iter().map(|note| row(note, outline, &lines)).collect(),
    }
}

fn row(note: &Note, outline: &Outline<'_>, lines: &BTreeMap<usize, (&str, &Entry)>) -> Vec<Cell> {
    let words = &outline.words.columns;
    let behind: Vec<_> = outline.lines_citing(note.number).iter().filter_map(|line| lines.get(line)).collect();
    let mut themes: Vec<&str> = behind.iter().map(|(theme, _)| *theme).collect();
    themes.dedup();
    let most = |count: fn(&Entry) -> u32| behind.iter().map(|(_, line)| count(line)).max().unwrap_or_default();
    vec![
        Cell::Number(note.number),
        Cell::text(outline.words.kind(note.kind)),
        Cell::text(&note.text),
        Cell::list(&note.examples),
        Cell::texts(themes),
        Cell::texts(behind.iter().map(|(_, line)| line.wording.as_str())),
        Cell::count(most(|line| line.times_said)),
        Cell::count(most(|line| line.dots)),
        Cell::mark(behind.iter().any(|(_, line)| line.open), words.yes),
        Cell::Number(note.table.number.into()),
        Cell::text(&note.table.name),
        Cell::Number(note.round.into()),
        Cell::text(&note.story),
        Cell::mark(note.late, words.yes),
        Cell::mark(note.added, words.yes),
        Cell::mark(note.paper, words.yes),
    ]
}

/// The lines by their number, each with its theme.
fn lines<'a>(outline: &'a Outline<'_>) -> BTreeMap<usize, (&'a str, &'a Entry)> {
    let of_theme = |theme: &'a crate::outline::Theme<'_>| {
        let lines = theme.lists.iter().flat_map(|list| &list.lines);
        lines.map(|(number, entry)| (*number, (theme.name, *entry)))
    };
    outline.themes.iter().flat_map(of_theme).collect()
}
