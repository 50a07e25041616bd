//! A room to try things in: three tables, three rounds, and people who sit where a test says.

use uuid::Uuid;
use workshop::day::{Running, Stage};
use workshop::people::Profile;
use workshop::sight::{Desk, PersonView};
use workshop::template::Template;
use workshop::{Moment, PersonId, PhaseId, PhaseKind, Round, Table, TableId, Workshop, WorkshopId};

/// A workshop in which nothing has begun.
pub fn before() -> Workshop {
    let mut workshop = Workshop::unborn(WorkshopId(Uuid::nil()));
    workshop.agenda = Template::LearningTables.agenda();
    workshop.tables = Template::LearningTables.tables().into_iter().map(|table: Table| (table.id, table)).collect();
    workshop
}

/// A workshop in which a phase of a round has just begun, for five minutes.
pub fn in_phase(round: Round, kind: PhaseKind) -> Workshop {
    let mut workshop = before();
    let phase = workshop.agenda.round(round).iter().find(|phase| phase.kind == kind);
    let phase = phase.map_or(PhaseId(0), |phase| phase.id);
    workshop.day.stage = Stage::Running(Running { phase, began: Moment(0), ends: Moment(300_000), paused: None });
    workshop
}

/// Its picture, with one person for each row of tables; 0 is no seat.
pub fn at(workshop: Workshop, rows: &[[u16; 3]]) -> Desk {
    let mut desk = Desk::of(&workshop, Moment(0));
    for (place, row) in (1..).zip(rows) {
        let seats = row.map(|table| (table > 0).then_some(TableId(table))).to_vec();
        let person = PersonView {
            id: who(place),
            name: None,
            arrival: place,
            phone: true,
            with: None,
            left: false,
            stays_at: None,
            profile: Profile::default(),
            seats,
        };
        desk.people.insert(person.id, person);
    }
    desk
}

/// The person of a row, counted from 1.
pub fn who(place: u32) -> PersonId {
    PersonId(Uuid::from_u128(u128::from(place)))
}

/// The person of a row, to be changed.
pub fn person(desk: &mut Desk, place: u32) -> &mut PersonView {
    desk.people.get_mut(&who(place)).expect("there is somebody in that row")
}
