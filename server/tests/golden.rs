//! The golden case: the demonstration's report is the article that the day in the Hérault led to.

mod house;

use house::House;

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
    let said = house::printed(&house.run(&["demo", "--stage", "themes"]));
    let code = said.split_whitespace().nth(1).expect("a code");
    let article = reported(&house.export(code, "md"));
    let headings: Vec<&str> = article.iter().map(|(heading, _)| heading.as_str()).collect();
    assert_eq!(headings, ["Non classé"]);
    assert_eq!(article[0].1.iter().flatten().filter(|said| !said.starts_with(' ')).count(), 26);
}
