//! The annex: every contribution as it was typed, with its anchor.

use super::pen::Pen;
use crate::document::Note;
use crate::outline::Outline;
use crate::text::is_blank;

pub(super) fn write(outline: &Outline<'_>, blocks: &mut Vec<String>) {
    let notes = &outline.document.annex;
    if notes.is_empty() {
        return;
    }
    blocks.push(format!("## {}", outline.words.annex));
    blocks.push(outline.words.annex_foreword.to_owned());
    let notes: Vec<String> = notes.iter().map(|entry| note(entry, outline)).collect();
    blocks.push(notes.join("\n"));
}

/// Where it comes from on the first line, its words below, its examples one step in.
fn note(note: &Note, outline: &Outline<'_>) -> String {
    let (words, pen) = (outline.words, Pen::of(outline));
    let mut origin =
        vec![words.kind(note.kind).to_owned(), pen.table(&note.table), format!("{}\u{a0}{}", words.round, note.round)];
    if !is_blank(&note.story) {
        let [open, close] = words.quotes;
        origin.push(format!("{} {open}{}{close}", words.story, pen.set(&note.story)));
    }
    let marks = [(note.late, words.late), (note.added, words.added), (note.paper, words.paper)];
    origin.extend(marks.iter().filter(|(is, _)| *is).map(|(_, mark)| format!("*{mark}*")));
    if outline.lines_citing(note.number).is_empty() {
        origin.push(words.under_no_theme.to_owned());
    }
    format!(
        "- <a id=\"note-{number}\"></a>**{number}** · {}\\\n  {}{}",
        origin.join(" · "),
        pen.paragraph_as_typed(&note.text, "  "),
        pen.sub_bullets(&note.examples, Pen::as_typed),
        number = note.number,
    )
}
