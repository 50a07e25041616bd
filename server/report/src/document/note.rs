//! A contribution, kept in the annex as it was typed.

use super::Table;
use serde::{Deserialize, Serialize};

/// What a contribution, or a line, is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What could be done.
    Idea,
    /// What was observed.
    Finding,
}

/// One contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its number in the report: from 1, unique. It is also its anchor, `note-12`.
    pub number: u32,
    /// Idea or finding.
    pub kind: Kind,
    /// As typed: neither set nor corrected. May hold several lines.
    pub text: String,
    /// The examples it carries, as typed.
    pub examples: Vec<String>,
    /// Where it was written.
    pub table: Table,
    /// In which round, from 1.
    pub round: u16,
    /// The title of the story it answers. May be blank.
    pub story: String,
    /// It arrived after the harvest had closed.
    pub late: bool,
    /// It was added when the room read the lines.
    #[serde(default)]
    pub added: bool,
    /// It was written on paper and copied out afterwards.
    pub paper: bool,
}
