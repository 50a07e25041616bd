//! What happened on the board.

use crate::board::{Likeness, Mark, Pair};
use crate::{PostId, Theme, ThemeId, Words};
use serde::{Deserialize, Serialize};

/// Events on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in the commands")]
pub enum BoardEvent {
    ThemeAdded(Theme),
    ThemeEdited(Theme),
    ThemeMoved {
        theme: ThemeId,
        before: Option<ThemeId>,
    },
    ThemeRemoved {
        theme: ThemeId,
    },
    /// `dealt` lists the lines of the theme in order where the gaps between them were used up; they get new ranks.
    LinePlaced {
        line: PostId,
        theme: Option<ThemeId>,
        rank: i64,
        dealt: Vec<PostId>,
    },
    LineReworded {
        line: PostId,
        wording: Option<Words>,
    },
    LineMerged {
        line: PostId,
        into: PostId,
    },
    LineTakenApart {
        line: PostId,
    },
    LinesSorted(Vec<Placing>),
    /// One more theme, with lines from elsewhere.
    ThemeGathered {
        theme: Theme,
        lines: Vec<Placing>,
    },
    /// `into` as it is with the keywords of both.
    ThemesMerged {
        theme: ThemeId,
        into: Theme,
        lines: Vec<Placing>,
    },
    LinesMerged {
        lines: Vec<PostId>,
        into: PostId,
    },
    LinesMarked {
        lines: Vec<PostId>,
        mark: Mark,
        on: bool,
    },
    PairJudged {
        pair: Pair,
        likeness: Option<Likeness>,
    },
}

/// Where a line has been put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Line")]
pub struct Placing {
    pub line: PostId,
    pub theme: Option<ThemeId>,
    pub rank: i64,
}
