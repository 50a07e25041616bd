//! Free choice: everybody takes the table that she likes.

use super::{seat, seated};
use workshop::command::{Command, People, ProfileForm};
use workshop::seating::Mode;
use workshop::{PhaseKind, Refusal, Round, TableId};

#[test]
fn in_free_choice_ann_chooses_any_table_in_any_round_to_come() {
    let room = seated();
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    for (round, table) in [(1, 3), (2, 1), (3, 2)] {
        assert!(room.ann().sits(round, table).is_ok());
        assert_eq!(seat(&room, room.ann(), round), Some(table));
    }
    room.goes_on_to(PhaseKind::Story);
    assert!(room.ann().sits(3, 1).is_ok(), "and changes her mind");
    room.goes_on_to(PhaseKind::Story);
    assert_eq!(room.ann().sits(1, 1), Err(Refusal::NotTheRound { round: Round(1) }), "what was played is no choice");
}

#[test]
fn in_free_choice_a_table_takes_as_many_as_it_has_chairs() {
    let room = seated();
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    assert!(room.hélène().counts_chairs(2, 1).is_ok());
    let full = Err(Refusal::TableFull { table: TableId(2) });
    assert_eq!(room.chloé().sits(1, 2), full, "Ben has the chair");
    assert_eq!(room.chloé().sits(2, 2), full, "Ann will have it");
    assert_eq!(room.ben().sits(1, 2), Ok(vec![]), "he has it already");
    assert!(room.hélène().presses_next().is_ok());
    assert_eq!(room.chloé().sits(1, 2), full, "during the opening nobody sits down yet");
    room.goes_on_to(PhaseKind::Story);
    assert!(room.chloé().sits(1, 2).is_ok(), "now it is no choice but a fact");
    assert_eq!(room.ben().sits(2, 2), full, "the next round is still a choice");
    room.goes_on_to(PhaseKind::Move);
    assert!(room.ben().sits(2, 2).is_ok(), "while they walk it is a fact again");
}

#[test]
fn a_chair_is_free_again_when_whoever_had_it_is_not_there() {
    let room = seated();
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    assert!(room.hélène().counts_chairs(2, 1).is_ok());
    let leaves = ProfileForm { leaves: Some(Round(1)), ..ProfileForm::default() };
    assert!(room.hélène().describes(room.ann().id(), leaves).is_ok());
    assert!(room.chloé().sits(2, 2).is_ok(), "Ann is gone by then");
    let stays = People::Stay { person: room.ben().id(), table: Some(TableId(2)) };
    room.hélène().must(Command::People(stays));
    assert!(room.chloé().sits(1, 2).is_ok(), "who stays to tell takes no listener's chair");
}

#[test]
fn nobody_chooses_where_the_plan_decides() {
    for mode in [Mode::Mix, Mode::Groups, Mode::Wishes] {
        let room = seated();
        let _ = room.hélène().mixes(mode);
        assert_eq!(room.ann().sits(3, 1), Err(Refusal::NotTheRound { round: Round(3) }), "{mode:?}");
    }
}
