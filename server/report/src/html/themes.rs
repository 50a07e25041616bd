//! The themes: ideas and findings, each line with its trace.
//!
//! An idea and a finding differ by word, by mark and by shape before colour:
//! ideas carry a spark and stand free, findings rest on a rule.

use super::pen::Quill;
use crate::document::{Entry, Kind};
use crate::outline::{List, Outline, Theme};
use crate::pen::Pen as _;

pub(super) fn write(outline: &Outline<'_>) -> String {
    if outline.themes.is_empty() {
        return String::new();
    }
    let themes: String = outline.themes.iter().map(|drawn| theme(drawn, outline)).collect();
    format!(
        "<section class=\"report-section\">\n<h2 id=\"report-shared\">{}</h2>\n{themes}</section>\n",
        outline.words.shared,
    )
}

fn theme(theme: &Theme<'_>, outline: &Outline<'_>) -> String {
    let pen = Quill::of(outline);
    let lists: String = theme.lists.iter().map(|drawn| list(drawn, outline)).collect();
    let reading = outline.words.read(theme.section.reading);
    let reading = reading.map(|said| format!("<p class=\"report-reading\">{said}</p>\n")).unwrap_or_default();
    format!(
        "<section class=\"report-theme\">\n<h3 id=\"report-theme-{}\">{}</h3>\n{}{lists}{reading}</section>\n",
        theme.number,
        pen.set(theme.name),
        pen.paragraph("report-description", &theme.section.description),
    )
}

fn list(list: &List<'_>, outline: &Outline<'_>) -> String {
    let lines: String = list.lines.iter().map(|(number, entry)| line(*number, entry, outline)).collect();
    format!(
        "<h4 class=\"{}\">{}{}</h4>\n<ul class=\"{} report-lines\">\n{lines}</ul>\n",
        heading_class(list.kind),
        mark(list.kind),
        outline.words.heading(list.kind),
        list_class(list.kind),
    )
}

fn line(number: usize, entry: &Entry, outline: &Outline<'_>) -> String {
    let pen = Quill::of(outline);
    format!(
        "<li id=\"line-{number}\">{}{}{}{}</li>\n",
        pen.set_lines(&entry.wording),
        trace(entry, outline),
        pen.bullets("report-examples", &entry.examples, Quill::set_lines),
        pen.bullets("report-quotes", &entry.quotes, Quill::quoted),
    )
}

/// « dit 4 fois, 3 tables » and the numbers of the notes.
fn trace(entry: &Entry, outline: &Outline<'_>) -> String {
    let words = outline.words;
    let said = words.worth(entry);
    let said = said.map(|said| format!("<span class=\"report-said\">{said}</span>"));
    let notes: Vec<String> = entry.notes.iter().map(|note| link(*note, outline)).collect();
    let notes = (!notes.is_empty()).then(|| format!("({})", notes.join(", ")));
    let parts: Vec<String> = notes.into_iter().chain(said).collect();
    if parts.is_empty() {
        return String::new();
    }
    format!(" <span class=\"report-trace\">{}</span>", parts.join(" "))
}

fn link(note: u32, outline: &Outline<'_>) -> String {
    if !outline.holds(note) {
        return note.to_string();
    }
    let word = outline.words.contribution;
    format!("<a href=\"#note-{note}\" aria-label=\"{word} {note}\">{note}</a>")
}

/// The drawing of a kind; the words beside it say the same.
pub(super) fn mark(kind: Kind) -> &'static str {
    match kind {
        Kind::Idea => {
            "<svg class=\"report-mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">\
             <path d=\"M8 1C8.5 6 10 7.5 15 8C10 8.5 8.5 10 8 15C7.5 10 6 8.5 1 8C6 7.5 7.5 6 8 1Z\"/></svg>"
        }
        Kind::Finding => {
            "<svg class=\"report-mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">\
             <path d=\"M4 4h8v8H4zM0.5 14.5h15\"/></svg>"
        }
    }
}

const fn heading_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Idea => "report-kind report-kind-idea",
        Kind::Finding => "report-kind report-kind-finding",
    }
}

const fn list_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Idea => "report-ideas",
        Kind::Finding => "report-findings",
    }
}
