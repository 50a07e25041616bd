//! The seats that a proposal shows, as one short field of its form: `12.2-3-1.3-1-2_14.2-0-3` is « number 12 goes from
//! table 3 to 1 in round 2 and from 1 to 2 in round 3; number 14 gets a seat at table 3 in round 2 ».
//!
//! A form holds no longer text than a request may carry: a thousand people in six rounds are half of it.

use crate::seating::Move;
use std::collections::{BTreeMap, HashMap};
use workshop::{PersonId, Round, TableId, Workshop};

/// The longest field that is sent along, in bytes. Beyond, the server works the same answer out again.
const LONGEST: usize = 100_000;

/// Writes seats down; `None` if that would be too long for a form.
#[must_use]
pub fn written(workshop: &Workshop, moves: &[Move]) -> Option<String> {
    let number = |table: Option<TableId>| table.map_or(0, |table| table.0);
    let mut people: BTreeMap<u32, String> = BTreeMap::new();
    for change in moves {
        let arrival = workshop.people.get(&change.person)?.arrival;
        let seat = format!(".{}-{}-{}", change.round.0, number(change.from), number(change.to));
        people.entry(arrival).or_default().push_str(&seat);
    }
    let field = people.into_iter().map(|(arrival, seats)| format!("{arrival}{seats}")).collect::<Vec<_>>().join("_");
    (field.len() <= LONGEST).then_some(field)
}

/// Reads them. `None`: no such field, or nothing that we have written.
#[must_use]
pub fn read(workshop: &Workshop, field: &str) -> Option<Vec<Move>> {
    let by_arrival: HashMap<u32, PersonId> =
        workshop.people.values().map(|person| (person.arrival, person.id)).collect();
    let mut moves = Vec::new();
    for person in field.split('_').filter(|person| !person.is_empty()) {
        let mut parts = person.split('.');
        let id = *by_arrival.get(&parts.next()?.parse().ok()?)?;
        for seat in parts {
            let mut numbers = seat.splitn(3, '-');
            let round = Round(numbers.next()?.parse().ok()?);
            let mut table = || -> Option<Option<TableId>> {
                let number = numbers.next()?.parse().ok()?;
                Some(Some(TableId(number)).filter(|table| table.0 > 0))
            };
            moves.push(Move { person: id, round, from: table()?, to: table()? });
        }
    }
    Some(moves)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use workshop::event::{Entry, Event, PeopleEvent};
    use workshop::{Moment, Who, WorkshopId};

    fn room(people: u128) -> Workshop {
        let mut workshop = Workshop::unborn(WorkshopId(Uuid::nil()));
        for number in 0..people {
            let joined =
                PeopleEvent::Joined { person: PersonId(Uuid::from_u128(number)), name: None, phone: false, with: None };
            let entry = Entry { number: 1, version: 1, at: Moment(0), who: Who::House, event: Event::People(joined) };
            workshop.apply(&entry);
        }
        workshop
    }

    #[test]
    fn seats_are_read_as_they_were_written() {
        let workshop = room(3);
        let change = |person, round, from: Option<u16>, to: Option<u16>| Move {
            person: PersonId(Uuid::from_u128(person)),
            round: Round(round),
            from: from.map(TableId),
            to: to.map(TableId),
        };
        let moves = [change(0, 2, Some(3), Some(1)), change(0, 3, Some(1), Some(12)), change(2, 2, None, Some(3))];
        let field = written(&workshop, &moves).expect("it is short");
        assert_eq!(field, "1.2-3-1.3-1-12_3.2-0-3");
        assert_eq!(read(&workshop, &field), Some(moves.to_vec()));
        assert_eq!(read(&workshop, ""), Some(Vec::new()));
    }

    #[test]
    fn what_we_have_not_written_is_not_read() {
        let workshop = room(1);
        for wrong in ["9.1-1-2", "1.x-1-2", "1.1-1", "x", "1.1-1-99999999", "<b>"] {
            assert_eq!(read(&workshop, wrong), None, "{wrong}");
        }
    }
}
