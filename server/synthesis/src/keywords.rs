//! Keywords to propose for a theme: words that its posts, and those close to it, have more often than the others.

use crate::suggest::ThemeText;
use crate::{Corpus, Reading, Sparse};
use std::collections::{BTreeMap, BTreeSet};

/// A theme needs no more keywords than this.
const ENOUGH: usize = 8;
/// What a post that is only close to the theme counts for beside one that is in it.
const CLOSE: f32 = 0.4;
/// The share of all posts that is looked at as close, and the fewest.
const CLOSE_SHARE: usize = 12;
const CLOSE_LEAST: usize = 4;
/// Posts of a theme from which on a word that only one of them has is no keyword.
const SEVERAL: usize = 4;
/// Shorter words, in letters, are no keywords.
const SHORTEST: usize = 3;

/// Words to propose for a theme whose posts are these: the best first, in small letters, none that it has already. Few
/// or none where there is little to go by.
#[must_use]
pub fn propose(corpus: &Corpus, theme: &ThemeText, posts: &[usize]) -> Vec<String> {
    let own: BTreeSet<usize> = posts.iter().copied().filter(|&post| post < corpus.len()).collect();
    let text = read(theme);
    let mut weights: BTreeMap<usize, f32> = own.iter().map(|&post| (post, 1.0)).collect();
    weights.extend(close(corpus, &text, &own).into_iter().map(|post| (post, CLOSE)));
    let all: f32 = weights.values().sum();
    let known: BTreeSet<&str> = text.words.iter().map(|word| word.stem.as_str()).collect();
    let others = (corpus.len() - weights.len()).max(1) as f32;
    let everywhere = counts(corpus);
    let mut scored: Vec<(f32, u32)> = Vec::new();
    for (stem, (inside, having)) in inside(corpus, &weights) {
        let alone = having < 2 && weights.len() >= SEVERAL;
        if alone || known.contains(corpus.stem(stem)) {
            continue;
        }
        let (within, without) = (inside / all, (everywhere[stem as usize] - having) as f32 / others);
        scored.push((within * corpus.rarity(stem) * within / (within + without), stem));
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let forms = scored.into_iter().filter_map(|(_, stem)| form(corpus, &weights, stem));
    forms.take(ENOUGH.saturating_sub(theme.keywords.len())).collect()
}

fn read(theme: &ThemeText) -> Reading {
    let text: Vec<&str> =
        [&theme.name, &theme.description].into_iter().chain(&theme.keywords).map(String::as_str).collect();
    Reading::of(&text.join("\n"), None)
}

/// The posts outside the theme that are closest to its text and its posts; none of them has nothing in common.
fn close(corpus: &Corpus, text: &Reading, own: &BTreeSet<usize>) -> Vec<usize> {
    let words = corpus.stems_of(text);
    let members = Sparse::sum(own.iter().map(|&post| (1.0, corpus.stems(post)))).unit();
    let center = Sparse::sum([(1.0, &words), (1.0, &members)]);
    let mut close: Vec<(f32, usize)> = corpus
        .order()
        .iter()
        .copied()
        .filter(|post| !own.contains(post))
        .map(|post| (center.dot(corpus.stems(post)), post))
        .filter(|&(likeness, _)| likeness > 0.0)
        .collect();
    close.sort_by(|a, b| b.0.total_cmp(&a.0));
    close.truncate((corpus.len() / CLOSE_SHARE).max(CLOSE_LEAST));
    close.into_iter().map(|(_, post)| post).collect()
}

/// How many posts have each stem.
fn counts(corpus: &Corpus) -> Vec<usize> {
    let mut counts = vec![0; corpus.stem_count()];
    for post in 0..corpus.len() {
        corpus.stems(post).terms().for_each(|(stem, _)| counts[stem as usize] += 1);
    }
    counts
}

/// For each stem of the posts what the posts that have it count for, and how many they are.
fn inside(corpus: &Corpus, weights: &BTreeMap<usize, f32>) -> BTreeMap<u32, (f32, usize)> {
    let mut inside: BTreeMap<u32, (f32, usize)> = BTreeMap::new();
    for post in corpus.order() {
        let Some(weight) = weights.get(post) else { continue };
        for (stem, _) in corpus.stems(*post).terms() {
            let (sum, having) = inside.entry(stem).or_default();
            *sum += weight;
            *having += 1;
        }
    }
    inside
}

/// The form in which the posts have a stem most often, in small letters; none if it is no word.
fn form(corpus: &Corpus, weights: &BTreeMap<usize, f32>, stem: u32) -> Option<String> {
    let mut forms: BTreeMap<String, usize> = BTreeMap::new();
    for &post in weights.keys() {
        for word in corpus.reading(post).telling().filter(|word| word.stem == corpus.stem(stem)) {
            *forms.entry(word.surface.to_lowercase()).or_default() += 1;
        }
    }
    let (form, _) = forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)))?;
    let word = form.chars().count() >= SHORTEST && form.chars().any(char::is_alphabetic);
    word.then_some(form)
}
