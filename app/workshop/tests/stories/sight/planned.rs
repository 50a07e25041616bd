//! What is known of where people sit, and by whom.

use super::{counts, desk, json, phone, wall};
use crate::room::Room;
use crate::room::pictures::{Screens, parts_of};
use workshop::command::{ProfileForm, Setup, TableForm};
use workshop::seating::{Mode, TieKind};
use workshop::sight::{Desk, Phone, Wall};
use workshop::{PhaseKind, Privacy, Round, TableId};

/// Ben comes from the town hall, listens at table 2 alone, wishes for stories and is kept apart from Ann.
fn known_to_the_plan() -> Room {
    let room = Room::seated(Privacy::Name);
    let form = ProfileForm {
        organisation: "Mairie de Lodève".into(),
        fixed: Some(TableId(2)),
        wishes: vec![TableId(3)],
        arrives: None,
        leaves: Some(Round(2)),
    };
    assert!(room.hélène().describes(room.ben().id(), form).is_ok());
    assert!(room.hélène().ties(room.ben().id(), room.ann().id(), Some(TieKind::Apart)).is_ok());
    room
}

#[test]
fn what_the_plan_knows_of_ben_is_on_no_other_phone_and_not_on_the_wall() {
    let room = known_to_the_plan();
    let nothing_known = Room::seated(Privacy::Name);
    let (ann, before) = (phone(&room, room.ann()), phone(&nothing_known, nothing_known.ann()));
    assert_eq!((&ann.me, &ann.now), (&before.me, &before.now), "as if nobody had said anything of Ben");
    for picture in [json(&ann), json(&phone(&room, room.chloé())), json(&wall(&room))] {
        for secret in ["Lodève", "organisation", "profile", "fixed", "wishes", "ties", "apart", "arrives", "leaves"] {
            assert!(!picture.contains(secret), "{secret}: {picture}");
        }
        assert!(!picture.contains(&room.ben().id().to_string()), "{picture}");
    }
    assert!(json(&desk(&room)).contains("Mairie de Lodève"));
}

#[test]
fn ben_reads_his_own_wishes_and_nothing_else_that_is_known_of_him() {
    let room = known_to_the_plan();
    let ben = phone(&room, room.ben());
    assert_eq!(ben.me.wishes, [TableId(3)]);
    assert!(room.ben().wishes(&[1, 3]).is_ok());
    assert_eq!(phone(&room, room.ben()).me.wishes, [TableId(1), TableId(3)]);
    for secret in ["Lodève", "organisation", "fixed", "ties", "apart"] {
        assert!(!json(&ben).contains(secret), "{secret}");
    }
    assert!(!json(&ben).contains(&room.ann().id().to_string()), "nor from whom he is kept apart");
}

#[test]
fn everyone_knows_where_a_table_stands_and_how_people_mix() {
    let room = Room::seated(Privacy::Pseudonym);
    let form = TableForm { place: "Près de la fenêtre".into(), least: Some(3), ..crate::room::deeds::sheet("", "") };
    assert!(room.hélène().plans(Setup::EditTable { table: TableId(1), form }).is_ok());
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    let ann = phone(&room, room.ann());
    assert_eq!(ann.table().and_then(|sign| sign.place.as_deref()), Some("Près de la fenêtre"));
    assert_eq!((ann.now.mode, wall(&room).now.mode), (Mode::Choice, Mode::Choice));
    assert_eq!(wall(&room).tables[0].sign.place.as_deref(), Some("Près de la fenêtre"));
    assert_eq!(desk(&room).tables[0].least, Some(3));
}

#[test]
fn the_wall_shows_the_seats_that_people_walk_to_and_the_tables_that_are_closed_there() {
    let room = Room::seated(Privacy::Pseudonym);
    assert!(room.hélène().closes(1, &[2]).is_ok());
    let closed = |room: &Room| wall(room).tables.iter().map(|table| table.closed).collect::<Vec<_>>();
    assert_eq!((closed(&room), counts(&room)), (vec![false; 3], vec![(2, 0), (1, 0), (0, 0)]));
    room.goes_on_to(PhaseKind::Move);
    assert_eq!((closed(&room), counts(&room)), (vec![true, false, false], vec![(0, 0), (1, 0), (2, 0)]));
    assert_eq!(desk(&room).tables[0].closed.iter().collect::<Vec<_>>(), [&Round(2)]);
    room.goes_on_to(PhaseKind::Move);
    room.goes_on_to(PhaseKind::Move);
    assert_eq!(counts(&room), [(1, 0), (1, 0), (1, 0)], "from the last round nobody walks on");
    room.goes_on_to(PhaseKind::Sorting);
    assert_eq!(counts(&room), [(1, 0), (1, 0), (1, 0)], "after the last round it is still the last");
}

#[test]
fn the_wall_counts_as_seated_whoever_is_there() {
    let room = Room::seated(Privacy::Pseudonym);
    let late = ProfileForm { arrives: Some(Round(2)), ..ProfileForm::default() };
    assert!(room.hélène().describes(room.ann().id(), late).is_ok());
    assert_eq!(counts(&room)[0], (1, 0), "Ann comes for the second round");
}

#[test]
fn a_seat_moved_by_hand_tells_facilitators_that_seats_are_held() {
    let room = Room::seated(Privacy::Pseudonym);
    let mut screens = Screens::of(&room.workshop());
    let by_the_house = room.house().seats(room.ann().id(), 1, Some(3)).expect("the day has not begun");
    assert!(!parts_of(&room.workshop(), &by_the_house).seating);
    let by_ann = room.ann().sits(1, 2).expect("she is there");
    let parts = parts_of(&room.workshop(), &by_ann);
    assert_eq!(parts.people.iter().collect::<Vec<_>>(), [&room.ann().id()]);
    screens.follow(&room.workshop(), &parts);
    assert_eq!(screens.desk, Desk::of(&room.workshop(), workshop::Moment(0)));
    assert!(screens.desk.held);
}

#[test]
fn pictures_travel_as_json() {
    let (room, _) = Room::at_the_board();
    assert!(room.hélène().rewords(room.lines_in(None)[0], "Autrement").is_ok());
    let (ann, desk, wall) = (phone(&room, room.ann()), desk(&room), wall(&room));
    assert_eq!(serde_json::from_str::<Phone>(&json(&ann)).ok(), Some(ann));
    assert_eq!(serde_json::from_str::<Desk>(&json(&desk)).ok(), Some(desk));
    assert_eq!(serde_json::from_str::<Wall>(&json(&wall)).ok(), Some(wall));
}
