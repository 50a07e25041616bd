//! The live half: one task owns each open workshop, decides, writes, acknowledges, announces.

mod due;
mod frames;
mod hub;
mod judge;
mod keeper;
mod owner;
mod pace;
mod planner;
mod stream;
mod tables;
mod timepiece;
mod trouble;

pub use frames::aside;
pub use hub::{Hub, Tick, Viewer};
pub use owner::Trouble;
pub use stream::stream;
pub use trouble::recover;

use crate::help::{Helping, House, Touching};
use crate::store::{Fault, Known, Obstacle, Store};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use timepiece::Timepiece;
use tokio::sync::{Mutex, mpsc, oneshot, watch};
use tokio::task::JoinSet;
use uuid::Uuid;
use workshop::{Command, JoinCode, Who, Workshop, WorkshopId};

/// Commands that may wait for one workshop. Beyond it, those who ask wait at the door.
const MAILBOX: usize = 4_096;

/// All workshops that somebody has looked at since the start.
#[derive(Debug)]
pub struct Rooms {
    store: Store,
    open: Mutex<Open>,
    stopping: watch::Receiver<bool>,
    closing: watch::Sender<bool>,
    house: Arc<House>,
}

#[derive(Debug, Default)]
struct Open {
    rooms: HashMap<WorkshopId, Arc<Room>>,
    owners: JoinSet<()>,
}

/// An open workshop.
#[derive(Debug)]
pub struct Room {
    /// Its identity and join code.
    pub known: Known,
    /// Who looks on.
    pub hub: Arc<Hub>,
    /// What is proposed for its board.
    pub help: Arc<Helping>,
    /// Who has which card in hand.
    pub touching: Touching,
    /// The state that is on disk; only the owner writes it.
    published: Arc<RwLock<Workshop>>,
    clock: Arc<Timepiece>,
    mailbox: mpsc::Sender<owner::Request>,
    obstacle: watch::Receiver<Option<Obstacle>>,
    stopping: watch::Receiver<bool>,
}

impl Rooms {
    /// No workshop is open yet. Their streams end when `stopping` turns true.
    #[must_use]
    pub fn new(store: Store, stopping: watch::Receiver<bool>, house: House) -> Self {
        let house = Arc::new(house);
        Self { store, open: Mutex::default(), stopping, closing: watch::Sender::new(false), house }
    }

    /// Answers whoever has asked, writes what is left to write, and closes.
    pub async fn close(&self) {
        self.closing.send_replace(true);
        let mut owners = std::mem::take(&mut self.open.lock().await.owners);
        while let Some(ended) = owners.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a room broke down");
            }
        }
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
        // A room whose owner has broken down is opened anew from its log.
        if let Some(room) = open.rooms.get(&known.id).filter(|room| room.is_open()) {
            return Ok(Arc::clone(room));
        }
        let recalled = self.store.recall(known.id).await?;
        let done = self.store.commands(known.id).await?;
        let (mailbox, requests) = mpsc::channel(MAILBOX);
        let help = Arc::new(Helping::new(Arc::clone(&self.house)));
        let owner = owner::Owner::new(self.store.clone(), recalled, done, Arc::clone(&help));
        let (published, hub, clock) = owner.outlets();
        let thinking = Arc::clone(&help).work(Arc::clone(&published), Arc::clone(&hub), self.closing.subscribe());
        open.owners.spawn(thinking);
        help.stir();
        open.owners.spawn(owner.work(requests, self.closing.subscribe()));
        let (obstacle, stopping) = (self.store.obstacle(), self.stopping.clone());
        let room = Arc::new(Room {
            known,
            hub,
            help,
            touching: Touching::default(),
            published,
            clock,
            mailbox,
            obstacle,
            stopping,
        });
        open.rooms.insert(room.known.id, Arc::clone(&room));
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
        // A room that closes takes nothing in any more: the next start will.
        self.mailbox.send(request).await.map_err(|_closed| Trouble::Unwritten)?;
        answer.await.map_err(|_dropped| Trouble::Fault)?
    }

    /// Whether anybody is there to answer.
    fn is_open(&self) -> bool {
        !self.mailbox.is_closed()
    }

    /// Looks at the workshop as it is on disk.
    pub fn look<T>(&self, see: impl FnOnce(&Workshop) -> T) -> T {
        see(&self.published.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The room's clock, for pictures.
    #[must_use]
    pub fn now(&self) -> workshop::Moment {
        self.clock.now()
    }
}
