//! Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with a geometric cooling by steps.

use super::moves::Moves;
use super::state::State;
use super::work::Work;
use crate::acceptance::Acceptance;
use crate::random::Random;

/// How often the temperature is set and the work counted, in moves.
const STRIDE: u32 = 64;

/// What is compared, the gravest first: returns to a table, broken ties, everything else in tenths of a repeat.
pub(crate) type Key = (i64, i64, i64);

/// The best places so far.
#[derive(Debug, Clone)]
pub(crate) struct Best {
    /// What they are worth; smaller is better.
    pub(crate) key: Key,
    /// Who sits where.
    pub(crate) places: Vec<u16>,
}

/// From which temperature to which, in hundredths of a repeat.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Heat {
    /// At the beginning.
    pub(crate) from: u64,
    /// At the end.
    pub(crate) to: u64,
}

impl Best {
    /// The best so far is what is there.
    pub(crate) fn of(state: &State) -> Self {
        Self { key: state.key(), places: state.at.clone() }
    }

    fn take(&mut self, state: &State) {
        self.key = state.key();
        self.places.clone_from(&state.at);
    }
}

impl State {
    /// What the places are worth.
    pub(crate) fn key(&self) -> Key {
        (self.returns, self.soft.broken, self.cost + self.soft.cost)
    }
}

/// One cooling within so many reads; `true` if the goal is reached. Counts its reads as work done.
pub(crate) fn anneal(
    state: &mut State,
    best: &mut Best,
    moves: &Moves,
    cooling: (&Acceptance, Heat, u64),
    random: &mut Random,
    work: &mut Work,
) -> bool {
    let (acceptance, heat, steps) = cooling;
    let (hot, cold) = (Acceptance::level(heat.from), Acceptance::level(heat.to));
    let start = state.reads;
    let mut counted = start;
    loop {
        let done = state.reads - start;
        work.spend(state.reads - counted);
        counted = state.reads;
        if best.key <= work.goal {
            return true;
        }
        if done >= steps || !work.goes_on(best) {
            return false;
        }
        let level = hot + usize::try_from((cold - hot) as u64 * done / steps).unwrap_or(0);
        for _ in 0..STRIDE {
            moves.propose(state, random, |worse, random| acceptance.takes(worse, level, random));
            if state.key() < best.key {
                best.take(state);
            }
        }
    }
}
