//! The report as an OpenDocument text (ISO/IEC 26300, version 1.3), for LibreOffice.
//!
//! The same pages as the [Word document](crate::docx), with the names of styles that LibreOffice knows and shows in
//! the reader's language.

mod content;
mod names;
mod parts;

use crate::Fault;
use crate::document::Document;
use crate::outline::Outline;
use crate::package::{Part, pack};
use crate::pages;

/// What the first bytes of the file say, uncompressed, so that it is known without unpacking.
const MIMETYPE: &str = "application/vnd.oasis.opendocument.text";

/// Writes the document.
///
/// # Errors
/// Where it would need more than four gigabytes.
pub fn write(document: &Document) -> Result<Vec<u8>, Fault> {
    let outline = Outline::of(document);
    let pages = pages::draw(&outline);
    pack(&[
        Part::plain("mimetype", MIMETYPE),
        Part::new("META-INF/manifest.xml", include_str!("manifest.xml")),
        Part::new("meta.xml", parts::meta(&pages, document.language)),
        Part::new("styles.xml", parts::styles(&pages, outline.words)),
        Part::new("content.xml", content::write(&pages)),
    ])
}
