//! Makes a plan for T (T - 1) people fit a room with more or fewer.
//!
//! Transversals are T people who cover every table in every round: without them, or with them doubled, sizes stay
//! even. A short one of e people leaves sizes that differ by one.

use super::Grid;
use super::group::index;
use super::latin;
use super::tally::Tally;
use crate::random::Random;
use crate::room::Aim;

/// Random rectangles that are tried for each row that is added.
const TRIES: usize = 250;
/// Choices that are tried in looking for one transversal.
const CHOICES: usize = 20_000;

/// The plan for so many people: copies of the full one, less or plus transversals; where there are no transversals, plus
/// the best of some random rectangles.
pub(crate) fn fit(full: &Grid, people: usize, aim: Aim, random: &mut Random, steps: &mut u64) -> Option<Grid> {
    let tables = full.tables;
    let size = tables * (tables - 1);
    let copies = if aim == Aim::Most { (people / size).max(1) } else { 1 };
    let mut grid = repeat(full, copies);
    if people < size {
        let groups = transversals(full, (size - people).div_ceil(tables), random, steps)?;
        return Some(without(&grid, &groups.concat()[..size - people]));
    }
    let more = people - size * copies;
    let doubled = (aim == Aim::Most && more > 0).then(|| transversals(full, more.div_ceil(tables), random, steps));
    if let Some(groups) = doubled.flatten() {
        append(&mut grid, &select(full, &groups.concat()[..more]));
        return Some(grid);
    }
    while grid.rounds.first().map_or(people, Vec::len) < people {
        let count = tables.min(people - grid.rounds.first().map_or(0, Vec::len));
        let best = (0..TRIES).filter_map(|_| {
            let row = select(&latin::plan(tables, tables, full.rounds.len(), random), &(0..count).collect::<Vec<_>>());
            let mut longer = grid.clone();
            append(&mut longer, &row);
            (*steps > 0).then(|| (Tally::of(&longer, steps).rank(aim), longer))
        });
        grid = best.min_by_key(|(rank, _)| *rank)?.1;
    }
    Some(grid)
}

fn repeat(full: &Grid, copies: usize) -> Grid {
    Grid { tables: full.tables, rounds: full.rounds.iter().map(|round| round.repeat(copies)).collect() }
}

fn select(grid: &Grid, people: &[usize]) -> Grid {
    let pick = |round: &Vec<u16>| people.iter().map(|person| round[*person]).collect();
    Grid { tables: grid.tables, rounds: grid.rounds.iter().map(pick).collect() }
}

fn without(grid: &Grid, people: &[usize]) -> Grid {
    let mut stays = vec![true; grid.rounds.first().map_or(0, Vec::len)];
    people.iter().for_each(|person| stays[*person] = false);
    let rest: Vec<usize> = (0..stays.len()).filter(|person| stays[*person]).collect();
    select(grid, &rest)
}

fn append(grid: &mut Grid, more: &Grid) {
    grid.rounds.iter_mut().zip(&more.rounds).for_each(|(round, more)| round.extend(more));
}

/// So many transversals without a person in common, if they are found.
fn transversals(grid: &Grid, count: usize, random: &mut Random, steps: &mut u64) -> Option<Vec<Vec<usize>>> {
    let mut free: Vec<usize> = (0..grid.rounds.first()?.len()).collect();
    let mut found = Vec::new();
    while found.len() < count {
        random.shuffle(&mut free);
        let mut choices = CHOICES;
        let mut chosen = Vec::new();
        let mut covered = vec![vec![false; grid.tables]; grid.rounds.len()];
        if !complete(grid, &free, &mut covered, &mut chosen, (&mut choices, steps)) {
            return None;
        }
        free.retain(|person| !chosen.contains(person));
        found.push(chosen);
    }
    Some(found)
}

/// Extends the chosen people to a transversal: at the table and round that fewest could fill, everyone in turn.
fn complete(
    grid: &Grid,
    free: &[usize],
    covered: &mut [Vec<bool>],
    chosen: &mut Vec<usize>,
    (choices, steps): (&mut usize, &mut u64),
) -> bool {
    if chosen.len() == grid.tables {
        return true;
    }
    let mut fits = vec![vec![0_usize; grid.tables]; grid.rounds.len()];
    let rounds = || grid.rounds.iter().enumerate();
    let open: Vec<usize> = free
        .iter()
        .copied()
        .filter(|person| rounds().all(|(round, seats)| !covered[round][usize::from(seats[*person])]))
        .collect();
    for person in &open {
        rounds().for_each(|(round, seats)| fits[round][usize::from(seats[*person])] += 1);
    }
    *steps = steps.saturating_sub((free.len() + open.len() * grid.rounds.len()) as u64);
    let places = (0..grid.rounds.len()).flat_map(|round| (0..grid.tables).map(move |table| (round, table)));
    let Some((round, table)) = places.filter(|(r, t)| !covered[*r][*t]).min_by_key(|(r, t)| fits[*r][*t]) else {
        return false;
    };
    for person in open.iter().filter(|person| grid.rounds[round][**person] == index(table)) {
        if *choices == 0 || *steps == 0 {
            return false;
        }
        *choices -= 1;
        rounds().for_each(|(round, seats)| covered[round][usize::from(seats[*person])] = true);
        chosen.push(*person);
        if complete(grid, &open, covered, chosen, (choices, steps)) {
            return true;
        }
        chosen.pop();
        rounds().for_each(|(round, seats)| covered[round][usize::from(seats[*person])] = false);
    }
    false
}
