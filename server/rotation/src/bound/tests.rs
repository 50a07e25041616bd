//! Bounds against every plan there is, in small rooms.

use super::*;
use crate::answer::Seats;
use crate::random::Random;
use crate::room::{Person, Room, Table};
use std::collections::BTreeMap;

/// Rooms with more plans than this are left out.
const MOST_PLANS: u64 = 66_000;

/// The best of all plans with the same sizes and as many repeated tables.
#[derive(Debug)]
struct Best {
    most: usize,
    price: usize,
    balanced: Option<usize>,
    seats: Seats,
}

fn measure(best: &mut BTreeMap<(Vec<usize>, usize), Best>, room: &Room, seats: &Seats) {
    let people = room.people.len();
    let (mut met, mut paid, mut thrice) = (0, 0, false);
    for one in 0..people {
        for other in 0..one {
            let together = |round: &usize| seats[one][*round].is_some() && seats[one][*round] == seats[other][*round];
            let times = (0..room.rounds).filter(together).count();
            met += usize::from(times > 0);
            paid += price(times);
            thrice |= times > 2;
        }
    }
    let census = Census::new(room, seats);
    let sizes = (room.from..room.rounds).flat_map(|round| census.sizes(round)).collect();
    let repeats = (0..people).map(|who| repeats(room, &seats[who], who)).sum();
    let entry = best.entry((sizes, repeats));
    let best = entry.or_insert_with(|| Best { most: 0, price: usize::MAX, balanced: None, seats: seats.clone() });
    best.most = best.most.max(met);
    best.price = best.price.min(paid);
    if !thrice {
        best.balanced = best.balanced.max(Some(met));
    }
}

fn repeats(room: &Room, row: &[Option<usize>], who: usize) -> usize {
    let moves = |round: &usize| row[*round].is_some() && row[*round] != room.people[who].fixed;
    let later = (room.from..room.rounds).filter(moves);
    later.map(|round| row[..round].iter().filter(|seat| **seat == row[round]).count()).sum()
}

/// All plans of a room, if there are not too many.
fn all_plans(room: &Room) -> BTreeMap<(Vec<usize>, usize), Best> {
    let mut seats: Seats = room.people.iter().map(|person| vec_of(person, room)).collect();
    let mut open = Vec::new();
    for (who, person) in room.people.iter().enumerate() {
        for round in (room.from..room.rounds).filter(|round| person.is_there(*round)) {
            let tables: Vec<usize> =
                (0..room.tables.len()).filter(|table| room.tables[*table].is_open(round)).collect();
            let fixed = person.fixed.filter(|table| tables.contains(table));
            open.push((who, round, fixed.map_or(tables, |table| vec![table])));
        }
    }
    let mut best = BTreeMap::new();
    if open.iter().map(|(_, _, tables)| tables.len() as u64).product::<u64>() <= MOST_PLANS {
        descend(room, &open, &mut seats, &mut best);
    }
    best
}

fn vec_of(person: &Person, room: &Room) -> Vec<Option<usize>> {
    (0..room.rounds).map(|round| person.seat(round).filter(|_| round < room.from)).collect()
}

type Choice = (usize, usize, Vec<usize>);

fn descend(room: &Room, open: &[Choice], seats: &mut Seats, best: &mut BTreeMap<(Vec<usize>, usize), Best>) {
    let Some(((who, round, tables), rest)) = open.split_first() else { return measure(best, room, seats) };
    for table in tables {
        seats[*who][*round] = Some(*table);
        descend(room, rest, seats, best);
    }
}

fn check(room: &Room) -> usize {
    let plans = all_plans(room);
    for best in plans.values() {
        let bound = of(room, &best.seats);
        assert!(best.most <= bound.most, "{best:?} {bound:?} {room:?}");
        assert!(best.price >= bound.least_price, "{best:?} {bound:?} {room:?}");
        let balanced = best.balanced.is_none_or(|balanced| bound.balanced_can_be && balanced <= bound.balanced);
        assert!(balanced, "{best:?} {bound:?} {room:?}");
    }
    plans.len()
}

/// A small room in which anything may be odd.
fn odd_room(random: &mut Random) -> Room {
    let (tables, rounds, people) = (2 + random.below(3), 1 + random.below(3), 3 + random.below(5));
    let from = random.below(rounds + 1);
    let mut room = Room { tables: vec![Table::default(); tables], rounds, from, people: Vec::new(), ..Room::default() };
    if random.below(2) == 0 {
        room.tables[random.below(tables)].closed.push(random.below(rounds));
    }
    for _ in 0..people {
        let mut person = Person {
            fixed: Some(random.below(tables)).filter(|_| random.below(5) == 0),
            arrives: if random.below(5) == 0 { random.below(rounds + 1) } else { 0 },
            leaves: Some(random.below(rounds + 1)).filter(|_| random.below(6) == 0),
            ..Person::default()
        };
        for round in 0..from {
            let open: Vec<usize> = (0..tables).filter(|table| room.tables[*table].is_open(round)).collect();
            person.seats.push(open.get(random.below(open.len())).copied().filter(|_| person.is_there(round)));
        }
        room.people.push(person);
    }
    room
}

#[test]
fn no_plan_of_a_small_odd_room_beats_its_bounds() {
    let mut random = Random::new(5);
    let checked: usize = (0..50).map(|_| check(&odd_room(&mut random))).sum();
    assert!(checked > 1_000, "{checked}");
}

#[test]
fn bounds_of_small_uniform_rooms_are_reached() {
    for (people, tables, rounds) in
        [(4, 2, 2), (5, 2, 2), (7, 2, 2), (8, 2, 2), (5, 3, 2), (4, 2, 3), (5, 2, 3), (4, 4, 2)]
    {
        let room = Room {
            tables: vec![Table::default(); tables],
            rounds,
            people: vec![Person::default(); people],
            ..Room::default()
        };
        let bound = uniform(people, tables, rounds);
        let even =
            |sizes: &[usize]| sizes.iter().max().zip(sizes.iter().min()).is_some_and(|(most, least)| most - least < 2);
        let plans = all_plans(&room);
        let plans: Vec<&Best> = plans
            .iter()
            .filter(|((sizes, repeats), _)| sizes.chunks(tables).all(even) && *repeats <= repeats_allowed(&room))
            .map(|(_, best)| best)
            .collect();
        assert_eq!(plans.iter().map(|best| best.most).max(), Some(bound.most), "{room:?}");
        assert_eq!(plans.iter().map(|best| best.price).min(), Some(bound.least_price), "{room:?}");
    }
}

fn repeats_allowed(room: &Room) -> usize {
    if room.rounds > room.tables.len() { usize::MAX } else { 0 }
}

#[test]
fn bounds_are_those_of_the_literature() {
    let expected = [(30, 5, 3, 205, 195), (24, 4, 3, 156, 144), (60, 8, 5, 964, 940), (250, 12, 6, 14290, 13110)];
    for (people, tables, rounds, most, balanced) in expected {
        let bound = uniform(people, tables, rounds);
        assert_eq!((bound.most, bound.balanced, bound.balanced_can_be), (most, balanced, true));
    }
    // Two orthogonal Latin squares of order six would be needed.
    assert_eq!(uniform(36, 6, 4).most, 341);
    assert_eq!(uniform(30, 6, 4).most, 239);
    assert!(uniform(100, 10, 5).open && !uniform(100, 10, 4).open && !uniform(100, 11, 5).open);
    assert!(!uniform(25, 3, 3).balanced_can_be && !uniform(25, 4, 4).balanced_can_be);
    assert!(uniform(60, 3, 2).balanced_can_be);
}
