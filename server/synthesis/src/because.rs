//! Why a post is suggested for a theme, in words of the post itself: first those that the theme's own text or the posts
//! that somebody has put there have too, then those that come close to it.

use crate::lexicon::{Lexicon, product};
use crate::suggest::ThemeReading;
use crate::{Corpus, Meaning, Reading, Word};
use std::collections::{BTreeMap, BTreeSet};

/// How many words are named at most.
const MOST: usize = 3;
/// What a word counts for that is in the name or among the keywords, and in the description.
const NAMED: f32 = 2.0;
const DESCRIBED: f32 = 1.0;
/// The share of the placed posts with a word that must be in the theme for the word to speak for it.
const OWN: f32 = 0.5;
/// From which cosine on two words are close in meaning, beside what all words have in common.
const CLOSE: f32 = 0.35;
/// How many letters, and which share of the shorter word, two words begin with alike to be taken for close.
const SAME_LETTERS: usize = 5;
const SAME_SHARE: f32 = 0.7;

/// What speaks for each theme, whatever is placed.
#[derive(Debug)]
pub struct Reasons {
    /// What each stem of a theme's text counts for.
    named: Vec<BTreeMap<String, f32>>,
    /// How close each known stem is to each theme, where it is close; by number of stem.
    close: Vec<BTreeMap<u32, f32>>,
}

impl Reasons {
    /// Reads the themes' texts, and with a model compares the posts' words with them.
    #[must_use]
    pub(crate) fn of(corpus: &Corpus, themes: &[ThemeReading], meaning: Option<&dyn Meaning>) -> Self {
        let named: Vec<BTreeMap<String, f32>> = themes.iter().map(named).collect();
        let lexicon = meaning.map(|meaning| Lexicon::of(corpus, meaning));
        let close =
            themes.iter().zip(&named).map(|(theme, named)| close(corpus, theme, named, lexicon.as_ref())).collect();
        Self { named, close }
    }

    /// The words of a post that speak for a theme, the strongest first, as they stand in the post.
    #[must_use]
    pub fn words(&self, corpus: &Corpus, examples: &Examples, post: usize, theme: usize) -> Vec<String> {
        let reading = corpus.reading(post);
        let mut seen = BTreeSet::new();
        let mut strong: Vec<(f32, f32, &Word)> = Vec::new();
        for word in reading.telling().filter(|word| seen.insert(word.stem.as_str())) {
            let Some(number) = corpus.stem_number(&word.stem) else { continue };
            let shared = self.shared(&word.stem, theme) + examples.speaks(number, post, theme);
            let close = self.close[theme].get(&number).copied().unwrap_or(0.0);
            if shared > 0.0 || close > 0.0 {
                strong.push((shared * corpus.rarity(number), close, word));
            }
        }
        strong.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)));
        strong.into_iter().take(MOST).map(|(_, _, word)| word.surface.clone()).collect()
    }

    /// What a stem counts for in a theme's text; less if other themes have it too.
    fn shared(&self, stem: &str, theme: usize) -> f32 {
        let own = self.named[theme].get(stem).copied().unwrap_or(0.0);
        let all: f32 = self.named.iter().filter_map(|named| named.get(stem)).sum();
        if own > 0.0 { own * own / all } else { 0.0 }
    }
}

fn named(theme: &ThemeReading) -> BTreeMap<String, f32> {
    let mut named = BTreeMap::new();
    let mut take = |reading: &Reading, weight: f32| {
        for word in reading.telling() {
            let known: &mut f32 = named.entry(word.stem.clone()).or_default();
            *known = known.max(weight);
        }
    };
    take(&theme.description, DESCRIBED);
    take(&theme.name, NAMED);
    theme.keywords.iter().for_each(|keyword| take(keyword, NAMED));
    named
}

/// The posts' stems that are close to a theme without being in its text.
fn close(
    corpus: &Corpus,
    theme: &ThemeReading,
    named: &BTreeMap<String, f32>,
    lexicon: Option<&Lexicon>,
) -> BTreeMap<u32, f32> {
    let texts = [&theme.name].into_iter().chain(&theme.keywords);
    let meant: Vec<Vec<f32>> = texts
        .filter_map(|text| {
            let mut vector = text.meaning.clone()?;
            lexicon?.beside_the_rest(&mut vector);
            Some(vector)
        })
        .collect();
    let mut close = BTreeMap::new();
    for number in 0..corpus.stem_count() as u32 {
        let stem = corpus.stem(number);
        let meant = meant.iter().filter_map(|meant| Some(product(meant, lexicon?.vector(number))));
        let alike =
            named.iter().filter(|(named, weight)| **weight >= NAMED && begins_alike(named, stem)).map(|_| CLOSE);
        let best = meant.chain(alike).fold(0.0, f32::max);
        if best >= CLOSE {
            close.insert(number, best);
        }
    }
    close
}

/// Whether two stems look like forms of one word: "partenair" and "partenarial".
fn begins_alike(left: &str, right: &str) -> bool {
    let same = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let shorter = left.chars().count().min(right.chars().count());
    same >= SAME_LETTERS && same as f32 >= SAME_SHARE * shorter as f32
}

/// The words of the posts that somebody has placed.
#[derive(Debug)]
pub struct Examples {
    /// How many of the posts placed in each theme have a stem, by number of stem.
    counts: BTreeMap<u32, Vec<u32>>,
    /// The themes of each post.
    themes_of: Vec<Vec<usize>>,
}

impl Examples {
    /// Counts; `themes_of` are the themes that each post has been put into.
    #[must_use]
    pub fn of(corpus: &Corpus, themes_of: &[Vec<usize>], themes: usize) -> Self {
        let mut counts: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (post, placed) in themes_of.iter().enumerate().filter(|(_, placed)| !placed.is_empty()) {
            for (stem, _) in corpus.stems(post).terms() {
                let counts = counts.entry(stem).or_insert_with(|| vec![0; themes]);
                placed.iter().for_each(|&theme| counts[theme] += 1);
            }
        }
        Self { counts, themes_of: themes_of.to_vec() }
    }

    /// How much a stem speaks for a theme because other posts that have been put there have it; from 0 to 1.
    fn speaks(&self, stem: u32, post: usize, theme: usize) -> f32 {
        let Some(counts) = self.counts.get(&stem) else { return 0.0 };
        // A post is no reason for itself.
        let itself = |theme: usize| u32::from(self.themes_of[post].contains(&theme));
        let here = counts[theme] - itself(theme);
        let everywhere: u32 = counts.iter().enumerate().map(|(theme, &count)| count - itself(theme)).sum();
        let share = here as f32 / everywhere.max(1) as f32;
        if share > OWN { share } else { 0.0 }
    }
}
