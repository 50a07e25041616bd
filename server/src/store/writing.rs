//! One transaction on the one connection that writes. Whatever does not end well costs the connection: SQLite may or
//! may not have taken a failed transaction back, and nobody else may inherit half of one.

use super::{Fault, Store};
use sqlx::pool::PoolConnection;
use sqlx::{Sqlite, SqliteConnection};

pub(super) struct Writing {
    connection: Option<PoolConnection<Sqlite>>,
}

impl Store {
    /// Begins one; it waits for those before it. While something stands in the way nobody waits: a probe finds out when
    /// it is gone.
    pub(super) async fn begin(&self) -> Result<Writing, Fault> {
        self.watchman.lets_through()?;
        let connection = self.write.acquire().await?;
        // What those before it have met, it would meet too.
        self.watchman.lets_through()?;
        Writing::on(connection).await
    }

    /// Begins one whatever stands in the way.
    pub(super) async fn begin_probe(&self) -> Result<Writing, Fault> {
        Writing::on(self.write.acquire().await?).await
    }
}

impl Writing {
    async fn on(connection: PoolConnection<Sqlite>) -> Result<Self, Fault> {
        let mut writing = Self { connection: Some(connection) };
        sqlx::query("begin immediate").execute(writing.connection()?).await?;
        Ok(writing)
    }

    /// Where to write.
    pub(super) fn connection(&mut self) -> Result<&mut SqliteConnection, Fault> {
        self.connection.as_deref_mut().ok_or(Fault::Database(sqlx::Error::PoolClosed))
    }

    /// On the disk, all of it, once this comes back.
    pub(super) async fn commit(mut self) -> Result<(), Fault> {
        sqlx::query("commit").execute(self.connection()?).await?;
        // Ended well: the connection is as good as new.
        self.connection = None;
        Ok(())
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            // Closed, not handed on: SQLite takes back what was not committed.
            drop(connection.detach());
        }
    }
}
