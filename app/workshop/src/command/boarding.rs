//! Wishes about the board.

use crate::board::{Likeness, Mark};
use crate::{PostId, ThemeId};
use serde::{Deserialize, Serialize};

/// Commands on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Boarding {
    /// One more theme, at the end.
    AddTheme {
        /// Drawn by whoever asks.
        theme: ThemeId,
        /// Its texts.
        form: ThemeForm,
    },
    /// Another name, description or keywords.
    EditTheme {
        /// Which.
        theme: ThemeId,
        /// Its texts.
        form: ThemeForm,
    },
    /// Another place among the themes.
    MoveTheme {
        /// Which.
        theme: ThemeId,
        /// Before which; `None` puts it last.
        before: Option<ThemeId>,
    },
    /// One theme fewer; its lines go back to the tray.
    RemoveTheme {
        /// Which.
        theme: ThemeId,
    },
    /// Sort a line into a theme (ranger dans…), or back into the tray.
    Place {
        /// Which.
        line: PostId,
        /// Where; `None` is the tray.
        theme: Option<ThemeId>,
        /// Before which line there; `None` puts it last.
        before: Option<PostId>,
    },
    /// A wording of one's own; empty goes back to the words that were said.
    Reword {
        /// Which.
        line: PostId,
        /// At most 600 signs.
        wording: String,
    },
    /// Put a line behind another: the same thing said twice.
    Merge {
        /// Which,
        line: PostId,
        /// behind which.
        into: PostId,
    },
    /// Sort several at once, each into its own theme or back into the tray, behind what is there.
    Sort {
        /// Which, where.
        placings: Vec<(PostId, Option<ThemeId>)>,
    },
    /// One more theme, with lines that stand elsewhere: a theme split in two, or a proposal accepted.
    Gather {
        /// Drawn by whoever asks.
        theme: ThemeId,
        /// Its texts.
        form: ThemeForm,
        /// Its lines, in order.
        lines: Vec<PostId>,
    },
    /// Put the lines and keywords of a theme with those of another, whose name stays.
    MergeThemes {
        /// Which,
        theme: ThemeId,
        /// into which.
        into: ThemeId,
    },
    /// Put several lines behind another.
    MergeAll {
        /// Which,
        lines: Vec<PostId>,
        /// behind which.
        into: PostId,
    },
    /// Mark lines, or take the mark off.
    Mark {
        /// Which.
        lines: Vec<PostId>,
        /// With what.
        mark: Mark,
        /// On or off.
        on: bool,
    },
    /// Say what two lines that resemble each other are to each other; `None` forgets it.
    Judge {
        /// The two, in any order.
        pair: (PostId, PostId),
        /// What they are.
        likeness: Option<Likeness>,
    },
    /// Let a merged line stand by itself again, where it was.
    TakeApart {
        /// Which.
        line: PostId,
    },
}

/// A theme's texts as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Theme")]
pub struct ThemeForm {
    pub name: String,
    #[serde(default)]
    pub description: String,
    /// Separated by commas or line ends.
    #[serde(default)]
    pub keywords: String,
}
