//! The streams: what changes, as it changes.

use super::caller::Caller;
use super::{Problem, Site};
use crate::room::{Room, Viewer, stream};
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use futures::StreamExt as _;
use serde::Deserialize;
use std::sync::Arc;
use workshop::Who;

/// What a reader has already.
#[derive(Debug, Deserialize)]
pub struct Cursor {
    /// Number of the last event in its picture.
    has: Option<u64>,
}

impl Cursor {
    fn number(&self, headers: &HeaderMap) -> Option<u64> {
        let last = headers.get("last-event-id").and_then(|value| value.to_str().ok()).and_then(|id| id.parse().ok());
        last.or(self.has)
    }
}

/// A participant's stream.
pub async fn phone(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(cursor): Query<Cursor>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, person) = caller.takes_part(&site, &code).await?;
    let person = person.ok_or(Problem::Stranger)?;
    follow(&site, room, Who::Participant(person), Viewer::Phone(person), cursor.number(&headers))
}

/// A facilitator's stream.
pub async fn desk(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(cursor): Query<Cursor>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    follow(&site, room, Who::Facilitator(me), Viewer::Desk, cursor.number(&headers))
}

/// The wall's stream.
pub async fn wall(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(cursor): Query<Cursor>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let room = caller.sees_wall(&site, &code).await?;
    follow(&site, room, Who::Wall, Viewer::Wall, cursor.number(&headers))
}

/// The stream of a table's host.
pub async fn host(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(cursor): Query<Cursor>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    follow(&site, room, Who::Host(table), Viewer::Host(table), cursor.number(&headers))
}

/// The stream of a narrator.
pub async fn narrator(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(cursor): Query<Cursor>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, table) = caller.narrates(&site, &code).await?;
    follow(&site, room, Who::Narrator(table), Viewer::Narrator(table), cursor.number(&headers))
}

fn follow(site: &Site, room: Arc<Room>, who: Who, viewer: Viewer, has: Option<u64>) -> Result<Response, Problem> {
    let place = site.limits.admit(room.known.id, who)?;
    let until_let_go = async move { place.is_let_go().await };
    let body = Body::from_stream(stream(room, viewer, has).take_until(until_let_go));
    // Proxies must not gather events up.
    let headers =
        [(header::CONTENT_TYPE, "text/event-stream"), (header::HeaderName::from_static("x-accel-buffering"), "no")];
    Ok((headers, body).into_response())
}
