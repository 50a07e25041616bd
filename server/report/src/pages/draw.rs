//! The report from its title to its thanks.

use super::pen::{Quill, ours, plain, run, said};
use super::{Block, Face, Item, Pages, Paragraph, Style, Table, annex, themes};
use crate::document::Story;
use crate::outline::Outline;
use crate::pen::Pen as _;
use crate::text::{is_blank, on_one_line};
use crate::typography;

/// The widths of the two columns of the figures, in twentieths of a point.
const FIGURES: &[u32] = &[4_400, 1_400];

/// Lays the report out.
pub(crate) fn draw(outline: &Outline<'_>) -> Pages {
    let mut blocks = Vec::new();
    head(outline, &mut blocks);
    opening(outline, &mut blocks);
    stories(outline, &mut blocks);
    themes::draw(outline, &mut blocks);
    figures(outline, &mut blocks);
    thanks(outline, &mut blocks);
    annex::draw(outline, &mut blocks);
    let organisers: Vec<String> = outline.document.organisers.iter().map(|name| on_one_line(name)).collect();
    Pages {
        title: typography::set(&on_one_line(outline.title), outline.document.language),
        organisers: organisers.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", "),
        blocks,
    }
}

pub(super) fn heading(level: u8, text: &str) -> Block {
    Block::Paragraph(ours(Style::Heading(level), text))
}

fn head(outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    let (document, words, pen) = (outline.document, outline.words, Quill::of(outline));
    blocks.push(Block::Paragraph(ours(Style::Kicker, words.report)));
    blocks.push(Block::Paragraph(pen.paragraph(Style::Title, &on_one_line(outline.title))));
    let when_and_where = [document.date.as_deref().unwrap_or_default(), &document.place];
    let byline = pen.list(when_and_where, " · ");
    if !byline.is_empty() {
        blocks.push(Block::Paragraph(ours(Style::Byline, &byline)));
    }
    let organisers = pen.list(document.organisers.iter().map(String::as_str), ", ");
    if !organisers.is_empty() {
        let label = format!("{}{}", words.organisers, words.colon);
        blocks.push(Block::Paragraph(said(Style::Byline, vec![plain(&label), plain(&organisers)])));
    }
}

fn opening(outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    let (document, pen) = (outline.document, Quill::of(outline));
    let mut style = Style::Lede;
    for text in document.introduction.iter().filter(|text| !is_blank(text)) {
        blocks.push(Block::Paragraph(pen.paragraph(style, text)));
        style = Style::Text;
    }
    if let Some(method) = document.method.as_deref().filter(|method| !is_blank(method)) {
        let method = pen.paragraph(Style::Text, method);
        let label = format!("{}{}", outline.words.method, outline.words.colon);
        blocks.push(Block::Paragraph(opened(&label, method)));
    }
}

/// The paragraph after a label on its first line, so that the label is no heading. A text from right to left has its
/// label on a line of its own.
fn opened(label: &str, mut paragraph: Paragraph) -> Paragraph {
    if paragraph.is_right_to_left {
        paragraph.runs.insert(0, super::Run::Break);
    }
    paragraph.runs.insert(0, run(label, Face::Strong));
    paragraph
}

fn stories(outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    if outline.stories.is_empty() {
        return;
    }
    blocks.push(heading(1, outline.words.experiences));
    blocks.push(Block::List(outline.stories.iter().map(|told| story(told, outline)).collect()));
}

fn story(story: &Story, outline: &Outline<'_>) -> Item {
    let (words, pen) = (outline.words, Quill::of(outline));
    let mut about = vec![pen.table(&story.table)];
    let host = story.host.as_deref().filter(|host| !is_blank(host));
    about.extend(host.map(|host| format!("{}{}{}", words.host, words.colon, pen.set(host))));
    let narrator = || run(&pen.set(&story.narrator), Face::Strong);
    let title = || run(&pen.set(&story.title), Face::Emphasis);
    let mut named = match (is_blank(&story.narrator), is_blank(&story.title)) {
        (false, false) => vec![narrator(), plain(", "), title()],
        (false, true) => vec![narrator()],
        (true, _) => vec![title()],
    };
    named.push(run(&format!(" · {}", about.join(" · ")), Face::Soft));
    let questions = story.questions.iter().filter(|question| !is_blank(question));
    Item {
        lead: said(Style::Item(0), named),
        inner: questions.map(|question| leaf(pen.paragraph(Style::Item(1), question))).collect(),
    }
}

/// An item with none below it.
pub(super) fn leaf(lead: Paragraph) -> Item {
    Item { lead, inner: Vec::new() }
}

fn figures(outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    if outline.figures.is_empty() {
        return;
    }
    let words = outline.words;
    let cell = |text: &str| vec![Block::Paragraph(ours(Style::Cell, text))];
    let row = |(word, count): &(&str, u32)| vec![cell(word), cell(&words.number(*count))];
    blocks.push(heading(1, words.figures));
    blocks.push(Block::Paragraph(ours(Style::Caption, words.figures_caption)));
    blocks.push(Block::Table(Table {
        widths: FIGURES,
        titles: [words.columns.figure, words.columns.count].map(|title| ours(Style::ColumnTitle, title)).into(),
        rows: outline.figures.iter().map(row).collect(),
        is_whole: true,
    }));
}

fn thanks(outline: &Outline<'_>, blocks: &mut Vec<Block>) {
    let Some(thanks) = outline.document.thanks.as_deref().filter(|thanks| !is_blank(thanks)) else { return };
    blocks.push(heading(1, outline.words.thanks));
    blocks.push(Block::Paragraph(Quill::of(outline).paragraph(Style::Text, thanks)));
}
