//! The board as it is drawn: columns of cards, worked out from lines and posts. Pure.

use std::collections::{BTreeMap, BTreeSet};
use workshop::approval::Verdict;
use workshop::sight::{Desk, LineView, PostDetail};
use workshop::{PostId, PostKind, Theme, ThemeId};

/// The tray and the themes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Lines that belong nowhere yet.
    pub tray: Vec<Card>,
    /// Themes in order.
    pub themes: Vec<Theme>,
    /// Their lines, in order.
    pub cards: BTreeMap<ThemeId, Vec<Card>>,
}

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

impl Columns {
    /// Works the columns out.
    #[must_use]
    pub fn of(desk: &Desk) -> Self {
        let mut behind: BTreeMap<PostId, Vec<PostId>> = BTreeMap::new();
        for line in desk.lines.values() {
            behind.entry(root(desk, line)).or_default().push(line.post);
        }
        let mut standing: Vec<&LineView> = desk.lines.values().filter(|line| line.into.is_none()).collect();
        let note = |line: &LineView| desk.posts.get(&line.post).map_or(u32::MAX, |post| post.note);
        standing.sort_by_key(|line| (line.rank, note(line)));
        let mut columns = Self { themes: desk.themes.clone(), ..Self::default() };
        for line in standing {
            let Some(card) = Card::of(desk, line, behind.get(&line.post).map_or(&[][..], Vec::as_slice)) else {
                continue;
            };
            match line.theme.filter(|theme| columns.themes.iter().any(|known| known.id == *theme)) {
                Some(theme) => columns.cards.entry(theme).or_default().push(card),
                None => columns.tray.push(card),
            }
        }
        columns
    }

    /// The cards of a column.
    #[must_use]
    pub fn column(&self, theme: Option<ThemeId>) -> &[Card] {
        match theme {
            Some(theme) => self.cards.get(&theme).map_or(&[], Vec::as_slice),
            None => &self.tray,
        }
    }

    /// Lines that have a theme.
    #[must_use]
    pub fn sorted(&self) -> usize {
        self.cards.values().map(Vec::len).sum()
    }

    /// Where a card is: its column and its place there.
    #[must_use]
    pub fn find(&self, line: PostId) -> Option<(Option<ThemeId>, usize)> {
        let place = |cards: &[Card]| cards.iter().position(|card| card.line == line);
        if let Some(place) = place(&self.tray) {
            return Some((None, place));
        }
        self.cards.iter().find_map(|(theme, cards)| Some((Some(*theme), place(cards)?)))
    }
}

impl Card {
    /// `None` if nothing behind the line counts.
    fn of(desk: &Desk, line: &LineView, behind: &[PostId]) -> Option<Self> {
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
fn root(desk: &Desk, line: &LineView) -> PostId {
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
