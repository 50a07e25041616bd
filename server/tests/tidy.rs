//! The rules of the house that no compiler knows.
//!
//! A rule looks at one file and quotes what breaks it. Each is tried on a text that breaks it and on one that does not,
//! so that a rule that has gone blind is noticed.

use std::{collections::BTreeMap, fs, path::Path};

type Rule = fn(path: &str, text: &str) -> Option<String>;

/// Checks that no file of the project breaks the rule.
fn all_keep(rule: Rule, broken: (&str, &str), kept: (&str, &str)) {
    assert!(rule(broken.0, broken.1).is_some(), "the rule does not see what breaks it: {broken:?}");
    assert_eq!(rule(kept.0, kept.1), None, "the rule sees ghosts");
    let faults = files().into_iter().filter_map(|(path, text)| Some(format!("{path}: {}", rule(&path, &text)?)));
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Every source file, by its path from the root, but this one, which is full of bad examples.
fn files() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = BTreeMap::new();
    for folder in ["app", "server", "style", "public", "end2end"] {
        walk(&root, Path::new(folder), &mut files);
    }
    files.remove("server/tests/tidy.rs");
    assert!(files.len() > 20, "the files were not found");
    files
}

fn walk(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(root.join(folder)).expect("a folder opens") {
        let path = folder.join(entry.expect("an entry has a name").file_name());
        let name = path.to_string_lossy().replace('\\', "/");
        if ["target", "node_modules", "artifacts"].iter().any(|left_out| path.ends_with(left_out)) {
            continue;
        }
        if root.join(&path).is_dir() {
            walk(root, &path, files);
        } else if let Ok(text) = fs::read_to_string(root.join(&path)) {
            files.insert(name, text);
        }
    }
}

/// The lines of a Rust file without comments and without the tests at its end.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let text = text.split_once("#[cfg(test)]\nmod ").map_or(text, |(code, _)| code);
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// The first line in which one of the words stands alone.
fn line_with(text: &str, words: &[&str]) -> Option<String> {
    let letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let has = |line: &str, word: &str| {
        line.match_indices(word).any(|(at, _)| {
            let after = line[at + word.len()..].chars().next();
            !line[..at].ends_with(letter) && !after.is_some_and(letter)
        })
    };
    code(text).find(|line| words.iter().any(|word| has(line, word))).map(|line| line.trim().to_owned())
}

fn is_rust_in(path: &str, folders: &[&str]) -> bool {
    path.ends_with(".rs") && folders.iter().any(|folder| path.starts_with(folder))
}

#[test]
fn the_domain_imports_nothing_but_words_and_numbers() {
    let rule: Rule = |path, text| {
        if path == "app/workshop/Cargo.toml" {
            let dependencies = text.split_once("[dependencies]")?.1.split('[').next()?;
            let known = ["serde", "thiserror", "unicode-normalization", "uuid"];
            let mut names = dependencies.lines().filter_map(|line| line.split(['.', ' ', '=']).next());
            return names.find(|name| !name.is_empty() && !known.contains(name)).map(str::to_owned);
        }
        if !is_rust_in(path, &["app/workshop/src/"]) {
            return None;
        }
        // A path may also begin with a module beside it, or with a type: `use Phase::*`.
        let known = ["std", "serde", "thiserror", "unicode_normalization", "uuid", "crate", "self", "super"];
        let declared = |name: &str| text.contains(&format!("mod {name};"));
        let foreign = |line: &&str| {
            let Some((before, path)) = line.trim().split_once("use ") else { return false };
            let first = path.split([':', ';', ' ']).next().unwrap_or_default();
            let of_ours = known.contains(&first) || declared(first) || first.starts_with(char::is_uppercase);
            (before.is_empty() || before.starts_with("pub")) && !of_ours
        };
        code(text).find(foreign).map(str::to_owned)
    };
    all_keep(rule, ("app/workshop/src/a.rs", "use leptos::prelude::*;"), ("app/workshop/src/a.rs", "use std::fmt;"));
    assert!(rule("app/workshop/Cargo.toml", "[dependencies]\nserde.workspace = true\nrand = \"1\"\n").is_some());
}

#[test]
fn the_domain_and_the_courier_have_no_clock_no_dice_and_no_disk() {
    let rule: Rule = |path, text| {
        let words =
            ["SystemTime", "Instant::now", "std::fs", "std::net", "std::env", "std::thread", "new_v4", "now_v7"];
        is_rust_in(path, &["app/workshop/src/", "app/courier/src/"]).then(|| line_with(text, &words)).flatten()
    };
    all_keep(rule, ("app/workshop/src/a.rs", "let id = Uuid::new_v4();"), ("app/workshop/src/a.rs", "// Uuid::new_v4"));
}

#[test]
fn only_the_store_knows_the_database() {
    let rule: Rule = |path, text| {
        let allowed =
            path.starts_with("server/src/store/") || path.starts_with("server/tests/") || path == "server/Cargo.toml";
        (!allowed).then(|| line_with(text, &["sqlx"])).flatten()
    };
    let line = "use sqlx::SqlitePool;";
    all_keep(rule, ("server/src/room/mod.rs", line), ("server/src/store/sqlite.rs", line));
}

#[test]
fn the_app_knows_no_web_server() {
    let rule: Rule = |path, text| path.starts_with("app/").then(|| line_with(text, &["axum", "leptos_axum"])).flatten();
    all_keep(rule, ("app/src/a.rs", "use axum::Router;"), ("server/src/a.rs", "use axum::Router;"));
}

#[test]
fn only_islands_and_the_browser_folder_touch_the_browser() {
    let rule: Rule = |path, text| {
        let own = path.starts_with("app/src/islands/") || path.starts_with("app/src/browser/");
        // The root holds the client's entry, `hydrate`.
        let words: &[&str] =
            if path == "app/src/lib.rs" { &["web_sys", "js_sys"] } else { &["web_sys", "js_sys", "wasm_bindgen"] };
        (is_rust_in(path, &["app/src/"]) && !own).then(|| line_with(text, words)).flatten()
    };
    let line = "let window = web_sys::window();";
    all_keep(rule, ("app/src/parts/a.rs", line), ("app/src/islands/a.rs", line));
}

#[test]
fn features_are_told_apart_in_three_places() {
    let rule: Rule = |path, text| {
        let allowed = ["app/src/lib.rs", "app/src/backstage.rs", "app/src/islands/mod.rs"].contains(&path);
        let mut lines = text.lines().filter(|line| line.contains("cfg(feature") || line.contains("cfg_attr(feature"));
        if path.ends_with(".rs") && !allowed { lines.next().map(str::to_owned) } else { None }
    };
    let line = "#[cfg(feature = \"ssr\")]";
    all_keep(rule, ("app/src/pages/a.rs", line), ("app/src/lib.rs", line));
}

#[test]
fn every_file_is_named_after_what_it_is_about() {
    let rule: Rule = |path, _| {
        let vague = ["utils", "util", "helpers", "common", "misc", "types", "models", "manager", "service"];
        let mut parts = path.split('/').map(|part| part.split('.').next().unwrap_or(part));
        parts.find(|part| vague.contains(part)).map(str::to_owned)
    };
    all_keep(rule, ("app/src/utils/mod.rs", ""), ("app/src/typography.rs", ""));
}

#[test]
fn files_are_small() {
    let rule: Rule = |path, text| {
        let source = [".rs", ".css", ".ts"].iter().any(|ending| path.ends_with(ending));
        let tests = path.contains("/tests/") || path.ends_with(".spec.ts");
        let (lines, limit) = (text.lines().count(), if tests { 500 } else { 300 });
        (source && lines > limit).then(|| format!("{lines} lines, more than {limit}"))
    };
    let long = "\n".repeat(301);
    all_keep(rule, ("style/base.css", &long), ("server/tests/day.rs", &long));
}

#[test]
fn a_module_with_a_folder_lives_in_its_folder() {
    let modules: Vec<String> =
        files().into_keys().filter(|path| path.ends_with(".rs") && path.contains("/src/")).collect();
    assert_eq!(homeless(&modules), Vec::<String>::new());
    assert_eq!(homeless(&["a/src/b.rs".into(), "a/src/b/c.rs".into()]).len(), 1);
    assert!(homeless(&["a/src/lib.rs".into(), "a/src/b/mod.rs".into(), "a/src/b/c.rs".into()]).is_empty());
}

/// The folders below a `src` that have no `mod.rs`.
fn homeless(modules: &[String]) -> Vec<String> {
    let folders = modules.iter().filter_map(|path| path.rsplit_once('/')).map(|(folder, _)| folder.to_owned());
    let mut homeless: Vec<String> = folders
        .filter(|folder| !folder.ends_with("/src") && !folder.ends_with("/bin"))
        .filter(|folder| !modules.contains(&format!("{folder}/mod.rs")))
        .collect();
    homeless.dedup();
    homeless
}

#[test]
fn views_have_no_inline_style() {
    let rule: Rule = |path, text| {
        let attribute = |line: &str| {
            line.match_indices("style").any(|(at, _)| {
                let after = &line[at + "style".len()..];
                // Leptos' `style:width=…` is drawn as an attribute too. A field of a struct has a space after its colon.
                let property =
                    path.starts_with("app/") && after.starts_with(':') && !after[1..].starts_with([' ', ':']);
                let begins = line[..at].is_empty() || line[..at].ends_with(char::is_whitespace);
                begins && after.len() > 1 && (after.starts_with('=') && !after.starts_with("==") || property)
            })
        };
        let drawn = is_rust_in(path, &["app/src/", "server/report/src/"]);
        drawn.then(|| code(text).find(|line| attribute(line)).map(str::to_owned)).flatten()
    };
    all_keep(
        rule,
        ("app/src/a.rs", "<p style=\"color: red\">"),
        ("app/src/a.rs", "Assets { style: STYLE, list_style=1 }"),
    );
    assert!(rule("app/src/a.rs", "<p style:width=move || 3>").is_some());
}

#[test]
fn scripts_and_styles_are_files() {
    let rule: Rule = |path, text| {
        if !is_rust_in(path, &["app/src/", "server/src/", "server/report/src/"]) {
            return None;
        }
        // The exported page is one file, so it carries its own styles; it is never served as a page of ours.
        let exported = path.starts_with("server/report/src/") && path.contains("html");
        let text = code(text).collect::<Vec<_>>().join("\n");
        let inline_style = !exported && (text.contains("<style>") || text.contains("<style "));
        let inline_script =
            text.split("<script").skip(1).any(|rest| !rest.split('>').next().unwrap_or(rest).contains("src="));
        (inline_style || inline_script).then(|| "an inline style or script".into())
    };
    let line = "view! { <style>\"p { color: red }\"</style> }";
    all_keep(rule, ("app/src/a.rs", line), ("server/report/src/html.rs", line));
    assert!(rule("app/src/a.rs", "<script>alert(1)</script>").is_some());
    assert!(rule("app/src/a.rs", "<script\n type=\"module\" src=start></script>").is_none());
}

#[test]
fn nothing_comes_from_outside() {
    let rule: Rule = |path, text| {
        let own = ["app/", "style/", "public/"].iter().any(|folder| path.starts_with(folder));
        let outside = |line: &&str| {
            let line = line.replace("http://www.w3.org/", "");
            line.contains("http://") || line.contains("https://")
        };
        own.then(|| code(text).find(outside).map(str::to_owned)).flatten()
    };
    let broken = ("style/base.css", "src: url(https://fonts.example/serif.woff2)");
    all_keep(rule, broken, ("public/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">"));
}

#[test]
fn a_textarea_has_no_children() {
    let rule: Rule = |path, text| {
        if !is_rust_in(path, &["app/src/"]) {
            return None;
        }
        let text = code(text).collect::<Vec<_>>().join("\n");
        // Leptos draws the children of a textarea as they are: a text could end it and go on as a page of its own.
        let with_children = text.split("<textarea").skip(1).find(|rest| {
            let ends = [rest.find("/>"), rest.find("></textarea>")];
            let empty = ends.into_iter().flatten().min();
            let closed = rest.find("</textarea>");
            match (empty, closed) {
                (Some(empty), Some(closed)) => closed < empty,
                (None, _) => true,
                (Some(_), None) => false,
            }
        });
        with_children.map(|rest| format!("<textarea{}", rest.lines().next().unwrap_or_default()))
    };
    all_keep(
        rule,
        ("app/src/a.rs", "<textarea>{text}</textarea> <br/>"),
        ("app/src/a.rs", "<textarea rows=3></textarea>"),
    );
    assert!(rule("app/src/a.rs", "<textarea prop:value=move || text.get() /> <p></p>").is_none());
}
