//! Reasons and sizes of rooms of a few people.

use super::*;
use crate::answer::{Bend, Reason};
use crate::room::{Table, Tie, TieKind};
use proptest::prelude::*;

fn room(people: usize, tables: usize, rounds: usize) -> Room {
    let (tables, people) = (vec![Table::default(); tables], vec![Person::default(); people]);
    Room { tables, rounds, people, ..Room::default() }
}

#[test]
fn sizes_differ_by_one_at_most_unless_they_must() {
    assert_eq!(sizes(&room(7, 3, 1), 0), [3, 2, 2]);
    let mut tight = room(10, 3, 2);
    tight.tables[0].most = Some(2);
    tight.tables[1].closed = vec![1];
    assert_eq!(sizes(&tight, 0), [2, 4, 4]);
    assert_eq!(sizes(&tight, 1), [2, 0, 8]);
    tight.people[..5].iter_mut().for_each(|person| person.fixed = Some(2));
    assert_eq!(sizes(&tight, 0), [2, 3, 5]);
}

#[test]
fn too_few_chairs_are_named_with_what_is_closed() {
    let mut tight = room(14, 4, 3);
    tight.tables.iter_mut().for_each(|table| table.most = Some(4));
    tight.tables[2].closed = vec![1];
    let reasons = check(&tight).expect_err("14 people, 12 chairs");
    assert_eq!(reasons, [Reason::TooFewChairs { round: 1, people: 14, chairs: 12, closed: vec![2] }]);
    let (bent, bends) = relax(&tight, &reasons).expect("there are tables");
    assert_eq!(check(&bent), Ok(()));
    let chairs = |table| Bend::Chairs { table, round: 1, more: 1 };
    assert_eq!(bends, [chairs(0), chairs(1)]);
}

#[test]
fn tables_ask_for_fewer_or_stay_empty() {
    let mut thin = room(11, 3, 1);
    thin.tables.iter_mut().for_each(|table| table.least = 4);
    let reasons = check(&thin).expect_err("12 are asked for");
    assert_eq!(reasons, [Reason::TooFewPeople { round: 0, people: 11, asked: 12 }]);
    let (_, bends) = relax(&thin, &reasons).expect("there are tables");
    assert_eq!(bends, [Bend::Fewer { table: 2, round: 0, people: 3 }]);
    thin.people.truncate(5);
    let (bent, bends) = relax(&thin, &check(&thin).expect_err("5 of 12")).expect("there are tables");
    assert_eq!(check(&bent), Ok(()));
    assert_eq!(bends.last(), Some(&Bend::Fewer { table: 2, round: 0, people: 0 }));
}

#[test]
fn whoever_is_always_at_a_closed_table_moves() {
    let mut fixed = room(4, 2, 2);
    fixed.people[3].fixed = Some(1);
    fixed.tables[1].closed = vec![0];
    let reasons = check(&fixed).expect_err("closed");
    assert_eq!(reasons, [Reason::FixedAtClosed { person: 3, table: 1, round: 0 }]);
    let (_, bends) = relax(&fixed, &reasons).expect("there are tables");
    assert_eq!(bends, [Bend::Moved { person: 3, round: 0 }]);
    assert_eq!(sizes(&fixed, 0), [4, 0]);
}

#[test]
fn wishes_that_cannot_both_be_are_named_and_dropped() {
    let tie = |pair, kind| Tie { pair, kind };
    let mut tied = room(6, 2, 2);
    let apart = tie((0, 2), TieKind::Apart);
    tied.ties = vec![tie((0, 1), TieKind::Together), tie((1, 2), TieKind::Together), apart];
    assert_eq!(check(&tied), Err(vec![Reason::TiesContradict { tie: apart }]));
    tied.people[0].fixed = Some(0);
    tied.people[2].stays = Some(1);
    tied.ties.pop();
    let reasons = check(&tied).expect_err("at two tables at once");
    assert_eq!(reasons, [Reason::TiesContradict { tie: tied.ties[1] }]);
    let (bent, bends) = relax(&tied, &reasons).expect("there are tables");
    assert_eq!((check(&bent), bends), (Ok(()), vec![Bend::Tie(tied.ties[1])]));
}

#[test]
fn without_an_open_table_nobody_can_sit() {
    assert_eq!(check(&room(1, 0, 1)), Err(vec![Reason::NoTable { round: 0 }]));
    assert_eq!(relax(&room(1, 0, 1), &[]), None);
    assert_eq!(check(&room(0, 0, 1)), Ok(()));
    assert_eq!(sizes(&room(1, 0, 1), 0), []);
}

proptest! {
    #[test]
    fn a_bent_room_is_feasible_and_its_sizes_add_up(
        people in 0_usize..40,
        tables in prop::collection::vec((0_usize..8, prop::option::of(0_usize..9), prop::option::of(0_usize..3)), 1..6),
        fixed in prop::collection::vec(0_usize..6, 0..4),
    ) {
        let mut asked = room(people, 0, 3);
        let table = |(least, most, closed): (usize, Option<usize>, Option<usize>)| Table {
            least, most, closed: closed.into_iter().collect(),
        };
        asked.tables = tables.into_iter().map(table).collect();
        asked.people.iter_mut().zip(fixed).for_each(|(person, table)| person.fixed = Some(table));
        let bent = match check(&asked) {
            Ok(()) => asked,
            Err(reasons) => relax(&asked, &reasons).expect("there are tables").0,
        };
        let left = check(&bent).err().unwrap_or_default();
        prop_assert!(left.iter().all(|reason| matches!(reason, Reason::FixedAtClosed { .. })), "{left:?}");
        for round in 0..3 {
            let sizes = sizes(&bent, round);
            prop_assert_eq!(sizes.iter().sum::<usize>(), people);
            for (size, table) in sizes.iter().zip(&bent.tables).filter(|(_, table)| table.is_open(round)) {
                prop_assert!(*size >= table.least && table.most.is_none_or(|most| *size <= most));
            }
        }
    }
}
