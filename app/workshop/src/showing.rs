//! Who reads what is written while a harvest runs, and what the wall shows of it.

use serde::{Deserialize, Serialize};

/// How one phase shows what is written in it. Facilitators set it phase by phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Showing {
    /// When those at one table read each other.
    #[serde(default)]
    pub table: AtTable,
    /// What the wall shows.
    #[serde(default)]
    pub wall: OnWall,
    /// Whether every contribution waits for a facilitator's word (valider) before anyone else reads it.
    #[serde(default)]
    pub moderated: bool,
    /// Whether a contribution with a word of the workshop's list waits for a facilitator's word.
    #[serde(default)]
    pub filtered: bool,
}

/// When those at one table read each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtTable {
    /// As it is sent.
    #[default]
    AtOnce,
    /// Once one has sent something oneself (masquer les autres jusqu'à l'envoi). Where no link to authors is kept,
    /// nobody can know: then as [`AtTable::Afterwards`].
    OnceSent,
    /// When the harvest is over.
    Afterwards,
}

/// What the wall shows while a harvest runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnWall {
    /// How many, not what.
    #[default]
    Counts,
    /// Contributions, some seconds after they came (0 to 600): time to hide one. Where no link to authors is kept no
    /// minute is kept either, and then they wait for a facilitator's word.
    After {
        /// How many.
        seconds: u16,
    },
    /// Contributions that a facilitator has let through.
    Validated,
}

impl Showing {
    /// Whether nothing has been set: then it is not written down.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}
