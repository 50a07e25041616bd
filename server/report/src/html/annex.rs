//! The annex: every contribution as it was typed, with its way back.

use super::pen::{Quill, dotted};
use super::themes::mark;
use crate::document::Note;
use crate::outline::Outline;
use crate::pen::Pen as _;

pub(super) fn write(outline: &Outline<'_>) -> String {
    let words = outline.words;
    if outline.document.annex.is_empty() {
        return String::new();
    }
    let notes: String = outline.document.annex.iter().map(|entry| note(entry, outline)).collect();
    format!(
        "<section class=\"report-section report-annex\">\n<h2 id=\"report-annex\">{}</h2>\n\
         <p class=\"report-description\">{}</p>\n<ul class=\"report-notes\">\n{notes}</ul>\n</section>\n",
        words.annex, words.annex_foreword,
    )
}

fn note(note: &Note, outline: &Outline<'_>) -> String {
    let pen = Quill::of(outline);
    format!(
        "<li id=\"note-{number}\">\n<div class=\"report-number\">{number}\n{back}</div>\n<div class=\"report-note\">\n\
         <p class=\"report-origin\">{origin}</p>\n<p class=\"report-typed\">{typed}</p>{examples}\n\
         </div>\n</li>\n",
        number = note.number,
        back = ways_back(note, outline),
        origin = dotted(&origin(note, outline)),
        typed = pen.as_typed(&note.text),
        examples = pen.bullets("report-examples", &note.examples, Quill::as_typed),
    )
}

/// What it is, where and when it was written.
fn origin(note: &Note, outline: &Outline<'_>) -> Vec<String> {
    let (words, pen) = (outline.words, Quill::of(outline));
    let mut origin = vec![
        format!("<span class=\"report-is\">{}{}</span>", mark(note.kind), words.kind(note.kind)),
        pen.table(&note.table),
        format!("{}\u{a0}{}", words.round, note.round),
    ];
    origin.extend(pen.circumstances(note, outline, str::to_owned));
    origin
}

/// « retour »; with the line's number when the note stands behind several.
fn ways_back(note: &Note, outline: &Outline<'_>) -> String {
    let words = outline.words;
    let lines = outline.lines_citing(note.number);
    let link = |line: &usize| match lines {
        [_] => format!(
            "<a class=\"report-back\" href=\"#line-{line}\" aria-label=\"{} {line}\">{}</a>\n",
            words.back_to_line, words.back,
        ),
        _ => format!("<a class=\"report-back\" href=\"#line-{line}\">{} {line}</a>\n", words.back),
    };
    lines.iter().map(link).collect()
}
