//! What the house proposes for the board: worked out beside the room, never applied without a click.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use workshop::{PostId, ThemeId};

/// All proposals for a board as it stood at one moment. Lines are named by the post they began with.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Help {
    /// Number of the last event that it knows of.
    pub number: u64,
    /// Whether it looks at words alone, or at meaning too.
    pub level: Level,
    /// While contributions are still being read: how many have been, of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<(usize, usize)>,
    /// A theme for each line of the tray.
    pub suggestions: BTreeMap<PostId, Suggestion>,
    /// Sorted lines that the others of their theme hardly resemble, and lines of the tray that are least certain: those to
    /// look at first, since looking at them teaches most.
    pub to_check: Vec<PostId>,
    /// Lines that resemble each other, the closest first; those that were judged are left out.
    pub pairs: Vec<Alike>,
    /// Themes for what fits none.
    pub groups: Vec<Group>,
    /// By theme, the lines that together say most of it, and how many each stands for.
    pub extracts: BTreeMap<ThemeId, Vec<(PostId, usize)>>,
    /// By theme, words that would help to recognise it.
    pub keywords: BTreeMap<ThemeId, Vec<String>>,
    /// By merged line, the post behind it that says best what all of them say.
    pub wordings: BTreeMap<PostId, PostId>,
}

/// What the proposals rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The words that contributions and themes have in common.
    #[default]
    Words,
    /// Words, and what they mean.
    Meaning,
}

/// A theme for a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// At most three, the best first; never empty.
    pub themes: Vec<ThemeId>,
    /// How certain the first is, 0 to 1.
    pub confidence: f32,
    /// Words of the line that point there, as they were typed.
    pub because: Vec<String>,
    /// Je ne sais pas: nothing points anywhere in particular.
    pub unsure: bool,
    /// Its author listened for that theme, or missed it there.
    #[serde(default)]
    pub hinted: bool,
}

/// Two lines that resemble each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alike {
    /// One.
    pub a: PostId,
    /// The other.
    pub b: PostId,
    /// How.
    pub how: How,
    /// Words in common.
    pub common: Vec<String>,
}

/// How two lines resemble each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Word for word, but for signs and capitals.
    Same,
    /// They seem to say the same.
    Close,
    /// They speak of the same and seem to oppose each other: what stands against what.
    Opposed(String, String),
}

/// Lines that fit no theme and resemble each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Words that name it, at most three.
    pub label: Vec<String>,
    /// Its lines.
    pub lines: Vec<PostId>,
}

/// From few large groups to many small ones.
pub const FINENESS: std::ops::RangeInclusive<u8> = 1..=5;

/// As fine as groups are until somebody asks otherwise.
pub const USUAL_FINENESS: u8 = 3;
