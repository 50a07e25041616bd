//! What a participant says of herself: her name, and who shares her phone.

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site, dress, join, seat};
use crate::room::Room;
use crate::{assets, page as pages_of};
use app::pages;
use app::pages::seat::Myself;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use workshop::command::People;
use workshop::refusal::What;
use workshop::{Command, Person, PersonId, Refusal, Who};

/// `GET /p/{code}/moi`: the code that brings her back, her name, who shares her phone.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let (room, person) = herself(&site, &code, &caller).await?;
    let personal = site.rooms.store().personal_code(room.known.id, person).await?;
    let shown = room.look(|workshop| {
        let known = workshop.people.get(&person)?;
        let called = |person: &Person| person.name.as_ref().map(ToString::to_string);
        Some(Myself {
            holder: seat::holder(&room, workshop),
            personal: personal.map(|code| code.reveal().to_owned()),
            name: called(known),
            sharing: workshop.sharing(person).next().map(|other| (other.id, called(other))),
        })
    });
    let shown = shown.ok_or(Problem::Stranger)?;
    Ok(pages_of::render(move || pages::seat::myself(assets::named(), shown)).await)
}

/// A first name, or nothing.
#[derive(Debug, Default, Deserialize)]
pub struct Named {
    #[serde(default)]
    name: String,
}

/// `POST /p/{code}/nom`: I am called otherwise.
pub async fn rename(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(named): Body<Named>,
) -> Result<Response, Problem> {
    let (room, person) = herself(&site, &code, &caller).await?;
    let command = Command::People(People::Rename { person, name: named.name });
    let changed = room.act(Who::Participant(person), command, None).await?;
    Ok(changed_or_back(&room, &headers, changed))
}

/// `POST /p/{code}/avec`: somebody shares my phone. Twice is once.
pub async fn bring(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(named): Body<Named>,
) -> Result<Response, Problem> {
    let (room, person) = herself(&site, &code, &caller).await?;
    let with = join::bring(&room, person, &named.name).await?;
    if dress::wants_json(&headers) {
        return Ok((StatusCode::CREATED, Json(json!({ "person": with }))).into_response());
    }
    Ok(back(&room))
}

/// `POST /p/{code}/avec/{id}/depart`: whoever shared my phone has left.
pub async fn part(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, person) = herself(&site, &code, &caller).await?;
    let other = id.parse().map(PersonId).map_err(|_| Problem::Refused(Refusal::Unknown(What::Person)))?;
    let command = Command::People(People::Leave { person: other, left: true });
    let changed = room.act(Who::Participant(person), command, None).await?;
    Ok(changed_or_back(&room, &headers, changed))
}

async fn herself(site: &Site, code: &str, caller: &Caller) -> Result<(Arc<Room>, PersonId), Problem> {
    let (room, person) = seat::present(site, code, caller).await?;
    person.map(|person| (room, person)).ok_or(Problem::Stranger)
}

fn changed_or_back(room: &Room, headers: &HeaderMap, changed: bool) -> Response {
    if dress::wants_json(headers) { Json(json!({ "changed": changed })).into_response() } else { back(room) }
}

fn back(room: &Room) -> Response {
    Redirect::to(&format!("/p/{}", room.known.code)).into_response()
}
