//! What must not happen to any post on any screen, counted.

/// What went wrong, over all screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wrongs {
    /// Kept posts that a screen does not show in the end.
    pub lost: u64,
    /// See [`crate::ledger::Screen::doubled`].
    pub doubled: u64,
    /// See [`crate::ledger::Screen::disordered`].
    pub disordered: u64,
    /// Requests that were refused.
    pub refused: u64,
}

impl Wrongs {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            lost: self.lost + other.lost,
            doubled: self.doubled + other.doubled,
            disordered: self.disordered + other.disordered,
            refused: self.refused + other.refused,
        }
    }
}
