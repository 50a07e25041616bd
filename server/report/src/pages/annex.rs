//! The annex: every contribution as it was typed, a row each.

use super::draw::leaf;
use super::pen::{Quill, link, ours, said};
use super::{Anchor, Block, Item, Paragraph, Run, Style, Table};
use crate::document::Note;
use crate::outline::Outline;
use crate::pen::Pen as _;
use crate::text::is_blank;

/// The widths of its columns, in twentieths of a point.
const WIDTHS: &[u32] = &[1_000, 5_412, 3_000];

pub(super) fn draw(outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    let (words, notes) = (outline.words, &outline.document.annex);
    if notes.is_empty() {
        return;
    }
    let titles = [words.columns.number, words.columns.contribution, words.columns.origin];
    blocks.push(Block::Paragraph(ours(Style::HeadingOnNewPage, words.annex)));
    blocks.push(Block::Paragraph(ours(Style::Caption, words.annex_foreword)));
    blocks.push(Block::Table(Table {
        widths: WIDTHS,
        titles: titles.map(|title| ours(Style::ColumnTitle, title)).into(),
        rows: notes.iter().map(|note| row(note, outline)).collect(),
        is_whole: false,
    }));
}

/// Its number with the way back, its words with its examples below, and where it comes from.
fn row(note: &Note, outline: &Outline<'_>) -> Vec<Vec<Block>> {
    let pen = Quill::of(outline);
    let number = Paragraph { anchor: Some(Anchor::Note(note.number)), ..ours(Style::Cell, &note.number.to_string()) };
    let mut typed = vec![Block::Paragraph(pen.as_typed(Style::Cell, &note.text))];
    let examples = note.examples.iter().filter(|text| !is_blank(text));
    let examples: Vec<Item> = examples.map(|text| leaf(pen.as_typed(Style::CellItem, text))).collect();
    if !examples.is_empty() {
        typed.push(Block::List(examples));
    }
    let origin = origin(note, outline);
    let origin = origin.iter().map(|text| ours(Style::CellNote, text));
    let number = std::iter::once(number).chain(way_back(note, outline));
    vec![number.map(Block::Paragraph).collect(), typed, origin.map(Block::Paragraph).collect()]
}

/// What it is, where and when it was written.
fn origin(note: &Note, outline: &Outline<'_>) -> Vec<String> {
    let (words, pen) = (outline.words, Quill::of(outline));
    let place = format!("{}, {}\u{a0}{}", pen.table(&note.table), words.round, note.round);
    let mut origin = vec![words.kind(note.kind).to_owned(), place];
    origin.extend(pen.circumstances(note, outline, str::to_owned));
    origin
}

/// « retour », as many times as there are lines it stands behind; none if there is none.
fn way_back(note: &Note, outline: &Outline<'_>) -> Option<Paragraph> {
    let words = outline.words;
    let lines = outline.lines_citing(note.number);
    let mut runs = Vec::new();
    for line in lines {
        if !runs.is_empty() {
            runs.push(Run::Break);
        }
        let shown = if lines.len() == 1 { words.back.to_owned() } else { format!("{} {line}", words.back) };
        runs.push(link(Anchor::Line(*line), shown, format!("{} {line}", words.back_to_line)));
    }
    (!runs.is_empty()).then(|| said(Style::CellNote, runs))
}
