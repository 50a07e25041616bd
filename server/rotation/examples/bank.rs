//! Makes the bank of best known plans, and makes it better:
//!
//! `cargo run -p rotation --release --example bank -- --tables 10 --people 60..120 --every 5 --rounds 4..6 --time 5
//! --minutes 60`
//!
//! It reads `src/bank/10.txt`, and for each number of people and rounds and for each aim looks for a plan where no
//! construction reaches the bound: afresh, and from the plans that there are for as many people, for some more or
//! fewer, for the other aim and for a round more. Whatever is better is written at once, so that it may be stopped at any time
//! and goes on from there. Where the program already has a plan in its bank, that is its fresh one.

use rotation::{Aim, Effort, Person, Plan, Room, Seats, Source, Table, improve, plan};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// People, rounds, whether the aim is `Most`.
type Key = (usize, usize, bool);
/// A plan and its price, in repeats as the aim weighs them.
type Entry = (usize, Seats);

struct Asked {
    tables: usize,
    people: (usize, usize),
    every: usize,
    rounds: (usize, usize),
    seconds: f64,
    until: Instant,
    file: PathBuf,
}

fn main() -> std::io::Result<()> {
    let asked = asked();
    let mut bank = read(&std::fs::read_to_string(&asked.file).unwrap_or_default());
    let mut proven: Vec<Key> = Vec::new();
    for pass in 1_u64.. {
        for key in keys(&asked) {
            if Instant::now() > asked.until {
                return Ok(());
            }
            if !proven.contains(&key) && better(&asked, &mut bank, key, pass, &mut proven) {
                std::fs::write(&asked.file, written(&bank))?;
            }
        }
    }
    Ok(())
}

fn asked() -> Asked {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let number = |name: &str, otherwise: f64| value(name).and_then(|value| value.parse().ok()).unwrap_or(otherwise);
    let range = |name: &str, otherwise: (usize, usize)| {
        let parts = value(name).and_then(|value| value.split_once(".."));
        parts.and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?))).unwrap_or(otherwise)
    };
    let tables = number("--tables", 10.0) as usize;
    let file = format!("{}/src/bank/{tables}.txt", env!("CARGO_MANIFEST_DIR"));
    Asked {
        tables,
        people: range("--people", (tables * tables.saturating_sub(3), tables * (tables + 1))),
        every: number("--every", 1.0) as usize,
        rounds: range("--rounds", (3, 6)),
        seconds: number("--time", 3.0),
        until: Instant::now() + Duration::from_secs_f64(60.0 * number("--minutes", 10.0)),
        file: value("--file").map_or_else(|| PathBuf::from(file), PathBuf::from),
    }
}

fn keys(asked: &Asked) -> Vec<Key> {
    let mut keys = Vec::new();
    for rounds in asked.rounds.0..=asked.rounds.1 {
        for people in (asked.people.0..=asked.people.1).step_by(asked.every.max(1)) {
            keys.extend([(people, rounds, true), (people, rounds, false)]);
        }
    }
    keys
}

/// Looks for a better plan from every side; `true` if there is one. Where a construction cannot be bettered, there is
/// nothing to keep.
fn better(asked: &Asked, bank: &mut BTreeMap<Key, Entry>, key: Key, seed: u64, proven: &mut Vec<Key>) -> bool {
    let effort = Effort::seconds(seed, asked.seconds);
    let fresh = plan(&room(asked.tables, key, None), &effort, &mut |_| ControlFlow::Continue(())).ok();
    if fresh.as_ref().is_some_and(|plan| plan.source == Source::Construction) {
        proven.push(key);
        return bank.remove(&key).is_some();
    }
    let starts = starts(bank, key);
    let improved = starts.into_iter().filter_map(|seats| {
        improve(&room(asked.tables, key, Some(seats)), &effort, &mut |_| ControlFlow::Continue(())).ok()
    });
    let plans: Vec<Plan> = fresh.into_iter().chain(improved).collect();
    let mut found = false;
    for plan in plans.into_iter().filter(|plan| plan.quality.table_repeats == 0) {
        let price = price(&plan.seats, key.2);
        if bank.get(&key).is_none_or(|(known, _)| price < *known) {
            println!("{}x{}x{} {} {price}", key.0, asked.tables, key.1, if key.2 { "most" } else { "balanced" });
            bank.insert(key, (price, plan.seats));
            found = true;
        }
    }
    found
}

/// Plans to go on from: the one there is, those of the nearest numbers of people, that for the other aim, and that for
/// a round more.
fn starts(bank: &BTreeMap<Key, Entry>, (people, rounds, most): Key) -> Vec<Seats> {
    let same = || bank.iter().filter(|(key, _)| key.1 == rounds && key.2 == most).map(|(key, entry)| (key.0, &entry.1));
    let more = same().filter(|(count, _)| *count > people).min_by_key(|(count, _)| *count);
    let fewer = same().filter(|(count, _)| *count < people).max_by_key(|(count, _)| *count);
    let others = [(people, rounds, most), (people, rounds, !most), (people, rounds + 1, most)];
    let others = others.iter().filter_map(|key| bank.get(key)).map(|(_, seats)| seats);
    let near = more.into_iter().chain(fewer).map(|(_, seats)| seats);
    others.chain(near).map(|seats| cut(seats.clone(), people)).collect()
}

/// Takes out people until there are so many: each time one who sits at the fullest tables most often, and among those
/// one who meets others again most often.
fn cut(mut seats: Seats, people: usize) -> Seats {
    while seats.len() > people {
        let size = |round: usize, table| seats.iter().filter(|row| row.get(round) == Some(&table)).count();
        let crowd =
            |row: &[Option<usize>]| row.iter().enumerate().map(|(round, table)| size(round, *table)).sum::<usize>();
        let repeats = |one: &[Option<usize>]| {
            let met =
                |other: &Vec<Option<usize>>| one.iter().zip(other).filter(|(mine, theirs)| mine == theirs).count();
            seats.iter().map(|other| met(other).saturating_sub(1)).sum::<usize>()
        };
        let out = seats.iter().enumerate().max_by_key(|(_, row)| (crowd(row), repeats(row))).map(|(who, _)| who);
        seats.remove(out.unwrap_or(0));
    }
    seats
}

fn room(tables: usize, (people, rounds, most): Key, seats: Option<Seats>) -> Room {
    let mut seats = seats.unwrap_or_default();
    seats.resize(people, Vec::new());
    Room {
        tables: vec![Table::default(); tables],
        rounds,
        people: seats.into_iter().map(|seats| Person { seats, ..Person::default() }).collect(),
        aim: if most { Aim::Most } else { Aim::Balanced },
        ..Room::default()
    }
}

fn price(seats: &Seats, most: bool) -> usize {
    let mut sum = 0;
    for (place, one) in seats.iter().enumerate() {
        for other in &seats[..place] {
            let met = one.iter().zip(other).filter(|(mine, theirs)| mine == theirs).count();
            sum += if most || met < 2 { met.saturating_sub(1) } else { 4 * met - 7 };
        }
    }
    sum
}

fn read(text: &str) -> BTreeMap<Key, Entry> {
    let entry = |line: &str| {
        let mut words = line.split(' ');
        let people: usize = words.next()?.parse().ok()?;
        let rounds: usize = words.next()?.parse().ok()?;
        let most = words.next()? == "m";
        let columns: Vec<Vec<usize>> = words
            .map(|word| word.chars().filter_map(|digit| digit.to_digit(36)).map(|table| table as usize).collect())
            .collect();
        let row = |who: usize| columns.iter().map(|round| round.get(who).copied()).collect();
        let seats: Seats = (0..people).map(row).collect();
        Some(((people, rounds, most), (price(&seats, most), seats)))
    };
    text.lines().filter_map(entry).collect()
}

fn written(bank: &BTreeMap<Key, Entry>) -> String {
    let mut text = String::new();
    for ((people, rounds, most), (_, seats)) in bank {
        let _ = write!(text, "{people} {rounds} {}", if *most { 'm' } else { 'b' });
        for round in 0..*rounds {
            let digit = |row: &Vec<Option<usize>>| {
                row.get(round).copied().flatten().and_then(|table| char::from_digit(table as u32, 36))
            };
            text.push(' ');
            text.extend(seats.iter().filter_map(digit));
        }
        text.push('\n');
    }
    text
}
