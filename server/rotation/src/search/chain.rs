//! Kempe chains (Kempe 1879) over rounds: which rounds two people must exchange together so that neither visits a
//! table twice.

use super::state::{State, bits};

impl State {
    /// The rounds in which two people exchange their seats if they do in this one: where one of them receives a table
    /// that she visits in another round, they exchange there too, and so on. `None` if that cannot be, because one of
    /// them may not be moved in such a round, or is away.
    pub(crate) fn chain(&self, one: usize, other: usize, round: usize) -> Option<u64> {
        let free = self.free[one] & self.free[other];
        if free >> round & 1 == 0 {
            return None;
        }
        let forth = follow(self.row(one), self.row(other), round, free, 0)?;
        follow(self.row(other), self.row(one), round, free, forth)
    }

    /// Where both may be moved and are at different tables.
    pub(crate) fn differences(&self, one: usize, other: usize) -> u64 {
        let free = self.free[one] & self.free[other];
        let differ = |round: &usize| self.table(one, *round) != self.table(other, *round);
        bits(free).filter(differ).fold(0, |rounds, round| rounds | 1 << round)
    }

    /// What an exchange would change: visits after the first one to a table, and the worth of wished stories.
    pub(crate) fn weigh_visits(&mut self, one: usize, other: usize, rounds: u64) -> (i64, i64) {
        let mut change = (0, 0);
        for round in bits(rounds) {
            let (from, to) = (self.table(one, round), self.table(other, round));
            for (who, from, to) in [(one, from, to), (other, to, from)] {
                let step = self.visit(who, from, to);
                change = (change.0 + step.0, change.1 + step.1);
            }
        }
        for round in bits(rounds) {
            let (from, to) = (self.table(one, round), self.table(other, round));
            self.visit(one, to, from);
            self.visit(other, from, to);
        }
        change
    }

    /// Counts a visit elsewhere, and says what that changes.
    fn visit(&mut self, who: usize, from: u16, to: u16) -> (i64, i64) {
        let row = &mut self.visits[who * self.tables..][..self.tables];
        let left = &mut row[usize::from(from)];
        *left = left.wrapping_sub(1);
        let (fewer, lost) = if *left == 0 { (0, self.soft.wish(who, from)) } else { (1, 0) };
        let right = &mut row[usize::from(to)];
        *right = right.wrapping_add(1);
        let (more, won) = if *right == 1 { (0, self.soft.wish(who, to)) } else { (1, 0) };
        (more - fewer, lost - won)
    }
}

/// Adds to a chain the rounds that follow from `mine` receiving what `theirs` gives in a round.
fn follow(mine: &[u16], theirs: &[u16], round: usize, free: u64, mut chain: u64) -> Option<u64> {
    chain |= 1 << round;
    let mut received = theirs[round];
    while let Some(clash) = mine.iter().position(|table| *table == received) {
        if clash >= 64 || free >> clash & 1 == 0 {
            return None;
        }
        if chain >> clash & 1 == 1 {
            break;
        }
        chain |= 1 << clash;
        received = theirs[clash];
    }
    Some(chain)
}
