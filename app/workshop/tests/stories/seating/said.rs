//! What Ann says of where she sits.

use super::{person, seat, seated, written};
use crate::room::Room;
use workshop::command::Drive;
use workshop::refusal::What;
use workshop::{PhaseKind, Refusal, Round, TableId};

#[test]
fn ann_sits_elsewhere_while_the_story_is_told_and_the_room_wins() {
    let room = seated();
    room.goes_on_to(PhaseKind::Story);
    assert_eq!(written(&room.ann().sits(1, 2)), 1);
    assert_eq!((seat(&room, room.ann(), 1), seat(&room, room.ann(), 2)), (Some(2), Some(2)), "later seats stay");
    assert_eq!(room.ann().sits(1, 2), Ok(vec![]), "saying it twice says it once");
    room.goes_on_to(PhaseKind::Harvest);
    let here = room.ann().writes_for(TableId(2), Round(1), "Un four à pain");
    assert!(here.is_ok(), "she writes where she is");
    let there = room.ann().writes_for(TableId(1), Round(1), "Pas sa place");
    assert_eq!(there, Err(Refusal::NotSeatedThere { table: TableId(1), round: Round(1) }));
}

#[test]
fn ann_who_walks_says_where_she_came_from_or_where_she_arrives() {
    let room = seated();
    room.goes_on_to(PhaseKind::Move);
    assert!(room.ann().sits(2, 3).is_ok(), "she is there already");
    assert!(room.ann().sits(1, 3).is_ok(), "she had sat elsewhere");
    assert_eq!(room.ann().sits(3, 1), Err(Refusal::NotTheRound { round: Round(3) }), "nobody is there yet");
    assert_eq!(person(&room, room.ann()).seats, [3, 3, 3].map(|table| Some(TableId(table))));
    room.goes_on_to(PhaseKind::Welcome);
    assert_eq!(room.ann().sits(1, 1), Err(Refusal::NotTheRound { round: Round(1) }), "that round has been played");
}

#[test]
fn before_the_day_ann_takes_a_place_in_the_first_round_only() {
    let room = seated();
    assert!(room.ann().sits(1, 3).is_ok());
    assert_eq!(room.ann().sits(2, 3), Err(Refusal::NotTheRound { round: Round(2) }));
    assert!(room.hélène().presses_next().is_ok());
    assert!(room.ann().sits(1, 2).is_ok(), "the opening is before the first round");
}

#[test]
fn after_the_last_round_the_last_seat_can_still_be_set_right() {
    let room = seated();
    room.goes_on_to(PhaseKind::Sorting);
    assert!(room.ann().sits(3, 1).is_ok(), "a late idea goes to the table where she was");
    assert_eq!(room.ann().sits(2, 1), Err(Refusal::NotTheRound { round: Round(2) }));
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!(room.ann().sits(3, 2), Err(Refusal::Over));
}

#[test]
fn nobody_sits_at_a_table_or_in_a_round_that_is_not() {
    let room = seated();
    assert_eq!(room.ann().sits(1, 9), Err(Refusal::Unknown(What::Table)));
    assert_eq!(room.ann().sits(4, 1), Err(Refusal::Unknown(What::Round)));
    assert_eq!(room.ann().sits(0, 1), Err(Refusal::Unknown(What::Round)));
    let empty = Room::with_three_tables();
    assert_eq!(empty.ann().sits(1, 1), Err(Refusal::Unknown(What::Person)), "she has not come in");
}

#[test]
fn a_table_without_a_chair_left_takes_whoever_sits_there_in_fact() {
    let room = seated();
    assert!(room.hélène().counts_chairs(1, 2).is_ok());
    assert!(room.ben().sits(1, 1).is_ok(), "somebody has fetched a chair");
    room.goes_on_to(PhaseKind::Story);
    assert!(room.ben().sits(1, 2).is_ok() && room.ben().sits(1, 1).is_ok(), "and fetches it again");
    assert_eq!(room.workshop().listeners(TableId(1), Round(1)), 3);
}
