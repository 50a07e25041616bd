//! The report as a Word document (Office Open XML, ISO/IEC 29500-1).
//!
//! Styles bear the English names that Word knows and shows in the reader's language: « heading 1 » is « Titre 1 » in
//! French. What a screen reader needs is there: title and language of the document, headings, lists, tables with a
//! first row that is repeated, links that say where they lead.

mod body;
mod parts;

use crate::Fault;
use crate::document::Document;
use crate::outline::Outline;
use crate::package::{Part, pack};
use crate::pages;

/// Writes the document.
///
/// # Errors
/// Where it would need more than four gigabytes.
pub fn write(document: &Document) -> Result<Vec<u8>, Fault> {
    let outline = Outline::of(document);
    let pages = pages::draw(&outline);
    pack(&[
        Part::new("[Content_Types].xml", include_str!("content-types.xml")),
        Part::new("_rels/.rels", include_str!("package-relations.xml")),
        Part::new("docProps/core.xml", parts::properties(&pages, document.language)),
        Part::new("docProps/app.xml", include_str!("application.xml")),
        Part::new("word/_rels/document.xml.rels", include_str!("document-relations.xml")),
        Part::new("word/document.xml", body::write(&pages)),
        Part::new("word/styles.xml", parts::styles(document.language)),
        Part::new("word/numbering.xml", include_str!("numbering.xml")),
        Part::new("word/settings.xml", parts::settings(document.language)),
        Part::new("word/header.xml", parts::header(&pages)),
        Part::new("word/footer.xml", parts::footer(outline.words)),
    ])
}
