//! Several wishes at once.

use super::{moving, seat, seated};
use crate::room::Room;
use workshop::command::{Command, Drive, People, Setup};
use workshop::refusal::What;
use workshop::{Refusal, Round, TableId};

#[test]
fn what_is_asked_together_is_done_whole_or_not_at_all() {
    let room = seated();
    let close = Command::Setup(Setup::CloseTable { table: TableId(2), rounds: vec![Round(1)] });
    let good = vec![close.clone(), moving(room.ben(), 1, 3)];
    let before = room.workshop().clone();
    let half = [good.clone(), vec![moving(room.ann(), 1, 9)]].concat();
    assert_eq!(room.hélène().asks_together(half), Err(Refusal::Unknown(What::Table)));
    assert_eq!(*room.workshop(), before);
    let numbers: Vec<u64> =
        room.hélène().asks_together(good.clone()).expect("both can be").iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [before.number + 1, before.number + 2]);
    assert_eq!(seat(&room, room.ben(), 1), Some(3));
    assert_eq!(room.hélène().asks_together(good), Ok(vec![]), "a retry");
    assert_eq!(room.hélène().asks_together(vec![]), Ok(vec![]));
}

#[test]
fn each_of_them_is_judged_upon_what_the_ones_before_made() {
    let room = seated();
    let add = Command::Setup(Setup::AddTable(crate::room::deeds::sheet("Le four à pain", "Nadia")));
    assert!(room.hélène().asks_together(vec![moving(room.ann(), 1, 4), add.clone()]).is_err(), "no table 4 yet");
    assert!(room.hélène().asks_together(vec![add, moving(room.ann(), 1, 4)]).is_ok());
    assert_eq!(seat(&room, room.ann(), 1), Some(4));
}

#[test]
fn together_nobody_gets_what_she_may_not_have_alone() {
    let room = Room::at_harvest();
    let refused = Err(Refusal::NotAllowed);
    let time_up = Command::Drive(Drive::TimeUp { phase: room.harvest_of(1) });
    room.clock.advance(10);
    assert_eq!(room.hélène().asks_together(vec![Command::Undo, time_up.clone()]), Err(Refusal::NothingToUndo));
    assert_eq!(room.hélène().asks_together(vec![moving(room.ann(), 1, 2), time_up]), refused);
    let sit = Command::People(People::Sit { round: Round(1), table: TableId(2) });
    assert_eq!(room.hélène().asks_together(vec![sit.clone()]), refused);
    assert_eq!(room.ann().asks_together(vec![sit]), refused);
    assert_eq!(room.house().asks_together(vec![moving(room.ann(), 2, 1)]), refused);
    let nested = Command::Together(vec![moving(room.ann(), 1, 2)]);
    assert_eq!(room.hélène().asks_together(vec![nested]), refused, "and not in a nest");
    assert_eq!(seat(&room, room.ann(), 1), Some(1));
}
