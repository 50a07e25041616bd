//! Wishes of the room once it reads the lines.

use crate::voices::{Belongs, Opinion};
use crate::{PersonId, PostId, ThemeId};
use serde::{Deserialize, Serialize};

/// What the room says of themes and lines. A participant speaks for herself and whoever shares her phone; facilitators
/// and hosts for people without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voicing {
    /// What somebody finds on reading a theme.
    Reread {
        /// Who.
        person: PersonId,
        /// Which theme.
        theme: ThemeId,
        /// What she finds; `None` takes it back.
        opinion: Option<Opinion>,
    },
    /// A line stands under the wrong theme.
    Misfiled {
        /// Who says so.
        person: PersonId,
        /// Which line.
        line: PostId,
        /// Where it belongs; `None` takes it back.
        to: Option<Belongs>,
    },
    /// Dots for a line: so many in all, not so many more, so that a retry spends nothing.
    Spend {
        /// Whose.
        person: PersonId,
        /// Which line.
        line: PostId,
        /// How many in all.
        dots: u8,
    },
}
