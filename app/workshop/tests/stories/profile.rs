//! What the seating plan ought to know of people: where they come from, what they wish, when they are there, with whom.

use crate::room::{Room, Someone};
use workshop::command::{Command, People, ProfileForm, Setup};
use workshop::people::Profile;
use workshop::refusal::{Field, What};
use workshop::seating::TieKind;
use workshop::{Person, PersonId, Privacy, Refusal, Round, TableId};

/// Ann, Ben and Chloé sit at three tables; the house has seated them.
fn seated() -> Room {
    Room::seated(Privacy::Pseudonym)
}

fn person(room: &Room, guest: Someone<'_>) -> Person {
    room.workshop().people[&guest.id()].clone()
}

fn profile(room: &Room, guest: Someone<'_>) -> Profile {
    person(room, guest).profile
}

/// Somebody who never came.
fn nobody(room: &Room) -> PersonId {
    PersonId(room.draw())
}

#[test]
fn ann_wishes_for_stories_the_dearest_first() {
    let room = seated();
    assert_eq!(room.ann().wishes(&[3, 1, 3]).map(|entries| entries.len()), Ok(1));
    assert_eq!(profile(&room, room.ann()).wishes, [TableId(3), TableId(1)], "said twice, wished once");
    assert_eq!(room.ann().wishes(&[3, 1]), Ok(vec![]));
    assert_eq!(room.ann().wishes(&[2, 9]), Err(Refusal::Unknown(What::Table)));
    assert!(room.ann().wishes(&[]).is_ok(), "and takes them back");
    assert_eq!(profile(&room, room.ann()), Profile::default());
    assert_eq!(Room::with_three_tables().ann().wishes(&[1]), Err(Refusal::Unknown(What::Person)));
}

#[test]
fn a_wish_leaves_the_rest_of_what_is_known_as_it_is() {
    let room = seated();
    let form = ProfileForm { organisation: "Mairie".into(), fixed: Some(TableId(2)), ..ProfileForm::default() };
    assert!(room.hélène().describes(room.ann().id(), form).is_ok());
    assert!(room.ann().wishes(&[1]).is_ok());
    let known = profile(&room, room.ann());
    assert_eq!((known.organisation.map(|words| words.text), known.fixed), (Some("Mairie".into()), Some(TableId(2))));
}

#[test]
fn nobody_wishes_for_more_than_twenty_stories() {
    let room = seated();
    for _ in 4..=21 {
        assert!(room.hélène().plans(Setup::AddTable(crate::room::deeds::sheet("", ""))).is_ok());
    }
    let all: Vec<u16> = (1..=21).collect();
    assert_eq!(room.ann().wishes(&all), Err(Refusal::TooMany { what: What::Table, limit: 20 }));
    assert!(room.ann().wishes(&all[1..]).is_ok());
}

#[test]
fn hélène_says_what_the_plan_ought_to_know_of_ann() {
    let room = seated();
    let form = ProfileForm {
        organisation: "  Mairie de Lodève ".into(),
        fixed: Some(TableId(2)),
        wishes: vec![TableId(1), TableId(1)],
        arrives: Some(Round(2)),
        leaves: Some(Round(2)),
    };
    assert_eq!(room.hélène().describes(room.ann().id(), form.clone()).map(|entries| entries.len()), Ok(1));
    assert_eq!(room.lucie().describes(room.ann().id(), form), Ok(vec![]));
    let ann = person(&room, room.ann());
    assert_eq!(ann.profile.organisation.as_ref().map(|words| words.text.as_str()), Some("Mairie de Lodève"));
    assert_eq!((ann.profile.fixed, ann.profile.wishes.as_slice()), (Some(TableId(2)), &[TableId(1)][..]));
    assert_eq!([1, 2, 3].map(|round| ann.is_there(Round(round))), [false, true, false]);
    assert_eq!(room.workshop().listeners(TableId(1), Round(1)), 1, "only Chloé listens there");
}

#[test]
fn who_is_there_from_the_start_to_the_end_is_simply_there() {
    let room = seated();
    let form = ProfileForm { arrives: Some(Round(1)), leaves: Some(Round(3)), ..ProfileForm::default() };
    assert_eq!(room.hélène().describes(room.ann().id(), form), Ok(vec![]), "that goes without saying");
}

#[test]
fn what_cannot_be_of_anyone_is_refused() {
    let room = seated();
    let ann = room.ann().id();
    let describe = |form| room.hélène().describes(ann, form);
    let form = ProfileForm::default;
    let gone = ProfileForm { arrives: Some(Round(3)), leaves: Some(Round(2)), ..form() };
    assert_eq!(describe(gone), Err(Refusal::NeverThere));
    let beyond = ProfileForm { leaves: Some(Round(4)), ..form() };
    assert_eq!(describe(beyond), Err(Refusal::Unknown(What::Round)));
    assert_eq!(describe(ProfileForm { arrives: Some(Round(0)), ..form() }), Err(Refusal::Unknown(What::Round)));
    assert_eq!(describe(ProfileForm { fixed: Some(TableId(9)), ..form() }), Err(Refusal::Unknown(What::Table)));
    assert_eq!(describe(ProfileForm { wishes: vec![TableId(9)], ..form() }), Err(Refusal::Unknown(What::Table)));
    let too_long = Refusal::TooLong { field: Field::Organisation, limit: 80, length: 81 };
    assert_eq!(describe(ProfileForm { organisation: "o".repeat(81), ..form() }), Err(too_long));
    assert_eq!(room.hélène().describes(nobody(&room), form()), Err(Refusal::Unknown(What::Person)));
    assert_eq!(profile(&room, room.ann()), Profile::default());
}

#[test]
fn two_people_are_tied_in_whatever_order_they_are_named() {
    let room = seated();
    let (hélène, ann, ben) = (room.hélène(), room.ann().id(), room.ben().id());
    assert!(hélène.ties(ben, ann, Some(TieKind::Apart)).is_ok());
    assert_eq!(hélène.ties(ann, ben, Some(TieKind::Apart)), Ok(vec![]));
    assert!(hélène.ties(ann, ben, Some(TieKind::Together)).is_ok(), "another wish takes its place");
    assert_eq!(room.workshop().ties.iter().collect::<Vec<_>>(), [(&(ann, ben), &TieKind::Together)]);
    assert!(hélène.ties(ben, ann, None).is_ok());
    assert!(room.workshop().ties.is_empty());
    assert_eq!(hélène.ties(ann, ben, None), Ok(vec![]));
}

#[test]
fn nobody_is_tied_to_herself_or_to_somebody_unknown() {
    let room = seated();
    let (ann, unknown) = (room.ann().id(), Err(Refusal::Unknown(What::Person)));
    for kind in [Some(TieKind::Apart), Some(TieKind::Together), None] {
        assert_eq!(room.hélène().ties(ann, ann, kind), unknown);
        assert_eq!(room.hélène().ties(ann, nobody(&room), kind), unknown);
        assert_eq!(room.hélène().ties(nobody(&room), ann, kind), unknown);
    }
}

#[test]
fn five_hundred_ties_are_enough_for_any_room() {
    let room = seated();
    let mut crowd = Vec::new();
    for _ in 0..501 {
        let person = PersonId(room.draw());
        room.hélène().must(Command::People(People::Add { person, name: String::new() }));
        crowd.push(person);
    }
    let tie = |place: usize, kind| room.hélène().ties(room.ann().id(), crowd[place], Some(kind));
    for place in 0..500 {
        assert!(tie(place, TieKind::Apart).is_ok());
    }
    assert_eq!(tie(500, TieKind::Apart), Err(Refusal::TooMany { what: What::Tie, limit: 500 }));
    assert!(tie(0, TieKind::Together).is_ok(), "one that there is may change");
}
