//! The device of a table's host: her page, and what she writes for those without a phone.

use super::caller::Caller;
use super::forms::Body;
use super::posts::{Incoming, draw as draw_id, is_about_words, post_id};
use super::{Problem, Site, dress};
use crate::room::Room;
use crate::{assets, page};
use app::pages;
use app::pages::host::Typed;
use app::pages::phone;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde_json::json;
use workshop::command::Posting;
use workshop::sight::Host;
use workshop::{Command, TableId, Who};

/// Her page.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    // Her table may have been taken out since.
    draw(&room, table, None).await.ok_or(Problem::Lost)
}

/// `POST /h/{code}/contributions`: writes one for somebody at her table. 201 once it is on the disk, 200 if it was there
/// already.
pub async fn write(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(incoming): Body<Incoming>,
) -> Result<Response, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    let here = room.look(|workshop| workshop.round()).map(|round| (table, round));
    let answer = match incoming.draft(&room, here) {
        Ok(draft) => {
            let id = draft.id;
            let command = Command::Post(Posting::Write(draft));
            room.act(Who::Host(table), command, None).await.map(|new| (id, new)).map_err(Problem::from)
        }
        Err(problem) => Err(problem),
    };
    if dress::wants_json(&headers) {
        let (id, new) = answer?;
        let status = if new { StatusCode::CREATED } else { StatusCode::OK };
        return Ok((status, Json(json!({ "id": id }))).into_response());
    }
    match answer {
        Ok(_) => Ok(back(&room)),
        // Nothing typed may be lost: the page comes back with it and the reason.
        Err(problem) => redraw(&room, table, &incoming, problem).await,
    }
}

/// `POST /h/{code}/contributions/{id}`: changes one that she wrote, until the window closes.
pub async fn edit(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
    headers: HeaderMap,
    Body(incoming): Body<Incoming>,
) -> Result<Response, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    let command = incoming.edit(post_id(&id)?)?;
    match change(&room, table, command, &headers).await {
        // As above: the better words come back as a draft, with the reason.
        Err(problem) if !dress::wants_json(&headers) && is_about_words(&problem) => {
            redraw(&room, table, &incoming, problem).await
        }
        answer => answer,
    }
}

/// `POST /h/{code}/contributions/{id}/retrait`: takes one of hers back, until the window closes.
pub async fn withdraw(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    change(&room, table, Posting::Withdraw { post: post_id(&id)?, key: None }, &headers).await
}

/// `POST /h/{code}/contributions/{id}/remise`: lets one count again that she took back.
pub async fn restore(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    change(&room, table, Posting::Restore { post: post_id(&id)?, key: None }, &headers).await
}

async fn change(room: &Room, table: TableId, posting: Posting, headers: &HeaderMap) -> Result<Response, Problem> {
    let changed = room.act(Who::Host(table), Command::Post(posting), None).await?;
    if dress::wants_json(headers) { Ok(Json(json!({ "changed": changed })).into_response()) } else { Ok(back(room)) }
}

async fn redraw(room: &Room, table: TableId, incoming: &Incoming, problem: Problem) -> Result<Response, Problem> {
    let phone::Typed { id, kind, text, example, sentence } = incoming.typed(room, &problem);
    let page = draw(room, table, Some(Typed { id, kind, text, example, sentence })).await;
    page.map(|page| (problem.status(), page).into_response()).ok_or(problem)
}

async fn draw(room: &Room, table: TableId, typed: Option<Typed>) -> Option<Html<String>> {
    let picture = room.look(|workshop| Host::of(workshop, table, room.now()))?;
    let code = room.known.code.to_string();
    // An identity is given to the plain form when it is drawn: sending it twice is one post.
    let next_id = typed.as_ref().map_or_else(|| draw_id(room), |typed| typed.id);
    Some(page::render(move || pages::host::page(assets::named(), code, picture, next_id, typed)).await)
}

/// To the sheet, for the next one.
fn back(room: &Room) -> Response {
    Redirect::to(&format!("/h/{}#ecrire", room.known.code)).into_response()
}
