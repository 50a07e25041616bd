//! How long the help takes: `cargo run -p synthesis --release --example timing -- [--posts 5000]`.
//! Milliseconds of the processor, on one core; with meaning if the model's file is in `target/models`, or where
//! `TABLEE_MODEL` says. Beside them, what the plainest way to find a neighbour takes for the same
//! posts in the same run: the trigrams of each compared with those of each other one. That one does not change, so a
//! ratio to it can be read on any machine.

use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    time::Instant,
};
use synthesis::{
    Corpus, Language, Meaning, Reading, Remembering, clusters,
    meaning::Encoder,
    pairs,
    suggest::{Suggester, ThemeText},
    summary,
};

/// How often a help is asked where it is quick.
const TURNS: usize = 40;

fn main() {
    let mut words = std::env::args().skip_while(|word| word != "--posts").skip(1);
    let many = words.next().and_then(|count| count.parse().ok()).unwrap_or(5_000);
    let encoder = model().map(|file| Encoder::open(&file).expect("the model opens"));
    if encoder.is_none() {
        println!("no model file: words only");
    }
    let gold: Vec<String> = ["library", "hospital", "school", "herault"].into_iter().flat_map(posts).collect();
    let few: Vec<String> = gold.iter().take(200).cloned().collect();
    let many = recombined(&gold, many);
    for (texts, themes, turns) in [(&few, &themes()[..8], TURNS), (&many, &themes()[..8], 1)] {
        let (_, peer) = timed(turns, || neighbours_by_trigrams(texts));
        println!("\n{} posts, {} themes. A neighbour for each by trigrams: {:.1} ms", texts.len(), themes.len(), peer);
        println!("{:<52} {:>10} {:>10} {:>10}", "", "ms", "of peer", "found");
        measure("words", texts, themes, None, turns, peer);
        if let Some(encoder) = &encoder {
            measure("words + meaning", texts, themes, Some(encoder), turns, peer);
        }
    }
}

fn model() -> Option<PathBuf> {
    let told = std::env::var_os("TABLEE_MODEL").map(PathBuf::from);
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/models");
    told.or_else(|| fs::read_dir(installed).ok()?.flatten().map(|entry| entry.path()).find(|path| is_wheel(path)))
}

fn is_wheel(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "whl")
}

fn measure(
    level: &str,
    texts: &[String],
    themes: &[ThemeText],
    meaning: Option<&dyn Meaning>,
    turns: usize,
    peer: f64,
) {
    let line = |what: &str, spent: f64, found: usize| {
        let found = if found == 0 { String::new() } else { found.to_string() };
        println!("{:<52} {spent:>10.1} {:>9.3}x {found:>10}", format!("{level}: {what}"), spent / peer);
        spent
    };
    let (vectors, spent) = timed(1, || texts.iter().map(|text| meaning.map(|meaning| meaning.vector(text))).collect());
    let vectors: Vec<Option<Vec<f32>>> = vectors;
    if meaning.is_some() {
        line("vectors, made once as posts arrive", spent, texts.len());
    }
    let read =
        |(text, vector): (&String, &Option<Vec<f32>>)| Arc::new(Reading::with(text, Language::French, vector.clone()));
    let (readings, spent) = timed(turns, || texts.iter().zip(&vectors).map(read).collect::<Vec<_>>());
    let mut sum = line("reading", spent, readings.len());
    let also: Vec<Arc<Reading>> = themes.iter().map(|theme| Arc::new(Reading::of(&said(theme), None))).collect();
    let (corpus, spent) = timed(turns, || Arc::new(Corpus::of(&readings, &also)));
    sum += line("weighing", spent, corpus.len());

    let remembering = meaning.map(|meaning| Remembering::new(Borrowed(meaning)));
    let meaning = remembering.as_ref().map(|meaning| meaning as &dyn Meaning);
    if meaning.is_some() {
        let (_, spent) = timed(1, || Suggester::new(&corpus, themes, meaning));
        line("vectors of words, made once for all", spent, corpus.stem_count());
    }
    let (suggester, spent) = timed(turns, || Suggester::new(&corpus, themes, meaning));
    sum += line("themes, compared with posts", spent, themes.len());
    // Made once for a corpus, so that each turn needs a fresh one.
    let (_, spent) = timed(turns, || Corpus::clone(&corpus).neighbours().of_post(0).len());
    sum += line("neighbours, for suggestions", spent, corpus.len());
    black_box(corpus.neighbours());
    let (suggestions, spent) = timed(turns, || suggester.suggest(&[]));
    sum += line("suggestions", spent, suggestions.iter().filter(|suggestion| !suggestion.unsure).count());
    let corrected: Vec<(usize, usize)> = (0..10).map(|post| (post * 7 % corpus.len(), post % themes.len())).collect();
    let (_, after) = timed(turns, || suggester.suggest(&corrected));

    let (found, spent) = timed(turns, || pairs::pairs(&corpus));
    sum += line("pairs", spent, found.len());
    let mut least: Vec<usize> = (0..corpus.len()).collect();
    least.sort_by(|&a, &b| suggestions[a].confidence.total_cmp(&suggestions[b].confidence).then(a.cmp(&b)));
    least.truncate(corpus.len() / 3);
    let (groups, spent) = timed(turns, || clusters::groups(&corpus, &least, 8));
    sum += line("groups of the least certain third", spent, groups.len());
    let mut placed: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (post, suggestion) in suggestions.iter().enumerate() {
        placed.entry(suggestion.ranking[0]).or_default().push(post);
    }
    let (extracts, spent) =
        timed(turns, || placed.values().flat_map(|among| summary::extracts(&corpus, among, 5)).collect::<Vec<_>>());
    sum += line("five extracts a theme", spent, extracts.len());
    line("all of it", sum, 0);
    line("suggestions after ten corrections", after, 0);
}

/// A model that belongs to somebody else.
struct Borrowed<'a>(&'a dyn Meaning);

impl Meaning for Borrowed<'_> {
    fn name(&self) -> &str {
        self.0.name()
    }

    fn vector(&self, text: &str) -> Vec<f32> {
        self.0.vector(text)
    }
}

/// What the last of some turns gave, and what one of them took in milliseconds. The system tells the time in steps of a
/// few milliseconds, so that what is quick must be done often.
fn timed<T>(turns: usize, mut work: impl FnMut() -> T) -> (T, f64) {
    let begin = clock();
    for _ in 1..turns {
        black_box(work());
    }
    let result = black_box(work());
    (result, (clock() - begin) / turns as f64)
}

/// Milliseconds of the processor so far, where the system tells; otherwise of the clock.
fn clock() -> f64 {
    let spent = fs::read_to_string("/proc/self/schedstat").ok();
    let spent = spent.and_then(|line| line.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()));
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    spent.unwrap_or_else(|| BEGIN.get_or_init(Instant::now).elapsed().as_secs_f64() * 1e9) / 1e6
}

/// The nearest neighbour of each post by the share of common trigrams.
fn neighbours_by_trigrams(texts: &[String]) -> Vec<usize> {
    let trigrams: Vec<Vec<[char; 3]>> = texts
        .iter()
        .map(|text| {
            let letters: Vec<char> = text.to_lowercase().chars().collect();
            let mut trigrams: Vec<[char; 3]> = letters.windows(3).filter_map(|window| window.try_into().ok()).collect();
            trigrams.sort_unstable();
            trigrams.dedup();
            trigrams
        })
        .collect();
    let mut best = vec![(0, -1.0); texts.len()];
    for a in 0..texts.len() {
        for b in 0..a {
            let likeness = share(&trigrams[a], &trigrams[b]);
            for (one, other) in [(a, b), (b, a)] {
                if likeness > best[one].1 {
                    best[one] = (other, likeness);
                }
            }
        }
    }
    best.into_iter().map(|(other, _)| other).collect()
}

/// Of all that is in two sorted lists, the share that is in both.
fn share(a: &[[char; 3]], b: &[[char; 3]]) -> f64 {
    let (mut at, mut beside, mut common) = (0, 0, 0);
    while at < a.len() && beside < b.len() {
        common += usize::from(a[at] == b[beside]);
        let (first, second) = (a[at] <= b[beside], b[beside] <= a[at]);
        at += usize::from(first);
        beside += usize::from(second);
    }
    common as f64 / (a.len() + b.len() - common).max(1) as f64
}

/// As many posts as asked for, each half of one and half of another, the same ones every time.
fn recombined(gold: &[String], count: usize) -> Vec<String> {
    let halves = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (first, second) = words.split_at(words.len().div_ceil(2));
        [first.join(" "), second.join(" ")]
    };
    let halves: Vec<[String; 2]> = gold.iter().map(|text| halves(text)).collect();
    let len = halves.len();
    let beside = |post: usize| (post + 1 + 37 * (post / len)) % len;
    (0..count).map(|post| format!("{} {}", halves[post % len][0], halves[beside(post)][1])).collect()
}

fn gold_file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("gold").join(name)).expect("a gold file opens")
}

fn posts(set: &str) -> Vec<String> {
    let lines = gold_file(&format!("{set}.jsonl"));
    let texts = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line is JSON"));
    texts.filter_map(|line| line["text"].as_str().map(str::to_owned)).collect()
}

fn themes() -> Vec<ThemeText> {
    let sets: Value = serde_json::from_str(&gold_file("themes.json")).expect("themes are JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let themes = ["library", "hospital"].into_iter().flat_map(|set| sets[set].as_array().into_iter().flatten());
    themes
        .map(|theme| ThemeText {
            name: text(&theme["name"]),
            description: text(&theme["description"]),
            keywords: theme["keywords"].as_array().into_iter().flatten().map(text).collect(),
        })
        .collect()
}

fn said(theme: &ThemeText) -> String {
    format!("{}. {}. {}", theme.name, theme.description, theme.keywords.join(", "))
}
