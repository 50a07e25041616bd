//! How often which two listeners meet in a plan.

use crate::bound::Census;
use std::ops::Range;

/// Counts for each pair, saturating at 255.
pub(crate) struct Meetings {
    counts: Vec<u8>,
}

impl Meetings {
    /// The meetings of some rounds.
    pub(crate) fn of(census: &Census, rounds: Range<usize>) -> Self {
        let people = census.seats.len();
        let mut counts = vec![0_u8; people * people.saturating_sub(1) / 2];
        for round in rounds {
            let mut tables: Vec<Vec<usize>> = vec![Vec::new(); census.room.tables.len()];
            for who in 0..people {
                let Some(table) = census.seat(who, round) else { continue };
                for other in &tables[table] {
                    let count = &mut counts[place(*other, who)];
                    *count = count.saturating_add(1);
                }
                tables[table].push(who);
            }
        }
        Self { counts }
    }

    /// How often each pair meets.
    pub(crate) fn counts(&self) -> impl Iterator<Item = u8> {
        self.counts.iter().copied()
    }

    /// How often two different people meet.
    pub(crate) fn of_pair(&self, one: usize, other: usize) -> u8 {
        self.counts[place(one.min(other), one.max(other))]
    }
}

fn place(low: usize, high: usize) -> usize {
    high * (high - 1) / 2 + low
}
