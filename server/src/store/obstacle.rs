//! What keeps the store from writing, for how long, and who has been told.
//!
//! One full disk makes every request fail. The log says so once, then at most every few seconds how many more; whoever
//! watches ([`Store::obstacle`]) hears when it begins, changes and ends. It ends when a probe has been written.

use super::{Fault, Store};
use crate::clock;
use serde::Serialize;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use workshop::Moment;

/// The log repeats itself no more often than this.
const PAUSE: Duration = Duration::from_secs(10);
/// Bytes of a probe, as many as the longest contribution takes: what has room for less is no end of a full disk.
const PROBE: i64 = 16 * 1_024;

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The disk is full.
    Full,
    /// Another program has the file locked.
    Locked,
    /// The file or its folder may only be read.
    ReadOnly,
    /// The file is no database, or a damaged one.
    Damaged,
    /// Something else; the log says what.
    Other,
}

/// Something that keeps the store from writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Obstacle {
    /// What.
    pub kind: Kind,
    /// Since when, by the server's clock.
    pub since: Moment,
}

/// Knows whether writing works, and says so without repeating itself.
#[derive(Debug, Default)]
pub(super) struct Watchman {
    obstacle: watch::Sender<Option<Obstacle>>,
    said: Mutex<Option<Said>>,
}

/// What the log has heard of the obstacle that stands.
#[derive(Debug)]
struct Said {
    at: Instant,
    /// Writes that have failed since without a word.
    unsaid: u64,
}

impl Store {
    /// What keeps the store from writing, now and from now on.
    #[must_use]
    pub fn obstacle(&self) -> watch::Receiver<Option<Obstacle>> {
        self.watchman.obstacle.subscribe()
    }

    /// Tries whether writing works again, and says so if it does. What it writes is really written.
    ///
    /// # Errors
    /// While it does not.
    pub async fn probe(&self) -> Result<(), Fault> {
        let written = async {
            let mut writing = self.begin_probe().await?;
            sqlx::query(
                "insert into probes (id, body) values (1, zeroblob(?)) on conflict do update set body = excluded.body",
            )
            .bind(PROBE)
            .execute(writing.connection()?)
            .await?;
            writing.commit().await
        };
        self.noted(written.await)?;
        self.watchman.all_clear();
        Ok(())
    }

    /// Takes note of how a write has ended. A fault from outside becomes [`Fault::Unwritten`].
    pub(super) fn noted<T>(&self, written: Result<T, Fault>) -> Result<T, Fault> {
        written.map_err(|fault| match fault.kind() {
            Some(kind) => Fault::Unwritten(self.watchman.meets(kind, &fault)),
            None => fault,
        })
    }
}

impl Watchman {
    /// Whether trying to write is worth it.
    pub(super) fn lets_through(&self) -> Result<(), Fault> {
        match *self.obstacle.borrow() {
            Some(obstacle) => Err(Fault::Unwritten(obstacle.kind)),
            None => Ok(()),
        }
    }

    fn meets(&self, kind: Kind, fault: &Fault) -> Kind {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let known = *self.obstacle.borrow();
        // Whoever has waited in vain behind others knows no more than that.
        let kind = known.map_or(kind, |known| if kind == Kind::Other { known.kind } else { kind });
        let since = known.map_or_else(clock::now, |known| known.since);
        if known.is_none_or(|known| known.kind != kind) {
            tracing::error!(?kind, %fault, "nothing can be written");
            *said = Some(Said { at: Instant::now(), unsaid: 0 });
            self.obstacle.send_replace(Some(Obstacle { kind, since }));
        } else if let Some(said) = &mut *said {
            said.unsaid += 1;
            if said.at.elapsed() >= PAUSE {
                tracing::warn!(?kind, %fault, failed = said.unsaid, "still nothing can be written");
                *said = Said { at: Instant::now(), unsaid: 0 };
            }
        }
        kind
    }

    fn all_clear(&self) {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(obstacle) = self.obstacle.send_replace(None) {
            let seconds = clock::now().since(obstacle.since) / 1_000;
            tracing::info!(kind = ?obstacle.kind, seconds, "writing works again");
        }
        *said = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_obstacle_is_told_once_and_keeps_its_beginning() {
        let watchman = Watchman::default();
        let mut told = watchman.obstacle.subscribe();
        let fault = || Fault::Unwritten(Kind::Full);
        assert_eq!(watchman.meets(Kind::Full, &fault()), Kind::Full);
        let first = told.borrow_and_update().expect("it is told");
        for _ in 0..1_000 {
            watchman.meets(Kind::Full, &fault());
        }
        assert!(!told.has_changed().expect("the watchman is there"), "it is not told a thousand times");
        assert_eq!(watchman.meets(Kind::Other, &fault()), Kind::Full, "whoever waits in vain knows no more");
        watchman.meets(Kind::Locked, &fault());
        let second = told.borrow_and_update().expect("another is told");
        assert_eq!((second.kind, second.since), (Kind::Locked, first.since));
        watchman.all_clear();
        assert_eq!(*told.borrow_and_update(), None);
    }

    #[test]
    fn it_travels_by_its_name() {
        let written = serde_json::to_string(&Obstacle { kind: Kind::ReadOnly, since: Moment(7) });
        assert_eq!(written.expect("it is written"), r#"{"kind":"read_only","since":7}"#);
    }
}
