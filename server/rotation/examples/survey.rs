//! A table of what the planner reaches: `cargo run -p rotation --release --example survey -- --time 1 [--seed 1]
//! [--aim most|balanced] [60x8x5 …]`. Times are those of the processor. Beside each plan, what two usual ways of doing
//! without a planner make of the same room: a rotation sheet, and chance.

use rotation::{Aim, Effort, Person, Plan, Quality, Room, Seats, Table, plan};
use std::ops::ControlFlow;
use std::time::Instant;

/// People, tables, rounds.
type Size = (usize, usize, usize);

/// The benchmark, then sizes that are in no table.
const SIZES: &[Size] = &[
    (12, 3, 3),
    (18, 6, 6),
    (24, 4, 3),
    (24, 3, 3),
    (60, 3, 3),
    (30, 5, 3),
    (32, 8, 8),
    (36, 6, 4),
    (42, 7, 7),
    (45, 6, 4),
    (48, 6, 6),
    (60, 8, 5),
    (75, 12, 5),
    (80, 10, 6),
    (100, 10, 3),
    (100, 10, 4),
    (100, 10, 5),
    (100, 10, 6),
    (120, 12, 6),
    (200, 20, 8),
    (250, 12, 6),
    (500, 50, 8),
    (1000, 100, 6),
    (26, 5, 4),
    (70, 14, 5),
    (130, 10, 4),
    (220, 22, 4),
    (47, 6, 5),
    (17, 4, 4),
    (33, 7, 5),
    (13, 5, 8),
    (29, 6, 3),
    (40, 6, 4),
    (52, 6, 4),
    (64, 10, 4),
    (73, 10, 5),
    (93, 10, 4),
    (110, 14, 6),
    (168, 14, 4),
    (190, 15, 5),
    (20, 4, 5),
    (24, 6, 10),
    (9, 2, 3),
];

struct Asked {
    seconds: f64,
    seed: u64,
    aims: Vec<Aim>,
    sizes: Vec<Size>,
}

fn main() {
    let asked = asked();
    println!(
        "{:>12} {:>8} | {:>6} {:>6} {:>6} | {:>4} {:>5} {:>5} | {:>13} {:>7} | {:>7} source",
        "size", "aim", "met", "bound", "%", "back", "2nd", "3rd", "sheet (back)", "chance", "ms"
    );
    for size in &asked.sizes {
        for aim in &asked.aims {
            line(*size, *aim, &asked);
        }
    }
}

fn asked() -> Asked {
    let mut asked = Asked { seconds: 1.0, seed: 1, aims: vec![Aim::Most, Aim::Balanced], sizes: Vec::new() };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--time" => asked.seconds = words.next().and_then(|value| value.parse().ok()).unwrap_or(1.0),
            "--seed" => asked.seed = words.next().and_then(|value| value.parse().ok()).unwrap_or(1),
            "--aim" if words.next().as_deref() == Some("most") => asked.aims = vec![Aim::Most],
            "--aim" => asked.aims = vec![Aim::Balanced],
            size => asked.sizes.extend(parse(size)),
        }
    }
    if asked.sizes.is_empty() {
        asked.sizes = SIZES.to_vec();
    }
    asked
}

fn parse(size: &str) -> Option<Size> {
    let mut parts = size.split('x').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?))
}

fn line((people, tables, rounds): Size, aim: Aim, asked: &Asked) {
    let room = Room {
        tables: vec![Table::default(); tables],
        rounds,
        people: vec![Person::default(); people],
        aim,
        ..Room::default()
    };
    let begin = clock();
    let plan = plan(&room, &Effort::seconds(asked.seed, asked.seconds), &mut |_| ControlFlow::Continue(()));
    let spent = clock() - begin;
    match plan {
        Ok(plan) => report((people, tables, rounds), aim, &plan, &others(&room), spent),
        Err(reasons) => println!("{people}x{tables}x{rounds}: {reasons:?}"),
    }
}

/// What a rotation sheet makes of a room, and what chance does.
fn others(room: &Room) -> [Quality; 2] {
    [sheet(room), chance(room)].map(|seats| Quality::of(room, &seats))
}

/// The sheet that organisers write by hand: of those who begin at one table, the first goes on by one table a round,
/// the second by two, and so on; nobody stays where she is.
fn sheet(room: &Room) -> Seats {
    let tables = room.tables.len();
    let seat =
        |person: usize, round: usize| Some((person + (person / tables % (tables - 1).max(1) + 1) * round) % tables);
    (0..room.people.len()).map(|person| (0..room.rounds).map(|round| seat(person, round)).collect()).collect()
}

/// Everybody drawn to a table in each round, tables alike in size.
fn chance(room: &Room) -> Seats {
    let people = room.people.len();
    let mut seats = vec![Vec::new(); people];
    // Knuth's 64-bit linear congruential generator; its high bits are good enough to shuffle with.
    let mut state = 1_u64;
    let mut below = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % most.max(1)
    };
    for _ in 0..room.rounds {
        let mut order: Vec<usize> = (0..people).collect();
        (1..people).rev().for_each(|last| order.swap(last, below(last + 1)));
        for (place, person) in order.into_iter().enumerate() {
            seats[person].push(Some(place % room.tables.len()));
        }
    }
    seats
}

fn report((people, tables, rounds): Size, aim: Aim, plan: &Plan, others: &[Quality; 2], spent: f64) {
    let quality = &plan.quality;
    // Where there are more people than ways round the tables, no plan is without third meetings.
    let most = aim == Aim::Most || !quality.balanced_can_be;
    let bound = if most { quality.bound_most } else { quality.bound_balanced };
    let [sheet, chance] = others;
    println!(
        "{:>12} {:>8} | {:>6} {:>6} {:>6.2} | {:>4} {:>5} {:>5} | {:>13} {:>7} | {:>7.0} {:?} {:?}",
        format!("{people}x{tables}x{rounds}"),
        format!("{aim:?}"),
        quality.encounters,
        bound,
        100.0 * quality.encounters as f64 / bound.max(1) as f64,
        quality.table_repeats,
        quality.second_meetings,
        quality.third_meetings,
        format!("{} ({})", sheet.encounters, sheet.table_repeats),
        chance.encounters,
        1000.0 * spent,
        plan.source,
        quality.standing,
    );
}

/// Seconds of the processor so far, where the system tells; otherwise of the clock.
fn clock() -> f64 {
    let spent = std::fs::read_to_string("/proc/self/schedstat").ok();
    let spent = spent.and_then(|line| line.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()));
    static BEGIN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    spent.map_or_else(|| BEGIN.get_or_init(Instant::now).elapsed().as_secs_f64(), |spent| spent / 1e9)
}
