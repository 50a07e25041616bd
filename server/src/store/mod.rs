//! The store: one SQLite file, the log in it, and who may open what.
//!
//! Write-ahead log with `synchronous = full`: what has been acknowledged survives a power cut. One connection writes,
//! others read. Only this folder speaks SQL.

mod access;
mod archived;
mod entrusted;
mod fault;
mod log;
mod obstacle;
mod returning;
mod snapshot;
mod texts;
mod writing;

pub use access::Secret;
pub use archived::Archived;
pub use fault::Fault;
pub use log::{Batch, Known};
pub use obstacle::{Kind, Obstacle};
pub use returning::{PersonalCode, Way, WayBack};
pub use snapshot::Recalled;

use sqlx::Row as _;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// The database in its folder.
const FILE: &str = "tablee.sqlite";
/// How long a write waits for another program's. Longer than any transaction of ours takes, an import of a whole day
/// included; short enough that a person whose command meets a locked file hears of it while she still looks.
const BUSY: Duration = Duration::from_secs(1);
/// How long anybody waits for the connection that writes while others have it: a room that comes in all at once onto a
/// slow disk is no fault yet. Less than the patience of a request.
const QUEUE: Duration = Duration::from_secs(20);

/// When a write counts as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// Once it is on the disk.
    #[default]
    Synced,
    /// Once the operating system has it: a power cut loses it. Only for showing that the test of the other can fail.
    Careless,
}

/// The database of one data folder.
#[derive(Debug, Clone)]
pub struct Store {
    write: SqlitePool,
    read: SqlitePool,
    watchman: Arc<obstacle::Watchman>,
}

impl Store {
    /// Opens (or makes) the database in a folder and brings its schema up to date.
    ///
    /// # Errors
    /// Where the folder cannot be written, the file is no database, or a newer Tablée has written it.
    pub async fn open(folder: &Path) -> Result<Self, Fault> {
        Self::open_with(folder, Durability::Synced).await
    }

    /// As [`Store::open`], with a say in when a write counts as written.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open_with(folder: &Path, durability: Durability) -> Result<Self, Fault> {
        std::fs::create_dir_all(folder)?;
        let synchronous = match durability {
            Durability::Synced => SqliteSynchronous::Full,
            Durability::Careless => SqliteSynchronous::Off,
        };
        let options = SqliteConnectOptions::new()
            .filename(folder.join(FILE))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(synchronous)
            .foreign_keys(true)
            .pragma("secure_delete", "on")
            .busy_timeout(BUSY);
        let pool = || SqlitePoolOptions::new().acquire_timeout(QUEUE);
        let write = pool().max_connections(1).connect_with(options.clone()).await?;
        if let Err(error) = sqlx::migrate!("./migrations").run(&write).await {
            write.close().await;
            return Err(error.into());
        }
        let read = pool().max_connections(4).connect_with(options.read_only(true)).await?;
        Ok(Self { write, read, watchman: Arc::default() })
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
