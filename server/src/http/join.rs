//! Coming in: a code, a first name or nothing, and one is in.

use super::caller::{Caller, with_session};
use super::forms::Body;
use super::posts::number;
use super::{Problem, Site, dress, seat};
use crate::room::{Room, Trouble};
use crate::{assets, page as pages_of};
use app::pages;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;
use workshop::command::People;
use workshop::day::Doors;
use workshop::sight::TableSign;
use workshop::{Command, PersonId, TableId, Who};

/// What the join form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Joining {
    /// A first name, or nothing.
    #[serde(default)]
    name: String,
    /// The table whose sign was scanned: whoever comes in sits there at once.
    #[serde(default, deserialize_with = "number")]
    table: Option<u16>,
}

impl Joining {
    /// Nothing typed yet, at the sign of a table.
    #[must_use]
    pub fn at(table: u16) -> Self {
        Self { name: String::new(), table: Some(table) }
    }
}

/// The join page. Whoever is in already goes straight to her phone page.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let (room, person) = seat::present(&site, &code, &caller).await?;
    if person.is_some() {
        return Ok(Redirect::to(&format!("/p/{}", room.known.code)).into_response());
    }
    // The session is handed out before the form is sent, so that a double tap is one person.
    let session = caller.session_or_new()?;
    Ok(with_session(&site, &session, draw(&room, Joining::default(), None).await))
}

/// Joins. Ten times is once. Whoever scanned the sign of a table sits there, or is told why not: she is in all the same.
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
        Ok(_) => {
            let seated = match joining.table {
                Some(table) => Some(seat::Asked::now(table).carry_out(&room, id).await),
                None => None,
            };
            let answer = if wants_json { told(&room, id, seated) } else { led(&room, joining.table, seated) };
            Ok(with_session(&site, &session, answer))
        }
        Err(Trouble::Refused(refusal)) if !wants_json => {
            let problem = Problem::Refused(refusal);
            let status = problem.status();
            Ok(with_session(&site, &session, (status, draw(&room, joining, Some(problem)).await)))
        }
        Err(trouble) => Err(trouble.into()),
    }
}

/// A script is told who she is, and whether she sits at the table that it named.
fn told(room: &Room, id: PersonId, seated: Option<Result<bool, Problem>>) -> Response {
    let mut answer = json!({ "person": id, "phone": format!("/p/{}", room.known.code) });
    if let Some(seated) = seated {
        let language = room.look(|workshop| workshop.about.language);
        answer["seated"] = json!(seated.is_ok());
        answer["sentence"] = json!(seated.err().map(|problem| dress::sentence(&problem, language)));
    }
    (StatusCode::CREATED, Json(answer)).into_response()
}

/// Onto her phone's page; to the page of tables if she cannot sit where she is, which says why.
fn led(room: &Room, table: Option<u16>, seated: Option<Result<bool, Problem>>) -> Response {
    let address = match (table, seated) {
        (Some(table), Some(Err(_))) => format!("{}?table={table}", seat::tables(room)),
        _ => format!("/p/{}", room.known.code),
    };
    Redirect::to(&address).into_response()
}

/// The page, with what was typed and why it was refused.
pub async fn draw(room: &Room, joining: Joining, problem: Option<Problem>) -> Html<String> {
    let join = room.look(|workshop| pages::join::Join {
        code: room.known.code.to_string(),
        title: workshop.about.title.text.clone(),
        language: workshop.about.language,
        privacy: workshop.privacy,
        retention_days: workshop.retention_days,
        open: workshop.day.doors == Doors::Open && !workshop.day.is_over(),
        name: joining.name,
        table: joining.table.and_then(|table| workshop.tables.get(&TableId(table))).map(TableSign::of),
        sentence: problem.map(|problem| dress::sentence(&problem, workshop.about.language)),
    });
    pages_of::render(move || pages::join::page(assets::named(), join)).await
}
