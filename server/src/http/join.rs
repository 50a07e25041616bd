//! Coming in: a code, a first name or nothing, and one is in.

use super::caller::{Caller, with_session};
use super::forms::Body;
use super::{Problem, Site, dress};
use crate::room::Trouble;
use crate::{assets, page};
use app::pages;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;
use workshop::command::People;
use workshop::day::Doors;
use workshop::{Command, PersonId, Who};

/// What the join form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Joining {
    /// A first name, or nothing.
    #[serde(default)]
    name: String,
}

/// The join page. Whoever is in already goes straight to her phone page.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let (room, person) = caller.takes_part(&site, &code).await?;
    if person.is_some_and(|person| room.look(|workshop| workshop.people.get(&person).is_some_and(|known| !known.left)))
    {
        return Ok(Redirect::to(&format!("/p/{}", room.known.code)).into_response());
    }
    // The session is handed out before the form is sent, so that a double tap is one person.
    let session = caller.session_or_new()?;
    let html = page::render(draw(&room, String::new(), None)).await;
    Ok(with_session(&site, &session, html))
}

/// Joins. Ten times is once.
pub async fn join(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(joining): Body<Joining>,
) -> Result<Response, Problem> {
    let (room, _) = caller.takes_part(&site, &code).await?;
    let session = caller.session_or_new()?;
    let person = site
        .rooms
        .store()
        .grant_once(&session, room.known.id, Who::Participant(PersonId(Uuid::new_v4())), room.now())
        .await?;
    let Who::Participant(id) = person else { return Err(Problem::Fault) };
    let command = Command::People(People::Join { name: joining.name.clone() });
    let wants_json = dress::wants_json(&headers);
    match room.act(person, command, None).await {
        Ok(_) if wants_json => {
            let answer = Json(json!({ "person": id, "phone": format!("/p/{}", room.known.code) }));
            Ok(with_session(&site, &session, (StatusCode::CREATED, answer)))
        }
        Ok(_) => Ok(with_session(&site, &session, Redirect::to(&format!("/p/{}", room.known.code)))),
        Err(Trouble::Refused(refusal)) if !wants_json => {
            let problem = Problem::Refused(refusal);
            let language = room.look(|workshop| workshop.about.language);
            let sentence = dress::sentence(&problem, language);
            let html = page::render(draw(&room, joining.name, Some(sentence))).await;
            Ok(with_session(&site, &session, (problem.status(), html)))
        }
        Err(trouble) => Err(trouble.into()),
    }
}

fn draw(
    room: &crate::room::Room,
    name: String,
    sentence: Option<String>,
) -> impl FnOnce() -> leptos::prelude::AnyView + Send + 'static {
    let code = room.known.code.to_string();
    let join = room.look(|workshop| pages::join::Join {
        code,
        title: workshop.about.title.text.clone(),
        language: workshop.about.language,
        privacy: workshop.privacy,
        retention_days: workshop.retention_days,
        open: workshop.day.doors == Doors::Open && !workshop.day.is_over(),
        name,
        sentence,
    });
    move || leptos::prelude::IntoAny::into_any(pages::join::page(assets::named(), join))
}
