//! Difference matrices that take too long to find while somebody waits.

use super::group::Group;
use super::matrix::Matrix;
use super::twelve;

/// Rows over Z15 for up to four rounds, found by annealing. (Five are known to exist: Schellenberg, van Rees and
/// Vanstone 1978.)
const FIFTEEN: [[u16; 4]; 14] = [
    [13, 10, 8, 6],
    [2, 9, 0, 3],
    [9, 7, 3, 11],
    [13, 6, 1, 8],
    [0, 9, 8, 4],
    [1, 11, 0, 10],
    [11, 0, 12, 1],
    [0, 2, 5, 7],
    [8, 11, 5, 14],
    [7, 8, 9, 6],
    [3, 14, 7, 6],
    [3, 9, 14, 0],
    [14, 4, 6, 12],
    [2, 1, 8, 13],
];

/// Rows for [`super::one_rotational`], one for each table: ten tables, up to four rounds. Found by annealing among those
/// that have a transversal, so that 100 people reach the bound too.
const TEN: [[u16; 4]; 10] = [
    [0, 7, 2, 4],
    [1, 0, 2, 3],
    [8, 5, 0, 4],
    [3, 8, 6, 0],
    [4, 7, 3, 8],
    [6, 1, 4, 3],
    [7, 6, 3, 1],
    [5, 3, 2, 6],
    [1, 2, 3, 0],
    [0, 2, 4, 7],
];

/// The rows for so many tables and rounds, where they are known; the entry of a row in the round when it is away means
/// nothing.
pub(crate) fn one_rotational(tables: usize, rounds: usize) -> Option<Vec<Vec<u16>>> {
    let known = (tables == TEN.len() && rounds <= TEN[0].len()).then_some(TEN)?;
    Some(known.iter().map(|row| row[..rounds].to_vec()).collect())
}

/// One row less than there are tables, any two of which meet in different people each time.
pub(crate) fn lines(tables: usize, rounds: usize) -> Option<Matrix> {
    match tables {
        12 => (rounds <= twelve::ROUNDS).then(|| twelve::lines(rounds)),
        15 if rounds <= FIFTEEN[0].len() => {
            let rows = FIFTEEN.iter().map(|row| row[..rounds].to_vec()).collect();
            Some(Matrix { group: Group::cyclic(tables), rows })
        }
        _ => None,
    }
}
