//! What a workshop says of itself before anyone sits down.

use crate::moment::{Date, TimeOfDay};
use crate::text::Words;
use serde::{Deserialize, Serialize};

/// The title page of a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its title, at most 120 signs.
    pub title: Words,
    /// The day it is held.
    pub date: Option<Date>,
    /// When the first phase is planned to begin, by the room's clock.
    pub starts_at: Option<TimeOfDay>,
    /// Where, in words.
    pub place: Option<Words>,
    /// Who organises, one a line.
    pub organisers: Vec<Words>,
    /// A few paragraphs that open the report.
    pub introduction: Option<Words>,
    /// A sentence that closes it.
    pub thanks: Option<Words>,
    /// Language of wall and report; phones may differ later.
    pub language: Language,
}

/// A language that Tablée speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French, the first language.
    #[default]
    Fr,
    /// English.
    En,
}

impl Language {
    /// Its code for `lang` attributes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

/// What is kept of who wrote what; chosen at creation, for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Privacy {
    /// People give their name; facilitators see who wrote.
    Name,
    /// People give the name they like, or none; facilitators see which one wrote.
    #[default]
    Pseudonym,
    /// A post keeps no link to whoever wrote it, only to its table and round.
    Unlinked,
}

/// Days after which a workshop's data goes, unless chosen otherwise.
pub const DEFAULT_RETENTION_DAYS: u16 = 90;
/// The longest one may choose: three years.
pub const LONGEST_RETENTION_DAYS: u16 = 1095;
