//! What she writes, from the first letter until it is on the server's disk.

mod storage;

use crate::parcel::{Parcel, Whereabouts};
use crate::patience::{Patience, spread};
use crate::steady::Steady;
use uuid::Uuid;

/// The window of the first wait after nobody answered, in milliseconds.
const FIRST_WAIT: u32 = 1_500;
/// The longest window, in milliseconds.
const LONGEST_WAIT: u32 = 30_000;
/// Time after which an answer is no more waited for, in milliseconds.
const ANSWER: u32 = 20_000;
/// A request older than this is not trusted once the network has come back, in milliseconds.
const STALE: u64 = 3_000;
/// Times that a server may fail at a parcel, before those behind it are tried first: one that it cannot digest must not
/// hold up the others.
const TROUBLES: u32 = 4;

/// What came of sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is on the server's disk.
    Done,
    /// The server said no, in a sentence for the person.
    Refused(String),
    /// The server is in trouble or overrun, and may have said how many milliseconds to leave it alone.
    Later(Option<u32>),
    /// Nobody answered.
    Unreachable,
}

/// What is to be done for a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Send it, and answer with that attempt.
    Send(Uuid, u32),
    /// Keep it as it is now, and say by [`Outbox::kept`] whether that went well.
    Keep(Uuid),
    /// Forget what was kept of it.
    Forget(Uuid),
}

#[derive(Debug, Clone)]
struct Sending {
    id: Uuid,
    attempt: u32,
    since: u64,
}

/// Everything of hers that this phone looks after, in the order in which it was begun.
///
/// One is sent at a time, for as long as it takes. Sending twice is no harm, since a parcel keeps its identity; so two
/// tabs need no agreement on who sends.
#[derive(Debug, Clone)]
pub struct Outbox<L> {
    parcels: Vec<Parcel<L>>,
    sending: Option<Sending>,
    attempts: u32,
    patience: Patience,
    /// Nothing is sent before.
    not_before: u64,
    failing: bool,
    keeps_sent: bool,
    clock: Steady,
}

impl<L: Clone> Outbox<L> {
    /// Nothing written yet. `keeps_sent`: only this phone will know what was hers, so it keeps that too.
    #[must_use]
    pub fn new(keeps_sent: bool) -> Self {
        Self {
            parcels: Vec::new(),
            sending: None,
            attempts: 0,
            patience: Patience::new(FIRST_WAIT, LONGEST_WAIT),
            not_before: 0,
            failing: false,
            keeps_sent,
            clock: Steady::default(),
        }
    }

    /// All there is, in the order in which it was begun.
    #[must_use]
    pub fn parcels(&self) -> &[Parcel<L>] {
        &self.parcels
    }

    /// One of them.
    #[must_use]
    pub fn parcel(&self, id: Uuid) -> Option<&Parcel<L>> {
        self.parcels.iter().find(|parcel| parcel.id == id)
    }

    /// The oldest that she is still writing.
    #[must_use]
    pub fn draft(&self) -> Option<&Parcel<L>> {
        self.parcels.iter().find(|parcel| parcel.whereabouts == Whereabouts::Draft)
    }

    /// How many are on their way. Those refused wait for her.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.parcels.iter().filter(|parcel| parcel.is_waiting()).count()
    }

    /// Whether something is on its way and does not get through.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        self.failing && self.waiting() > 0
    }

    /// Milliseconds from `now` after which it wants to be woken; `None` while nothing but an event can change anything.
    #[must_use]
    pub fn wait(&self, now: u64) -> Option<u32> {
        let due = match &self.sending {
            Some(sending) => sending.since + u64::from(ANSWER),
            None if self.waiting() > 0 => self.not_before,
            None => return None,
        };
        Some(self.clock.left(due, now))
    }

    /// She writes: what stands in the field now.
    pub fn write(&mut self, id: Uuid, letter: L) -> Vec<Errand> {
        match self.parcels.iter_mut().find(|parcel| parcel.id == id) {
            Some(known) if known.whereabouts == Whereabouts::Draft => known.letter = letter,
            Some(_) => return Vec::new(),
            None => self.begin(id, letter),
        }
        vec![Errand::Keep(id)]
    }

    /// She has emptied the field.
    pub fn erase(&mut self, id: Uuid) -> Vec<Errand> {
        if self.parcel(id).is_some_and(|parcel| parcel.whereabouts == Whereabouts::Draft) {
            self.drop(id)
        } else {
            Vec::new()
        }
    }

    /// She sends it: for the first time, or once more after a refusal.
    pub fn send(&mut self, id: Uuid, letter: L, now: u64) -> Vec<Errand> {
        if self.parcel(id).is_none() {
            self.begin(id, letter.clone());
        }
        let Some(parcel) = self.parcels.iter_mut().find(|parcel| parcel.id == id) else { return Vec::new() };
        match parcel.whereabouts {
            Whereabouts::Draft | Whereabouts::Refused(_) => {
                parcel.whereabouts = Whereabouts::Waiting;
                parcel.letter = letter;
                self.next(now, vec![Errand::Keep(id)])
            }
            Whereabouts::Waiting | Whereabouts::Sent => Vec::new(),
        }
    }

    /// What stands on the server in her name is other words now.
    pub fn reword(&mut self, id: Uuid, letter: L) -> Vec<Errand> {
        match self.parcels.iter_mut().find(|parcel| parcel.id == id) {
            Some(parcel) => {
                parcel.letter = letter;
                vec![Errand::Keep(id)]
            }
            None => Vec::new(),
        }
    }

    /// She gives up on it: it was refused, or she has taken it back.
    pub fn drop(&mut self, id: Uuid) -> Vec<Errand> {
        self.parcels.retain(|parcel| parcel.id != id);
        self.forget(id)
    }

    /// The screen shows these as being on the server.
    pub fn shown(&mut self, ids: impl IntoIterator<Item = Uuid>, now: u64) -> Vec<Errand> {
        let mut errands = Vec::new();
        for id in ids {
            if self.parcel(id).is_some() {
                errands.extend(if self.keeps_sent { self.arrived(id) } else { self.drop(id) });
            }
        }
        self.next(now, errands)
    }

    /// An attempt to send has come to something.
    pub fn answered(&mut self, id: Uuid, attempt: u32, answer: Answer, now: u64, chance: u32) -> Vec<Errand> {
        let current = self.sending.as_ref().is_some_and(|sending| sending.attempt == attempt);
        let mut errands = Vec::new();
        // On the disk is on the disk, however late the word comes; any other word of an old attempt counts no more.
        if answer == Answer::Done {
            errands = self.arrived(id);
        }
        if current {
            self.sending = None;
            let now = self.clock.at(now);
            match answer {
                Answer::Done => self.is_well(),
                Answer::Refused(sentence) => {
                    self.is_well();
                    if let Some(parcel) = self.parcels.iter_mut().find(|parcel| parcel.id == id) {
                        parcel.whereabouts = Whereabouts::Refused(sentence);
                        errands.push(Errand::Keep(id));
                    }
                }
                Answer::Later(alone) => {
                    if let Some(parcel) = self.parcels.iter_mut().find(|parcel| parcel.id == id) {
                        parcel.troubles = parcel.troubles.saturating_add(1);
                    }
                    self.fails(now, alone, chance);
                }
                Answer::Unreachable => self.fails(now, None, chance),
            }
        }
        self.next(now, errands)
    }

    /// The network seems to be back, or somebody looks at the page again.
    pub fn hope(&mut self, now: u64) -> Vec<Errand> {
        let at = self.clock.at(now);
        self.not_before = at;
        self.patience.restore();
        self.sending = self.sending.take().filter(|sending| at < sending.since + STALE);
        let errands = self.unkept().collect();
        self.next(now, errands)
    }

    /// The time that [`Outbox::wait`] named is over.
    pub fn woken(&mut self, now: u64, chance: u32) -> Vec<Errand> {
        let at = self.clock.at(now);
        if self.sending.as_ref().is_some_and(|sending| at >= sending.since + u64::from(ANSWER)) {
            self.sending = None;
            self.fails(at, None, chance);
        }
        self.next(now, Vec::new())
    }

    fn begin(&mut self, id: Uuid, letter: L) {
        let turn = self.parcels.iter().map(|parcel| parcel.turn).max().unwrap_or(0).saturating_add(1);
        self.parcels.push(Parcel::new(id, turn, letter));
    }

    /// It is on the server's disk. It stays on the screen until the stream shows it, so that nothing flickers.
    fn arrived(&mut self, id: Uuid) -> Vec<Errand> {
        let known = self.parcels.iter_mut().find(|parcel| parcel.id == id);
        let Some(parcel) = known.filter(|parcel| parcel.whereabouts != Whereabouts::Sent) else { return Vec::new() };
        parcel.whereabouts = Whereabouts::Sent;
        // Nothing is lost any more if it is not kept.
        parcel.kept = true;
        if self.keeps_sent { vec![Errand::Keep(id)] } else { self.forget(id) }
    }

    fn forget(&self, id: Uuid) -> Vec<Errand> {
        [Errand::Forget(id)].into_iter().chain(self.unkept()).collect()
    }

    fn is_well(&mut self) {
        self.patience.restore();
        self.failing = false;
        self.not_before = 0;
    }

    fn fails(&mut self, now: u64, alone: Option<u32>, chance: u32) {
        self.failing = true;
        let alone = alone.map_or(0, |alone| alone.saturating_add(spread(FIRST_WAIT, chance)));
        self.not_before = now + u64::from(self.patience.wait(chance).max(alone));
    }

    /// Sends the next one, if it is time and nothing is under way.
    fn next(&mut self, now: u64, mut errands: Vec<Errand>) -> Vec<Errand> {
        let now = self.clock.at(now);
        let waits = |id| self.parcels.iter().any(|parcel| parcel.id == id && parcel.is_waiting());
        if self.sending.as_ref().is_some_and(|sending| !waits(sending.id)) {
            self.sending = None;
        }
        if self.sending.is_none() && now >= self.not_before {
            let waiting = self.parcels.iter().filter(|parcel| parcel.is_waiting());
            if let Some(id) = waiting.min_by_key(|parcel| parcel.troubles / TROUBLES).map(|parcel| parcel.id) {
                self.attempts = self.attempts.wrapping_add(1);
                let attempt = self.attempts;
                self.sending = Some(Sending { id, attempt, since: now });
                errands.push(Errand::Send(id, attempt));
            }
        }
        errands
    }
}
