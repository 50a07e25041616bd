//! Posts that say nearly the same, to be merged or confronted by people. Never merged here: no likeness tells
//! « fusionner » from « ne pas fusionner ».

use crate::{
    Corpus, Reading,
    conflict::{Opposition, opposition},
    dense,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// How alike two posts must be to be shown as close, from 0 to 1; of posts with a meaning, and of words alone.
const CLOSE: f32 = 0.45;
const CLOSE_IN_WORDS: f32 = 0.35;
/// The same, where the closest pairs are shown whatever their likeness: people say one thing in quite other words, and so
/// few pairs are quickly looked through.
const FAINT: f32 = 0.28;
const FAINT_IN_WORDS: f32 = 0.2;
const FAINTLY_MEANT: f32 = 0.25;
/// One pair for so many posts is shown in any case…
const POSTS_A_PAIR: usize = 6;
/// …in workshops up to this size.
const FEW: usize = 1_000;
/// How much of the likeness is the meaning's; the rest is that of the pieces of words.
const BY_MEANING: f32 = 0.65;
/// Posts that are further apart in meaning are never close: so many words in common would bring the meanings together.
const MEANT_ALIKE: f32 = 0.4;
/// How much less alike posts are that oppose, where nobody asks how they oppose.
const OPPOSED: f32 = 0.7;
/// Pairs that a post can be the first of: the best ones are kept.
const PARTNERS: usize = 10;
/// The most shared words to show.
const SHOWN: usize = 6;
/// Stems that more posts than this have find no partners in words alone, in large workshops.
const COMMON: usize = 250;

/// How two close posts stand to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Likeness {
    /// The same words in the same order, whatever their capitals, accents and signs.
    Same,
    /// Nearly the same thing.
    Close,
    /// They sound alike and oppose: to be confronted.
    Opposed(Opposition),
}

/// Two posts that are close.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The one, by its number in the corpus.
    pub a: usize,
    /// The other; it comes later in the corpus.
    pub b: usize,
    /// How alike they are, from 0 to 1.
    pub score: f32,
    /// How they stand to each other.
    pub likeness: Likeness,
    /// Words of the first that the other has too, in whatever form, the rarest first.
    pub common: Vec<String>,
}

/// How alike two texts are, and what they oppose in.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// From 0 to 1, less for texts that oppose.
    pub score: f32,
    /// Where they oppose.
    pub opposition: Option<Opposition>,
}

/// The close posts of a workshop, the most alike first. Of posts that are all the same, each is paired with the first.
#[must_use]
pub fn pairs(corpus: &Corpus) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut different = Vec::new();
    for post in 0..corpus.len() {
        let said = said(corpus.reading(post));
        match first.get(&said) {
            _ if said.is_empty() => {}
            Some(&a) => pairs.push(pair(corpus, a, post, 1.0, Likeness::Same)),
            None => {
                first.insert(said, post);
                different.push(post);
            }
        }
    }
    for (a, b, score) in closest(corpus, &different) {
        let likeness = opposition(corpus.reading(a), corpus.reading(b)).map_or(Likeness::Close, Likeness::Opposed);
        pairs.push(pair(corpus, a, b, score, likeness));
    }
    pairs.sort_by(|one, other| other.score.total_cmp(&one.score).then((one.a, one.b).cmp(&(other.a, other.b))));
    pairs
}

/// How alike two posts are, from 0 to 1.
#[must_use]
pub fn score(corpus: &Corpus, a: usize, b: usize) -> f32 {
    match (&corpus.reading(a).meaning, &corpus.reading(b).meaning) {
        (Some(one), Some(other)) => with_meaning(corpus, a, b, dense::dot(one, other)),
        _ => in_words(corpus, a, b),
    }
}

/// Judges pairs of texts each by itself; all of them together tell which words are rare.
#[must_use]
pub fn judge(pairs: &[(Arc<Reading>, Arc<Reading>)]) -> Vec<Judgement> {
    let texts: Vec<Arc<Reading>> = pairs.iter().flat_map(|(a, b)| [a.clone(), b.clone()]).collect();
    let corpus = Corpus::of(&texts, &[]);
    let judged = pairs.iter().enumerate().map(|(at, (a, b))| {
        let same = !said(a).is_empty() && said(a) == said(b);
        let opposition = if same { None } else { opposition(a, b) };
        let score = if same { 1.0 } else { score(&corpus, 2 * at, 2 * at + 1) };
        Judgement { score: if opposition.is_some() { OPPOSED * score } else { score }, opposition }
    });
    judged.collect()
}

fn pair(corpus: &Corpus, a: usize, b: usize, score: f32, likeness: Likeness) -> Pair {
    Pair { a, b, score, likeness, common: common(corpus, a, b) }
}

/// What a text says, without capitals, accents and signs; a text without words says its signs.
fn said(reading: &Reading) -> String {
    if reading.words.is_empty() {
        return reading.text.trim().to_owned();
    }
    reading.words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

fn with_meaning(corpus: &Corpus, a: usize, b: usize, meaning: f32) -> f32 {
    (BY_MEANING * meaning + (1.0 - BY_MEANING) * corpus.grams(a).dot(corpus.grams(b))).clamp(0.0, 1.0)
}

fn in_words(corpus: &Corpus, a: usize, b: usize) -> f32 {
    (0.5 * corpus.grams(a).dot(corpus.grams(b)) + 0.5 * corpus.stems(a).dot(corpus.stems(b))).clamp(0.0, 1.0)
}

/// How alike posts must be to be looked at.
#[derive(Debug, Clone, Copy)]
struct Least {
    meaning: f32,
    score: f32,
    in_words: f32,
}

/// The pairs that are close, and where there are few posts the closest of the others.
fn closest(corpus: &Corpus, among: &[usize]) -> Vec<(usize, usize, f32)> {
    let close = Least { meaning: MEANT_ALIKE, score: CLOSE, in_words: CLOSE_IN_WORDS };
    if corpus.len() > FEW {
        return alike(corpus, among, close);
    }
    let faint = Least { meaning: FAINTLY_MEANT, score: FAINT, in_words: FAINT_IN_WORDS };
    let mut found = alike(corpus, among, faint);
    found.sort_by(|one, other| other.2.total_cmp(&one.2).then((one.0, one.1).cmp(&(other.0, other.1))));
    let meant = |post: usize| corpus.reading(post).meaning.is_some();
    let shown = corpus.len() / POSTS_A_PAIR;
    let is_close =
        |(a, b, score): (usize, usize, f32)| score >= if meant(a) && meant(b) { close.score } else { close.in_words };
    let kept = found.iter().enumerate().take_while(|(rank, pair)| *rank < shown || is_close(**pair)).count();
    found.truncate(kept);
    found
}

/// The pairs among some posts that are alike, each post with its best partners.
fn alike(corpus: &Corpus, among: &[usize], least: Least) -> Vec<(usize, usize, f32)> {
    let (meant, rest): (Vec<usize>, Vec<usize>) =
        among.iter().partition(|&&post| corpus.reading(post).meaning.is_some());
    let mut found: BTreeMap<usize, Vec<(usize, f32)>> = BTreeMap::new();
    let mut keep = |a: usize, b: usize, score: f32, least: f32| {
        if score >= least {
            let partners = found.entry(a.min(b)).or_default();
            partners.push((a.max(b), score));
            if partners.len() >= 2 * PARTNERS {
                keep_best(partners);
            }
        }
    };
    let vectors: Vec<&[f32]> = meant.iter().filter_map(|&post| corpus.reading(post).meaning.as_deref()).collect();
    dense::each_pair(&vectors, least.meaning, |one, other, meaning| {
        let (a, b) = (meant[one], meant[other]);
        keep(a, b, with_meaning(corpus, a, b, meaning), least.score);
    });
    for (a, b) in sharing_words(corpus, &rest, among, least.in_words) {
        keep(a, b, in_words(corpus, a, b), least.in_words);
    }
    let best = found.into_iter().flat_map(|(a, mut partners)| {
        keep_best(&mut partners);
        partners.into_iter().map(move |(b, score)| (a, b, score))
    });
    best.collect()
}

fn keep_best(partners: &mut Vec<(usize, f32)>) {
    partners.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    partners.truncate(PARTNERS);
}

/// The pairs of the first posts with any of the others that share words that are not too common.
fn sharing_words(corpus: &Corpus, posts: &[usize], among: &[usize], least: f32) -> Vec<(usize, usize)> {
    let mut having: Vec<Vec<usize>> = vec![Vec::new(); if posts.is_empty() { 0 } else { corpus.stem_count() }];
    let words_only: BTreeSet<usize> = posts.iter().copied().collect();
    for &post in among.iter().filter(|_| !posts.is_empty()) {
        corpus.stems(post).terms().for_each(|(stem, _)| having[stem as usize].push(post));
    }
    let mut pairs = Vec::new();
    let mut likeness = vec![0.0_f32; if posts.is_empty() { 0 } else { corpus.len() }];
    for &a in posts {
        let mut touched = Vec::new();
        for (stem, weight) in corpus.stems(a).terms() {
            let others = &having[stem as usize];
            for &b in others.iter().filter(|_| others.len() <= COMMON) {
                if likeness[b] == 0.0 {
                    touched.push(b);
                }
                likeness[b] += weight * corpus.stems(b).weight(stem);
            }
        }
        for b in touched {
            // A pair of two posts without a meaning is found from both of them.
            let once = b != a && (b > a || !words_only.contains(&b));
            if once && likeness[b] >= least / 2.0 {
                pairs.push((a, b));
            }
            likeness[b] = 0.0;
        }
    }
    pairs
}

/// The words of the first post whose stems the second has too, the rarest first.
fn common(corpus: &Corpus, a: usize, b: usize) -> Vec<String> {
    let shared = |stem: &str| corpus.stem_number(stem).filter(|&number| corpus.stems(b).weight(number) > 0.0);
    let mut seen = BTreeSet::new();
    let mut words: Vec<(f32, &str)> = Vec::new();
    for word in corpus.reading(a).telling() {
        if let Some(number) = shared(&word.stem).filter(|&number| seen.insert(number)) {
            words.push((corpus.rarity(number), &word.surface));
        }
    }
    words.sort_by(|one, other| other.0.total_cmp(&one.0));
    words.into_iter().take(SHOWN).map(|(_, word)| word.to_lowercase()).collect()
}
