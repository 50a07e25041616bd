//! The helps for the board: read, weighed and proposed beside the task that answers the room, which never waits for them.
//!
//! [`board`] what they look at · [`readings`] contributions read once each · [`proposals`] what they propose ·
//! [`house`] what all workshops share · [`touching`] who has which card in hand.
//! The thinking itself is the crate `synthesis`.

mod board;
mod house;
mod proposals;
mod readings;
mod touching;

pub use house::House;
pub use touching::Touching;

use crate::room::{Hub, Tick, aside};
use app::help::{Help, Level, USUAL_FINENESS};
use board::Board;
use proposals::{Known, Proposals};
use readings::{AT_ONCE, Readings};
use serde_json::json;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio::sync::{Notify, watch};
use workshop::Workshop;

/// What happens within so long is answered together.
const TOGETHER: Duration = Duration::from_millis(25);
/// The first to ask waits at most so long.
const FIRST: Duration = Duration::from_secs(2);
/// Progress is told so often.
const TOLD: Duration = Duration::from_secs(1);

/// The helps of one open workshop.
#[derive(Debug)]
pub struct Helping {
    house: Arc<House>,
    stirred: Notify,
    /// Whether anybody has looked at a board since the start: until then contributions are read, and nothing proposed.
    wanted: AtomicBool,
    latest: watch::Sender<Arc<Proposals>>,
    readings: Mutex<Readings>,
    known: Mutex<Known>,
}

impl Helping {
    /// Nothing read yet.
    #[must_use]
    pub fn new(house: Arc<House>) -> Self {
        Self {
            house,
            stirred: Notify::new(),
            wanted: AtomicBool::new(false),
            latest: watch::Sender::default(),
            readings: Mutex::default(),
            known: Mutex::default(),
        }
    }

    /// Something has happened in the workshop.
    pub fn stir(&self) {
        self.stirred.notify_one();
    }

    /// What is proposed, as far as it is known; whoever asks is told by her stream when there is more. The first to ask
    /// waits a moment for it: her stream may not stand yet.
    pub async fn look(self: &Arc<Self>, fineness: u8) -> Help {
        if !self.wanted.swap(true, Ordering::Relaxed) {
            self.stir();
        }
        let proposals = self.first().await;
        let mut help = proposals.help.clone();
        if fineness != USUAL_FINENESS
            && let Ok(Some(_seat)) = tokio::time::timeout(FIRST, self.house.sit()).await
        {
            match tokio::task::spawn_blocking(move || proposals.groups(fineness)).await {
                Ok(groups) => help.groups = groups,
                Err(error) => tracing::error!(%error, "the grouping broke down"),
            }
        }
        help
    }

    /// The latest proposals, once there are any; nothing if that takes too long.
    async fn first(&self) -> Arc<Proposals> {
        let mut latest = self.latest.subscribe();
        let made = latest.wait_for(|proposals| proposals.help != Help::default());
        match tokio::time::timeout(FIRST, made).await {
            Ok(Ok(proposals)) => Arc::clone(&proposals),
            Ok(Err(_)) | Err(_) => Arc::default(),
        }
    }

    /// Works until told to close.
    pub async fn work(
        self: Arc<Self>,
        published: Arc<RwLock<Workshop>>,
        hub: Arc<Hub>,
        mut closing: watch::Receiver<bool>,
    ) {
        loop {
            tokio::select! {
                _ = closing.wait_for(|closing| *closing) => return,
                () = self.stirred.notified() => {}
            }
            tokio::time::sleep(TOGETHER).await;
            let board = Board::of(&published.read().unwrap_or_else(PoisonError::into_inner));
            let settled = self.latest.borrow().lines_at == Some(board.lines_at);
            if settled {
                continue;
            }
            let began = Instant::now();
            if !self.read(&board, &hub, &closing).await {
                continue;
            }
            if self.wanted.load(Ordering::Relaxed) {
                self.propose(board, &hub).await;
                // A large board that changes all the time takes half of one core, no more.
                tokio::time::sleep(began.elapsed().min(TOLD)).await;
            }
        }
    }

    /// Reads what has not been read; whether all of it has.
    async fn read(self: &Arc<Self>, board: &Board, hub: &Hub, closing: &watch::Receiver<bool>) -> bool {
        let missing = held(&self.readings).missing(board);
        let all = board.posts.len();
        let mut done = all - missing.len();
        let mut told = Instant::now();
        for chunk in missing.chunks(AT_ONCE) {
            if *closing.borrow() {
                return false;
            }
            let (house, texts) = (Arc::clone(&self.house), chunk.to_vec());
            let Some(_seat) = self.house.sit().await else { return false };
            let read = tokio::task::spawn_blocking(move || readings::read(texts, house.meaning().as_deref())).await;
            match read {
                Ok(read) => held(&self.readings).keep(read),
                Err(error) => {
                    tracing::error!(%error, "contributions could not be read");
                    return false;
                }
            }
            done += chunk.len();
            if done < all && told.elapsed() > TOLD {
                told = Instant::now();
                self.tell_progress(board, hub, (done, all));
            }
        }
        true
    }

    fn tell_progress(&self, board: &Board, hub: &Hub, progress: (usize, usize)) {
        let level = self.level();
        self.latest.send_modify(|latest| {
            let help = Help { progress: Some(progress), level, ..latest.help.clone() };
            *latest = Arc::new(Proposals::clone(latest).still_reading(help));
        });
        announce(hub, board.number);
    }

    async fn propose(self: &Arc<Self>, board: Board, hub: &Hub) {
        let Some(readings) = held(&self.readings).of(&board) else { return };
        let Some(_seat) = self.house.sit().await else { return };
        let (helping, number) = (Arc::clone(self), board.number);
        let made = tokio::task::spawn_blocking(move || {
            let meaning = helping.house.meaning();
            held(&helping.known).propose(&board, &readings, helping.level(), meaning.as_deref())
        });
        match made.await {
            Ok(proposals) => {
                self.latest.send_replace(Arc::new(proposals));
                announce(hub, number);
            }
            Err(error) => tracing::error!(%error, "the helps broke down; the board works without them"),
        }
    }

    /// What the proposals rest on.
    fn level(&self) -> Level {
        if self.house.knows_meaning() { Level::Meaning } else { Level::Words }
    }
}

/// Facilitators are told that there is something new; whoever looks at a board asks for it.
fn announce(hub: &Hub, number: u64) {
    hub.announce(Tick { for_desks: aside("help", &json!({ "number": number })), ..Tick::default() });
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
