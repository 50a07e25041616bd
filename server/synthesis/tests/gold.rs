//! The gold sets are whole: a label that no theme bears, or a pair of posts that are not there, would make every figure
//! measured on them wrong without anybody noticing.

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("gold").join(file)).expect("a gold file opens")
}

fn lines(file: &str) -> Vec<Value> {
    read(file).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn text<'a>(line: &'a Value, field: &str) -> &'a str {
    line[field].as_str().unwrap_or_else(|| panic!("{field} is missing in {line}"))
}

/// The names of each set's themes.
fn themes() -> BTreeMap<String, BTreeSet<String>> {
    let themes: BTreeMap<String, Vec<Value>> = serde_json::from_str(&read("themes.json")).expect("themes are JSON");
    themes
        .into_iter()
        .map(|(set, themes)| (set, themes.iter().map(|theme| text(theme, "name").to_owned()).collect()))
        .collect()
}

#[test]
fn every_post_bears_a_theme_of_its_set_or_none() {
    let mut written = 0;
    for (set, themes) in themes() {
        let posts = lines(&format!("{set}.jsonl"));
        let ids: BTreeSet<&str> = posts.iter().map(|post| text(post, "id")).collect();
        let texts: BTreeSet<&str> = posts.iter().map(|post| text(post, "text")).collect();
        assert_eq!((ids.len(), texts.len()), (posts.len(), posts.len()), "{set}: a post is there twice");
        for post in &posts {
            let label = text(post, "label");
            assert!(label.is_empty() || themes.contains(label), "{set}: no theme is called {label}");
            assert!(["idee", "constat"].contains(&text(post, "kind")), "{post}");
        }
        let used: BTreeSet<&str> = posts.iter().map(|post| text(post, "label")).collect();
        assert!(themes.iter().all(|theme| used.contains(theme.as_str())), "{set}: a theme has no post");
        written += posts.len();
    }
    assert!(written > 250, "only {written} posts were found");
}

#[test]
fn every_pair_is_of_two_posts_that_are_there() {
    let mut seen = BTreeSet::new();
    for pair in lines("pairs.jsonl") {
        let [set, a, b] = ["set", "a", "b"].map(|field| text(&pair, field));
        let posts = lines(&format!("{set}.jsonl"));
        for id in [a, b] {
            assert!(posts.iter().any(|post| post["id"] == id), "{set} has no post {id}");
        }
        assert!(["same", "near", "opposed"].contains(&text(&pair, "like")), "{pair}");
        assert!(a != b && seen.insert((set.to_owned(), a.to_owned(), b.to_owned())), "{pair} is there twice");
        assert!(!seen.contains(&(set.to_owned(), b.to_owned(), a.to_owned())), "{pair} is there both ways round");
    }
    assert!(seen.len() > 80, "only {} pairs were found", seen.len());
}
