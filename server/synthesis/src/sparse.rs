//! A vector that is zero almost everywhere: the terms of a text and what each of them weighs.

/// Terms with their weights, in the order of their numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sparse(Vec<(u32, f32)>);

impl Sparse {
    /// Of terms in any order; what is said of a term several times is added up.
    #[must_use]
    pub fn of(mut terms: Vec<(u32, f32)>) -> Self {
        terms.sort_by_key(|&(term, _)| term);
        terms.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1 += later.1;
            }
            same
        });
        Self(terms)
    }

    /// The terms with their weights, in the order of their numbers.
    pub fn terms(&self) -> impl ExactSizeIterator<Item = (u32, f32)> + '_ {
        self.0.iter().copied()
    }

    /// Whether no term is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a term weighs; 0 if it is not in it.
    #[must_use]
    pub fn weight(&self, term: u32) -> f32 {
        self.0.binary_search_by_key(&term, |&(term, _)| term).map_or(0.0, |at| self.0[at].1)
    }

    /// The inner product; for two of length 1, the cosine.
    #[must_use]
    pub fn dot(&self, other: &Self) -> f32 {
        let (mut left, mut right) = (self.0.as_slice(), other.0.as_slice());
        let mut sum = 0.0;
        while let ([(term, weight), rest @ ..], [(other, by), others @ ..]) = (left, right) {
            if term == other {
                sum += weight * by;
            }
            if term <= other {
                left = rest;
            }
            if other <= term {
                right = others;
            }
        }
        sum
    }

    /// Every weight times the factor.
    #[must_use]
    pub fn scaled(mut self, factor: f32) -> Self {
        for (_, weight) in &mut self.0 {
            *weight *= factor;
        }
        self
    }

    /// The same direction with length 1; of length 0 it stays.
    #[must_use]
    pub fn unit(self) -> Self {
        let length = self.0.iter().map(|&(_, weight)| weight * weight).sum::<f32>().sqrt();
        if length > 0.0 { self.scaled(length.recip()) } else { self }
    }

    /// The sum of vectors, each times its factor.
    #[must_use]
    pub fn sum<'a>(parts: impl IntoIterator<Item = (f32, &'a Self)>) -> Self {
        Self::of(
            parts
                .into_iter()
                .flat_map(|(factor, part)| part.terms().map(move |(term, weight)| (term, weight * factor)))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_twice_is_added_up() {
        let twice = Sparse::of(vec![(7, 1.0), (2, 3.0), (7, 2.0)]);
        assert_eq!(twice.terms().collect::<Vec<_>>(), [(2, 3.0), (7, 3.0)]);
        assert_eq!((twice.weight(7), twice.weight(3)), (3.0, 0.0));
    }

    #[test]
    fn only_shared_terms_count() {
        let left = Sparse::of(vec![(1, 2.0), (4, 1.0), (9, 5.0)]);
        let right = Sparse::of(vec![(0, 7.0), (4, 3.0), (9, 1.0), (12, 1.0)]);
        assert_eq!(left.dot(&right), 8.0);
        assert_eq!(right.dot(&left), 8.0);
        assert_eq!(left.dot(&Sparse::default()), 0.0);
    }

    #[test]
    fn a_unit_has_length_one_and_nothing_stays_nothing() {
        let unit = Sparse::of(vec![(1, 3.0), (2, 4.0)]).unit();
        assert!((unit.dot(&unit) - 1.0).abs() < 1e-6);
        assert!(Sparse::default().unit().is_empty());
    }

    #[test]
    fn a_sum_keeps_every_part() {
        let (left, right) = (Sparse::of(vec![(1, 1.0)]), Sparse::of(vec![(1, 1.0), (2, 2.0)]));
        assert_eq!(Sparse::sum([(2.0, &left), (0.5, &right)]), Sparse::of(vec![(1, 2.5), (2, 1.0)]));
    }
}
