//! Whether two posts that sound alike say opposite things: « à 60 ans » and « à 64 ans », « fusionner » and « ne pas
//! fusionner », « supprimer » and « créer ». No likeness of words or of meaning sees that, and merging the two would put
//! words into somebody's mouth; so such a pair is shown to be confronted, with the words that oppose.

mod counting;
mod direction;
mod negation;
mod number;
mod phrase;
mod stance;

use crate::Reading;
use phrase::Phrase;

/// In what two posts oppose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contrast {
    /// Numbers of the same kind that differ.
    Number,
    /// The one denies what the other says.
    Negation,
    /// They pull in opposite directions on the same thing.
    Direction,
}

impl Contrast {
    /// Its name for a machine.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Negation => "negation",
            Self::Direction => "direction",
        }
    }
}

/// How two posts oppose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opposition {
    /// In what.
    pub kind: Contrast,
    /// The words of the one and of the other, as they wrote them: "60 ans" and "64 ans", "ne … pas" and "fusionner".
    pub between: (String, String),
}

/// How the second text opposes the first; `None` if nothing is seen. The texts are taken to be about the same thing:
/// whether they are alike at all is asked of [`crate::pairs`].
#[must_use]
pub fn opposition(one: &Reading, other: &Reading) -> Option<Opposition> {
    let (one, other) = (Phrase::of(one), Phrase::of(other));
    stance::between(&one, &other).or_else(|| number::between(&one, &other))
}
