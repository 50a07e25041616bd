//! Twelve tables, up to six rounds: a (12, 6; 1) difference matrix over Z2 x Z2 x Z3.
//!
//! Six is the most that is known for that order (Johnson, `Dulmage` and `Mendelsohn` 1961). This one was found as four
//! mutually orthogonal orthomorphisms out of all 16,512 of the group that keep 0.

use super::group::Group;
use super::matrix::Matrix;

/// How many rounds there can be.
pub(crate) const ROUNDS: usize = 6;

/// The images of 0 to 11 under the orthomorphisms of rounds 2 to 5; round 0 is 0, round 1 is the identity.
const ORTHOMORPHISMS: [[u16; 12]; 4] = [
    [0, 9, 6, 2, 1, 11, 4, 8, 7, 10, 3, 5],
    [0, 4, 8, 10, 6, 2, 7, 9, 11, 5, 1, 3],
    [0, 10, 11, 4, 9, 3, 5, 6, 2, 1, 8, 7],
    [0, 11, 5, 6, 10, 7, 1, 3, 9, 4, 2, 8],
];

/// Eleven rows, any two of which meet in different people each time.
pub(crate) fn lines(rounds: usize) -> Matrix {
    let row = |i: u16| {
        let moved = ORTHOMORPHISMS.iter().map(move |images| images[usize::from(i)]);
        [0, i].into_iter().chain(moved).take(rounds).collect()
    };
    Matrix { group: Group::elementary(12), rows: (1..12).map(row).collect() }
}
