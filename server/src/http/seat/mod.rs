//! What a participant says of her own seat, and the sign on a table that seats whoever scans it.

mod shown;
mod wishes;

pub use shown::holder;

pub use wishes::{wish, wishes};

use super::caller::{Caller, with_session};
use super::forms::Body;
use super::join::{self, Joining};
use super::posts::number;
use super::{Problem, Site, dress};
use crate::room::Room;
use crate::{assets, page as pages_of};
use app::pages::seat::{self, Refused};
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use workshop::command::People;
use workshop::refusal::What;
use workshop::{Command, PersonId, Refusal, Round, TableId, Who, Workshop};

/// A table, and the round in which somebody sits there; without one, the round at hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub struct Asked {
    #[serde(default, deserialize_with = "number")]
    table: Option<u16>,
    #[serde(default, deserialize_with = "number")]
    round: Option<u16>,
}

impl Asked {
    /// That table, now.
    #[must_use]
    pub fn now(table: u16) -> Self {
        Self { table: Some(table), round: None }
    }

    fn round(self, workshop: &Workshop) -> Option<Round> {
        match self.round {
            Some(round) => u8::try_from(round).ok().map(Round),
            None => shown::at_hand(workshop),
        }
    }

    fn command(self, workshop: &Workshop) -> Result<Command, Refusal> {
        let table = self.table.map(TableId).ok_or(Refusal::Unknown(What::Table))?;
        // With the rounds the seats are over.
        let round = self.round(workshop).ok_or(Refusal::Unknown(What::Round))?;
        Ok(Command::People(People::Sit { round, table }))
    }

    /// Why it could not be.
    fn refusal(self, workshop: &Workshop, room: &Room, person: PersonId) -> Option<Refusal> {
        let command = self.command(workshop);
        command.and_then(|command| workshop.decide(Who::Participant(person), &command, room.now())).err()
    }

    /// Sits down; `true` if that was news.
    ///
    /// # Errors
    /// As a refusal has it, or a fault.
    pub async fn carry_out(self, room: &Room, person: PersonId) -> Result<bool, Problem> {
        let command = room.look(|workshop| self.command(workshop))?;
        Ok(room.act(Who::Participant(person), command, None).await?)
    }
}

/// `GET /p/{code}/table`. Asked for a `table` that she cannot have, as after scanning a sign at the door, it says why.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    caller: Caller,
) -> Result<Response, Problem> {
    let (room, person) = present(&site, &code, &caller).await?;
    let Some(person) = person else { return Ok(to_the_door(&room)) };
    let refusal = room.look(|workshop| asked.table.and_then(|_| asked.refusal(workshop, &room, person)));
    Ok(draw(&room, person, refusal.map(|refusal| (asked, refusal.into()))).await.into_response())
}

/// `POST /p/{code}/table`: I sit there; in a round to come, where people choose, I choose to.
pub async fn sit(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(asked): Body<Asked>,
) -> Result<Response, Problem> {
    let (room, person) = present(&site, &code, &caller).await?;
    let person = person.ok_or(Problem::Stranger)?;
    let answer = asked.carry_out(&room, person).await;
    if dress::wants_json(&headers) {
        return answer.map(|changed| Json(json!({ "changed": changed })).into_response());
    }
    match answer {
        Ok(_) if room.look(|workshop| shown::has_to_choose(workshop, person)) => {
            Ok(Redirect::to(&tables(&room)).into_response())
        }
        Ok(_) => Ok(to_the_phone(&room)),
        Err(problem) => Ok((problem.status(), draw(&room, person, Some((asked, problem))).await).into_response()),
    }
}

/// `GET /t/{code}/{table}`: the sign of a table. It seats nobody by itself: only the button does.
pub async fn sign(
    State(site): State<Site>,
    Path((code, table)): Path<(String, String)>,
    caller: Caller,
) -> Result<Response, Problem> {
    let (room, person) = present(&site, &code, &caller).await?;
    let known = |number: &u16| room.look(|workshop| workshop.tables.contains_key(&TableId(*number)));
    let table = table.parse().ok().filter(known).ok_or(Problem::Refused(Refusal::Unknown(What::Table)))?;
    let Some(person) = person else {
        let session = caller.session_or_new()?;
        return Ok(with_session(&site, &session, join::draw(&room, Joining::at(table), None).await));
    };
    let scanned = room.look(|workshop| shown::scanned(&room, workshop, person, TableId(table))).ok_or(Problem::Lost)?;
    Ok(pages_of::render(move || seat::sign(assets::named(), scanned)).await.into_response())
}

/// The page on which she says where she sits.
#[must_use]
pub fn tables(room: &Room) -> String {
    format!("/p/{}/table", room.known.code)
}

/// The workshop, and who the session is in it while she is in the room.
///
/// # Errors
/// As [`Caller::takes_part`].
pub async fn present(site: &Site, code: &str, caller: &Caller) -> Result<(Arc<Room>, Option<PersonId>), Problem> {
    let (room, person) = caller.takes_part(site, code).await?;
    let here = |person: &PersonId| room.look(|workshop| workshop.people.get(person).is_some_and(|known| !known.left));
    let person = person.filter(here);
    Ok((room, person))
}

async fn draw(room: &Room, person: PersonId, refused: Option<(Asked, Problem)>) -> Html<String> {
    let seating = room.look(|workshop| {
        let refused = refused.map(|(asked, problem)| Refused {
            round: asked.round(workshop),
            table: asked.table.map(TableId),
            sentence: dress::sentence(&problem, workshop.about.language),
        });
        shown::seating(room, workshop, person, refused)
    });
    pages_of::render(move || seat::tables(assets::named(), seating)).await
}

fn to_the_door(room: &Room) -> Response {
    Redirect::to(&format!("/e/{}", room.known.code)).into_response()
}

fn to_the_phone(room: &Room) -> Response {
    Redirect::to(&format!("/p/{}", room.known.code)).into_response()
}
