//! Which group goes to which table in a round: an assignment of least cost.

use super::NOBODY;
use crate::answer::Seats;
use crate::room::Room;

/// What it costs that a member sees a table again, or that an announced table is not kept: more than any walk.
const AGAIN: u64 = 1 << 24;
const BROKEN: u64 = 1 << 14;

/// The table of each group; `None` for the smallest where fewer tables are open than there are groups.
pub(super) fn walk(room: &Room, groups: &[usize], seats: &Seats, round: usize) -> Vec<Option<usize>> {
    let open: Vec<usize> = (0..room.tables.len()).filter(|table| room.tables[*table].is_open(round)).collect();
    let count = groups.iter().filter(|group| **group != NOBODY).max().map_or(0, |group| group + 1);
    let mut order: Vec<usize> = (0..count).collect();
    let size = |group: &usize| groups.iter().filter(|other| *other == group).count();
    if count > open.len() {
        order.sort_by_key(|group| (std::cmp::Reverse(size(group)), *group));
        order.truncate(open.len());
    }
    let costs: Vec<Vec<u64>> = order
        .iter()
        .map(|group| {
            let members: Vec<usize> = (0..groups.len()).filter(|who| groups[*who] == *group).collect();
            open.iter().map(|table| cost(room, seats, &members, (*group, *table, round))).collect()
        })
        .collect();
    let mut tables = vec![None; count];
    for (group, column) in order.iter().zip(assign(&costs)) {
        tables[*group] = open.get(column).copied();
    }
    tables
}

fn cost(room: &Room, seats: &Seats, members: &[usize], (group, table, round): (usize, usize, usize)) -> u64 {
    let again = members.iter().filter(|who| seats[**who][..round].contains(&Some(table))).count();
    let broken = members.iter().filter(|who| room.people[**who].seat(round).is_some_and(|told| told != table)).count();
    let before = round.checked_sub(1).and_then(|before| members.iter().find_map(|who| seats[*who][before]));
    let next = before.map_or(group + round, |before| before + 1);
    let on = (table + room.tables.len() - next % room.tables.len()) % room.tables.len();
    again as u64 * AGAIN + broken as u64 * BROKEN + on as u64
}

/// A different column for each row with the least sum of costs, by shortest augmenting paths (Kuhn 1955, Munkres 1957).
/// There are at least as many columns as rows.
fn assign(costs: &[Vec<u64>]) -> Vec<usize> {
    let columns = costs.first().map_or(0, Vec::len);
    let mut row_of: Vec<Option<usize>> = vec![None; columns];
    let (mut row_price, mut column_price) = (vec![0_i64; costs.len()], vec![0_i64; columns]);
    for start in 0..costs.len() {
        let mut best = vec![(i64::MAX, None); columns];
        let mut done = vec![false; columns];
        let (mut row, mut last) = (start, None);
        let end = loop {
            let base = last.map_or(0, |column: usize| best[column].0);
            for column in (0..columns).filter(|column| !done[*column]) {
                let cost = i64::try_from(costs[row][column]).unwrap_or(i64::MAX / 4);
                let length = base + cost - row_price[row] - column_price[column];
                if length < best[column].0 {
                    best[column] = (length, last);
                }
            }
            let Some(next) = (0..columns).filter(|c| !done[*c]).min_by_key(|c| best[*c].0) else { return Vec::new() };
            done[next] = true;
            match row_of[next] {
                Some(other) => (row, last) = (other, Some(next)),
                None => break next,
            }
        };
        reprice(&row_of, (&mut row_price, &mut column_price), &best, &done, (start, best[end].0));
        let mut column = end;
        while let Some(before) = best[column].1 {
            row_of[column] = row_of[before];
            column = before;
        }
        row_of[column] = Some(start);
    }
    let mut columns_of = vec![0; costs.len()];
    for (column, row) in row_of.iter().enumerate() {
        row.iter().for_each(|row| columns_of[*row] = column);
    }
    columns_of
}

fn reprice(
    row_of: &[Option<usize>],
    (rows, columns): (&mut [i64], &mut [i64]),
    best: &[(i64, Option<usize>)],
    done: &[bool],
    (start, end): (usize, i64),
) {
    rows[start] += end;
    for column in (0..columns.len()).filter(|column| done[*column]) {
        let spare = end - best[column].0;
        columns[column] -= spare;
        row_of[column].into_iter().for_each(|row| rows[row] += spare);
    }
}
