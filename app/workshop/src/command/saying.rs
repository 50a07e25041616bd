//! Wishes about messages to phones.

use crate::{PersonId, TableId};
use serde::{Deserialize, Serialize};

/// Commands on messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saying {
    /// To every phone, every host and the wall.
    Everyone {
        /// As typed.
        text: String,
    },
    /// To those who sit at a table now (or walk to it), and its host.
    Table {
        /// Which.
        table: TableId,
        /// As typed.
        text: String,
    },
    /// To one phone.
    Person {
        /// Whose.
        person: PersonId,
        /// As typed.
        text: String,
    },
    /// Take one back.
    Unsay {
        /// Number of the event that said it.
        message: u64,
    },
}
