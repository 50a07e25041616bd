//! The contributions as a table of text, for any program that reads one.
//!
//! As a double click in a French Excel wants it: UTF-8 with its mark, fields parted by `;`, lines ended by CR LF. An
//! English one parts fields by `,`. No cell is a formula.

use crate::Fault;
use crate::document::{Document, Language};
use crate::outline::Outline;
use crate::sheets::{Cell, contributions};
use csv::{Terminator, WriterBuilder};
use std::borrow::Cow;

/// What tells Excel that the bytes are UTF-8.
const MARK: &str = "\u{feff}";

/// Writes a row a contribution, under a row of titles.
///
/// # Errors
/// None that the memory of a computer lets happen.
pub fn write(document: &Document) -> Result<Vec<u8>, Fault> {
    let sheet = contributions(&Outline::of(document));
    let delimiter = match document.language {
        Language::Fr => b';',
        Language::En => b',',
    };
    let mut file = MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new().delimiter(delimiter).terminator(Terminator::CRLF).from_writer(&mut file);
    writer.write_record(sheet.columns.iter().map(|column| column.title))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| field(cell).into_owned().into_bytes()))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(file)
}

fn field(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => "".into(),
        Cell::Number(number) => number.to_string().into(),
        Cell::Text(text) if may_compute(text) => format!("'{text}").into(),
        Cell::Text(text) => text.into(),
    }
}

/// Whether a program could take the text for a formula. The wide forms count: some read them like the narrow ones.
fn may_compute(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}
