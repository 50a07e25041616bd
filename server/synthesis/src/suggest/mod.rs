//! A theme for each post: which one, how surely, and why. Learns at once from what facilitators place by hand.
//!
//! A theme is compared with every post by its name, description and keywords ([`space`]); it takes in the posts that
//! somebody has put there and those that surely are its own, and what a post is taken for spreads to the posts close
//! to it ([`spread`]).

mod confidence;
mod scores;
mod space;
mod spread;
mod view;

use crate::because::{Examples, Reasons};
use crate::reading::language_of;
use crate::{Corpus, Meaning, Reading};
use scores::Scores;
use space::Space;
use std::sync::Arc;
use view::View;

/// What each view counts for with a model, and without one.
const WITH_MEANING: [(View, f32); 3] = [(View::Stems, 0.6), (View::Grams, 0.6), (View::Meaning, 1.5)];
const WORDS_ONLY: [(View, f32); 2] = [(View::Stems, 0.5), (View::Grams, 0.5)];
/// How often themes take in their surest posts anew.
const REFINEMENTS: usize = 3;
/// Posts a theme below which its text, if there is more of it than a name, is trusted more than the posts.
const ENOUGH_POSTS: usize = 15;
/// Posts in all below which they are too few to tell what is close and what is chance.
const FEW_POSTS: usize = 30;
/// Telling words a theme, beside its name, from which on there is more of it than a name.
const MORE_THAN_A_NAME: usize = 2;
/// The share of the posts, the surest first, that themes learn from; what a theme's count for beside its text; and how
/// much a post listens to its neighbours.
const LEARNING: Learning = Learning { sure: 0.6, members: 1.0, neighbours: 0.6 };
/// The same where themes are names alone and meaning tells: a name points surely at fewer posts, which then say more than it.
/// Without meaning it points at too few for that.
const NAMES: Learning = Learning { sure: 0.4, members: 1.5, neighbours: 0.6 };
/// The same where the themes' texts are trusted more.
const CAUTIOUS: Learning = Learning { sure: 0.6, members: 0.5, neighbours: 0.0 };
/// The share that a theme's pull on everything is lessened by.
const RESTRAINT: f32 = 0.25;

/// What a facilitator has typed of a theme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeText {
    /// What it is called.
    pub name: String,
    /// What it is about; may be empty.
    pub description: String,
    /// Words that would be said in its posts; may be none.
    pub keywords: Vec<String>,
}

/// What is proposed for one post.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The themes, best first.
    pub ranking: Vec<usize>,
    /// How likely the first one is right, from 0 to 1; 1 for a post that somebody has placed.
    pub confidence: f32,
    /// Words of the post that speak for the first theme, as they stand in it, up to three.
    pub because: Vec<String>,
    /// Whether it is better to say « je ne sais pas ».
    pub unsure: bool,
}

/// A theme's text, read.
#[derive(Debug)]
pub(crate) struct ThemeReading {
    pub name: Reading,
    pub description: Reading,
    pub keywords: Vec<Reading>,
}

#[derive(Debug, Clone, Copy)]
struct Learning {
    sure: f32,
    members: f32,
    neighbours: f32,
}

/// What does not change with a correction: the themes as they are written, and the posts.
#[derive(Debug)]
pub struct Suggester {
    corpus: Arc<Corpus>,
    themes: usize,
    spaces: Vec<Space>,
    with_meaning: bool,
    learning: Learning,
    reasons: Reasons,
}

impl Suggester {
    /// Compares the themes with the posts. The model must be the one that made the posts' vectors; it is asked for
    /// every word of the posts, so it had better remember ([`crate::Remembering`]).
    #[must_use]
    pub fn new(corpus: &Arc<Corpus>, themes: &[ThemeText], meaning: Option<&dyn Meaning>) -> Self {
        let language = language_of((0..corpus.len()).map(|post| corpus.reading(post)));
        let read = |text: &str| Reading::among(text, language, meaning.filter(|_| !text.trim().is_empty()));
        let readings: Vec<ThemeReading> = themes
            .iter()
            .map(|theme| ThemeReading {
                name: read(&theme.name),
                description: read(&theme.description),
                keywords: theme.keywords.iter().map(|keyword| read(keyword)).collect(),
            })
            .collect();
        let views: &[(View, f32)] = if meaning.is_some() { &WITH_MEANING } else { &WORDS_ONLY };
        let spaces = match themes.len() {
            0 => Vec::new(),
            _ => views.iter().map(|&(view, weight)| Space::of(corpus, view, weight, &readings)).collect(),
        };
        let told: usize = readings
            .iter()
            .flat_map(|theme| theme.keywords.iter().chain([&theme.description]))
            .map(|text| text.telling().count())
            .sum();
        let well_told = told >= MORE_THAN_A_NAME * themes.len();
        let cautious = corpus.len() < FEW_POSTS || well_told && corpus.len() < ENOUGH_POSTS * themes.len();
        Self {
            corpus: Arc::clone(corpus),
            themes: themes.len(),
            spaces,
            with_meaning: meaning.is_some(),
            learning: if cautious {
                CAUTIOUS
            } else if well_told || meaning.is_none() {
                LEARNING
            } else {
                NAMES
            },
            reasons: Reasons::of(corpus, &readings, meaning),
        }
    }

    /// A suggestion for each post, given the posts that somebody has placed: pairs of post and theme. A post may be in
    /// several themes; the last one named is shown first. Pairs of what does not exist are passed over.
    #[must_use]
    pub fn suggest(&self, placed: &[(usize, usize)]) -> Vec<Suggestion> {
        if self.themes == 0 {
            let nothing = Suggestion { ranking: Vec::new(), confidence: 0.0, because: Vec::new(), unsure: true };
            return vec![nothing; self.corpus.len()];
        }
        let mut themes_of: Vec<Vec<usize>> = vec![Vec::new(); self.corpus.len()];
        for &(post, theme) in placed {
            if let Some(themes) = themes_of.get_mut(post).filter(|_| theme < self.themes) {
                themes.retain(|&before| before != theme);
                themes.push(theme);
            }
        }
        let order = self.corpus.order();
        let by_place: Vec<Vec<usize>> = order.iter().map(|&post| themes_of[post].clone()).collect();
        let scores = self.scores(&by_place);
        let examples = Examples::of(&self.corpus, &themes_of, self.themes);
        let mut suggestions = vec![None; order.len()];
        for (place, &post) in order.iter().enumerate() {
            suggestions[post] = Some(self.suggestion(post, &scores, place, &themes_of[post], &examples));
        }
        suggestions.into_iter().flatten().collect()
    }

    fn suggestion(
        &self,
        post: usize,
        scores: &Scores,
        place: usize,
        placed: &[usize],
        examples: &Examples,
    ) -> Suggestion {
        let mut ranking = scores.ranking(place);
        for &theme in placed {
            ranking.retain(|&other| other != theme);
            ranking.insert(0, theme);
        }
        let because = self.reasons.words(&self.corpus, examples, post, ranking[0]);
        let confidence = match placed {
            [] if self.corpus.reading(post).telling().next().is_none() => 0.0,
            [] => confidence::of(scores.lead(place).1, self.themes, self.with_meaning),
            _ => 1.0,
        };
        let unsure = placed.is_empty() && (because.is_empty() || confidence < confidence::FLOOR);
        Suggestion { ranking, confidence, because, unsure }
    }

    /// How well each post fits each theme, posts in the corpus' order.
    fn scores(&self, placed: &[Vec<usize>]) -> Scores {
        let by_hand = self.by_hand(placed);
        let mut scores = self.fused(&by_hand);
        for _ in 0..REFINEMENTS {
            let mut members =
                spread::sure_members(&self.corpus, &scores, placed, self.learning.members, self.learning.sure);
            for (members, by_hand) in members.iter_mut().zip(&by_hand) {
                members.extend(by_hand);
            }
            scores = self.fused(&members);
        }
        if self.learning.neighbours > 0.0 {
            spread::among_neighbours(&self.corpus, &mut scores, placed, self.learning.neighbours);
        }
        scores
    }

    /// The posts that somebody has put into each theme, with what each counts for: the more there are, the more they
    /// count together, but the less each.
    fn by_hand(&self, placed: &[Vec<usize>]) -> Vec<Vec<(usize, f32)>> {
        let mut members = vec![Vec::new(); self.themes];
        for (&post, themes) in self.corpus.order().iter().zip(placed) {
            for &theme in themes {
                members[theme].push((post, 0.0));
            }
        }
        for members in &mut members {
            let share = (members.len().max(1) as f32).sqrt().recip();
            members.iter_mut().for_each(|(_, factor): &mut (usize, f32)| *factor = share);
        }
        members
    }

    fn fused(&self, members: &[Vec<(usize, f32)>]) -> Scores {
        let mut fused = Scores::zero(self.corpus.len(), self.themes);
        for space in &self.spaces {
            fused.add(&space.scores(&self.corpus, members), space.weight());
        }
        if self.corpus.len() >= FEW_POSTS {
            fused.restrain(RESTRAINT);
        }
        fused
    }
}

/// The posts in the order in which they are best looked at: the least certain first. Of equals the earlier one.
#[must_use]
pub fn to_check_first(suggestions: &[Suggestion]) -> Vec<usize> {
    let mut posts: Vec<usize> = (0..suggestions.len()).collect();
    posts.sort_by(|&a, &b| suggestions[a].confidence.total_cmp(&suggestions[b].confidence));
    posts
}
