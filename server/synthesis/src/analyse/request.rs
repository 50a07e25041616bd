//! What may be asked, one request a line.

use crate::suggest::ThemeText;
use serde::{Deserialize, Deserializer};

/// A request. What is not known is passed over; what may be absent may also be null.
#[derive(Debug, Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
pub enum Request {
    /// A theme for each post.
    Suggest {
        /// The themes; a name alone will do.
        themes: Vec<Theme>,
        /// The posts' texts.
        posts: Vec<String>,
        /// Posts that somebody has placed, each with its theme.
        #[serde(default, deserialize_with = "or_nothing")]
        validated: Vec<(usize, Which)>,
    },
    /// How alike two texts are, for each pair.
    Pairs {
        /// The pairs.
        pairs: Vec<(String, String)>,
    },
    /// Posts in groups.
    Cluster {
        /// The posts' texts.
        posts: Vec<String>,
        /// How many groups.
        k: usize,
    },
    /// The posts that stand best for all of them.
    Summary {
        /// The posts' texts.
        posts: Vec<String>,
        /// How many of them.
        m: usize,
    },
}

/// A theme, by its place among the themes or by its name.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Which {
    /// Its place, from 0 on.
    At(usize),
    /// Its name.
    Called(String),
}

impl Which {
    /// Its place among the themes, if it is one of them.
    pub fn among(&self, themes: &[ThemeText]) -> Option<usize> {
        match self {
            Self::At(place) => (*place < themes.len()).then_some(*place),
            Self::Called(name) => themes.iter().position(|theme| theme.name == *name),
        }
    }
}

/// A theme as it is asked about.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Theme {
    /// Its name alone.
    Name(String),
    /// All that is known of it.
    Whole {
        /// What it is called.
        name: String,
        /// What it is about.
        #[serde(default, deserialize_with = "or_nothing")]
        description: String,
        /// Words that would be said in its posts.
        #[serde(default, deserialize_with = "or_nothing")]
        keywords: Vec<String>,
    },
}

impl From<Theme> for ThemeText {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Name(name) => Self { name, ..Self::default() },
            Theme::Whole { name, description, keywords } => Self { name, description, keywords },
        }
    }
}

fn or_nothing<'de, T: Default + Deserialize<'de>, D: Deserializer<'de>>(value: D) -> Result<T, D::Error> {
    Option::deserialize(value).map(Option::unwrap_or_default)
}
