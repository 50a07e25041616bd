//! The text itself: `content.xml`.

use super::names::{ALL, named};
use crate::pages::{Block, Face, Item, Pages, Paragraph, Run, Style, Table};
use crate::xml::escape;
use std::fmt::Write as _;

pub(super) const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

pub(super) const NAMESPACES: &str = concat!(
    r#" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0""#,
    r#" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0""#,
    r#" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#,
    r#" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0""#,
    r#" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#,
    r#" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0""#,
    r#" xmlns:xlink="http://www.w3.org/1999/xlink""#,
    r#" xmlns:dc="http://purl.org/dc/elements/1.1/""#,
    r#" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0""#,
    r#" office:version="1.3""#,
);

pub(super) fn write(pages: &Pages) -> String {
    let mut content = Content { xml: String::new(), tables: 0, is_after_space: true };
    for block in &pages.blocks {
        content.block(block);
    }
    format!(
        "{DECLARATION}<office:document-content{NAMESPACES}>\
         <office:automatic-styles>{}{}</office:automatic-styles>\
         <office:body><office:text>{}</office:text></office:body></office:document-content>",
        variants(),
        tables(pages),
        content.xml,
    )
}

/// Of each style, the variant that runs from right to left; of two, the one that begins a page.
fn variants() -> String {
    let mut xml = String::new();
    let mut variant = |style: Style, is_right_to_left: bool| {
        let (name, parent) = (variant_name(style, is_right_to_left), named(style));
        // The first paragraph brings the master page that has no header.
        let master = if style == Style::Kicker { r#" style:master-page-name="First_20_Page""# } else { "" };
        let page_break = if style == Style::HeadingOnNewPage { r#" fo:break-before="page""# } else { "" };
        let direction = if is_right_to_left { r#" style:writing-mode="rl-tb" fo:text-align="right""# } else { "" };
        xml.push_str(&format!(
            r#"<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"{master}><style:paragraph-properties{page_break}{direction}/></style:style>"#
        ));
    };
    variant(Style::Kicker, false);
    variant(Style::HeadingOnNewPage, false);
    ALL.into_iter().for_each(|style| variant(style, true));
    xml
}

/// The style of a paragraph: that of `styles.xml`, or a variant of it.
fn variant_name(style: Style, is_right_to_left: bool) -> String {
    let mark = match style {
        Style::Kicker => "First_",
        Style::HeadingOnNewPage => "Page_",
        _ => "",
    };
    format!("{mark}{}{}", named(style), if is_right_to_left { "_RTL" } else { "" })
}

/// The look of every table, by its number from 1.
fn tables(pages: &Pages) -> String {
    let tables = pages.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let mut xml = String::new();
    for (number, table) in (1..).zip(tables) {
        let width: u32 = table.widths.iter().sum();
        xml.push_str(&format!(
            r#"<style:style style:name="T{number}" style:family="table"><style:table-properties style:width="{}" table:align="left" fo:margin-bottom="0.2cm" style:may-break-between-rows="{}"/></style:style>"#,
            points(width),
            !table.is_whole,
        ));
        for (at, width) in table.widths.iter().enumerate() {
            xml.push_str(&format!(
                r#"<style:style style:name="T{number}.{at}" style:family="table-column"><style:table-column-properties style:column-width="{}"/></style:style>"#,
                points(*width),
            ));
        }
    }
    xml + concat!(
        r#"<style:style style:name="Row" style:family="table-row">"#,
        r#"<style:table-row-properties fo:keep-together="always"/></style:style>"#,
        r##"<style:style style:name="Top" style:family="table-cell"><style:table-cell-properties fo:padding="0.13cm" fo:background-color="#f3ecdd" fo:border="none" fo:border-bottom="1pt solid #9a3f1d"/></style:style>"##,
        r##"<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.13cm" fo:border="none" fo:border-bottom="0.5pt solid #d9cfbd"/></style:style>"##,
    )
}

/// Twentieths of a point, in points.
fn points(twentieths: u32) -> String {
    format!("{}.{:02}pt", twentieths / 20, twentieths % 20 * 5)
}

struct Content {
    xml: String,
    /// How many tables there are already.
    tables: usize,
    /// A space here would be lost: it opens a paragraph or follows another one.
    is_after_space: bool,
}

impl Content {
    fn push(&mut self, piece: std::fmt::Arguments<'_>) {
        // A `String` takes whatever memory has room for.
        let _taken = self.xml.write_fmt(piece);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(items) => {
                let is_in_table = items.iter().any(|item| item.lead.style == Style::CellItem);
                let name = if is_in_table { "Table_20_Bullets" } else { "Report_20_Bullets" };
                self.push(format_args!(r#"<text:list text:style-name="{name}">"#));
                items.iter().for_each(|item| self.item(item));
                self.xml.push_str("</text:list>");
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn item(&mut self, item: &Item) {
        self.xml.push_str("<text:list-item>");
        self.paragraph(&item.lead);
        if !item.inner.is_empty() {
            self.xml.push_str("<text:list>");
            item.inner.iter().for_each(|inner| self.item(inner));
            self.xml.push_str("</text:list>");
        }
        self.xml.push_str("</text:list-item>");
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let name = variant_name(paragraph.style, paragraph.is_right_to_left);
        let level = match paragraph.style {
            Style::Heading(level) => Some(level),
            Style::HeadingOnNewPage => Some(1),
            _ => None,
        };
        match level {
            Some(level) => self.push(format_args!(r#"<text:h text:style-name="{name}" text:outline-level="{level}">"#)),
            None => self.push(format_args!(r#"<text:p text:style-name="{name}">"#)),
        }
        if let Some(anchor) = paragraph.anchor {
            self.push(format_args!(r#"<text:bookmark text:name="{anchor}"/>"#));
        }
        self.is_after_space = true;
        paragraph.runs.iter().for_each(|run| self.run(run));
        self.xml.push_str(if level.is_some() { "</text:h>" } else { "</text:p>" });
    }

    fn run(&mut self, run: &Run) {
        match run {
            Run::Break => {
                self.xml.push_str("<text:line-break/>");
                self.is_after_space = true;
            }
            Run::Link { to, text, told } => {
                self.push(format_args!(
                    r##"<text:a xlink:type="simple" xlink:href="#{to}" office:title="{}" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">"##,
                    escape(told),
                ));
                self.text(text);
                self.xml.push_str("</text:a>");
            }
            Run::Text { text, face, .. } => {
                let name = match face {
                    Face::Plain => return self.text(text),
                    Face::Strong => "Strong_20_Emphasis",
                    Face::Emphasis => "Emphasis",
                    Face::Soft => "Soft",
                };
                self.push(format_args!(r#"<text:span text:style-name="{name}">"#));
                self.text(text);
                self.xml.push_str("</text:span>");
            }
        }
    }

    /// A second space in a row is an element: written as such, it would be lost.
    fn text(&mut self, text: &str) {
        for piece in text.split_inclusive(' ') {
            let word = piece.trim_end_matches(' ');
            self.xml.push_str(&escape(word));
            self.is_after_space &= word.is_empty();
            if word.len() < piece.len() {
                self.xml.push_str(if self.is_after_space { "<text:s/>" } else { " " });
                self.is_after_space = true;
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let number = self.tables;
        self.push(format_args!(r#"<table:table table:name="T{number}" table:style-name="T{number}">"#));
        for at in 0..table.widths.len() {
            self.push(format_args!(r#"<table:table-column table:style-name="T{number}.{at}"/>"#));
        }
        self.xml.push_str(r#"<table:table-header-rows><table:table-row table:style-name="Row">"#);
        for title in &table.titles {
            self.cell("Top", |content| content.paragraph(title));
        }
        self.xml.push_str("</table:table-row></table:table-header-rows>");
        for row in &table.rows {
            self.xml.push_str(r#"<table:table-row table:style-name="Row">"#);
            for blocks in row {
                self.cell("Cell", |content| blocks.iter().for_each(|block| content.block(block)));
            }
            self.xml.push_str("</table:table-row>");
        }
        self.xml.push_str("</table:table>");
    }

    fn cell(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        self.push(format_args!(r#"<table:table-cell table:style-name="{name}" office:value-type="string">"#));
        fill(self);
        self.xml.push_str("</table:table-cell>");
    }
}
