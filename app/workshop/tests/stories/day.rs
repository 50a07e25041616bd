//! The day goes on: phases, the clock, pauses, steps back, and two facilitators who press at once.

use crate::room::Room;
use workshop::command::{Drive, Setup};
use workshop::day::{BREATH, Doors};
use workshop::post::PostState;
use workshop::refusal::{Field, What};
use workshop::{Block, Ending, PhaseId, PhaseKind, Privacy, Refusal, Round};

/// Milliseconds left on the clock.
fn left(room: &Room) -> i64 {
    room.workshop().day.running().expect("a phase runs").left(room.clock.now())
}

const MINUTE: i64 = 60_000;

#[test]
fn the_day_goes_from_phase_to_phase_to_its_end() {
    let room = Room::with_three_tables();
    assert_eq!((room.kind(), room.workshop().round()), (None, Some(Round(1))));
    let mut lived = Vec::new();
    while room.hélène().presses_next().is_ok() {
        lived.extend(room.workshop().now());
        room.clock.advance(1);
    }
    let planned: Vec<_> = room.workshop().agenda.phases().map(|(round, phase)| (phase.kind, round)).collect();
    assert_eq!(lived, planned);
    assert_eq!(room.hélène().presses_next(), Err(Refusal::NothingNext));
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert!(room.workshop().day.is_over());
    assert_eq!(room.workshop().day.steps.len(), planned.len());
    assert_eq!(room.workshop().round(), Some(Round(3)));
}

#[test]
fn the_room_knows_which_round_comes_next() {
    let room = Room::with_three_tables();
    assert!(room.hélène().presses_next().is_ok());
    assert_eq!((room.kind(), room.workshop().round()), (Some(PhaseKind::Opening), Some(Round(1))));
    room.goes_on_to(PhaseKind::Move);
    assert_eq!(room.workshop().round(), Some(Round(1)), "while they walk it is still the round they leave");
    room.goes_on_to(PhaseKind::Welcome);
    assert_eq!(room.workshop().round(), Some(Round(2)));
    room.goes_on_to(PhaseKind::Sorting);
    assert_eq!(room.workshop().round(), Some(Round(3)), "after the last round it is still the last");
}

#[test]
fn two_facilitators_press_next_at_once_and_the_day_moves_one_step() {
    let room = Room::at_harvest();
    let seen = room.phase();
    let next = Drive::Next { from: seen };
    assert!(room.hélène().drives(next.clone()).is_ok());
    let moved = room.phase();
    assert_eq!(room.lucie().drives(next), Err(Refusal::AlreadyMoved));
    assert_eq!(room.lucie().drives(Drive::StepBack { from: seen }), Err(Refusal::AlreadyMoved));
    assert_eq!(room.lucie().drives(Drive::GoTo { from: None, to: PhaseId(1) }), Err(Refusal::AlreadyMoved));
    assert_eq!(room.phase(), moved);
}

#[test]
fn two_facilitators_start_the_day_at_once_and_it_starts_once() {
    let room = Room::with_three_tables();
    assert!(room.hélène().drives(Drive::Next { from: None }).is_ok());
    assert_eq!(room.lucie().drives(Drive::Next { from: None }), Err(Refusal::AlreadyMoved));
    assert_eq!(room.kind(), Some(PhaseKind::Opening));
}

#[test]
fn hélène_goes_straight_to_a_phase() {
    let room = Room::with_three_tables();
    let harvest = room.harvest_of(2);
    assert!(room.hélène().goes_to(harvest).is_ok());
    assert_eq!(room.workshop().now(), Some((PhaseKind::Harvest, Some(Round(2)))));
    assert_eq!(room.hélène().goes_to(harvest), Ok(vec![]));
    assert_eq!(room.hélène().goes_to(PhaseId(99)), Err(Refusal::Unknown(What::Phase)));
    assert!(room.hélène().steps_back().is_ok());
    assert_eq!(room.kind(), None, "nothing ran before");
}

#[test]
fn the_clock_stands_still_while_it_is_paused() {
    let room = Room::at_harvest();
    room.clock.advance(2);
    assert_eq!(left(&room), 3 * MINUTE);
    assert!(room.hélène().drives(Drive::Pause).is_ok());
    assert_eq!(room.lucie().drives(Drive::Pause), Ok(vec![]));
    assert_eq!(room.workshop().deadline(), None, "a clock that stands ends nothing");
    room.clock.advance(30);
    assert_eq!(left(&room), 3 * MINUTE);
    assert!(room.hélène().drives(Drive::Resume).is_ok());
    assert_eq!(room.lucie().drives(Drive::Resume), Ok(vec![]));
    assert_eq!(left(&room), 3 * MINUTE);
    room.clock.advance(4);
    assert_eq!(left(&room), -MINUTE, "then it overruns");
}

#[test]
fn a_minute_more_a_minute_less() {
    let room = Room::at_harvest();
    assert!(room.hélène().extends(60).is_ok());
    assert_eq!(left(&room), 6 * MINUTE);
    assert!(room.hélène().extends(-60).is_ok());
    assert_eq!(left(&room), 5 * MINUTE);
    assert!(room.hélène().extends(-3_600).is_ok());
    assert_eq!(left(&room), 0, "never less than nothing");
    room.clock.advance(2);
    assert!(room.hélène().extends(60).is_ok());
    assert_eq!(left(&room), MINUTE, "a minute more is a minute from now, not from when it ran out");
}

#[test]
fn a_minute_more_in_a_pause_is_there_afterwards() {
    let room = Room::at_harvest();
    assert!(room.hélène().drives(Drive::Pause).is_ok());
    room.clock.advance(10);
    assert!(room.hélène().extends(60).is_ok());
    assert!(room.hélène().drives(Drive::Resume).is_ok());
    assert_eq!(left(&room), 6 * MINUTE);
}

#[test]
fn no_press_adds_or_takes_more_than_an_hour_or_nothing() {
    let room = Room::at_harvest();
    for seconds in [0, 3_601, -3_601, i32::MAX, i32::MIN] {
        let refused = Refusal::OutOfRange { field: Field::Seconds, least: -3_600, most: 3_600 };
        assert_eq!(room.hélène().extends(seconds), Err(refused));
    }
}

#[test]
fn the_harvest_ends_by_the_clock_exactly_once() {
    let room = Room::at_harvest();
    let (harvest, ends) = room.workshop().deadline().expect("a harvest ends by the clock");
    room.clock.advance(4);
    assert_eq!(room.house().says_time_is_up(harvest), Ok(vec![]), "too early: nothing is written");
    room.clock.advance(1);
    assert_eq!(room.clock.now(), ends);
    assert_eq!(room.house().says_time_is_up(harvest).map(|entries| entries.len()), Ok(1));
    assert_eq!(room.kind(), Some(PhaseKind::Move));
    assert_eq!(room.house().says_time_is_up(harvest), Ok(vec![]), "said again after a restart: nothing more");
    assert_eq!(room.workshop().deadline(), None, "walking ends when Hélène says so");
}

#[test]
fn after_a_restart_the_house_finds_the_same_deadline() {
    let room = Room::at_harvest();
    let restarted = workshop::Workshop::replay(room.workshop().id, &room.log());
    assert_eq!(restarted.deadline(), room.workshop().deadline());
    room.clock.advance(90);
    assert!(room.house().says_time_is_up(room.harvest_of(1)).is_ok_and(|entries| entries.len() == 1));
}

#[test]
fn questions_end_by_the_clock_and_writing_still_has_its_five_minutes() {
    let room = Room::seated(Privacy::Pseudonym);
    room.goes_on_to(PhaseKind::Questions);
    let (questions, _) = room.workshop().deadline().expect("questions end by the clock");
    room.clock.advance(25);
    assert!(room.house().says_time_is_up(questions).is_ok());
    assert_eq!((room.kind(), left(&room)), (Some(PhaseKind::Harvest), 5 * MINUTE));
}

#[test]
fn hélène_who_presses_as_the_clock_runs_out_moves_one_step() {
    let room = Room::at_harvest();
    let harvest = room.phase();
    room.clock.advance(5);
    assert!(room.house().says_time_is_up(room.harvest_of(1)).is_ok());
    assert_eq!(room.hélène().drives(Drive::Next { from: harvest }), Err(Refusal::AlreadyMoved));

    let other = Room::at_harvest();
    other.clock.advance(5);
    assert!(other.hélène().presses_next().is_ok());
    assert_eq!(other.house().says_time_is_up(other.harvest_of(1)), Ok(vec![]));
    assert_eq!(other.kind(), Some(PhaseKind::Move));
}

#[test]
fn the_clock_never_ends_the_day() {
    let room = Room::with_three_tables();
    let mut agenda = room.workshop().agenda.clone();
    if let Some(Block::Plenary(closing)) = agenda.blocks.last_mut() {
        closing.ending = Ending::OnTime;
    }
    assert!(room.hélène().plans(Setup::SetAgenda(agenda)).is_ok());
    assert!(room.hélène().goes_to(room.first_of(PhaseKind::Closing)).is_ok());
    room.clock.advance(60);
    assert_eq!(room.workshop().deadline(), None);
    assert_eq!(room.house().says_time_is_up(room.first_of(PhaseKind::Closing)), Ok(vec![]));
}

#[test]
fn stepping_back_keeps_what_was_written_and_gives_the_time_back() {
    let room = Room::at_harvest();
    room.clock.advance(2);
    let post = room.ann().writes("Un marché du soir").expect("the harvest runs");
    assert!(room.hélène().presses_next().is_ok());
    room.clock.advance(7);
    assert!(room.hélène().steps_back().is_ok());
    assert_eq!((room.kind(), left(&room)), (Some(PhaseKind::Harvest), 3 * MINUTE));
    assert_eq!(room.post(post).state, PostState::Shown);
    assert!(room.hélène().steps_back().is_ok());
    assert_eq!(room.kind(), Some(PhaseKind::Questions));
    assert_eq!(room.post(post).state, PostState::Shown);
    assert!(room.ann().writes("Et une navette").is_ok_and(|late| room.post(late).late), "its harvest had opened");
}

#[test]
fn a_phase_that_the_clock_had_ended_gets_room_to_breathe() {
    let room = Room::at_harvest();
    room.clock.advance(5);
    assert!(room.house().says_time_is_up(room.harvest_of(1)).is_ok());
    assert!(room.hélène().steps_back().is_ok());
    assert_eq!(left(&room), BREATH);
    assert_eq!(room.house().says_time_is_up(room.harvest_of(1)), Ok(vec![]), "the clock does not end it again at once");
    assert_eq!(room.kind(), Some(PhaseKind::Harvest));
}

#[test]
fn a_pause_outlives_a_step_and_its_undoing() {
    let room = Room::at_harvest();
    room.clock.advance(1);
    assert!(room.hélène().drives(Drive::Pause).is_ok());
    room.clock.advance(3);
    assert!(room.hélène().presses_next().is_ok());
    room.clock.advance(10);
    assert!(room.hélène().steps_back().is_ok());
    room.clock.advance(10);
    assert_eq!(left(&room), 4 * MINUTE, "the clock still stands");
}

#[test]
fn stepping_back_from_the_first_phase_is_before_the_day() {
    let room = Room::with_three_tables();
    assert_eq!(room.hélène().steps_back(), Err(Refusal::NothingToUndo));
    assert!(room.hélène().presses_next().is_ok());
    assert!(room.hélène().steps_back().is_ok());
    assert_eq!(room.kind(), None);
    assert_eq!(room.hélène().steps_back(), Err(Refusal::NothingToUndo));
    assert!(room.hélène().presses_next().is_ok(), "and it begins anew");
}

#[test]
fn a_day_that_is_over_is_over_until_somebody_steps_back() {
    let room = Room::with_three_tables();
    assert_eq!(room.hélène().drives(Drive::End), Err(Refusal::NotRunning));
    assert!(room.hélène().presses_next().is_ok());
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!(room.lucie().drives(Drive::End), Ok(vec![]));
    assert_eq!(room.hélène().presses_next(), Err(Refusal::Over));
    assert_eq!(room.hélène().goes_to(room.harvest_of(1)), Err(Refusal::Over));
    assert_eq!(room.hélène().drives(Drive::Pause), Err(Refusal::Over));
    assert_eq!(room.hélène().extends(60), Err(Refusal::Over));
    assert_eq!(room.hélène().drives(Drive::SetDoors(Doors::Closed)), Err(Refusal::Over));
    assert!(room.hélène().steps_back().is_ok());
    assert_eq!(room.kind(), Some(PhaseKind::Opening));
}

#[test]
fn before_the_day_there_is_no_clock() {
    let room = Room::with_three_tables();
    for drive in [Drive::Pause, Drive::Resume, Drive::Extend { seconds: 60 }, Drive::End] {
        assert_eq!(room.hélène().drives(drive), Err(Refusal::NotRunning));
    }
    assert_eq!(room.workshop().deadline(), None);
    assert_eq!(room.hélène().drives(Drive::SetDoors(Doors::Open)), Ok(vec![]), "they are open already");
}

#[test]
fn the_mise_en_thèmes_is_open_again_when_the_room_goes_back_to_it() {
    let (room, _) = Room::at_the_board();
    let sorting = room.first_of(PhaseKind::Sorting);
    assert!(!room.workshop().board_is_closed());
    assert!(room.hélène().presses_next().is_ok());
    assert!(room.workshop().board_is_closed());
    assert!(room.hélène().goes_to(sorting).is_ok());
    assert!(!room.workshop().board_is_closed());
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert!(room.workshop().board_is_closed());
}
