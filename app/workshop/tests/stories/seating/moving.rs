//! How people are to mix, and who may move whom.

use super::{seat, seated, written};
use crate::room::Room;
use workshop::command::{Command, Drive, People, Setup};
use workshop::people::Seat;
use workshop::seating::{Aim, Mode, Seating};
use workshop::{PhaseKind, Refusal, Round, TableId};

#[test]
fn how_people_mix_is_set_once() {
    let room = seated();
    let groups = Seating { mode: Mode::Groups, aim: Aim::Most };
    let set = |seating| room.hélène().plans(Setup::SetSeating(seating));
    assert_eq!(set(Seating::default()), Ok(vec![]), "a mix, balanced, unless somebody says otherwise");
    assert_eq!(written(&set(groups)), 1);
    assert_eq!(set(groups), Ok(vec![]));
    assert_eq!(room.workshop().seating, groups);
}

#[test]
fn every_slug_of_the_seating_reads_back_as_what_it_names() {
    for mode in Mode::ALL {
        assert_eq!(Mode::parse(mode.slug()), Some(mode));
    }
    for aim in Aim::ALL {
        assert_eq!(Aim::parse(aim.slug()), Some(aim));
    }
    assert_eq!((Mode::parse(""), Aim::parse("mélange")), (None, None));
}

#[test]
fn the_house_plans_what_is_to_come_and_a_facilitator_corrects_what_was() {
    let room = seated();
    room.goes_on_to(PhaseKind::Move);
    let ann = room.ann().id();
    assert_eq!(room.house().seats(ann, 1, Some(2)), Err(Refusal::AlreadyLived));
    assert_eq!(room.house().seats(ann, 1, None), Err(Refusal::AlreadyLived));
    assert_eq!(room.house().seats(ann, 1, Some(1)), Ok(vec![]), "as it is already");
    assert!(room.house().seats(ann, 2, Some(1)).is_ok(), "they are only on their way");
    assert!(room.hélène().seats(ann, 1, Some(2)).is_ok(), "she saw Ann there");
    assert_eq!(seat(&room, room.ann(), 1), Some(2));
}

#[test]
fn the_house_plans_in_the_round_that_runs_for_whoever_comes_late() {
    let room = seated();
    room.goes_on_to(PhaseKind::Story);
    assert!(room.house().seats(room.ann().id(), 1, Some(3)).is_ok());
}

#[test]
fn after_the_last_round_the_house_moves_nobody() {
    let room = seated();
    let moves = |round| room.house().seats(room.ann().id(), round, Some(1));
    room.goes_on_to(PhaseKind::Move);
    room.goes_on_to(PhaseKind::Move);
    room.goes_on_to(PhaseKind::Welcome);
    assert_eq!((moves(2), moves(3).is_ok()), (Err(Refusal::AlreadyLived), true));
    assert!(room.house().seats(room.ann().id(), 3, Some(3)).is_ok());
    room.goes_on_to(PhaseKind::Move);
    assert_eq!(moves(3), Err(Refusal::AlreadyLived), "there is nowhere left to walk to");
    room.goes_on_to(PhaseKind::Sorting);
    assert_eq!(moves(3), Err(Refusal::AlreadyLived));
    assert_eq!((room.workshop().round(), room.workshop().next_seats()), (Some(Round(3)), None));
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!(moves(3), Err(Refusal::AlreadyLived));
    assert!(room.hélène().seats(room.ann().id(), 3, Some(1)).is_ok(), "for the report, by hand");
}

#[test]
fn whoever_is_seated_twice_in_a_round_sits_where_the_last_word_puts_her() {
    let room = seated();
    let at = |table| Seat { person: room.ann().id(), round: Round(1), table: Some(TableId(table)) };
    let twice = || Command::People(People::Seat(vec![at(2), at(3)]));
    assert!(room.hélène().asks(twice()).is_ok());
    assert_eq!(seat(&room, room.ann(), 1), Some(3));
    assert_eq!(room.hélène().asks(twice()), Ok(vec![]), "a retry changes nothing");
}

#[test]
fn seats_are_held_as_soon_as_somebody_in_the_room_moves_one() {
    let held = |room: &Room| room.workshop().held;
    let room = seated();
    assert!(!held(&room), "the house alone has seated them");
    assert!(room.hélène().seats(room.ann().id(), 1, Some(1)).is_ok());
    assert!(!held(&room), "nothing has moved");
    assert!(room.hélène().seats(room.ann().id(), 1, Some(2)).is_ok());
    assert!(held(&room));

    let other = seated();
    assert!(other.ann().sits(1, 2).is_ok());
    assert!(held(&other));
    assert!(other.house().seats(other.ben().id(), 1, Some(3)).is_ok());
    assert!(held(&other), "and the house does not let go of them");
}

#[test]
fn hélène_holds_the_seats_and_lets_the_house_plan_again() {
    let room = seated();
    assert_eq!(room.hélène().holds(false), Ok(vec![]));
    assert_eq!(written(&room.hélène().holds(true)), 1);
    assert!(room.workshop().held, "they have been printed");
    assert_eq!(room.lucie().holds(true), Ok(vec![]));
    assert!(room.lucie().holds(false).is_ok());
    assert!(!room.workshop().held);
}
