//! How well themes are suggested: `cargo run -p synthesis --release --example measure -- THEMES.json FILE.jsonl…`.
//! A line of a file is `{"text", "label"}`; lines whose label is no theme are posts that fit none. The themes of a file
//! are those under the name that the file's begins with, either `[{"name", "description", "keywords"}…]` or
//! `{"themes": {name: {"description", "keywords"}}}`. With meaning if the model's file is in `target/models`, or where
//! `TABLEE_MODEL` says. Corrections are drawn from a seed; a figure is the mean over the draws.

use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use synthesis::meaning::Encoder;
use synthesis::suggest::{Suggester, Suggestion, ThemeText};
use synthesis::{Corpus, Language, Meaning, Reading, Remembering};

/// How often corrections are drawn.
const DRAWS: u64 = 6;
/// How many classes of confidence are told apart.
const BINS: usize = 5;

/// Posts with their themes.
struct Labelled {
    name: String,
    texts: Vec<String>,
    themes: Vec<ThemeText>,
    labels: Vec<Option<usize>>,
}

/// What is counted of the posts that nobody has placed: shares between 0 and 1.
#[derive(Debug, Clone, Copy, Default)]
struct Figures {
    right: f64,
    macro_f1: f64,
    first_two: f64,
    first_three: f64,
    certain_half: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [themes, files @ ..] = arguments.as_slice() else { return Err("THEMES.json FILE.jsonl…".into()) };
    let themes: Value = serde_json::from_str(&fs::read_to_string(themes)?)?;
    let sets: Vec<Labelled> = files.iter().map(|file| labelled(Path::new(file), &themes)).collect::<Result<_, _>>()?;
    let encoder = model().map(|file| Encoder::open(&file)).transpose()?.map(Remembering::new);
    measure("words", &sets, None);
    if let Some(encoder) = &encoder {
        measure("words + meaning", &sets, Some(encoder));
    }
    Ok(())
}

fn model() -> Option<PathBuf> {
    let told = std::env::var_os("TABLEE_MODEL").map(PathBuf::from);
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/models");
    let wheel = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "whl");
    told.or_else(|| fs::read_dir(installed).ok()?.flatten().map(|entry| entry.path()).find(wheel))
}

fn labelled(file: &Path, themes: &Value) -> Result<Labelled, Box<dyn Error>> {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let themes = themes.get(&name).ok_or(format!("no themes of {name}"))?;
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let theme = |name: String, value: &Value| ThemeText {
        name,
        description: text(value, "description"),
        keywords: value["keywords"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|word| Some(word.as_str()?.into()))
            .collect(),
    };
    let themes: Vec<ThemeText> = match themes {
        Value::Array(themes) => themes.iter().map(|value| theme(text(value, "name"), value)).collect(),
        _ => themes["themes"]
            .as_object()
            .unwrap_or(&Map::new())
            .iter()
            .map(|(name, value)| theme(name.clone(), value))
            .collect(),
    };
    let (mut texts, mut labels) = (Vec::new(), Vec::new());
    for line in fs::read_to_string(file)?.lines() {
        let post: Value = serde_json::from_str(line)?;
        let label = text(&post, "label");
        texts.push(text(&post, "text"));
        labels.push(themes.iter().position(|theme| theme.name == label));
    }
    Ok(Labelled { name, texts, themes, labels })
}

fn measure(level: &str, sets: &[Labelled], meaning: Option<&dyn Meaning>) {
    println!("\n{level}");
    println!(
        "{:<14} {:^29} | {:^11} | {:^11} | {:^11} | names {:^5} {:^5}",
        "", "full text: no example", "certain 1/2", "3 examples", "5 examples", "none", "5"
    );
    println!("{:<14} right    F1   two three | half    none | right  half | right  half |", "");
    let mut sums = Vec::new();
    let mut sure = vec![(0.0, 0.0, 0.0); BINS];
    for set in sets {
        let readings: Vec<Arc<Reading>> =
            set.texts.iter().map(|text| Arc::new(Reading::among(text, Language::French, meaning))).collect();
        let corpus = Arc::new(Corpus::of(&readings, &[]));
        let full = Suggester::new(&corpus, &set.themes, meaning);
        let names: Vec<ThemeText> =
            set.themes.iter().map(|theme| ThemeText { name: theme.name.clone(), ..ThemeText::default() }).collect();
        let names = Suggester::new(&corpus, &names, meaning);
        let (none, three, five) = (figures(set, &full, 0), figures(set, &full, 3), figures(set, &full, 5));
        let (bare, taught) = (figures(set, &names, 0), figures(set, &names, 5));
        let suggestions = full.suggest(&[]);
        reliability(set, &suggestions, &mut sure);
        let unsure = |fits: bool| {
            let of: Vec<bool> = suggestions
                .iter()
                .zip(&set.labels)
                .filter(|(_, label)| label.is_some() == fits)
                .map(|(suggestion, _)| suggestion.unsure)
                .collect();
            of.iter().filter(|unsure| **unsure).count() as f64 / of.len().max(1) as f64
        };
        let row = [
            none.right,
            none.macro_f1,
            none.first_two,
            none.first_three,
            none.certain_half,
            unsure(true),
            unsure(false),
            three.right,
            three.certain_half,
            five.right,
            five.certain_half,
            bare.right,
            taught.right,
        ];
        print_row(&set.name, &row);
        sums.push(row);
    }
    let mean: Vec<f64> =
        (0..13).map(|at| sums.iter().map(|row| row[at]).sum::<f64>() / sums.len().max(1) as f64).collect();
    print_row("mean", &mean);
    println!("confidence said and kept:");
    for (said, kept, count) in sure.into_iter().filter(|bin| bin.2 > 0.0) {
        println!("  {:.2} → {:.2} ({count} posts)", said / count, kept / count);
    }
}

fn print_row(name: &str, row: &[f64]) {
    println!("{name:<14} {}", row.iter().map(|share| format!("{share:.3}")).collect::<Vec<_>>().join(" "));
}

/// The mean over draws of so many examples a theme.
fn figures(set: &Labelled, suggester: &Suggester, examples: usize) -> Figures {
    let draws = if examples == 0 { 1 } else { DRAWS };
    let mut mean = Figures::default();
    for seed in 1..=draws {
        let placed = draw(set, examples, seed);
        let one = judge(set, &suggester.suggest(&placed), &placed);
        let share = |value: f64| value / draws as f64;
        mean.right += share(one.right);
        mean.macro_f1 += share(one.macro_f1);
        mean.first_two += share(one.first_two);
        mean.first_three += share(one.first_three);
        mean.certain_half += share(one.certain_half);
    }
    mean
}

/// Examples of each theme, but never its last post.
fn draw(set: &Labelled, examples: usize, seed: u64) -> Vec<(usize, usize)> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut number = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut placed = Vec::new();
    for theme in 0..set.themes.len() {
        let mut posts: Vec<(u64, usize)> = (0..set.labels.len())
            .filter(|&post| set.labels[post] == Some(theme))
            .map(|post| (number(), post))
            .collect();
        posts.sort_unstable();
        posts.truncate(examples.min(posts.len().saturating_sub(1)));
        placed.extend(posts.into_iter().map(|(_, post)| (post, theme)));
    }
    placed
}

fn judge(set: &Labelled, suggestions: &[Suggestion], placed: &[(usize, usize)]) -> Figures {
    let open = |post: usize| placed.iter().all(|&(other, _)| other != post);
    let mut judged: Vec<(f32, usize, &[usize])> = (suggestions.iter().enumerate())
        .filter(|&(post, _)| open(post))
        .filter_map(|(post, suggestion)| {
            Some((suggestion.confidence, set.labels[post]?, suggestion.ranking.as_slice()))
        })
        .collect();
    let within = |judged: &[(f32, usize, &[usize])], first: usize| {
        let right = judged.iter().filter(|(_, label, ranking)| ranking.iter().take(first).any(|theme| theme == label));
        right.count() as f64 / judged.len().max(1) as f64
    };
    let mut counts: BTreeMap<usize, [f64; 3]> = BTreeMap::new();
    for (_, label, ranking) in &judged {
        counts.entry(*label).or_default()[0] += 1.0;
        counts.entry(ranking[0]).or_default()[1] += 1.0;
        counts.entry(*label).or_default()[2] += f64::from(u8::from(ranking[0] == *label));
    }
    let known: Vec<f64> = counts
        .values()
        .filter(|[said, ..]| *said > 0.0)
        .map(|[said, found, both]| 2.0 * both / (said + found))
        .collect();
    judged.sort_by(|a, b| b.0.total_cmp(&a.0));
    Figures {
        right: within(&judged, 1),
        macro_f1: known.iter().sum::<f64>() / known.len().max(1) as f64,
        first_two: within(&judged, 2),
        first_three: within(&judged, 3),
        certain_half: within(&judged[..judged.len() / 2], 1),
    }
}

/// Whether what was said to be so likely was right so often.
fn reliability(set: &Labelled, suggestions: &[Suggestion], sure: &mut [(f64, f64, f64)]) {
    for (suggestion, label) in suggestions.iter().zip(&set.labels) {
        let Some(label) = label else { continue };
        let bin = &mut sure[((suggestion.confidence * BINS as f32) as usize).min(BINS - 1)];
        bin.0 += f64::from(suggestion.confidence);
        bin.1 += f64::from(u8::from(suggestion.ranking[0] == *label));
        bin.2 += 1.0;
    }
}
