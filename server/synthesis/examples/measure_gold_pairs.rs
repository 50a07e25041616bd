//! What is put side by side in whole workshops, and what should be: `cargo run -p synthesis --release --example
//! measure_gold_pairs`. Of the pairs of the gold sets (`gold/pairs.jsonl`): how many are shown, and what else is; how
//! well the score ranks them among all pairs; which of the opposed ones are seen to oppose. Counts, for they are few.
//! With `-v`, what was judged wrong too.
//! With meaning if the model's file is in `target/models`, or where `TABLEE_MODEL` says.

use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use synthesis::{
    Corpus, Meaning, Reading,
    conflict::opposition,
    meaning::Encoder,
    pairs::{self, Likeness},
};

const SETS: [&str; 3] = ["library", "hospital", "school"];

/// A workshop with the pairs that a careful reader would put side by side, by the numbers of their posts.
struct Workshop {
    texts: Vec<String>,
    alike: BTreeMap<(usize, usize), String>,
}

fn main() {
    let encoder = model().map(|file| Encoder::open(&file).expect("the model opens"));
    for set in SETS {
        let workshop = workshop(set);
        let count = |like: &str| workshop.alike.values().filter(|of| *of == like).count();
        println!("\n{set}: {} same, {} near, {} opposed", count("same"), count("near"), count("opposed"));
        measure("words", &workshop, None);
        if let Some(encoder) = &encoder {
            measure("words + meaning", &workshop, Some(encoder));
        }
    }
}

fn measure(level: &str, workshop: &Workshop, meaning: Option<&dyn Meaning>) {
    let readings: Vec<_> = workshop.texts.iter().map(|text| Arc::new(Reading::of(text, meaning))).collect();
    let corpus = Corpus::of(&readings, &[]);
    let like = |pair: &(usize, usize)| workshop.alike.get(pair).map_or("unrelated", String::as_str);
    let shown = pairs::pairs(&corpus);
    let (opposed, close): (Vec<_>, Vec<_>) =
        shown.iter().partition(|pair| matches!(pair.likeness, Likeness::Opposed(_)));
    println!("  {level}");
    for (what, shown) in [("shown as close", close), ("shown as opposed", opposed)] {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        shown.iter().for_each(|pair| *counts.entry(like(&(pair.a, pair.b))).or_default() += 1);
        println!("    {what}: {} {counts:?}", shown.len());
    }
    let mut ranked: Vec<((usize, usize), f32)> = Vec::new();
    for a in 0..corpus.len() {
        ranked.extend((a + 1..corpus.len()).map(|b| ((a, b), pairs::score(&corpus, a, b))));
    }
    ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    for first in [10, 20, 40] {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        ranked.iter().take(first).for_each(|(pair, _)| *counts.entry(like(pair)).or_default() += 1);
        println!("    of the {first} most alike of {}: {counts:?}", ranked.len());
    }
    println!(
        "    same before unrelated: {:.3} (AUC)",
        before(&ranked, |pair| like(pair) == "same", |pair| like(pair) == "unrelated")
    );
    if std::env::args().any(|word| word == "-v") {
        for (&(a, b), like) in &workshop.alike {
            let seen = opposition(corpus.reading(a), corpus.reading(b));
            if seen.is_some() != (like == "opposed") {
                println!("    {like}: {} | {}: {seen:?}", workshop.texts[a], workshop.texts[b]);
            }
        }
    }
    for kind in ["same", "near", "opposed"] {
        let of = || workshop.alike.iter().filter(|(_, like)| *like == kind);
        let flagged = of().filter(|((a, b), _)| opposition(corpus.reading(*a), corpus.reading(*b)).is_some()).count();
        println!("    {kind}: {flagged} of {} seen to oppose", of().count());
    }
}

/// How often one of the first kind is ranked before one of the second.
fn before(
    ranked: &[((usize, usize), f32)],
    first: impl Fn(&(usize, usize)) -> bool,
    second: impl Fn(&(usize, usize)) -> bool,
) -> f64 {
    let (mut firsts, mut seconds, mut right) = (0.0, 0.0, 0.0);
    for (pair, _) in ranked {
        if first(pair) {
            firsts += 1.0;
        } else if second(pair) {
            seconds += 1.0;
            right += firsts;
        }
    }
    right / f64::max(firsts * seconds, 1.0)
}

fn model() -> Option<PathBuf> {
    let told = std::env::var_os("TABLEE_MODEL").map(PathBuf::from);
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/models");
    let wheel = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "whl");
    told.or_else(|| fs::read_dir(installed).ok()?.flatten().map(|entry| entry.path()).find(wheel))
}

fn workshop(set: &str) -> Workshop {
    let posts = lines(&format!("{set}.jsonl"));
    let place = |id: &Value| posts.iter().position(|post| post["id"] == *id).expect("a pair is of two posts");
    let alike = lines("pairs.jsonl").into_iter().filter(|pair| pair["set"] == set).map(|pair| {
        let (a, b) = (place(&pair["a"]), place(&pair["b"]));
        ((a.min(b), a.max(b)), pair["like"].as_str().unwrap_or_default().to_owned())
    });
    let alike = alike.collect();
    Workshop { texts: posts.iter().map(|post| post["text"].as_str().unwrap_or_default().to_owned()).collect(), alike }
}

fn lines(file: &str) -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("gold").join(file);
    let text = fs::read_to_string(file).expect("a gold file opens");
    text.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect()
}
