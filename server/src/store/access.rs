//! Who may open what: capability links and sessions. Only hashes are kept.

use super::{Fault, Store, log, returning};
use sha2::{Digest as _, Sha256};
use sqlx::Row as _;
use workshop::{Moment, Who, WorkshopId};

/// A secret as its holder knows it: 256 random bits, written as 64 hexadecimal signs.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Draws a new one.
    ///
    /// # Errors
    /// Where the operating system has no randomness to give.
    pub fn draw() -> Result<Self, Fault> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| Fault::System(std::io::Error::other(error)))?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Reads one that somebody brings.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let fits = typed.len() == 64 && typed.bytes().all(|sign| sign.is_ascii_hexdigit());
        fits.then(|| Self(typed.to_ascii_lowercase()))
    }

    /// What is handed to its holder, and nowhere else.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept: looked up by equality in an index, so that comparing takes no time that tells anything.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

pub(super) const KEEP_SESSION: &str = "insert into sessions (hash, created_at) values (?, ?) on conflict do nothing";

/// The newest role of a kind is the one that counts.
pub(super) const REPLACE_ROLE: &str = "insert into grants (session, workshop, kind, role, granted_at)
    values (?, ?, ?, ?, ?)
    on conflict (session, workshop, kind) do update set role = excluded.role
    returning role";

/// One session holds one role of each kind in a workshop: somebody may facilitate and try a phone on one laptop.
fn kind(role: Who) -> &'static str {
    match role {
        Who::Facilitator(_) => "facilitator",
        Who::Participant(_) => "participant",
        Who::Wall => "wall",
        Who::Host(_) => "host",
        Who::Narrator(_) => "narrator",
        Who::House | Who::Table(_) => "none",
    }
}

impl Store {
    /// Makes a capability link: whoever brings the secret has the role.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn entrust(&self, workshop: WorkshopId, role: Who, now: Moment) -> Result<Secret, Fault> {
        let secret = Secret::draw()?;
        let written = async {
            let mut writing = self.begin().await?;
            sqlx::query("insert into credentials (hash, workshop, role, created_at) values (?, ?, ?, ?)")
                .bind(secret.hash())
                .bind(workshop.0.as_bytes().as_slice())
                .bind(serde_json::to_string(&role)?)
                .bind(now.0)
                .execute(writing.connection()?)
                .await?;
            writing.commit().await
        };
        self.noted(written.await)?;
        Ok(secret)
    }

    /// What a capability link gives, if it is one and has not been revoked.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn redeem(&self, secret: &Secret) -> Result<Option<(WorkshopId, Who)>, Fault> {
        let row = sqlx::query("select workshop, role from credentials where hash = ? and revoked_at is null")
            .bind(secret.hash())
            .fetch_optional(&self.read)
            .await?;
        row.map(|row| Ok((WorkshopId(log::uuid(row.try_get(0)?)?), serde_json::from_str(row.try_get(1)?)?))).transpose()
    }

    /// Lets a session play a role in a workshop from now on.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn grant(&self, session: &Secret, workshop: WorkshopId, role: Who, now: Moment) -> Result<(), Fault> {
        self.grant_by(REPLACE_ROLE, session, workshop, role, now).await?;
        Ok(())
    }

    /// Lets a session play a role in a workshop unless it plays one of that kind already; the role it plays then.
    /// Two taps on « Entrer » are one person.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn grant_once(
        &self,
        session: &Secret,
        workshop: WorkshopId,
        role: Who,
        now: Moment,
    ) -> Result<Who, Fault> {
        let held = self.roles(session, workshop).await?;
        if let Some(held) = held.into_iter().find(|held| kind(*held) == kind(role)) {
            return Ok(held);
        }
        let granted = "insert into grants (session, workshop, kind, role, granted_at) values (?, ?, ?, ?, ?)
             on conflict (session, workshop, kind) do update set granted_at = granted_at
             returning role";
        self.grant_by(granted, session, workshop, role, now).await
    }

    /// The role that the session plays once it is written.
    async fn grant_by(
        &self,
        granted: &'static str,
        session: &Secret,
        workshop: WorkshopId,
        role: Who,
        now: Moment,
    ) -> Result<Who, Fault> {
        let written = async {
            let mut writing = self.begin().await?;
            sqlx::query(KEEP_SESSION).bind(session.hash()).bind(now.0).execute(writing.connection()?).await?;
            let row = sqlx::query(granted)
                .bind(session.hash())
                .bind(workshop.0.as_bytes().as_slice())
                .bind(kind(role))
                .bind(serde_json::to_string(&role)?)
                .bind(now.0)
                .fetch_one(writing.connection()?)
                .await?;
            let plays = serde_json::from_str(row.try_get(0)?)?;
            if let Who::Participant(person) = plays {
                // In the same wait for the disk: a room that comes in all at once has no time for a second one.
                returning::give_code(&mut writing, workshop, person).await?;
            }
            writing.commit().await?;
            Ok(plays)
        };
        self.noted(written.await)
    }

    /// The roles of a session in one workshop.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn roles(&self, session: &Secret, workshop: WorkshopId) -> Result<Vec<Who>, Fault> {
        let rows = sqlx::query("select role from grants where session = ? and workshop = ?")
            .bind(session.hash())
            .bind(workshop.0.as_bytes().as_slice())
            .fetch_all(&self.read)
            .await?;
        rows.iter().map(|row| Ok(serde_json::from_str(row.try_get(0)?)?)).collect()
    }

    /// Workshops that a session facilitates, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn facilitated(&self, session: &Secret) -> Result<Vec<WorkshopId>, Fault> {
        let rows = sqlx::query(
            "select workshop from grants where session = ? and kind = 'facilitator' order by granted_at desc limit 50",
        )
        .bind(session.hash())
        .fetch_all(&self.read)
        .await?;
        rows.iter().map(|row| Ok(WorkshopId(log::uuid(row.try_get(0)?)?))).collect()
    }
}
