//! What single words mean: for saying which words of a post are close to a theme.

use crate::{Corpus, Meaning};
use std::collections::BTreeMap;

/// The vectors of the words of a corpus, by the number of their stem.
#[derive(Debug)]
pub struct Lexicon {
    vectors: Vec<Vec<f32>>,
    mean: Vec<f32>,
}

impl Lexicon {
    /// Asks the model for each word of the posts, once for all its forms.
    #[must_use]
    pub fn of(corpus: &Corpus, meaning: &dyn Meaning) -> Self {
        let mut forms: BTreeMap<u32, &str> = BTreeMap::new();
        for &post in corpus.order() {
            for word in corpus.reading(post).telling() {
                if let Some(number) = corpus.stem_number(&word.stem) {
                    forms.entry(number).or_insert(&word.surface);
                }
            }
        }
        let mut vectors = vec![Vec::new(); corpus.stem_count()];
        let mut mean: Vec<f32> = Vec::new();
        for (&number, form) in &forms {
            let vector = meaning.vector(&form.to_lowercase());
            mean.resize(vector.len(), 0.0);
            mean.iter_mut().zip(&vector).for_each(|(sum, value)| *sum += value / forms.len() as f32);
            vectors[number as usize] = vector;
        }
        let mut lexicon = Self { vectors, mean };
        let mut vectors = std::mem::take(&mut lexicon.vectors);
        vectors.iter_mut().for_each(|vector| lexicon.beside_the_rest(vector));
        Self { vectors, ..lexicon }
    }

    /// A word's vector beside what all words have in common, of length 1; empty if no post has the word.
    #[must_use]
    pub fn vector(&self, stem: u32) -> &[f32] {
        &self.vectors[stem as usize]
    }

    /// Makes a raw vector comparable with those of the words.
    pub fn beside_the_rest(&self, vector: &mut [f32]) {
        vector.iter_mut().zip(&self.mean).for_each(|(value, mean)| *value -= mean);
        let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
        if length > 1e-4 {
            vector.iter_mut().for_each(|value| *value /= length);
        }
    }
}

/// The product of two vectors; 0 with an empty one. Added up in eight columns, which is quicker and as repeatable.
#[must_use]
pub fn product(left: &[f32], right: &[f32]) -> f32 {
    const COLUMNS: usize = 8;
    let mut sums = [0.0; COLUMNS];
    for (left, right) in left.chunks(COLUMNS).zip(right.chunks(COLUMNS)) {
        for ((sum, a), b) in sums.iter_mut().zip(left).zip(right) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}
