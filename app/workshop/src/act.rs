//! Undo. An act remembers what it touched as it was before; undoing puts that back.
//!
//! Each thing carries the number of the act that changed it last. An act may be undone while it is still that act
//! for everything it touched; so what a colleague has changed since is never overwritten, and with no act between,
//! the state is the one before.

use crate::board::{Likeness, Pair};
use crate::ids::{FacilitatorId, PostId, ThemeId};
use crate::moment::Moment;
use crate::post::PostState;
use crate::{Line, Theme, Workshop};
use serde::{Deserialize, Serialize};

/// Something on the board that an act can touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Thing {
    /// A line: theme, rank, wording, what it is merged into.
    Line(PostId),
    /// A theme's texts, or whether it exists.
    Theme(ThemeId),
    /// The order of the themes.
    ThemeOrder,
    /// Whether a post is hidden.
    Visibility(PostId),
    /// What two lines are to each other.
    Pair(Pair),
}

/// A thing as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Image {
    /// A line as it was.
    Line(Option<Line>),
    /// A theme as it was, and its place among the themes; `None` if there was none.
    Theme(Option<(usize, Theme)>),
    /// The order as it was.
    ThemeOrder(Vec<ThemeId>),
    /// Whether the post counted, and since when it did not.
    Visibility(Option<(PostState, Option<Moment>)>),
    /// What the two were to each other.
    Pair(Option<Likeness>),
}

/// A thing, how it looked, and which act had made it look so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// What.
    pub thing: Thing,
    /// How it looked.
    pub image: Image,
    /// Number of the event that had changed it last; 0 if none had.
    pub stamp: u64,
}

/// Something a facilitator did on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Number of its event.
    pub number: u64,
    /// Who did it.
    pub by: FacilitatorId,
    /// In a word.
    pub kind: ActKind,
    /// What it touched, as it was before.
    pub before: Vec<Memory>,
    /// What it touched as it had left it, once undone.
    pub after: Option<Vec<Memory>>,
    /// Whether it was passed over: a colleague has changed since what it touched, and it stays.
    pub passed: bool,
}

/// What an act was, for the sentence beside « Annuler ».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ActKind {
    AddTheme,
    EditTheme,
    MoveTheme,
    RemoveTheme,
    Place,
    Reword,
    Merge,
    TakeApart,
    Hide,
    Restore,
    Sort,
    Gather,
    MergeThemes,
    MergeAll,
    Mark,
    Judge,
}

impl Workshop {
    /// The last act of a facilitator that has neither been taken back nor passed over.
    #[must_use]
    pub fn last_act(&self, by: FacilitatorId) -> Option<&Act> {
        self.acts.iter().rev().find(|act| act.by == by && act.after.is_none() && !act.passed)
    }

    /// Whether nobody has changed since what an act touched, and all of it can come back.
    #[must_use]
    pub fn can_undo(&self, act: &Act) -> bool {
        let untouched = act.before.iter().all(|memory| self.stamp(memory.thing) == act.number);
        untouched && self.can_return(&act.before)
    }

    /// The act that a facilitator would do again: of those taken back, the one done first.
    #[must_use]
    pub fn next_redo(&self, by: FacilitatorId) -> Option<&Act> {
        self.acts.iter().find(|act| act.by == by && act.after.is_some())
    }

    /// Things as they are now, to be remembered before an act changes them.
    #[must_use]
    pub fn remember(&self, things: &[Thing]) -> Vec<Memory> {
        things.iter().map(|&thing| Memory { thing, image: self.image(thing), stamp: self.stamp(thing) }).collect()
    }

    /// Number of the event that changed a thing last; 0 if none has.
    #[must_use]
    pub fn stamp(&self, thing: Thing) -> u64 {
        self.stamps.get(&thing).copied().unwrap_or(0)
    }

    /// Whether remembered things can come back: every theme that a line would go to is there or comes too, no
    /// theme would vanish from under a line, and no post would count again that its author took back.
    #[must_use]
    pub fn can_return(&self, memories: &[Memory]) -> bool {
        let comes_back = |id: ThemeId| {
            memories.iter().any(|m| m.thing == Thing::Theme(id) && matches!(m.image, Image::Theme(Some(_))))
        };
        let moves = |id: PostId| memories.iter().any(|m| m.thing == Thing::Line(id));
        memories.iter().all(|memory| match (&memory.image, memory.thing) {
            (Image::Line(Some(line)), _) => line.theme.is_none_or(|id| self.theme(id).is_some() || comes_back(id)),
            (Image::Theme(None), Thing::Theme(id)) => {
                self.lines.values().all(|line| line.theme != Some(id) || moves(line.post))
            }
            // What its author took back since stays taken back; that is no act, so no stamp tells of it.
            (Image::Visibility(_), Thing::Visibility(id)) => {
                self.posts.get(&id).is_some_and(|post| post.state != PostState::Withdrawn)
            }
            (Image::Line(None) | Image::Theme(_) | Image::ThemeOrder(_) | Image::Visibility(_) | Image::Pair(_), _) => {
                true
            }
        })
    }

    fn image(&self, thing: Thing) -> Image {
        match thing {
            Thing::Line(id) => Image::Line(self.lines.get(&id).cloned()),
            Thing::Theme(id) => Image::Theme(
                self.themes.iter().position(|theme| theme.id == id).map(|place| (place, self.themes[place].clone())),
            ),
            Thing::ThemeOrder => Image::ThemeOrder(self.themes.iter().map(|theme| theme.id).collect()),
            Thing::Visibility(id) => Image::Visibility(self.posts.get(&id).map(|post| (post.state, post.gone))),
            Thing::Pair(pair) => Image::Pair(self.likenesses.get(&pair).copied()),
        }
    }

    /// Puts remembered things back as they were.
    pub(crate) fn put_back(&mut self, memories: &[Memory]) {
        for memory in memories {
            match (memory.thing, &memory.image) {
                (Thing::Line(id), Image::Line(Some(line))) => {
                    self.lines.insert(id, line.clone());
                }
                (Thing::Theme(id), Image::Theme(was)) => self.put_theme_back(id, was.clone()),
                (Thing::ThemeOrder, Image::ThemeOrder(order)) => {
                    let place = |id| order.iter().position(|other| *other == id).unwrap_or(usize::MAX);
                    self.themes.sort_by_key(|theme| place(theme.id));
                }
                (Thing::Visibility(id), Image::Visibility(Some(was))) => {
                    if let Some(post) = self.posts.get_mut(&id) {
                        (post.state, post.gone) = *was;
                    }
                }
                (Thing::Pair(pair), Image::Pair(was)) => self.judge(pair, *was),
                // Lines and posts never cease to be, and an image is always of its own thing.
                (Thing::Line(_) | Thing::Theme(_) | Thing::ThemeOrder | Thing::Visibility(_) | Thing::Pair(_), _) => {}
            }
        }
        self.gather_lines();
    }

    fn put_theme_back(&mut self, id: ThemeId, was: Option<(usize, Theme)>) {
        let now = self.themes.iter().position(|theme| theme.id == id);
        match (was, now) {
            (Some((_, theme)), Some(place)) => self.themes[place] = theme,
            (Some((place, theme)), None) => self.themes.insert(place.min(self.themes.len()), theme),
            (None, Some(place)) => {
                self.themes.remove(place);
            }
            (None, None) => {}
        }
    }

    /// Derives which lines stand behind which.
    pub(crate) fn gather_lines(&mut self) {
        let merged: Vec<_> = self.lines.values().filter(|line| line.into.is_some()).map(|line| line.post).collect();
        self.behind.clear();
        for line in merged {
            let root = self.root_of(line);
            self.behind.entry(root).or_default().push(line);
        }
    }
}
