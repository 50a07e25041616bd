//! The room that can be seated and is nearest to what was asked.

use super::reasons::contradicting;
use super::{asked, coming, fixed, listeners, open, sizes};
use crate::answer::{Bend, Reason};
use crate::room::{Room, Table};

/// The least bent room and what was bent, round by round; `None` where there is no table at all. Somebody who is always
/// at a table keeps it where it is open and sits elsewhere where it is closed.
pub(crate) fn relax(room: &Room, reasons: &[Reason]) -> Option<(Room, Vec<Bend>)> {
    if room.tables.is_empty() {
        return None;
    }
    let mut bent = room.clone();
    for reason in reasons {
        if let Reason::NoTable { round } = reason {
            bent.tables.iter_mut().for_each(|table| table.closed.retain(|closed| closed != round));
        }
    }
    let ties = contradicting(room);
    bent.ties.retain(|tie| !ties.contains(tie));
    bent.tables.iter_mut().for_each(|table| ask_for_no_more_than_can_be(table, room.people.len()));
    for round in coming(room) {
        add_chairs(&mut bent, round);
        ask_for_fewer(&mut bent, round);
    }
    let mut bends: Vec<Bend> = coming(room).flat_map(|round| bends_of(room, &bent, round)).collect();
    bends.extend(reasons.iter().filter_map(|reason| moved(&bent, reason)));
    bends.extend(ties.into_iter().map(Bend::Tie));
    Some((bent, bends))
}

fn ask_for_no_more_than_can_be(table: &mut Table, people: usize) {
    table.least = table.least.min(people).min(table.most.unwrap_or(people));
}

/// As many chairs as there are people, one after the other where there are fewest.
fn add_chairs(room: &mut Room, round: usize) {
    for (table, people) in fixed(room, round).into_iter().enumerate() {
        room.tables[table].most = room.tables[table].most.map(|most| most.max(people));
    }
    let people = listeners(room, round).count();
    loop {
        let chairs: Option<Vec<(usize, usize)>> =
            open(room, round).map(|table| Some((room.tables[table].most?, table))).collect();
        let Some(chairs) = chairs else { return };
        let Some((most, table)) = chairs.iter().min().copied() else { return };
        if chairs.iter().map(|(most, _)| most).sum::<usize>() >= people {
            return;
        }
        room.tables[table].most = Some(most + 1);
    }
}

/// Tables ask for one less in turn, those that ask for most first; where that would leave less than half of what they
/// ask for, a table stays empty instead, the last one where nobody must be.
fn ask_for_fewer(room: &mut Room, round: usize) {
    let people = listeners(room, round).count();
    loop {
        let asked = asked(room, round);
        if people >= asked {
            return;
        }
        let fixed = fixed(room, round);
        let spare = open(room, round).filter(|table| fixed[*table] == 0 && room.tables[*table].least > 0).last();
        if let Some(table) =
            spare.filter(|table| people < asked.div_ceil(2) && others_seat(room, *table, round, people))
        {
            room.tables[table].closed.push(round);
            continue;
        }
        let more = open(room, round).filter(|table| room.tables[*table].least > fixed[*table]);
        let Some(table) = more.max_by_key(|table| room.tables[*table].least) else { return };
        room.tables[table].least -= 1;
    }
}

/// Whether the tables besides one have chairs for so many.
fn others_seat(room: &Room, besides: usize, round: usize, people: usize) -> bool {
    let chairs = open(room, round).filter(|table| *table != besides).map(|table| room.tables[table].most);
    people > 0 && chairs.fold(0_usize, |sum, most| sum.saturating_add(most.unwrap_or(people))) >= people
}

/// Where the sizes of the bent room are not what was asked.
fn bends_of(room: &Room, bent: &Room, round: usize) -> Vec<Bend> {
    let bend = |(table, people): (usize, usize)| {
        let asked = &room.tables[table];
        let chairs = if asked.is_open(round) { asked.most.unwrap_or(usize::MAX) } else { 0 };
        if people > chairs {
            return Some(Bend::Chairs { table, round, more: people - chairs });
        }
        (asked.is_open(round) && people < asked.least).then_some(Bend::Fewer { table, round, people })
    };
    sizes(bent, round).into_iter().enumerate().filter_map(bend).collect()
}

fn moved(bent: &Room, reason: &Reason) -> Option<Bend> {
    let Reason::FixedAtClosed { person, table, round } = reason else { return None };
    let reopened = bent.tables.get(*table).is_some_and(|table| table.is_open(*round));
    (!reopened).then_some(Bend::Moved { person: *person, round: *round })
}
