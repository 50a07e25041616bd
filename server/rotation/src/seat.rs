//! A seat at once for whoever has none, without moving anybody: for latecomers at the door.

use crate::answer::Seats;
use crate::hall::Hall;
use crate::hall::NOWHERE;
use crate::room::{Mode, Room};

/// See [`crate::seat`].
pub(crate) fn seat(room: &Room) -> Seats {
    let hall = Hall::new(room);
    let mut places = hall.known(true);
    drop_impossible(&hall, &mut places);
    let mut sizes = sizes(&hall, &places);
    for listener in 0..hall.len() {
        let there = |round: &usize| hall.person(listener).is_there(*round);
        for round in (room.from..room.rounds).filter(there) {
            let place = listener * room.rounds + round;
            if places[place] == NOWHERE {
                places[place] = best_table(&hall, &places, &sizes[round], listener, round);
                sizes[round].get_mut(usize::from(places[place])).into_iter().for_each(|size| *size += 1);
            }
        }
    }
    hall.seats(&places)
}

/// Takes away seats to come at closed tables, and away from the table where somebody is always.
pub(crate) fn drop_impossible(hall: &Hall, places: &mut [u16]) {
    for listener in 0..hall.len() {
        for round in hall.room.from..hall.rounds() {
            let place = &mut places[listener * hall.rounds() + round];
            let wrong = hall.bound_to(listener, round).is_some_and(|fixed| fixed != *place);
            if *place != NOWHERE && (wrong || !hall.is_open(usize::from(*place), round)) {
                *place = NOWHERE;
            }
        }
    }
}

/// Listeners at each table, by round.
pub(crate) fn sizes(hall: &Hall, places: &[u16]) -> Vec<Vec<usize>> {
    let mut sizes = vec![vec![0; hall.tables()]; hall.rounds()];
    for row in places.chunks(hall.rounds().max(1)) {
        for (round, table) in row.iter().enumerate().filter(|(_, table)| **table != NOWHERE) {
            sizes[round][usize::from(*table)] += 1;
        }
    }
    sizes
}

/// The open table with a chair left that she has not visited, the smallest, where she has met fewest people; one that
/// she has visited, or has no chair left, if there is no other.
fn best_table(hall: &Hall, places: &[u16], sizes: &[usize], listener: usize, round: usize) -> u16 {
    if let Some(fixed) = hall.bound_to(listener, round) {
        return fixed;
    }
    let row = &places[listener * hall.rounds()..][..hall.rounds()];
    let met = met_at(hall, places, listener, round);
    let leads = leads_to(hall, places, listener, round);
    let rank = |table: &usize| {
        let most = hall.room.tables[*table].most.unwrap_or(usize::MAX);
        let excess = (sizes[*table] + 1).saturating_sub(most);
        let been = row.iter().filter(|place| usize::from(**place) == *table).count();
        (excess, leads.is_some_and(|leads| leads != *table), been, sizes[*table], met[*table])
    };
    let best = (0..hall.tables()).filter(|table| hall.is_open(*table, round)).min_by_key(rank);
    crate::hall::number(best)
}

/// For each table, how often the listener has met or will meet the people who are there in that round.
fn met_at(hall: &Hall, places: &[u16], listener: usize, round: usize) -> Vec<usize> {
    let mut met = vec![0; hall.tables()];
    let row = &places[listener * hall.rounds()..][..hall.rounds()];
    for other in places.chunks(hall.rounds().max(1)).filter(|other| other[round] != NOWHERE) {
        let together = row.iter().zip(other).filter(|(mine, theirs)| **mine != NOWHERE && mine == theirs).count();
        met[usize::from(other[round])] += together;
    }
    met
}

/// In a room of groups, the table to which her group walks on: where most of those go with whom she sat before.
fn leads_to(hall: &Hall, places: &[u16], listener: usize, round: usize) -> Option<usize> {
    let before = round.checked_sub(1).filter(|_| hall.room.mode == Mode::Groups)?;
    let mine = places[listener * hall.rounds() + before];
    let mut followed = vec![0_usize; hall.tables()];
    for other in places.chunks(hall.rounds()).filter(|other| mine != NOWHERE && other[before] == mine) {
        followed.get_mut(usize::from(other[round])).into_iter().for_each(|count| *count += 1);
    }
    (0..hall.tables())
        .filter(|table| followed[*table] > 0)
        .max_by_key(|table| (followed[*table], hall.tables() - table))
}
