//! The golden case: the article that the day in the Hérault led to. Six phones write it, a facilitator sorts it, and the
//! report has its outline; so has the demonstration's.

use crate::house::House;
use serde_json::{Value, json};
use uuid::Uuid;
use workshop::command::{Boarding, ThemeForm};
use workshop::{PhaseKind, PostId, Privacy, ThemeId};

/// Headings, and under each its ideas and findings. What is nested stands after its sentence.
type Article = Vec<(String, [Vec<String>; 2])>;

const KINDS: [&str; 2] = ["Idées échangées", "Constats partagés"];

/// One kind of space, one kind of apostrophe.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect();
    // Typography adds a space before these where the article has none.
    words.join(" ").replace('\'', "’")
}

/// The article as published.
fn published() -> Article {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/herault-2024.txt");
    let text = std::fs::read_to_string(path).expect("the article is kept");
    let (_, text) = text.split_once("Idées et constats partagés\n").expect("its second part");
    let (text, _) = text.split_once("\nMerci").expect("its end");
    read(text, |line| line.trim_start().strip_prefix('•').map(|said| (line.starts_with("    "), said.to_owned())))
}

/// The report as Markdown.
fn reported(markdown: &str) -> Article {
    let (_, text) = markdown.split_once("## Idées et constats partagés\n").expect("its second part");
    let text = text.split("\n## ").next().expect("its end");
    let plain = text.replace('\\', "").replace("#### ", "").replace("### ", "");
    read(&plain, |line| {
        let said = line.trim_start().strip_prefix("- ")?;
        let said = said.rsplit_once(" ([").map_or(said, |(said, _)| said);
        Some((line.starts_with("  "), said.to_owned()))
    })
}

fn read(text: &str, said: impl Fn(&str) -> Option<(bool, String)>) -> Article {
    let mut article: Article = Vec::new();
    let mut kind = 0;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if let Some((nested, said)) = said(line) {
            let (_, kinds) = article.last_mut().expect("a heading comes first");
            let mark = if nested { "  " } else { "" };
            kinds[kind].push(format!("{mark}{}", folded(&said)));
        } else if let Some(known) = KINDS.iter().position(|kind| *kind == folded(line)) {
            kind = known;
        } else {
            article.push((folded(line), [Vec::new(), Vec::new()]));
        }
    }
    article
}

#[test]
fn the_report_of_the_demonstration_is_the_article() {
    let house = House::empty();
    let published = published();
    let counts: Vec<[usize; 2]> = published
        .iter()
        .map(|(_, kinds)| [0, 1].map(|kind| kinds[kind].iter().filter(|said| !said.starts_with(' ')).count()))
        .collect();
    assert_eq!(counts, [[3, 2], [3, 2], [4, 2], [5, 1], [4, 0]], "the article has been read");
    assert_eq!(reported(&house.export(&house.demo().code, "md")), published);
}

#[test]
fn the_report_opens_and_closes_as_the_article_does() {
    let house = House::empty();
    let report = folded(&house.export(&house.demo().code, "md"));
    for sentence in [
        "# Evolution des politiques partenariales des offices de tourisme : on fait le point avec l’Hérault !",
        "Sujet phare des OT, les politiques partenariales",
        "OT Lodévois et Larzac",
        "OT Sud Cévennes",
        "OT Saint Guilhem le Désert Vallée de l’Hérault",
        "Merci à l’ADT34 et aux départements pour ce partage et cette action co-animée !",
        "- 12 participant·es",
        "- 26 contributions",
        "- 19 idées",
        "- 7 constats",
    ] {
        assert!(report.contains(sentence), "{sentence}\n{report}");
    }
}

#[test]
fn nobody_who_took_part_is_named_in_the_report() {
    let house = House::empty();
    let code = house.demo().code;
    assert!(house.export(&code, "json").contains("Aïcha"), "the archive knows them");
    for format in ["html", "md"] {
        let report = house.export(&code, format);
        for name in tablee::demo::herault::PEOPLE {
            assert!(!report.contains(name), "{name} is named in the {format}");
        }
    }
}

#[test]
fn what_has_no_theme_stands_under_its_own_heading() {
    let house = House::empty();
    let said = crate::house::printed(&house.run(&["demo", "--stage", "themes"]));
    let code = said.split_whitespace().nth(1).expect("a code");
    let article = reported(&house.export(code, "md"));
    let headings: Vec<&str> = article.iter().map(|(heading, _)| heading.as_str()).collect();
    assert_eq!(headings, ["Non classé"]);
    assert_eq!(article[0].1.iter().flatten().filter(|said| !said.starts_with(' ')).count(), 26);
}

/// The text of a page, as it is read.
fn seen(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text: String = pieces.collect();
    let plain = text.replace("&#39;", "’").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    folded(&plain.replace("&amp;", "&"))
}

#[tokio::test]
async fn what_six_phones_write_and_a_facilitator_sorts_reads_as_the_article() {
    let published = published();
    let house = crate::people::House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    for theme in helene.desk().await.themes {
        helene.sorts(Boarding::RemoveTheme { theme: theme.id }).await;
    }
    helene.opens_the_doors().await;
    let mut phones = Vec::new();
    for name in ["Aïcha", "Benoît", "Chloé", "Denis", "Élise", ""] {
        let mut phone = house.phone(&helene);
        assert_eq!(phone.joins(name).await.status, 201);
        phones.push(phone);
    }
    let mut posts: Vec<(ThemeId, Value)> = Vec::new();
    for (heading, kinds) in &published {
        let theme = ThemeId(Uuid::new_v4());
        let form = ThemeForm { name: heading.clone(), ..ThemeForm::default() };
        helene.sorts(Boarding::AddTheme { theme, form }).await;
        for (kind, said) in ["idea", "finding"].iter().zip(kinds) {
            for sentence in said {
                match sentence.strip_prefix("  ") {
                    Some(example) => posts.last_mut().expect("a sentence comes first").1["examples"] = json!([example]),
                    None => posts.push((theme, json!({ "id": Uuid::now_v7(), "kind": kind, "text": sentence }))),
                }
            }
        }
    }
    assert_eq!(posts.len(), 26);
    for (turn, (_, post)) in posts.iter().enumerate() {
        // Nine in each round, as they come.
        if turn % 9 == 0 {
            let round = u8::try_from(turn / 9 + 1).expect("three rounds");
            helene.goes_to(PhaseKind::Harvest, Some(round)).await;
        }
        let answer = phones[turn % 6].sends(post).await;
        assert_eq!(answer.status, 201, "{answer:?}");
    }
    for (theme, post) in &posts {
        let line: PostId = serde_json::from_value(post["id"].clone()).expect("its identity");
        helene.places(line, Some(*theme)).await;
    }

    assert_eq!(reported(&helene.takes_away("md").await.body), published);

    let html = seen(&helene.takes_away("html").await.body);
    let mut rest = html.rsplit_once("Idées et constats partagés").expect("its second part").1;
    for (heading, kinds) in &published {
        let mut wanted = vec![heading.as_str()];
        for (kind, said) in KINDS.iter().zip(kinds).filter(|(_, said)| !said.is_empty()) {
            wanted.push(kind);
            wanted.extend(said.iter().map(|sentence| sentence.trim()));
        }
        for words in wanted {
            rest = rest.split_once(words).unwrap_or_else(|| panic!("« {words} » in its place")).1;
        }
    }
}
