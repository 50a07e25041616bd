//! What holds of every plan, whatever the room.

use proptest::prelude::*;
use rotation::{
    Aim, Effort, Mode, Person, Plan, Progress, Room, Seats, Source, Table, Tie, TieKind, improve, plan, repair, seat,
};
use std::ops::ControlFlow;

/// A few milliseconds.
const LITTLE: u64 = 200_000;

fn goes_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn planned(room: &Room) -> Plan {
    plan(room, &Effort { seed: 1, steps: LITTLE }, &mut goes_on).expect("a room that can be seated")
}

fn plain(people: usize, tables: usize, rounds: usize, aim: Aim) -> Room {
    Room {
        tables: vec![Table::default(); tables],
        rounds,
        people: vec![Person::default(); people],
        aim,
        ..Room::default()
    }
}

fn with_seats(room: &Room, seats: &Seats, from: usize) -> Room {
    let mut room = Room { from, ..room.clone() };
    room.people.iter_mut().zip(seats).for_each(|(person, row)| person.seats.clone_from(row));
    room
}

/// Listeners at each table in a round.
fn sizes(room: &Room, seats: &Seats, round: usize) -> Vec<usize> {
    let mut sizes = vec![0; room.tables.len()];
    let listeners = room.people.iter().zip(seats).filter(|(person, _)| person.stays.is_none());
    listeners.filter_map(|(_, row)| row[round]).for_each(|table| sizes[table] += 1);
    sizes
}

/// How many of these people must move in round 1, when so many are there at so many open tables: those at a closed
/// table, and those who are too many at the fullest ones.
fn must_move(room: &Room, people: &[usize], open: usize, there: usize) -> usize {
    let mut sizes = vec![0_usize; room.tables.len()];
    people.iter().filter_map(|who| room.people[*who].seat(1)).for_each(|table| sizes[table] += 1);
    let closed: usize =
        (0..sizes.len()).filter(|table| !room.tables[*table].is_open(1)).map(|table| sizes[table]).sum();
    let mut sizes: Vec<usize> =
        (0..sizes.len()).filter(|table| room.tables[*table].is_open(1)).map(|table| sizes[table]).collect();
    sizes.sort_unstable_by(|one, other| other.cmp(one));
    let wanted = |at: usize| there / open + usize::from(at < there % open);
    closed + sizes.iter().enumerate().map(|(at, size)| size.saturating_sub(wanted(at))).sum::<usize>()
}

fn visits_twice(row: &[Option<usize>]) -> bool {
    let mut seen: Vec<usize> = row.iter().flatten().copied().collect();
    let all = seen.len();
    seen.sort_unstable();
    seen.dedup();
    seen.len() < all
}

fn aim() -> impl Strategy<Value = Aim> {
    prop_oneof![Just(Aim::Balanced), Just(Aim::Most)]
}

/// A room in which some come late, leave early, stay, are fixed or tied, and some tables are closed for a round or have
/// few chairs; there is always a chair for everybody.
fn any_room() -> impl Strategy<Value = Room> {
    let person = (0..12_u8, 0..4_usize, 0..5_usize, proptest::option::of(0..4_u32));
    let people = proptest::collection::vec(person, 2..40);
    (people, 3..8_usize, 1..6_usize, aim(), 0..20_usize, any::<bool>()).prop_map(
        |(people, tables, rounds, aim, salt, wishes)| {
            let each = people.len().div_ceil(tables - 1) + 2;
            let mut room = plain(0, tables, rounds, aim);
            room.people = people.iter().map(|drawn| drawn_person(*drawn, tables, rounds)).collect();
            room.tables[salt % tables].closed = vec![salt % 5];
            room.tables.iter_mut().skip(salt % 3).step_by(2).for_each(|table| table.most = Some(each));
            room.ties.push(Tie { pair: (0, 1), kind: TieKind::Apart });
            room.mode = if wishes { Mode::Wishes } else { Mode::Mix };
            room
        },
    )
}

fn drawn_person(
    (kind, first, second, organisation): (u8, usize, usize, Option<u32>),
    tables: usize,
    rounds: usize,
) -> Person {
    let mut person = Person { organisation, ..Person::default() };
    match kind {
        0 => person.stays = Some(first % tables),
        1 => person.arrives = first.min(rounds - 1),
        2 => person.leaves = Some(1 + second),
        3 | 4 => person.wishes = vec![first % tables, (first + 1 + second) % tables],
        _ => {}
    }
    person
}

/// Everybody who is there has a seat at an open table, and nobody else has one; no table has more than its chairs.
fn check_seated(room: &Room, seats: &Seats) -> Result<(), TestCaseError> {
    for (person, row) in room.people.iter().zip(seats) {
        prop_assert_eq!(row.len(), room.rounds);
        for round in (room.from..room.rounds).filter(|_| person.stays.is_none()) {
            prop_assert_eq!(row[round].is_some(), person.is_there(round));
            prop_assert!(row[round].is_none_or(|table| room.tables[table].is_open(round)));
        }
    }
    for round in room.from..room.rounds {
        for (table, size) in sizes(room, seats, round).into_iter().enumerate() {
            prop_assert!(room.tables[table].most.is_none_or(|most| size <= most));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_plain_room_is_even_and_shows_nobody_a_table_twice(
        people in 1_usize..70, tables in 1_usize..13, rounds in 1_usize..8, aim in aim(),
    ) {
        let room = plain(people, tables, rounds, aim);
        let plan = planned(&room);
        check_seated(&room, &plan.seats)?;
        for round in 0..rounds {
            let sizes = sizes(&room, &plan.seats, round);
            let (least, most) = (sizes.iter().min(), sizes.iter().max());
            prop_assert!(least.zip(most).is_some_and(|(least, most)| most - least <= 1), "{:?}", sizes);
        }
        if rounds <= tables {
            prop_assert!(plan.seats.iter().all(|row| !visits_twice(row)));
        } else {
            prop_assert_eq!(plan.quality.table_repeats, people * (rounds - tables));
        }
        prop_assert!(plan.quality.encounters <= plan.quality.bound_most);
    }

    #[test]
    fn whoever_can_be_seated_is(room in any_room()) {
        if let Ok(plan) = plan(&room, &Effort { seed: 3, steps: LITTLE }, &mut goes_on) {
            check_seated(&room, &plan.seats)?;
            prop_assert_eq!(plan.quality.unseated, 0);
            prop_assert!(plan.reproducible);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_plan(room in any_room(), seed in 0_u64..9) {
        let effort = Effort { seed, steps: LITTLE };
        prop_assert_eq!(plan(&room, &effort, &mut goes_on), plan(&room, &effort, &mut goes_on));
    }

    #[test]
    fn a_repair_keeps_what_was_played_and_moves_only_who_must(
        people in 6_usize..50, tables in 3_usize..9, late in 0_usize..4, gone in 0_usize..4, closes in any::<bool>(),
    ) {
        let rounds = 3;
        let room = plain(people, tables, rounds, Aim::Balanced);
        let before = planned(&room).seats;
        let mut room = with_seats(&room, &before, 1);
        (0..gone).for_each(|who| room.people[who].leaves = Some(1));
        (0..late).for_each(|_| room.people.push(Person { arrives: 1, ..Person::default() }));
        if closes {
            room.tables[0].closed = vec![1, 2];
        }
        let effort = Effort { seed: 1, steps: LITTLE };
        let after = repair(&room, &effort, &mut goes_on).expect("a room that can be seated").seats;
        check_seated(&room, &after)?;
        for (row, told) in after.iter().zip(&before) {
            prop_assert_eq!(row[0], told[0]);
        }
        let told = with_seats(&room, &before, 1);
        let stayers: Vec<usize> = (gone..people).collect();
        let moved = stayers.iter().filter(|who| after[**who][1] != before[**who][1]).count();
        let must = must_move(&told, &stayers, tables - usize::from(closes), people - gone + late);
        prop_assert!(moved <= must, "{} moved, {} must", moved, must);
    }

    #[test]
    fn a_seat_at_once_moves_nobody(
        people in 2_usize..60, tables in 1_usize..9, late in 1_usize..5, from in 0_usize..3,
    ) {
        let room = plain(people, tables, 4, Aim::Balanced);
        let before = planned(&room).seats;
        let mut room = with_seats(&room, &before, from);
        (0..late).for_each(|_| room.people.push(Person { arrives: from, ..Person::default() }));
        let after = seat(&room);
        prop_assert_eq!(&after[..people], &before[..]);
        check_seated(&room, &after)?;
        for round in from..4 {
            let sizes = sizes(&room, &after, round);
            let (least, most) = (sizes.iter().min(), sizes.iter().max());
            prop_assert!(least.zip(most).is_some_and(|(least, most)| most - least <= 1 + late), "{:?}", sizes);
        }
    }

    #[test]
    fn going_on_never_makes_a_plan_worse(
        people in 6_usize..40, tables in 3_usize..7, rounds in 2_usize..5, seed in 0_u64..5,
    ) {
        let room = plain(people, tables, rounds, Aim::Most);
        let first = planned(&room);
        let room = with_seats(&room, &first.seats, 0);
        let second = improve(&room, &Effort { seed, steps: LITTLE }, &mut goes_on).expect("a room that can be seated");
        prop_assert!(second.quality.table_repeats <= first.quality.table_repeats);
        prop_assert!(second.quality.encounters >= first.quality.encounters);
    }
}

#[test]
fn whoever_watches_may_stop_the_search() {
    let room = plain(48, 6, 6, Aim::Balanced);
    let mut asked = 0;
    let effort = Effort::seconds(1, 60.0);
    let plan = plan(&room, &effort, &mut |_| {
        asked += 1;
        if asked < 3 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let plan = plan.expect("a room that can be seated");
    assert_eq!(asked, 3);
    assert!(!plan.reproducible);
    assert_eq!(plan.quality.unseated, 0);
}

#[test]
fn progress_rises_from_nothing_to_all() {
    let mut shares = Vec::new();
    let effort = Effort { seed: 1, steps: 3_000_000 };
    let _ = plan(&plain(48, 6, 6, Aim::Balanced), &effort, &mut |progress| {
        shares.push(progress.done);
        ControlFlow::Continue(())
    });
    assert!(shares.len() > 2 && shares.is_sorted());
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
}

#[test]
fn the_most_usual_room_is_proven_best_at_once() {
    for (people, tables, rounds) in [(24, 3, 3), (60, 3, 3), (60, 8, 5), (1000, 100, 6)] {
        let plan = planned(&plain(people, tables, rounds, Aim::Most));
        assert_eq!(plan.source, Source::Construction);
        assert_eq!(plan.quality.encounters, plan.quality.bound_most);
    }
}

#[test]
fn organisations_are_spread_at_no_cost() {
    let mut room = plain(60, 8, 5, Aim::Most);
    room.people.iter_mut().enumerate().for_each(|(who, person)| person.organisation = u32::try_from(who / 5).ok());
    let plan = plan(&room, &Effort::seconds(1, 0.3), &mut goes_on).expect("a room that can be seated");
    assert_eq!(plan.quality.encounters, plan.quality.bound_most);
    assert!(plan.quality.same_organisation <= 2, "{}", plan.quality.same_organisation);
}

#[test]
fn pairs_are_kept_together_and_apart() {
    let mut room = plain(40, 8, 4, Aim::Balanced);
    for who in 0..3 {
        room.ties.push(Tie { pair: (who, who + 20), kind: TieKind::Together });
        room.ties.push(Tie { pair: (who + 5, who + 30), kind: TieKind::Apart });
    }
    let plan = plan(&room, &Effort::seconds(1, 0.5), &mut goes_on).expect("a room that can be seated");
    assert_eq!((plan.quality.ties_broken, plan.quality.table_repeats), (0, 0));
}

#[test]
fn wishes_come_before_encounters_where_they_are_asked_for() {
    let mut room = plain(30, 10, 3, Aim::Balanced);
    room.mode = Mode::Wishes;
    room.people.iter_mut().enumerate().for_each(|(who, person)| {
        person.wishes = vec![who % 10, (who * 3 + 1) % 10, (who * 7 + 5) % 10];
        person.wishes.sort_unstable();
        person.wishes.dedup();
    });
    let plan = plan(&room, &Effort::seconds(1, 0.3), &mut goes_on).expect("a room that can be seated");
    assert_eq!(plan.quality.wishes_met, plan.quality.wishes);
}

#[test]
fn a_room_of_nobody_or_without_rounds_is_planned() {
    assert!(planned(&plain(0, 3, 3, Aim::Most)).seats.is_empty());
    assert_eq!(planned(&plain(3, 2, 0, Aim::Most)).seats, [[], [], []] as [[Option<usize>; 0]; 3]);
    assert_eq!(seat(&plain(1, 0, 1, Aim::Most)), [[None]]);
}
