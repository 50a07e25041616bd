//! Plans that a group unfolds: rows of as many people as there are tables, each described by one line of offsets.
//!
//! Person (row i, offset a) sits in round c at table a + `rows[i][c]`. So each row has one person at every table, sizes
//! are even, two rows meet as often as a difference `rows[i][c] - rows[j][c]` repeats, and nobody sees a table twice if
//! the entries of a row are different. Such a matrix is a difference matrix if no difference repeats.

use super::Grid;
use super::group::{Group, index};

/// The lines of offsets, one entry for each round.
#[derive(Debug, Clone)]
pub(crate) struct Matrix {
    /// Where the offsets are.
    pub(crate) group: Group,
    /// `rows[i][c]`; there may be fewer rows than people need: then they are used again in turn.
    pub(crate) rows: Vec<Vec<u16>>,
}

impl Matrix {
    /// The plan: person p is at offset p mod T of row p / T. The last row may be short, which keeps sizes even.
    pub(crate) fn unfold(&self, people: usize, rounds: usize) -> Grid {
        let tables = self.group.order;
        let mut plan = vec![Vec::with_capacity(people); rounds];
        for person in 0..people {
            let row = &self.rows[person / tables % self.rows.len().max(1)];
            for (round, entry) in plan.iter_mut().zip(row) {
                round.push(self.group.plus(index(person % tables), *entry));
            }
        }
        Grid { tables, rounds: plan }
    }
}
