//! Whatever people type, office software reads it back, and nothing else.

use crate::hostile::{HOSTILE, saying};
use crate::office::{Read, part, parts, rows, sheet, texts};
use proptest::prelude::*;
use report::{Document, csv, docx, odt, text, xlsx};

/// What is left of a document when its texts are not looked at.
fn shape(read: &Read) -> Read {
    let without_text = |list: &[(usize, String)]| list.iter().map(|(depth, _)| (*depth, String::new())).collect();
    Read {
        headings: without_text(&read.headings),
        items: without_text(&read.items),
        paragraphs: vec![String::new(); read.paragraphs.len()],
        tables: read.tables.clone(),
        bookmarks: read.bookmarks.clone(),
        links: read.links.clone(),
        right_to_left: 0,
    }
}

/// A text that is every format's own markup, too long for a line, or not for everyone's eyes.
fn hostile() -> Vec<String> {
    let more = [
        "=HYPERLINK(\"http://x\";\"y\")",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "＝1+1",
        "_x0041_ _x000D_",
        "a;b,\"c\"\r\n;d",
        "</w:t></w:r></w:p><w:p/>",
        "<text:p>{title} {page} {language}</text:p>]]>",
        "deux  espaces   et plus",
        "👩\u{200d}🌾 𝒳 é e\u{301}",
    ];
    let long = ["mot".repeat(200), "x".repeat(40_000)];
    HOSTILE.iter().chain(&more).map(|text| (*text).to_owned()).chain(long).collect()
}

/// As typed, without what nobody can see.
fn seen(text: &str) -> String {
    text::lines(text).join("\n")
}

fn contribution(document: &Document) -> (String, String) {
    let csv = rows(&csv::write(document).expect("it is written"), b';');
    let workbook = xlsx::write(document).expect("it is written");
    (csv[1][2].clone(), sheet(&workbook, "Contributions")[1][2].clone())
}

#[test]
fn hostile_text_changes_nothing_of_the_document_around_it() {
    let harmless = texts(&saying("mot")).map(|(_, read)| shape(&read));
    for text in hostile() {
        let read = texts(&saying(&text));
        for ((format, read), harmless) in read.iter().zip(&harmless) {
            assert_eq!(&shape(read), harmless, "{format}: {text}");
        }
    }
}

#[test]
fn hostile_text_is_read_as_typed_in_the_annex() {
    for text in hostile() {
        for (format, read) in texts(&saying(&text)) {
            assert!(read.paragraphs.contains(&seen(&text)), "{format}: {text}");
        }
    }
}

#[test]
fn a_formula_is_a_text_in_every_table() {
    for text in hostile().iter().filter(|text| text.len() < 32_767) {
        let (csv, xlsx) = contribution(&saying(text));
        let mark = if seen(text).starts_with(['=', '+', '-', '@', '＝']) { "'" } else { "" };
        assert_eq!(csv, format!("{mark}{}", seen(text)));
        assert_eq!(xlsx, seen(text));
    }
}

#[test]
fn a_text_too_long_for_a_cell_says_that_it_is_cut() {
    let (csv, xlsx) = contribution(&saying(&"𝒳".repeat(40_000)));
    assert_eq!(csv.chars().count(), 40_000);
    assert!(xlsx.ends_with('…') && xlsx.encode_utf16().count() <= 32_767);
}

#[test]
fn a_text_from_right_to_left_begins_on_the_right() {
    let (one, mixed) = (saying("مرحبا بكم."), saying("Café مرحبا (ici)"));
    for ((format, right), (_, left)) in texts(&one).iter().zip(texts(&mixed)) {
        assert!(right.right_to_left > 10 && left.right_to_left == 0, "{format}");
        let said = |text: &str| right.everything().contains(text) || left.everything().contains(text);
        assert!(said("\u{2068}مرحبا بكم.\u{2069}") && said("\u{2068}Café مرحبا (ici)\u{2069}"), "{format}");
    }
}

#[test]
fn what_is_empty_is_left_out_of_the_files() {
    let empty = Document::default();
    for (format, read) in texts(&empty) {
        assert_eq!(read.headings, [(0, "Synthèse d’atelier".to_owned())], "{format}");
        assert!(read.items.is_empty() && read.tables.is_empty(), "{format}");
    }
    let workbook = xlsx::write(&empty).expect("it is written");
    assert_eq!(sheet(&workbook, "Contributions").len(), 1);
    assert_eq!(rows(&csv::write(&empty).expect("it is written"), b';').len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_can_break_a_file(text in "([ -~]|[\u{0}-\u{ff}]|\\PC|[<>&\"'{}= _x0\n\t]){1,40}") {
        let document = saying(&text);
        for (format, package) in [("docx", docx::write(&document)), ("odt", odt::write(&document)), ("xlsx", xlsx::write(&document))] {
            parts(&package.unwrap_or_else(|fault| panic!("{format}: {fault}")));
        }
        let seen = seen(&text);
        if !text::is_blank(&text) {
            for (format, read) in texts(&document) {
                let isolated = |line: &str| if text::runs_right_to_left(line) { format!("\u{2068}{line}\u{2069}") } else { line.to_owned() };
                let typed = seen.lines().map(isolated).collect::<Vec<_>>().join("\n");
                prop_assert!(read.paragraphs.contains(&typed), "{}: {:?} in {:?}", format, typed, read.paragraphs);
            }
            let (csv, xlsx) = contribution(&document);
            prop_assert!(csv == seen || csv.strip_prefix('\'') == Some(seen.as_str()));
            prop_assert_eq!(xlsx, seen);
        }
        let meta = part(&odt::write(&document).expect("it is written"), "meta.xml");
        prop_assert!(!meta.contains(|c: char| c.is_control() && c != '\n'));
    }
}
