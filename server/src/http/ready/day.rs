//! What is found of the day as planned.

use crate::readiness::Preparation;
use app::words::finding::{Chore, Finding};
use std::collections::BTreeSet;
use workshop::feasibility::Feasibility;
use workshop::{Round, TableId, Workshop};

/// Adds it.
pub fn find(
    findings: &mut Vec<Finding>,
    workshop: &Workshop,
    people: u16,
    said: &Preparation,
    hosts: &BTreeSet<TableId>,
) {
    let plan = Feasibility::of(workshop);
    let minutes = plan.minutes;
    let tables = || workshop.tables.values();
    findings.push(Finding::Plan(plan));
    findings.push(Finding::Hours { starts: workshop.about.starts_at, minutes });
    let mut seats = tables().map(|table| table.sheet.seats);
    let seats = seats.try_fold(0, |sum: u16, seats| seats.map(|seats| sum.saturating_add(seats)));
    findings.push(Finding::Seats { seats, people });
    findings.extend(seated(workshop));
    let without = |named: fn(&workshop::Table) -> bool| {
        tables().filter(|table| !named(table)).map(|table| table.id).collect::<Vec<_>>()
    };
    findings.push(Finding::Narrators(without(|table| table.sheet.narrator.is_some())));
    findings.push(Finding::Hosts(without(|table| table.sheet.host.is_some())));
    findings.push(Finding::HostLinks {
        without: tables().map(|table| table.id).filter(|table| !hosts.contains(table)).collect(),
        waived: said.done.contains(&Chore::NoHostLinks),
    });
    for chore in [Chore::Rehearsal, Chore::Kit] {
        findings.push(Finding::Chore(chore, said.done.contains(&chore)));
    }
}

/// Whether everybody who is in has a seat in each round to come; nothing before anybody is in.
fn seated(workshop: &Workshop) -> Option<Finding> {
    let to_come = workshop.next_seats()?.0..=workshop.agenda.rounds();
    let listeners = || workshop.present().filter(|person| person.stays_at.is_none());
    let stands = |person: &&workshop::Person| {
        to_come.clone().map(Round).any(|round| person.is_there(round) && person.seat(round).is_none())
    };
    let people = listeners().count();
    (people > 0).then(|| Finding::Seated { people, without: listeners().filter(stands).count() })
}
