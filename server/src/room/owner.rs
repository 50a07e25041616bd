//! The task that owns a workshop: the only one that changes it.
//!
//! Commands that wait are decided one after the other on a working copy, written together (one wait for the disk for
//! all of them), taken into the published copy, acknowledged, then announced. If writing fails, nothing has happened:
//! the working copy is thrown away and everyone who waited is told.

use super::frames;
use super::hub::{Hub, Tick};
use super::planner::Planner;
use crate::store::{Batch, Fault, Store};
use crate::{clock, seating};
use std::collections::HashSet;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::Instant;
use uuid::Uuid;
use workshop::command::{Drive, People};
use workshop::people::Seat;
use workshop::sight::{self, Touched};
use workshop::{Command, Entry, Refusal, Who, Workshop};

/// Commands that one transaction carries at most.
const MOST_TOGETHER: usize = 256;
/// What falls within this span goes out in one write; the first after silence goes at once.
const SPAN: Duration = Duration::from_millis(40);
/// Who is here is announced at most this often.
const PRESENCE: Duration = Duration::from_secs(1);
/// Times that a batch is decided anew when another node wrote first.
const ATTEMPTS: usize = 5;

/// Why a command did not go through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// For the person who asked.
    Refused(Refusal),
    /// Something below failed. It has been logged; nothing has been changed.
    Fault,
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
    working: Workshop,
    done: HashSet<Uuid>,
    published: Arc<RwLock<Workshop>>,
    hub: Arc<Hub>,
    planner: Planner,
    touched: Touched,
    announced: Instant,
    presence_told: Instant,
}

impl Owner {
    pub fn new(
        store: Store,
        workshop: Workshop,
        done: HashSet<Uuid>,
        published: Arc<RwLock<Workshop>>,
        hub: Arc<Hub>,
    ) -> Self {
        let now = Instant::now();
        let mut planner = Planner::default();
        planner.stir(&workshop);
        Self {
            store,
            working: workshop,
            done,
            published,
            hub,
            planner,
            touched: Touched::default(),
            announced: now,
            presence_told: now,
        }
    }

    /// Works until told to stop or until nobody can ask any more.
    pub async fn work(mut self, mut requests: mpsc::Receiver<Request>, mut stopping: watch::Receiver<bool>) {
        loop {
            let deadline = self.working.deadline();
            let time_up = async {
                match deadline {
                    Some((_, ends)) => tokio::time::sleep(clock::until(ends)).await,
                    None => std::future::pending().await,
                }
            };
            let (plan_due, announcement, presence) =
                (self.planner.due(), self.next_announcement(), self.next_presence());
            tokio::select! {
                biased;
                _ = stopping.changed() => break,
                () = time_up => self.end_by_clock().await,
                () = wait_until(plan_due) => self.planner.begin(&self.working),
                seats = self.planner.made() => self.seat_all(seats).await,
                () = wait_until(announcement) => self.announce(),
                () = wait_until(presence) => self.tell_presence(),
                first = requests.recv() => match first {
                    Some(first) => self.take(first, &mut requests).await,
                    None => break,
                },
                () = self.hub.presence_changes() => {}
            }
        }
        // Whoever still waits hears of it at once instead of timing out.
        requests.close();
        while let Ok(request) = requests.try_recv() {
            let _gone = request.reply.send(Err(Trouble::Fault));
        }
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
        if self.announced.elapsed() >= SPAN {
            self.announce();
        }
    }

    async fn end_by_clock(&mut self) {
        let Some((phase, _)) = self.working.deadline() else { return };
        let command = Command::Drive(Drive::TimeUp { phase });
        let answers = self.carry_out(&[(Who::House, &command, None)]).await;
        if answers.first() == Some(&Err(Trouble::Fault)) {
            // The disk may be full: try again in a while rather than in a tight loop.
            tokio::time::sleep(PRESENCE).await;
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
                    tracing::error!(workshop = %self.working.id, %fault, "could not write to the log");
                    self.working = self.published.read().unwrap_or_else(PoisonError::into_inner).clone();
                    break;
                }
            }
        }
        asked.iter().map(|_| Err(Trouble::Fault)).collect()
    }

    /// Decides on the working copy, one after the other, each upon what the ones before made.
    fn decide(&mut self, asked: &[(Who, &Command, Option<Uuid>)]) -> (Vec<Result<bool, Trouble>>, Vec<Batch>) {
        let now = clock::now();
        let mut batches: Vec<Batch> = Vec::new();
        let mut answers = Vec::with_capacity(asked.len());
        for (who, command, id) in asked {
            let repeated =
                id.is_some_and(|id| self.done.contains(&id) || batches.iter().any(|batch| batch.command == Some(id)));
            if repeated {
                answers.push(Ok(false));
                continue;
            }
            match self.working.decide(*who, command, now) {
                Ok(mut entries) => {
                    entries.iter().for_each(|entry| self.working.apply(entry));
                    entries.extend(self.seat(&entries, now));
                    answers.push(Ok(!entries.is_empty()));
                    if !entries.is_empty() {
                        batches.push(Batch { command: *id, entries });
                    }
                }
                Err(refusal) => answers.push(Err(Trouble::Refused(refusal))),
            }
        }
        (answers, batches)
    }

    /// Seats whoever has no seat yet because of what just happened.
    fn seat(&mut self, entries: &[Entry], now: workshop::Moment) -> Vec<Entry> {
        if !entries.iter().any(|entry| seating::is_called_for(&entry.event)) {
            return Vec::new();
        }
        let seats = Command::People(People::Seat(seating::at_once(&self.working)));
        match self.working.decide(Who::House, &seats, now) {
            Ok(entries) => {
                entries.iter().for_each(|entry| self.working.apply(entry));
                entries
            }
            Err(refusal) => {
                tracing::error!(workshop = %self.working.id, ?refusal, "the plan does not fit the workshop");
                Vec::new()
            }
        }
    }

    fn publish(&mut self, batches: &[Batch]) {
        let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
        for batch in batches {
            self.done.extend(batch.command);
            for entry in &batch.entries {
                published.apply(entry);
                sight::touched(&published, entry, &mut self.touched);
                if entry.who != Who::House && seating::is_called_for(&entry.event) {
                    self.planner.stir(&published);
                }
            }
        }
    }

    /// Another writer was quicker: take the log as it is now.
    async fn catch_up(&mut self) {
        let (log, done) = (self.store.load(self.working.id).await, self.store.commands(self.working.id).await);
        match (log, done) {
            (Ok(log), Ok(done)) => {
                self.done = done;
                let mut published = self.published.write().unwrap_or_else(PoisonError::into_inner);
                let known = published.number;
                for entry in log.iter().filter(|entry| entry.number > known) {
                    published.apply(entry);
                    sight::touched(&published, entry, &mut self.touched);
                }
                self.working = published.clone();
            }
            (Err(fault), _) | (_, Err(fault)) => {
                tracing::error!(workshop = %self.working.id, %fault, "could not read the log");
            }
        }
    }

    fn next_announcement(&self) -> Option<Instant> {
        (self.touched != Touched::default()).then(|| self.announced + SPAN)
    }

    fn next_presence(&self) -> Option<Instant> {
        self.hub.has_news().then(|| self.presence_told + PRESENCE)
    }

    fn announce(&mut self) {
        if self.touched == Touched::default() {
            return;
        }
        let touched = std::mem::take(&mut self.touched);
        let tick = {
            let published = self.published.read().unwrap_or_else(PoisonError::into_inner);
            frames::tick(&published, &touched, &self.hub.present())
        };
        self.announced = Instant::now();
        self.hub.announce(tick);
    }

    fn tell_presence(&mut self) {
        self.presence_told = Instant::now();
        let present = self.hub.news();
        self.hub.announce(Tick { presence: frames::presence(&present), ..Tick::default() });
    }
}

async fn wait_until(instant: Option<Instant>) {
    match instant {
        Some(instant) => tokio::time::sleep_until(instant).await,
        None => std::future::pending().await,
    }
}
