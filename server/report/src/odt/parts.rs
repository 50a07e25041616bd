//! What stands around the text: properties, styles, head and foot of a page.

use super::content::{DECLARATION, NAMESPACES};
use crate::document::Language;
use crate::pages::Pages;
use crate::words::Words;
use crate::xml::escape;

/// Title, organisers and language. No date: nobody's clock is asked.
pub(super) fn meta(pages: &Pages, language: Language) -> String {
    format!(
        "{DECLARATION}<office:document-meta{NAMESPACES}><office:meta><meta:generator>Tablée</meta:generator>\
         <dc:title>{}</dc:title><meta:initial-creator>{}</meta:initial-creator><dc:language>{}</dc:language>\
         </office:meta></office:document-meta>",
        escape(&pages.title),
        escape(&pages.organisers),
        language.tag(),
    )
}

/// The styles, the title of the report at the head of each page.
pub(super) fn styles(pages: &Pages, words: &Words) -> String {
    let tag = words.language.tag();
    let (language, country) = tag.split_once('-').unwrap_or((tag, ""));
    // Last, what people typed: nothing is replaced in it.
    include_str!("styles.xml")
        .replace("{namespaces}", NAMESPACES)
        .replace("{language}", language)
        .replace("{country}", country)
        .replace("{page}", words.columns.page)
        .replace("{title}", &escape(&pages.title))
}
