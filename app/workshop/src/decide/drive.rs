//! Driving the day: doors, phases, clock.

use crate::agenda::{Ending, Phase};
use crate::command::Drive;
use crate::day::{Running, Slide, Stage};
use crate::event::{DayEvent, Event};
use crate::feasibility::{Feasibility, Gap};
use crate::refusal::{Field, What};
use crate::{Moment, PhaseId, Refusal, Workshop};

/// The most that one press may add or take, in seconds.
const LONGEST_EXTENSION: i64 = 3_600;

impl Workshop {
    pub(super) fn decide_drive(&self, drive: &Drive, now: Moment) -> Result<Vec<Event>, Refusal> {
        let event = match drive {
            Drive::SetDoors(doors) if self.day.doors == *doors => return Ok(vec![]),
            Drive::SetDoors(_) if self.day.is_over() => return Err(Refusal::Over),
            Drive::SetDoors(doors) => DayEvent::DoorsSet(*doors),
            Drive::Next { from } => {
                self.still_at(*from)?;
                DayEvent::PhaseBegan(begin(self.next_phase()?, now))
            }
            Drive::GoTo { from, to } => {
                self.still_at(*from)?;
                // As with Next: a day that is over is taken up again by stepping back, which keeps its steps true.
                if self.day.is_over() {
                    return Err(Refusal::Over);
                }
                self.may_begin()?;
                let (_, phase) = self.agenda.phase(*to).ok_or(Refusal::Unknown(What::Phase))?;
                if self.day.running().is_some_and(|running| running.phase == *to) {
                    return Ok(vec![]);
                }
                DayEvent::PhaseBegan(begin(phase, now))
            }
            Drive::Extend { seconds } => DayEvent::ClockSet(extend(*self.clock()?, *seconds, now)?),
            Drive::Pause => match self.clock()? {
                Running { paused: Some(_), .. } => return Ok(vec![]),
                running => DayEvent::ClockSet(Running { paused: Some(now), ..*running }),
            },
            Drive::Resume => match *self.clock()? {
                Running { paused: None, .. } => return Ok(vec![]),
                running @ Running { paused: Some(at), .. } => {
                    DayEvent::ClockSet(Running { ends: running.ends.plus(now.since(at)), paused: None, ..running })
                }
            },
            Drive::End if self.day.is_over() => return Ok(vec![]),
            Drive::End => {
                self.clock()?;
                DayEvent::Ended
            }
            Drive::StepBack { from } => {
                self.still_at(*from)?;
                self.step_back(now)?
            }
            Drive::Present { slide } => match self.presented(*slide)? {
                Some(event) => event,
                None => return Ok(vec![]),
            },
            Drive::TimeUp { phase } => match self.time_up(*phase, now) {
                Some(running) => DayEvent::PhaseBegan(running),
                None => return Ok(vec![]),
            },
        };
        Ok(vec![Event::Day(event)])
    }

    /// When the clock will end the running phase by itself, if it will.
    #[must_use]
    pub fn deadline(&self) -> Option<(PhaseId, Moment)> {
        let running = self.day.running()?;
        let (_, phase) = self.agenda.phase(running.phase)?;
        let by_the_clock = phase.ending == Ending::OnTime && running.paused.is_none();
        (by_the_clock && self.agenda.after(phase.id).is_some()).then_some((phase.id, running.ends))
    }

    fn time_up(&self, phase: PhaseId, now: Moment) -> Option<Running> {
        let (running, ends) = self.deadline()?;
        (running == phase && ends <= now).then_some(())?;
        self.agenda.after(phase).map(|next| begin(next, now))
    }

    /// Something that is there to be spoken of, while a phase runs that the whole room is in.
    fn presented(&self, slide: Option<Slide>) -> Result<Option<DayEvent>, Refusal> {
        match slide {
            Some(Slide::Theme(theme)) => self.known_theme(theme).map(drop)?,
            Some(Slide::Table(table)) => self.table(table).map(drop)?,
            Some(Slide::Dots) if !self.has_voted() => return Err(Refusal::NotVoting),
            Some(Slide::Dots) | None => {}
        }
        let shown = self.day.slide.map(|(slide, _)| slide);
        Ok((shown != slide).then_some(DayEvent::Presented { slide }))
    }

    fn still_at(&self, from: Option<PhaseId>) -> Result<(), Refusal> {
        let running = self.day.running().map(|running| running.phase);
        if running == from { Ok(()) } else { Err(Refusal::AlreadyMoved) }
    }

    fn next_phase(&self) -> Result<&Phase, Refusal> {
        match &self.day.stage {
            Stage::Ended { .. } => Err(Refusal::Over),
            Stage::Running(running) => self.agenda.after(running.phase).ok_or(Refusal::NothingNext),
            Stage::Before => {
                self.may_begin()?;
                self.agenda.first().ok_or(Refusal::NothingPlanned)
            }
        }
    }

    fn may_begin(&self) -> Result<(), Refusal> {
        match Feasibility::of(self).gaps.first() {
            None => Ok(()),
            Some(Gap::NoHarvest(round)) => Err(Refusal::NoHarvest { round: *round }),
            Some(Gap::NoTable | Gap::NoRound | Gap::NoMinutes(_)) => Err(Refusal::NothingPlanned),
        }
    }

    fn clock(&self) -> Result<&Running, Refusal> {
        match &self.day.stage {
            Stage::Running(running) => Ok(running),
            Stage::Ended { .. } => Err(Refusal::Over),
            Stage::Before => Err(Refusal::NotRunning),
        }
    }

    fn step_back(&self, now: Moment) -> Result<DayEvent, Refusal> {
        let running = match (self.day.steps.last(), &self.day.stage) {
            (None, Stage::Before) => return Err(Refusal::NothingToUndo),
            (None, Stage::Running(_) | Stage::Ended { .. }) => None,
            (Some(step), _) => Some(step.resumed(now)),
        };
        Ok(DayEvent::SteppedBack { running })
    }
}

fn begin(phase: &Phase, now: Moment) -> Running {
    Running { phase: phase.id, began: now, ends: now.plus(i64::from(phase.minutes) * 60_000), paused: None }
}

/// More time counts from now if the phase overruns; less time never ends before now.
fn extend(running: Running, seconds: i32, now: Moment) -> Result<Running, Refusal> {
    let seconds = i64::from(seconds);
    if seconds == 0 || seconds.abs() > LONGEST_EXTENSION {
        let field = Field::Seconds;
        return Err(Refusal::OutOfRange { field, least: -LONGEST_EXTENSION, most: LONGEST_EXTENSION });
    }
    let clock = running.paused.unwrap_or(now);
    let ends = running.ends.max(clock).plus(seconds * 1_000).max(clock);
    Ok(Running { ends, ..running })
}
