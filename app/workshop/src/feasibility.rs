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
    /// Contributions to be expected: one a listener and harvest, as a room writes that is asked for what it heard.
    pub posts: usize,
    /// Minutes that two people take to sort them: ten seconds a contribution between them, to the next five minutes.
    pub sorting: u32,
    /// Minutes planned for the mise en thèmes, if it is planned at all.
    pub sorting_planned: Option<u32>,
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
        let posts = workshop.listeners_expected() * usize::from(rounds);
        let sorting: Vec<u32> = agenda
            .phases()
            .filter(|(_, phase)| phase.kind == PhaseKind::Sorting)
            .map(|(_, phase)| u32::from(phase.minutes))
            .collect();
        Self {
            posts,
            sorting: minutes_to_sort(posts),
            sorting_planned: (!sorting.is_empty()).then(|| sorting.iter().sum()),
            tables,
            rounds,
            heard: tables.min(usize::from(rounds)),
            minutes,
            ends_at: workshop.about.starts_at.map(|start| start.plus(minutes)),
            gaps: gaps(tables, agenda),
        }
    }
}

/// Seconds that two people take for one contribution between them.
const SORTING_SECONDS: usize = 10;

fn minutes_to_sort(posts: usize) -> u32 {
    let minutes = (posts * SORTING_SECONDS).div_ceil(60);
    u32::try_from(minutes.next_multiple_of(5)).unwrap_or(u32::MAX)
}

impl Workshop {
    /// Listeners in the room, or, while nobody has come yet, the chairs that there are for them.
    fn listeners_expected(&self) -> usize {
        let present = self.present().filter(|person| person.stays_at.is_none()).count();
        if present > 0 {
            return present;
        }
        self.tables.values().filter_map(|table| table.sheet.seats).map(usize::from).sum()
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
