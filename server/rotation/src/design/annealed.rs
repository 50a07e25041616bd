//! Difference matrices by annealing: entries are changed one at a time until no difference repeats.
//!
//! The same search serves matrices over the group of all tables and those with one table at infinity
//! ([`super::one_rotational`]): there each of the first rows is away in one round.

use super::group::{Group, index};
use crate::acceptance::Acceptance;
use crate::random::Random;
use crate::room::Aim;

/// Where the cooling begins and ends, in hundredths of a repeat of two whole rows.
const HOT: u64 = 42;
const COLD: u64 = 14;

/// A matrix in the making.
#[derive(Debug, Clone)]
pub(crate) struct Lines {
    /// Where the entries are.
    pub(crate) group: Group,
    /// `rows[i][c]`.
    pub(crate) rows: Vec<Vec<u16>>,
    /// The round in which a row is away, if any.
    pub(crate) away: Vec<Option<usize>>,
    /// How many people each row has: the last one may be short.
    pub(crate) people: Vec<usize>,
    /// The first rows, which are never changed.
    pub(crate) kept: usize,
}

/// How long to look.
pub(crate) struct Limits {
    /// Meetings that repeat, in tenths, which cannot be avoided: stop there.
    pub(crate) target: i64,
    /// Reads of counts.
    pub(crate) steps: u64,
}

struct Search<'a> {
    lines: &'a mut Lines,
    /// `counts[(i * rows + j) * order + d]`: how often row i less row j is d.
    counts: Vec<u8>,
    /// What one more repeat costs, by how many there are: in tenths.
    prices: Vec<i64>,
    cost: i64,
}

/// Draws and anneals the free rows again and again, each time for twice as long, until the target is met or the steps
/// are used up; leaves the best rows and returns their cost in tenths of a repeat.
pub(crate) fn anneal(lines: &mut Lines, aim: Aim, limits: &Limits, random: &mut Random, steps: &mut u64) -> i64 {
    let acceptance = Acceptance::new();
    let mut left = limits.steps.min(*steps);
    *steps -= left;
    let (mut best, mut best_rows) = (i64::MAX, lines.rows.clone());
    let mut length = 4 * lines.rows.len() as u64 * 200 * lines.rows.first().map_or(1, Vec::len) as u64;
    while best > limits.target && (left > 0 || best == i64::MAX) {
        draw(lines, random);
        let mut search = Search::new(lines, aim);
        let mut slice = length.min(left);
        left -= slice;
        search.run(&acceptance, limits.target, random, &mut slice);
        left += slice;
        if search.cost < best {
            (best, best_rows) = (search.cost, lines.rows.clone());
        }
        length *= 2;
    }
    lines.rows = best_rows;
    *steps += left;
    best
}

/// Fresh rows of different entries.
fn draw(lines: &mut Lines, random: &mut Random) {
    let mut elements: Vec<u16> = (0..lines.group.order).map(index).collect();
    for (row, away) in lines.rows.iter_mut().zip(&lines.away).skip(lines.kept) {
        random.shuffle(&mut elements);
        let mut fresh = elements.iter();
        for (round, entry) in row.iter_mut().enumerate() {
            if *away != Some(round) {
                fresh.next().into_iter().for_each(|element| *entry = *element);
            }
        }
    }
}

impl<'a> Search<'a> {
    fn new(lines: &'a mut Lines, aim: Aim) -> Self {
        let (rows, rounds) = (lines.rows.len(), lines.rows.first().map_or(0, Vec::len));
        let third = if aim == Aim::Balanced { 40 } else { 10 };
        let prices = (0..=rounds).map(|times| [0, 10].get(times).copied().unwrap_or(third)).collect();
        let counts = vec![0; rows * rows * lines.group.order];
        let mut search = Self { lines, counts, prices, cost: 0 };
        for i in 0..rows {
            let away = search.lines.away[i];
            (0..rounds).filter(|round| away != Some(*round)).for_each(|round| search.count(i, round, i, true));
        }
        search
    }

    /// Adds the entry to the counts against the rows before `end`, or takes it out; the cost follows.
    fn count(&mut self, i: usize, round: usize, end: usize, add: bool) {
        let (rows, order) = (self.lines.rows.len(), self.lines.group.order);
        let mine = self.lines.rows[i][round];
        for j in (0..end).filter(|j| *j != i && self.lines.away[*j] != Some(round)) {
            let other = self.lines.rows[j][round];
            let difference = usize::from(self.lines.group.minus(mine, other));
            let opposite = usize::from(self.lines.group.minus(other, mine));
            let (here, there) = ((i * rows + j) * order + difference, (j * rows + i) * order + opposite);
            let times = if add { self.counts[here] } else { self.counts[here] - 1 };
            let cost = self.prices[usize::from(times)] * self.weight(i, j);
            self.cost += if add { cost } else { -cost };
            (self.counts[here], self.counts[there]) =
                if add { (times + 1, self.counts[there] + 1) } else { (times, self.counts[there] - 1) };
        }
    }

    fn weight(&self, i: usize, j: usize) -> i64 {
        self.lines.people[i].min(self.lines.people[j]) as i64
    }

    /// How much worse another entry would be.
    fn change(&self, i: usize, round: usize, entry: u16) -> i64 {
        let Lines { group, rows, away, .. } = &*self.lines;
        let mine = rows[i][round];
        let mut sum = 0;
        for j in 0..rows.len() {
            if j == i || away[j] == Some(round) {
                continue;
            }
            let counts = &self.counts[(i * rows.len() + j) * group.order..][..group.order];
            let left = counts[usize::from(group.minus(mine, rows[j][round]))] - 1;
            let joined = counts[usize::from(group.minus(entry, rows[j][round]))];
            let price = self.prices[usize::from(joined)] - self.prices[usize::from(left)];
            sum += price * self.weight(i, j);
        }
        sum
    }

    fn set(&mut self, i: usize, round: usize, entry: u16) {
        let end = self.lines.rows.len();
        self.count(i, round, end, false);
        self.lines.rows[i][round] = entry;
        self.count(i, round, end, true);
    }

    /// Cools until the target is met or the steps are used up.
    fn run(&mut self, acceptance: &Acceptance, target: i64, random: &mut Random, steps: &mut u64) {
        let (hot, cold) = (Acceptance::level(HOT), Acceptance::level(COLD));
        let (all, rows) = ((*steps).max(1), self.lines.rows.len());
        let rounds = self.lines.rows.first().map_or(0, Vec::len);
        let (free, unit) = (rows - self.lines.kept, self.lines.group.order as i64);
        if free == 0 || rounds == 0 {
            return;
        }
        while self.cost > target && *steps > 0 {
            let level = hot + ((all - *steps) * (cold - hot) as u64 / all) as usize;
            *steps = steps.saturating_sub(2 * rows as u64);
            let (i, round) = (self.lines.kept + random.below(free), random.below(rounds));
            let entry = index(random.below(self.lines.group.order));
            self.propose(i, round, entry, |worse, random| acceptance.takes(worse / unit, level, random), random);
        }
    }

    fn propose(
        &mut self,
        i: usize,
        round: usize,
        entry: u16,
        takes: impl Fn(i64, &mut Random) -> bool,
        random: &mut Random,
    ) {
        let mine = self.lines.rows[i][round];
        if entry == mine || self.lines.away[i] == Some(round) {
            return;
        }
        let away = self.lines.away[i];
        let twin =
            (0..self.lines.rows[i].len()).find(|other| Some(*other) != away && self.lines.rows[i][*other] == entry);
        let Some(other) = twin else {
            if takes(self.change(i, round, entry), random) {
                self.set(i, round, entry);
            }
            return;
        };
        let before = self.cost;
        self.set(i, round, entry);
        self.set(i, other, mine);
        if !takes(self.cost - before, random) {
            self.set(i, round, mine);
            self.set(i, other, entry);
        }
    }
}
