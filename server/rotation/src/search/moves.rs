//! The moves of the search, each weighed before it is made.

use super::state::{State, bits};
use crate::random::Random;

/// A visit to a table after the first one, in tenths of a repeat: two and a half repeats, so that a search that starts
/// with some gets rid of them and may still pass through one; and for the last part of a search that has not.
pub(crate) const RETURN: (i64, i64) = (25, 80);
/// A broken tie in a round, in tenths of a repeat: more than a whole table of repeats gains.
pub(crate) const TIE: i64 = 80;
/// Of so many moves, all but one concern somebody who meets another twice in that round.
const AIMED: usize = 16;
/// Of so many moves, one changes sizes where it can.
const GOING: usize = 4;
/// What a move costs beside the counts it reads, in reads: in any case, and for each round that chains run over.
const OVERHEAD: (u64, u64) = (16, 4);

/// What kinds of moves there are for a state, and whether a worsening is taken.
pub(crate) struct Moves {
    /// Whether people may be put for one another: nobody is bound to anything, so that exchanging all the other rounds
    /// of two people comes to the same.
    pub(crate) alike: bool,
    /// Whether some tables may have more people than others.
    pub(crate) uneven: bool,
    /// Whether sizes may drift apart within what the tables take.
    pub(crate) loose: bool,
    /// Visits after the first that cannot be avoided.
    pub(crate) returns: i64,
    /// What a visit after the first costs, in tenths of a repeat.
    pub(crate) weight: i64,
    /// Whether nobody who may be moved need visit a table twice.
    pub(crate) fresh: bool,
}

/// An exchange of two people in some rounds, or what it would change.
#[derive(Debug, Clone, Copy)]
struct Exchange {
    one: usize,
    other: usize,
    rounds: u64,
}

impl State {
    /// What the search makes small, in tenths of a repeat.
    fn energy(&self, weight: i64) -> i64 {
        self.cost + self.returns * weight + self.soft.cost + self.soft.broken * TIE
    }
}

impl Moves {
    /// Proposes one move and makes it if `takes` does with its change of energy, in tenths of a repeat.
    pub(crate) fn propose(&self, state: &mut State, random: &mut Random, takes: impl FnMut(i64, &mut Random) -> bool) {
        state.reads += OVERHEAD.0 + OVERHEAD.1 * state.rounds as u64;
        let Some((who, round)) = self.pick(state, random) else { return };
        if self.uneven && random.below(GOING) == 0 {
            self.go(state, who, round, random, takes);
        } else {
            self.exchange(state, who, round, random, takes);
        }
    }

    /// Whether nobody visits a table twice who need not, so that moves are to keep it so.
    fn keeps_rule(&self, state: &State) -> bool {
        self.fresh && state.returns <= self.returns
    }

    /// A person and a round in which she may be moved, mostly one in which she meets somebody again.
    fn pick(&self, state: &mut State, random: &mut Random) -> Option<(usize, usize)> {
        let aim = random.below(AIMED);
        if aim < AIMED / 4 && state.returns > self.returns {
            return pick_return(state, random);
        }
        if aim > 0 && !state.troubled.is_empty() {
            let who = usize::from(state.troubled[random.below(state.troubled.len())]);
            let start = random.below(state.rounds);
            let rounds = (start..state.rounds).chain(0..start);
            for round in rounds.filter(|round| state.free[who] >> (*round).min(63) & 1 == 1) {
                let row = &state.met[who * state.people..][..state.people];
                let members = state.members(round, state.table(who, round));
                let again = members.iter().position(|mate| row[usize::from(*mate)] > 1);
                let read = again.map_or(members.len(), |at| at + 1) as u64;
                state.reads += read;
                if again.is_some() {
                    return Some((who, round));
                }
            }
        }
        let (who, round) = (random.below(state.people), random.below(state.rounds));
        state.is_free(who, round).then_some((who, round))
    }

    fn exchange(
        &self,
        state: &mut State,
        one: usize,
        round: usize,
        random: &mut Random,
        mut takes: impl FnMut(i64, &mut Random) -> bool,
    ) {
        let to = random.below(state.tables);
        let from = state.table(one, round);
        let Ok(to) = u16::try_from(to) else { return };
        let size = state.size(round, to);
        if to == from || size == 0 {
            return;
        }
        let other = usize::from(state.members(round, to)[random.below(size)]);
        let Some(exchange) = self.closed(state, one, other, round, random) else { return };
        if state.soft.bundles(one).next().is_some() {
            return self.exchange_bundles(state, exchange, random, takes);
        }
        let change = self.weigh(state, exchange);
        if takes(change, random) {
            state.exchange(one, other, exchange.rounds);
        }
    }

    /// The rounds in which two people exchange: a chain while nobody visits a table twice without need.
    fn closed(&self, state: &State, one: usize, other: usize, round: usize, random: &mut Random) -> Option<Exchange> {
        let exchange = |rounds| Exchange { one, other, rounds };
        if !self.keeps_rule(state) {
            let alone = state.is_free(other, round).then_some(1 << round);
            let chain = if random.below(2) == 0 { state.chain(one, other, round) } else { None };
            return chain.map(|chain| chain & state.differences(one, other)).or(alone).map(exchange);
        }
        let chain = state.chain(one, other, round)?;
        if !self.alike {
            return Some(exchange(chain));
        }
        let rest = state.differences(one, other) & !chain;
        let shorter = if rest.count_ones() < chain.count_ones() { rest } else { chain };
        (shorter != 0).then(|| exchange(shorter))
    }

    fn weigh(&self, state: &mut State, exchange: Exchange) -> i64 {
        let Exchange { one, other, rounds } = exchange;
        let mut change = state.weigh(one, other, rounds);
        if state.soft.active || !self.keeps_rule(state) {
            let (returns, wishes) = state.weigh_visits(one, other, rounds);
            change += returns * self.weight + wishes;
        }
        if state.soft.active {
            for round in bits(rounds) {
                let (from, to) = (state.table(one, round), state.table(other, round));
                let (cost, broken) = state.soft.weigh(one, other, round, from, to);
                change += cost + broken * TIE;
            }
        }
        change
    }

    /// As an exchange, but everybody who is to be with `one` and is at her table goes along, each for somebody else.
    fn exchange_bundles(
        &self,
        state: &mut State,
        exchange: Exchange,
        random: &mut Random,
        mut takes: impl FnMut(i64, &mut Random) -> bool,
    ) {
        let before = state.energy(self.weight);
        let mut done: Vec<(usize, usize, usize)> = Vec::new();
        for round in bits(exchange.rounds) {
            let (from, to) = (state.table(exchange.one, round), state.table(exchange.other, round));
            let along = |mate: &usize| *mate != exchange.other && state.is_free(*mate, round);
            let with = |mate: &usize| state.table(*mate, round) == from;
            let mates: Vec<usize> = state.soft.bundles(exchange.one).filter(along).filter(with).collect();
            let members = state.members(round, to).iter().map(|other| usize::from(*other));
            let mut others: Vec<usize> = members.filter(along).collect();
            random.shuffle(&mut others);
            done.push((exchange.one, exchange.other, round));
            done.extend(mates.into_iter().zip(others).map(|(mate, other)| (mate, other, round)));
        }
        done.iter().for_each(|(one, other, round)| state.exchange(*one, *other, 1 << round));
        if !takes(state.energy(self.weight) - before, random) {
            done.iter().rev().for_each(|(one, other, round)| state.exchange(*one, *other, 1 << round));
        }
    }

    /// Somebody goes from a larger table to a smaller one.
    fn go(
        &self,
        state: &mut State,
        who: usize,
        round: usize,
        random: &mut Random,
        mut takes: impl FnMut(i64, &mut Random) -> bool,
    ) {
        let from = state.table(who, round);
        let start = random.below(state.tables);
        let tables = (start..state.tables).chain(0..start).filter_map(|table| u16::try_from(table).ok());
        let mut smaller = tables.filter(|to| *to != from && state.may_go(round, from, *to, self.loose));
        let Some(to) = smaller.next() else { return };
        let back = state.row(who).iter().position(|table| *table == to);
        let Some(back) = back.filter(|_| self.keeps_rule(state)) else {
            return self.go_alone(state, who, round, to, random, takes);
        };
        if !state.is_free(who, back) {
            return;
        }
        let before = state.energy(self.weight);
        state.shift(who, round, to);
        if state.may_go(back, to, from, false) {
            state.shift(who, back, from);
            if !takes(state.energy(self.weight) - before, random) {
                state.shift(who, back, to);
                state.shift(who, round, from);
            }
            return;
        }
        let size = state.size(back, from);
        let other = if size > 0 { usize::from(state.members(back, from)[random.below(size)]) } else { who };
        let visited = state.visits[other * state.tables + usize::from(to)] > 0;
        if other == who || visited || !state.is_free(other, back) {
            state.shift(who, round, from);
            return;
        }
        state.exchange(who, other, 1 << back);
        if !takes(state.energy(self.weight) - before, random) {
            state.exchange(who, other, 1 << back);
            state.shift(who, round, from);
        }
    }

    fn go_alone(
        &self,
        state: &mut State,
        who: usize,
        round: usize,
        to: u16,
        random: &mut Random,
        mut takes: impl FnMut(i64, &mut Random) -> bool,
    ) {
        let from = state.table(who, round);
        let row = &state.visits[who * state.tables..][..state.tables];
        let (here, there) = (row[usize::from(from)], row[usize::from(to)]);
        let returns = i64::from(there > 0) - i64::from(here > 1);
        let lost = if here == 1 { state.soft.wish(who, from) } else { 0 };
        let won = if there == 0 { state.soft.wish(who, to) } else { 0 };
        let (cost, broken) = state.soft.weigh_going(who, round, from, to);
        let met = state.weigh_going(who, round, to);
        if takes(met + returns * self.weight + lost - won + cost + broken * TIE, random) {
            state.shift(who, round, to);
        }
    }
}

/// Somebody at a table where she is in another round too, if a few tries find one.
fn pick_return(state: &mut State, random: &mut Random) -> Option<(usize, usize)> {
    for _ in 0..16 {
        let (who, round) = (random.below(state.people), random.below(state.rounds));
        let table = state.table(who, round);
        if state.is_free(who, round) && state.visits[who * state.tables + usize::from(table)] > 1 {
            return Some((who, round));
        }
    }
    let (who, round) = (random.below(state.people), random.below(state.rounds));
    state.is_free(who, round).then_some((who, round))
}
