//! The report as data, one noun a file:
//!
//! - [`Document`]: the whole, in reading order;
//! - [`Story`]: an experience told at a [`Table`];
//! - [`Section`]: a theme and its lines, each an [`Entry`];
//! - [`Figures`]: the day counted;
//! - [`Note`]: a contribution as it was typed, in the annex.

mod figures;
mod note;
mod section;
mod story;

pub use figures::Figures;
pub use note::{Kind, Note};
pub use section::{Entry, Reading, Section};
pub use story::{Story, Table};

use serde::{Deserialize, Serialize};

/// The language in which the report itself speaks. People's own texts stay
/// in theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Language {
    /// The tag of BCP 47, as HTML's `lang` wants it: `fr` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The tag with its country, as office software wants it: `fr-FR` or `en-GB`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr-FR",
            Self::En => "en-GB",
        }
    }
}

/// A synthesis report, in reading order.
///
/// Every text is plain (no Markdown, no HTML) and as it was typed. A blank
/// text, an empty list and `None` all mean "nothing to say here": the
/// renderers then leave the place out, title and all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The language of headings, labels and typography.
    pub language: Language,
    /// What the report is called. One line.
    pub title: String,
    /// The day, already in words: « 14 mai 2024 ». One line.
    pub date: Option<String>,
    /// Where it took place. One line; blank if unknown.
    pub place: String,
    /// Who organised the day, a name each.
    pub organisers: Vec<String>,
    /// What the day was about, a paragraph each. The first one opens the article.
    pub introduction: Vec<String>,
    /// How the room worked, in one paragraph.
    pub method: Option<String>,
    /// The experiences told, in the order of the tables.
    pub stories: Vec<Story>,
    /// The themes, in the order the facilitators chose.
    pub sections: Vec<Section>,
    /// The day counted.
    pub figures: Figures,
    /// The closing words, in one paragraph.
    pub thanks: Option<String>,
    /// Every contribution, sorted under a theme or not, by rising number.
    pub annex: Vec<Note>,
}
