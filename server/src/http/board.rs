//! The board: its page, what is proposed for it, and who has which card in hand.

use super::caller::Caller;
use super::{Problem, Site};
use crate::{assets, page};
use app::help::{FINENESS, Help, USUAL_FINENESS};
use app::pages;
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Html;
use serde::Deserialize;
use workshop::PostId;
use workshop::sight::Desk;

/// How large the proposed groups are to be.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    /// 1, few and large, to 5, many and small.
    finesse: Option<u8>,
}

/// A card that somebody picks up.
#[derive(Debug, Deserialize)]
pub struct Touch {
    /// The line; nothing lets go.
    line: Option<PostId>,
}

/// The board.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let picture = room.look(|workshop| Desk::of(workshop, room.now()));
    let code = room.known.code.to_string();
    Ok(page::render(move || pages::board::page(assets::named(), code, me, picture)).await)
}

/// What is proposed for it, as far as that is known.
pub async fn help(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(wanted): Query<Wanted>,
    caller: Caller,
) -> Result<Json<Help>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let fineness = wanted.finesse.unwrap_or(USUAL_FINENESS).clamp(*FINENESS.start(), *FINENESS.end());
    Ok(Json(room.help.look(fineness).await))
}

/// Somebody picks up a card, or lets go of it.
pub async fn touch(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Json(touch): Json<Touch>,
) -> Result<StatusCode, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    room.touching.touch(me, touch.line, &room.hub);
    Ok(StatusCode::NO_CONTENT)
}
