//! Several starts, a tenth of the steps for each; then the best one gets half of what is left, and then all of it.

use super::anneal::{Best, Heat, anneal};
use super::moves::{Moves, RETURN};
use super::price::REPEAT;
use super::soft::Soft;
use super::state::State;
use super::work::Work;
use crate::acceptance::Acceptance;
use crate::answer::Source;
use crate::bound;
use crate::hall::Hall;
use crate::random::Random;
use crate::room::{Aim, Mode};

/// The cooling of places by chance, and of places that are good already: in hundredths of a repeat. Where somebody sees
/// a table twice, it takes some heat to lead her away from there, through other people's rounds; but not where these
/// have been told.
pub(crate) const HOT: Heat = Heat { from: 120, to: 12 };
pub(crate) const TEPID: Heat = Heat { from: 35, to: 12 };
/// Of the steps, the part that each start is tried with.
const TRIAL: u64 = 10;

/// Where to begin, and how hot.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    /// Who sits where: everybody who is there, in the sizes wanted.
    pub(crate) places: Vec<u16>,
    /// The cooling: hot for places by chance, tepid for places that are good already.
    pub(crate) heat: Heat,
    /// Where they come from.
    pub(crate) source: Source,
}

struct Arm {
    state: State,
    best: Best,
    start: Start,
    random: Random,
}

/// The best places found from any of the starts, with where they come from; `None` without a start. `held` has for each
/// person the rounds, as bits, in which she is not to be moved; it may be empty.
pub(crate) fn search(
    hall: &Hall,
    starts: Vec<Start>,
    soft: &Soft,
    held: &[u64],
    work: &mut Work,
    random: &mut Random,
) -> Option<Start> {
    let mut arms: Vec<Arm> = Vec::new();
    for start in starts {
        let mut state = State::new(hall, &start.places, soft.clone());
        state.free.iter_mut().zip(held).for_each(|(free, held)| *free &= !held);
        let hot = state.returns > forced_returns(hall) && !soft.is_told();
        let heat = if hot { HOT } else { start.heat };
        let start = Start { heat, ..start };
        arms.push(Arm { best: Best::of(&state), state, start, random: Random::new(u64::from(random.bits())) });
    }
    let first = arms.first()?;
    let mut moves = moves(hall, &first.state);
    set_goal(hall, &first.state, work);
    let acceptance = Acceptance::new();
    let trial = work.left() / TRIAL;
    if arms.len() > 1 {
        for arm in &mut arms {
            if arm.run(&moves, &acceptance, trial, work) {
                return Some(arm.found());
            }
        }
    }
    let winner = arms.iter_mut().min_by_key(|arm| arm.best.key)?;
    let half = if trial > 0 { work.left() / 2 } else { 0 };
    if !winner.run(&moves, &acceptance, half, work) {
        let rest = work.left();
        winner.state.become_places(&winner.best.places);
        if winner.best.key.0 > moves.returns {
            moves.weight = RETURN.1;
        }
        winner.run(&moves, &acceptance, rest, work);
    }
    Some(winner.found())
}

impl Arm {
    fn found(&self) -> Start {
        let source = if self.best.places == self.start.places { self.start.source } else { Source::Search };
        Start { places: self.best.places.clone(), heat: self.start.heat, source }
    }

    fn run(&mut self, moves: &Moves, acceptance: &Acceptance, steps: u64, work: &mut Work) -> bool {
        let cooling = (acceptance, self.start.heat, steps.max(1));
        anneal(&mut self.state, &mut self.best, moves, cooling, &mut self.random, work)
    }
}

fn moves(hall: &Hall, state: &State) -> Moves {
    let sizes = |round: usize| {
        let used = (0..hall.tables()).filter(move |table| hall.is_used(*table, round));
        used.map(move |table| hall.targets[round][table])
    };
    let uneven = (hall.room.from..hall.rounds()).any(|round| sizes(round).max() > sizes(round).min());
    let loose = hall.room.mode == Mode::Wishes;
    let alike = !state.soft.active && (0..hall.len()).all(|who| hall.is_core(who));
    let fresh = (0..hall.len()).all(|who| hall.fixed[who].is_some() || forced_returns_of(hall, who) == 0);
    Moves { alike, uneven: uneven || loose, loose, returns: forced_returns(hall), weight: RETURN.0, fresh }
}

/// Visits after the first to a table that no plan avoids.
fn forced_returns(hall: &Hall) -> i64 {
    let forced: usize = (0..hall.len()).map(|who| forced_returns_of(hall, who)).sum();
    i64::try_from(forced).unwrap_or(0)
}

fn forced_returns_of(hall: &Hall, who: usize) -> usize {
    let rounds = (0..hall.rounds()).filter(|round| hall.person(who).is_there(*round)).count();
    rounds.saturating_sub(if hall.fixed[who].is_some() { 1 } else { hall.used().len() })
}

/// What a plan that reaches its bound costs, and what progress is measured against. The bound holds for the sizes at
/// hand; only where these may change by no more than their order does it end a search.
fn set_goal(hall: &Hall, state: &State, work: &mut Work) {
    let bound = bound::of(hall.room, &hall.seats(&state.at));
    let meetings: usize = state.met.iter().map(|met| usize::from(*met)).sum::<usize>() / 2;
    let (most, least) = match hall.room.aim {
        Aim::Most => (bound.most, meetings.saturating_sub(bound.most)),
        Aim::Balanced => (bound.balanced, bound.least_price),
    };
    work.scale = (meetings, most);
    let cost = if hall.is_plain() { i64::try_from(least).unwrap_or(0) * REPEAT } else { 0 };
    work.goal = (forced_returns(hall), 0, cost + state.soft.least());
}
