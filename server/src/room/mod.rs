//! The live half: one task owns each open workshop, decides, writes, acknowledges, announces.

mod frames;
mod hub;
mod owner;
mod planner;
mod stream;

pub use hub::{Hub, Tick, Viewer};
pub use owner::Trouble;
pub use stream::stream;

use crate::clock;
use crate::store::{Fault, Known, Store};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::{Mutex, mpsc, oneshot, watch};
use uuid::Uuid;
use workshop::{Command, JoinCode, Who, Workshop, WorkshopId};

/// Commands that may wait for one workshop. Beyond it, those who ask wait at the door.
const MAILBOX: usize = 4_096;

/// All workshops that somebody has looked at since the start.
#[derive(Debug)]
pub struct Rooms {
    store: Store,
    open: Mutex<HashMap<WorkshopId, Arc<Room>>>,
    stopping: watch::Receiver<bool>,
}

/// An open workshop.
#[derive(Debug)]
pub struct Room {
    /// Its identity and join code.
    pub known: Known,
    /// Who looks on.
    pub hub: Arc<Hub>,
    /// The state that is on disk; only the owner writes it.
    published: Arc<RwLock<Workshop>>,
    mailbox: mpsc::Sender<owner::Request>,
    stopping: watch::Receiver<bool>,
}

impl Rooms {
    /// No workshop is open yet. They close when `stopping` turns true.
    #[must_use]
    pub fn new(store: Store, stopping: watch::Receiver<bool>) -> Self {
        Self { store, open: Mutex::new(HashMap::new()), stopping }
    }

    /// The store behind them.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The workshop with that code, opened if need be.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn by_code(&self, code: &JoinCode) -> Result<Option<Arc<Room>>, Fault> {
        match self.store.find(code).await? {
            Some(known) => self.open(known).await.map(Some),
            None => Ok(None),
        }
    }

    /// The workshop with that identity, opened if need be.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn by_id(&self, id: WorkshopId) -> Result<Option<Arc<Room>>, Fault> {
        match self.store.code_of(id).await? {
            Some(code) => self.open(Known { id, code }).await.map(Some),
            None => Ok(None),
        }
    }

    async fn open(&self, known: Known) -> Result<Arc<Room>, Fault> {
        let mut open = self.open.lock().await;
        if let Some(room) = open.get(&known.id) {
            return Ok(Arc::clone(room));
        }
        let log = self.store.load(known.id).await?;
        let done = self.store.commands(known.id).await?;
        let workshop = Workshop::replay(known.id, &log);
        let published = Arc::new(RwLock::new(workshop.clone()));
        let (mailbox, requests) = mpsc::channel(MAILBOX);
        let hub = Arc::new(Hub::new());
        let owner = owner::Owner::new(self.store.clone(), workshop, done, Arc::clone(&published), Arc::clone(&hub));
        tokio::spawn(owner.work(requests, self.stopping.clone()));
        let room = Arc::new(Room { known, hub, published, mailbox, stopping: self.stopping.clone() });
        open.insert(room.known.id, Arc::clone(&room));
        Ok(room)
    }
}

impl Room {
    /// Asks for a command. What comes back has been written to the disk; `true` if it changed anything.
    ///
    /// # Errors
    /// A refusal, or a fault below.
    pub async fn act(&self, who: Who, command: Command, id: Option<Uuid>) -> Result<bool, Trouble> {
        let (reply, answer) = oneshot::channel();
        let request = owner::Request { who, command, id, reply };
        self.mailbox.send(request).await.map_err(|_closed| Trouble::Fault)?;
        answer.await.map_err(|_dropped| Trouble::Fault)?
    }

    /// Looks at the workshop as it is on disk.
    pub fn look<T>(&self, see: impl FnOnce(&Workshop) -> T) -> T {
        see(&self.published.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The server's clock, for pictures.
    #[must_use]
    pub fn now(&self) -> workshop::Moment {
        clock::now()
    }
}
