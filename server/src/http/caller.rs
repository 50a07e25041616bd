//! Who is asking: the session in the cookie, and the roles it has been granted.

use super::{Problem, Site};
use crate::clock;
use crate::room::Room;
use crate::store::Secret;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum_extra::extract::CookieJar;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use workshop::{FacilitatorId, JoinCode, Language, PersonId, TableId, Who};

const COOKIE: &str = "tablee";
/// A cookie outlives the day: the report is read for weeks. 90 days, in seconds.
const LASTS: u32 = 90 * 24 * 3_600;

/// Who sends a request.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The session, if the browser has one.
    pub session: Option<Secret>,
    /// The language its reader prefers.
    pub language: Language,
    /// Where the request comes from, for counting wrong guesses only.
    pub from: IpAddr,
}

impl FromRequestParts<Site> for Caller {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _site: &Site) -> Result<Self, Self::Rejection> {
        let jar = CookieJar::from_headers(&parts.headers);
        let from = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
        Ok(Self {
            session: jar.get(COOKIE).and_then(|cookie| Secret::parse(cookie.value())),
            language: preferred(parts.headers.get(header::ACCEPT_LANGUAGE)),
            from: from.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        })
    }
}

/// The first of the reader's languages that Tablée speaks; French otherwise.
#[must_use]
pub fn preferred(header: Option<&HeaderValue>) -> Language {
    let listed = header.and_then(|value| value.to_str().ok()).unwrap_or("");
    let spoken = listed.split(',').find_map(|entry| match entry.trim().get(..2) {
        Some("fr") => Some(Language::Fr),
        Some("en") => Some(Language::En),
        _ => None,
    });
    spoken.unwrap_or_default()
}

impl Caller {
    /// The workshop with the code in the address. Wrong codes are counted.
    ///
    /// # Errors
    /// [`Problem::Lost`], or [`Problem::TooManyGuesses`].
    pub async fn room(&self, site: &Site, code: &str) -> Result<Arc<Room>, Problem> {
        let room = match JoinCode::parse(code) {
            Some(code) => site.rooms.by_code(&code).await?,
            None => None,
        };
        match room {
            Some(room) => Ok(room),
            None => {
                site.guesses.wrong(self.from)?;
                Err(Problem::Lost)
            }
        }
    }

    /// The roles that the session has in a workshop.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn roles(&self, site: &Site, room: &Room) -> Result<Vec<Who>, Problem> {
        match &self.session {
            Some(session) => Ok(site.rooms.store().roles(session, room.known.id).await?),
            None => Ok(Vec::new()),
        }
    }

    /// The workshop, if the session facilitates it.
    ///
    /// # Errors
    /// [`Problem::Stranger`] if it does not; as [`Caller::room`] else.
    pub async fn facilitates(&self, site: &Site, code: &str) -> Result<(Arc<Room>, FacilitatorId), Problem> {
        let room = self.room(site, code).await?;
        let facilitator = self.roles(site, &room).await?.into_iter().find_map(|role| match role {
            Who::Facilitator(id) => Some(id),
            Who::House | Who::Participant(_) | Who::Host(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall => None,
        });
        facilitator.map(|id| (room, id)).ok_or(Problem::Stranger)
    }

    /// The workshop and who the session is in it, if it takes part.
    ///
    /// # Errors
    /// As [`Caller::room`].
    pub async fn takes_part(&self, site: &Site, code: &str) -> Result<(Arc<Room>, Option<PersonId>), Problem> {
        let room = self.room(site, code).await?;
        let person = self.roles(site, &room).await?.into_iter().find_map(|role| match role {
            Who::Participant(id) => Some(id),
            Who::House | Who::Facilitator(_) | Who::Host(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall => None,
        });
        Ok((room, person))
    }

    /// The workshop, if the session may look at its wall: with a wall link, or as a facilitator.
    ///
    /// # Errors
    /// [`Problem::Stranger`] if it may not; as [`Caller::room`] else.
    pub async fn sees_wall(&self, site: &Site, code: &str) -> Result<Arc<Room>, Problem> {
        let room = self.room(site, code).await?;
        let sees = self.roles(site, &room).await?.into_iter().any(|role| match role {
            Who::Facilitator(_) | Who::Wall => true,
            Who::House | Who::Participant(_) | Who::Host(_) | Who::Narrator(_) | Who::Table(_) => false,
        });
        if sees { Ok(room) } else { Err(Problem::Stranger) }
    }

    /// The workshop and the table whose host the session is.
    ///
    /// # Errors
    /// [`Problem::Stranger`] if it is none; as [`Caller::room`] else.
    pub async fn hosts(&self, site: &Site, code: &str) -> Result<(Arc<Room>, TableId), Problem> {
        let room = self.room(site, code).await?;
        let table = self.roles(site, &room).await?.into_iter().find_map(|role| match role {
            Who::Host(table) => Some(table),
            Who::House | Who::Facilitator(_) | Who::Participant(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall => {
                None
            }
        });
        table.map(|table| (room, table)).ok_or(Problem::Stranger)
    }

    /// The workshop and the table whose narrator the session is.
    ///
    /// # Errors
    /// [`Problem::Stranger`] if it is none; as [`Caller::room`] else.
    pub async fn narrates(&self, site: &Site, code: &str) -> Result<(Arc<Room>, TableId), Problem> {
        let room = self.room(site, code).await?;
        let table = self.roles(site, &room).await?.into_iter().find_map(|role| match role {
            Who::Narrator(table) => Some(table),
            Who::House | Who::Facilitator(_) | Who::Participant(_) | Who::Host(_) | Who::Table(_) | Who::Wall => None,
        });
        table.map(|table| (room, table)).ok_or(Problem::Stranger)
    }

    /// The session; a new one if there was none.
    ///
    /// # Errors
    /// Where there is no randomness.
    pub fn session_or_new(&self) -> Result<Secret, Problem> {
        match &self.session {
            Some(session) => Ok(session.clone()),
            None => Ok(Secret::draw()?),
        }
    }

    /// Lets a session play a role from now on.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn grant(&self, site: &Site, session: &Secret, room: &Room, role: Who) -> Result<(), Problem> {
        Ok(site.rooms.store().grant(session, room.known.id, role, clock::now()).await?)
    }
}

/// An answer that also hands out the session's cookie.
pub fn with_session(site: &Site, session: &Secret, answer: impl IntoResponse) -> Response {
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={LASTS}{secure}", session.reveal());
    (AppendHeaders([(header::SET_COOKIE, cookie)]), answer).into_response()
}
