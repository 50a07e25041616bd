//! The task that owns a workshop: the only one that changes it.
//!
//! Commands that wait are decided one after the other on a working copy, written together (one wait for the disk for
//! all of them), taken into the published copy, acknowledged, then announced. If writing fails, nothing has happened:
//! the working copy is thrown away and everyone who waited is told.

use super::frames;
use super::hub::{Hub, Tick};
use super::keeper::Keeper;
use super::pace::Pace;
use super::planner::Planner;
use super::timepiece::Timepiece;
use crate::help::Helping;
use crate::seating;
use crate::store::{Batch, Fault, Recalled, Store};
use std::collections::HashSet;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::Instant;
use uuid::Uuid;
use workshop::command::{Drive, People};
use workshop::people::Seat;
use workshop::sight::{self, Touched};
use workshop::{Command, Moment, Refusal, Who, Workshop};

/// Commands that one transaction carries at most.
const MOST_TOGETHER: usize = 256;
/// Who is here is announced at most this often.
pub(super) const PRESENCE: Duration = Duration::from_secs(1);
/// How long the clock of the room is left out of sight: a computer that has slept wakes up late.
const GLANCE: Duration = Duration::from_secs(1);
/// Times that a batch is decided anew when another node wrote first.
const ATTEMPTS: usize = 5;

/// Why a command did not go through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// For the person who asked.
    Refused(Refusal),
    /// Nothing can be written for now. It has been logged; nothing has been changed, and asking again is worth it.
    Unwritten,
    /// Something below failed. It has been logged; nothing has been changed.
    Fault,
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        match fault {
            // The store has said so.
            Fault::Unwritten(_) => Self::Unwritten,
            fault => {
                tracing::error!(%fault, "the store failed");
                Self::Fault
            }
        }
    }
}

/// A command on its way in.
#[derive(Debug)]
pub struct Request {
    pub who: Who,
    pub command: Command,
    pub id: Option<Uuid>,
    pub reply: oneshot::Sender<Result<bool, Trouble>>,
}

pub struct Owner {
    store: Store,
    pub(super) working: Workshop,
    pub(super) done: HashSet<Uuid>,
    published: Arc<RwLock<Workshop>>,
    pub(super) hub: Arc<Hub>,
    pub(super) clock: Arc<Timepiece>,
    planner: Planner,
    keeper: Keeper,
    help: Arc<Helping>,
    pub(super) touched: Touched,
    pub(super) pace: Pace,
    pub(super) presence_told: Instant,
    /// When the wall was last drawn.
    pub(super) walled: Moment,
    /// No phase is ended by the clock before then: the last try could not be written.
    tries_again: Instant,
}

impl Owner {
    /// The owner of a workshop as it is on the disk, with the commands that it has carried out.
    pub fn new(store: Store, recalled: Recalled, done: HashSet<Uuid>, help: Arc<Helping>) -> Self {
        let Recalled { workshop, latest, taken_in } = recalled;
        let now = Instant::now();
        let mut planner = Planner::default();
        planner.stir(&workshop);
        Self {
            store,
            published: Arc::new(RwLock::new(workshop.clone())),
            working: workshop,
            done,
            hub: Arc::new(Hub::new()),
            clock: Arc::new(Timepiece::not_before(latest)),
            planner,
            help,
            keeper: Keeper::new(taken_in, now),
            touched: Touched::default(),
            pace: Pace::new(now),
            presence_told: now,
            walled: latest,
            tries_again: now,
        }
    }

    /// What it publishes, whom it tells, and its clock.
    pub fn outlets(&self) -> (Arc<RwLock<Workshop>>, Arc<Hub>, Arc<Timepiece>) {
        (Arc::clone(&self.published), Arc::clone(&self.hub), Arc::clone(&self.clock))
    }

    /// Works until told to close or until nobody can ask any more.
    pub async fn work(mut self, mut requests: mpsc::Receiver<Request>, mut closing: watch::Receiver<bool>) {
        loop {
            let time_up = self.next_time_up();
            let (plan_due, snapshot) = (self.planner.due(), self.keeper.due());
            let (announcement, presence, wall) = (self.next_announcement(), self.next_presence(), self.next_wall());
            tokio::select! {
                biased;
                () = told(&mut closing) => break,
                () = wait_until(time_up) => self.end_by_clock().await,
                () = wait_until(plan_due) => self.planner.begin(&self.working),
                seats = self.planner.made() => self.seat_all(seats).await,
                () = wait_until(announcement) => self.announce(),
                () = wait_until(presence) => self.tell_presence(),
                () = wait_until(wall) => self.show_wall(),
                first = requests.recv() => match first {
                    Some(first) => self.take(first, &mut requests).await,
                    None => break,
                },
                () = wait_until(snapshot) => self.keeper.begin(&self.store, &self.working, self.clock.now()),
                () = self.hub.presence_changes() => {}
            }
        }
        // Whoever asks from here on hears no; who has asked already gets her answer.
        requests.close();
        while let Ok(first) = requests.try_recv() {
            self.take(first, &mut requests).await;
        }
        let latest = self.clock.now();
        self.keeper.finish(&self.store, self.working, latest).await;
    }

    async fn take(&mut self, first: Request, requests: &mut mpsc::Receiver<Request>) {
        let mut waiting = vec![first];
        while waiting.len() < MOST_TOGETHER
            && let Ok(next) = requests.try_recv()
        {
            waiting.push(next);
        }
        let asked: Vec<_> = waiting.iter().map(|request| (request.who, &request.command, request.id)).collect();
        let answers = self.carry_out(&asked).await;
        for (request, answer) in waiting.into_iter().zip(answers) {
            // Whoever has hung up meanwhile will ask again; the command's identity keeps it from being done twice.
            let _gone = request.reply.send(answer);
        }
        if self.pace.is_ready(Instant::now()) {
            self.announce();
        }
    }

    /// When to look whether the clock has ended the phase that runs.
    fn next_time_up(&self) -> Option<Instant> {
        let (_, ends) = self.working.deadline()?;
        Some((Instant::now() + self.clock.until(ends).min(GLANCE)).max(self.tries_again))
    }

    async fn end_by_clock(&mut self) {
        let Some((phase, ends)) = self.working.deadline() else { return };
        if ends > self.clock.now() {
            return;
        }
        let command = Command::Drive(Drive::TimeUp { phase });
        let answers = self.carry_out(&[(Who::House, &command, None)]).await;
        if answers.iter().any(Result::is_err) {
            // The disk may be full: try again in a while rather than in a tight loop.
            self.tries_again = Instant::now() + GLANCE;
        }
        self.announce();
    }

    /// Seats everyone as planned, unless the plan has been taken out of the house's hands meanwhile.
    async fn seat_all(&mut self, seats: Vec<Seat>) {
        let known = |seat: &Seat| self.working.people.contains_key(&seat.person);
        if seating::is_open(&self.working) && seats.iter().all(known) {
            let command = Command::People(People::Seat(seats));
            self.carry_out(&[(Who::House, &command, None)]).await;
        }
    }

    async fn carry_out(&mut self, asked: &[(Who, &Command, Option<Uuid>)]) -> Vec<Result<bool, Trouble>> {
        for _ in 0..ATTEMPTS {
            let (answers, batches) = self.decide(asked);
            if batches.is_empty() {
                return answers;
            }
            match self.store.append(self.working.id, &batches).await {
                Ok(()) => {
                    self.publish(&batches);
                    return answers;
                }
                Err(Fault::MovedOn) => self.catch_up().await,
                Err(fault) => {
                    self.working = self.published.read().unwrap_or_else(PoisonError::into_inner).clone();
                    let trouble = Trouble::from(fault);
                    return asked.iter().map(|_| Err(trouble.clone())).collect();
                }
            }
        }
        tracing::error!(workshop = %self.working.id, "another writer was quicker every time");
        asked.iter().map(|_| Err(Trouble::Fault)).collect()
    }

    fn publish(&mut self, batches: &[Batch]) {
        let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
        for batch in batches {
            self.done.extend(batch.command);
            self.keeper.count(batch.entries.len(), Instant::now());
            for entry in &batch.entries {
                published.apply(entry);
                sight::touched(&published, entry, &mut self.touched);
                if entry.who != Who::House && seating::is_called_for(&entry.event) {
                    self.planner.stir(&published);
                }
            }
        }
        self.help.stir();
    }

    /// Another writer was quicker: take the log as it is now.
    async fn catch_up(&mut self) {
        let known = self.published.read().unwrap_or_else(PoisonError::into_inner).number;
        let log = self.store.load_from(self.working.id, known + 1).await;
        let done = self.store.commands(self.working.id).await;
        match (log, done) {
            (Ok(log), Ok(done)) => {
                self.done = done;
                let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
                self.keeper.count(log.len(), Instant::now());
                for entry in &log {
                    self.clock.heard_of(entry.at);
                    published.apply(entry);
                    sight::touched(&published, entry, &mut self.touched);
                }
                self.working = published.clone();
                self.help.stir();
            }
            (Err(fault), _) | (_, Err(fault)) => {
                tracing::error!(workshop = %self.working.id, %fault, "could not read the log");
            }
        }
    }

    pub(super) fn announce(&mut self) {
        if self.touched == Touched::default() {
            return;
        }
        let touched = std::mem::take(&mut self.touched);
        let tick = {
            let published = self.published.read().unwrap_or_else(PoisonError::into_inner);
            self.hub.recount_if(
                touched.people.iter().any(|id| published.people.get(id).is_some_and(|one| one.with.is_some())),
            );
            let now = self.clock.now();
            let tick = frames::tick(&published, &touched, &self.hub.present(), now);
            self.walled = if tick.wall.is_some() { now } else { self.walled };
            Tick { at_tables: self.hub.at_tables.pictures(&published, &touched, now), ..tick }
        };
        self.pace.told(Instant::now());
        self.hub.announce(tick);
    }

    fn tell_presence(&mut self) {
        self.presence_told = Instant::now();
        let present = self.hub.news();
        let presence = frames::presence(&self.published.read().unwrap_or_else(PoisonError::into_inner), &present);
        self.hub.announce(Tick { presence, ..Tick::default() });
    }
}

/// Resolves once it says yes.
async fn told(closing: &mut watch::Receiver<bool>) {
    // Nobody left to say it means the same.
    let _told = closing.wait_for(|closing| *closing).await;
}

async fn wait_until(instant: Option<Instant>) {
    match instant {
        Some(instant) => tokio::time::sleep_until(instant).await,
        None => std::future::pending().await,
    }
}
