//! Whether a room can be seated as asked, how many sit at each table, and what to bend if it cannot.

mod reasons;
mod relax;
#[cfg(test)]
mod tests;

pub(crate) use reasons::check;
pub(crate) use relax::relax;

use crate::room::{Person, Room};

/// Listeners for each table in a round, those who are always there included: as even as the fewest and the most at each
/// table allow; none at closed tables. They add up to the people who are there, unless there are not enough chairs.
pub(crate) fn sizes(room: &Room, round: usize) -> Vec<usize> {
    let fixed = fixed(room, round);
    let bounds: Vec<Option<(usize, usize)>> = room
        .tables
        .iter()
        .zip(&fixed)
        .map(|(table, fixed)| {
            let most = table.most.unwrap_or(usize::MAX).max(*fixed);
            table.is_open(round).then_some((table.least.max(*fixed).min(most), most))
        })
        .collect();
    let people = listeners(room, round).count();
    let asked: usize = bounds.iter().flatten().map(|(least, _)| least).sum();
    let mut sizes: Vec<usize> = (0..room.tables.len())
        .map(|table| match bounds[table] {
            // Where fewer are there than the tables ask for, nobody gets what it asks for before others have as many.
            Some((least, _)) if asked <= people => least,
            Some(_) => fixed[table],
            None => 0,
        })
        .collect();
    for _ in sizes.iter().sum::<usize>()..people {
        let free = (0..sizes.len()).filter(|table| bounds[*table].is_some_and(|(_, most)| sizes[*table] < most));
        let Some(smallest) = free.min_by_key(|table| sizes[*table]) else { break };
        sizes[smallest] += 1;
    }
    sizes
}

/// The listeners who are there in a round.
fn listeners(room: &Room, round: usize) -> impl Iterator<Item = &Person> {
    room.people.iter().filter(move |person| person.stays.is_none() && person.is_there(round))
}

/// How many are always at each table and there in a round. Somebody whose table is closed sits elsewhere.
fn fixed(room: &Room, round: usize) -> Vec<usize> {
    let mut fixed = vec![0; room.tables.len()];
    for table in listeners(room, round).filter_map(|person| person.fixed) {
        if room.tables.get(table).is_some_and(|table| table.is_open(round)) {
            fixed[table] += 1;
        }
    }
    fixed
}

/// The sum of what the open tables ask for, or of those who are always there where that is more.
fn asked(room: &Room, round: usize) -> usize {
    let fixed = fixed(room, round);
    open(room, round).fold(0, |sum, table| sum.saturating_add(room.tables[table].least.max(fixed[table])))
}

/// The tables that are open in a round.
fn open(room: &Room, round: usize) -> impl Iterator<Item = usize> {
    (0..room.tables.len()).filter(move |table| room.tables[*table].is_open(round))
}

/// The rounds that may still be planned.
fn coming(room: &Room) -> std::ops::Range<usize> {
    room.from.min(room.rounds)..room.rounds
}
