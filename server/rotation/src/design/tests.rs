//! What constructions reach, counted from their seats.

use super::*;
use proptest::prelude::*;

const STEPS: u64 = 60_000_000;

fn build(people: usize, tables: usize, rounds: usize, aim: Aim) -> (Design, Tally) {
    let mut steps = STEPS;
    let design = construct(people, tables, rounds, aim, &mut Random::new(1), &mut steps).expect("there are tables");
    let tally = Tally::of(&design.grid, &mut steps);
    (design, tally)
}

/// Seats of anyone at a table where she has been, and the widest difference of sizes.
fn faults(grid: &Grid) -> (usize, usize) {
    let people = grid.rounds.first().map_or(0, Vec::len);
    let repeats = |person: usize| {
        let mut seats: Vec<u16> = grid.rounds.iter().map(|round| round[person]).collect();
        seats.sort_unstable();
        seats.dedup();
        grid.rounds.len() - seats.len()
    };
    let spread = |round: &Vec<u16>| {
        let mut sizes = vec![0_usize; grid.tables];
        round.iter().for_each(|table| sizes[usize::from(*table)] += 1);
        sizes.iter().max().zip(sizes.iter().min()).map_or(0, |(most, least)| most - least)
    };
    ((0..people).map(repeats).sum(), grid.rounds.iter().map(spread).max().unwrap_or(0))
}

#[test]
fn most_encounters_reach_the_bound() {
    let expected = [
        (12, 3, 3, 42),
        (24, 4, 3, 156),
        (30, 5, 3, 205),
        (32, 8, 8, 384),
        (36, 6, 3, 258),
        (42, 7, 7, 735),
        (60, 8, 5, 964),
        (75, 12, 5, 990),
        (86, 10, 3, 984),
        (95, 10, 3, 1205),
        (90, 10, 4, 1440),
        (100, 10, 3, 1330),
        (100, 10, 4, 1770),
        (120, 12, 6, 3240),
        (182, 14, 3, 3276),
        (200, 20, 8, 7200),
        (215, 15, 4, 5725),
        (250, 12, 6, 14290),
        (306, 18, 3, 7344),
        (500, 50, 8, 18000),
        (1000, 100, 6, 27000),
    ];
    for (people, tables, rounds, encounters) in expected {
        let (design, tally) = build(people, tables, rounds, Aim::Most);
        assert!(design.reached, "{people} {tables} {rounds}");
        assert_eq!(tally.encounters, encounters, "{people} {tables} {rounds}");
        assert_eq!(faults(&design.grid).0, 0, "{people} {tables} {rounds}");
    }
}

#[test]
fn balanced_plans_reach_the_bound_without_third_meetings() {
    let expected = [
        (24, 4, 3, 144),
        (30, 5, 3, 195),
        (36, 6, 4, 324),
        (45, 6, 4, 498),
        (60, 8, 5, 940),
        (95, 10, 3, 1200),
        (100, 10, 3, 1320),
        (100, 10, 4, 1740),
        (200, 20, 8, 7200),
        (1000, 100, 6, 27000),
    ];
    for (people, tables, rounds, encounters) in expected {
        let (design, tally) = build(people, tables, rounds, Aim::Balanced);
        assert!(design.reached, "{people} {tables} {rounds}");
        assert_eq!((tally.encounters, tally.third), (encounters, 0), "{people} {tables} {rounds}");
    }
}

#[test]
fn more_people_than_ways_travel_in_equal_cohorts() {
    let (design, tally) = build(24, 3, 3, Aim::Balanced);
    assert!(design.reached);
    assert_eq!((tally.encounters, tally.third), (180, 6 * 6));
}

#[test]
fn a_row_that_has_not_met_meets_in_a_later_round() {
    let (design, tally) = build(32, 8, 9, Aim::Balanced);
    assert!(design.reached);
    assert_eq!((tally.encounters, faults(&design.grid).0), (432, 32));
}

#[test]
fn starts_are_whole_plans() {
    let mut steps = STEPS;
    let starts = starts(100, 10, 6, Aim::Most, &mut Random::new(1), &mut steps);
    assert!(starts.len() >= 3);
    for grid in starts {
        assert_eq!((grid.rounds.len(), faults(&grid)), (6, (0, 0)));
    }
}

#[test]
fn without_tables_there_is_no_plan() {
    assert_eq!(construct(5, 0, 3, Aim::Most, &mut Random::new(1), &mut 1000), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn sizes_are_even_and_no_table_comes_twice_too_soon(
        people in 0_usize..90, tables in 1_usize..13, rounds in 0_usize..15, seed: u64, balanced: bool,
    ) {
        let aim = if balanced { Aim::Balanced } else { Aim::Most };
        let mut steps = 100_000;
        let design = construct(people, tables, rounds, aim, &mut Random::new(seed), &mut steps).expect("tables");
        prop_assert_eq!(design.grid.rounds.len(), rounds);
        prop_assert!(design.grid.rounds.iter().all(|round| round.len() == people));
        let (repeats, spread) = faults(&design.grid);
        prop_assert_eq!(repeats, people * rounds.saturating_sub(tables));
        prop_assert!(spread <= 1);
        let mut steps = 100_000;
        let again = construct(people, tables, rounds, aim, &mut Random::new(seed), &mut steps).expect("tables");
        prop_assert_eq!(design, again);
    }

    #[test]
    fn no_construction_beats_a_bound(
        people in 0_usize..70, tables in 1_usize..10, rounds in 1_usize..9, seed: u64,
    ) {
        let bound = uniform(people, tables, rounds);
        let mut random = Random::new(seed);
        let mut plans = starts(people, tables, rounds, Aim::Balanced, &mut random, &mut 100_000);
        plans.extend(construct(people, tables, rounds, Aim::Most, &mut random, &mut 100_000).map(|design| design.grid));
        for grid in plans {
            let tally = Tally::of(&grid, &mut 1_000_000);
            prop_assert!(tally.encounters <= bound.most);
            prop_assert!(tally.price >= bound.least_price);
            prop_assert!(tally.third > 0 || (bound.balanced_can_be && tally.encounters <= bound.balanced));
        }
    }
}
