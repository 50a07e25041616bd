//! How well pairs are judged: `cargo run --release -p synthesis --example measure_pairs -- [MODEL|words] FILE…`, each
//! line of a file `{"a", "b", "label": "same"|"near"|"different"|"number"|"negation"|"direction"}`. With `-v` last, what
//! was judged wrong is printed too.

use serde::Deserialize;
use std::{error::Error, path::Path, sync::Arc};
use synthesis::{Meaning, Reading, meaning::Encoder, pairs};

#[derive(Deserialize)]
struct Labelled {
    a: String,
    b: String,
    label: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let told = arguments.last().is_some_and(|last| last == "-v");
    let [model, files @ ..] = &arguments[..arguments.len() - usize::from(told)] else {
        return Err("a model (or \"words\") and files of pairs, please".into());
    };
    let encoder = if model == "words" { None } else { Some(Encoder::open(Path::new(model))?) };
    for file in files {
        let text = std::fs::read_to_string(file)?;
        let labelled: Vec<Labelled> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        measure(file, &labelled, encoder.as_ref().map(|encoder| encoder as &dyn Meaning), told);
    }
    Ok(())
}

fn measure(file: &str, labelled: &[Labelled], meaning: Option<&dyn Meaning>, told: bool) {
    let read = |text: &str| Arc::new(Reading::of(text, meaning));
    let readings: Vec<_> = labelled.iter().map(|pair| (read(&pair.a), read(&pair.b))).collect();
    let judged = pairs::judge(&readings);
    let ranked = |positive: &dyn Fn(&str) -> bool, counted: &dyn Fn(&str) -> bool| {
        let mut ranked: Vec<(f32, bool)> = (labelled.iter().zip(&judged))
            .filter(|(pair, _)| counted(&pair.label))
            .map(|(pair, judged)| (judged.score, positive(&pair.label)))
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked
    };
    let all = ranked(&|label| label == "same", &|_| true);
    println!("{file}: {} pairs", labelled.len());
    println!(
        "  same against the rest: AUC {:.3}, average precision {:.3}, recall at precision .9 {:.3}",
        area(&all),
        average_precision(&all),
        recall_at(&all, 0.9)
    );
    let apart = ranked(&|label| label == "same", &|label| matches!(label, "same" | "near" | "different"));
    println!("  same against near and different: AUC {:.3}", area(&apart));
    for label in ["same", "near", "different", "number", "negation", "direction"] {
        let of = || labelled.iter().zip(&judged).filter(|(pair, _)| pair.label == label);
        let flagged = of().filter(|(_, judged)| judged.opposition.is_some()).count();
        let right =
            of().filter(|(_, judged)| judged.opposition.as_ref().is_some_and(|it| it.kind.slug() == label)).count();
        println!("  {label}: {flagged} of {} flagged, {right} as that", of().count());
    }
    for (pair, judged) in labelled.iter().zip(&judged).filter(|_| told) {
        let flag = judged.opposition.as_ref().map_or("", |opposition| opposition.kind.slug());
        let fine =
            flag == pair.label || flag.is_empty() && matches!(pair.label.as_str(), "same" | "near" | "different");
        if !fine {
            let between = judged.opposition.as_ref().map(|opposition| &opposition.between);
            println!("    {} flagged {flag:?} {between:?}: {} | {}", pair.label, pair.a, pair.b);
        }
    }
}

/// The share of pairs of a positive and a negative in the right order.
fn area(ranked: &[(f32, bool)]) -> f64 {
    let (mut right, mut pairs) = (0.0, 0.0);
    for positive in ranked.iter().filter(|(_, positive)| *positive) {
        for negative in ranked.iter().filter(|(_, positive)| !*positive) {
            pairs += 1.0;
            right += if positive.0 > negative.0 {
                1.0
            } else if positive.0 == negative.0 {
                0.5
            } else {
                0.0
            };
        }
    }
    right / pairs
}

fn precisions(ranked: &[(f32, bool)]) -> Vec<(f64, f64)> {
    let total = ranked.iter().filter(|(_, positive)| *positive).count() as f64;
    let mut hits = 0.0;
    let at = |(place, (_, positive)): (usize, &(f32, bool))| {
        hits += f64::from(u8::from(*positive));
        (hits / (place + 1) as f64, hits / total)
    };
    ranked.iter().enumerate().map(at).collect()
}

fn average_precision(ranked: &[(f32, bool)]) -> f64 {
    let hits: Vec<f64> = precisions(ranked)
        .iter()
        .zip(ranked)
        .filter(|(_, (_, positive))| *positive)
        .map(|((precision, _), _)| *precision)
        .collect();
    hits.iter().sum::<f64>() / hits.len() as f64
}

fn recall_at(ranked: &[(f32, bool)], least: f64) -> f64 {
    precisions(ranked)
        .into_iter()
        .filter(|(precision, _)| *precision >= least)
        .map(|(_, recall)| recall)
        .fold(0.0, f64::max)
}
