//! Where people sit: what they say of it themselves, which tables are open, who may move whom.

mod choice;
mod closing;
mod moving;
mod said;
mod together;

use crate::room::{Answer, Room, Someone};
use workshop::command::{Command, People};
use workshop::people::Seat;
use workshop::{Person, Privacy, Round, TableId};

/// Ann and Chloé sit together at table 1 in the first round, Ben alone at table 2; seats 1·2·3, 1·3·2 and 2·3·1.
fn seated() -> Room {
    Room::seated(Privacy::Pseudonym)
}

fn person(room: &Room, guest: Someone<'_>) -> Person {
    room.workshop().people[&guest.id()].clone()
}

fn seat(room: &Room, guest: Someone<'_>, round: u8) -> Option<u16> {
    person(room, guest).seat(Round(round)).map(|table| table.0)
}

fn moving(guest: Someone<'_>, round: u8, table: u16) -> Command {
    Command::People(People::Seat(vec![Seat { person: guest.id(), round: Round(round), table: Some(TableId(table)) }]))
}

fn written(answer: &Answer) -> usize {
    answer.as_ref().map_or(usize::MAX, Vec::len)
}
