//! Wishes about how the day goes on.

use crate::PhaseId;
use crate::day::{Doors, Slide};
use serde::{Deserialize, Serialize};

/// Commands that drive the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drive {
    /// Let people in, or no more.
    SetDoors(Doors),
    /// On to the next phase.
    Next {
        /// The phase that the one who asks saw running: two who press at once move one step.
        from: Option<PhaseId>,
    },
    /// Straight to a phase.
    GoTo {
        /// As above.
        from: Option<PhaseId>,
        /// Where to.
        to: PhaseId,
    },
    /// More time, or less (negative), in seconds.
    Extend {
        /// Seconds, −3600 to 3600.
        seconds: i32,
    },
    /// Stop the clock.
    Pause,
    /// Let it run again.
    Resume,
    /// Speak of one thing before the room, or of nothing in particular.
    Present {
        /// What.
        slide: Option<Slide>,
    },
    /// The day is over.
    End,
    /// Take back the last step of the day.
    StepBack {
        /// As above.
        from: Option<PhaseId>,
    },
    /// The clock has run out on a phase (said by the house alone).
    TimeUp {
        /// Which phase.
        phase: PhaseId,
    },
}
