//! Groups that walk.

use super::*;
use crate::room::{Table, Tie, TieKind};
use proptest::prelude::*;

fn room(people: usize, tables: usize, rounds: usize) -> Room {
    let (tables, people) = (vec![Table::default(); tables], vec![Person::default(); people]);
    Room { tables, rounds, people, ..Room::default() }
}

/// The room after its plan was told.
fn told(room: &Room, seats: &Seats) -> Room {
    let mut told = room.clone();
    told.people.iter_mut().zip(seats).for_each(|(person, row)| person.seats.clone_from(row));
    told
}

#[test]
fn groups_walk_on_by_one_table() {
    let seats = plan(&room(7, 3, 3));
    assert_eq!(seats[0], [Some(0), Some(1), Some(2)]);
    assert_eq!(seats[1], [Some(1), Some(2), Some(0)]);
    assert_eq!(seats[3], seats[0]);
}

#[test]
fn late_people_join_the_smallest_group_and_nobody_else_moves() {
    let early = room(7, 3, 3);
    let before = plan(&early);
    let mut late = told(&early, &before);
    late.from = 1;
    late.people.extend(vec![Person { arrives: 1, ..Person::default() }; 2]);
    let after = plan(&late);
    assert_eq!(after[..7], before[..]);
    assert_eq!(after[7], [None, Some(2), Some(0)]);
    assert_eq!(after[8], [None, Some(0), Some(1)]);
}

#[test]
fn the_group_of_a_closed_table_is_spread_and_the_others_stay_together() {
    let early = room(12, 4, 3);
    let before = plan(&early);
    let mut closing = told(&early, &before);
    closing.from = 1;
    closing.tables[3].closed = vec![1, 2];
    let after = plan(&closing);
    for round in 1..3 {
        let sizes: Vec<usize> =
            (0..4).map(|table| after.iter().filter(|row| row[round] == Some(table)).count()).collect();
        assert_eq!(sizes, [4, 4, 4, 0]);
        assert_eq!(after[0][round], after[4][round]);
    }
}

#[test]
fn a_table_closed_for_one_round_parts_one_group_for_that_round() {
    let mut once = room(12, 4, 4);
    once.tables[1].closed = vec![2];
    let seats = plan(&once);
    let together = |round: usize| (0..4).filter(|who| seats[*who][round] == seats[who + 4][round]).count();
    assert_eq!([together(0), together(1), together(3)], [4, 4, 4]);
    assert!(together(2) >= 3);
    assert!(seats.iter().all(|row| row[2].is_some_and(|table| table != 1)));
}

#[test]
fn those_who_stay_stay_and_ties_hold() {
    let mut tied = room(8, 2, 2);
    tied.people[0].stays = Some(1);
    tied.people[1].fixed = Some(0);
    tied.ties = vec![Tie { pair: (2, 3), kind: TieKind::Together }];
    let seats = plan(&tied);
    assert_eq!((seats[0].clone(), seats[1].clone()), (vec![Some(1); 2], vec![Some(0); 2]));
    assert_eq!(seats[2], seats[3]);
}

#[test]
fn a_room_without_tables_seats_nobody() {
    assert_eq!(plan(&room(1, 0, 2)), [[None, None]]);
}

proptest! {
    #[test]
    fn everybody_hears_every_story_once(tables in 1_usize..9, people in 0_usize..60) {
        let seats = plan(&room(people, tables, tables));
        for row in &seats {
            let mut heard: Vec<_> = row.iter().flatten().collect();
            heard.sort_unstable();
            heard.dedup();
            prop_assert_eq!(heard.len(), tables);
        }
        for round in 0..tables {
            let mut sizes = vec![0_usize; tables];
            seats.iter().filter_map(|row| row[round]).for_each(|table| sizes[table] += 1);
            prop_assert!(sizes.iter().max().zip(sizes.iter().min()).is_some_and(|(most, least)| most - least <= 1));
        }
    }

    #[test]
    fn played_rounds_come_back_and_chairs_suffice(
        people in 1_usize..40, tables in 1_usize..7, rounds in 1_usize..6, from in 0_usize..6, closed in 0_usize..6,
    ) {
        let early = room(people, tables, rounds);
        let before = plan(&early);
        let mut later = told(&early, &before);
        later.from = from.min(rounds);
        later.tables.iter_mut().for_each(|table| table.most = Some(people.div_ceil(tables) + 1));
        if tables > 2 {
            later.tables[closed % tables].closed = vec![rounds - 1];
        }
        let after = plan(&later);
        for (old, new) in before.iter().zip(&after) {
            prop_assert_eq!(&old[..later.from], &new[..later.from]);
            prop_assert!(new.iter().all(Option::is_some));
        }
    }
}
