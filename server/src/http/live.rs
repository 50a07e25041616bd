//! The streams: what changes, as it changes.

use super::caller::Caller;
use super::{Problem, Site};
use crate::room::{Room, Viewer, stream};
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::Arc;

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
    Ok(follow(room, Viewer::Phone(person), cursor.number(&headers)))
}

/// A facilitator's stream.
pub async fn desk(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(cursor): Query<Cursor>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    Ok(follow(room, Viewer::Desk, cursor.number(&headers)))
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
    Ok(follow(room, Viewer::Wall, cursor.number(&headers)))
}

fn follow(room: Arc<Room>, viewer: Viewer, has: Option<u64>) -> Response {
    let body = Body::from_stream(stream(room, viewer, has));
    // Proxies must not gather events up.
    ([(header::CONTENT_TYPE, "text/event-stream"), (header::HeaderName::from_static("x-accel-buffering"), "no")], body)
        .into_response()
}
