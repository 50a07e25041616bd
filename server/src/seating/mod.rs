//! The seating plan of a workshop: what the planner is asked, and what its answer means for the people in the room.

mod chart;
pub mod figures;
mod proposal;
mod shown;

pub use chart::Chart;
pub use proposal::{Ask, Move, NoPlan, Proposal};
pub use shown::{Shown, Standing};

use rotation::Effort;
use workshop::event::{DayEvent, Event, PeopleEvent, SetupEvent};
use workshop::people::Seat;
use workshop::seating::Mode;
use workshop::{Round, Workshop};

/// Seconds of search for a plan that the house makes while people still arrive, and for one that is shown first.
pub const PATIENCE: f64 = 0.25;

/// How long to look, always beginning alike for one workshop: the same people are given the same seats again.
#[must_use]
pub fn effort(workshop: &Workshop, seconds: f64) -> Effort {
    let (seed, _) = workshop.id.0.as_u64_pair();
    Effort::seconds(seed, seconds)
}

/// Whether an event may leave somebody without a seat, or in one that she cannot take.
#[must_use]
pub fn is_called_for(event: &Event) -> bool {
    match event {
        Event::People(event) => match event {
            PeopleEvent::Joined { .. }
            | PeopleEvent::Left { .. }
            | PeopleEvent::Stays { .. }
            | PeopleEvent::Described { .. }
            | PeopleEvent::Seated(_)
            | PeopleEvent::Held { .. } => true,
            PeopleEvent::Renamed { .. } | PeopleEvent::Tied { .. } => false,
        },
        Event::Setup(event) => match event {
            SetupEvent::TablesSet(_)
            | SetupEvent::TableAdded(_)
            | SetupEvent::TableEdited { .. }
            | SetupEvent::TableRemoved { .. }
            | SetupEvent::TableClosed { .. }
            | SetupEvent::SeatingSet(_)
            | SetupEvent::AgendaSet(_) => true,
            SetupEvent::Created { .. }
            | SetupEvent::Described(_)
            | SetupEvent::ShowingSet { .. }
            | SetupEvent::FilterSet(_)
            | SetupEvent::LensesSet(_)
            | SetupEvent::BallotSet(_)
            | SetupEvent::ThemesSet(_) => false,
        },
        Event::Day(DayEvent::PhaseBegan(_) | DayEvent::SteppedBack { .. }) => true,
        Event::Day(DayEvent::DoorsSet(_) | DayEvent::ClockSet(_) | DayEvent::Ended | DayEvent::Presented { .. })
        | Event::Post(_)
        | Event::Voice(_)
        | Event::Board(_)
        | Event::Said { .. }
        | Event::Unsaid { .. }
        | Event::Reviewed { .. }
        | Event::Undone { .. }
        | Event::Passed { .. }
        | Event::Redone { .. } => false,
    }
}

/// A seat at once for whoever has none. Nobody else moves.
#[must_use]
pub fn at_once(workshop: &Workshop) -> Vec<Seat> {
    let chart = Chart::of(workshop);
    let mut seats = chart.changes(workshop, &rotation::seat(&chart.room));
    if workshop.seating.mode == Mode::Choice {
        // People choose until their round begins; only then is whoever has not chosen given a chair.
        let running = workshop.now().and_then(|(_, round)| round);
        seats.retain(|seat| Some(seat.round) == running);
    }
    seats
}

/// Whether the house may still plan anew for everyone: nobody has been told where she sits, nobody has moved a seat.
#[must_use]
pub fn is_open(workshop: &Workshop) -> bool {
    !workshop.held && !workshop.has_begun() && workshop.seating.mode != Mode::Choice && !workshop.people.is_empty()
}

/// Whether everyone may keep her seat: nobody is at a table that is closed, too full or too empty, or has none.
#[must_use]
pub fn can_stay(workshop: &Workshop) -> bool {
    let fits = |round: Round| {
        workshop.tables.values().all(|table| match workshop.listeners(table.id, round) {
            0 => true,
            listeners => {
                let fits = |seats: u16, least: u16| (usize::from(least)..=usize::from(seats)).contains(&listeners);
                let sheet = &table.sheet;
                !table.closed.contains(&round) && fits(sheet.seats.unwrap_or(u16::MAX), sheet.least.unwrap_or(0))
            }
        })
    };
    (from(workshop)..usize::from(workshop.agenda.rounds())).map(Round::at).all(fits) && at_once(workshop).is_empty()
}

/// The first round whose seats may still change.
#[must_use]
pub fn from(workshop: &Workshop) -> usize {
    if workshop.has_begun() {
        workshop.next_seats().map_or(usize::from(workshop.agenda.rounds()), Round::index)
    } else {
        0
    }
}
