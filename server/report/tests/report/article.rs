//! The golden case: the report of that day has the outline of its article.

use crate::herault;
use crate::reader::{html_headings, ids_of_well_formed, markdown_headings, plain_spaces, values};
use report::{html, markdown};

const TITLE: &str =
    "Evolution des politiques partenariales des offices de tourisme : on fait le point avec l’Hérault !";

/// The article's headings, then what the report adds after them.
fn expected() -> Vec<(usize, String)> {
    let mut headings = vec![(1, TITLE), (2, "Partages d’expériences"), (2, "Idées et constats partagés")];
    let themes = [
        "Une démarche en lien avec la collectivité, les élus et la politique touristique",
        "Concertation autour de la démarche et son inclusion à une vision globale",
        "L’aspect économique",
        "Le rôle des professionnels du tourisme",
    ];
    for theme in themes {
        headings.extend([(3, theme), (4, "Idées échangées"), (4, "Constats partagés")]);
    }
    headings.extend([(3, "L’offre"), (4, "Idées échangées")]);
    headings.extend([(2, "La journée en chiffres"), (2, "Remerciements")]);
    headings.push((2, "Annexe : les contributions"));
    headings.into_iter().map(|(level, text)| (level, text.to_owned())).collect()
}

fn with_plain_spaces(headings: Vec<(usize, String)>) -> Vec<(usize, String)> {
    headings.into_iter().map(|(level, text)| (level, plain_spaces(&text))).collect()
}

#[test]
fn both_formats_have_the_outline_of_the_article() {
    let document = herault::document();
    assert_eq!(with_plain_spaces(markdown_headings(&markdown::write(&document))), expected());
    assert_eq!(with_plain_spaces(html_headings(&html::page(&document))), expected());
}

#[test]
fn every_line_is_there_once_and_in_order() {
    let document = herault::document();
    let markdown = plain_spaces(&markdown::write(&document));
    let synthesis = markdown.split("## Annexe").next().unwrap_or_default().to_owned();
    let mut from = 0;
    let mut count = 0;
    for (_, ideas, findings) in herault::THEMES {
        for line in ideas.iter().chain(findings) {
            let drawn = format!("- {}", line.replace('\'', "’"));
            let at = synthesis[from..].find(&drawn);
            assert!(at.is_some(), "missing or out of order: {line}");
            from += at.unwrap_or_default() + drawn.len();
            count += 1;
        }
    }
    assert_eq!(count, 26);
}

#[test]
fn examples_hang_under_their_line_and_are_not_counted() {
    let document = herault::document();
    let markdown = plain_spaces(&markdown::write(&document));
    let line = "- Il est intéressant de repenser la terminologie autour de ces partenariats 2.0. \
                ([10](#note-10)) *dit 4 fois, 3 tables*\n  - Quelques exemples : « engagement », ";
    assert!(markdown.contains(line), "{markdown}");
    assert_eq!(document.annex.len(), 26);
}

#[test]
fn the_annex_keeps_what_was_typed() {
    let markdown = markdown::write(&herault::document());
    let (synthesis, annex) = markdown.split_once("## Annexe").unwrap_or_default();
    assert!(synthesis.contains("C’est souvent une décision"));
    assert!(annex.contains("C'est souvent une décision"));
    assert!(annex.contains("<a id=\"note-5\"></a>**5** · Constat · table\u{a0}2 (Ganges) · tour\u{a0}1"));
    assert!(annex.contains("· *arrivée tard*") && annex.contains("· *écrite sur papier*"));
}

#[test]
fn every_line_leads_to_its_note_and_back() {
    let html = html::page(&herault::document());
    let ids = ids_of_well_formed(&html);
    for number in 1..=26 {
        assert!(html.contains(&format!("href=\"#note-{number}\"")), "line to note {number}");
        assert!(html.contains(&format!("href=\"#line-{number}\"")), "note {number} back to its line");
    }
    for target in values(&html, " href=\"#") {
        assert_eq!(ids.iter().filter(|id| **id == target).count(), 1, "#{target} leads to one place");
    }
}

#[test]
fn the_page_stands_alone_and_is_the_article_in_a_frame() {
    let document = herault::document();
    let page = html::page(&document);
    assert!(page.contains(&html::article(&document)));
    assert!(page.contains(html::stylesheet()));
    for outside in ["http", "//", "url(", "@import", "<script", "<link", "<img", " src=", " style="] {
        assert!(!page.contains(outside), "the page asks for {outside}");
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\""));
}

#[test]
fn the_style_speaks_of_the_report_only() {
    let mut css = html::stylesheet().to_owned();
    while let Some((before, comment)) = css.split_once("/*") {
        let after = comment.split_once("*/").map_or("", |(_, after)| after);
        css = format!("{before}{after}");
    }
    let selectors = css.split('}').filter_map(|rule| rule.rsplit_once('{')).map(|(before, _)| before);
    for selector in selectors.filter_map(|before| before.rsplit(['{', ';']).next()) {
        let is_ours = selector.trim().starts_with(".report") || selector.trim().starts_with('@');
        assert!(is_ours, "{selector}");
    }
}

#[test]
fn the_same_day_can_be_told_in_english() {
    let document = report::Document { language: report::Language::En, ..herault::document() };
    let page = html::page(&document);
    assert!(page.contains("<html lang=\"en\"") && page.contains("said 4\u{a0}times, 3\u{a0}tables"));
    assert!(!page.contains("Constats partagés") && page.contains("Findings shared"));
}

#[test]
fn what_the_room_found_and_gave_stands_beside_the_lines() {
    use report::{Entry, Reading, Section};
    let line = Entry {
        wording: "Ouvrir le dimanche".into(),
        times_said: 2,
        tables_said: 1,
        dots: 7,
        open: true,
        quotes: vec!["ouvrir le dimanche matin au moins".into()],
        ..Entry::default()
    };
    let reading = Reading { faithful: 12, lacking: 1 };
    let section = Section { name: "Accueil".into(), ideas: vec![line], reading, ..Section::default() };
    let document = report::Document { sections: vec![section], ..report::Document::default() };
    let html = html::article(&document).replace("<bdi>", "").replace("</bdi>", "");
    let markdown = markdown::write(&document);
    for said in [
        "dit 2\u{a0}fois, 1\u{a0}table, 7\u{a0}gommettes, à creuser",
        "À la relecture\u{a0}: 12\u{a0}personnes ont trouvé cela juste, 1\u{a0}personne y a vu un manque.",
        "«\u{a0}ouvrir le dimanche matin au moins\u{a0}»",
    ] {
        assert!(html.contains(said), "{said} in {html}");
        assert!(markdown.contains(said), "{said} in {markdown}");
    }
}
