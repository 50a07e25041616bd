//! How well groups and extracts do: `cargo run --release -p synthesis --example measure_groups -- [MODEL|words] FILE…`,
//! each line of a file `{"text", "label", "sublabel"?}`. Posts with an empty label are left out.

use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    path::Path,
    sync::Arc,
    time::Instant,
};
use synthesis::{Corpus, Meaning, Reading, clusters, labels, meaning::Encoder, summary};

#[derive(Deserialize)]
struct Post {
    text: String,
    label: String,
    #[serde(default)]
    sublabel: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let told = arguments.last().is_some_and(|last| last == "-v");
    let [model, files @ ..] = &arguments[..arguments.len() - usize::from(told)] else {
        return Err("a model (or \"words\") and files of posts, please".into());
    };
    let encoder = if model == "words" { None } else { Some(Encoder::open(Path::new(model))?) };
    for file in files {
        let text = std::fs::read_to_string(file)?;
        let posts: Vec<Post> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        let posts: Vec<Post> = posts.into_iter().filter(|post| !post.label.is_empty()).collect();
        let meaning = encoder.as_ref().map(|encoder| encoder as &dyn Meaning);
        let readings: Vec<_> = posts.iter().map(|post| Arc::new(Reading::of(&post.text, meaning))).collect();
        let corpus = Corpus::of(&readings, &[]);
        grouped(file, &posts, &corpus, told);
        summed_up(&posts, &corpus);
    }
    Ok(())
}

fn grouped(file: &str, posts: &[Post], corpus: &Corpus, told: bool) {
    let names: BTreeSet<&str> = posts.iter().map(|post| post.label.as_str()).collect();
    let truth: Vec<usize> = posts.iter().map(|post| names.range(..post.label.as_str()).count()).collect();
    let start = Instant::now();
    let found = clusters::split(corpus, names.len());
    let took = start.elapsed();
    println!(
        "{file}: {} posts, {} themes: ARI {:.3}, purity {:.3} ({took:.1?})",
        posts.len(),
        names.len(),
        agreement(&truth, &found),
        purity(&truth, &found)
    );
    if told {
        let mut groups = vec![Vec::new(); names.len()];
        found.iter().enumerate().for_each(|(post, &group)| groups[group].push(post));
        for (label, group) in labels::labels(corpus, &groups).into_iter().zip(&groups) {
            println!("    {} posts: {}", group.len(), label.join(", "));
        }
    }
}

/// The share of the finer themes that five extracts of each theme touch.
fn summed_up(posts: &[Post], corpus: &Corpus) {
    let mut by_label: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    posts.iter().enumerate().for_each(|(at, post)| by_label.entry(&post.label).or_default().push(at));
    let shares: Vec<f64> = by_label
        .values()
        .filter_map(|among| {
            let finer: BTreeSet<&str> =
                among.iter().map(|&at| posts[at].sublabel.as_str()).filter(|finer| !finer.is_empty()).collect();
            let touched: BTreeSet<&str> =
                summary::extracts(corpus, among, 5).iter().map(|it| posts[it.post].sublabel.as_str()).collect();
            (finer.len() > 1).then(|| finer.intersection(&touched).count() as f64 / finer.len().min(5) as f64)
        })
        .collect();
    if !shares.is_empty() {
        println!(
            "  share of the finer themes in 5 extracts: {:.3} (of {} themes)",
            shares.iter().sum::<f64>() / shares.len() as f64,
            shares.len()
        );
    }
}

fn counts(truth: &[usize], found: &[usize]) -> BTreeMap<(usize, usize), f64> {
    let mut counts = BTreeMap::new();
    truth.iter().zip(found).for_each(|(&one, &other)| *counts.entry((one, other)).or_insert(0.0) += 1.0);
    counts
}

/// The adjusted Rand index: 1 for the same groups, 0 for what chance gives.
fn agreement(truth: &[usize], found: &[usize]) -> f64 {
    let pairs = |count: f64| count * (count - 1.0) / 2.0;
    let sums = |groups: &[usize]| {
        let mut sizes: BTreeMap<usize, f64> = BTreeMap::new();
        groups.iter().for_each(|&group| *sizes.entry(group).or_default() += 1.0);
        sizes.into_values().map(pairs).sum::<f64>()
    };
    let together: f64 = counts(truth, found).into_values().map(pairs).sum();
    let (one, other) = (sums(truth), sums(found));
    let chance = one * other / pairs(truth.len() as f64);
    (together - chance) / ((one + other) / 2.0 - chance)
}

fn purity(truth: &[usize], found: &[usize]) -> f64 {
    let mut most: BTreeMap<usize, f64> = BTreeMap::new();
    for ((_, group), count) in counts(truth, found) {
        let most = most.entry(group).or_default();
        *most = most.max(count);
    }
    most.into_values().sum::<f64>() / truth.len() as f64
}
