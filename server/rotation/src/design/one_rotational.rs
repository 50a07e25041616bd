//! An even number of tables, nearly full: one table at infinity, the others a cyclic group of odd order n = T - 1.
//!
//! T orbits of n people. In round c orbit c spends the round together at infinity; of every other orbit j the person at
//! offset a sits at table a + `rows[j][c]`. So each table has n people, and no two meet twice if between any two
//! rounds no difference repeats among the orbits that are away in neither (a quasi-difference matrix, as in the
//! Handbook of Combinatorial Designs). A cyclic group of even order has no such matrix for three rounds: its Sylow
//! 2-subgroup has no complete mapping (Hall and Paige 1955); odd orders have no such obstacle.

use super::annealed::{Limits, Lines, anneal};
use super::group::{Group, index};
use super::{Grid, known};
use crate::random::Random;
use crate::room::Aim;

/// The plan for T (T - 1) people with the fewest repeats that are found within `limit` reads.
pub(crate) fn plan(tables: usize, rounds: usize, limit: u64, random: &mut Random, steps: &mut u64) -> Option<Grid> {
    if !tables.is_multiple_of(2) || tables < 4 || rounds > tables || rounds == 0 {
        return None;
    }
    let away = (0..tables).map(|orbit| Some(orbit).filter(|orbit| *orbit < rounds)).collect();
    let known = known::one_rotational(tables, rounds);
    let kept = known.as_ref().map_or(0, Vec::len);
    let rows = known.unwrap_or_else(|| vec![vec![0; rounds]; tables]);
    let mut lines = Lines { group: Group::cyclic(tables - 1), rows, away, people: vec![tables - 1; tables], kept };
    if kept == 0 {
        anneal(&mut lines, Aim::Most, &Limits { target: 0, steps: limit }, random, steps);
    }
    Some(unfold(&lines, rounds))
}

/// Person p is at offset p mod n of orbit p / n; infinity is the last table.
fn unfold(lines: &Lines, rounds: usize) -> Grid {
    let n = lines.group.order;
    let seat = |round: usize, person: usize| match lines.away[person / n] {
        Some(away) if away == round => index(n),
        _ => lines.group.plus(index(person % n), lines.rows[person / n][round]),
    };
    let plan = (0..rounds).map(|round| (0..n * (n + 1)).map(|person| seat(round, person)).collect());
    Grid { tables: n + 1, rounds: plan.collect() }
}
