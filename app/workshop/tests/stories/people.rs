//! Coming in, being counted in, having a name, leaving, coming back, sitting down.

use crate::room::{Answer, Room, Someone};
use workshop::command::{Command, Drive, People};
use workshop::day::Doors;
use workshop::people::Seat;
use workshop::refusal::{Field, What};
use workshop::{Person, PersonId, Privacy, Refusal, Round, TableId};

fn counted_in(room: &Room, name: &str) -> PersonId {
    let person = PersonId(room.draw());
    room.hélène().must(Command::People(People::Add { person, name: name.into() }));
    person
}

fn renames(someone: Someone<'_>, person: PersonId, name: &str) -> Answer {
    someone.asks(Command::People(People::Rename { person, name: name.into() }))
}

fn leaves(room: &Room, person: PersonId, left: bool) -> Answer {
    room.hélène().asks(Command::People(People::Leave { person, left }))
}

fn person(room: &Room, id: PersonId) -> Person {
    room.workshop().people[&id].clone()
}

#[test]
fn ann_comes_in_once_however_often_her_phone_says_so() {
    let room = Room::with_three_tables();
    assert_eq!(room.ann().joins().map(|entries| entries.len()), Ok(1));
    assert_eq!(room.ann().joins(), Ok(vec![]));
    let ann = person(&room, room.ann().id());
    assert_eq!((ann.arrival, ann.phone, ann.left), (1, true, false));
    assert_eq!(ann.joined, room.clock.now());
}

#[test]
fn nobody_comes_in_through_closed_doors_or_after_the_day() {
    let room = Room::with_three_tables();
    assert!(room.hélène().drives(Drive::SetDoors(Doors::Closed)).is_ok());
    assert_eq!(room.ann().joins(), Err(Refusal::DoorsClosed));
    assert!(room.hélène().drives(Drive::SetDoors(Doors::Open)).is_ok());
    assert!(room.ann().joins().is_ok());
    assert!(room.hélène().presses_next().is_ok());
    assert!(room.ben().joins().is_ok(), "a latecomer is welcome while the day runs");
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!(room.chloé().joins(), Err(Refusal::Over));
    assert_eq!(room.ann().joins(), Ok(vec![]), "who is in the room already stays");
}

#[test]
fn who_gives_no_name_is_known_by_her_arrival() {
    let room = Room::with_three_tables();
    assert!(room.ann().joins().is_ok());
    assert!(room.ben().asks(Command::People(People::Join { name: " ".into() })).is_ok());
    let ben = person(&room, room.ben().id());
    assert_eq!((ben.name, ben.arrival), (None, 2));
}

#[test]
fn a_name_has_forty_signs_at_most() {
    let room = Room::with_three_tables();
    let join = |name: String| room.ann().asks(Command::People(People::Join { name }));
    let too_long = Refusal::TooLong { field: Field::Name, limit: 40, length: 41 };
    assert_eq!(join("n".repeat(41)), Err(too_long));
    assert!(join("e\u{301}".repeat(40)).is_ok(), "accents are no signs of their own");
}

#[test]
fn ann_renames_herself_and_nobody_else() {
    let room = Room::seated(Privacy::Pseudonym);
    let (ann, ben) = (room.ann().id(), room.ben().id());
    assert!(renames(room.ann(), ann, "Anne").is_ok());
    assert_eq!(person(&room, ann).name.map(|name| name.text), Some("Anne".into()));
    assert_eq!(renames(room.ann(), ann, " Anne "), Ok(vec![]));
    assert_eq!(renames(room.ann(), ben, "Benoît"), Err(Refusal::NotAllowed));
    assert!(renames(room.lucie(), ben, "Benoît").is_ok());
    assert!(renames(room.ann(), ann, "").is_ok(), "she may take her name back");
    assert_eq!(person(&room, ann).name, None);
}

#[test]
fn hélène_counts_in_somebody_without_a_phone() {
    let room = Room::with_three_tables();
    assert!(room.hélène().drives(Drive::SetDoors(Doors::Closed)).is_ok());
    let rosa = counted_in(&room, "Rosa");
    assert!(!person(&room, rosa).phone);
    let again = People::Add { person: rosa, name: "Rosa".into() };
    assert_eq!(room.hélène().asks(Command::People(again)), Ok(vec![]));
}

#[test]
fn ben_leaves_for_good_and_comes_back_at_the_seat_he_had() {
    let room = Room::seated(Privacy::Pseudonym);
    let ben = room.ben().id();
    assert!(leaves(&room, ben, true).is_ok());
    assert_eq!(leaves(&room, ben, true), Ok(vec![]));
    assert_eq!(room.workshop().present().count(), 2);
    assert!(room.hélène().drives(Drive::SetDoors(Doors::Closed)).is_ok());
    assert!(room.ben().joins().is_ok(), "he has been in before");
    assert_eq!(person(&room, ben).seats[0], Some(TableId(2)));
    assert_eq!(leaves(&room, ben, false), Ok(vec![]));
    assert_eq!(room.workshop().people.len(), 3);
}

#[test]
fn a_host_stays_at_a_table_and_rotates_again() {
    let room = Room::seated(Privacy::Pseudonym);
    let chloé = room.chloé().id();
    let stays = |table: Option<u16>| {
        room.hélène().asks(Command::People(People::Stay { person: chloé, table: table.map(TableId) }))
    };
    assert!(stays(Some(2)).is_ok());
    assert_eq!(person(&room, chloé).stays_at, Some(TableId(2)));
    assert_eq!(stays(Some(2)), Ok(vec![]));
    assert_eq!(stays(Some(9)), Err(Refusal::Unknown(What::Table)));
    assert!(stays(None).is_ok());
    assert_eq!(person(&room, chloé).stays_at, None);
}

#[test]
fn nobody_knows_somebody_who_never_came() {
    let room = Room::with_three_tables();
    let nobody = PersonId(room.draw());
    let unknown = Err(Refusal::Unknown(What::Person));
    assert_eq!(renames(room.hélène(), nobody, "X"), unknown);
    assert_eq!(renames(room.ann(), room.ann().id(), "Ann"), unknown, "not even herself before she joins");
    assert_eq!(leaves(&room, nobody, true), unknown);
    assert_eq!(room.hélène().asks(Command::People(People::Stay { person: nobody, table: None })), unknown);
    assert_eq!(room.hélène().seats(nobody, 1, Some(1)), unknown);
}

#[test]
fn seats_are_at_tables_and_in_rounds_that_exist() {
    let room = Room::seated(Privacy::Pseudonym);
    let ann = room.ann().id();
    assert_eq!(room.hélène().seats(ann, 1, Some(4)), Err(Refusal::Unknown(What::Table)));
    assert_eq!(room.hélène().seats(ann, 4, Some(1)), Err(Refusal::Unknown(What::Round)));
    assert_eq!(room.hélène().seats(ann, 0, Some(1)), Err(Refusal::Unknown(What::Round)));
    assert_eq!(person(&room, ann).seats, [1, 2, 3].map(|table| Some(TableId(table))));
}

#[test]
fn only_seats_that_change_are_written_down() {
    let room = Room::seated(Privacy::Pseudonym);
    let seat = |guest: Someone<'_>, round, table| Seat { person: guest.id(), round: Round(round), table };
    let same = vec![seat(room.ann(), 1, Some(TableId(1))), seat(room.ben(), 2, Some(TableId(3)))];
    assert_eq!(room.house().asks(Command::People(People::Seat(same.clone()))), Ok(vec![]));
    let freed = seat(room.chloé(), 3, None);
    let entries = room.house().must(Command::People(People::Seat([same, vec![freed]].concat())));
    let written = serde_json::to_string(&entries[0].event).expect("an event is written as JSON");
    assert!(written.contains(&room.chloé().id().to_string()) && !written.contains(&room.ann().id().to_string()));
    assert_eq!(person(&room, room.chloé().id()).seat(Round(3)), None);
}

#[test]
fn two_thousand_people_fill_a_hall() {
    let room = Room::with_three_tables();
    for _ in 0..2_000 {
        counted_in(&room, "");
    }
    assert_eq!(room.ann().joins(), Err(Refusal::TooMany { what: What::Person, limit: 2_000 }));
    let one_more = People::Add { person: PersonId(room.draw()), name: String::new() };
    let refused = room.hélène().asks(Command::People(one_more));
    assert_eq!(refused, Err(Refusal::TooMany { what: What::Person, limit: 2_000 }));
}
