//! How long the planner takes where somebody waits for it: the first plan, large rooms, one late arrival, a repair.
//! Figures of quality are `examples/survey.rs`; `bin/bench` runs both.

#![allow(missing_docs, reason = "criterion's macros")]

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use rotation::{Aim, Effort, Person, Plan, Progress, Room, Table};
use std::hint::black_box;
use std::ops::ControlFlow;

fn room(people: usize, tables: usize, rounds: usize) -> Room {
    Room {
        tables: vec![Table::default(); tables],
        rounds,
        people: vec![Person::default(); people],
        aim: Aim::Balanced,
        ..Room::default()
    }
}

fn planned(room: &Room, seconds: f64) -> Plan {
    let mut go_on = |_: Progress| ControlFlow::Continue(());
    rotation::plan(room, &Effort::seconds(1, seconds), &mut go_on).expect("the room has chairs enough")
}

/// The room with its plan announced, and so many rounds played.
fn told(people: usize, tables: usize, rounds: usize, played: usize) -> Room {
    let mut told = room(people, tables, rounds);
    let plan = planned(&told, 0.1);
    for (person, row) in told.people.iter_mut().zip(plan.seats) {
        person.seats = row;
    }
    told.from = played;
    told
}

fn first_plan(bench: &mut Criterion) {
    // Nothing but a construction and its check: what is shown before any search.
    for (people, tables, rounds) in [(24, 3, 3), (60, 3, 3), (60, 8, 5), (100, 10, 6)] {
        let room = room(people, tables, rounds);
        bench.bench_function(&format!("first plan {people}x{tables}x{rounds}"), |b| {
            b.iter(|| planned(black_box(&room), 0.0))
        });
    }
}

fn large_rooms(bench: &mut Criterion) {
    for (people, tables, rounds) in [(500, 50, 8), (1_000, 100, 6)] {
        let room = room(people, tables, rounds);
        bench
            .bench_function(&format!("plan {people}x{tables}x{rounds}"), |b| b.iter(|| planned(black_box(&room), 0.1)));
    }
}

fn late_arrival(bench: &mut Criterion) {
    for (people, tables, rounds) in [(60, 8, 5), (1_000, 100, 6)] {
        let mut room = told(people, tables, rounds, 1);
        room.people.push(Person { arrives: 1, ..Person::default() });
        bench
            .bench_function(&format!("a late arrival among {people}"), |b| b.iter(|| rotation::seat(black_box(&room))));
    }
}

fn repair(bench: &mut Criterion) {
    let mut room = told(100, 10, 6, 2);
    room.tables[3].closed = (2..6).collect();
    let mut go_on = |_: Progress| ControlFlow::Continue(());
    bench.bench_function("repair 100x10x6, a table closes after round 2, 0.2 s asked", |b| {
        b.iter_batched(
            || room.clone(),
            |room| rotation::repair(&room, &Effort::seconds(1, 0.2), &mut go_on),
            BatchSize::LargeInput,
        );
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = first_plan, large_rooms, late_arrival, repair
}
criterion_main!(benches);
