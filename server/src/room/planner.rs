//! While people still arrive, each gets a seat at once; when the door is quiet for a moment, everyone is seated anew.
//! The search runs beside the task that answers the room, and its answer comes back as a command of the house.

use crate::seating::{self, Chart, PATIENCE, effort};
use std::ops::ControlFlow;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use workshop::Workshop;
use workshop::people::Seat;

/// The door is quiet when nobody has come for so long…
const QUIET: Duration = Duration::from_millis(1_500);
/// …but nobody waits longer than this for a good plan.
const LONGEST: Duration = Duration::from_secs(8);

/// When the next plan is due, and the one that is being made.
#[derive(Debug, Default)]
pub struct Planner {
    first: Option<Instant>,
    due: Option<Instant>,
    making: Option<JoinHandle<Vec<Seat>>>,
}

impl Planner {
    /// Something has happened that a plan depends on.
    pub fn stir(&mut self, workshop: &Workshop) {
        if !seating::is_open(workshop) {
            (self.first, self.due) = (None, None);
            return;
        }
        let now = Instant::now();
        let first = *self.first.get_or_insert(now);
        self.due = Some((now + QUIET).min(first + LONGEST));
    }

    /// When to begin the next plan: not while one is being made.
    pub fn due(&self) -> Option<Instant> {
        self.due.filter(|_| self.making.is_none())
    }

    /// Begins to plan for the workshop as it is.
    pub fn begin(&mut self, workshop: &Workshop) {
        (self.first, self.due) = (None, None);
        if !seating::is_open(workshop) {
            return;
        }
        let (chart, effort) = (Chart::of(workshop), effort(workshop, PATIENCE));
        let workshop = workshop.clone();
        self.making = Some(tokio::task::spawn_blocking(move || {
            let plan = rotation::plan(&chart.room, &effort, &mut |_| ControlFlow::Continue(()));
            let seats = match plan {
                Ok(plan) => Some(plan.seats),
                Err(trouble) => trouble.nearest.map(|(seats, _)| seats),
            };
            seats.map(|seats| chart.changes(&workshop, &seats)).unwrap_or_default()
        }));
    }

    /// The seats of the plan that was being made. Waits for ever if none is.
    pub async fn made(&mut self) -> Vec<Seat> {
        let Some(making) = &mut self.making else { return std::future::pending().await };
        let made = making.await;
        self.making = None;
        made.unwrap_or_else(|error| {
            tracing::error!(%error, "the planner broke down; seats stay as they are");
            Vec::new()
        })
    }
}
