//! A contribution: an idea or a finding, as it was typed, with where it comes from.

use crate::ids::{PersonId, PostId, Round, TableId, ThemeId};
use crate::moment::Moment;
use crate::text::Words;
use serde::{Deserialize, Serialize};

/// The two things a listener brings back from a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PostKind {
    /// Une idée: what could be done.
    #[serde(alias = "idee", alias = "idée")]
    Idea,
    /// Un constat: what was observed.
    #[serde(alias = "constat")]
    Finding,
}

impl PostKind {
    /// Its name in classes and forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Finding => "finding",
        }
    }

    /// Reads a form's value, in either language.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        match typed {
            "idea" | "idee" | "idée" => Some(Self::Idea),
            "finding" | "constat" => Some(Self::Finding),
            _ => None,
        }
    }
}

/// Who may take a post back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    /// Somebody in the room.
    Person(PersonId),
    /// Nobody that is known: whoever holds the key of which this is the hash (SHA-256, in hex).
    Key(Option<String>),
    /// A facilitator typed in a paper sheet.
    Sheet,
    /// The host of its table, for somebody without a phone.
    Host,
}

/// What became of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PostState {
    /// It waits for a facilitator's word before anyone else reads it.
    Waiting,
    /// It counts.
    Shown,
    /// A facilitator hid it; it can be restored.
    Hidden,
    /// Its author took it back.
    Withdrawn,
}

/// A contribution, verbatim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// Chosen by the phone.
    pub id: PostId,
    /// Its place in the order of arrival, from 1: the note number of the annex.
    pub note: u32,
    /// Idea or finding.
    pub kind: PostKind,
    /// 1 to 500 Unicode scalars.
    pub text: Words,
    /// Examples, drawn nested under the post and never counted as posts.
    pub examples: Vec<Words>,
    /// The table where it was written.
    pub table: TableId,
    /// The round in which it was written.
    pub round: Round,
    /// Who may take it back.
    pub author: Author,
    /// When it reached the server; rounded to its phase where no link is kept.
    pub at: Moment,
    /// It came after its harvest had closed.
    pub late: bool,
    /// The theme that its author listened for, or read when she missed it: a hint for sorting, no more.
    pub hint: Option<ThemeId>,
    /// Added when the room read the lines.
    pub added: bool,
    /// Whether it counts.
    pub state: PostState,
    /// Whether a facilitator has let it through (validé): the wall may wait for that.
    pub validated: bool,
    /// When it was hidden or taken back, while it is.
    pub gone: Option<Moment>,
}
