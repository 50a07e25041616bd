//! Writing, changing and taking back contributions: the interface that phones and scripts share.

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site, dress, phone};
use crate::room::Room;
use app::pages::phone::Typed;
use app::pages::sheet::View;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use uuid::Uuid;
use workshop::command::{Draft, Posting};
use workshop::refusal::What;
use workshop::sight::Sheet;
use workshop::{Command, PersonId, PostId, PostKind, Privacy, Refusal, Round, TableId, ThemeId, Who};

/// A contribution as it comes in, from a form or as JSON.
#[derive(Debug, Deserialize)]
pub struct Incoming {
    /// Drawn by the writer; a retry brings the same. Forms bring the one they were drawn with.
    #[serde(default)]
    id: Option<Uuid>,
    /// `idea` or `finding`, `idee` or `constat`.
    #[serde(default)]
    kind: String,
    #[serde(default)]
    text: String,
    /// Several examples, as JSON.
    #[serde(default)]
    examples: Vec<String>,
    /// One example, from a form.
    #[serde(default)]
    example: String,
    /// Where it was written; from an empty form field: where she sits now.
    #[serde(default, deserialize_with = "number")]
    table: Option<u16>,
    #[serde(default, deserialize_with = "number")]
    round: Option<u16>,
    /// The theme in which it was missed, in the relecture; an empty form field names none.
    #[serde(default)]
    theme: Option<String>,
    /// Lets its holder change the post where no link to its author is kept.
    #[serde(default)]
    key: Option<String>,
}

/// A number, or a string that holds one: forms know only strings.
pub fn number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(u16),
        Text(String),
    }
    match Option::<Either>::deserialize(deserializer)? {
        Some(Either::Number(number)) => Ok(Some(number)),
        Some(Either::Text(text)) if text.trim().is_empty() => Ok(None),
        Some(Either::Text(text)) => text.trim().parse().map(Some).map_err(serde::de::Error::custom),
        None => Ok(None),
    }
}

impl Incoming {
    fn theme(&self) -> Option<ThemeId> {
        self.theme.as_deref().and_then(|id| id.trim().parse().ok()).map(ThemeId)
    }

    fn view(&self) -> View {
        View { theme: self.theme(), person: None }
    }

    fn kind(&self) -> Result<PostKind, Problem> {
        PostKind::parse(self.kind.trim()).ok_or(Problem::Refused(Refusal::Unknown(What::Kind)))
    }

    fn examples(&self) -> Vec<String> {
        let one = Some(self.example.clone()).filter(|example| !example.trim().is_empty());
        self.examples.iter().cloned().chain(one).collect()
    }

    /// What a page that comes back has in its field, and why it was refused.
    #[must_use]
    pub fn typed(&self, room: &Room, problem: &Problem) -> Typed {
        Typed {
            id: self.id.unwrap_or_else(|| draw(room)),
            kind: self.kind().unwrap_or(PostKind::Idea),
            text: self.text.clone(),
            example: self.example.clone(),
            sentence: Some(dress::sentence(problem, room.look(|workshop| workshop.about.language))),
        }
    }

    /// The words that a post should have instead.
    ///
    /// # Errors
    /// A refusal, for a kind that is none.
    pub fn edit(&self, post: PostId) -> Result<Posting, Problem> {
        let (kind, text, examples) = (self.kind()?, self.text.clone(), self.examples());
        Ok(Posting::Edit { post, kind, text, examples, key: self.key.as_deref().map(hashed) })
    }

    /// As the workshop takes it. `here` is where it was written if it does not say so itself.
    ///
    /// # Errors
    /// A refusal, where a place or a kind is missing.
    pub fn draft(&self, room: &Room, here: Option<(TableId, Round)>) -> Result<Draft, Problem> {
        let round = match self.round {
            Some(round) => Round(u8::try_from(round).map_err(|_| Problem::Refused(Refusal::Unknown(What::Round)))?),
            None => here.map(|(_, round)| round).ok_or(Problem::Refused(Refusal::Unknown(What::Round)))?,
        };
        let table = self.table.map(TableId).or(here.map(|(table, _)| table));
        Ok(Draft {
            id: PostId(self.id.unwrap_or_else(|| draw(room))),
            kind: self.kind()?,
            text: self.text.clone(),
            examples: self.examples(),
            table: table.ok_or(Problem::Refused(Refusal::Unknown(What::Table)))?,
            round,
            theme: self.theme(),
            key: self.key.as_deref().map(hashed),
        })
    }
}

/// `POST /p/{code}/contributions`: writes one. 201 once it is on the disk, 200 if it was there already.
pub async fn write(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(mut incoming): Body<Incoming>,
) -> Result<Response, Problem> {
    let (room, person) = participant(&site, &code, &caller).await?;
    let missed_at = incoming.theme().and_then(|_| last_seat(&room, person));
    // A day may end before its last round: what she misses belongs to a round that was lived.
    if missed_at.is_some() && !incoming.round.is_some_and(|round| is_harvested(&room, round)) {
        (incoming.table, incoming.round) = (None, None);
    }
    let here = missed_at.or_else(|| seat(&room, person));
    let answer = match site.limits.writes(person).and_then(|()| incoming.draft(&room, here)) {
        Ok(draft) => {
            let id = draft.id;
            let command = Command::Post(Posting::Write(draft));
            room.act(Who::Participant(person), command, None).await.map(|new| (id, new)).map_err(Problem::from)
        }
        Err(problem) => Err(problem),
    };
    if dress::wants_json(&headers) {
        let (id, new) = answer?;
        let status = if new { StatusCode::CREATED } else { StatusCode::OK };
        return Ok((status, Json(json!({ "id": id }))).into_response());
    }
    match answer {
        Ok(_) => Ok(back_to(&room, incoming.view())),
        // Nothing typed may be lost: the page comes back with it and the reason.
        Err(problem) => redraw(&site, &room, person, &incoming, problem).await,
    }
}

/// `POST /p/{code}/contributions/{id}`: changes one's own, until the window closes.
pub async fn edit(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
    headers: HeaderMap,
    Body(incoming): Body<Incoming>,
) -> Result<Response, Problem> {
    let (room, person) = participant(&site, &code, &caller).await?;
    let command = incoming.edit(post_id(&id)?)?;
    let changed = match site.limits.writes(person) {
        Ok(()) => change(&room, person, command, &headers).await,
        Err(problem) => Err(problem),
    };
    match changed {
        // As above: the better words come back as a draft, with the reason.
        Err(problem) if !dress::wants_json(&headers) && is_about_words(&problem) => {
            redraw(&site, &room, person, &incoming, problem).await
        }
        answer => answer,
    }
}

/// `POST /p/{code}/contributions/{id}/retrait`: takes one's own back, until the window closes.
pub async fn withdraw(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
    headers: HeaderMap,
    Body(incoming): Body<Incoming>,
) -> Result<Response, Problem> {
    let (room, person) = participant(&site, &code, &caller).await?;
    site.limits.writes(person)?;
    let command = Posting::Withdraw { post: post_id(&id)?, key: incoming.key.as_deref().map(hashed) };
    change(&room, person, command, &headers).await
}

/// `POST /p/{code}/contributions/{id}/remise`: lets one's own count again that one took back.
pub async fn restore(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
    headers: HeaderMap,
    Body(incoming): Body<Incoming>,
) -> Result<Response, Problem> {
    let (room, person) = participant(&site, &code, &caller).await?;
    site.limits.writes(person)?;
    let command = Posting::Restore { post: post_id(&id)?, key: incoming.key.as_deref().map(hashed) };
    change(&room, person, command, &headers).await
}

/// Whether the words themselves, or the moment they came at, were refused: then they are worth giving back.
#[must_use]
pub fn is_about_words(problem: &Problem) -> bool {
    use Refusal::{Empty, TooLong, TooMany, WindowClosed};
    matches!(
        problem,
        Problem::TooFast
            | Problem::Unwritten
            | Problem::Refused(Empty { .. } | TooLong { .. } | TooMany { .. } | WindowClosed)
    )
}

async fn change(room: &Room, person: PersonId, posting: Posting, headers: &HeaderMap) -> Result<Response, Problem> {
    let changed = room.act(Who::Participant(person), Command::Post(posting), None).await?;
    if dress::wants_json(headers) { Ok(Json(json!({ "changed": changed })).into_response()) } else { Ok(back(room)) }
}

async fn participant(site: &Site, code: &str, caller: &Caller) -> Result<(Arc<Room>, PersonId), Problem> {
    let (room, person) = caller.takes_part(site, code).await?;
    person.map(|person| (room, person)).ok_or(Problem::Stranger)
}

/// Where somebody sits now.
fn seat(room: &Room, person: PersonId) -> Option<(TableId, Round)> {
    room.look(|workshop| {
        let round = workshop.round()?;
        Some((workshop.people.get(&person)?.seat(round)?, round))
    })
}

/// Where she last sat and wrote: that is where what she misses in the relecture belongs.
fn last_seat(room: &Room, person: PersonId) -> Option<(TableId, Round)> {
    room.look(|workshop| {
        let sheet = Sheet::seen_by(workshop, person, room.now())?;
        sheet.readers.first()?.seat.map(|(round, table)| (table, round))
    })
}

fn is_harvested(room: &Room, round: u16) -> bool {
    u8::try_from(round).is_ok_and(|round| room.look(|workshop| workshop.day.harvested.contains(&Round(round))))
}

async fn redraw(
    site: &Site,
    room: &Room,
    person: PersonId,
    incoming: &Incoming,
    problem: Problem,
) -> Result<Response, Problem> {
    let typed = Some(incoming.typed(room, &problem));
    let page = phone::draw(site, room, person, phone::Brought { view: incoming.view(), refused: None, typed }).await;
    page.map(|page| (problem.status(), page).into_response()).ok_or(problem)
}

/// An identity for a post. Version 7 has the time in it, which must not be kept where no link to anyone is.
pub fn draw(room: &Room) -> Uuid {
    match room.look(|workshop| workshop.privacy) {
        Privacy::Unlinked => Uuid::new_v4(),
        Privacy::Name | Privacy::Pseudonym => Uuid::now_v7(),
    }
}

fn back(room: &Room) -> Response {
    back_to(room, View::default())
}

/// To her page, and to the theme for which she wrote.
fn back_to(room: &Room, view: View) -> Response {
    let anchor = if view.theme.is_some() { "#ajouter" } else { "" };
    Redirect::to(&format!("/p/{}{}{anchor}", room.known.code, view.query())).into_response()
}

/// A post's identity in an address.
///
/// # Errors
/// A refusal, if it is none.
pub fn post_id(typed: &str) -> Result<PostId, Problem> {
    typed.parse().map(PostId).map_err(|_| Problem::Refused(Refusal::Unknown(What::Post)))
}

fn hashed(key: &str) -> String {
    Sha256::digest(key.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
