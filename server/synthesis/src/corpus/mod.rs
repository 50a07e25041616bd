//! A workshop's posts, each weighed against all of them.

mod grams;
mod neighbours;
mod vocabulary;

pub use neighbours::Neighbours;

use crate::{Reading, Sparse};
use grams::{Gram, grams};
use std::sync::{Arc, OnceLock};
use vocabulary::Vocabulary;

/// Posts with what tells them apart: their stems, the pieces of their words, their meaning. Whatever is added up over
/// posts is added up in [`Corpus::order`], so that the order in which posts arrive changes nothing.
#[derive(Debug, Clone)]
pub struct Corpus {
    posts: Vec<Arc<Reading>>,
    order: Vec<usize>,
    stem_terms: Vocabulary<String>,
    gram_terms: Vocabulary<Gram>,
    stems: Vec<Sparse>,
    grams: Vec<Sparse>,
    mean: Option<Vec<f32>>,
    meanings: Vec<Option<Vec<f32>>>,
    neighbours: OnceLock<Neighbours>,
}

impl Corpus {
    /// Weighs the posts. Other texts, such as the themes', make their words known and count for how rare a word is.
    #[must_use]
    pub fn of(posts: &[Arc<Reading>], also: &[Arc<Reading>]) -> Self {
        let counted: Vec<Vec<(Gram, u32)>> = posts.iter().chain(also).map(|reading| grams(reading)).collect();
        let gram_terms =
            Vocabulary::of(counted.iter().flatten().map(|&(gram, _)| gram).collect(), posts.len() + also.len());
        let stems = posts.iter().chain(also).flat_map(|reading| reading.stems().into_keys());
        let stem_terms = Vocabulary::of(stems.map(str::to_owned).collect(), posts.len() + also.len());
        let mut order: Vec<usize> = (0..posts.len()).collect();
        order.sort_by(|&a, &b| posts[a].text.cmp(&posts[b].text));
        let mean = mean(order.iter().filter_map(|&post| posts[post].meaning.as_deref()));
        let mut corpus = Self {
            posts: posts.to_vec(),
            order,
            stem_terms,
            gram_terms,
            stems: Vec::new(),
            grams: Vec::new(),
            mean,
            meanings: Vec::new(),
            neighbours: OnceLock::new(),
        };
        corpus.stems = posts.iter().map(|post| corpus.stems_of(post)).collect();
        corpus.grams = counted.iter().take(posts.len()).map(|counted| corpus.weigh_grams(counted)).collect();
        corpus.meanings = posts.iter().map(|post| corpus.meaning_of(post)).collect();
        corpus
    }

    /// How many posts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.posts.len()
    }

    /// Whether there is no post.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.posts.is_empty()
    }

    /// The posts in an order that depends on nothing but their texts.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// A post as it was read.
    #[must_use]
    pub fn reading(&self, post: usize) -> &Reading {
        &self.posts[post]
    }

    /// A post's stems, of length 1; of length 0 if it has none.
    #[must_use]
    pub fn stems(&self, post: usize) -> &Sparse {
        &self.stems[post]
    }

    /// The pieces of a post's words, of length 1; of length 0 if it has none.
    #[must_use]
    pub fn grams(&self, post: usize) -> &Sparse {
        &self.grams[post]
    }

    /// What a post means beside what all of them are about, of length 1; none without a model.
    #[must_use]
    pub fn meaning(&self, post: usize) -> Option<&[f32]> {
        self.meanings[post].as_deref()
    }

    /// Which posts are close to which; found when first asked for.
    #[must_use]
    pub fn neighbours(&self) -> &Neighbours {
        self.neighbours.get_or_init(|| Neighbours::of(self))
    }

    /// The stems of a text that is no post, as far as they are known here.
    #[must_use]
    pub fn stems_of(&self, reading: &Reading) -> Sparse {
        let counts = reading.stems().into_iter();
        self.stem_terms.weigh(counts.filter_map(|(stem, count)| Some((self.stem_terms.number(stem)?, count))))
    }

    /// The pieces of the words of a text that is no post, as far as they are known here.
    #[must_use]
    pub fn grams_of(&self, reading: &Reading) -> Sparse {
        self.weigh_grams(&grams(reading))
    }

    /// What a text that is no post means beside what the posts are about.
    #[must_use]
    pub fn meaning_of(&self, reading: &Reading) -> Option<Vec<f32>> {
        reading.meaning.as_deref().map(|vector| self.beside_the_rest(vector))
    }

    /// A raw vector minus the mean of the posts', of length 1: what they all have in common tells none apart.
    #[must_use]
    pub fn beside_the_rest(&self, vector: &[f32]) -> Vec<f32> {
        let Some(mean) = &self.mean else { return vector.to_vec() };
        let mut vector: Vec<f32> = vector.iter().zip(mean).map(|(value, mean)| value - mean).collect();
        let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
        // What is left of the only post, or of posts that are all the same, is noise.
        let factor = if length > 1e-4 { length.recip() } else { 0.0 };
        for value in &mut vector {
            *value *= factor;
        }
        vector
    }

    /// The number of a stem in [`Corpus::stems`].
    #[must_use]
    pub fn stem_number(&self, stem: &str) -> Option<u32> {
        self.stem_terms.number(stem)
    }

    /// The stem of a number in [`Corpus::stems`].
    #[must_use]
    pub fn stem(&self, number: u32) -> &str {
        self.stem_terms.term(number)
    }

    /// How much a stem tells: 1 if every post has it, more the rarer it is.
    #[must_use]
    pub fn rarity(&self, number: u32) -> f32 {
        self.stem_terms.weight(number)
    }

    /// How many stems are known; their numbers are below it.
    #[must_use]
    pub fn stem_count(&self) -> usize {
        self.stem_terms.len()
    }

    /// How many pieces of words are known; their numbers in [`Corpus::grams`] are below it.
    #[must_use]
    pub fn gram_count(&self) -> usize {
        self.gram_terms.len()
    }

    fn weigh_grams(&self, counted: &[(Gram, u32)]) -> Sparse {
        let known = counted.iter().filter_map(|(gram, count)| Some((self.gram_terms.number(gram)?, *count)));
        self.gram_terms.weigh(known)
    }
}

/// The mean of vectors, added up in the order given; none of none.
fn mean<'a>(vectors: impl Iterator<Item = &'a [f32]>) -> Option<Vec<f32>> {
    let mut sum: Vec<f64> = Vec::new();
    let mut count = 0.0;
    for vector in vectors {
        sum.resize(vector.len().max(sum.len()), 0.0);
        for (sum, value) in sum.iter_mut().zip(vector) {
            *sum += f64::from(*value);
        }
        count += 1.0;
    }
    (count > 0.0).then(|| sum.into_iter().map(|sum| (sum / count) as f32).collect())
}
