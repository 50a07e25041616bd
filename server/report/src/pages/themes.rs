//! The themes: their lines, and what stands behind each.

use super::draw::{heading, leaf};
use super::pen::{Quill, link, ours, run};
use super::{Anchor, Block, Face, Item, Run, Style};
use crate::document::Entry;
use crate::outline::{Outline, Theme};
use crate::text::is_blank;

pub(super) fn draw(outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    if outline.themes.is_empty() {
        return;
    }
    blocks.push(heading(1, outline.words.shared));
    for drawn in &outline.themes {
        theme(drawn, outline, blocks);
    }
}

fn theme(theme: &Theme<'_>, outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    let pen = Quill::of(outline);
    blocks.push(Block::Paragraph(pen.paragraph(Style::Heading(2), &crate::text::on_one_line(theme.name))));
    if !is_blank(&theme.section.description) {
        blocks.push(Block::Paragraph(pen.paragraph(Style::Text, &theme.section.description)));
    }
    for list in &theme.lists {
        blocks.push(heading(3, outline.words.heading(list.kind)));
        blocks.push(Block::List(list.lines.iter().map(|(number, entry)| line(*number, entry, outline)).collect()));
    }
    let reading = outline.words.read(theme.section.reading);
    blocks.extend(reading.map(|said| Block::Paragraph(ours(Style::Text, &said))));
}

/// The sentence and its trace, then its examples and what was said word for word, one step in.
fn line(number: usize, entry: &Entry, outline: &Outline<'_>) -> Item {
    let pen = Quill::of(outline);
    let mut lead = pen.paragraph(Style::Item(0), &entry.wording);
    lead.anchor = Some(Anchor::Line(number));
    lead.runs.extend(trace(entry, outline));
    let has_words = |text: &&String| !is_blank(text);
    let examples = entry.examples.iter().filter(has_words).map(|text| leaf(pen.paragraph(Style::Item(1), text)));
    let quotes = entry.quotes.iter().filter(has_words).map(|text| leaf(pen.quoted(Style::Item(1), text)));
    Item { lead, inner: examples.chain(quotes).collect() }
}

/// « (12, 15) dit 2 fois, 1 table »: the numbers lead to the annex, and do not stand alone on a line.
fn trace(entry: &Entry, outline: &Outline<'_>) -> Vec<Run> {
    let mut runs = Vec::new();
    for (at, note) in entry.notes.iter().enumerate() {
        runs.push(run(if at == 0 { "\u{a0}(" } else { ", " }, Face::Soft));
        runs.push(if outline.holds(*note) {
            link(Anchor::Note(*note), note.to_string(), format!("{} {note}", outline.words.contribution))
        } else {
            run(&note.to_string(), Face::Soft)
        });
    }
    if !runs.is_empty() {
        runs.push(run(")", Face::Soft));
    }
    let worth = outline.words.worth(entry);
    runs.extend(worth.map(|said| run(&format!(" {said}"), Face::Soft)));
    runs
}
