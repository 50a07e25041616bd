//! The day as planned and as lived, side by side. Pure: time comes in as an argument.

use workshop::sight::{Desk, StageView};
use workshop::{Block, Moment, Phase, PhaseId, PhaseKind, Round, TimeOfDay};

/// A round, or something the whole room does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub round: Option<Round>,
    pub rows: Vec<Row>,
    /// When it was planned to begin.
    pub planned: Option<TimeOfDay>,
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub phase: PhaseId,
    pub kind: PhaseKind,
    pub minutes: u16,
    pub lived: Lived,
}

/// What became of a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lived {
    /// It took place.
    Done { began: Moment, ended: Moment },
    /// It runs.
    Now { began: Moment },
    /// The room went on without it.
    Missed,
    /// Still to come, expected at some time once the day has begun.
    Coming { at: Option<Moment> },
}

/// The day, and when it is expected to end once it has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    pub spans: Vec<Span>,
    pub ends: Option<Moment>,
    /// When it was planned to end.
    pub planned_end: Option<TimeOfDay>,
}

impl Schedule {
    /// The day as it looks at a moment.
    pub fn of(desk: &Desk, now: Moment) -> Self {
        let current = match desk.now.stage {
            StageView::Running { phase, began, .. } => Some((phase, began)),
            StageView::Before | StageView::Ended => None,
        };
        let ended = desk.now.stage == StageView::Ended;
        let mut past = current.is_some() || ended;
        let mut expected = None;
        let mut minutes = 0;
        let mut row = |phase: &Phase| {
            let lived = match current {
                Some((running, began)) if running == phase.id => {
                    past = false;
                    expected = desk.now.left(now).map(|left| now.plus(left.max(0)));
                    Lived::Now { began }
                }
                _ if past => {
                    took_place(desk, phase.id).map_or(Lived::Missed, |(began, ended)| Lived::Done { began, ended })
                }
                _ => {
                    let at = expected;
                    expected = at.map(|at| at.plus(i64::from(phase.minutes) * 60_000));
                    Lived::Coming { at }
                }
            };
            Row { phase: phase.id, kind: phase.kind, minutes: phase.minutes, lived }
        };
        let mut round = 0_u8;
        let mut spans = Vec::with_capacity(desk.agenda.blocks.len());
        for block in &desk.agenda.blocks {
            let (of, phases) = match block {
                Block::Plenary(phase) => (None, std::slice::from_ref(phase)),
                Block::Round(phases) => {
                    round = round.saturating_add(1);
                    (Some(Round(round)), phases.as_slice())
                }
            };
            let planned = desk.about.starts_at.map(|start| start.plus(minutes));
            minutes += phases.iter().map(|phase| u32::from(phase.minutes)).sum::<u32>();
            spans.push(Span { round: of, rows: phases.iter().map(&mut row).collect(), planned });
        }
        let ends = if ended { desk.steps.last().map(|(_, _, ended)| *ended) } else { expected };
        Self { spans, ends, planned_end: desk.about.starts_at.map(|start| start.plus(minutes)) }
    }
}

impl Span {
    /// Whether one of its phases runs.
    pub fn is_now(&self) -> bool {
        self.rows.iter().any(|row| matches!(row.lived, Lived::Now { .. }))
    }

    /// Whether nothing of it is still to come.
    pub fn is_done(&self) -> bool {
        self.rows.iter().all(|row| matches!(row.lived, Lived::Done { .. } | Lived::Missed))
    }

    /// When it began, or is expected to.
    pub fn begins(&self) -> Option<Moment> {
        self.rows.iter().find_map(|row| match row.lived {
            Lived::Done { began, .. } | Lived::Now { began } => Some(began),
            Lived::Coming { at } => at,
            Lived::Missed => None,
        })
    }

    /// When it ended, once it has.
    pub fn ended(&self) -> Option<Moment> {
        let ended = |row: &Row| match row.lived {
            Lived::Done { ended, .. } => Some(ended),
            Lived::Now { .. } | Lived::Missed | Lived::Coming { .. } => None,
        };
        self.is_done().then(|| self.rows.iter().filter_map(ended).next_back()).flatten()
    }

    /// Whole minutes by which it took longer than planned (negative: less), once it is over.
    pub fn overrun(&self) -> Option<i64> {
        self.ended().map(|_| self.rows.iter().filter_map(Row::overrun).sum())
    }
}

impl Row {
    /// Minutes that it took.
    pub fn took(&self) -> Option<i64> {
        match self.lived {
            Lived::Done { began, ended } => Some((ended.since(began) + 30_000) / 60_000),
            Lived::Now { .. } | Lived::Missed | Lived::Coming { .. } => None,
        }
    }

    /// Minutes more than planned; a skipped phase gives its own back.
    fn overrun(&self) -> Option<i64> {
        match self.lived {
            Lived::Missed => Some(-i64::from(self.minutes)),
            Lived::Done { .. } | Lived::Now { .. } | Lived::Coming { .. } => {
                self.took().map(|took| took - i64::from(self.minutes))
            }
        }
    }
}

/// The last time that a phase ran to its end.
fn took_place(desk: &Desk, phase: PhaseId) -> Option<(Moment, Moment)> {
    desk.steps.iter().rev().find(|(of, ..)| *of == phase).map(|(_, began, ended)| (*began, *ended))
}

#[cfg(test)]
mod tests {
    use super::*;
    use workshop::day::{Running, Stage, Step};
    use workshop::template::Template;
    use workshop::{Workshop, WorkshopId};

    const MINUTE: i64 = 60_000;

    fn running(phase: u16, began: i64, minutes: i64) -> Running {
        let began = Moment(began * MINUTE);
        Running { phase: PhaseId(phase), began, ends: began.plus(minutes * MINUTE), paused: None }
    }

    /// The opening took 14 minutes instead of 10, and the welcome of round 1 runs.
    fn a_slow_morning() -> Workshop {
        let mut workshop = Workshop::unborn(WorkshopId(uuid::Uuid::nil()));
        workshop.agenda = Template::LearningTables.agenda();
        workshop.about.starts_at = TimeOfDay::parse("9:00");
        let phases: Vec<u16> = workshop.agenda.phases().map(|(_, phase)| phase.id.0).collect();
        workshop.day.steps.push(Step { running: running(phases[0], 0, 10), ended: Moment(14 * MINUTE) });
        workshop.day.stage = Stage::Running(running(phases[1], 14, 1));
        workshop
    }

    #[test]
    fn what_is_late_moves_what_is_to_come() {
        let desk = Desk::of(&a_slow_morning(), Moment(0));
        let schedule = Schedule::of(&desk, Moment(14 * MINUTE));
        assert_eq!(schedule.spans[0].overrun(), Some(4));
        assert!(schedule.spans[1].is_now() && !schedule.spans[1].is_done());
        assert_eq!(schedule.spans[2].begins(), Some(Moment((14 + 28) * MINUTE)));
        assert_eq!(schedule.spans[2].planned, TimeOfDay::parse("9:38"));
        assert_eq!(schedule.ends, Some(Moment((14 + 3 * 28 + 50) * MINUTE)));
        assert_eq!(schedule.planned_end, TimeOfDay::parse("11:24"));
    }

    #[test]
    fn a_phase_that_overruns_pushes_the_rest_along() {
        let desk = Desk::of(&a_slow_morning(), Moment(0));
        let schedule = Schedule::of(&desk, Moment(20 * MINUTE));
        assert_eq!(schedule.spans[2].begins(), Some(Moment((20 + 27) * MINUTE)));
    }

    #[test]
    fn what_was_jumped_over_is_missed() {
        let mut workshop = a_slow_morning();
        let last = workshop.agenda.phases().last().map(|(_, phase)| phase.id.0).unwrap_or_default();
        workshop.day.stage = Stage::Running(running(last, 15, 5));
        let schedule = Schedule::of(&Desk::of(&workshop, Moment(0)), Moment(15 * MINUTE));
        assert_eq!(schedule.spans[2].rows[0].lived, Lived::Missed);
        assert_eq!(schedule.spans[2].overrun(), None);
        assert_eq!(schedule.ends, Some(Moment(20 * MINUTE)));
    }
}
