//! The day goes on.

use crate::day::{Running, Stage, Step};
use crate::event::DayEvent;
use crate::{Moment, PhaseKind, Workshop};

impl Workshop {
    pub(super) fn apply_day(&mut self, event: &DayEvent, at: Moment) {
        match event {
            DayEvent::DoorsSet(doors) => self.day.doors = *doors,
            DayEvent::PhaseBegan(running) => {
                self.end_step(at);
                self.run(*running);
            }
            DayEvent::ClockSet(running) => self.run(*running),
            DayEvent::Ended => {
                self.end_step(at);
                self.day.stage = Stage::Ended { at };
            }
            DayEvent::Presented { slide } => self.day.slide = slide.map(|slide| (slide, at)),
            DayEvent::SteppedBack { running } => {
                self.day.steps.pop();
                match running {
                    Some(running) => self.run(*running),
                    None => self.day.stage = Stage::Before,
                }
            }
        }
    }

    fn end_step(&mut self, at: Moment) {
        self.day.slide = None;
        if let Stage::Running(running) = self.day.stage {
            self.day.steps.push(Step { running, ended: at });
        }
    }

    fn run(&mut self, running: Running) {
        self.day.stage = Stage::Running(running);
        if let Some((Some(round), phase)) = self.agenda.phase(running.phase)
            && phase.kind == PhaseKind::Harvest
        {
            self.day.harvested.insert(round);
        }
    }
}
