//! The phone's page.

use super::caller::Caller;
use super::{Problem, Site, posts, sheet};
use crate::room::Room;
use crate::{assets, page};
use app::pages;
use app::pages::phone::{Beginning, Typed};
use app::pages::sheet::View;
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use workshop::PersonId;
use workshop::sight::Phone;

/// What comes back with a page after a form.
#[derive(Debug, Default)]
pub struct Brought {
    /// Which lines she looks at, while the room reads them.
    pub view: View,
    /// Why what she said of them was refused.
    pub refused: Option<String>,
    /// What a form could not send.
    pub typed: Option<Typed>,
}

/// What a participant sees; whoever is not in yet goes to the door.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(looking): Query<sheet::Looking>,
    caller: Caller,
) -> Result<Response, Problem> {
    let (room, person) = caller.takes_part(&site, &code).await?;
    let drawn = match person {
        Some(person) => draw(&site, &room, person, Brought { view: looking.view(), ..Brought::default() }).await,
        None => None,
    };
    Ok(drawn
        .map_or_else(|| Redirect::to(&format!("/e/{}", room.known.code)).into_response(), IntoResponse::into_response))
}

/// Draws the page; `None` for somebody who has left.
pub async fn draw(site: &Site, room: &Room, person: PersonId, brought: Brought) -> Option<Html<String>> {
    let Brought { view, refused, typed } = brought;
    let picture = room.look(|workshop| Phone::seen_by(workshop, person, room.now()))?;
    let code = room.known.code.to_string();
    // A page without her own code is better than none: it is there again once the store writes.
    let personal = site.rooms.store().personal_code(room.known.id, person).await.ok().flatten();
    let personal = personal.map(|code| code.reveal().to_owned());
    // An identity is given to the plain form when it is drawn: sending it twice is one post.
    let next_id = typed.as_ref().map_or_else(|| posts::draw(room), |typed| typed.id);
    let (sheet, theme) = sheet::draw(room, person, view, refused).await.unzip();
    let theme = theme.flatten().map(|theme| theme.to_string());
    let beginning = Beginning { code, picture, next_id, typed, personal, sheet, theme };
    Some(page::render(move || pages::phone::page(assets::named(), beginning)).await)
}
