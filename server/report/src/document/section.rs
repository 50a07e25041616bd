//! A theme of the synthesis and its lines.

use serde::{Deserialize, Serialize};

/// A theme: a name, and the lines gathered under it by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What the theme is called. One line.
    pub name: String,
    /// What it covers, in a sentence or two. May be blank.
    pub description: String,
    /// What could be done, in the order chosen.
    pub ideas: Vec<Entry>,
    /// What was observed, in the order chosen.
    pub findings: Vec<Entry>,
    /// What the room found when it read the lines.
    #[serde(default)]
    pub reading: Reading,
}

/// What people found when they read a theme. Zero is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// How many found it right.
    pub faithful: u32,
    /// How many missed something.
    pub lacking: u32,
}

/// A line: one sentence of the synthesis and what stands behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The sentence.
    pub wording: String,
    /// Examples, drawn as a list under the sentence. Never counted as posts.
    pub examples: Vec<String>,
    /// The [`Note::number`](super::Note::number)s it was written from, in the order to cite them.
    pub notes: Vec<u32>,
    /// How many contributions say it. The report mentions it from 2 up.
    pub times_said: u32,
    /// At how many tables it was said; 0 if nobody knows.
    pub tables_said: u32,
    /// Dots that the room gave it.
    #[serde(default)]
    pub dots: u32,
    /// The room is to come back to it (à creuser).
    #[serde(default)]
    pub open: bool,
    /// What was said, word for word, where it is to be quoted (à citer) and is not the sentence itself.
    #[serde(default)]
    pub quotes: Vec<String>,
}
