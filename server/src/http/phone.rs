//! The phone's page.

use super::caller::Caller;
use super::{Problem, Site, posts};
use crate::room::Room;
use crate::{assets, page};
use app::pages;
use app::pages::phone::{Beginning, Typed};
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use workshop::PersonId;
use workshop::sight::Phone;

/// What a participant sees; whoever is not in yet goes to the door.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let (room, person) = caller.takes_part(&site, &code).await?;
    let drawn = match person {
        Some(person) => draw(&site, &room, person, None).await,
        None => None,
    };
    Ok(drawn
        .map_or_else(|| Redirect::to(&format!("/e/{}", room.known.code)).into_response(), IntoResponse::into_response))
}

/// Draws the page; `None` for somebody who has left. `typed` is what a form could not send.
pub async fn draw(site: &Site, room: &Room, person: PersonId, typed: Option<Typed>) -> Option<Html<String>> {
    let picture = room.look(|workshop| Phone::seen_by(workshop, person, room.now()))?;
    let code = room.known.code.to_string();
    // A page without her own code is better than none: it is there again once the store writes.
    let personal = site.rooms.store().personal_code(room.known.id, person).await.ok().flatten();
    let personal = personal.map(|code| code.reveal().to_owned());
    // An identity is given to the plain form when it is drawn: sending it twice is one post.
    let next_id = typed.as_ref().map_or_else(|| posts::draw(room), |typed| typed.id);
    Some(
        page::render(move || {
            pages::phone::page(assets::named(), Beginning { code, picture, next_id, typed, personal })
        })
        .await,
    )
}
