//! What a uniform plan is worth: how often which two meet.

use super::Grid;
use crate::bound::{Bound, price};
use crate::room::Aim;

/// Pairs by how often they meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// Pairs that meet.
    pub(crate) encounters: usize,
    /// Pairs that meet at least three times.
    pub(crate) third: usize,
    /// Repeated meetings, as the balanced aim weighs them.
    pub(crate) price: usize,
}

impl Tally {
    /// Counts all meetings; takes as many steps as there are.
    pub(crate) fn of(grid: &Grid, steps: &mut u64) -> Self {
        let people = grid.rounds.first().map_or(0, Vec::len);
        let mut meetings = vec![0_u8; people * people.saturating_sub(1) / 2];
        for round in &grid.rounds {
            let mut tables = vec![Vec::new(); grid.tables];
            for (person, table) in round.iter().enumerate() {
                let others: &mut Vec<usize> = &mut tables[usize::from(*table)];
                let before = person * person.saturating_sub(1) / 2;
                others.iter().for_each(|other| meetings[before + other] = meetings[before + other].saturating_add(1));
                *steps = steps.saturating_sub(others.len() as u64);
                others.push(person);
            }
        }
        *steps = steps.saturating_sub(meetings.len() as u64 / 8);
        let mut tally = Self::default();
        for times in meetings.into_iter().filter(|times| *times > 0) {
            tally.encounters += 1;
            tally.third += usize::from(times > 2);
            tally.price += price(usize::from(times));
        }
        tally
    }

    /// The smaller, the better for an aim.
    pub(crate) fn rank(&self, aim: Aim) -> (usize, usize) {
        match aim {
            Aim::Balanced => (self.price, usize::MAX - self.encounters),
            Aim::Most => (usize::MAX - self.encounters, self.price),
        }
    }

    /// Whether there can be no better plan for an aim.
    pub(crate) fn reaches(&self, bound: &Bound, aim: Aim) -> bool {
        match aim {
            Aim::Balanced => self.price <= bound.least_price,
            Aim::Most => self.encounters >= bound.most,
        }
    }
}
