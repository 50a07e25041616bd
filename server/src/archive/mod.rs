//! A whole workshop as one JSON file, to keep or to carry to another Tablée.
//!
//! ```json
//! {"tablee": "atelier", "schema": 1, "code": "ACDEFG", "workshop": "0192…", "log": [{"number": 1, …}, …]}
//! ```
//!
//! The log is the workshop, its texts in their places, so nothing else is needed. What opens doors stays behind: no
//! link, no session; and no hash of an edit key, because whoever held both a phone and the archive could prove that
//! this phone wrote that contribution, which a workshop that keeps no link has promised nobody can.
//!
//! The file says nothing about when it was made: the same log gives the same bytes, and the archive of an imported
//! archive is that archive.

mod check;
mod damage;

pub use damage::Damage;

use crate::join_code;
use crate::store::{Fault, Known, Store};
use serde::{Deserialize, Serialize};
use workshop::event::{Event, PostEvent};
use workshop::post::Author;
use workshop::{Entry, JoinCode, Moment, WorkshopId};

/// What the file says it is.
pub const MARK: &str = "atelier";
/// The shape of file that this code writes. Older ones must stay readable.
pub const SCHEMA: u32 = 1;

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// Always [`MARK`].
    tablee: String,
    /// Always [`SCHEMA`].
    schema: u32,
    /// The join code it had.
    pub code: JoinCode,
    /// Which workshop.
    pub workshop: WorkshopId,
    /// All that happened, from the first entry.
    pub log: Vec<Entry>,
}

/// Why an archive is not taken in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// The file is not sound.
    #[error(transparent)]
    Damaged(#[from] Damage),
    /// The workshop is here.
    #[error("cet atelier est déjà ici, sous le code {0}")]
    Here(JoinCode),
    /// Something failed here.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Archive {
    /// Puts a workshop together, without what opens doors.
    #[must_use]
    pub fn of(known: &Known, mut log: Vec<Entry>) -> Self {
        log.iter_mut().for_each(forget_key);
        Self { tablee: MARK.to_owned(), schema: SCHEMA, code: known.code.clone(), workshop: known.id, log }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// Never in practice: everything in it has a JSON form.
    pub fn write(&self) -> Result<String, Fault> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// Reads a file and checks that its log is whole, readable and one that Tablée may have written.
    ///
    /// # Errors
    /// A [`Damage`], saying where.
    pub fn read(file: &str) -> Result<Self, Damage> {
        check::header(file)?;
        let mut archive: Self = serde_json::from_str(file)?;
        archive.log.iter_mut().for_each(forget_key);
        check::log(&archive)?;
        Ok(archive)
    }
}

/// The archive of a workshop as it is now.
///
/// # Errors
/// Where the store fails.
pub async fn export(store: &Store, known: &Known) -> Result<String, Fault> {
    Archive::of(known, store.load(known.id).await?).write()
}

/// Takes a workshop in, all or nothing, under its own code if that is free. Its days are counted anew from `now`.
///
/// # Errors
/// If it is here already, or where the store fails.
pub async fn import(store: &Store, archive: &Archive, now: Moment) -> Result<Known, Refused> {
    if let Some(code) = store.code_of(archive.workshop).await? {
        return Err(Refused::Here(code));
    }
    let days = workshop::Workshop::replay(archive.workshop, &archive.log).retention_days;
    let known = Known { id: archive.workshop, code: archive.code.clone() };
    match store.create(&known, join_code::purge_at(now, days), &archive.log).await {
        Ok(()) => Ok(known),
        Err(Fault::MovedOn) => Ok(join_code::keep_under_a_new_one(store, known.id, days, now, &archive.log).await?),
        Err(fault) => Err(fault.into()),
    }
}

fn forget_key(entry: &mut Entry) {
    if let Event::Post(PostEvent::Written { author, .. }) = &mut entry.event
        && let Author::Key(key) = author
    {
        *key = None;
    }
}
