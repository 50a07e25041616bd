//! What meetings cost, in tenths of a repeat.

use crate::room::Aim;

/// A repeat: the second meeting of two people.
pub(crate) const REPEAT: i64 = 10;
/// In [`Aim::Balanced`], a third meeting, and each one after it: as much as four pairs that meet a second time.
const THIRD: i64 = 4 * REPEAT;

/// What one more meeting of two people costs, by how often they have met.
#[derive(Debug, Clone)]
pub(crate) struct Price {
    /// `more[met]`: what the next meeting costs.
    pub(crate) more: [i32; 256],
    /// `less[met]`: what the last meeting has cost.
    pub(crate) less: [i32; 256],
}

impl Price {
    /// The prices of an aim.
    pub(crate) fn new(aim: Aim) -> Self {
        let mut more = [0; 256];
        let mut less = [0; 256];
        // Counts above this are a person's with herself, which wrap around while an exchange is weighed: free.
        for met in 1..128 {
            more[met] = i32::try_from(price(aim, met)).unwrap_or(i32::MAX);
            less[met] = more[met - 1];
        }
        Self { more, less }
    }
}

/// What the next meeting of two people costs who have met so often, at least once.
fn price(aim: Aim, met: usize) -> i64 {
    match (aim, met) {
        (Aim::Most, _) | (Aim::Balanced, 1) => REPEAT,
        (Aim::Balanced, _) => THIRD,
    }
}
