//! Seats for everyone: the workshop as the planner sees it, and its plan as the workshop takes it.

use rotation::{Room, Sitter};
use workshop::event::{DayEvent, Event, PeopleEvent, SetupEvent};
use workshop::people::Seat;
use workshop::{Person, Round, TableId, Workshop};

/// Whether an event may leave somebody without a seat.
#[must_use]
pub fn is_called_for(event: &Event) -> bool {
    match event {
        Event::People(event) => match event {
            PeopleEvent::Joined { .. } | PeopleEvent::Left { .. } | PeopleEvent::Stays { .. } => true,
            PeopleEvent::Renamed { .. } | PeopleEvent::Seated(_) => false,
        },
        Event::Setup(event) => match event {
            SetupEvent::TablesSet(_)
            | SetupEvent::TableAdded(_)
            | SetupEvent::TableRemoved { .. }
            | SetupEvent::AgendaSet(_) => true,
            SetupEvent::Created { .. }
            | SetupEvent::Described(_)
            | SetupEvent::TableEdited { .. }
            | SetupEvent::ThemesSet(_) => false,
        },
        Event::Day(DayEvent::PhaseBegan(_) | DayEvent::SteppedBack { .. }) => true,
        Event::Day(DayEvent::DoorsSet(_) | DayEvent::ClockSet(_) | DayEvent::Ended)
        | Event::Post(_)
        | Event::Board(_)
        | Event::Undone { .. }
        | Event::Redone { .. } => false,
    }
}

/// A seat for everyone in every round that is not over. Before the day begins all may still move; from then on what
/// has been announced stands.
#[must_use]
pub fn seats(workshop: &Workshop) -> Vec<Seat> {
    let tables: Vec<TableId> = workshop.tables.keys().copied().collect();
    let begun = workshop.day.running().is_some() || !workshop.day.steps.is_empty();
    let mut people: Vec<&Person> = workshop.present().collect();
    people.sort_by_key(|person| person.arrival);
    let place = |id: TableId| tables.iter().position(|table| *table == id);
    let sitter = |person: &&Person| Sitter {
        stays: person.stays_at.and_then(place),
        announced: if begun { person.seats.iter().map(|seat| seat.and_then(place)).collect() } else { Vec::new() },
    };
    let room = Room {
        tables: tables.len(),
        rounds: usize::from(workshop.agenda.rounds()),
        from: if begun { workshop.round().map_or(0, Round::index) } else { 0 },
        people: people.iter().map(sitter).collect(),
    };
    let plan = rotation::plan(&room);
    let seats = people.iter().zip(plan).flat_map(|(person, row)| {
        row.into_iter().enumerate().map(|(round, table)| Seat {
            person: person.id,
            round: Round::at(round),
            table: table.and_then(|table| tables.get(table).copied()),
        })
    });
    seats.collect()
}
