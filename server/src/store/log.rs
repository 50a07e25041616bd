//! The log: what happened in each workshop, in order.

use super::{Fault, Store, texts};
use serde_json::Value;
use sqlx::{Row, SqliteConnection};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;
use workshop::{Entry, JoinCode, Moment, Who, WorkshopId};

/// Entries that one command made, with the command's own identity if it has one.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Identity of the command, for retries.
    pub command: Option<Uuid>,
    /// What it made, in order.
    pub entries: Vec<Entry>,
}

/// A workshop as the store lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub id: WorkshopId,
    /// Its join code.
    pub code: JoinCode,
}

impl Store {
    /// Writes a new workshop with the beginning of its log, all or nothing.
    ///
    /// # Errors
    /// [`Fault::MovedOn`] if its identity or code is taken.
    pub async fn create(&self, known: &Known, purge_at: Moment, log: &[Entry]) -> Result<(), Fault> {
        let written = async {
            let mut writing = self.begin().await?;
            let at = log.first().map_or(0, |entry| entry.at.0);
            sqlx::query("insert into workshops (id, code, created_at, purge_at) values (?, ?, ?, ?)")
                .bind(known.id.0.as_bytes().as_slice())
                .bind(known.code.as_str())
                .bind(at)
                .bind(purge_at.0)
                .execute(writing.connection()?)
                .await
                .map_err(moved_on)?;
            for entry in log {
                insert(writing.connection()?, known.id, entry).await?;
            }
            writing.commit().await
        };
        self.noted(written.await)
    }

    /// Appends batches in one transaction: one wait for the disk for all of them.
    ///
    /// # Errors
    /// [`Fault::MovedOn`] if another writer was quicker, [`Fault::Unwritten`] if nothing can be written for now; nothing
    /// has been written then.
    pub async fn append(&self, workshop: WorkshopId, batches: &[Batch]) -> Result<(), Fault> {
        let written = async {
            let mut writing = self.begin().await?;
            for batch in batches {
                if let Some(command) = batch.command {
                    sqlx::query("insert into commands (workshop, id) values (?, ?)")
                        .bind(workshop.0.as_bytes().as_slice())
                        .bind(command.as_bytes().as_slice())
                        .execute(writing.connection()?)
                        .await
                        .map_err(moved_on)?;
                }
                for entry in &batch.entries {
                    insert(writing.connection()?, workshop, entry).await?;
                }
            }
            writing.commit().await
        };
        self.noted(written.await)
    }

    /// The whole log of a workshop, texts in their places.
    ///
    /// # Errors
    /// Where the database fails or a row does not read.
    pub async fn load(&self, workshop: WorkshopId) -> Result<Vec<Entry>, Fault> {
        self.load_from(workshop, 0).await
    }

    /// The log of a workshop from a number on.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub async fn load_from(&self, workshop: WorkshopId, number: u64) -> Result<Vec<Entry>, Fault> {
        // One view of the file: an entry that came between its texts and itself would read as erased.
        let mut reading = self.read.begin().await?;
        entries_from(&mut reading, workshop, number).await
    }

    /// Commands that a workshop has carried out.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn commands(&self, workshop: WorkshopId) -> Result<HashSet<Uuid>, Fault> {
        let rows = sqlx::query("select id from commands where workshop = ?")
            .bind(workshop.0.as_bytes().as_slice())
            .fetch_all(&self.read)
            .await?;
        rows.iter().map(|row| uuid(row.try_get(0)?)).collect()
    }

    /// The workshop with that join code.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn find(&self, code: &JoinCode) -> Result<Option<Known>, Fault> {
        let row = sqlx::query("select id from workshops where code = ?")
            .bind(code.as_str())
            .fetch_optional(&self.read)
            .await?;
        let id = row.map(|row| uuid(row.try_get(0)?)).transpose()?;
        Ok(id.map(|id| Known { id: WorkshopId(id), code: code.clone() }))
    }

    /// The join code of a workshop.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn code_of(&self, workshop: WorkshopId) -> Result<Option<JoinCode>, Fault> {
        let row = sqlx::query("select code from workshops where id = ?")
            .bind(workshop.0.as_bytes().as_slice())
            .fetch_optional(&self.read)
            .await?;
        let code: Option<String> = row.map(|row| row.try_get(0)).transpose()?;
        Ok(code.and_then(|code| JoinCode::parse(&code)))
    }
}

/// Entries from a number on, texts in their places.
pub(super) async fn entries_from(
    reading: &mut SqliteConnection,
    workshop: WorkshopId,
    number: u64,
) -> Result<Vec<Entry>, Fault> {
    let id = workshop.0.as_bytes().as_slice();
    let texts = sqlx::query("select id, body from texts where workshop = ? and id >= ? and body is not null")
        .bind(id)
        .bind(texts::first(number))
        .fetch_all(&mut *reading)
        .await?;
    let texts: HashMap<i64, String> =
        texts.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect::<Result<_, sqlx::Error>>()?;
    let rows = sqlx::query(
        "select number, version, at, who, body from events where workshop = ? and number >= ? order by number",
    )
    .bind(id)
    .bind(i64::try_from(number).unwrap_or(i64::MAX))
    .fetch_all(reading)
    .await?;
    rows.iter().map(|row| read(row, &texts)).collect()
}

async fn insert(connection: &mut SqliteConnection, workshop: WorkshopId, entry: &Entry) -> Result<(), Fault> {
    let id = workshop.0.as_bytes().as_slice();
    let mut body = serde_json::to_value(&entry.event)?;
    let author = match entry.who {
        Who::Participant(person) => Some(person),
        Who::House | Who::Facilitator(_) | Who::Host(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall => None,
    };
    for (row, text) in texts::lift(&mut body, entry.number) {
        sqlx::query("insert into texts (workshop, id, person, body) values (?, ?, ?, ?)")
            .bind(id)
            .bind(row)
            .bind(author.as_ref().map(|person| person.0.as_bytes().as_slice()))
            .bind(text)
            .execute(&mut *connection)
            .await
            .map_err(moved_on)?;
    }
    sqlx::query("insert into events (workshop, number, version, at, who, body) values (?, ?, ?, ?, ?, ?)")
        .bind(id)
        .bind(i64::try_from(entry.number).unwrap_or(i64::MAX))
        .bind(i64::from(entry.version))
        .bind(entry.at.0)
        .bind(serde_json::to_string(&entry.who)?)
        .bind(body.to_string())
        .execute(&mut *connection)
        .await
        .map_err(moved_on)?;
    Ok(())
}

fn read(row: &sqlx::sqlite::SqliteRow, texts: &HashMap<i64, String>) -> Result<Entry, Fault> {
    let mut event: Value = serde_json::from_str(row.try_get("body")?)?;
    texts::lower(&mut event, texts);
    Ok(Entry {
        number: u64::try_from(row.try_get::<i64, _>("number")?).unwrap_or(0),
        version: u16::try_from(row.try_get::<i64, _>("version")?).unwrap_or(0),
        at: Moment(row.try_get("at")?),
        who: serde_json::from_str(row.try_get("who")?)?,
        event: serde_json::from_value(event)?,
    })
}

pub(super) fn uuid(bytes: &[u8]) -> Result<Uuid, Fault> {
    Uuid::from_slice(bytes).map_err(|error| Fault::Database(sqlx::Error::Decode(Box::new(error))))
}

/// A number, code or command that is taken already means that somebody else was quicker.
fn moved_on(error: sqlx::Error) -> Fault {
    let taken = error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation);
    if taken { Fault::MovedOn } else { Fault::Database(error) }
}
