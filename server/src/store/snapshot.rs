//! Snapshots: a workshop as its log has made it, kept beside the log so that a restart takes in only what came after.
//!
//! A snapshot is a copy and no more. One that other code wrote, that is damaged or that the log does not bear out is
//! passed over, and the whole log is taken in as if there were none. So nothing is ever lost with a snapshot, and none
//! needs a migration.

use super::{Fault, Store, log};
use sha2::{Digest as _, Sha256};
use sqlx::{Row as _, SqliteConnection};
use workshop::{Moment, Workshop, WorkshopId};

/// What has made a workshop of its log: the domain's sources, hashed by the build, and how the copy is written.
const STAMP: &str = concat!(env!("WORKSHOP_STAMP"), " cbor 1");

/// A workshop as the store knows it.
#[derive(Debug)]
pub struct Recalled {
    /// As its log makes it.
    pub workshop: Workshop,
    /// No entry of its log is later.
    pub latest: Moment,
    /// Entries that had to be taken in one by one.
    pub taken_in: usize,
}

impl Store {
    /// The workshop that a log makes: from its snapshot where there is a good one, and the entries after it.
    ///
    /// # Errors
    /// Where the database fails or a row does not read.
    pub async fn recall(&self, id: WorkshopId) -> Result<Recalled, Fault> {
        let mut reading = self.read.begin().await?;
        let (mut workshop, mut latest) = match read(&mut reading, id).await? {
            Some(kept) => kept,
            None => (Workshop::unborn(id), Moment(0)),
        };
        let mut tail = log::entries_from(&mut reading, id, workshop.number).await?;
        if workshop.number > 0 {
            if tail.first().is_some_and(|entry| entry.number == workshop.number) {
                tail.remove(0);
            } else {
                tracing::warn!(workshop = %id, number = workshop.number, "a snapshot is ahead of its log: passed over");
                (workshop, latest) = (Workshop::unborn(id), Moment(0));
                tail = log::entries_from(&mut reading, id, 0).await?;
            }
        }
        for entry in &tail {
            workshop.apply(entry);
            latest = latest.max(entry.at);
        }
        tracing::debug!(workshop = %id, taken_in = tail.len(), "recalled");
        Ok(Recalled { workshop, latest, taken_in: tail.len() })
    }

    /// Keeps a snapshot instead of the one before. No entry that it has taken in is later than `latest`.
    ///
    /// # Errors
    /// Where it cannot be written: nothing is lost by that.
    pub async fn keep_snapshot(&self, workshop: Workshop, latest: Moment) -> Result<(), Fault> {
        let (id, number) = (workshop.id, i64::try_from(workshop.number).unwrap_or(i64::MAX));
        let encode = move || {
            let mut body = Vec::new();
            ciborium::into_writer(&workshop, &mut body).map(|()| body)
        };
        // Some milliseconds of work for a large one: not on a thread that answers people.
        let encoded = tokio::task::spawn_blocking(encode).await.map_err(std::io::Error::other)?;
        let body = encoded.map_err(std::io::Error::other)?;
        let mut writing = self.begin().await?;
        forget_snapshot(writing.connection()?, id).await?;
        sqlx::query("insert into snapshots (workshop, number, at, stamp, sum, body) values (?, ?, ?, ?, ?, ?)")
            .bind(id.0.as_bytes().as_slice())
            .bind(number)
            .bind(latest.0)
            .bind(STAMP)
            .bind(Sha256::digest(&body).as_slice())
            .bind(body)
            .execute(writing.connection()?)
            .await?;
        writing.commit().await
    }
}

/// Deletes the snapshot of a workshop. It holds free texts as they were: whoever erases one does this in the same
/// transaction, and makes sure that the task that owns the workshop no longer has it either before it keeps another.
/// What is deleted is overwritten (`secure_delete`).
pub(super) async fn forget_snapshot(writing: &mut SqliteConnection, workshop: WorkshopId) -> Result<(), Fault> {
    sqlx::query("delete from snapshots where workshop = ?")
        .bind(workshop.0.as_bytes().as_slice())
        .execute(writing)
        .await?;
    Ok(())
}

/// The snapshot of a workshop, if there is one that this code wrote and that is whole.
async fn read(reading: &mut SqliteConnection, id: WorkshopId) -> Result<Option<(Workshop, Moment)>, Fault> {
    let row = sqlx::query("select at, sum, body from snapshots where workshop = ? and stamp = ?")
        .bind(id.0.as_bytes().as_slice())
        .bind(STAMP)
        .fetch_optional(reading)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (latest, sum, body): (i64, &[u8], &[u8]) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
    let whole = Sha256::digest(body).as_slice() == sum;
    let workshop = if whole { ciborium::from_reader::<Workshop, _>(body).ok() } else { None };
    let workshop = workshop.filter(|workshop| workshop.id == id);
    if workshop.is_none() {
        tracing::warn!(workshop = %id, "a snapshot is damaged: passed over");
    }
    Ok(workshop.map(|workshop| (workshop, Moment(latest))))
}
