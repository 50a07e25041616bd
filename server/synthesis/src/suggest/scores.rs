//! A number for each post and theme.

/// Scores, a row a post.
#[derive(Debug, Clone)]
pub struct Scores {
    themes: usize,
    values: Vec<f32>,
}

impl Scores {
    /// Nothing but 0. There must be at least one theme.
    pub fn zero(posts: usize, themes: usize) -> Self {
        Self { themes, values: vec![0.0; posts * themes] }
    }

    /// How many posts there are.
    pub fn posts(&self) -> usize {
        self.values.len() / self.themes
    }

    /// How many themes there are.
    pub fn themes(&self) -> usize {
        self.themes
    }

    /// A post's scores.
    pub fn row(&self, post: usize) -> &[f32] {
        &self.values[post * self.themes..][..self.themes]
    }

    /// A post's scores, to be changed.
    pub fn row_mut(&mut self, post: usize) -> &mut [f32] {
        &mut self.values[post * self.themes..][..self.themes]
    }

    /// Every post's scores.
    pub fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.values.chunks_exact(self.themes)
    }

    /// Adds other scores, each times the factor.
    pub fn add(&mut self, other: &Self, factor: f32) {
        for (value, other) in self.values.iter_mut().zip(&other.values) {
            *value += factor * other;
        }
    }

    /// Makes scores of different kinds comparable: each post's are around 0, and all of them have the deviation 1.
    pub fn level(&mut self) {
        for row in self.values.chunks_exact_mut(self.themes) {
            let mean = row.iter().sum::<f32>() / row.len() as f32;
            row.iter_mut().for_each(|value| *value -= mean);
        }
        let squares: f64 = self.values.iter().map(|&value| f64::from(value * value)).sum();
        let deviation = (squares / self.values.len().max(1) as f64).sqrt() as f32;
        if deviation > 1e-6 {
            self.values.iter_mut().for_each(|value| *value /= deviation);
        }
    }

    /// Takes from each theme a share of what its best posts score: a theme that everything is a little like draws less.
    pub fn restrain(&mut self, share: f32) {
        let best = (self.posts() / self.themes / 2).max(3).min(self.posts());
        for theme in 0..self.themes {
            let mut column: Vec<f32> = self.rows().map(|row| row[theme]).collect();
            column.sort_by(|a, b| b.total_cmp(a));
            let pull = share * column[..best].iter().sum::<f32>() / best.max(1) as f32;
            self.values.chunks_exact_mut(self.themes).for_each(|row| row[theme] -= pull);
        }
    }

    /// A post's themes, best first; of equals the earlier one.
    pub fn ranking(&self, post: usize) -> Vec<usize> {
        let row = self.row(post);
        let mut themes: Vec<usize> = (0..self.themes).collect();
        themes.sort_by(|&a, &b| row[b].total_cmp(&row[a]));
        themes
    }

    /// By how much a post's best theme is ahead of the next one; 0 if there is one theme only.
    pub fn lead(&self, post: usize) -> (usize, f32) {
        let row = self.row(post);
        let mut best = 0;
        let mut next = f32::NEG_INFINITY;
        for (theme, &score) in row.iter().enumerate().skip(1) {
            if score > row[best] {
                next = row[best];
                best = theme;
            } else {
                next = next.max(score);
            }
        }
        (best, if row.len() > 1 { row[best] - next } else { 0.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(rows: [[f32; 3]; 4]) -> Scores {
        Scores { themes: 3, values: rows.concat() }
    }

    #[test]
    fn the_lead_is_over_the_next_best() {
        let scores = scores([[1.0, 4.0, 2.5], [4.0, 1.0, 2.0], [1.0, 1.0, 0.0], [0.0, 1.0, 3.0]]);
        assert_eq!((0..4).map(|post| scores.lead(post)).collect::<Vec<_>>(), [(1, 1.5), (0, 2.0), (0, 0.0), (2, 2.0)]);
        assert_eq!(scores.ranking(0), [1, 2, 0]);
        assert_eq!(scores.ranking(2), [0, 1, 2]);
    }

    #[test]
    fn levelled_scores_are_around_nothing() {
        let mut scores = scores([[1.0, 4.0, 2.5], [40.0, 41.0, 42.0], [1.0, 1.0, 1.0], [0.0, 1.0, 3.0]]);
        scores.level();
        assert!(scores.rows().all(|row| row.iter().sum::<f32>().abs() < 1e-5));
        assert_eq!(scores.row(2), [0.0; 3]);
    }

    #[test]
    fn a_theme_that_draws_everything_draws_less() {
        let mut scores = scores([[1.0, 0.9, 0.0], [1.0, 0.9, 0.0], [1.0, 0.0, 0.9], [1.0, 0.0, 0.0]]);
        scores.restrain(0.5);
        assert_eq!(scores.lead(0).0, 1);
        assert_eq!(scores.lead(3).0, 0);
    }
}
