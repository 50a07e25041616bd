//! The plan under search, with every count that a move needs at hand.

use super::price::Price;
use super::soft::Soft;
use crate::hall::{Hall, MOST_ROUNDS, NOWHERE};

/// What it costs to seat somebody, in reads of a meeting count: in any case, and for each of her neighbours.
const WRITE: (u64, u64) = (8, 4);

/// The plan under search. `n` people, `t` tables, `r` rounds.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// How many people, tables, rounds.
    pub(crate) people: usize,
    pub(crate) tables: usize,
    pub(crate) rounds: usize,
    /// `n * r`: where a person is in a round.
    pub(crate) at: Vec<u16>,
    /// For each person the rounds in which she may be moved, as bits.
    pub(crate) free: Vec<u64>,
    /// `r * t * width`: who is at a table in a round.
    pub(super) members: Vec<u16>,
    pub(super) width: usize,
    /// `r * t`: how many are there.
    sizes: Vec<u16>,
    /// `n * r`: her place among the members of her table.
    slots: Vec<u16>,
    /// `n * n`: how often two have met; 0 for a person with herself.
    pub(crate) met: Vec<u8>,
    /// `n * t`: how often a person has been at a table.
    pub(crate) visits: Vec<u8>,
    /// `r * t`: fewest and most that a table may have.
    limits: Vec<(u16, u16)>,
    /// People who meet somebody twice or more, without order, and for each person her place there and with how many.
    pub(crate) troubled: Vec<u16>,
    trouble: Vec<(u16, u16)>,
    pub(crate) price: Price,
    /// What all meetings cost, in tenths of a repeat.
    pub(crate) cost: i64,
    /// Visits to a table after the first one.
    pub(crate) returns: i64,
    /// Whatever else is wished for.
    pub(crate) soft: Soft,
    /// Meeting counts read so far.
    pub(crate) reads: u64,
}

impl State {
    /// The state of places in a hall.
    pub(crate) fn new(hall: &Hall, places: &[u16], soft: Soft) -> Self {
        let (people, tables, rounds) = (hall.len(), hall.tables(), hall.rounds());
        let limits = limits(hall);
        let mut sizes = vec![0_u16; rounds * tables];
        for (place, table) in places.iter().enumerate().filter(|(_, table)| **table != NOWHERE) {
            sizes[place % rounds * tables + usize::from(*table)] += 1;
        }
        let widest = limits.iter().map(|(_, most)| usize::from(*most).min(people)).max().unwrap_or(0);
        let width = 1 + widest.max(sizes.iter().copied().map(usize::from).max().unwrap_or(0));
        let mut state = Self {
            people,
            tables,
            rounds,
            at: vec![NOWHERE; people * rounds],
            free: (0..people).map(|who| free_rounds(hall, who)).collect(),
            members: vec![0; rounds * tables * width],
            width,
            sizes: vec![0; rounds * tables],
            slots: vec![0; people * rounds],
            met: vec![0; people * people],
            visits: vec![0; people * tables],
            limits,
            troubled: Vec::new(),
            trouble: vec![(NOWHERE, 0); people],
            price: Price::new(hall.room.aim),
            cost: 0,
            returns: 0,
            soft,
            reads: 0,
        };
        state.sit_all(places);
        state
    }

    fn sit_all(&mut self, places: &[u16]) {
        for (place, table) in places.iter().enumerate().filter(|(_, table)| **table != NOWHERE) {
            self.enter(place / self.rounds, place % self.rounds, *table);
        }
    }

    /// Goes to other places of the same hall.
    pub(crate) fn become_places(&mut self, places: &[u16]) {
        for (place, table) in places.iter().enumerate() {
            if self.at[place] != NOWHERE && self.at[place] != *table {
                self.leave(place / self.rounds, place % self.rounds);
            }
        }
        for (place, table) in places.iter().enumerate() {
            if *table != NOWHERE && self.at[place] != *table {
                self.enter(place / self.rounds, place % self.rounds, *table);
            }
        }
    }

    /// Where a person is in a round.
    pub(crate) fn table(&self, who: usize, round: usize) -> u16 {
        self.at[who * self.rounds + round]
    }

    /// Her tables in all rounds.
    pub(crate) fn row(&self, who: usize) -> &[u16] {
        &self.at[who * self.rounds..][..self.rounds]
    }

    /// Whether she may be moved in a round.
    pub(crate) fn is_free(&self, who: usize, round: usize) -> bool {
        round < MOST_ROUNDS && self.free[who] >> round & 1 == 1
    }

    /// How many are at a table in a round.
    pub(crate) fn size(&self, round: usize, table: u16) -> usize {
        usize::from(self.sizes[round * self.tables + usize::from(table)])
    }

    /// Who is at a table in a round.
    pub(crate) fn members(&self, round: usize, table: u16) -> &[u16] {
        let place = round * self.tables + usize::from(table);
        &self.members[place * self.width..][..usize::from(self.sizes[place])]
    }

    /// Whether somebody may go from one table to another in a round without anybody in exchange: sizes stay as even as
    /// they are, or within what the tables take where `loose`.
    pub(crate) fn may_go(&self, round: usize, from: u16, to: u16, loose: bool) -> bool {
        let limit = |table: u16| self.limits[round * self.tables + usize::from(table)];
        let (left, right) = (self.size(round, from), self.size(round, to));
        let even = left == right + 1 || (loose && left > 0);
        even && left > usize::from(limit(from).0) && right < usize::from(limit(to).1) && left > 0
    }

    /// Moves somebody to another table in a round, whatever the sizes.
    pub(crate) fn shift(&mut self, who: usize, round: usize, to: u16) {
        self.leave(who, round);
        self.enter(who, round, to);
    }

    /// Exchanges two people in the rounds of a set of bits.
    pub(crate) fn exchange(&mut self, one: usize, other: usize, rounds: u64) {
        for round in bits(rounds) {
            let (from, to) = (self.table(one, round), self.table(other, round));
            self.leave(one, round);
            self.leave(other, round);
            self.enter(one, round, to);
            self.enter(other, round, from);
        }
    }

    fn enter(&mut self, who: usize, round: usize, table: u16) {
        let place = round * self.tables + usize::from(table);
        let size = usize::from(self.sizes[place]);
        for at in 0..size {
            let other = usize::from(self.members[place * self.width + at]);
            self.meet(who, other);
        }
        self.reads += WRITE.0 + WRITE.1 * size as u64;
        self.members[place * self.width + size] = small(who);
        self.slots[who * self.rounds + round] = small(size);
        self.sizes[place] += 1;
        self.at[who * self.rounds + round] = table;
        let visits = &mut self.visits[who * self.tables + usize::from(table)];
        self.returns += i64::from(*visits > 0);
        *visits += 1;
        self.soft.enter(who, round, table, *visits == 1);
    }

    fn leave(&mut self, who: usize, round: usize) {
        let table = self.table(who, round);
        let place = round * self.tables + usize::from(table);
        let last = usize::from(self.sizes[place]) - 1;
        let slot = usize::from(self.slots[who * self.rounds + round]);
        let moved = self.members[place * self.width + last];
        self.members[place * self.width + slot] = moved;
        self.slots[usize::from(moved) * self.rounds + round] = small(slot);
        self.sizes[place] -= 1;
        for at in 0..last {
            let other = usize::from(self.members[place * self.width + at]);
            self.part(who, other);
        }
        self.reads += WRITE.0 + WRITE.1 * last as u64;
        self.at[who * self.rounds + round] = NOWHERE;
        let visits = &mut self.visits[who * self.tables + usize::from(table)];
        *visits -= 1;
        self.returns -= i64::from(*visits > 0);
        self.soft.leave(who, round, table, *visits == 0);
    }

    fn meet(&mut self, one: usize, other: usize) {
        let met = self.met[one * self.people + other];
        self.cost += i64::from(self.price.more[usize::from(met)]);
        self.met[one * self.people + other] = met + 1;
        self.met[other * self.people + one] = met + 1;
        if met == 1 {
            self.worry(one);
            self.worry(other);
        }
    }

    fn part(&mut self, one: usize, other: usize) {
        let met = self.met[one * self.people + other];
        self.cost -= i64::from(self.price.less[usize::from(met)]);
        self.met[one * self.people + other] = met - 1;
        self.met[other * self.people + one] = met - 1;
        if met == 2 {
            self.calm(one);
            self.calm(other);
        }
    }

    fn worry(&mut self, who: usize) {
        if self.trouble[who].1 == 0 {
            self.trouble[who].0 = small(self.troubled.len());
            self.troubled.push(small(who));
        }
        self.trouble[who].1 += 1;
    }

    fn calm(&mut self, who: usize) {
        self.trouble[who].1 -= 1;
        if self.trouble[who].1 == 0 {
            let place = usize::from(self.trouble[who].0);
            self.troubled.swap_remove(place);
            if let Some(moved) = self.troubled.get(place) {
                self.trouble[usize::from(*moved)].0 = small(place);
            }
        }
    }
}

/// The places of the ones in a word.
pub(crate) fn bits(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros() as usize;
        word &= word.wrapping_sub(1);
        (bit < 64).then_some(bit)
    })
}

/// A person, or a place at a table. There are fewer of them than 65,535.
fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(NOWHERE)
}

fn free_rounds(hall: &Hall, who: usize) -> u64 {
    (0..hall.rounds().min(MOST_ROUNDS))
        .filter(|round| hall.is_free(who, *round))
        .fold(0, |free, round| free | 1 << round)
}

fn limits(hall: &Hall) -> Vec<(u16, u16)> {
    let places = (0..hall.rounds()).flat_map(|round| (0..hall.tables()).map(move |table| (round, table)));
    let limit = |(round, table)| {
        let (least, most) = hall.limits(table, round);
        (small(least), small(most))
    };
    places.map(limit).collect()
}
