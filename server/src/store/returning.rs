//! Coming back as oneself: the personal code on a phone, and the way back that a host or a facilitator makes.

use super::access::{KEEP_SESSION, REPLACE_ROLE};
use super::writing::Writing;
use super::{Fault, Secret, Store, log};
use sha2::{Digest as _, Sha256};
use sqlx::Row as _;
use workshop::join_code::ALPHABET;
use workshop::{Moment, PersonId, Who, WorkshopId};

/// Signs in a personal code: 24^4, about 330,000 codes for at most 2,000 people; whoever guesses is stopped long before.
const CODE: usize = 4;
/// Signs in a way back: 24^10, 46 bits, which few tries a minute do not find in the minutes it lasts.
const WAY: usize = 10;
/// Signs that are written together, so that ten of them can be copied by hand.
const GROUP: usize = 5;
/// How long a way back lasts: time to walk to the phone and scan it. Ten minutes, in milliseconds.
const LASTS: i64 = 10 * 60 * 1_000;
/// How long it is remembered after that, so that whoever is late is told why. A day, in milliseconds.
const REMEMBERED: i64 = 24 * 3_600 * 1_000;
/// Draws before giving up. With 2,000 codes given, one draw in 165 is taken.
const DRAWS: usize = 8;

/// The code that a phone shows to its holder. It is written nowhere but there, and in no log.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonalCode(String);

/// What a way back carries: whoever brings it first is that person.
#[derive(Clone, PartialEq, Eq)]
pub struct WayBack(String);

/// What came of a way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It leads there, as her.
    Open(WorkshopId, PersonId),
    /// It has been used, or its time is over.
    Closed,
}

impl PersonalCode {
    /// Reads a code as typed: small letters, spaces and dashes are forgiven.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        read(typed, CODE).map(Self)
    }

    /// What its holder is shown, and nobody else.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl WayBack {
    /// Reads one as it stands in an address, or as typed.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        read(typed, WAY).map(Self)
    }

    /// Its signs in two groups, for whoever has to copy them.
    #[must_use]
    pub fn reveal(&self) -> String {
        let (first, last) = self.0.split_at(GROUP);
        format!("{first}-{last}")
    }

    fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl std::fmt::Debug for PersonalCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonalCode(…)")
    }
}

impl std::fmt::Debug for WayBack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WayBack(…)")
    }
}

impl Store {
    /// The code of somebody, drawn if she has none yet. `None` in the case that no free one is found.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn personal_code(&self, workshop: WorkshopId, person: PersonId) -> Result<Option<PersonalCode>, Fault> {
        let known = sqlx::query(CODE_OF)
            .bind(workshop.0.as_bytes().as_slice())
            .bind(person.0.as_bytes().as_slice())
            .fetch_optional(&self.read)
            .await?;
        if let Some(row) = known {
            return Ok(Some(PersonalCode(row.try_get(0)?)));
        }
        let written = async {
            let mut writing = self.begin().await?;
            let code = give_code(&mut writing, workshop, person).await?;
            writing.commit().await?;
            Ok(code)
        };
        self.noted(written.await)
    }

    /// Whose code it is in that workshop.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn whose(&self, workshop: WorkshopId, code: &PersonalCode) -> Result<Option<PersonId>, Fault> {
        let row = sqlx::query("select person from personal_codes where workshop = ? and code = ?")
            .bind(workshop.0.as_bytes().as_slice())
            .bind(&code.0)
            .fetch_optional(&self.read)
            .await?;
        row.map(|row| Ok(PersonId(log::uuid(row.try_get(0)?)?))).transpose()
    }

    /// Makes a way back for somebody. It lasts ten minutes and opens once.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn make_way_back(&self, workshop: WorkshopId, person: PersonId, now: Moment) -> Result<WayBack, Fault> {
        let way = WayBack(draw(WAY)?);
        let written = async {
            let mut writing = self.begin().await?;
            sqlx::query("delete from ways_back where expires_at < ?")
                .bind(now.0.saturating_sub(REMEMBERED))
                .execute(writing.connection()?)
                .await?;
            sqlx::query("insert into ways_back (hash, workshop, person, expires_at) values (?, ?, ?, ?)")
                .bind(way.hash())
                .bind(workshop.0.as_bytes().as_slice())
                .bind(person.0.as_bytes().as_slice())
                .bind(now.0.saturating_add(LASTS))
                .execute(writing.connection()?)
                .await?;
            writing.commit().await
        };
        self.noted(written.await)?;
        Ok(way)
    }

    /// Where a way back leads now; `None` if there never was such a one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn way_back(&self, way: &WayBack, now: Moment) -> Result<Option<Way>, Fault> {
        let row =
            sqlx::query("select workshop, person, used_at is null and expires_at > ? from ways_back where hash = ?")
                .bind(now.0)
                .bind(way.hash())
                .fetch_optional(&self.read)
                .await?;
        let Some(row) = row else { return Ok(None) };
        let open = Way::Open(WorkshopId(log::uuid(row.try_get(0)?)?), PersonId(log::uuid(row.try_get(1)?)?));
        Ok(Some(if row.try_get(2)? { open } else { Way::Closed }))
    }

    /// Lets a session be the person whom a way back is for, and uses it up; `false` if it is not open any more.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn come_back_by(&self, way: &WayBack, session: &Secret, now: Moment) -> Result<bool, Fault> {
        let written = async {
            let mut writing = self.begin().await?;
            let used = sqlx::query(
                "update ways_back set used_at = ?1 where hash = ?2 and used_at is null and expires_at > ?1
                 returning workshop, person",
            )
            .bind(now.0)
            .bind(way.hash())
            .fetch_optional(writing.connection()?)
            .await?;
            let Some(row) = used else {
                writing.commit().await?;
                return Ok(false);
            };
            let (workshop, person): (Vec<u8>, PersonId) = (row.try_get(0)?, PersonId(log::uuid(row.try_get(1)?)?));
            sqlx::query(KEEP_SESSION).bind(session.hash()).bind(now.0).execute(writing.connection()?).await?;
            sqlx::query(REPLACE_ROLE)
                .bind(session.hash())
                .bind(workshop)
                .bind("participant")
                .bind(serde_json::to_string(&Who::Participant(person))?)
                .bind(now.0)
                .fetch_one(writing.connection()?)
                .await?;
            writing.commit().await?;
            Ok(true)
        };
        self.noted(written.await)
    }
}

/// Gives somebody a code that nobody else in the workshop has, unless she has one; what it is.
pub(super) async fn give_code(
    writing: &mut Writing,
    workshop: WorkshopId,
    person: PersonId,
) -> Result<Option<PersonalCode>, Fault> {
    for _ in 0..DRAWS {
        let given = sqlx::query(GIVE_CODE)
            .bind(workshop.0.as_bytes().as_slice())
            .bind(draw(CODE)?)
            .bind(person.0.as_bytes().as_slice())
            .fetch_optional(writing.connection()?)
            .await?;
        if let Some(row) = given {
            return Ok(Some(PersonalCode(row.try_get(0)?)));
        }
        // She has one, or somebody else has this one.
        let hers = sqlx::query(CODE_OF)
            .bind(workshop.0.as_bytes().as_slice())
            .bind(person.0.as_bytes().as_slice())
            .fetch_optional(writing.connection()?)
            .await?;
        if let Some(row) = hers {
            return Ok(Some(PersonalCode(row.try_get(0)?)));
        }
    }
    Ok(None)
}

const CODE_OF: &str = "select code from personal_codes where workshop = ? and person = ?";
const GIVE_CODE: &str =
    "insert into personal_codes (workshop, code, person) values (?, ?, ?) on conflict do nothing returning code";

/// So many signs by chance, none likelier than another.
fn draw(length: usize) -> Result<String, Fault> {
    let fair = ALPHABET.len() * (256 / ALPHABET.len());
    let (mut signs, mut bytes) = (String::with_capacity(length), [0_u8; 16]);
    loop {
        getrandom::fill(&mut bytes).map_err(|error| Fault::System(std::io::Error::other(error)))?;
        for byte in bytes.map(usize::from).into_iter().filter(|byte| *byte < fair) {
            signs.push(char::from(ALPHABET[byte % ALPHABET.len()]));
            if signs.len() == length {
                return Ok(signs);
            }
        }
    }
}

fn read(typed: &str, length: usize) -> Option<String> {
    let meant = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').take(length + 1);
    let signs: String = meant.map(|sign| sign.to_ascii_uppercase()).collect();
    let known = signs.len() == length && signs.bytes().all(|sign| ALPHABET.contains(&sign));
    known.then_some(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_reads_back_and_is_forgiven_its_spelling() {
        let way = WayBack(draw(WAY).expect("there is randomness"));
        assert_eq!(WayBack::parse(&way.reveal().to_lowercase()).as_ref(), Some(&way));
        assert_eq!(PersonalCode::parse(" k7-qm ").map(|code| code.reveal().to_owned()), Some("K7QM".to_owned()));
        for wrong in ["", "K7Q", "K7QMM", "K7Q0", "K7Qé"] {
            assert_eq!(PersonalCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn neither_is_written_where_programs_are_looked_into() {
        let (code, way) = (PersonalCode::parse("K7QM"), WayBack::parse("K7QMACDEFG"));
        let written = format!("{code:?} {way:?}");
        assert!(!written.contains("K7QM") && written.contains('…'), "{written}");
    }
}
