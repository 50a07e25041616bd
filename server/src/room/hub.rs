//! Who looks on, and what goes out to them.

use super::tables::AtTables;
use bytes::Bytes;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, broadcast};
use workshop::{PersonId, TableId};

/// Ticks that a slow reader may be behind before it is sent the whole picture instead: ten seconds of them.
const BACKLOG: usize = 256;

/// Who reads a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewer {
    /// A phone.
    Phone(PersonId),
    /// A facilitator's screen.
    Desk,
    /// The wall.
    Wall,
    /// The device of a table's host.
    Host(TableId),
    /// The narrator of a table.
    Narrator(TableId),
}

/// What one span of time brought, encoded once an audience.
#[derive(Debug, Clone, Default)]
pub struct Tick {
    /// Number of the last event in it; 0 for presence alone.
    pub number: u64,
    /// For every phone.
    pub room: Option<Bytes>,
    /// For the phones at a table.
    pub tables: HashMap<TableId, Bytes>,
    /// For one phone.
    pub people: HashMap<PersonId, Bytes>,
    /// For facilitators.
    pub desk: Option<Bytes>,
    /// For the wall.
    pub wall: Option<Bytes>,
    /// For hosts and narrators, a picture a table.
    pub at_tables: HashMap<Viewer, Bytes>,
    /// Whoever looks on so has lost the right to, or has to show it again.
    pub turned_out: Option<Viewer>,
    /// Who is connected: whole for facilitators, a count for the wall.
    pub presence: Option<(Bytes, Bytes)>,
    /// For facilitators, what is in no log: that there are new proposals, who has which card in hand.
    pub for_desks: Option<Bytes>,
    /// Where everyone sits in the round that the room is in.
    pub seats: Arc<HashMap<PersonId, TableId>>,
}

/// The meeting point of one workshop's streams.
#[derive(Debug)]
pub struct Hub {
    ticks: broadcast::Sender<Arc<Tick>>,
    crowd: Mutex<Crowd>,
    changed: Notify,
    /// Hosts and narrators.
    pub at_tables: AtTables,
}

#[derive(Debug, Default)]
struct Crowd {
    /// Streams a person; two tabs are one person.
    connected: HashMap<PersonId, usize>,
    /// Whether that has changed since it was last told.
    news: bool,
}

/// Somebody's being here: ends when it is dropped.
#[derive(Debug)]
pub struct Presence {
    hub: Arc<Hub>,
    person: PersonId,
}

impl Hub {
    /// Nobody here yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            ticks: broadcast::Sender::new(BACKLOG),
            crowd: Mutex::default(),
            changed: Notify::new(),
            at_tables: AtTables::default(),
        }
    }

    /// From now on, every tick. Subscribe first, then look: nothing falls between.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<Tick>> {
        self.ticks.subscribe()
    }

    /// Sends a tick to whoever looks on.
    pub fn announce(&self, tick: Tick) {
        // Nobody looking on is no error.
        let _nobody = self.ticks.send(Arc::new(tick));
    }

    /// Ends the streams of whoever looks on so. Who still may will look again.
    pub fn turn_out(&self, viewer: Viewer) {
        self.announce(Tick { turned_out: Some(viewer), ..Tick::default() });
    }

    /// Counts somebody in for as long as the answer lives.
    #[must_use]
    pub fn enter(self: &Arc<Self>, person: PersonId) -> Presence {
        let mut crowd = self.crowd();
        let streams = crowd.connected.entry(person).or_insert(0);
        *streams += 1;
        if *streams == 1 {
            crowd.news = true;
            self.changed.notify_one();
        }
        Presence { hub: Arc::clone(self), person }
    }

    /// People with at least one stream.
    #[must_use]
    pub fn present(&self) -> BTreeSet<PersonId> {
        self.crowd().connected.keys().copied().collect()
    }

    /// Whether somebody came or went since [`Hub::news`] was last asked.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.crowd().news
    }

    /// People here, taken as told.
    #[must_use]
    pub fn news(&self) -> BTreeSet<PersonId> {
        self.crowd().news = false;
        self.present()
    }

    /// As many phones are held by more or fewer people: to be told again.
    pub fn recount_if(&self, changed: bool) {
        if changed {
            self.crowd().news = true;
        }
    }

    /// Resolves when somebody comes or goes.
    pub async fn presence_changes(&self) {
        self.changed.notified().await;
    }

    fn crowd(&self) -> MutexGuard<'_, Crowd> {
        self.crowd.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Hub {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        let mut crowd = self.hub.crowd();
        let left = crowd.connected.get_mut(&self.person).map_or(0, |streams| {
            *streams -= 1;
            *streams
        });
        if left == 0 {
            crowd.connected.remove(&self.person);
            crowd.news = true;
            self.hub.changed.notify_one();
        }
    }
}
