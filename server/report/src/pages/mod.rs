//! The report as paragraphs, lists and tables: what the two text documents, [`docx`](crate::docx) and
//! [`odt`](crate::odt), draw.
//!
//! Everything is decided here, order and words and what leads where; the two formats only spell it. Texts are cleaned
//! and set, not escaped.

mod annex;
mod draw;
mod pen;
mod themes;

pub(crate) use draw::draw;

use std::fmt;

/// The whole document.
#[derive(Debug)]
pub(crate) struct Pages {
    /// What it is called, on one line; it stands at the head of every page but the first.
    pub title: String,
    /// Who organised the day, on one line.
    pub organisers: String,
    pub blocks: Vec<Block>,
}

/// What stands below one another.
#[derive(Debug)]
pub(crate) enum Block {
    Paragraph(Paragraph),
    List(Vec<Item>),
    Table(Table),
}

#[derive(Debug)]
pub(crate) struct Paragraph {
    pub style: Style,
    pub anchor: Option<Anchor>,
    /// Its text begins with a letter of a right-to-left script, so it begins on the right.
    pub is_right_to_left: bool,
    pub runs: Vec<Run>,
}

/// What a paragraph is. Its look is each format's, the same in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Title,
    /// What the document is, above its title.
    Kicker,
    /// When, where and who, below its title.
    Byline,
    /// The first paragraph.
    Lede,
    Text,
    /// From 1 to 3.
    Heading(u8),
    /// A heading of level 1 that begins a page.
    HeadingOnNewPage,
    /// In a list, by its depth from 0.
    Item(u8),
    /// In a table.
    Cell,
    /// In a table, a list's.
    CellItem,
    /// In a table, small.
    CellNote,
    /// Over a column.
    ColumnTitle,
    /// Over a table.
    Caption,
}

/// An item, and those one step in.
#[derive(Debug)]
pub(crate) struct Item {
    pub lead: Paragraph,
    pub inner: Vec<Self>,
}

/// A table, its first row repeated on every page.
#[derive(Debug)]
pub(crate) struct Table {
    /// The width of each column, in twentieths of a point; 9412 in all at most, what A4 leaves between our margins.
    pub widths: &'static [u32],
    pub titles: Vec<Paragraph>,
    pub rows: Vec<Vec<Vec<Block>>>,
    /// It is short enough to stand on one page, and does.
    pub is_whole: bool,
}

#[derive(Debug)]
pub(crate) enum Run {
    Text { text: String, face: Face, is_right_to_left: bool },
    Break,
    Link { to: Anchor, text: String, told: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Plain,
    Strong,
    Emphasis,
    /// Small and pale: what stands behind a line.
    Soft,
}

/// A place that a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Line(usize),
    Note(u32),
}

/// As Word wants the name of a bookmark: letters, digits and `_`.
impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(number) => write!(f, "line_{number}"),
            Self::Note(number) => write!(f, "note_{number}"),
        }
    }
}
