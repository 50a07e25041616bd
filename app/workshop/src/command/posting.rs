//! Wishes about contributions.

use crate::{PostId, PostKind, Round, TableId, ThemeId};
use serde::{Deserialize, Serialize};

/// Commands on contributions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Posting {
    /// Write one.
    Write(Draft),
    /// Write it better, until the window closes.
    Edit {
        /// Which.
        post: PostId,
        /// As it should read.
        kind: PostKind,
        /// As it should read.
        text: String,
        /// As they should read.
        examples: Vec<String>,
        /// Hash of the key, where no link to its author is kept.
        key: Option<String>,
    },
    /// Take it back, until the window closes.
    Withdraw {
        /// Which.
        post: PostId,
        /// Hash of the key, where no link to its author is kept.
        key: Option<String>,
    },
    /// Hide it from the room and the report.
    Hide {
        /// Which.
        post: PostId,
    },
    /// Let through one that waits, or onto the wall one that does not (valider).
    Validate {
        /// Which.
        post: PostId,
    },
    /// Let it count again: a facilitator what was hidden, its author what she took back.
    Restore {
        /// Which.
        post: PostId,
        /// Hash of the key, where no link to its author is kept.
        #[serde(default)]
        key: Option<String>,
    },
}

/// A contribution as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Drawn by the phone.
    pub id: PostId,
    /// Idea or finding.
    pub kind: PostKind,
    /// 1 to 500 Unicode scalars.
    pub text: String,
    /// Examples, at most twelve.
    #[serde(default)]
    pub examples: Vec<String>,
    /// The table where it was written.
    pub table: TableId,
    /// The round in which it was written.
    pub round: Round,
    /// The theme that she read when she missed it, in the relecture.
    #[serde(default)]
    pub theme: Option<ThemeId>,
    /// Hash of a key that will let its writer change it, where no link is kept.
    #[serde(default)]
    pub key: Option<String>,
}
