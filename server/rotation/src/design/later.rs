//! Rounds beyond the number of tables: everybody has seen all of them, so only meetings count.

use super::Grid;
use super::group::index;
use crate::bound::price;
use crate::random::Random;
use crate::room::Aim;

/// Exchanges that are tried for each person in each round.
const TRIES: usize = 40;

/// How often people have met, and what one more meeting costs.
struct Met {
    people: usize,
    counts: Vec<u8>,
    aim: Aim,
}

/// Adds rounds until there are so many. Each starts with neighbours in order at one table, for in a plan that rows
/// unfold those of one row have not met, and is bettered by exchanges.
pub(crate) fn add(grid: &mut Grid, rounds: usize, aim: Aim, random: &mut Random, steps: &mut u64) {
    let people = grid.rounds.first().map_or(0, Vec::len);
    if grid.rounds.len() >= rounds || people < 2 || grid.tables < 2 {
        grid.rounds.resize(rounds, vec![0; people]);
        return;
    }
    let mut met = Met { people, counts: vec![0; people * people], aim };
    grid.rounds.iter().for_each(|round| met.add(&members(round, grid.tables)));
    while grid.rounds.len() < rounds {
        let mut tables = neighbours(people, grid.tables, grid.rounds.len() - grid.tables);
        met.better(&mut tables, random, steps);
        met.add(&tables);
        let mut round = vec![0; people];
        for (table, members) in tables.iter().enumerate() {
            members.iter().for_each(|person| round[*person] = index(table));
        }
        grid.rounds.push(round);
    }
}

fn members(round: &[u16], tables: usize) -> Vec<Vec<usize>> {
    let mut members = vec![Vec::new(); tables];
    round.iter().enumerate().for_each(|(person, table)| members[usize::from(*table)].push(person));
    members
}

/// Everybody in order, each row in steps of its own for each later round, cut into even tables.
fn neighbours(people: usize, tables: usize, later: usize) -> Vec<Vec<usize>> {
    let step = (later + 1..).find(|step| gcd(*step, tables) == 1).unwrap_or(1);
    let place = |person: &usize| (person / tables, person % tables * step % tables);
    let mut order: Vec<usize> = (0..people).collect();
    order.sort_by_key(place);
    (0..tables).map(|table| order[people * table / tables..people * (table + 1) / tables].to_vec()).collect()
}

fn gcd(one: usize, other: usize) -> usize {
    if other == 0 { one } else { gcd(other, one % other) }
}

impl Met {
    fn add(&mut self, tables: &[Vec<usize>]) {
        for members in tables {
            for one in members {
                for other in members.iter().filter(|other| *other != one) {
                    let count = &mut self.counts[one * self.people + other];
                    *count = count.saturating_add(1);
                }
            }
        }
    }

    /// What it costs that somebody meets these people, except one.
    fn cost(&self, who: usize, members: &[usize], except: usize) -> usize {
        let row = &self.counts[who * self.people..][..self.people];
        let of = |times: u8| match self.aim {
            Aim::Most => usize::from(times > 0),
            Aim::Balanced => price(usize::from(times) + 1) - price(usize::from(times)),
        };
        members.iter().filter(|other| **other != except && **other != who).map(|other| of(row[*other])).sum()
    }

    /// Exchanges people of different tables where that makes nothing worse.
    fn better(&self, tables: &mut [Vec<usize>], random: &mut Random, steps: &mut u64) {
        for _ in 0..TRIES * self.people {
            let (here, there) = (random.below(tables.len()), random.below(tables.len()));
            let (size, other_size) = (tables[here].len(), tables[there].len());
            if here == there || size == 0 || other_size == 0 || *steps == 0 {
                continue;
            }
            let (place, other_place) = (random.below(size), random.below(other_size));
            let (one, other) = (tables[here][place], tables[there][other_place]);
            let now = self.cost(one, &tables[here], one) + self.cost(other, &tables[there], other);
            let then = self.cost(one, &tables[there], other) + self.cost(other, &tables[here], one);
            *steps = steps.saturating_sub(2 * (size + other_size) as u64);
            if then <= now {
                (tables[here][place], tables[there][other_place]) = (other, one);
            }
        }
    }
}
