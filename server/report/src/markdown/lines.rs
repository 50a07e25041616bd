//! A line of the synthesis, as a bullet.

use super::pen::Quill;
use crate::document::Entry;
use crate::outline::Outline;
use crate::pen::Pen as _;

/// `- The sentence ([12](#note-12), [15](#note-15)) *dit 2 fois, 1 table*`,
/// then its examples one step in.
pub(super) fn line(entry: &Entry, outline: &Outline<'_>) -> String {
    let pen = Quill::of(outline);
    let mut bullet = format!("- {}", pen.paragraph(&entry.wording, "  "));
    if !entry.notes.is_empty() {
        let notes: Vec<String> = entry.notes.iter().map(|note| link(*note, outline)).collect();
        bullet.push_str(&format!(" ({})", notes.join(", ")));
    }
    if let Some(said) = outline.words.worth(entry) {
        bullet.push_str(&format!(" *{said}*"));
    }
    bullet.push_str(&pen.sub_bullets(&entry.examples, Quill::set));
    bullet.push_str(&pen.sub_bullets(&entry.quotes, Quill::quoted));
    bullet
}

fn link(note: u32, outline: &Outline<'_>) -> String {
    if outline.holds(note) { format!("[{note}](#note-{note})") } else { note.to_string() }
}
