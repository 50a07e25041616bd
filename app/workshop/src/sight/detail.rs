//! One table, person, contribution, line or act, as facilitators see it.

use super::now::TableSign;
use crate::act::ActKind;
use crate::approval::Verdict;
use crate::board::Mark;
use crate::people::Profile;
use crate::post::{Author, Post, PostState};
use crate::{FacilitatorId, Moment, Person, PersonId, PostId, PostKind, Round, TableId, ThemeId, Workshop};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A table for its facilitators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in TableSheet")]
pub struct TablePlan {
    pub sign: TableSign,
    pub host: Option<String>,
    pub seats: Option<u16>,
    pub least: Option<u16>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub closed: BTreeSet<Round>,
}

/// Somebody in the room, for facilitators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Person")]
pub struct PersonView {
    pub id: PersonId,
    pub name: Option<String>,
    pub arrival: u32,
    pub phone: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<PersonId>,
    pub left: bool,
    pub stays_at: Option<TableId>,
    #[serde(default)]
    pub profile: Profile,
    pub seats: Vec<Option<TableId>>,
}

/// A contribution, for facilitators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Post")]
pub struct PostDetail {
    pub id: PostId,
    pub note: u32,
    pub kind: PostKind,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    pub table: TableId,
    pub round: Round,
    /// Who wrote it, where a link is kept.
    pub author: Option<PersonId>,
    pub sheet: bool,
    /// Written by the host of its table.
    #[serde(default)]
    pub host: bool,
    pub late: bool,
    /// The theme that its author listened for, or read when she missed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<ThemeId>,
    /// Added when the room read the lines.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub added: bool,
    pub hidden: bool,
    /// It waits for a facilitator's word.
    #[serde(default)]
    pub waiting: bool,
    #[serde(default)]
    pub validated: bool,
    pub at: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone: Option<Moment>,
}

/// What a narrator has said of a line as it reads now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Approval")]
pub struct ApprovalView {
    pub line: PostId,
    pub table: TableId,
    pub verdict: Verdict,
    pub remark: Option<String>,
}

/// A line of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Line")]
pub struct LineView {
    pub post: PostId,
    pub theme: Option<ThemeId>,
    pub rank: i64,
    pub wording: Option<String>,
    pub into: Option<PostId>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub marks: BTreeSet<Mark>,
}

/// What one facilitator can take back and do again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActView {
    /// Whose.
    pub by: FacilitatorId,
    /// Would be taken back.
    pub undo: Option<ActKind>,
    /// Cannot be, as a colleague has changed since what it touched.
    pub blocked: bool,
    /// Would be done again.
    pub redo: Option<ActKind>,
}

impl PersonView {
    /// Somebody as facilitators know her.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        Self {
            id: person.id,
            name: person.name.as_ref().map(ToString::to_string),
            arrival: person.arrival,
            phone: person.phone,
            with: person.with,
            left: person.left,
            stays_at: person.stays_at,
            profile: person.profile.clone(),
            seats: person.seats.clone(),
        }
    }
}

impl PostDetail {
    /// A contribution as facilitators read it; `None` once its author took it back.
    #[must_use]
    pub fn of(post: &Post) -> Option<Self> {
        let hidden = match post.state {
            PostState::Shown | PostState::Waiting => false,
            PostState::Hidden => true,
            PostState::Withdrawn => return None,
        };
        let author = match post.author {
            Author::Person(person) => Some(person),
            Author::Key(_) | Author::Sheet | Author::Host => None,
        };
        Some(Self {
            id: post.id,
            note: post.note,
            kind: post.kind,
            text: post.text.text.clone(),
            examples: post.examples.iter().map(ToString::to_string).collect(),
            table: post.table,
            round: post.round,
            author,
            sheet: post.author == Author::Sheet,
            host: post.author == Author::Host,
            late: post.late,
            hint: post.hint,
            added: post.added,
            hidden,
            waiting: post.state == PostState::Waiting,
            validated: post.validated,
            gone: post.gone,
            at: post.at,
        })
    }
}

impl LineView {
    /// A line as facilitators sort it.
    #[must_use]
    pub fn of(workshop: &Workshop, id: PostId) -> Option<Self> {
        let line = workshop.lines.get(&id)?;
        Some(Self {
            post: line.post,
            theme: line.theme,
            rank: line.rank,
            wording: line.wording.as_ref().map(ToString::to_string),
            into: line.into,
            marks: line.marks.clone(),
        })
    }
}
