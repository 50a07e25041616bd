//! The three ways in which a post is compared with a theme: stems, pieces of words, meaning.

use super::scores::Scores;
use crate::{Corpus, Reading, Sparse};

/// A way of comparing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// By the words themselves.
    Stems,
    /// By what words look like.
    Grams,
    /// By what is meant.
    Meaning,
}

impl View {
    /// How many dimensions its vectors have.
    pub fn dimensions(self, corpus: &Corpus) -> usize {
        match self {
            Self::Stems => corpus.stem_count(),
            Self::Grams => corpus.gram_count(),
            Self::Meaning => {
                (0..corpus.len()).filter_map(|post| corpus.meaning(post)).map(<[f32]>::len).max().unwrap_or(0)
            }
        }
    }

    /// Adds a post's vector, times the factor.
    pub fn add(self, corpus: &Corpus, post: usize, factor: f32, sum: &mut [f32]) {
        self.each(corpus, post, |dimension, value| sum[dimension] += factor * value);
    }

    /// The vector of a text that is no post, of length 1; of length 0 if nothing in it is known.
    pub fn text(self, corpus: &Corpus, reading: &Reading) -> Vec<f32> {
        let mut vector = vec![0.0; self.dimensions(corpus)];
        let mut set = |sparse: Sparse| sparse.terms().for_each(|(term, weight)| vector[term as usize] = weight);
        match self {
            Self::Stems => set(corpus.stems_of(reading)),
            Self::Grams => set(corpus.grams_of(reading)),
            Self::Meaning => {
                if let Some(meaning) = corpus.meaning_of(reading).filter(|_| !reading.words.is_empty()) {
                    vector.iter_mut().zip(meaning).for_each(|(slot, value)| *slot = value);
                }
            }
        }
        vector
    }

    /// Every post's product with every column, posts in the corpus' order.
    pub fn products(self, corpus: &Corpus, columns: &[Vec<f32>]) -> Scores {
        let width = columns.len();
        let mut scores = Scores::zero(corpus.len(), width);
        // Side by side, so that one post's value meets all columns at once.
        let mut table = vec![0.0; self.dimensions(corpus) * width];
        for (at, column) in columns.iter().enumerate() {
            for (slot, value) in table.iter_mut().skip(at).step_by(width).zip(column) {
                *slot = *value;
            }
        }
        for (place, &post) in corpus.order().iter().enumerate() {
            let row = scores.row_mut(place);
            self.each(corpus, post, |dimension, value| {
                for (sum, other) in row.iter_mut().zip(&table[dimension * width..][..width]) {
                    *sum += value * other;
                }
            });
        }
        scores
    }

    fn each(self, corpus: &Corpus, post: usize, mut take: impl FnMut(usize, f32)) {
        match self {
            Self::Stems => corpus.stems(post).terms().for_each(|(term, weight)| take(term as usize, weight)),
            Self::Grams => corpus.grams(post).terms().for_each(|(term, weight)| take(term as usize, weight)),
            Self::Meaning => {
                let vector = corpus.meaning(post).unwrap_or_default();
                vector.iter().enumerate().for_each(|(dimension, &value)| take(dimension, value));
            }
        }
    }
}

/// Gives a vector the length 1; of length 0 it stays.
pub fn unit(vector: &mut [f32]) {
    let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    if length > 1e-6 {
        vector.iter_mut().for_each(|value| *value /= length);
    }
}
