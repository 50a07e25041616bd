//! What all workshops of a server share for the helps: the model of meaning, and one seat to think on.

use crate::meaning;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use synthesis::Meaning;
use tokio::sync::{Semaphore, SemaphorePermit};

/// The model and the seat.
pub struct House {
    /// Its file, if there is one.
    model: Option<PathBuf>,
    /// Opened at the first look: 0.2 seconds and 80 MB that a server without contributions does not need.
    meaning: OnceLock<Option<Arc<dyn Meaning>>>,
    /// One at a time thinks: of two cores, one stays with those who write.
    seat: Semaphore,
}

impl House {
    /// Nothing opened yet.
    #[must_use]
    pub fn new(model: Option<PathBuf>) -> Self {
        Self { model, meaning: OnceLock::new(), seat: Semaphore::new(1) }
    }

    /// The model, if this server has one. Reads a file the first time: not for a task that others wait for.
    pub fn meaning(&self) -> Option<Arc<dyn Meaning>> {
        self.meaning.get_or_init(|| meaning::open(Some(self.model.as_deref()?), Path::new(""))).clone()
    }

    /// Whether there is a model that has been opened.
    #[must_use]
    pub fn knows_meaning(&self) -> bool {
        matches!(self.meaning.get(), Some(Some(_)))
    }

    /// The seat, once it is free; nothing once the house closes.
    pub async fn sit(&self) -> Option<SemaphorePermit<'_>> {
        self.seat.acquire().await.ok()
    }
}

impl std::fmt::Debug for House {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let named = self.meaning.get().map(|meaning| meaning.as_ref().map(|meaning| meaning.name().to_owned()));
        formatter.debug_struct("House").field("meaning", &named).finish_non_exhaustive()
    }
}
