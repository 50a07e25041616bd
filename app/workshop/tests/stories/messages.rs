//! What facilitators say to phones, and who shares one.

use crate::room::{Answer, Room, Someone};
use workshop::command::{Command, People, Saying};
use workshop::sight::{Host, Phone, Wall};
use workshop::{PersonId, PhaseKind, Privacy, Refusal, Round, TableId};

fn told(room: &Room, guest: Someone<'_>) -> Vec<String> {
    let phone = Phone::seen_by(&room.workshop(), guest.id(), room.clock.now()).expect("she is in the room");
    phone.me.messages.into_iter().map(|message| message.text).collect()
}

impl Someone<'_> {
    fn says(self, saying: Saying) -> Answer {
        self.asks(Command::Say(saying))
    }

    fn brings(self, name: &str) -> Result<PersonId, Refusal> {
        let person = PersonId(self.room.draw());
        self.asks(Command::People(People::Bring { person, name: name.into() })).map(|_| person)
    }

    fn leaves(self, person: PersonId) -> Answer {
        self.asks(Command::People(People::Leave { person, left: true }))
    }
}

fn everyone(text: &str) -> Saying {
    Saying::Everyone { text: text.into() }
}

#[test]
fn each_hears_what_is_for_her() {
    let room = Room::at_harvest();
    room.hélène().says(everyone("Il reste deux minutes")).expect("she may");
    room.lucie().says(Saying::Table { table: TableId(1), text: "Parlez plus bas".into() }).expect("she may");
    let person = room.ben().id();
    room.lucie().says(Saying::Person { person, text: "Votre veste est à l’accueil".into() }).expect("she may");
    assert_eq!(told(&room, room.ann()), ["Il reste deux minutes", "Parlez plus bas"]);
    assert_eq!(told(&room, room.ben()), ["Il reste deux minutes", "Votre veste est à l’accueil"]);
    let host = Host::of(&room.workshop(), TableId(2), room.clock.now()).expect("the table is there");
    assert_eq!(host.messages.len(), 1, "a host hears the room and her table, not what is for one person");
    let wall = Wall::of(&room.workshop(), room.clock.now());
    assert_eq!(wall.message.map(|message| message.text).as_deref(), Some("Il reste deux minutes"));
}

#[test]
fn what_was_said_to_a_table_stays_with_those_who_sat_there() {
    let room = Room::at_harvest();
    room.hélène().says(Saying::Table { table: TableId(1), text: "Parlez plus bas".into() }).expect("she may");
    room.goes_on_to(PhaseKind::Story);
    assert_eq!(room.workshop().people[&room.ben().id()].seat(Round(3)), Some(TableId(1)));
    assert!(told(&room, room.ben()).is_empty());
    assert_eq!(told(&room, room.ann()).len(), 1);
}

#[test]
fn what_is_taken_back_is_gone_and_only_the_last_three_are_kept_in_sight() {
    let room = Room::at_harvest();
    for text in ["un", "deux", "trois", "quatre"] {
        room.hélène().says(everyone(text)).expect("she may");
    }
    assert_eq!(told(&room, room.ann()), ["deux", "trois", "quatre"]);
    let last = room.workshop().messages[3].number;
    room.lucie().says(Saying::Unsay { message: last }).expect("any facilitator may");
    assert_eq!(told(&room, room.ann()), ["un", "deux", "trois"]);
    assert_eq!(room.lucie().says(Saying::Unsay { message: last }), Ok(vec![]));
    assert!(matches!(room.hélène().says(everyone("  ")), Err(Refusal::Empty { .. })));
    assert!(matches!(room.hélène().says(everyone(&"é".repeat(241))), Err(Refusal::TooLong { limit: 240, .. })));
}

#[test]
fn two_on_one_phone_count_two_and_sit_together() {
    let room = Room::seated(Privacy::Pseudonym);
    let léa = room.ann().brings("Léa").expect("the doors are open");
    assert_eq!(room.ann().brings("Tom"), Err(Refusal::TooMany { what: workshop::refusal::What::Person, limit: 2 }));
    assert_eq!(Wall::of(&room.workshop(), room.clock.now()).people, 4);
    // The house seats her where Ann sits, and moves nobody for it.
    room.house().seats(léa, 1, Some(3)).expect("the house may");
    let seats = |room: &Room| [room.ann().id(), léa].map(|id| room.workshop().people[&id].seat(Round(1)));
    assert_eq!(seats(&room), [Some(TableId(1)); 2]);
    room.hélène().seats(léa, 1, Some(2)).expect("she may");
    assert_eq!(seats(&room), [Some(TableId(2)); 2], "moving one moves both");
    room.ann().sits(1, 3).expect("the room wins");
    assert_eq!(seats(&room), [Some(TableId(3)); 2]);
    let phone = Phone::seen_by(&room.workshop(), room.ann().id(), room.clock.now()).expect("she is in the room");
    assert_eq!(phone.me.sharing, [(léa, Some("Léa".to_owned()))]);
    room.hélène().says(Saying::Person { person: léa, text: "Votre veste".into() }).expect("she may");
    assert_eq!(told(&room, room.ann()), ["Votre veste"]);
    assert!(room.ben().leaves(léa).is_err(), "not for Ben to say");
    room.ann().leaves(léa).expect("she shares Ann's phone");
    assert_eq!(Wall::of(&room.workshop(), room.clock.now()).people, 3);
    assert!(room.ann().leaves(room.ann().id()).is_err());
}

#[test]
fn whoever_leaves_takes_along_whoever_shares_her_phone() {
    let room = Room::seated(Privacy::Pseudonym);
    let léa = room.ann().brings("Léa").expect("the doors are open");
    room.hélène().leaves(room.ann().id()).expect("she may");
    assert!(room.workshop().people[&léa].left);
    room.ann().joins().expect("the doors are open");
    assert!(!room.workshop().people[&room.ann().id()].left);
    assert!(room.workshop().people[&léa].left, "she says herself whether she is back");
}
