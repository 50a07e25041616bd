//! Twelve minutes late: what the rest of the day could give back, and what it never gives.

use crate::room::chance::{cases, day};
use crate::room::{NINE, Room};
use proptest::prelude::*;
use workshop::catch_up::{Change, Offer, SHORTEST_STORY, Way};
use workshop::command::{Drive, Setup};
use workshop::sight::Desk;
use workshop::{Agenda, Block, Moment, PhaseKind, Privacy, Round, TableId};

const MINUTE: i64 = 60_000;

fn offers(room: &Room, minutes: u16) -> Vec<Offer> {
    room.workshop().catch_up(minutes, room.clock.now())
}

fn ends(room: &Room) -> Option<Moment> {
    room.workshop().expected_end(room.clock.now())
}

/// Minutes from now to the end of the day.
fn to_go(room: &Room) -> Option<i64> {
    ends(room).map(|end| end.since(room.clock.now()) / MINUTE)
}

fn shorter_stories(room: &Room, minutes: u16) -> Option<Offer> {
    offers(room, minutes).into_iter().find(|offer| matches!(offer.way, Way::ShorterStories { .. }))
}

fn fewer_rounds(room: &Room) -> Option<Offer> {
    offers(room, 12).into_iter().find(|offer| matches!(offer.way, Way::FewerRounds { .. }))
}

fn skipped(room: &Room) -> Vec<(PhaseKind, Option<Round>, u16)> {
    let skip = |offer: Offer| match offer.way {
        Way::Skip { kind, round, .. } => Some((kind, round, offer.saved)),
        Way::ShorterStories { .. } | Way::FewerRounds { .. } => None,
    };
    offers(room, 12).into_iter().filter_map(skip).collect()
}

/// Minutes of all phases of a kind, in order.
fn lengths(agenda: &Agenda, kind: PhaseKind) -> Vec<u16> {
    agenda.phases().filter(|(_, phase)| phase.kind == kind).map(|(_, phase)| phase.minutes).collect()
}

/// Gives the story of a round so many minutes.
fn tells_for(room: &Room, round: u8, minutes: u16) {
    let mut agenda = room.workshop().agenda.clone();
    let rounds = agenda.blocks.iter_mut().filter_map(|block| match block {
        Block::Round(phases) => Some(phases),
        Block::Plenary(_) => None,
    });
    let phases = rounds.skip(Round(round).index()).flatten().take(5);
    phases.filter(|phase| phase.kind == PhaseKind::Story).for_each(|story| story.minutes = minutes);
    assert!(room.hélène().plans(Setup::SetAgenda(agenda)).is_ok());
}

#[test]
fn nothing_is_offered_unless_a_phase_runs() {
    let room = Room::with_three_tables();
    assert_eq!((offers(&room, 12), ends(&room)), (vec![], None), "the day has not begun");
    assert!(room.hélène().presses_next().is_ok());
    assert!(!offers(&room, 12).is_empty());
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!((offers(&room, 12), ends(&room)), (vec![], None), "the day is over");
}

#[test]
fn the_end_is_what_is_left_of_this_phase_and_all_that_follows() {
    let room = Room::at_harvest();
    assert_eq!(to_go(&room), Some(5 + 2 + 2 * 28 + 50));
    room.clock.advance(3);
    assert_eq!(to_go(&room), Some(2 + 2 + 2 * 28 + 50));
    let planned = ends(&room);
    room.clock.advance(2);
    assert_eq!(ends(&room), planned, "as planned, to the minute");
    room.clock.advance(12);
    assert_eq!(ends(&room), planned.map(|end| end.plus(12 * MINUTE)), "each minute over is a minute late");
    assert!(room.hélène().extends(180).is_ok());
    assert_eq!(to_go(&room), Some(3 + 2 + 2 * 28 + 50));
}

#[test]
fn while_the_clock_stands_the_end_moves_away() {
    let room = Room::at_harvest();
    assert!(room.hélène().drives(Drive::Pause).is_ok());
    room.clock.advance(12);
    assert_eq!(to_go(&room), Some(113));
    assert!(room.hélène().drives(Drive::Resume).is_ok());
    assert_eq!(to_go(&room), Some(113));
}

#[test]
fn twelve_minutes_late_the_stories_give_six_each() {
    let room = Room::at_harvest();
    let planned = ends(&room).expect("the harvest runs");
    room.clock.advance(17);
    let offer = shorter_stories(&room, 12).expect("two stories are still to be told");
    assert_eq!(offer.way, Way::ShorterStories { stories: 2, by: 6 });
    assert_eq!(lengths(&offer.agenda, PhaseKind::Story), [12, 6, 6], "what has been told is history");
    assert_eq!((offer.saved, offer.ends), (12, planned), "the day ends when it was to end");
}

#[test]
fn a_phase_or_a_round_could_be_given_up_but_nobody_loses_time_to_write() {
    let room = Room::at_harvest();
    let (two, three) = (Some(Round(2)), Some(Round(3)));
    let expected = [
        (PhaseKind::Welcome, two, 1),
        (PhaseKind::Questions, two, 8),
        (PhaseKind::Welcome, three, 1),
        (PhaseKind::Questions, three, 8),
        (PhaseKind::Review, None, 10),
        (PhaseKind::Restitution, None, 15),
    ];
    assert_eq!(skipped(&room), expected);
    let offer = fewer_rounds(&room).expect("the third round has not begun");
    assert_eq!((offer.way, offer.saved, offer.agenda.rounds()), (Way::FewerRounds { rounds: 2 }, 28, 2));
    for offer in offers(&room, 12) {
        let rounds = usize::from(offer.agenda.rounds());
        assert_eq!(lengths(&offer.agenda, PhaseKind::Harvest), vec![5; rounds], "{:?}", offer.way);
        assert_eq!(lengths(&offer.agenda, PhaseKind::Sorting), [20], "{:?}", offer.way);
    }
}

#[test]
fn a_break_a_review_and_a_vote_can_be_skipped_too() {
    let room = Room::at_harvest();
    let mut agenda = room.workshop().agenda.clone();
    for kind in [PhaseKind::Break, PhaseKind::Vote, PhaseKind::Closing] {
        agenda.add_plenary(kind, 10);
    }
    assert!(room.hélène().plans(Setup::SetAgenda(agenda)).is_ok());
    let kinds: Vec<_> = skipped(&room).into_iter().filter(|(.., saved)| *saved == 10).map(|(kind, ..)| kind).collect();
    assert_eq!(kinds, [PhaseKind::Review, PhaseKind::Break, PhaseKind::Vote]);
}

#[test]
fn the_longest_story_gives_first() {
    let room = Room::at_harvest();
    tells_for(&room, 3, 20);
    let given = |minutes| {
        let offer = shorter_stories(&room, minutes).expect("there is something to give");
        (offer.way, lengths(&offer.agenda, PhaseKind::Story)[1..].to_vec(), offer.saved)
    };
    assert_eq!(given(6), (Way::ShorterStories { stories: 1, by: 6 }, vec![12, 14], 6));
    assert_eq!(given(12), (Way::ShorterStories { stories: 2, by: 10 }, vec![10, 10], 12));
}

#[test]
fn no_story_is_told_in_less_than_five_minutes() {
    let room = Room::at_harvest();
    let offer = shorter_stories(&room, u16::MAX).expect("they have seven minutes each to give");
    assert_eq!(lengths(&offer.agenda, PhaseKind::Story), [12, SHORTEST_STORY, SHORTEST_STORY]);
    assert_eq!((offer.way, offer.saved), (Way::ShorterStories { stories: 2, by: 7 }, 14), "as much as they can");
    tells_for(&room, 2, 3);
    let offer = shorter_stories(&room, 12).expect("the last one still gives");
    assert_eq!(lengths(&offer.agenda, PhaseKind::Story), [12, 3, SHORTEST_STORY], "a short one stays as it was");
    assert_eq!(offer.way, Way::ShorterStories { stories: 1, by: 7 });
    tells_for(&room, 3, SHORTEST_STORY);
    assert_eq!(shorter_stories(&room, 12), None);
    assert_eq!(shorter_stories(&Room::at_harvest(), 0), None, "nothing late, nothing to give");
}

#[test]
fn the_story_that_is_being_told_is_not_cut_short() {
    let room = Room::seated(Privacy::Pseudonym);
    for told in [1, 2, 3] {
        room.goes_on_to(PhaseKind::Story);
        let left = shorter_stories(&room, 12).map(|offer| lengths(&offer.agenda, PhaseKind::Story)[..told].to_vec());
        assert_eq!(left, (told < 3).then(|| vec![12; told]));
    }
}

#[test]
fn a_round_that_has_begun_is_played_to_its_end() {
    let room = Room::seated(Privacy::Pseudonym);
    for _ in 1..3 {
        room.goes_on_to(PhaseKind::Move);
        assert!(fewer_rounds(&room).is_some());
    }
    room.goes_on_to(PhaseKind::Welcome);
    assert_eq!(fewer_rounds(&room), None);
    assert!(room.hélène().goes_to(room.harvest_of(1)).is_ok());
    assert_eq!(fewer_rounds(&room), None, "it had begun, whoever goes back");
}

#[test]
fn a_round_in_which_somebody_wrote_is_not_given_up() {
    let room = Room::at_harvest();
    assert!(room.hélène().writes_for(TableId(1), Round(3), "Sur papier").is_ok());
    assert_eq!(fewer_rounds(&room), None);
}

#[test]
fn the_only_round_is_not_given_up() {
    let room = Room::seated(Privacy::Pseudonym);
    let mut agenda = room.workshop().agenda.clone();
    agenda.blocks.drain(2..4);
    assert!(room.hélène().plans(Setup::SetAgenda(agenda)).is_ok());
    assert!(room.hélène().presses_next().is_ok());
    assert_eq!(fewer_rounds(&room), None);
    assert!(shorter_stories(&room, 12).is_some());
}

#[test]
fn what_has_been_left_behind_gives_nothing() {
    let room = Room::seated(Privacy::Pseudonym);
    assert!(room.hélène().goes_to(room.first_of(PhaseKind::Sorting)).is_ok());
    assert_eq!(skipped(&room), [(PhaseKind::Review, None, 10), (PhaseKind::Restitution, None, 15)]);
    assert_eq!((shorter_stories(&room, 12), fewer_rounds(&room)), (None, None));
    room.goes_on_to(PhaseKind::Closing);
    assert_eq!(offers(&room, 12), vec![]);
}

#[test]
fn what_was_offered_is_what_happens() {
    for place in 0..offers(&Room::at_harvest(), 12).len() {
        let room = Room::at_harvest();
        room.clock.advance(17);
        let (before, offer) = (ends(&room).expect("the harvest runs"), offers(&room, 12).swap_remove(place));
        assert!(room.hélène().plans(Setup::SetAgenda(offer.agenda.clone())).is_ok_and(|entries| entries.len() == 1));
        assert_eq!(ends(&room), Some(offer.ends), "{:?}", offer.way);
        assert_eq!(before.since(offer.ends), i64::from(offer.saved) * MINUTE);
    }
}

#[test]
fn a_facilitator_is_offered_what_the_workshop_would_offer() {
    let room = Room::at_harvest();
    room.clock.advance(17);
    assert!(room.hélène().writes_for(TableId(1), Round(3), "Sur papier").is_ok());
    for _ in 0..8 {
        let (workshop, now) = (room.workshop().clone(), room.clock.now());
        let desk = Desk::of(&workshop, NINE);
        assert_eq!(desk.expected_end(now), workshop.expected_end(now));
        assert_eq!(desk.catch_up(7, now), workshop.catch_up(7, now));
        assert!(!desk.catch_up(7, now).is_empty());
        room.clock.advance(1);
        assert!(room.hélène().presses_next().is_ok());
    }
    assert!(room.hélène().drives(Drive::End).is_ok());
    let desk = Desk::of(&room.workshop(), NINE);
    assert_eq!((desk.catch_up(7, NINE), desk.expected_end(NINE)), (vec![], None));
}

#[test]
fn an_offer_says_exactly_what_it_changes() {
    let room = Room::with_three_tables();
    assert!(room.hélène().presses_next().is_ok());
    let agenda = room.workshop().agenda.clone();
    let changed = |is: fn(&Way) -> bool| {
        let offer = offers(&room, 4).into_iter().find(|offer| is(&offer.way));
        offer.map(|offer| offer.changes(&agenda)).unwrap_or_default()
    };
    let shorter = changed(|way| matches!(way, Way::ShorterStories { .. }));
    let lost = |change: &Change| if let Change::Minutes { from, to, .. } = change { from - to } else { 0 };
    let lost: u16 = shorter.iter().map(lost).sum();
    assert_eq!((shorter.len(), lost), (3, 4));
    let skipped = changed(|way| matches!(way, Way::Skip { kind: PhaseKind::Questions, .. }));
    assert!(matches!(skipped[..], [Change::Dropped { round: Some(Round(1)), minutes: 8, .. }]), "{skipped:?}");
    let fewer = changed(|way| matches!(way, Way::FewerRounds { .. }));
    assert_eq!(fewer, [Change::RoundDropped { round: Round(3), minutes: 28 }]);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn whatever_the_day_each_offer_can_be_had_and_keeps_its_word(day in day(60), minutes in 0..60_u16) {
        let room = Room::seated(Privacy::Pseudonym);
        for wish in day {
            wish.comes_true(&room);
            let (workshop, now) = (room.workshop().clone(), room.clock.now());
            let offers = workshop.catch_up(minutes, now);
            prop_assert!(workshop.day.running().is_some() || offers.is_empty());
            for Offer { way, agenda, saved, ends } in offers {
                let command = workshop::Command::Setup(Setup::SetAgenda(agenda.clone()));
                let entries = workshop.decide(room.hélène().who, &command, now);
                prop_assert!(entries.is_ok(), "{way:?}: {entries:?}");
                let mut after = workshop.clone();
                entries.iter().flatten().for_each(|entry| after.apply(entry));
                prop_assert_eq!(&after.agenda, &agenda);
                prop_assert_eq!(after.expected_end(now), Some(ends));
                let gained = workshop.expected_end(now).map(|end| end.since(ends));
                prop_assert_eq!(gained, Some(i64::from(saved) * MINUTE));
                prop_assert!(saved > 0);
                let asked = if matches!(way, Way::ShorterStories { .. }) { minutes } else { u16::MAX };
                prop_assert!(saved <= asked);
                nothing_is_cut_that_must_not_be(&workshop.agenda, &agenda)?;
            }
        }
    }
}

/// Stories alone are shorter, and none too short; whoever sits at a table still writes as long as she was to.
fn nothing_is_cut_that_must_not_be(before: &Agenda, after: &Agenda) -> Result<(), TestCaseError> {
    for (_, phase) in after.phases() {
        let was = before.phase(phase.id).map(|(_, was)| was.clone()).expect("nothing is made up");
        let shorter = was.minutes != phase.minutes;
        prop_assert!(!shorter || (was.kind == PhaseKind::Story && phase.minutes >= SHORTEST_STORY));
        prop_assert!(phase.minutes <= was.minutes);
    }
    let harvests =
        |agenda: &Agenda| (1..=agenda.rounds()).map(|round| written(agenda, Round(round))).collect::<Vec<_>>();
    prop_assert!(harvests(before).starts_with(&harvests(after)));
    Ok(())
}

/// Minutes to write in a round.
fn written(agenda: &Agenda, round: Round) -> u16 {
    agenda.round(round).iter().filter(|phase| phase.kind == PhaseKind::Harvest).map(|phase| phase.minutes).sum()
}
