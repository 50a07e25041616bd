//! What stands around the text: properties, styles, head and foot of a page.

use crate::document::Language;
use crate::pages::Pages;
use crate::words::Words;
use crate::xml::escape;

pub(super) const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

pub(super) const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
);

/// The language in a file that is otherwise the same in every document.
const LANGUAGE: &str = "{language}";

/// Title, organisers and language. No date: nobody's clock is asked.
pub(super) fn properties(pages: &Pages, language: Language) -> String {
    format!(
        concat!(
            "{}<cp:coreProperties",
            r#" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#,
            r#" xmlns:dc="http://purl.org/dc/elements/1.1/">"#,
            "<dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>",
        ),
        DECLARATION,
        escape(&pages.title),
        escape(&pages.organisers),
        language.tag(),
    )
}

pub(super) fn styles(language: Language) -> String {
    include_str!("styles.xml").replace(LANGUAGE, language.tag())
}

pub(super) fn settings(language: Language) -> String {
    include_str!("settings.xml").replace(LANGUAGE, language.tag())
}

pub(super) fn header(pages: &Pages) -> String {
    format!(
        r#"{DECLARATION}<w:hdr{NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:hdr>"#,
        escape(&pages.title),
    )
}

/// « Page 2 / 7 ».
pub(super) fn footer(words: &Words) -> String {
    let text = |text: &str| format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    let field = |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    format!(
        r#"{DECLARATION}<w:ftr{NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}{}{}{}</w:p></w:ftr>"#,
        text(&format!("{}\u{a0}", words.columns.page)),
        field("PAGE"),
        text("\u{a0}/\u{a0}"),
        field("NUMPAGES"),
    )
}
