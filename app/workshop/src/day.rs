//! The day as lived: doors, the phase that runs, its clock, and every step so far.

use crate::ids::{PhaseId, Round, TableId, ThemeId};
use crate::moment::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Time after the end of a harvest in which a post is not yet late, in milliseconds.
pub const GRACE: i64 = 30_000;
/// The least time that undoing a step gives back to a phase that ends by the clock, in milliseconds:
/// without it the clock would end the phase again at once.
pub const BREATH: i64 = 60_000;

/// Where the day stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Day {
    /// Whether people may join.
    pub doors: Doors,
    /// What runs now.
    pub stage: Stage,
    /// Phases that have ended, in order of time.
    pub steps: Vec<Step>,
    /// What is spoken of before the room.
    #[serde(default)]
    pub slide: Option<(Slide, Moment)>,
    /// Rounds whose harvest has been opened. Undoing a phase does not forget it: what was written stays.
    pub harvested: BTreeSet<Round>,
}

/// What is spoken of before the room, and shown on the wall: one thing at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slide {
    /// A theme and its lines.
    Theme(ThemeId),
    /// A table, and the lines that rest on its story.
    Table(TableId),
    /// What the dots say.
    Dots,
}

/// Whether people may join.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doors {
    /// Not yet, or no more.
    #[default]
    Closed,
    /// Come in.
    Open,
}

/// What runs now.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The first phase has not begun.
    #[default]
    Before,
    /// A phase runs.
    Running(Running),
    /// The day is over.
    Ended {
        /// Since when.
        at: Moment,
    },
}

/// A phase that runs, and its clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// Which.
    pub phase: PhaseId,
    /// Since when.
    pub began: Moment,
    /// When its time is up, were it not paused.
    pub ends: Moment,
    /// Set while the clock stands still.
    pub paused: Option<Moment>,
}

/// A phase that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The phase with the clock it had.
    pub running: Running,
    /// When it ended.
    pub ended: Moment,
}

impl Day {
    /// The phase that runs, if one does.
    #[must_use]
    pub fn running(&self) -> Option<&Running> {
        match &self.stage {
            Stage::Running(running) => Some(running),
            Stage::Before | Stage::Ended { .. } => None,
        }
    }

    /// Whether the day is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Ended { .. })
    }

    /// Whether a phase runs or has run: its place in the agenda is history.
    #[must_use]
    pub fn has_lived(&self, phase: PhaseId) -> bool {
        self.running().is_some_and(|running| running.phase == phase)
            || self.steps.iter().any(|step| step.running.phase == phase)
    }
}

impl Running {
    /// Milliseconds left at `now`; negative once it overruns.
    #[must_use]
    pub fn left(&self, now: Moment) -> i64 {
        self.ends.since(self.paused.unwrap_or(now))
    }
}

impl Step {
    /// The phase taken up again at `now`, with the time it had left when it ended, and room to breathe.
    #[must_use]
    pub fn resumed(&self, now: Moment) -> Running {
        let away = now.since(self.ended);
        let running = Running {
            ends: self.running.ends.plus(away),
            paused: self.running.paused.map(|at| at.plus(away)),
            ..self.running
        };
        let missing = BREATH - running.left(now);
        Running { ends: running.ends.plus(missing.max(0)), ..running }
    }
}
