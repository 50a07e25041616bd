//! Random Latin rectangles: rows of as many people as there are tables, who are at different tables in every round and
//! never at one table twice.

use super::Grid;
use super::group::index;
use crate::random::Random;

/// `rectangle[round][person]` for as many people as tables. Rounds beyond the tables are left out.
pub(crate) fn rectangle(tables: usize, rounds: usize, random: &mut Random) -> Vec<Vec<usize>> {
    let mut fresh: Vec<Vec<usize>> = vec![(0..tables).collect(); tables];
    let mut rounds_done = Vec::new();
    for _ in 0..rounds.min(tables) {
        fresh.iter_mut().for_each(|tables| random.shuffle(tables));
        let seats = matching(tables, &fresh, random);
        for (person, table) in seats.iter().enumerate() {
            fresh[person].retain(|other| other != table);
        }
        rounds_done.push(seats);
    }
    rounds_done
}

/// A table for each person out of those she has not seen: all have seen equally many, so there is one (Hall 1935).
fn matching(tables: usize, fresh: &[Vec<usize>], random: &mut Random) -> Vec<usize> {
    let mut people: Vec<usize> = (0..tables).collect();
    random.shuffle(&mut people);
    let mut taken_by = vec![None; tables];
    for person in people {
        augment(person, fresh, &mut vec![false; tables], &mut taken_by);
    }
    let mut seats = vec![0; tables];
    for (table, person) in taken_by.iter().enumerate() {
        person.iter().for_each(|person: &usize| seats[*person] = table);
    }
    seats
}

fn augment(person: usize, fresh: &[Vec<usize>], seen: &mut [bool], taken_by: &mut [Option<usize>]) -> bool {
    for table in &fresh[person] {
        if std::mem::replace(&mut seen[*table], true) {
            continue;
        }
        if taken_by[*table].is_none_or(|other| augment(other, fresh, seen, taken_by)) {
            taken_by[*table] = Some(person);
            return true;
        }
    }
    false
}

/// A random plan with even sizes: one rectangle after the other, the last one only in part.
pub(crate) fn plan(people: usize, tables: usize, rounds: usize, random: &mut Random) -> Grid {
    let mut plan = vec![Vec::with_capacity(people); rounds.min(tables)];
    for start in (0..people).step_by(tables.max(1)) {
        let count = tables.min(people - start);
        for (round, seats) in plan.iter_mut().zip(rectangle(tables, rounds, random)) {
            round.extend(seats.into_iter().take(count).map(index));
        }
    }
    Grid { tables, rounds: plan }
}
