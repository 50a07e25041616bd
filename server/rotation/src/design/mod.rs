//! Constructions: plans that reach the bound at once, and starting points worth polishing.
//!
//! They serve the uniform room, where everybody is there all day and every table is open. Sizes differ by at most one,
//! and nobody sees a table twice in the first rounds, as many as there are tables.

mod annealed;
mod field;
mod fit;
mod group;
mod known;
mod later;
mod latin;
mod matrix;
mod one_rotational;
mod tally;
#[cfg(test)]
mod tests;
mod twelve;

use crate::bound::{Bound, uniform};
use crate::random::Random;
use crate::room::Aim;
use annealed::{Limits, Lines, anneal};
use field::Ring;
use group::{Group, LARGEST};
use matrix::Matrix;
use tally::Tally;

/// The plan of a uniform room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grid {
    /// How many tables there are.
    pub(crate) tables: usize,
    /// `rounds[round][person]` is her table.
    pub(crate) rounds: Vec<Vec<u16>>,
}

/// A finished construction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Design {
    /// Who sits where.
    pub(crate) grid: Grid,
    /// Whether it reaches the bound that matches the aim: there is no better plan.
    pub(crate) reached: bool,
}

/// Steps that a construction may take, some 0.1 s; and a plan that is to be polished, at most and as a share of all.
const PATIENCE: u64 = 6_000_000;
const PATIENCE_TO_START: u64 = 3_000_000;
const SHARE_TO_START: u64 = 10;
/// Beyond so many rounds no perfect one-rotational plan is found while somebody waits.
const ONE_ROTATIONAL_ROUNDS: usize = 4;

/// A construction: a plan for the rounds in which nobody sees a table again, where it applies.
type Method = fn(&Order, &mut Random, &mut u64) -> Option<Grid>;

/// A uniform room and what is best for it.
struct Order {
    people: usize,
    tables: usize,
    /// Rounds in which nobody is to see a table again.
    fresh: usize,
    rounds: usize,
    aim: Aim,
    bound: Bound,
    /// Steps for one method.
    patience: u64,
}

/// The best plan that a construction gives within `steps`, which go down by what was used; `None` without tables.
pub(crate) fn construct(
    people: usize,
    tables: usize,
    rounds: usize,
    aim: Aim,
    random: &mut Random,
    steps: &mut u64,
) -> Option<Design> {
    let order = Order::new(people, tables, rounds, aim)?;
    let mut best: Option<(Tally, Grid)> = None;
    for method in order.methods() {
        let Some(grid) = method(&order, random, steps) else { continue };
        let grid = order.with_later_rounds(grid, random, steps);
        let tally = Tally::of(&grid, steps);
        if best.as_ref().is_none_or(|(other, _)| tally.rank(aim) < other.rank(aim)) {
            best = Some((tally, grid));
        }
        if tally.reaches(&order.bound, aim) {
            break;
        }
    }
    let (tally, grid) = best.unwrap_or_else(|| {
        let grid = order.with_later_rounds(latin::plan(people, tables, rounds, random), random, steps);
        (Tally::of(&grid, steps), grid)
    });
    Some(Design { grid, reached: tally.reaches(&order.bound, aim) })
}

impl Order {
    fn new(people: usize, tables: usize, rounds: usize, aim: Aim) -> Option<Self> {
        let bound = uniform(people, tables, rounds);
        (tables > 0 && tables <= LARGEST).then_some(Self {
            people,
            tables,
            fresh: rounds.min(tables),
            rounds,
            aim,
            bound,
            patience: PATIENCE,
        })
    }

    /// What may reach the bound, the quickest first.
    fn methods(&self) -> Vec<Method> {
        let mut methods: Vec<Method> = vec![by_ring, by_known, by_annealing];
        // Six tables for four rounds would give two orthogonal Latin squares of order six.
        if self.fresh <= ONE_ROTATIONAL_ROUNDS && (self.tables, self.fresh) != (6, 4) {
            methods.insert(if self.has_no_mapping() { 2 } else { 3 }, by_one_rotational);
        }
        methods
    }

    fn rows(&self) -> usize {
        self.people.div_ceil(self.tables)
    }

    fn with_later_rounds(&self, mut grid: Grid, random: &mut Random, steps: &mut u64) -> Grid {
        later::add(&mut grid, self.rounds, self.aim, random, steps);
        grid
    }
}

/// Lines or parabolas over a product of fields.
fn by_ring(order: &Order, _: &mut Random, steps: &mut u64) -> Option<Grid> {
    if order.tables == 1 {
        return Some(
            Matrix { group: Group::cyclic(1), rows: vec![vec![0; order.fresh]] }.unfold(order.people, order.fresh),
        );
    }
    *steps = steps.saturating_sub((order.tables * order.tables) as u64 / 4);
    if order.fresh > Ring::rounds(order.tables) {
        return None;
    }
    let ring = Ring::new(order.tables);
    let curved = order.aim == Aim::Balanced && order.rows() >= order.tables;
    let matrix = if curved { ring.parabolas(order.fresh) } else { ring.lines(order.fresh) };
    Some(matrix.unfold(order.people, order.fresh))
}

/// A difference matrix that is known.
fn by_known(order: &Order, _: &mut Random, _: &mut u64) -> Option<Grid> {
    Some(known::lines(order.tables, order.fresh)?.unfold(order.people, order.fresh))
}

/// Rows over a group of all tables: fewer than the tables, or as many as are balanced.
fn by_annealing(order: &Order, random: &mut Random, steps: &mut u64) -> Option<Grid> {
    let groups = [Group::cyclic(order.tables), Group::elementary(order.tables)];
    let mut best: Option<(i64, Matrix)> = None;
    for group in groups {
        let mut lines = order.lines(group)?;
        let target = order.target(lines.rows.len());
        let limits = Limits { target, steps: order.patience / 2 };
        let cost = anneal(&mut lines, order.aim, &limits, random, steps);
        if best.as_ref().is_none_or(|(other, _)| cost < *other) {
            best = Some((cost, Matrix { group: lines.group, rows: lines.rows }));
        }
        if cost <= target || !order.has_other_group() {
            break;
        }
    }
    best.map(|(_, matrix)| matrix.unfold(order.people, order.fresh))
}

impl Order {
    fn lines(&self, group: Group) -> Option<Lines> {
        let t = self.tables;
        let most = match self.aim {
            Aim::Most => t - 1,
            Aim::Balanced => (t - 1) * t.saturating_sub(2).max(1),
        };
        let count = self.rows().min(most);
        if count == 0 {
            return None;
        }
        let mut people = vec![t; count];
        if count == self.rows() {
            people[count - 1] = self.people - (count - 1) * t;
        }
        Some(Lines { group, rows: vec![vec![0; self.fresh]; count], away: vec![None; count], people, kept: 0 })
    }

    /// Whether the elementary group is another one than the cyclic one.
    fn has_other_group(&self) -> bool {
        group::factors(self.tables).iter().any(|(_, power)| *power > 1)
    }

    /// Whether a group of all tables cannot do it: its order is twice an odd number, so that it has no complete mapping,
    /// and the rows would have to be full.
    fn has_no_mapping(&self) -> bool {
        let (t, full) = (self.tables, self.tables * (self.tables - 1));
        let tight = self.people + t > full && (self.aim == Aim::Most || self.people < full + t);
        t % 4 == 2 && self.fresh > 2 && tight
    }

    /// The least cost of rows in tenths.
    fn target(&self, count: usize) -> i64 {
        if count < self.rows() || count < self.tables { 0 } else { 10 * self.bound.least_price as i64 }
    }
}

/// Rows over a group of odd order and a table at infinity: where tables are nearly full, or a little more than that.
fn by_one_rotational(order: &Order, random: &mut Random, steps: &mut u64) -> Option<Grid> {
    let (t, full) = (order.tables, order.tables * (order.tables - 1));
    let few = order.people + t / 2 * t < full;
    let many = order.aim == Aim::Balanced && order.people > full + 2 * t;
    if few || many {
        return None;
    }
    let grid = one_rotational::plan(order.tables, order.fresh, order.patience, random, steps)?;
    fit::fit(&grid, order.people, order.aim, random, steps)
}

/// Plans worth polishing: by rows over a group, one-rotational, and random ones.
pub(crate) fn starts(
    people: usize,
    tables: usize,
    rounds: usize,
    aim: Aim,
    random: &mut Random,
    steps: &mut u64,
) -> Vec<Grid> {
    let Some(mut order) = Order::new(people, tables, rounds, aim) else { return Vec::new() };
    order.patience = PATIENCE_TO_START.min(*steps / SHARE_TO_START);
    let mut plans: Vec<Grid> =
        [by_annealing, by_one_rotational].iter().filter_map(|m| m(&order, random, steps)).collect();
    plans.push(latin::plan(people, tables, rounds, random));
    plans.into_iter().map(|plan| order.with_later_rounds(plan, random, steps)).collect()
}
