//! The bank of best known plans, for numbers of tables where no construction reaches the bound.
//!
//! One text for each number of tables, one line for each plan: people, rounds, aim (`m` most, `b` balanced), then for
//! each round a word with one digit for each person, her table in base 36. `examples/bank.rs` writes these texts.

use crate::design::Grid;
use crate::room::Aim;

/// The texts, by number of tables.
const TEXTS: &[(usize, &str)] = &[
    (6, include_str!("6.txt")),
    (10, include_str!("10.txt")),
    (14, include_str!("14.txt")),
    (15, include_str!("15.txt")),
    (18, include_str!("18.txt")),
    (20, include_str!("20.txt")),
    (22, include_str!("22.txt")),
];
/// People more or fewer up to whom a plan for another number of people is a good start.
const NEAR: usize = 12;

/// A line of the bank, its plan not yet read.
#[derive(Debug, Clone, Copy)]
struct Entry<'t> {
    tables: usize,
    people: usize,
    rounds: usize,
    aim: Aim,
    words: &'t str,
}

/// The best known plan for so many people.
pub(crate) fn exact(people: usize, tables: usize, rounds: usize, aim: Aim) -> Option<Grid> {
    entries(tables).find(|entry| (entry.people, entry.rounds, entry.aim) == (people, rounds, aim))?.grid()
}

/// Best known plans for about so many people and as many rounds or more: the nearest for more people, with some of them
/// taken out, and the nearest for fewer people. None if there is an [`exact`] one.
pub(crate) fn near(people: usize, tables: usize, rounds: usize, aim: Aim) -> Vec<Grid> {
    let fits = |entry: &Entry| entry.aim == aim && entry.rounds >= rounds && entry.people.abs_diff(people) <= NEAR;
    let rank = |entry: &Entry| (entry.people.abs_diff(people), entry.rounds);
    let more = entries(tables).filter(fits).filter(|entry| entry.people >= people).min_by_key(rank);
    let fewer = entries(tables).filter(fits).filter(|entry| entry.people < people).min_by_key(rank);
    let grids = [more, fewer].into_iter().flatten().filter_map(|entry| entry.grid());
    grids.map(|grid| cut(grid, people, rounds)).collect()
}

fn entries(tables: usize) -> impl Iterator<Item = Entry<'static>> {
    let texts = TEXTS.iter().filter(move |(of, _)| *of == tables);
    texts.flat_map(move |(_, text)| text.lines().filter_map(move |line| Entry::read(tables, line)))
}

impl<'t> Entry<'t> {
    fn read(tables: usize, line: &'t str) -> Option<Self> {
        let mut parts = line.splitn(4, ' ');
        let people = parts.next()?.parse().ok()?;
        let rounds = parts.next()?.parse().ok()?;
        let aim = if parts.next()? == "m" { Aim::Most } else { Aim::Balanced };
        Some(Self { tables, people, rounds, aim, words: parts.next()? })
    }

    /// The plan; `None` if the line is not of the shape that it says.
    fn grid(&self) -> Option<Grid> {
        let digit = |digit: char| digit.to_digit(36).and_then(|table| u16::try_from(table).ok());
        let fits = |table: &u16| usize::from(*table) < self.tables;
        let round = |word: &str| word.chars().filter_map(digit).filter(fits).collect();
        let rounds: Vec<Vec<u16>> = self.words.split(' ').map(round).collect();
        let whole = rounds.len() == self.rounds && rounds.iter().all(|round| round.len() == self.people);
        whole.then_some(Grid { tables: self.tables, rounds })
    }
}

/// Takes out rounds and people: each time whoever sits at the fullest tables most often, then meets others again.
fn cut(mut grid: Grid, people: usize, rounds: usize) -> Grid {
    grid.rounds.truncate(rounds);
    while grid.rounds.first().is_some_and(|round| round.len() > people) {
        let sizes: Vec<Vec<usize>> = grid.rounds.iter().map(|round| sizes(round, grid.tables)).collect();
        let all = grid.rounds.first().map_or(0, Vec::len);
        let crowd = |who: usize| {
            let full = grid.rounds.iter().zip(&sizes).map(|(round, sizes)| sizes[usize::from(round[who])]);
            full.sum::<usize>()
        };
        let Some(out) = (0..all).max_by_key(|who| (crowd(*who), repeats(&grid, *who))) else { break };
        for round in &mut grid.rounds {
            round.swap_remove(out);
        }
    }
    grid
}

fn sizes(round: &[u16], tables: usize) -> Vec<usize> {
    let mut sizes = vec![0; tables];
    round.iter().for_each(|table| sizes[usize::from(*table)] += 1);
    sizes
}

fn repeats(grid: &Grid, who: usize) -> usize {
    let all = grid.rounds.first().map_or(0, Vec::len);
    let met = |other: usize| grid.rounds.iter().filter(|round| round[other] == round[who]).count();
    (0..all).filter(|other| *other != who).map(|other| met(other).saturating_sub(1)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_is_whole_even_and_shows_nobody_a_table_twice() {
        for (tables, text) in TEXTS {
            for line in text.lines() {
                let entry = Entry::read(*tables, line).expect(line);
                let grid = entry.grid().expect(line);
                for round in &grid.rounds {
                    let sizes = sizes(round, *tables);
                    let (least, most) = (sizes.iter().min(), sizes.iter().max());
                    assert!(least.zip(most).is_some_and(|(least, most)| most - least <= 1), "{line}");
                }
                for who in 0..entry.people {
                    let mut seen: Vec<u16> = grid.rounds.iter().map(|round| round[who]).collect();
                    seen.sort_unstable();
                    seen.dedup();
                    assert_eq!(seen.len(), entry.rounds.min(*tables), "{line}");
                }
            }
        }
    }

    #[test]
    fn a_plan_for_more_people_is_cut_to_fewer() {
        let grid = Grid { tables: 2, rounds: vec![vec![0, 1, 0, 1, 0], vec![1, 0, 1, 0, 0]] };
        let cut = cut(grid, 4, 1);
        assert_eq!(cut.rounds.len(), 1);
        assert_eq!(sizes(&cut.rounds[0], 2), [2, 2]);
    }
}
