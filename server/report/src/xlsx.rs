//! The report as a workbook: the contributions, the synthesis and the figures, a sheet each.
//!
//! What people typed is only ever written as text: none of it can be a formula or a link.

use crate::Fault;
use crate::document::Document;
use crate::outline::Outline;
use crate::sheets::{self, Cell, Column, Sheet};
use crate::text::on_one_line;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

/// The most UTF-16 units that Excel holds in a cell.
const LONGEST: usize = 32_767;

/// The height of a line of text, and the most that Excel gives a row, in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 409.0;

/// Writes the workbook.
///
/// # Errors
/// Where a sheet would need more rows than there are: 1,048,576.
pub fn write(document: &Document) -> Result<Vec<u8>, Fault> {
    let outline = Outline::of(document);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&outline)?);
    for drawn in [sheets::contributions(&outline), sheets::synthesis(&outline), sheets::figures(&outline)] {
        sheet(&drawn, &mut workbook)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The title and the language. Its date is nobody's, the same in every workbook: the same document gives the same
/// bytes.
fn properties(outline: &Outline<'_>) -> Result<DocProperties, XlsxError> {
    let since = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = shortened(on_one_line(outline.title), 255);
    let organisers: Vec<String> = outline.document.organisers.iter().map(|name| on_one_line(name)).collect();
    Ok(DocProperties::new()
        .set_title(&title)
        .set_author(shortened(organisers.join(", "), 255))
        .set_creation_datetime(&since)
        .set_custom_property("Language", outline.document.language.tag()))
}

/// A sheet to read, sort and print: its titles stay in sight and are repeated on every page.
fn sheet(sheet: &Sheet, workbook: &mut Workbook) -> Result<(), XlsxError> {
    let top = Format::new().set_align(FormatAlign::Top);
    let wrapped = top.clone().set_text_wrap();
    let counted = top.set_align(FormatAlign::Center);
    let title = wrapped
        .clone()
        .set_bold()
        .set_font_color("#26211B")
        .set_background_color("#F3ECDD")
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color("#9A3F1D");
    let page = workbook.add_worksheet();
    page.set_name(sheet.name)?;
    page.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.set_column_width(at, column.width)?;
        page.write_string_with_format(0, at, column.title, &title)?;
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        page.set_row_height(line, height(row, &sheet.columns))?;
        for (at, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Empty => continue,
                Cell::Number(number) => page.write_number_with_format(line, at, *number, &counted)?,
                Cell::Text(text) => {
                    page.write_string_with_format(line, at, shortened(text.clone(), LONGEST), &wrapped)?
                }
            };
        }
    }
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    page.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

/// How tall a row is for all its text to be seen. Excel would find out by itself, LibreOffice does not.
fn height(row: &[Cell], columns: &[Column]) -> f64 {
    let lines = |(cell, column): (&Cell, &Column)| match cell {
        Cell::Text(text) => text.lines().map(|line| rows_of(line, column.width)).sum(),
        Cell::Empty | Cell::Number(_) => 1,
    };
    let most = row.iter().zip(columns).map(lines).max().unwrap_or(1);
    (LINE * f64::from(u32::try_from(most).unwrap_or(u32::MAX))).clamp(LINE, TALLEST)
}

/// On how many rows a line of text is broken. A width counts figures; letters are narrower, which makes up for what is
/// lost at the end of each row.
fn rows_of(line: &str, width: u8) -> usize {
    line.chars().count().div_ceil(usize::from(width)).max(1)
}

/// The text, cut after so many UTF-16 units; `…` says so.
fn shortened(mut text: String, longest: usize) -> String {
    if text.encode_utf16().count() > longest {
        let mut units = 0;
        let fits = |(_, c): &(usize, char)| {
            units += c.len_utf16();
            units < longest
        };
        let end = text.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8());
        text.truncate(end);
        text.push('…');
    }
    text
}
