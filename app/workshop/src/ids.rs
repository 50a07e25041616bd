//! Identities, one type each, so that a table is never taken for a person.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

identity!(
    /// One workshop, for ever.
    WorkshopId
);
identity!(
    /// Somebody in the room, with or without a phone.
    PersonId
);
identity!(
    /// One facilitator of one workshop; undo is counted by it.
    FacilitatorId
);
identity!(
    /// A contribution. Chosen by the phone that writes it, so that a retry is the same post.
    PostId
);
identity!(
    /// A theme of the synthesis.
    ThemeId
);

/// A table, by the number on its sign (from 1). Numbers are not given twice in a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TableId(pub u16);

/// A phase of the agenda. Stable while the agenda is edited around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PhaseId(pub u16);

/// A round (tour), counted from 1 as the room counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Round(pub u8);

impl Round {
    /// Its place in a list that starts at 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0.saturating_sub(1))
    }

    /// The round at a place in a list that starts at 0.
    #[must_use]
    pub fn at(index: usize) -> Self {
        Self(u8::try_from(index + 1).unwrap_or(u8::MAX))
    }
}
