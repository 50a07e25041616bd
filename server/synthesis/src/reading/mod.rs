//! One text, taken apart: its words, what they come from, and its language.

mod split;
mod stem;
mod stop;

pub use split::fold;

use crate::Meaning;
use std::collections::BTreeMap;

/// The languages whose words are understood. A text in another one is read as if it were in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// French.
    #[default]
    French,
    /// English.
    English,
}

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it stands in the text.
    pub surface: String,
    /// In small letters without accents: "Élus" is "elus".
    pub folded: String,
    /// What it has in common with its other forms: "élus" and "élue" are "elu".
    pub stem: String,
    /// Whether it says nothing of what the text is about, as "le", "faut" and "n’" do.
    pub stop: bool,
}

/// A text with its words and, where a model is at hand, its meaning.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The text as it was written.
    pub text: String,
    /// The language that its small words are of.
    pub language: Language,
    /// Its words in order, the ones that say nothing included.
    pub words: Vec<Word>,
    /// Its vector as the model gives it, of length 1.
    pub meaning: Option<Vec<f32>>,
}

impl Reading {
    /// Reads a text; if nothing in it tells its language, as French.
    #[must_use]
    pub fn of(text: &str, meaning: Option<&dyn Meaning>) -> Self {
        Self::among(text, Language::French, meaning)
    }

    /// Reads a text that stands among others: a single word has no language of its own and takes theirs.
    #[must_use]
    pub fn among(text: &str, others: Language, meaning: Option<&dyn Meaning>) -> Self {
        Self::with(text, others, meaning.map(|meaning| meaning.vector(text)))
    }

    /// Reads a text whose vector was made before.
    #[must_use]
    pub fn with(text: &str, others: Language, vector: Option<Vec<f32>>) -> Self {
        let pieces = split::words(text);
        let folded: Vec<String> = pieces.iter().map(|piece| fold(piece)).collect();
        let language = stop::language(&folded).unwrap_or(others);
        let words = pieces.into_iter().zip(folded).map(|(surface, folded)| Word {
            surface: surface.to_owned(),
            stem: stem::stem(surface, &folded, language),
            stop: stop::says_nothing(&folded, language),
            folded,
        });
        Self { text: text.to_owned(), language, words: words.collect(), meaning: vector }
    }

    /// The words that say something.
    pub fn telling(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().filter(|word| !word.stop)
    }

    /// How often each stem of a telling word occurs, by stem.
    #[must_use]
    pub fn stems(&self) -> BTreeMap<&str, u32> {
        let mut counts = BTreeMap::new();
        for word in self.telling() {
            *counts.entry(word.stem.as_str()).or_default() += 1;
        }
        counts
    }
}

/// The language of most of the readings; French if there are as many of each.
#[must_use]
pub fn language_of<'a>(readings: impl IntoIterator<Item = &'a Reading>) -> Language {
    let balance: i64 =
        readings.into_iter().map(|reading| if reading.language == Language::English { 1 } else { -1 }).sum();
    if balance > 0 { Language::English } else { Language::French }
}
