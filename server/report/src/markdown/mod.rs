//! The report as Markdown (CommonMark), to paste into a site or a wiki.
//!
//! The one tag used is `<a id="note-12"></a>`, the anchor of a note: Markdown
//! has none of its own. People's texts are escaped, so none of them can open
//! a list, a link or a tag.

mod annex;
mod escape;
mod lines;
mod pen;

use crate::document::{Document, Story};
use crate::outline::{Outline, Theme};
use crate::pen::Pen as _;
use crate::text::is_blank;
use lines::line;
use pen::Quill;

/// Writes the whole report.
#[must_use]
pub fn write(document: &Document) -> String {
    let outline = Outline::of(document);
    let mut blocks = Vec::new();
    head(&outline, &mut blocks);
    stories(&outline, &mut blocks);
    if !outline.themes.is_empty() {
        blocks.push(format!("## {}", outline.words.shared));
    }
    for drawn in &outline.themes {
        theme(drawn, &outline, &mut blocks);
    }
    figures(&outline, &mut blocks);
    thanks(&outline, &mut blocks);
    annex::write(&outline, &mut blocks);
    blocks.join("\n\n") + "\n"
}

fn head(outline: &Outline<'_>, blocks: &mut Vec<String>) {
    let (document, words, pen) = (outline.document, outline.words, Quill::of(outline));
    blocks.push(format!("# {}", pen.set(outline.title)));
    let when_and_where = [document.date.as_deref().unwrap_or_default(), &document.place];
    let byline = pen.list(when_and_where, " · ");
    if !byline.is_empty() {
        blocks.push(byline);
    }
    let organisers = pen.list(document.organisers.iter().map(String::as_str), ", ");
    if !organisers.is_empty() {
        blocks.push(format!("{}{}{organisers}", words.organisers, words.colon));
    }
    let paragraphs = document.introduction.iter().chain(&document.method);
    blocks.extend(paragraphs.filter(|text| !is_blank(text)).map(|text| pen.paragraph(text, "")));
}

fn stories(outline: &Outline<'_>, blocks: &mut Vec<String>) {
    if outline.stories.is_empty() {
        return;
    }
    blocks.push(format!("## {}", outline.words.experiences));
    let stories: Vec<String> = outline.stories.iter().map(|told| story(told, outline)).collect();
    blocks.push(stories.join("\n"));
}

fn story(story: &Story, outline: &Outline<'_>) -> String {
    let (words, pen) = (outline.words, Quill::of(outline));
    let mut about = vec![pen.table(&story.table)];
    let host = story.host.as_deref().filter(|host| !is_blank(host));
    about.extend(host.map(|host| format!("{}{}{}", words.host, words.colon, pen.set(host))));
    let named = match (is_blank(&story.narrator), is_blank(&story.title)) {
        (false, false) => format!("**{}**, *{}*", pen.set(&story.narrator), pen.set(&story.title)),
        (false, true) => format!("**{}**", pen.set(&story.narrator)),
        (true, _) => format!("*{}*", pen.set(&story.title)),
    };
    let mut told = format!("- {named} · {}", about.join(" · "));
    told.push_str(&pen.sub_bullets(&story.questions, Quill::set));
    told
}

fn theme(theme: &Theme<'_>, outline: &Outline<'_>, blocks: &mut Vec<String>) {
    let pen = Quill::of(outline);
    blocks.push(format!("### {}", pen.set(theme.name)).trim_end().to_owned());
    if !is_blank(&theme.section.description) {
        blocks.push(pen.paragraph(&theme.section.description, ""));
    }
    for list in &theme.lists {
        blocks.push(format!("#### {}", outline.words.heading(list.kind)));
        let lines: Vec<String> = list.lines.iter().map(|(_, entry)| line(entry, outline)).collect();
        blocks.push(lines.join("\n"));
    }
    blocks.extend(outline.words.read(theme.section.reading));
}

fn figures(outline: &Outline<'_>, blocks: &mut Vec<String>) {
    if outline.figures.is_empty() {
        return;
    }
    blocks.push(format!("## {}", outline.words.figures));
    let row = |(word, count): &(&str, u32)| format!("- {} {word}", outline.words.number(*count));
    let rows: Vec<String> = outline.figures.iter().map(row).collect();
    blocks.push(rows.join("\n"));
}

fn thanks(outline: &Outline<'_>, blocks: &mut Vec<String>) {
    let thanks = outline.document.thanks.iter().filter(|thanks| !is_blank(thanks));
    for thanks in thanks {
        blocks.push(format!("## {}", outline.words.thanks));
        blocks.push(Quill::of(outline).paragraph(thanks, ""));
    }
}
