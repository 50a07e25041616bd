//! The names of styles, and those of their variants.

use crate::pages::Style;

/// Every style, for the variants that `content.xml` makes of each.
pub(super) const ALL: [Style; 16] = [
    Style::Title,
    Style::Kicker,
    Style::Byline,
    Style::Lede,
    Style::Text,
    Style::Heading(1),
    Style::Heading(2),
    Style::Heading(3),
    Style::HeadingOnNewPage,
    Style::Item(0),
    Style::Item(1),
    Style::Cell,
    Style::CellItem,
    Style::CellNote,
    Style::ColumnTitle,
    Style::Caption,
];

/// As in `styles.xml`: `_20_` is a space. LibreOffice translates those it knows.
pub(super) const fn named(style: Style) -> &'static str {
    match style {
        Style::Title => "Title",
        Style::Kicker => "Kicker",
        Style::Byline => "Byline",
        Style::Lede => "Lede",
        Style::Text => "Text_20_body",
        Style::Heading(1) | Style::HeadingOnNewPage => "Heading_20_1",
        Style::Heading(2) => "Heading_20_2",
        Style::Heading(_) => "Heading_20_3",
        Style::Item(0) => "List_20_1",
        Style::Item(_) => "List_20_2",
        Style::Cell => "Table_20_Contents",
        Style::CellItem => "Table_20_List",
        Style::CellNote => "Table_20_Note",
        Style::ColumnTitle => "Table_20_Heading",
        Style::Caption => "Caption",
    }
}
