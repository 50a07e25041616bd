//! Hosts and narrators who look on. Their pictures travel whole: one a table, encoded once, and only where somebody
//! looks.

use super::frames;
use super::hub::Viewer;
use bytes::Bytes;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use workshop::sight::{Host, Narrator, Touched};
use workshop::{Moment, Workshop};

/// Streams of hosts and narrators.
#[derive(Debug, Clone, Default)]
pub struct AtTables {
    streams: Arc<Mutex<HashMap<Viewer, usize>>>,
}

/// Somebody's looking on at a table: ends when it is dropped.
#[derive(Debug)]
pub struct Attendance {
    tables: AtTables,
    viewer: Viewer,
}

impl AtTables {
    /// Counts a host's or a narrator's stream for as long as the answer lives. Call it before looking at what stands:
    /// what comes after is sent to whoever was counted.
    #[must_use]
    pub fn attend(&self, viewer: Viewer) -> Option<Attendance> {
        match viewer {
            Viewer::Host(_) | Viewer::Narrator(_) => {
                *self.streams().entry(viewer).or_insert(0) += 1;
                Some(Attendance { tables: self.clone(), viewer })
            }
            Viewer::Phone(_) | Viewer::Desk | Viewer::Wall => None,
        }
    }

    /// What changed for those who look on.
    #[must_use]
    pub fn pictures(&self, workshop: &Workshop, touched: &Touched, at: Moment) -> HashMap<Viewer, Bytes> {
        let looking: Vec<Viewer> = self.streams().keys().copied().collect();
        let told = |viewer: &Viewer| match viewer {
            Viewer::Host(table) => touched.hosts || touched.hosts_at.contains(table),
            Viewer::Narrator(_) => touched.narrators,
            Viewer::Phone(_) | Viewer::Desk | Viewer::Wall => false,
        };
        let told = looking.into_iter().filter(told);
        told.filter_map(|viewer| Some((viewer, picture(workshop, viewer, at)?))).collect()
    }

    fn streams(&self) -> MutexGuard<'_, HashMap<Viewer, usize>> {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The whole picture of a host or a narrator; [`gone`] once her table is.
#[must_use]
pub fn picture(workshop: &Workshop, viewer: Viewer, at: Moment) -> Option<Bytes> {
    let number = workshop.number;
    match viewer {
        Viewer::Host(table) => match Host::of(workshop, table, at) {
            Some(host) => frames::frame("picture", number, &host),
            None => gone(number),
        },
        Viewer::Narrator(table) => match Narrator::of(workshop, table, at) {
            Some(narrator) => frames::frame("picture", number, &narrator),
            None => gone(number),
        },
        Viewer::Phone(_) | Viewer::Desk | Viewer::Wall => None,
    }
}

/// There is nothing for that reader to see any more.
#[must_use]
pub fn gone(number: u64) -> Option<Bytes> {
    frames::frame("gone", number, &serde_json::json!({}))
}

impl Drop for Attendance {
    fn drop(&mut self) {
        let mut streams = self.tables.streams();
        if let Some(count) = streams.get_mut(&self.viewer) {
            *count -= 1;
            if *count == 0 {
                streams.remove(&self.viewer);
            }
        }
    }
}
