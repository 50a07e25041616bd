//! How much may still be done, and whoever watches.

use super::anneal::{Best, Key};
use crate::answer::{Effort, Progress, Watch};
use std::ops::ControlFlow;

/// Meeting counts that the search reads in the time of one step: measured so that [`crate::STEPS_A_SECOND`] holds.
const READS: u64 = 16;
/// Reads from one question to whoever watches to the next: a few milliseconds.
const ASK: u64 = 2_000_000;

/// How much may still be done. The search ends when its goal is reached.
pub(crate) struct Work<'a> {
    total: u64,
    done: u64,
    held_back: u64,
    asked: u64,
    watch: Watch<'a>,
    /// Whether whoever watches has stopped the search.
    pub(crate) stopped: bool,
    /// What proves that there is no better plan.
    pub(crate) goal: Key,
    /// Encounters that a cost of nothing stands for, and the most there can be.
    pub(crate) scale: (usize, usize),
}

impl<'a> Work<'a> {
    /// All of an effort.
    pub(crate) fn new(effort: &Effort, watch: Watch<'a>) -> Self {
        let goal = (i64::MIN, i64::MIN, i64::MIN);
        Self {
            total: effort.steps.saturating_mul(READS),
            done: 0,
            held_back: 0,
            asked: 0,
            watch,
            stopped: false,
            goal,
            scale: (0, 0),
        }
    }

    /// Reads of meeting counts that are left.
    pub(crate) fn left(&self) -> u64 {
        if self.stopped { 0 } else { self.total.saturating_sub(self.done + self.held_back) }
    }

    /// Keeps so many reads for later.
    pub(crate) fn hold_back(&mut self, reads: u64) {
        self.held_back = reads;
    }

    /// Lets others do a part of the work that is left: they count steps down.
    pub(crate) fn lend<T>(&mut self, part: u64, does: impl FnOnce(&mut u64) -> T) -> T {
        let lent = self.left() / part / READS;
        let mut steps = lent;
        let result = does(&mut steps);
        self.spend(lent.saturating_sub(steps) * READS);
        result
    }

    /// Counts reads.
    pub(crate) fn spend(&mut self, reads: u64) {
        self.done += reads;
    }

    /// Whether to go on: there are steps left, and whoever watches does not object.
    pub(crate) fn goes_on(&mut self, best: &Best) -> bool {
        if self.done >= self.asked {
            self.asked = self.done + ASK;
            let repeats = usize::try_from(best.key.2.max(0) / super::price::REPEAT).unwrap_or(0);
            let encounters = self.scale.0.saturating_sub(repeats);
            #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
            let done = (self.done as f64 / self.total.max(1) as f64).min(1.0);
            let progress = Progress { done, encounters, bound: self.scale.1 };
            self.stopped |= (self.watch)(progress) == ControlFlow::Break(());
        }
        self.left() > 0
    }
}
