//! What fails below the domain: for the log, never for a person's eyes. What a person can do about it is a [`Kind`].

use super::obstacle::Kind;
use sqlx::migrate::MigrateError;
use std::io::ErrorKind;

/// A fault below the domain.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Nothing can be written for now. It is in the log already; whoever asked may ask again.
    #[error("nothing can be written: {0:?}")]
    Unwritten(Kind),
    /// The database said no.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(#[from] MigrateError),
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

impl Fault {
    /// What stands in the way, where it is something outside Tablée; `None` where it is a fault of ours.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Self::Unwritten(kind) => Some(*kind),
            Self::Database(error) | Self::Migration(MigrateError::Execute(error)) => of_database(error),
            Self::System(error) => Some(of_system(error)),
            Self::Migration(_) | Self::Unreadable(_) | Self::MovedOn => None,
        }
    }

    /// Whether a newer Tablée has written this database.
    #[must_use]
    pub fn is_from_the_future(&self) -> bool {
        matches!(self, Self::Migration(MigrateError::VersionMissing(_)))
    }
}

fn of_database(error: &sqlx::Error) -> Option<Kind> {
    match error {
        sqlx::Error::Database(said) => {
            let code = said.code().and_then(|code| code.parse().ok());
            code.and_then(of_code)
        }
        sqlx::Error::Io(error) => Some(of_system(error)),
        // The connection that writes is busy, or was given up.
        sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed => Some(Kind::Other),
        _ => None,
    }
}

/// By SQLite's result codes, <https://www.sqlite.org/rescode.html>: the low byte says what, the rest more precisely.
fn of_code(code: i32) -> Option<Kind> {
    /// The write-ahead log's index could not grow: no room for it.
    const SHARED_MEMORY_SIZE: i32 = 4_874;
    match (code, code & 0xff) {
        (SHARED_MEMORY_SIZE, _) | (_, 13) => Some(Kind::Full),
        (_, 5 | 6) => Some(Kind::Locked),
        (_, 3 | 8 | 14) => Some(Kind::ReadOnly),
        (_, 11 | 26) => Some(Kind::Damaged),
        (_, 10) => Some(Kind::Other),
        _ => None,
    }
}

fn of_system(error: &std::io::Error) -> Kind {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Kind::Full,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Kind::ReadOnly,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_way_is_told_by_sqlites_codes() {
        for (code, kind) in [
            (13, Some(Kind::Full)),
            (4_874, Some(Kind::Full)),
            (5, Some(Kind::Locked)),
            (261, Some(Kind::Locked)),
            (8, Some(Kind::ReadOnly)),
            (1_032, Some(Kind::ReadOnly)),
            (14, Some(Kind::ReadOnly)),
            (11, Some(Kind::Damaged)),
            (26, Some(Kind::Damaged)),
            (778, Some(Kind::Other)),
            (2_067, None),
            (1, None),
        ] {
            assert_eq!(of_code(code), kind, "{code}");
        }
    }
}
