//! Parts in a ZIP file: what a DOCX and an ODT both are.
//!
//! These two formats are written by hand, part by part. The libraries that write DOCX know neither the language of
//! the text nor a table's header row, and there is none for ODT: one small writer for both is less than mending
//! what another one has written, and both formats draw the same [`pages`](crate::pages).

use crate::Fault;
use std::io::{Cursor, Write as _};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// A file inside the package: its path and what it says.
pub(crate) struct Part {
    pub path: &'static str,
    pub content: String,
    /// Stored as it is, for what must be legible without unpacking.
    pub is_plain: bool,
}

impl Part {
    pub fn new(path: &'static str, content: impl Into<String>) -> Self {
        Self { path, content: content.into(), is_plain: false }
    }

    pub fn plain(path: &'static str, content: impl Into<String>) -> Self {
        Self { is_plain: true, ..Self::new(path, content) }
    }
}

/// Packs the parts in their order. Every part bears the first date that ZIP knows, 1980-01-01: the same parts give
/// the same bytes.
pub(crate) fn pack(parts: &[Part]) -> Result<Vec<u8>, Fault> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        let method = if part.is_plain { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        package.start_file(part.path, options)?;
        package.write_all(part.content.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}
