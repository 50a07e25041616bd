//! The terms of a workshop and how much each tells.

use crate::Sparse;
use std::borrow::Borrow;

/// Terms in order, each with its weight: what is in every text tells little, what is in few tells much.
#[derive(Debug, Clone)]
pub struct Vocabulary<T> {
    terms: Vec<T>,
    weights: Vec<f32>,
}

impl<T: Ord> Vocabulary<T> {
    /// Of the terms of all texts, each text's terms named once.
    #[must_use]
    pub fn of(mut terms: Vec<T>, texts: usize) -> Self {
        terms.sort_unstable();
        let weight = |count: usize| ((1.0 + texts as f64) / (1.0 + count as f64)).ln() + 1.0;
        let weights = terms.chunk_by(|a, b| a == b).map(|same| weight(same.len()) as f32).collect();
        terms.dedup();
        Self { terms, weights }
    }

    /// How many terms there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// The number of a term.
    #[must_use]
    pub fn number<Q: Ord + ?Sized>(&self, term: &Q) -> Option<u32>
    where
        T: Borrow<Q>,
    {
        self.terms.binary_search_by(|known| known.borrow().cmp(term)).ok().map(|at| at as u32)
    }

    /// The term of a number.
    #[must_use]
    pub fn term(&self, number: u32) -> &T {
        &self.terms[number as usize]
    }

    /// What a term weighs.
    #[must_use]
    pub fn weight(&self, number: u32) -> f32 {
        self.weights[number as usize]
    }

    /// A text's counted terms as a vector of length 1. A term said twice counts more than once and less than two.
    #[must_use]
    pub fn weigh(&self, counts: impl IntoIterator<Item = (u32, u32)>) -> Sparse {
        let weighed = counts.into_iter().map(|(term, count)| (term, (1.0 + (count as f32).ln()) * self.weight(term)));
        Sparse::of(weighed.collect()).unit()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_few_say_tells_more_than_what_all_say() {
        let known = Vocabulary::of(vec!["pros", "budget", "pros", "pros"], 3);
        assert_eq!(known.len(), 2);
        let [budget, pros] = ["budget", "pros"].map(|term| known.number(term).expect("it is known"));
        assert_eq!(known.weight(pros), 1.0);
        assert!(known.weight(budget) > 1.5);
        assert_eq!(known.term(budget), &"budget");
        assert_eq!(known.number("élus"), None);
    }

    #[test]
    fn a_text_has_length_one() {
        let known = Vocabulary::of(vec!["a", "b", "c"], 2);
        let text = known.weigh([(0, 1), (1, 3)]);
        assert!((text.dot(&text) - 1.0).abs() < 1e-6);
        assert!(text.weight(1) > text.weight(0));
        assert!(text.weight(1) < 3.0 * text.weight(0));
        assert!(Vocabulary::<String>::of(Vec::new(), 0).weigh([]).is_empty());
    }
}
