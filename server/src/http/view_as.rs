//! « Voir comme »: a facilitator looks at somebody's screen. She reads that person's picture and nothing else: no session
//! of hers, no line that would count her as being here.

use super::caller::Caller;
use super::{Problem, Site};
use crate::room::Room;
use crate::{assets, page};
use app::pages;
use app::pages::view_as::{Seen, ViewAs};
use axum::extract::{Path, Query, State};
use axum::http::HeaderName;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use uuid::Uuid;
use workshop::sight::{Host, Phone};
use workshop::{PersonId, TableId, Workshop};

/// Seconds after which the page is drawn anew.
const PACE: u8 = 4;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct Pace {
    /// There if the view is to stand still.
    #[serde(default)]
    fige: Option<String>,
}

/// `GET /atelier/{code}/vue/{person}`.
pub async fn person(
    State(site): State<Site>,
    Path((code, person)): Path<(String, String)>,
    Query(pace): Query<Pace>,
    caller: Caller,
) -> Result<Response, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let id = Uuid::parse_str(&person).map(PersonId).map_err(|_| Problem::Lost)?;
    let seen = room.look(|workshop| of_person(workshop, id, &room)).ok_or(Problem::Lost)?;
    Ok(draw(&room, seen, format!("vue/{id}"), pace).await)
}

/// `GET /atelier/{code}/vue/table/{table}`.
pub async fn table(
    State(site): State<Site>,
    Path((code, table)): Path<(String, u16)>,
    Query(pace): Query<Pace>,
    caller: Caller,
) -> Result<Response, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let host = room.look(|workshop| Host::of(workshop, TableId(table), room.now())).ok_or(Problem::Lost)?;
    Ok(draw(&room, Seen::Host(TableId(table), Box::new(host)), format!("vue/table/{table}"), pace).await)
}

/// What somebody's phone shows: her own, or the one that is shared with her.
fn of_person(workshop: &Workshop, id: PersonId, room: &Room) -> Option<Seen> {
    let known = workshop.people.get(&id)?;
    let called = || {
        let words = app::words::phone(workshop.about.language);
        (words.called)(known.name.as_ref().map(|name| name.text.as_str()), known.arrival)
    };
    let Some(picture) = Phone::seen_by(workshop, known.with.unwrap_or(id), room.now()) else {
        return Some(Seen::Gone(called()));
    };
    let has_phone = known.phone || known.with.is_some();
    Some(if has_phone { Seen::Phone(Box::new(picture)) } else { Seen::NoPhone(called(), Box::new(picture)) })
}

async fn draw(room: &Room, seen: Seen, what: String, pace: Pace) -> Response {
    let code = room.known.code.to_string();
    let follows = pace.fige.is_none();
    let language = room.look(|workshop| workshop.about.language);
    let address = format!("/atelier/{code}/{what}");
    let view = ViewAs { address, code, language, seen, follows };
    let page = page::render(move || pages::view_as::page(assets::named(), view)).await;
    // Drawn anew by the browser itself: it needs no script, and a link on the page makes it stand still.
    let again = follows.then(|| [(HeaderName::from_static("refresh"), PACE.to_string())]);
    match again {
        Some(again) => (again, page).into_response(),
        None => page.into_response(),
    }
}
