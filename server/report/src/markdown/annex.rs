//! The annex: every contribution as it was typed, with its anchor.

use super::pen::Quill;
use crate::document::Note;
use crate::outline::Outline;
use crate::pen::Pen as _;

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
    let (words, pen) = (outline.words, Quill::of(outline));
    let mut origin =
        vec![words.kind(note.kind).to_owned(), pen.table(&note.table), format!("{}\u{a0}{}", words.round, note.round)];
    origin.extend(pen.circumstances(note, outline, |mark| format!("*{mark}*")));
    format!(
        "- <a id=\"note-{number}\"></a>**{number}** · {}\\\n  {}{}",
        origin.join(" · "),
        pen.paragraph_as_typed(&note.text, "  "),
        pen.sub_bullets(&note.examples, Quill::as_typed),
        number = note.number,
    )
}
