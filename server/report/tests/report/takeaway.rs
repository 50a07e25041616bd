//! The golden day as files for office software.

use crate::herault;
use crate::office::{docx, part, parts, rows, sheet, texts, value};
use crate::reader::{markdown_headings, plain_spaces};
use report::{Document, Language, csv, markdown, odt, xlsx};
use roxmltree::Document as Xml;

fn word() -> Vec<u8> {
    report::docx::write(&herault::document()).expect("it is written")
}

fn open() -> Vec<u8> {
    odt::write(&herault::document()).expect("it is written")
}

fn workbook() -> Vec<u8> {
    xlsx::write(&herault::document()).expect("it is written")
}

#[test]
fn text_documents_have_the_outline_of_the_markdown() {
    let expected: Vec<(usize, String)> = markdown_headings(&markdown::write(&herault::document()))
        .into_iter()
        .map(|(level, text)| (level - 1, plain_spaces(&text)))
        .collect();
    for (format, read) in texts(&herault::document()) {
        let headings: Vec<_> = read.headings.iter().map(|(level, text)| (*level, plain_spaces(text))).collect();
        assert_eq!(headings, expected, "{format}");
    }
}

#[test]
fn every_line_is_an_item_and_examples_are_one_step_in() {
    for (format, read) in texts(&herault::document()) {
        let items: Vec<(usize, String)> =
            read.items.iter().map(|(depth, text)| (*depth, plain_spaces(text).replace('’', "'"))).collect();
        let mut from = 0;
        for (_, ideas, findings) in herault::THEMES {
            for line in ideas.iter().chain(findings) {
                let found = items[from..].iter().position(|(depth, text)| *depth == 0 && text.starts_with(line));
                assert!(found.is_some(), "{format}, missing or out of order: {line}");
                from += found.unwrap_or_default() + 1;
                if line.contains("terminologie") {
                    assert_eq!(items[from], (1, herault::EXAMPLES.to_owned()), "{format}");
                }
            }
        }
    }
}

#[test]
fn tables_repeat_their_titles_and_the_annex_has_a_row_a_contribution() {
    for (format, read) in texts(&herault::document()) {
        assert_eq!(read.tables, [(1, 7), (1, 27)], "{format}");
    }
}

#[test]
fn every_line_leads_to_its_contribution_and_back() {
    for (format, read) in texts(&herault::document()) {
        let notes: Vec<String> = (1..=26).map(|number| format!("note_{number}")).collect();
        let lines: Vec<String> = (1..=26).map(|number| format!("line_{number}")).collect();
        assert_eq!(read.links, [notes.clone(), lines.clone()].concat(), "{format}");
        assert_eq!(read.bookmarks, [lines, notes].concat(), "{format}");
    }
}

#[test]
fn a_screen_reader_is_told_the_language_and_the_title() {
    for (language, tag) in [(Language::Fr, "fr-FR"), (Language::En, "en-GB")] {
        let document = Document { language, ..herault::document() };
        let word = report::docx::write(&document).expect("it is written");
        let styles = part(&word, "word/styles.xml");
        assert!(styles.contains(&format!("<w:lang w:val=\"{tag}\"")), "in the defaults of every style");
        let open = odt::write(&document).expect("it is written");
        let (code, country) = tag.split_once('-').expect("two parts");
        let set = format!("fo:language=\"{code}\" fo:country=\"{country}\"");
        assert!(part(&open, "styles.xml").contains(&set));
        for properties in [part(&word, "docProps/core.xml"), part(&open, "meta.xml")] {
            let xml = Xml::parse(&properties).expect("it is XML");
            let said =
                |name: &str| xml.descendants().find(|node| node.tag_name().name() == name).and_then(|node| node.text());
            assert_eq!(said("language"), Some(tag));
            assert!(said("title").is_some_and(|title| title.starts_with("Evolution des politiques")));
        }
        let workbook = xlsx::write(&document).expect("it is written");
        assert!(part(&workbook, "docProps/custom.xml").contains(tag));
        assert!(part(&workbook, "docProps/core.xml").contains("Evolution des politiques"));
    }
}

#[test]
fn what_a_package_promises_is_in_it() {
    let word = word();
    let names = parts(&word);
    for relations in ["_rels/.rels", "word/_rels/document.xml.rels"] {
        let text = part(&word, relations);
        let folder = if relations.starts_with("word") { "word/" } else { "" };
        for node in Xml::parse(&text).expect("it is XML").descendants() {
            if let Some(target) = value(node, "Target") {
                assert!(names.contains(&format!("{folder}{target}")), "{target}");
            }
        }
    }
    let open = open();
    assert_eq!(parts(&open)[0], "mimetype");
    assert_eq!(&open[30..77], b"mimetypeapplication/vnd.oasis.opendocument.text", "first, as it is");
    parts(&workbook());
}

#[test]
fn every_style_that_a_paragraph_names_is_there() {
    docx(&word()); // it fails for a style that is missing
    let open = open();
    let (content, styles) = (part(&open, "content.xml"), part(&open, "styles.xml"));
    let xmls = [Xml::parse(&content).expect("it is XML"), Xml::parse(&styles).expect("it is XML")];
    let all = || xmls.iter().flat_map(Xml::descendants);
    let is_definition =
        |name: &str| matches!(name, "style" | "list-style" | "master-page" | "font-face" | "page-layout");
    let defined: Vec<&str> =
        all().filter(|node| is_definition(node.tag_name().name())).filter_map(|node| value(node, "name")).collect();
    for node in all() {
        for attribute in node.attributes() {
            if attribute.name().ends_with("style-name") || attribute.name() == "master-page-name" {
                assert!(defined.contains(&attribute.value()), "{}", attribute.value());
            }
        }
    }
}

#[test]
fn the_sheets_have_a_row_a_contribution_and_a_row_a_line() {
    let workbook = workbook();
    let contributions = sheet(&workbook, "Contributions");
    assert_eq!(contributions.len(), 27);
    assert_eq!(contributions[0][..4], ["N°", "Type", "Texte", "Exemples"]);
    assert_eq!(contributions[10][3], herault::EXAMPLES);
    assert_eq!(contributions[1][4], herault::THEMES[0].0);
    assert_eq!(contributions[5][13..], ["oui", "", ""], "late");
    assert_eq!(contributions[8][13..], ["", "", "oui"], "on paper");
    let synthesis = sheet(&workbook, "Synthèse");
    assert_eq!(synthesis.len(), 27);
    assert_eq!(synthesis[3][5..7], ["4", "3"], "said four times, at three tables");
    assert_eq!(sheet(&workbook, "Chiffres")[1], ["participant·es", "27"]);
    let page = part(&workbook, "xl/worksheets/sheet1.xml");
    assert!(page.contains("state=\"frozen\"") && page.contains("<autoFilter ref=\"A1:P27\""));
}

#[test]
fn the_table_of_text_says_what_the_first_sheet_says() {
    let document = herault::document();
    let written = csv::write(&document).expect("it is written");
    assert_eq!(rows(&written, b';'), sheet(&workbook(), "Contributions"));
    assert!(written.windows(2).all(|pair| pair[1] != b'\n' || pair[0] == b'\r'), "lines end as Windows ends them");
    let english = Document { language: Language::En, ..document };
    assert_eq!(rows(&csv::write(&english).expect("it is written"), b',')[0][2], "Text");
}

#[test]
fn the_same_day_gives_the_same_bytes() {
    let document = herault::document();
    for write in [csv::write, xlsx::write, report::docx::write, odt::write] {
        assert!(write(&document).expect("it is written") == write(&document).expect("it is written"));
    }
}
