//! How ready a workshop is, as far as it is kept: the last archive taken away, and what a facilitator has said.

use super::{Fault, Store};
use sqlx::Row as _;
use std::path::PathBuf;
use workshop::{Moment, WorkshopId};

/// An archive that somebody has taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Archived {
    /// When.
    pub at: Moment,
    /// The last event in it.
    pub number: u64,
}

impl Store {
    /// The folder of the database.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn folder(&self) -> Result<PathBuf, Fault> {
        let row =
            sqlx::query("select file from pragma_database_list where name = 'main'").fetch_one(&self.read).await?;
        let file = PathBuf::from(row.try_get::<String, _>(0)?);
        Ok(file.parent().map(PathBuf::from).unwrap_or_default())
    }

    /// Notes that somebody has taken away an archive that ends with event `number`.
    ///
    /// # Errors
    /// Where it cannot be written: the archive is as good as before.
    pub async fn note_archive(&self, workshop: WorkshopId, number: u64, now: Moment) -> Result<(), Fault> {
        let written = async {
            let mut writing = self.begin().await?;
            sqlx::query(
                "insert into archived (workshop, at, number) values (?, ?, ?)
                 on conflict do update set at = excluded.at, number = excluded.number",
            )
            .bind(workshop.0.as_bytes().as_slice())
            .bind(now.0)
            .bind(i64::try_from(number).unwrap_or(i64::MAX))
            .execute(writing.connection()?)
            .await?;
            writing.commit().await
        };
        self.noted(written.await)
    }

    /// The last archive that somebody has taken away.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn last_archive(&self, workshop: WorkshopId) -> Result<Option<Archived>, Fault> {
        let row = sqlx::query("select at, number from archived where workshop = ?")
            .bind(workshop.0.as_bytes().as_slice())
            .fetch_optional(&self.read)
            .await?;
        let read = |row: sqlx::sqlite::SqliteRow| {
            let (at, number): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
            Ok(Archived { at: Moment(at), number: u64::try_from(number).unwrap_or(0) })
        };
        row.map(read).transpose()
    }

    /// What a facilitator has said of the day to come, as it was kept.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn preparation(&self, workshop: WorkshopId) -> Result<Option<String>, Fault> {
        let row = sqlx::query("select body from preparations where workshop = ?")
            .bind(workshop.0.as_bytes().as_slice())
            .fetch_optional(&self.read)
            .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// Keeps what a facilitator says of the day to come, instead of what she said before.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub async fn prepare(&self, workshop: WorkshopId, said: &str) -> Result<(), Fault> {
        let written = async {
            let mut writing = self.begin().await?;
            sqlx::query(
                "insert into preparations (workshop, body) values (?, ?)
                 on conflict do update set body = excluded.body",
            )
            .bind(workshop.0.as_bytes().as_slice())
            .bind(said)
            .execute(writing.connection()?)
            .await?;
            writing.commit().await
        };
        self.noted(written.await)
    }
}
