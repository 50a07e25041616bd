//! What a narrator says of the lines that rest on her story.

use crate::moment::Moment;
use crate::text::Words;
use crate::{Post, PostId, TableId, Workshop};
use serde::{Deserialize, Serialize};

/// Her word on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It may stand as it is.
    Agreed,
    /// It should read otherwise; she says how.
    Amend,
}

/// A narrator's word on a line, and the words that it was about: once the line reads otherwise it no longer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Her word.
    pub verdict: Verdict,
    /// What she would have it say.
    pub remark: Option<Words>,
    /// How the line read.
    pub of: Words,
    /// When she said so.
    pub at: Moment,
}

impl Workshop {
    /// How a line reads: its wording, else the words of the post it began with.
    #[must_use]
    pub fn reads(&self, line: PostId) -> Option<&Words> {
        let wording = self.lines.get(&line).and_then(|line| line.wording.as_ref());
        wording.or_else(|| self.posts.get(&line).map(|post| &post.text))
    }

    /// The posts that a line rests on: its own and those merged behind it.
    pub fn behind_line(&self, line: PostId) -> impl Iterator<Item = &Post> {
        let merged = self.behind.get(&line).into_iter().flatten().copied();
        std::iter::once(line).chain(merged).filter_map(|post| self.posts.get(&post))
    }

    /// Whether a line that stands by itself rests on something said at a table.
    #[must_use]
    pub fn rests_on(&self, line: PostId, table: TableId) -> bool {
        let alone = self.lines.get(&line).is_some_and(|line| line.into.is_none());
        let counts = |post: &Post| post.table == table && post.state == crate::post::PostState::Shown;
        alone && self.behind_line(line).any(counts)
    }

    /// What the narrator has said of a line, if it still reads as it did then.
    #[must_use]
    pub fn approval(&self, line: PostId, table: TableId) -> Option<&Approval> {
        self.approvals.get(&(line, table)).filter(|approval| self.reads(line) == Some(&approval.of))
    }
}
