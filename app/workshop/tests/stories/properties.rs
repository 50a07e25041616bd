//! What holds on every day, whoever asks for whatever: days made up by chance.

use crate::room::Room;
use crate::room::chance::{Wish, cases, day, merging, privacy, sorting};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};
use unicode_normalization::is_nfc;
use workshop::command::{Boarding, Command, Setup};
use workshop::event::PeopleEvent;
use workshop::post::PostState;
use workshop::refusal::Field;
use workshop::sight::Desk;
use workshop::{Entry, Event, PhaseKind, PostId, Refusal, Round, Who, Words, Workshop};

fn live(room: &Room, day: &[Wish]) {
    for wish in day {
        wish.comes_true(room);
    }
}

/// All but what undo itself keeps count of.
fn apart_from_bookkeeping(workshop: &Workshop) -> Workshop {
    Workshop { number: 0, lines_at: 0, acts: Vec::new(), stamps: HashMap::new(), ..workshop.clone() }
}

/// Where every line is.
fn sorted(workshop: &Workshop) -> impl PartialEq + std::fmt::Debug + use<> {
    (workshop.lines.clone(), workshop.behind.clone())
}

/// Once each, either as a line of its theme or of the tray, or behind exactly one such line.
fn every_post_stands_or_is_behind_one(workshop: &Workshop) -> Result<(), TestCaseError> {
    let mut found: Vec<PostId> = Vec::new();
    let places = std::iter::once(None).chain(workshop.themes.iter().map(|theme| Some(theme.id)));
    for line in places.flat_map(|theme| workshop.lines_of(theme)) {
        found.push(line.post);
        found.extend(workshop.behind.get(&line.post).into_iter().flatten());
    }
    found.sort_unstable();
    prop_assert_eq!(found, workshop.posts.keys().copied().collect::<Vec<_>>());
    for line in workshop.lines.keys() {
        prop_assert!(workshop.lines[&workshop.root_of(*line)].into.is_none(), "a ring of lines");
    }
    Ok(())
}

/// Rounds that the room has left behind, told from the agenda alone.
fn left_behind(workshop: &Workshop) -> BTreeSet<Round> {
    let phases: Vec<_> = workshop.agenda.phases().collect();
    let all = phases.iter().filter_map(|(round, _)| *round);
    if workshop.day.is_over() {
        return all.collect();
    }
    let Some(running) = workshop.day.running() else { return BTreeSet::new() };
    let here = phases.iter().position(|(_, phase)| phase.id == running.phase).expect("what runs is planned");
    // Whoever walks has left her table.
    let walking = phases[here].1.kind == PhaseKind::Move;
    let ahead: BTreeSet<Round> = phases[here + usize::from(walking)..].iter().filter_map(|(round, _)| *round).collect();
    all.filter(|round| !ahead.contains(round)).collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn numbers_follow_each_other_without_a_gap(day in day(80), privacy in privacy()) {
        let room = Room::seated(privacy);
        live(&room, &day);
        let numbers: Vec<u64> = room.log().iter().map(|entry| entry.number).collect();
        prop_assert_eq!(numbers, (1..=room.workshop().number).collect::<Vec<_>>());
    }

    #[test]
    fn the_same_question_at_the_same_time_gets_the_same_answer(day in day(60), last in day(12)) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        live(&room, &day);
        for wish in last {
            let (someone, command) = wish.put(&room);
            let (one, two) = (room.workshop().clone(), room.workshop().clone());
            let now = room.clock.now();
            prop_assert_eq!(one.decide(someone.who, &command, now), two.decide(someone.who, &command, now));
        }
    }

    #[test]
    fn whoever_replays_the_log_has_the_workshop(day in day(80), privacy in privacy()) {
        let room = Room::seated(privacy);
        live(&room, &day);
        let log = room.log();
        let workshop = room.workshop();
        prop_assert_eq!(&Workshop::replay(workshop.id, &log), &*workshop);

        let written = serde_json::to_string(&log).expect("entries are written as JSON");
        let read: Vec<Entry> = serde_json::from_str(&written).expect("and read back");
        prop_assert_eq!(&read, &log);
        prop_assert_eq!(&Workshop::replay(workshop.id, &read), &*workshop);
    }

    #[test]
    fn undo_at_once_brings_back_what_was_and_redo_what_came(day in day(60), board in sorting(20)) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        live(&room, &day);
        for wish in board {
            let before = apart_from_bookkeeping(&room.workshop());
            let (someone, command) = wish.put(&room);
            let moves = !matches!(command, Command::Undo | Command::PassOver | Command::Redo);
            let Ok(entries) = someone.asks(command) else { continue };
            if moves && !entries.is_empty() {
                let after = apart_from_bookkeeping(&room.workshop());
                prop_assert!(someone.undoes().is_ok(), "nobody has done anything since {entries:?}");
                prop_assert_eq!(&apart_from_bookkeeping(&room.workshop()), &before);
                prop_assert!(someone.redoes().is_ok(), "nobody has done anything since {entries:?}");
                prop_assert_eq!(&apart_from_bookkeeping(&room.workshop()), &after);
            }
        }
    }

    #[test]
    fn one_who_undoes_everything_is_back_where_she_began(board in sorting(30)) {
        let (room, _) = Room::at_the_board();
        let before = apart_from_bookkeeping(&room.workshop());
        for wish in board {
            let _ = room.hélène().asks(Command::Board(wish.boarding(&room)));
        }
        let after = apart_from_bookkeeping(&room.workshop());
        while room.hélène().undoes() != Err(Refusal::NothingToUndo) {}
        prop_assert_eq!(&apart_from_bookkeeping(&room.workshop()), &before);
        while room.hélène().redoes() != Err(Refusal::NothingToRedo) {}
        prop_assert_eq!(&apart_from_bookkeeping(&room.workshop()), &after);
    }

    #[test]
    fn nobodys_undo_touches_what_a_colleague_did_since(board in sorting(30), last in sorting(2)) {
        let (room, _) = Room::at_the_board();
        live(&room, &board);
        // Lucie does one more thing; whatever Hélène takes back then leaves the lines that Lucie moved as they are.
        for wish in last {
            let Ok(entries) = room.lucie().asks(Command::Board(wish.boarding(&room))) else { continue };
            let Some(entry) = entries.first() else { continue };
            let act = room.workshop().acts.iter().find(|act| act.number == entry.number).cloned().expect("just done");
            let things: Vec<_> = act.before.iter().map(|memory| memory.thing).collect();
            let image = || room.workshop().remember(&things).into_iter().map(|memory| memory.image).collect::<Vec<_>>();
            let hers = image();
            let themes_stay = things.iter().all(|thing| matches!(thing, workshop::act::Thing::Line(_)));
            while room.hélène().undoes().is_ok() {}
            if themes_stay {
                prop_assert_eq!(image(), hers);
            }
        }
    }

    #[test]
    fn merging_and_taking_apart_leaves_no_trace(board in sorting(30), which in any::<(u8, u8)>()) {
        let (room, posts) = Room::at_the_board();
        live(&room, &board);
        let before = sorted(&room.workshop());
        let (line, into) = (posts[usize::from(which.0) % 4], posts[usize::from(which.1) % 4]);
        if room.hélène().merges(line, into).is_ok() {
            prop_assert!(!room.workshop().lines_of(None).iter().any(|other| other.post == line));
            prop_assert!(room.hélène().takes_apart(line).is_ok());
            prop_assert_eq!(sorted(&room.workshop()), before);
        }
    }

    #[test]
    fn no_post_is_ever_lost_or_said_twice(day in day(60), board in sorting(40), privacy in privacy()) {
        let room = Room::seated(privacy);
        live(&room, &day);
        live(&room, &board);
        every_post_stands_or_is_behind_one(&room.workshop())?;
    }

    #[test]
    fn no_post_is_lost_between_two_who_merge_and_take_back(board in merging(60)) {
        let (room, _) = Room::at_the_board();
        for wish in board {
            wish.comes_true(&room);
            every_post_stands_or_is_behind_one(&room.workshop())?;
        }
    }

    #[test]
    fn what_its_author_took_back_never_returns(meanwhile in day(4), hidden in any::<bool>(), board in sorting(40)) {
        let room = Room::at_harvest();
        let post = room.ann().writes("Je n’aurais pas dû").expect("the harvest runs");
        live(&room, &meanwhile);
        if hidden {
            let _ = room.hélène().hides(post);
        }
        if room.ann().withdraws(post).is_ok() {
            for wish in board {
                wish.comes_true(&room);
                prop_assert_eq!(room.post(post).state, PostState::Withdrawn);
                prop_assert!(!Desk::of(&room.workshop(), room.clock.now()).posts.contains_key(&post));
            }
        }
    }

    #[test]
    fn a_refusal_changes_nothing_and_a_retry_changes_nothing_more(day in day(60), last in day(12)) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        live(&room, &day);
        for wish in last {
            let (someone, command) = wish.put(&room);
            let named = |board: &Boarding| matches!(board, Boarding::AddTheme { .. } | Boarding::Reword { .. });
            let retried = match &command {
                Command::Post(_) | Command::People(_) => true,
                Command::Board(board) => named(board),
                Command::Setup(setup) => matches!(setup, Setup::CloseTable { .. } | Setup::SetSeating(_) | Setup::SetShowing { .. }),
                Command::Review { .. } | Command::Voice(_) => true,
                Command::Say(_)
                | Command::Drive(_)
                | Command::Undo
                | Command::PassOver
                | Command::Redo
                | Command::Together(_) => false,
            };
            let granted = someone.asks(command.clone()).is_ok();
            let before = room.workshop().clone();
            let again = someone.asks(command).unwrap_or_default();
            if !granted || retried {
                prop_assert_eq!(again, vec![]);
                prop_assert_eq!(&*room.workshop(), &before);
            }
        }
    }

    #[test]
    fn no_command_of_the_house_changes_a_seat_of_a_played_round(day in day(80), table in 1..4_u16) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        for wish in day {
            let (before, played) = (room.workshop().clone(), left_behind(&room.workshop()));
            let entries = wish.comes_true(&room);
            // And whatever else it may think of.
            if entries.iter().all(|entry| entry.who == Who::House) {
                for guest in [room.ann(), room.ben(), room.chloé()] {
                    for round in 1..=4 {
                        let _ = room.house().seats(guest.id(), round, (round != 2).then_some(table));
                    }
                }
                for (id, person) in &before.people {
                    for round in &played {
                        prop_assert_eq!(room.workshop().people[id].seat(*round), person.seat(*round));
                    }
                }
            }
        }
    }

    #[test]
    fn only_the_house_leaves_the_seats_free_to_be_planned_anew(day in day(60)) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        for wish in day {
            let before = room.workshop().held;
            let entries = wish.comes_true(&room);
            let expected = entries.iter().fold(before, |held, entry| match entry.event {
                Event::People(PeopleEvent::Held { held }) => held,
                Event::People(PeopleEvent::Seated(_)) => held || entry.who != Who::House,
                _ => held,
            });
            prop_assert_eq!(room.workshop().held, expected);
        }
    }

    #[test]
    fn the_seating_speaks_of_tables_and_rounds_that_are(day in day(80)) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        for wish in day {
            wish.comes_true(&room);
            let workshop = room.workshop();
            for round in (1..=workshop.agenda.rounds()).map(Round) {
                let open = workshop.tables.values().any(|table| !table.closed.contains(&round));
                prop_assert!(open || workshop.tables.is_empty(), "nowhere to sit in {round:?}");
            }
            for table in workshop.tables.values() {
                prop_assert!(table.closed.iter().all(|round| workshop.agenda.has_round(*round)));
            }
            for person in workshop.people.values() {
                let places = person.seats.iter().chain([&person.stays_at, &person.profile.fixed]).flatten();
                prop_assert!(places.chain(&person.profile.wishes).all(|table| workshop.tables.contains_key(table)));
                prop_assert!(person.seats.len() <= usize::from(workshop.agenda.rounds()));
            }
            for (one, other) in workshop.ties.keys() {
                prop_assert!(one < other && workshop.people.contains_key(one) && workshop.people.contains_key(other));
            }
        }
    }

    #[test]
    fn what_is_asked_together_makes_what_each_would_have_made(day in day(40), last in day(6)) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        live(&room, &day);
        let asked: Vec<Command> = last.iter().map(|wish| wish.put(&room).1).collect();
        let (hélène, now) = (room.hélène().who, room.clock.now());
        let mut ahead = room.workshop().clone();
        let mut entries = Vec::new();
        let one_by_one = asked.iter().try_for_each(|command| {
            if matches!(command, Command::Together(_)) {
                return Err(Refusal::NotAllowed);
            }
            let made = ahead.decide(hélène, command, now)?;
            made.iter().for_each(|entry| ahead.apply(entry));
            entries.extend(made);
            Ok(())
        });
        let before = room.workshop().clone();
        prop_assert_eq!(room.hélène().asks_together(asked), one_by_one.clone().map(|()| entries));
        prop_assert_eq!(&*room.workshop(), if one_by_one.is_ok() { &ahead } else { &before });
    }

    #[test]
    fn the_clock_ends_a_phase_once_whenever_it_is_asked(day in day(60), late in 0..7_200_i64) {
        let room = Room::seated(workshop::Privacy::Pseudonym);
        live(&room, &day);
        let deadline = room.workshop().deadline();
        if let Some((phase, ends)) = deadline {
            let wait = ends.since(room.clock.now()).max(0) / 1_000 + 1;
            room.clock.advance_seconds(wait + late);
            prop_assert_eq!(room.house().says_time_is_up(phase).map(|entries| entries.len()), Ok(1));
            prop_assert_eq!(room.house().says_time_is_up(phase), Ok(vec![]));
        }
    }

    #[test]
    fn where_no_link_is_kept_no_post_entry_names_anyone(day in day(100)) {
        let room = Room::seated(workshop::Privacy::Unlinked);
        live(&room, &day);
        for entry in room.log().iter().filter(|entry| matches!(entry.event, Event::Post(_))) {
            prop_assert!(!matches!(entry.who, Who::Participant(_)));
            let written = serde_json::to_string(entry).expect("entries are written as JSON");
            for guest in [room.ann(), room.ben(), room.chloé()] {
                prop_assert!(!written.contains(&guest.id().to_string()));
            }
        }
    }

    #[test]
    fn cleaned_text_is_composed_within_bounds_and_clean_already(typed in "\\PC{0,40}|[e\u{301}\u{200e}\u{0}\r\n a\u{302}]{0,60}") {
        let parsed = Words::parse(&typed, Field::Post, 50);
        if let Ok(words) = parsed {
            prop_assert!(is_nfc(&words.text));
            prop_assert!((1..=50).contains(&words.text.chars().count()));
            prop_assert_eq!(Words::parse(&words.text, Field::Post, 50), Ok(words));
        }
    }
}
