//! Every count that moves keep up is what counting afresh gives, and every move changes what it was weighed to change.

use super::moves::{Moves, RETURN};
use super::soft::Soft;
use super::state::State;
use crate::hall::Hall;
use crate::random::Random;
use crate::room::{Aim, Person, Room, Table, Tie, TieKind};
use crate::settle::settle;
use proptest::prelude::*;

fn room(people: usize, tables: usize, rounds: usize, wishes: bool) -> Room {
    let mut room = Room {
        tables: vec![Table::default(); tables],
        rounds,
        people: vec![Person::default(); people],
        aim: Aim::Balanced,
        ..Room::default()
    };
    if wishes {
        room.ties = vec![
            Tie { pair: (0, 1), kind: TieKind::Together },
            Tie { pair: (2, 3), kind: TieKind::Apart },
            Tie { pair: (1, 4), kind: TieKind::Apart },
        ];
        room.people.iter_mut().step_by(2).for_each(|person| person.organisation = Some(7));
        room.people.iter_mut().step_by(3).for_each(|person| person.wishes = vec![1, 0]);
    }
    room
}

fn moves(alike: bool, fresh: bool) -> Moves {
    Moves { alike, uneven: true, loose: false, returns: 0, weight: RETURN.0, fresh }
}

fn energy(state: &State) -> i64 {
    state.cost + state.returns * RETURN.0 + state.soft.cost + state.soft.broken * super::moves::TIE
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn what_is_weighed_is_what_changes(
        people in 6_usize..24, tables in 3_usize..6, rounds in 2_usize..8, wishes in any::<bool>(), seed in 0_u64..99,
    ) {
        let room = room(people, tables, rounds, wishes);
        let hall = Hall::new(&room);
        let mut random = Random::new(seed);
        let soft = Soft::new(&hall, if wishes { vec![1; people * rounds] } else { Vec::new() });
        let places = settle(&hall, hall.known(false), &[], None, &mut random);
        let mut state = State::new(&hall, &places, soft.clone());
        let moves = moves(!wishes && rounds <= tables, rounds <= tables);
        for _ in 0..200 {
            let before = energy(&state);
            let mut expected = 0;
            let mut taken = false;
            moves.propose(&mut state, &mut random, |worse, random| {
                taken = worse < 30 || random.below(4) == 0;
                expected = if taken { worse } else { 0 };
                taken
            });
            // People who are alike may have changed names: the cost is the same.
            prop_assert_eq!(energy(&state), before + expected, "taken: {}", taken);
        }
        let fresh = State::new(&hall, &state.at, soft);
        prop_assert_eq!(state.key(), fresh.key());
        prop_assert_eq!(&state.met, &fresh.met);
        prop_assert_eq!(&state.visits, &fresh.visits);
        prop_assert_eq!(state.troubled.len(), fresh.troubled.len());
        for round in 0..rounds {
            let table = |table: usize| u16::try_from(table).unwrap_or(0);
            let sizes: Vec<usize> = (0..tables).map(|at| state.size(round, table(at))).collect();
            let (least, most) = (sizes.iter().min(), sizes.iter().max());
            prop_assert!(least.zip(most).is_some_and(|(least, most)| most - least <= 1));
        }
    }

    #[test]
    fn moves_show_nobody_a_table_twice(people in 6_usize..30, tables in 4_usize..8, seed in 0_u64..99) {
        let room = room(people, tables, tables - 1, false);
        let hall = Hall::new(&room);
        let mut random = Random::new(seed);
        let places = settle(&hall, hall.known(false), &[], None, &mut random);
        let mut state = State::new(&hall, &places, Soft::default());
        prop_assume!(state.returns == 0);
        let moves = moves(true, true);
        for _ in 0..300 {
            moves.propose(&mut state, &mut random, |_, _| true);
        }
        prop_assert_eq!(state.returns, 0);
    }
}
