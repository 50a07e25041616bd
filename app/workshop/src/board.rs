//! The board (mise en thèmes): themes, and lines under them.
//!
//! Every post has one line for ever, under its own identity. Sorting moves a line under a theme; merging sets it
//! behind another line without changing anything in it; taking apart lets go again. So nothing can be lost.

use crate::ids::{PostId, ThemeId};
use crate::text::Words;
use crate::{PostKind, Workshop};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A named group of lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Which.
    pub id: ThemeId,
    /// Its heading in the report.
    pub name: Words,
    /// What belongs there.
    pub description: Option<Words>,
    /// Words that point to it.
    pub keywords: Vec<Words>,
}

/// One sentence of the synthesis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The post it began with.
    pub post: PostId,
    /// Its theme; `None` is the tray of unsorted lines.
    pub theme: Option<ThemeId>,
    /// Its place among the lines of its theme: smaller comes first, equal ranks go by arrival.
    pub rank: i64,
    /// A wording other than the post's own text.
    pub wording: Option<Words>,
    /// The line it is merged into.
    pub into: Option<PostId>,
    /// What facilitators have marked it with.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub marks: BTreeSet<Mark>,
}

impl Line {
    /// The line of a post that has just come, in the tray.
    #[must_use]
    pub fn of(post: PostId, rank: i64) -> Self {
        Self { post, theme: None, rank, wording: None, into: None, marks: BTreeSet::new() }
    }
}

/// What a facilitator notes on a line for later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// À creuser: the room or a working group should come back to it.
    Dig,
    /// À citer: its verbatims are to be quoted in the report.
    Quote,
}

/// What a facilitator has said of two lines that resemble each other: remembered, so that nobody is asked twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// They say different things.
    Apart,
    /// They oppose each other (à confronter): both stand, and the room may speak of it.
    Opposed,
}

/// Two lines, the smaller identity first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pair(PostId, PostId);

impl Pair {
    /// Two lines, in any order; `None` if they are one.
    #[must_use]
    pub fn of(a: PostId, b: PostId) -> Option<Self> {
        (a != b).then(|| Self(a.min(b), a.max(b)))
    }

    /// Both.
    #[must_use]
    pub fn both(self) -> [PostId; 2] {
        [self.0, self.1]
    }
}

/// Distance between neighbours, so that a line can go between two others twenty times over before ranks are
/// dealt anew.
pub const RANK_GAP: i64 = 1 << 20;

impl Workshop {
    /// The lines of a theme (or of the tray) that stand by themselves, in order.
    #[must_use]
    pub fn lines_of(&self, theme: Option<ThemeId>) -> Vec<&Line> {
        let mut lines: Vec<_> = self.lines.values().filter(|line| line.theme == theme && line.into.is_none()).collect();
        lines.sort_by_key(|line| (line.rank, self.note(line.post)));
        lines
    }

    /// The line that a line is finally merged into; itself if it stands alone.
    #[must_use]
    pub fn root_of(&self, post: PostId) -> PostId {
        let mut root = post;
        // Merging refuses rings; the bound keeps a damaged log from turning for ever.
        for _ in 0..=self.lines.len() {
            match self.lines.get(&root).and_then(|line| line.into) {
                Some(next) => root = next,
                None => break,
            }
        }
        root
    }

    /// The posts behind a line that count, the line's own first, then in order of arrival.
    #[must_use]
    pub fn posts_behind(&self, root: PostId) -> Vec<&crate::Post> {
        let mut posts: Vec<_> =
            self.behind.get(&root).into_iter().flatten().filter_map(|id| self.posts.get(id)).collect();
        posts.extend(self.posts.get(&root));
        posts.retain(|post| post.state == crate::post::PostState::Shown);
        posts.sort_by_key(|post| (post.id != root, post.note));
        posts
    }

    /// The wording of a line: its own, or the words of the first post behind it that counts.
    #[must_use]
    pub fn wording(&self, root: PostId) -> Option<&Words> {
        let own = self.lines.get(&root).and_then(|line| line.wording.as_ref());
        own.or_else(|| self.posts_behind(root).first().map(|post| &post.text))
    }

    /// Whether a line reads as an idea or as a finding: as the post it began with.
    #[must_use]
    pub fn kind_of(&self, root: PostId) -> Option<PostKind> {
        self.posts.get(&root).map(|post| post.kind)
    }

    fn note(&self, post: PostId) -> u32 {
        self.posts.get(&post).map_or(u32::MAX, |post| post.note)
    }
}
