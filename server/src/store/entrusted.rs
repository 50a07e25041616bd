//! Links handed out at tables: made anew they replace those before, taken back they open nothing any more.

use super::access::Secret;
use super::{Fault, Store};
use sqlx::Row as _;
use workshop::{Moment, Who, WorkshopId};

impl Store {
    /// Makes one link a role, all of them or none. The links that gave these roles before open nothing from now on;
    /// devices that came in by them stay in.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn entrust_anew(&self, workshop: WorkshopId, roles: &[Who], now: Moment) -> Result<Vec<Secret>, Fault> {
        let written = async {
            let mut writing = self.begin().await?;
            let mut secrets = Vec::with_capacity(roles.len());
            for role in roles {
                let (secret, role) = (Secret::draw()?, serde_json::to_string(role)?);
                sqlx::query(REVOKE)
                    .bind(now.0)
                    .bind(workshop.0.as_bytes().as_slice())
                    .bind(&role)
                    .execute(writing.connection()?)
                    .await?;
                sqlx::query("insert into credentials (hash, workshop, role, created_at) values (?, ?, ?, ?)")
                    .bind(secret.hash())
                    .bind(workshop.0.as_bytes().as_slice())
                    .bind(&role)
                    .bind(now.0)
                    .execute(writing.connection()?)
                    .await?;
                secrets.push(secret);
            }
            writing.commit().await?;
            Ok(secrets)
        };
        self.noted(written.await)
    }

    /// Takes a role back: its links open nothing any more, and whoever came in by one is out.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn take_back(&self, workshop: WorkshopId, role: Who, now: Moment) -> Result<(), Fault> {
        let written = async {
            let (mut writing, role) = (self.begin().await?, serde_json::to_string(&role)?);
            sqlx::query(REVOKE)
                .bind(now.0)
                .bind(workshop.0.as_bytes().as_slice())
                .bind(&role)
                .execute(writing.connection()?)
                .await?;
            sqlx::query("delete from grants where workshop = ? and role = ?")
                .bind(workshop.0.as_bytes().as_slice())
                .bind(&role)
                .execute(writing.connection()?)
                .await?;
            writing.commit().await
        };
        self.noted(written.await)
    }

    /// Roles that a link opens, or that a device plays by one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn entrusted(&self, workshop: WorkshopId) -> Result<Vec<Who>, Fault> {
        let rows = sqlx::query(
            "select role from credentials where workshop = ?1 and revoked_at is null
             union select role from grants where workshop = ?1 and kind in ('host', 'narrator')",
        )
        .bind(workshop.0.as_bytes().as_slice())
        .fetch_all(&self.read)
        .await?;
        rows.iter().map(|row| Ok(serde_json::from_str(row.try_get(0)?)?)).collect()
    }
}

const REVOKE: &str = "update credentials set revoked_at = ? where workshop = ? and role = ? and revoked_at is null";
