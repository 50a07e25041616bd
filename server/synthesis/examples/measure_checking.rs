//! What it brings to check the least certain posts first: `cargo run -p synthesis --release --example measure_checking`.
//! In each gold set somebody puts posts where they belong, one after the other: the least certain one each time, or the
//! next one in the order of arrival. Of all posts, those placed by hand included, the share that is then right.
//! With meaning if the model's file is in `target/models`, or where `TABLEE_MODEL` says.

use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use synthesis::{
    Corpus, Meaning, Reading, Remembering,
    meaning::Encoder,
    suggest::{Suggester, ThemeText, to_check_first},
};

const SETS: [&str; 4] = ["library", "hospital", "school", "herault"];
/// After how many posts placed by hand it is counted.
const PLACED: [usize; 4] = [0, 10, 20, 40];

fn main() {
    let encoder = model().map(|file| Remembering::new(Encoder::open(&file).expect("the model opens")));
    for set in SETS {
        measure(set, "words", None);
        if let Some(encoder) = &encoder {
            measure(set, "words + meaning", Some(encoder));
        }
    }
}

fn measure(set: &str, level: &str, meaning: Option<&dyn Meaning>) {
    let themes = themes(set);
    let posts: Vec<(Arc<Reading>, usize)> = lines(&format!("{set}.jsonl"))
        .iter()
        .filter_map(|post| {
            let label = themes.iter().position(|theme| post["label"] == theme.name.as_str())?;
            Some((Arc::new(Reading::of(post["text"].as_str()?, meaning)), label))
        })
        .collect();
    let readings: Vec<Arc<Reading>> = posts.iter().map(|(reading, _)| Arc::clone(reading)).collect();
    let suggester = Suggester::new(&Arc::new(Corpus::of(&readings, &[])), &themes, meaning);
    for least_certain in [true, false] {
        let mut placed: Vec<(usize, usize)> = Vec::new();
        let mut shares = Vec::new();
        loop {
            let suggestions = suggester.suggest(&placed);
            if PLACED.contains(&placed.len()) {
                let right = suggestions.iter().zip(&posts).filter(|(one, (_, label))| one.ranking[0] == *label).count();
                shares.push(format!("{:.2}", right as f64 / posts.len() as f64));
            }
            let order = if least_certain { to_check_first(&suggestions) } else { (0..posts.len()).collect() };
            let open = |post: &usize| placed.iter().all(|(other, _)| other != post);
            let next = order.into_iter().find(open).filter(|_| placed.len() < PLACED[PLACED.len() - 1]);
            let Some(next) = next else { break };
            placed.push((next, posts[next].1));
        }
        let order = if least_certain { "least certain first" } else { "in order" };
        println!("{set:<10} {level:<16} {order:<20} {}", shares.join(" "));
    }
}

fn model() -> Option<PathBuf> {
    let told = std::env::var_os("TABLEE_MODEL").map(PathBuf::from);
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/models");
    let wheel = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "whl");
    told.or_else(|| fs::read_dir(installed).ok()?.flatten().map(|entry| entry.path()).find(wheel))
}

fn gold_file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("gold").join(name)).expect("a gold file opens")
}

fn lines(file: &str) -> Vec<Value> {
    gold_file(file).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}

fn themes(set: &str) -> Vec<ThemeText> {
    let sets: Value = serde_json::from_str(&gold_file("themes.json")).expect("themes are JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let theme = |theme: &Value| ThemeText {
        name: text(&theme["name"]),
        description: text(&theme["description"]),
        keywords: theme["keywords"].as_array().into_iter().flatten().map(text).collect(),
    };
    sets[set].as_array().into_iter().flatten().map(theme).collect()
}
