//! Texts that try to be more than text, and documents with little in them.

use crate::herault;
use crate::reader::{html_headings, ids_of_well_formed, markdown_headings, tags, text_of};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use report::{Document, Entry, Figures, Kind, Note, Reading, Section, Story, Table, html, markdown};

/// A document that says the same thing in every place where a person may write.
pub fn saying(text: &str) -> Document {
    let text = || text.to_owned();
    let table = Table { number: 1, name: text() };
    let line = Entry {
        wording: text(),
        examples: vec![text()],
        notes: vec![1, 99],
        times_said: 2,
        tables_said: 1,
        dots: 3,
        open: true,
        quotes: vec![text()],
    };
    Document {
        title: text(),
        date: Some(text()),
        place: text(),
        organisers: vec![text()],
        introduction: vec![text(), text()],
        method: Some(text()),
        stories: vec![Story {
            table: table.clone(),
            title: text(),
            narrator: text(),
            host: Some(text()),
            questions: vec![text()],
        }],
        sections: vec![Section {
            name: text(),
            description: text(),
            ideas: vec![line.clone()],
            findings: vec![line],
            reading: Reading { faithful: 2, lacking: 1 },
        }],
        figures: Figures { participants: 1, ..Figures::default() },
        thanks: Some(text()),
        annex: vec![Note {
            number: 1,
            kind: Kind::Idea,
            text: text(),
            examples: vec![text()],
            table,
            round: 1,
            story: text(),
            late: true,
            added: true,
            paper: true,
        }],
        ..Document::default()
    }
}

pub const HOSTILE: [&str; 18] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style></title></article><h1>autre</h1>",
    "<!-- & &lt;b&gt; &#60; ]]>",
    "[cliquez](javascript:alert(1)) ![x](y) <javascript:alert(1)>",
    "# titre\n## titre\ntitre\n===\ntitre\n---",
    "- un\n* deux\n+ trois\n1. quatre\n2) cinq\n> six",
    "```\ncode\n```\n~~~\n    retrait\n\tretrait",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "*a* _b_ **c** __d__ `e` ~~f~~ $g$ [^1] [^1]: h",
    "***\n___\n---",
    "fin\\",
    "[1]: /ailleurs\n[1]",
    "&copy; &amp;lt; &#x3c;",
    "titre {#autre .x}",
    ": définition ^a^",
    "{#autre} <a id=\"note-1\"></a>",
];

/// What a parser with every extension makes of it, other than our own anchor.
fn shape(markdown: &str) -> Vec<String> {
    let tag = |event: &Event<'_>| match event {
        Event::Start(Tag::Link { dest_url, .. }) => format!("link {dest_url}"),
        Event::Start(tag) => format!("{tag:?}"),
        Event::Html(html) | Event::InlineHtml(html) => format!("html {html}"),
        Event::Code(_) | Event::Rule | Event::InlineMath(_) | Event::DisplayMath(_) => format!("{event:?}"),
        _ => String::new(),
    };
    let tags = Parser::new_ext(markdown, Options::all());
    tags.map(|event| tag(&event)).filter(|tag| !tag.is_empty()).collect()
}

/// The text that a Markdown parser reads in one paragraph of ours.
fn read_back(text: &str) -> String {
    let document = Document { introduction: vec![text.into()], language: report::Language::En, ..saying("a") };
    let markdown = markdown::write(&Document { method: None, ..document });
    let paragraph = markdown.split("\n\n").nth(3).unwrap_or_default().to_owned();
    let read = Parser::new_ext(&paragraph, Options::empty()).map(|event| match event {
        Event::Text(text) => text.to_string(),
        Event::HardBreak => "\n".to_owned(),
        Event::Start(Tag::Paragraph) | Event::End(_) => String::new(),
        other => format!("<{other:?}>"),
    });
    read.collect()
}

#[test]
fn hostile_text_changes_nothing_of_the_markdown_around_it() {
    let harmless = shape(&markdown::write(&saying("mot")));
    for text in HOSTILE {
        assert_eq!(shape(&markdown::write(&saying(text))), harmless, "{text}");
    }
}

#[test]
fn hostile_text_changes_nothing_of_the_html_around_it() {
    let without_breaks = |html: &str| {
        let tags: Vec<String> = tags(html).iter().filter(|tag| **tag != "br").map(|tag| tag.to_string()).collect();
        tags
    };
    let harmless = without_breaks(&html::page(&saying("mot")));
    for text in HOSTILE {
        let page = html::page(&saying(text));
        ids_of_well_formed(&page);
        assert_eq!(without_breaks(&page), harmless, "{text}");
        assert_eq!(html_headings(&page).len(), 9, "{text}");
    }
}

#[test]
fn hostile_text_is_still_read_as_typed() {
    for text in HOSTILE {
        let html = text_of(&html::article(&saying(text)));
        for line in text.lines().map(str::trim) {
            assert!(html.contains(&line.replace('\t', " ")), "{line}");
        }
    }
    assert_eq!(read_back("<b>*a*</b>\n1. b\n- c\n# d"), "<b>*a*</b>\n1. b\n- c\n# d");
}

#[test]
fn control_characters_and_forced_directions_go() {
    for written in [html::page, markdown::write] {
        let report = written(&saying("a\0b\u{1b}[31mc\u{202e}d\u{2067}e"));
        assert!(report.contains("ab") && report.contains("cde"));
        let is_forbidden = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2067}".contains(c);
        assert!(!report.contains(is_forbidden));
    }
}

#[test]
fn a_text_from_right_to_left_keeps_its_direction_to_itself() {
    let document = saying("שלום");
    assert!(markdown::write(&document).contains("- \u{2068}שלום\u{2069} ([1]"));
    let page = html::page(&document);
    let bare = page.split("שלום").map(|before| before.rsplit('>').next().unwrap_or_default().len());
    assert!(page.contains("<bdi>שלום</bdi>") && page.contains("dir=\"auto\">שלום</p>"));
    assert!(bare.max() > Some(0));
}

#[test]
fn a_number_without_a_note_is_printed_and_leads_nowhere() {
    let document = saying("mot");
    assert!(markdown::write(&document).contains("([1](#note-1), 99)"));
    assert!(!html::page(&document).contains("#note-99"));
}

#[test]
fn a_note_behind_two_lines_has_two_ways_back() {
    let html = html::article(&saying("mot"));
    assert!(html.contains("href=\"#line-1\">retour 1</a>") && html.contains("href=\"#line-2\">retour 2</a>"));
}

#[test]
fn what_is_empty_is_left_out() {
    let empty = Document::default();
    assert_eq!(markdown::write(&empty), "# Synthèse d’atelier\n");
    assert_eq!(html_headings(&html::page(&empty)), [(1, "Synthèse d’atelier".to_owned())]);
    assert!(!html::page(&empty).contains("<nav"));

    let mut document = herault::document();
    document.sections[0].ideas.clear();
    document.sections[1].ideas.clear();
    document.sections[1].findings.clear();
    document.sections[2].name = " \n".into();
    let headings: Vec<String> =
        markdown_headings(&markdown::write(&document)).into_iter().map(|(_, text)| text).collect();
    assert_eq!(headings[3..6], [herault::THEMES[0].0, "Constats partagés", "Thème sans nom"]);
    assert_eq!(headings, html_headings(&html::page(&document)).into_iter().map(|(_, text)| text).collect::<Vec<_>>());
}

#[test]
fn a_note_under_no_theme_says_so() {
    let document = Document { sections: vec![], ..saying("mot") };
    for written in [html::page, markdown::write] {
        assert!(written(&document).contains("hors thème"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_can_break_the_page(text in "[<>&\"'/!a-c \n\u{0}\u{202e}-]{0,24}") {
        let harmless = tags(&html::page(&saying("mot"))).len();
        let page = html::page(&saying(&format!("x{text}")));
        ids_of_well_formed(&page);
        prop_assert_eq!(tags(&page).iter().filter(|tag| **tag != "br").count(), harmless);
    }

    #[test]
    fn no_text_can_break_the_markdown(text in "[-+*_#=<>&`~|^{}!:$.()\\[\\]\\\\0-2a \n]{1,24}") {
        let text = format!("{text}x");
        prop_assert_eq!(shape(&markdown::write(&saying(&text))), shape(&markdown::write(&saying("mot"))));
        let typed: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        prop_assert_eq!(read_back(&text), typed.join("\n"));
    }
}
