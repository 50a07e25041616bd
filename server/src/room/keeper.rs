//! Keeps a snapshot of the room now and then, beside the task that answers it, so that a restart takes in a short log.
//!
//! A failure is a line in the log and nothing else: the log of the workshop has everything.

use crate::store::Store;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use workshop::{Moment, Workshop};

/// Entries after which a snapshot is worth its writing. Taking in five hundred costs a start a few milliseconds, less
/// than opening the file; five thousand contributions, sorted, written anew cost the disk two and a half megabytes.
const EVERY: usize = 500;
/// Nobody has done anything for so long: writing is in nobody's way.
const QUIET: Duration = Duration::from_secs(2);
/// A room that never rests gets its snapshot after so many entries all the same.
const MOST: usize = 4 * EVERY;

/// When the next snapshot is due, and the one that is being written.
#[derive(Debug, Default)]
pub struct Keeper {
    /// Entries since the last one.
    fresh: usize,
    due: Option<Instant>,
    writing: Option<JoinHandle<()>>,
}

impl Keeper {
    /// After opening a room whose log was longer than its snapshot by so many entries.
    pub fn new(fresh: usize, now: Instant) -> Self {
        let mut keeper = Self::default();
        keeper.count(fresh, now);
        keeper
    }

    /// So many entries more.
    pub fn count(&mut self, entries: usize, now: Instant) {
        self.fresh += entries;
        let waits = self.fresh < MOST || self.due.is_none();
        if entries > 0 && self.fresh >= EVERY && waits {
            self.due = Some(now + QUIET);
        }
    }

    /// When to begin the next: not while one is being written.
    pub fn due(&self) -> Option<Instant> {
        self.due.filter(|_| self.writing.as_ref().is_none_or(JoinHandle::is_finished))
    }

    /// Begins to write the workshop as it is on the disk.
    pub fn begin(&mut self, store: &Store, workshop: &Workshop, latest: Moment) {
        (self.fresh, self.due) = (0, None);
        let (store, workshop) = (store.clone(), workshop.clone());
        self.writing = Some(tokio::spawn(keep(store, workshop, latest)));
    }

    /// Writes the last one, for a room that closes.
    pub async fn finish(self, store: &Store, workshop: Workshop, latest: Moment) {
        if let Some(writing) = self.writing
            && let Err(error) = writing.await
        {
            tracing::error!(%error, "a snapshot broke down");
        }
        if self.fresh > 0 {
            keep(store.clone(), workshop, latest).await;
        }
    }
}

async fn keep(store: Store, workshop: Workshop, latest: Moment) {
    let (id, number) = (workshop.id, workshop.number);
    match store.keep_snapshot(workshop, latest).await {
        Ok(()) => tracing::debug!(workshop = %id, number, "snapshot kept"),
        Err(fault) => tracing::warn!(workshop = %id, number, %fault, "no snapshot; the next start takes longer"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_waits_for_a_quiet_moment_but_not_for_ever() {
        let (mut keeper, now) = (Keeper::default(), Instant::now());
        keeper.count(EVERY - 1, now);
        assert_eq!(keeper.due(), None, "not worth it yet");
        keeper.count(1, now);
        assert_eq!(keeper.due(), Some(now + QUIET), "worth it now");
        let later = now + QUIET / 2;
        keeper.count(1, later);
        assert_eq!(keeper.due(), Some(later + QUIET), "somebody is still busy");
        keeper.count(MOST, later);
        assert_eq!(keeper.due(), Some(later + QUIET), "it does not wait any longer");
    }

    #[test]
    fn a_room_that_was_only_looked_at_needs_no_new_one() {
        assert_eq!(Keeper::new(0, Instant::now()).due(), None);
    }
}
