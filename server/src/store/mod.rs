//! The store: one SQLite file, the log in it, and who may open what.
//!
//! Write-ahead log with `synchronous = full`: what has been acknowledged survives a power cut. One connection writes,
//! others read. Only this folder speaks SQL.

mod access;
mod log;
mod texts;

pub use access::Secret;
pub use log::{Batch, Known};

use sqlx::Row as _;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::time::Duration;

/// The database in its folder.
const FILE: &str = "tablee.sqlite";

/// A fault below the domain: for the log, never for a person's eyes.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database said no.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row of the log does not read.
    #[error("unreadable row: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// Somebody else has written that number of the log.
    #[error("the log has moved on")]
    MovedOn,
    /// The operating system said no.
    #[error("{0}")]
    System(#[from] std::io::Error),
}

/// The database of one data folder.
#[derive(Debug, Clone)]
pub struct Store {
    write: SqlitePool,
    read: SqlitePool,
}

impl Store {
    /// Opens (or makes) the database in a folder and brings its schema up to date.
    ///
    /// # Errors
    /// Where the folder cannot be written or the file is no database.
    pub async fn open(folder: &Path) -> Result<Self, Fault> {
        std::fs::create_dir_all(folder)?;
        let options = SqliteConnectOptions::new()
            .filename(folder.join(FILE))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("secure_delete", "on")
            .busy_timeout(Duration::from_secs(10));
        let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        sqlx::migrate!("./migrations").run(&write).await?;
        let read = SqlitePoolOptions::new().max_connections(4).connect_with(options.read_only(true)).await?;
        Ok(Self { write, read })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), Fault> {
        sqlx::query("select 1").execute(&self.read).await?;
        Ok(())
    }

    /// Whether a folder has a database.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        folder.join(FILE).is_file()
    }

    /// The version of SQLite that is linked in.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn version(&self) -> Result<[u32; 3], Fault> {
        let row = sqlx::query("select sqlite_version()").fetch_one(&self.read).await?;
        let written: String = row.try_get(0)?;
        let mut parts = written.split('.').map(|part| part.parse().unwrap_or(0));
        Ok([(); 3].map(|()| parts.next().unwrap_or(0)))
    }

    /// Writes what is left in the write-ahead log and closes the file.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}
