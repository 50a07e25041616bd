//! Opens the packages and sheets that office software opens, with other tools than those that wrote them.

use calamine::{Data, Reader as _, Xlsx};
use report::Document;
use roxmltree::{Document as Xml, Node};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// A text document, read back: what matters of its structure, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Level (the title's is 0) and text.
    pub headings: Vec<(usize, String)>,
    /// Depth from 0 and text.
    pub items: Vec<(usize, String)>,
    /// The text of every other paragraph.
    pub paragraphs: Vec<String>,
    /// Rows of each table, the repeated ones first, and how many those are.
    pub tables: Vec<(usize, usize)>,
    pub bookmarks: Vec<String>,
    /// Where links lead to.
    pub links: Vec<String>,
    /// How many paragraphs begin on the right.
    pub right_to_left: usize,
}

impl Read {
    /// Every paragraph, whatever it is.
    pub fn everything(&self) -> String {
        let headings = self.headings.iter().map(|(_, text)| text);
        let items = self.items.iter().map(|(_, text)| text);
        headings.chain(items).chain(&self.paragraphs).map(|text| format!("{text}\n")).collect()
    }
}

/// A part of a package.
pub fn part(package: &[u8], path: &str) -> String {
    let mut package = ZipArchive::new(Cursor::new(package)).expect("it is a package");
    let mut text = String::new();
    package.by_name(path).expect("the part is there").read_to_string(&mut text).expect("it is UTF-8");
    text
}

/// The names of the parts; every one of them is well-formed XML or the type of the package.
pub fn parts(package: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(package)).expect("it is a package");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    for name in names.iter().filter(|name| *name != "mimetype") {
        let text = part(package, name);
        assert!(Xml::parse(&text).is_ok(), "{name}");
    }
    names
}

fn has(node: Node<'_, '_>, name: &str) -> bool {
    node.children().any(|child| child.has_tag_name(name) || child.tag_name().name() == name)
}

fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.children().find(|child| child.tag_name().name() == name)
}

/// The value of an attribute, whatever its namespace.
pub fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// Reads a Word document. The level of a heading and of an item are those of its style.
pub fn docx(package: &[u8]) -> Read {
    let (text, styles) = (part(package, "word/document.xml"), part(package, "word/styles.xml"));
    let (xml, styles) = (Xml::parse(&text).expect("it is XML"), Xml::parse(&styles).expect("it is XML"));
    let find = |id: &str| {
        let is_it = |node: &Node<'_, '_>| node.tag_name().name() == "style" && value(*node, "styleId") == Some(id);
        styles.descendants().find(is_it).unwrap_or_else(|| panic!("no style {id}"))
    };
    let number = |style: Node<'_, '_>, name: &str| {
        let found = style.descendants().find(|node| node.tag_name().name() == name)?;
        value(found, "val")?.parse::<usize>().ok()
    };
    let mut read = Read::default();
    for node in xml.descendants() {
        match node.tag_name().name() {
            "p" => {
                let said = docx_text(node);
                let properties = child(node, "pPr").expect("it has a style");
                let name = value(child(properties, "pStyle").expect("it has a style"), "val").unwrap_or_default();
                read.right_to_left += usize::from(has(properties, "bidi"));
                match (name, number(find(name), "outlineLvl"), number(find(name), "ilvl")) {
                    ("Title", ..) => read.headings.push((0, said)),
                    (_, Some(level), _) => read.headings.push((level + 1, said)),
                    (_, _, Some(depth)) => read.items.push((depth, said)),
                    _ => read.paragraphs.push(said),
                }
            }
            "tbl" => {
                let rows: Vec<_> = node.children().filter(|row| row.tag_name().name() == "tr").collect();
                let repeated =
                    rows.iter().take_while(|row| child(**row, "trPr").is_some_and(|row| has(row, "tblHeader")));
                read.tables.push((repeated.count(), rows.len()));
            }
            "bookmarkStart" => read.bookmarks.extend(value(node, "name").map(str::to_owned)),
            "hyperlink" => read.links.extend(value(node, "anchor").map(str::to_owned)),
            _ => {}
        }
    }
    read
}

fn docx_text(paragraph: Node<'_, '_>) -> String {
    let piece = |node: Node<'_, '_>| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default().to_owned(),
        "br" => "\n".to_owned(),
        _ => String::new(),
    };
    paragraph.descendants().map(piece).collect()
}

/// Reads an OpenDocument text.
pub fn odt(package: &[u8]) -> Read {
    let text = part(package, "content.xml");
    let xml = Xml::parse(&text).expect("it is XML");
    let mut read = Read::default();
    for node in xml.descendants() {
        match node.tag_name().name() {
            "h" | "p" => {
                let said = odt_text(node);
                let style = value(node, "style-name").unwrap_or_default();
                read.right_to_left += usize::from(style.ends_with("_RTL"));
                let lists = node.ancestors().filter(|node| node.tag_name().name() == "list").count();
                match (value(node, "outline-level"), lists) {
                    _ if style.starts_with("Title") => read.headings.push((0, said)),
                    (Some(level), _) => read.headings.push((level.parse().expect("a number"), said)),
                    (None, 0) => read.paragraphs.push(said),
                    (None, depth) => read.items.push((depth - 1, said)),
                }
            }
            "table" => {
                let rows =
                    |node: Node<'_, '_>| node.descendants().filter(|row| row.tag_name().name() == "table-row").count();
                read.tables.push((child(node, "table-header-rows").map_or(0, rows), rows(node)));
            }
            "bookmark" => read.bookmarks.extend(value(node, "name").map(str::to_owned)),
            "a" => read.links.extend(value(node, "href").map(|href| href.trim_start_matches('#').to_owned())),
            _ => {}
        }
    }
    read
}

/// As its reader takes it: runs of spaces are one, unless they are elements.
fn odt_text(paragraph: Node<'_, '_>) -> String {
    let mut said = String::new();
    for node in paragraph.descendants() {
        match node.tag_name().name() {
            "line-break" => said.push('\n'),
            "s" => said.push('\u{1}'),
            _ if node.is_text() => {
                for c in node.text().unwrap_or_default().chars() {
                    let is_lost = c == ' ' && (said.is_empty() || said.ends_with([' ', '\u{1}', '\n']));
                    said.extend((!is_lost).then_some(c));
                }
            }
            _ => {}
        }
    }
    said.replace('\u{1}', " ")
}

/// The rows of a sheet, every cell as text. No cell is a formula.
pub fn sheet(workbook: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(workbook)).expect("it is a workbook");
    assert!(workbook.worksheet_formula(name).expect("it is there").is_empty());
    let range = workbook.worksheet_range(name).expect("it is there");
    let cell = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Float(number) => number.to_string(),
        Data::Empty => String::new(),
        other => panic!("neither a text nor a number: {other:?}"),
    };
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

/// The rows of a table of text.
pub fn rows(file: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(file).expect("it is UTF-8").strip_prefix('\u{feff}').expect("it says so");
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("as many fields as titles").iter().map(str::to_owned).collect());
    rows.collect()
}

/// The two text documents, each with its reader.
pub fn texts(document: &Document) -> [(&'static str, Read); 2] {
    let (word, open) = (report::docx::write(document), report::odt::write(document));
    [("docx", docx(&word.expect("it is written"))), ("odt", odt(&open.expect("it is written")))]
}
