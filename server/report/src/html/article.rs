//! The article: its head, its contents, and its parts in order.

use super::pen::Quill;
use super::{annex, stories, themes};
use crate::document::Document;
use crate::outline::Outline;
use crate::pen::Pen as _;
use crate::text::is_blank;

/// Writes the `<article>` alone, to embed in a page that has the
/// [`stylesheet`](super::stylesheet), a `<main>`, and no `<h1>` of its own.
#[must_use]
pub fn article(document: &Document) -> String {
    let outline = Outline::of(document);
    format!(
        "<article class=\"report\" lang=\"{lang}\" aria-labelledby=\"report-title\">\n\
         <div class=\"report-frame\">\n\
         {head}{contents}\
         <div class=\"report-text\" id=\"report-text\" tabindex=\"-1\">\n\
         {opening}{stories}{themes}{figures}{thanks}{annex}\
         </div>\n</div>\n</article>\n",
        lang = document.language.code(),
        head = head(&outline),
        contents = contents(&outline),
        opening = opening(&outline),
        stories = stories::write(&outline),
        themes = themes::write(&outline),
        figures = figures(&outline),
        thanks = thanks(&outline),
        annex = annex::write(&outline),
    )
}

fn head(outline: &Outline<'_>) -> String {
    let (document, words, pen) = (outline.document, outline.words, Quill::of(outline));
    let mut head = format!(
        "<header class=\"report-head\">\n<p class=\"report-kicker\">{}</p>\n\
         <h1 class=\"report-title\" id=\"report-title\">{}</h1>\n",
        words.report,
        pen.set(outline.title),
    );
    let when_and_where = [document.date.as_deref().unwrap_or_default(), &document.place];
    let byline = pen.list(when_and_where, " <span class=\"report-dot\">·</span> ");
    if !byline.is_empty() {
        head.push_str(&format!("<p class=\"report-byline\">{byline}</p>\n"));
    }
    let organisers = pen.list(document.organisers.iter().map(String::as_str), ", ");
    if !organisers.is_empty() {
        let label = format!("{}{}", words.organisers, words.colon);
        head.push_str(&format!("<p class=\"report-byline\">{label}{organisers}</p>\n"));
    }
    head + "</header>\n"
}

fn contents(outline: &Outline<'_>) -> String {
    let (document, words) = (outline.document, outline.words);
    let entry = |id: &str, label: &str| format!("<li><a href=\"#report-{id}\">{label}</a></li>\n");
    let mut entries = String::new();
    if !outline.stories.is_empty() {
        entries.push_str(&entry("stories", words.experiences));
    }
    if !outline.themes.is_empty() {
        let theme = |theme: &crate::outline::Theme<'_>| {
            entry(&format!("theme-{}", theme.number), &Quill::of(outline).set(theme.name))
        };
        let themes: String = outline.themes.iter().map(theme).collect();
        let shared = format!("<a href=\"#report-shared\">{}</a>", words.shared);
        entries.push_str(&format!("<li>{shared}\n<ol>\n{themes}</ol>\n</li>\n"));
    }
    if !outline.figures.is_empty() {
        entries.push_str(&entry("figures", words.figures));
    }
    if document.thanks.as_deref().is_some_and(|thanks| !is_blank(thanks)) {
        entries.push_str(&entry("thanks", words.thanks));
    }
    if !document.annex.is_empty() {
        entries.push_str(&entry("annex", words.annex));
    }
    if entries.is_empty() {
        return entries;
    }
    format!(
        "<nav class=\"report-contents\" aria-labelledby=\"report-contents\">\n\
         <p class=\"report-label\" id=\"report-contents\">{}</p>\n<ol>\n{entries}</ol>\n</nav>\n",
        words.contents,
    )
}

fn opening(outline: &Outline<'_>) -> String {
    let (document, pen) = (outline.document, Quill::of(outline));
    let mut said = document.introduction.iter().filter(|text| !is_blank(text));
    let first = said.next().map(|text| pen.paragraph("report-lede", text));
    let rest = said.map(|text| pen.paragraph("report-paragraph", text));
    let mut opening: String = first.into_iter().chain(rest).collect();
    if let Some(method) = document.method.as_deref().filter(|method| !is_blank(method)) {
        let label = format!("<p class=\"report-label\">{}</p>\n", outline.words.method);
        let method = pen.paragraph("report-paragraph", method);
        opening.push_str(&format!("<div class=\"report-method\">\n{label}{method}</div>\n"));
    }
    opening
}

fn figures(outline: &Outline<'_>) -> String {
    if outline.figures.is_empty() {
        return String::new();
    }
    let words = outline.words;
    let row = |(word, count): &(&str, u32)| {
        format!("<tr><th scope=\"row\">{word}</th><td>{}</td></tr>\n", words.number(*count))
    };
    let rows: String = outline.figures.iter().map(row).collect();
    format!(
        "<section class=\"report-section\">\n<h2 id=\"report-figures\">{}</h2>\n\
         <table class=\"report-figures\">\n<caption>{}</caption>\n<tbody>\n{rows}</tbody>\n</table>\n</section>\n",
        words.figures, words.figures_caption,
    )
}

fn thanks(outline: &Outline<'_>) -> String {
    let Some(thanks) = outline.document.thanks.as_deref().filter(|thanks| !is_blank(thanks)) else {
        return String::new();
    };
    format!(
        "<section class=\"report-section\">\n<h2 id=\"report-thanks\">{}</h2>\n{}</section>\n",
        outline.words.thanks,
        Quill::of(outline).paragraph("report-paragraph", thanks),
    )
}
