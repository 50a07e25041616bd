//! What an exchange of two people would change, without doing it.

use super::state::{State, bits};

impl State {
    /// What an exchange of two people in the rounds of a set of bits would change in the cost of meetings. They are at
    /// different tables in each of these rounds.
    ///
    /// With one round, counts are only read. With more, somebody may be met in one of them and left in another, so the
    /// two rows are changed and changed back. Each of the two stands in her own table's list: her count with herself
    /// is free, and what the other one is charged for her is taken off at the end.
    pub(crate) fn weigh(&mut self, one: usize, other: usize, rounds: u64) -> i64 {
        let together = self.met[one * self.people + other];
        if rounds.is_power_of_two() {
            let change = self.weigh_one(one, other, rounds.trailing_zeros() as usize);
            return change - 2 * i64::from(self.price.more[usize::from(together)]);
        }
        let mut change = 0;
        let mut counted = together;
        for round in bits(rounds) {
            change += self.try_round(one, other, round) - 2 * i64::from(self.price.more[usize::from(counted)]);
            counted = counted.wrapping_add(1);
        }
        for round in bits(rounds) {
            self.untry_round(one, other, round);
        }
        change
    }

    fn weigh_one(&mut self, one: usize, other: usize, round: usize) -> i64 {
        let mine = &self.met[one * self.people..][..self.people];
        let theirs = &self.met[other * self.people..][..self.people];
        let (left, right) =
            (self.members(round, self.table(one, round)), self.members(round, self.table(other, round)));
        let mut change = 0;
        for mate in left {
            let mate = usize::from(*mate);
            change += self.price.more[usize::from(theirs[mate])] - self.price.less[usize::from(mine[mate])];
        }
        for mate in right {
            let mate = usize::from(*mate);
            change += self.price.more[usize::from(mine[mate])] - self.price.less[usize::from(theirs[mate])];
        }
        let read = 2 * (left.len() + right.len());
        self.reads += read as u64;
        i64::from(change)
    }

    fn try_round(&mut self, one: usize, other: usize, round: usize) -> i64 {
        let (from, to) = (self.table(one, round), self.table(other, round));
        self.trade(one, other, round, from) + self.trade(other, one, round, to)
    }

    fn untry_round(&mut self, one: usize, other: usize, round: usize) {
        let (from, to) = (self.table(one, round), self.table(other, round));
        self.trade(other, one, round, from);
        self.trade(one, other, round, to);
    }

    /// The members of a table part from `gone` and meet `come`, in these two rows only.
    fn trade(&mut self, gone: usize, come: usize, round: usize, table: u16) -> i64 {
        let place = round * self.tables + usize::from(table);
        let size = self.size(round, table);
        let (left, right) = rows(&mut self.met, self.people, gone, come);
        let mut change = 0;
        for mate in &self.members[place * self.width..][..size] {
            let mate = usize::from(*mate);
            change += self.price.more[usize::from(right[mate])] - self.price.less[usize::from(left[mate])];
            left[mate] = left[mate].wrapping_sub(1);
            right[mate] = right[mate].wrapping_add(1);
        }
        self.reads += 2 * size as u64;
        i64::from(change)
    }

    /// What going to another table alone would change in the cost of meetings.
    pub(crate) fn weigh_going(&mut self, who: usize, round: usize, to: u16) -> i64 {
        let row = &self.met[who * self.people..][..self.people];
        let (left, right) = (self.members(round, self.table(who, round)), self.members(round, to));
        let gain: i32 = left.iter().map(|mate| self.price.less[usize::from(row[usize::from(*mate)])]).sum();
        let loss: i32 = right.iter().map(|mate| self.price.more[usize::from(row[usize::from(*mate)])]).sum();
        let read = left.len() + right.len();
        self.reads += read as u64;
        i64::from(loss - gain)
    }
}

/// Two different rows of a square of counts.
fn rows(counts: &mut [u8], width: usize, one: usize, other: usize) -> (&mut [u8], &mut [u8]) {
    let (low, high) = (one.min(other), one.max(other));
    let (before, after) = counts.split_at_mut(high * width);
    let (low_row, high_row) = (&mut before[low * width..][..width], &mut after[..width]);
    if one < other { (low_row, high_row) } else { (high_row, low_row) }
}
