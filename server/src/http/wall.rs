//! The wall's page.

use super::caller::Caller;
use super::{Problem, Site};
use crate::{assets, page, qr};
use app::pages;
use axum::extract::{Path, State};
use axum::response::Html;
use workshop::sight::Wall;

/// The screen that the room sees, for whoever holds a wall link or facilitates.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let room = caller.sees_wall(&site, &code).await?;
    let picture = room.look(|workshop| Wall::of(workshop, room.now()));
    let code = room.known.code.to_string();
    let host = site.address.split_once("://").map_or(&*site.address, |(_, host)| host).to_owned();
    let drawing = qr::svg(&format!("{}/e/{code}", site.address)).unwrap_or_default();
    Ok(page::render(move || pages::wall::page(assets::named(), code, picture, host, drawing)).await)
}
