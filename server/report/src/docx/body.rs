//! The text itself: `word/document.xml`.

use super::parts::{DECLARATION, NAMESPACES};
use crate::pages::{Block, Face, Item, Pages, Paragraph, Run, Style, Table};
use crate::xml::escape;
use std::fmt::Write as _;

/// A4, its margins 2.2 cm, in twentieths of a point. The first page has no header.
const SECTION: &str = concat!(
    r#"<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>"#,
    r#"<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>"#,
    r#"<w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1361" w:right="1247" w:bottom="1247" w:left="1247" w:header="680" w:footer="624" w:gutter="0"/>"#,
    r#"<w:titlePg/></w:sectPr>"#,
);

/// Space after a table, which cannot have any of its own.
const AFTER_TABLE: &str = r#"<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#;

pub(super) fn write(pages: &Pages) -> String {
    let mut body = Body { xml: String::new(), is_kept: false, bookmarks: 0 };
    for block in &pages.blocks {
        body.block(block);
    }
    format!("{DECLARATION}<w:document{NAMESPACES}><w:body>{}{SECTION}</w:body></w:document>", body.xml)
}

struct Body {
    /// Whether what is drawn stays on the page of what follows.
    is_kept: bool,
    xml: String,
    /// How many bookmarks there are already: each has its number.
    bookmarks: usize,
}

impl Body {
    fn push(&mut self, piece: std::fmt::Arguments<'_>) {
        // A `String` takes whatever memory has room for.
        let _taken = self.xml.write_fmt(piece);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(items) => items.iter().for_each(|item| self.item(item)),
            Block::Table(table) => {
                self.table(table);
                self.xml.push_str(AFTER_TABLE);
            }
        }
    }

    /// A list is a run of paragraphs; their style says at which level they stand.
    fn item(&mut self, item: &Item) {
        self.paragraph(&item.lead);
        item.inner.iter().for_each(|inner| self.item(inner));
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.push(format_args!(r#"<w:p><w:pPr><w:pStyle w:val="{}"/>"#, style(paragraph.style)));
        if self.is_kept {
            self.xml.push_str("<w:keepNext/>");
        }
        if paragraph.style == Style::HeadingOnNewPage {
            self.xml.push_str("<w:pageBreakBefore/>");
        }
        if paragraph.is_right_to_left {
            self.xml.push_str("<w:bidi/>");
        }
        self.xml.push_str("</w:pPr>");
        if let Some(anchor) = paragraph.anchor {
            self.bookmarks += 1;
            let number = self.bookmarks;
            self.push(format_args!(
                r#"<w:bookmarkStart w:id="{number}" w:name="{anchor}"/><w:bookmarkEnd w:id="{number}"/>"#
            ));
        }
        paragraph.runs.iter().for_each(|run| self.run(run));
        self.xml.push_str("</w:p>");
    }

    fn run(&mut self, run: &Run) {
        match run {
            Run::Break => self.xml.push_str("<w:r><w:br/></w:r>"),
            Run::Link { to, text, told } => {
                self.push(format_args!(r#"<w:hyperlink w:anchor="{to}" w:tooltip="{}" w:history="1">"#, escape(told)));
                self.text(text, r#"<w:rStyle w:val="Hyperlink"/>"#);
                self.xml.push_str("</w:hyperlink>");
            }
            Run::Text { text, face, is_right_to_left } => {
                let direction = if *is_right_to_left { "<w:rtl/>" } else { "" };
                self.text(text, &format!("{}{direction}", self::face(*face)));
            }
        }
    }

    fn text(&mut self, text: &str, properties: &str) {
        self.xml.push_str("<w:r>");
        if !properties.is_empty() {
            self.push(format_args!("<w:rPr>{properties}</w:rPr>"));
        }
        self.push(format_args!(r#"<w:t xml:space="preserve">{}</w:t></w:r>"#, escape(text)));
    }

    fn table(&mut self, table: &Table) {
        let width: u32 = table.widths.iter().sum();
        self.push(format_args!(
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>"#
        ));
        for width in table.widths {
            self.push(format_args!(r#"<w:gridCol w:w="{width}"/>"#));
        }
        self.xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (title, width) in table.titles.iter().zip(table.widths) {
            self.cell(*width, |body| body.paragraph(title));
        }
        self.xml.push_str("</w:tr>");
        for (at, row) in table.rows.iter().enumerate() {
            self.is_kept = table.is_whole && at + 1 < table.rows.len();
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (blocks, width) in row.iter().zip(table.widths) {
                self.cell(*width, |body| blocks.iter().for_each(|block| body.block(block)));
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
    }

    fn cell(&mut self, width: u32, fill: impl FnOnce(&mut Self)) {
        self.push(format_args!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#));
        fill(self);
        self.xml.push_str("</w:tc>");
    }
}

const fn style(style: Style) -> &'static str {
    match style {
        Style::Title => "Title",
        Style::Kicker => "Kicker",
        Style::Byline => "Byline",
        Style::Lede => "Lede",
        Style::Text => "BodyText",
        Style::Heading(1) | Style::HeadingOnNewPage => "Heading1",
        Style::Heading(2) => "Heading2",
        Style::Heading(_) => "Heading3",
        Style::Item(0) => "ListBullet",
        Style::Item(_) => "ListBullet2",
        Style::Cell => "TableText",
        Style::CellItem => "TableBullet",
        Style::CellNote => "TableNote",
        Style::ColumnTitle => "TableTitle",
        Style::Caption => "Caption",
    }
}

const fn face(face: Face) -> &'static str {
    match face {
        Face::Plain => "",
        Face::Strong => r#"<w:rStyle w:val="Strong"/>"#,
        Face::Emphasis => r#"<w:rStyle w:val="Emphasis"/>"#,
        Face::Soft => r#"<w:rStyle w:val="Soft"/>"#,
    }
}
