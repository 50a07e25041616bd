//! A workshop as the planner sees it: people, tables and rounds by their places in lists.

use rotation::{Aim, Mode, Person as Sitter, Room, Seats, Table as Places, Tie, TieKind};
use std::collections::{BTreeMap, HashMap};
use workshop::people::Seat;
use workshop::seating;
use workshop::{Person, PersonId, Round, TableId, Workshop};

/// The planner's question, and whose places its numbers are.
#[derive(Debug, Clone)]
pub struct Chart {
    /// Who each person of the room is, in order of arrival.
    pub people: Vec<PersonId>,
    /// Which table each is.
    pub tables: Vec<TableId>,
    /// The question.
    pub room: Room,
}

impl Chart {
    /// The question that a workshop asks now.
    #[must_use]
    pub fn of(workshop: &Workshop) -> Self {
        let tables: Vec<TableId> = workshop.tables.keys().copied().collect();
        let mut people: Vec<&Person> = workshop.present().collect();
        people.sort_by_key(|person| (person.arrival, person.id));
        let place = |id: TableId| tables.iter().position(|table| *table == id);
        let (rounds, from) = (usize::from(workshop.agenda.rounds()), super::from(workshop));
        let mut organisations = Organisations::default();
        let sitters = people.iter().map(|person| Sitter {
            stays: person.stays_at.and_then(place),
            fixed: person.profile.fixed.and_then(place),
            organisation: person.profile.organisation.as_ref().map(|name| organisations.number(&name.text)),
            wishes: person.profile.wishes.iter().filter_map(|table| place(*table)).collect(),
            arrives: arrives(person, from),
            leaves: person.profile.leaves.map(|last| last.index() + 1),
            seats: seats(workshop, person, from).into_iter().map(|seat| seat.and_then(place)).collect(),
        });
        let room = Room {
            rounds,
            from,
            people: sitters.collect(),
            tables: workshop.tables.values().map(places).collect(),
            ties: ties(workshop, &people),
            mode: mode(workshop.seating.mode),
            aim: aim(workshop.seating.aim),
        };
        Self { people: people.iter().map(|person| person.id).collect(), tables, room }
    }

    /// The plan as it stands, as the planner would answer.
    #[must_use]
    pub fn standing(&self, workshop: &Workshop) -> Seats {
        let place = |id: TableId| self.tables.iter().position(|table| *table == id);
        let seat = |person: &Person, round| person.seat(Round::at(round)).and_then(place);
        let row = |id: &PersonId| {
            let person = workshop.people.get(id);
            (0..self.room.rounds).map(|round| person.and_then(|person| seat(person, round))).collect()
        };
        self.people.iter().map(row).collect()
    }

    /// Seats of an answer that are not so yet, from the first round that may change.
    #[must_use]
    pub fn changes(&self, workshop: &Workshop, answer: &Seats) -> Vec<Seat> {
        let mut changes = Vec::new();
        for (id, row) in self.people.iter().zip(answer) {
            let Some(person) = workshop.people.get(id) else { continue };
            for (round, table) in row.iter().enumerate().skip(self.room.from) {
                let seat = Seat {
                    person: *id,
                    round: Round::at(round),
                    table: table.and_then(|table| self.tables.get(table).copied()),
                };
                if person.seat(seat.round) != seat.table {
                    changes.push(seat);
                }
            }
        }
        changes
    }
}

/// The first round that she is there: as said, or the first that she has not missed.
fn arrives(person: &Person, from: usize) -> usize {
    let seated = person.seats.iter().take(from).position(Option::is_some).unwrap_or(from);
    person.profile.arrives.map_or(0, Round::index).max(seated)
}

/// Her seats so far. Whoever turns out to sit at a table that she was to go to later is given another one then, if one
/// is open that she does not hear otherwise.
fn seats(workshop: &Workshop, person: &Person, from: usize) -> Vec<Option<TableId>> {
    let mut seats = person.seats.clone();
    let planned = workshop.seating.mode != seating::Mode::Choice && person.profile.fixed.is_none();
    let here = seats.get(from).copied().flatten().filter(|_| planned);
    let Some(here) = here else { return seats };
    for round in from + 1..seats.len() {
        let other =
            |table: &workshop::Table| !table.closed.contains(&Round::at(round)) && !seats.contains(&Some(table.id));
        if seats[round] == Some(here) && workshop.tables.values().any(other) {
            seats[round] = None;
        }
    }
    seats
}

fn places(table: &workshop::Table) -> Places {
    Places {
        least: table.sheet.least.map_or(0, usize::from),
        most: table.sheet.seats.map(usize::from),
        closed: table.closed.iter().map(|round| round.index()).collect(),
    }
}

fn ties(workshop: &Workshop, people: &[&Person]) -> Vec<Tie> {
    let places: HashMap<PersonId, usize> =
        people.iter().enumerate().map(|(place, person)| (person.id, place)).collect();
    let tie = |(pair, kind): (&(PersonId, PersonId), &seating::TieKind)| {
        let kind = match kind {
            seating::TieKind::Apart => TieKind::Apart,
            seating::TieKind::Together => TieKind::Together,
        };
        Some(Tie { pair: (*places.get(&pair.0)?, *places.get(&pair.1)?), kind })
    };
    // Those who share a phone sit together, whatever else is wished of them.
    let sharing = people.iter().enumerate().filter_map(|(place, person)| {
        Some(Tie { pair: (*places.get(&person.with?)?, place), kind: TieKind::Together })
    });
    workshop.ties.iter().filter_map(tie).chain(sharing).collect()
}

fn mode(mode: seating::Mode) -> Mode {
    match mode {
        seating::Mode::Mix => Mode::Mix,
        seating::Mode::Groups => Mode::Groups,
        seating::Mode::Choice => Mode::Choice,
        seating::Mode::Wishes => Mode::Wishes,
    }
}

fn aim(aim: seating::Aim) -> Aim {
    match aim {
        seating::Aim::Balanced => Aim::Balanced,
        seating::Aim::Most => Aim::Most,
    }
}

/// Organisations by number, in the order in which they come up; small and capital letters are the same.
#[derive(Default)]
struct Organisations(BTreeMap<String, u32>);

impl Organisations {
    fn number(&mut self, name: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(name.trim().to_lowercase()).or_insert(next)
    }
}
