//! The themes as one view sees them, and how well each post fits each of them.

use super::ThemeReading;
use super::scores::Scores;
use super::view::{View, unit};
use crate::Corpus;

/// What the parts of a theme's text count for in what the theme is compared by.
const NAME: f32 = 1.0;
const DESCRIPTION: f32 = 0.7;
const KEYWORDS: f32 = 2.2;
/// What the keyword that a post is closest to counts for, beside the theme as a whole.
const BEST_KEYWORD: f32 = 0.7;
/// What a theme's own text counts for beside the posts that are in it.
const TEXT: f32 = 2.0;

/// The themes, seen in one way.
#[derive(Debug)]
pub struct Space {
    view: View,
    weight: f32,
    themes: Vec<Vec<f32>>,
    /// What each post gets for the one keyword that it is closest to.
    bonus: Scores,
}

impl Space {
    /// Sees the themes in a way, which counts for so much.
    pub fn of(corpus: &Corpus, view: View, weight: f32, themes: &[ThemeReading]) -> Self {
        let mut bonus = Scores::zero(corpus.len(), themes.len());
        let mut vectors = Vec::with_capacity(themes.len());
        for (at, theme) in themes.iter().enumerate() {
            let keywords: Vec<Vec<f32>> = theme.keywords.iter().map(|keyword| view.text(corpus, keyword)).collect();
            if !keywords.is_empty() {
                let products = view.products(corpus, &keywords);
                for (place, row) in products.rows().enumerate() {
                    bonus.row_mut(place)[at] = BEST_KEYWORD * row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                }
            }
            vectors.push(whole(view.text(corpus, &theme.name), &view.text(corpus, &theme.description), &keywords));
        }
        Self { view, weight, themes: vectors, bonus }
    }

    /// What this way of seeing counts for.
    pub fn weight(&self) -> f32 {
        self.weight
    }

    /// How well each post fits each theme, once the themes have taken in posts of theirs, each with what it counts for.
    pub fn scores(&self, corpus: &Corpus, members: &[Vec<(usize, f32)>]) -> Scores {
        let mut columns = self.themes.clone();
        for (column, members) in columns.iter_mut().zip(members) {
            column.iter_mut().for_each(|value| *value *= TEXT);
            for &(post, share) in members {
                self.view.add(corpus, post, share, column);
            }
            unit(column);
        }
        let mut scores = self.view.products(corpus, &columns);
        scores.add(&self.bonus, 1.0);
        scores.level();
        scores
    }
}

/// One vector for name, description and keywords.
fn whole(mut name: Vec<f32>, description: &[f32], keywords: &[Vec<f32>]) -> Vec<f32> {
    name.iter_mut().for_each(|value| *value *= NAME);
    let mut take = |part: &[f32], factor: f32| {
        name.iter_mut().zip(part).for_each(|(sum, value)| *sum += factor * value);
    };
    take(description, DESCRIPTION);
    for keyword in keywords {
        take(keyword, KEYWORDS / keywords.len() as f32);
    }
    unit(&mut name);
    name
}
