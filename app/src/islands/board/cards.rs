//! A line as a card: what it says, and everything that was said behind it. Pure.

use std::collections::BTreeSet;
use workshop::approval::Verdict;
use workshop::board::Mark;
use workshop::sight::{Desk, LineView, PostDetail};
use workshop::{PostId, PostKind};

/// A line as a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Card {
    /// The line: the post it began with.
    pub line: PostId,
    /// Idea or finding.
    pub kind: PostKind,
    /// What it says.
    pub wording: String,
    /// Whether that is not what was said but how a facilitator put it.
    pub reworded: bool,
    /// What was said, each by its own.
    pub said: Vec<Saying>,
    /// Numbers of the tables where it was said.
    pub tables: Vec<u16>,
    /// À creuser, à citer.
    pub marks: BTreeSet<Mark>,
    /// Whether any of it was added when the room read the lines.
    pub added: bool,
    /// What the narrators of those tables say of it as it reads now.
    pub voices: Vec<Voice>,
}

/// A narrator's word on a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Voice {
    /// Her table's number.
    pub table: u16,
    /// What she would have it say; `None` if she agrees.
    pub amends: Option<String>,
}

/// One post behind a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Saying {
    /// Which.
    pub post: PostId,
    /// Note number in the annex.
    pub note: u32,
    /// Verbatim.
    pub text: String,
    /// Its examples.
    pub examples: Vec<String>,
    /// Table number.
    pub table: u16,
    /// Round.
    pub round: u8,
    /// Whether it was merged into this card, and so can be taken apart again.
    pub merged: bool,
}

impl Card {
    /// `None` if nothing behind the line counts.
    pub fn of(desk: &Desk, line: &LineView, behind: &[PostId]) -> Option<Self> {
        let mut posts: Vec<&PostDetail> =
            behind.iter().filter_map(|id| desk.posts.get(id)).filter(|post| !post.hidden).collect();
        posts.sort_by_key(|post| (post.id != line.post, post.note));
        let first = posts.first()?;
        let kind = desk.posts.get(&line.post).map_or(first.kind, |post| post.kind);
        let tables: BTreeSet<u16> = posts.iter().map(|post| post.table.0).collect();
        let said = posts.iter().map(|post| Saying {
            post: post.id,
            note: post.note,
            text: post.text.clone(),
            examples: post.examples.clone(),
            table: post.table.0,
            round: post.round.0,
            merged: post.id != line.post,
        });
        let spoken = desk.approvals.iter().filter(|approval| approval.line == line.post);
        let voices = spoken.map(|approval| Voice {
            table: approval.table.0,
            amends: match approval.verdict {
                Verdict::Agreed => None,
                Verdict::Amend => Some(approval.remark.clone().unwrap_or_default()),
            },
        });
        Some(Self {
            line: line.post,
            marks: line.marks.clone(),
            added: posts.iter().any(|post| post.added),
            voices: voices.collect(),
            kind,
            wording: line.wording.clone().unwrap_or_else(|| first.text.clone()),
            reworded: line.wording.is_some(),
            said: said.collect(),
            tables: tables.into_iter().collect(),
        })
    }
}

/// The line that a line is finally merged into.
pub fn root(desk: &Desk, line: &LineView) -> PostId {
    let mut root = line.post;
    // The server makes no rings; the bound keeps a damaged picture from turning for ever.
    for _ in 0..=desk.lines.len() {
        match desk.lines.get(&root).and_then(|line| line.into) {
            Some(next) => root = next,
            None => break,
        }
    }
    root
}
