//! Groups that stay together and walk on from table to table.
//!
//! There are as many groups as tables at most. Whoever sat together in the last round that is known is a group; where
//! there are more groups than tables, the smallest are spread over the others, and newcomers join the smallest. In each
//! round the groups go to different tables, by one table on where that is open to them, and to none that they have
//! seen while another is open.

mod members;
#[cfg(test)]
mod tests;
mod walk;

use crate::answer::Seats;
use crate::room::{Person, Room};
use members::members;
use walk::walk;

/// The table of no group: somebody who stays, or is always at one table.
const NOBODY: usize = usize::MAX;

/// Everybody's seats. Played rounds come back as they were; what was announced is kept where the walk allows it.
pub(crate) fn plan(room: &Room) -> Seats {
    let mut seats: Seats = room.people.iter().map(|person| known(room, person)).collect();
    let groups = members(room);
    for round in room.from.min(room.rounds)..room.rounds {
        let tables = walk(room, &groups, &seats, round);
        for (who, person) in room.people.iter().enumerate().filter(|(_, person)| person.is_there(round)) {
            let always = always(room, person, round);
            seats[who][round] = always.or_else(|| tables.get(groups[who]).copied().flatten());
        }
        seat_others(room, &mut seats, round);
    }
    seats
}

/// What has been played.
fn known(room: &Room, person: &Person) -> Vec<Option<usize>> {
    (0..room.rounds).map(|round| person.seat(round).filter(|_| round < room.from)).collect()
}

/// Where somebody is in a round whatever her group does.
fn always(room: &Room, person: &Person, round: usize) -> Option<usize> {
    let open = |table: &usize| room.tables.get(*table).is_some_and(|table| table.is_open(round));
    person.stays.filter(|table| *table < room.tables.len()).or(person.fixed.filter(open))
}

/// A seat for those whose group has no table in a round, and for those above the chairs of theirs: at the table with
/// most room that they have not seen.
fn seat_others(room: &Room, seats: &mut Seats, round: usize) {
    let mut sizes = vec![0_usize; room.tables.len()];
    let listeners: Vec<usize> = (0..room.people.len())
        .filter(|who| room.people[*who].stays.is_none() && room.people[*who].is_there(round))
        .collect();
    for who in &listeners {
        seats[*who][round].into_iter().for_each(|table| sizes[table] += 1);
    }
    for who in listeners.iter().rev() {
        let mine = seats[*who][round];
        let over = |table: usize| sizes[table].saturating_sub(room.tables[table].most.unwrap_or(usize::MAX));
        let stays = mine.is_some_and(|table| over(table) == 0 || room.people[*who].fixed == Some(table));
        let seen = |table: &usize| seats[*who][..round].contains(&Some(*table));
        let free = |table: &usize| {
            room.tables[*table].is_open(round) && room.tables[*table].most.is_none_or(|most| sizes[*table] < most)
        };
        let tables = || (0..room.tables.len()).filter(|table| Some(*table) != mine && !stays);
        let best = tables().filter(free).min_by_key(|table| (seen(table), sizes[*table]));
        let any =
            || tables().filter(|table| mine.is_none() && room.tables[*table].is_open(round)).min_by_key(|t| sizes[*t]);
        if let Some(table) = best.or_else(any) {
            mine.into_iter().for_each(|table| sizes[table] -= 1);
            sizes[table] += 1;
            seats[*who][round] = Some(table);
        }
    }
}
