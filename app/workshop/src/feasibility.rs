//! What a plan adds up to, in figures, and what it lacks.

use crate::ids::{PhaseId, Round};
use crate::moment::TimeOfDay;
use crate::{Agenda, PhaseKind, Workshop};

/// The figures behind the feasibility sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feasibility {
    /// Tables.
    pub tables: usize,
    /// Rounds.
    pub rounds: u8,
    /// Different stories that one listener hears: the smaller of the two.
    pub heard: usize,
    /// Minutes from the first phase to the last.
    pub minutes: u32,
    /// The end by the room's clock, if a start is set.
    pub ends_at: Option<TimeOfDay>,
    /// What stands in the way. Empty: the day can begin.
    pub gaps: Vec<Gap>,
}

/// Something without which the day cannot begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// No table.
    NoTable,
    /// No round.
    NoRound,
    /// A round without time to write down what was heard.
    NoHarvest(Round),
    /// A phase of no length.
    NoMinutes(PhaseId),
}

impl Feasibility {
    /// Adds up a workshop as it is planned now.
    #[must_use]
    pub fn of(workshop: &Workshop) -> Self {
        let agenda = &workshop.agenda;
        let (tables, rounds, minutes) = (workshop.tables.len(), agenda.rounds(), agenda.minutes());
        Self {
            tables,
            rounds,
            heard: tables.min(usize::from(rounds)),
            minutes,
            ends_at: workshop.about.starts_at.map(|start| start.plus(minutes)),
            gaps: gaps(tables, agenda),
        }
    }
}

fn gaps(tables: usize, agenda: &Agenda) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if tables == 0 {
        gaps.push(Gap::NoTable);
    }
    if agenda.rounds() == 0 {
        gaps.push(Gap::NoRound);
    }
    for round in (1..=agenda.rounds()).map(Round) {
        if !agenda.round(round).iter().any(|phase| phase.kind == PhaseKind::Harvest) {
            gaps.push(Gap::NoHarvest(round));
        }
    }
    gaps.extend(agenda.phases().filter(|(_, phase)| phase.minutes == 0).map(|(_, phase)| Gap::NoMinutes(phase.id)));
    gaps
}
