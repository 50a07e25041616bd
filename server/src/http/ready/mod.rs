//! « Prêts pour demain ? »: what is found of the machine, the network and the day, for facilitators.

mod day;
mod facts;
pub mod trial;

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site};
use crate::readiness::{self, Preparation};
use crate::room::Room;
use crate::{assets, clock, page as drawing, qr};
use app::islands::ready::Picture;
use app::pages::ready::{self as screen, Ready};
use app::parts::desk_nav::Desk;
use app::words::finding::{Carrier, Chore};
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, Redirect};
use facts::{Asker, carrier, expected, find};
use serde::Deserialize;

/// The most people who are believed to come.
const MOST: u16 = 5_000;

/// What a browser says of its clock.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct BrowserClock {
    /// Its milliseconds since 1970 UTC.
    heure: Option<i64>,
    /// Minutes that it is ahead of UTC.
    decalage: Option<i32>,
}

/// What the page's forms send.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    #[serde(default)]
    people: Option<String>,
    #[serde(default)]
    carrier: Option<String>,
    #[serde(default)]
    done: Option<String>,
    #[serde(default)]
    undone: Option<String>,
}

/// The page.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    headers: HeaderMap,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let said = said(&site, &room).await?;
    let asker = Asker::of(&headers, caller.from, None);
    let findings = find(&site, &room, &said, &asker).await?;
    let link = site.trials.link(room.known.id, clock::now());
    let trial = format!("{}/essai/{}", site.address, link.simple());
    let ready = room.look(|workshop| Ready {
        language: workshop.about.language,
        code: room.known.code.to_string(),
        title: workshop.about.title.text.clone(),
        findings,
        qr: qr::svg(&trial),
        trial,
        people: expected(workshop, &said),
        carrier: carrier(&site, &said),
        port: readiness::port(&site.address).unwrap_or(80),
    });
    Ok(drawing::render(move || screen::page(assets::named(), ready)).await)
}

/// The facts as they are now, for the page that is open.
pub async fn state(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(clock): Query<BrowserClock>,
    headers: HeaderMap,
    caller: Caller,
) -> Result<Json<Picture>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let said = said(&site, &room).await?;
    let asker = Asker::of(&headers, caller.from, clock.heure.zip(clock.decalage));
    let findings = find(&site, &room, &said, &asker).await?;
    let language = room.look(|workshop| workshop.about.language);
    Ok(Json(screen::picture(language, room.known.code.as_str(), &findings)))
}

/// Keeps what a facilitator says: how many will come and by what, or that something is done.
pub async fn change(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Body(typed): Body<Said>,
) -> Result<Redirect, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let mut said = said(&site, &room).await?;
    let chore = |slug: &str| Chore::parse(slug).ok_or(Problem::Unreadable);
    let mut place = "crowd";
    if let Some(people) = &typed.people {
        let people: u16 = people.trim().parse().map_err(|_| Problem::Unreadable)?;
        said.people = Some(people.clamp(1, MOST));
    }
    if let Some(slug) = &typed.carrier {
        let known = || Carrier::parse(slug).ok_or(Problem::Unreadable);
        said.carrier = if slug.is_empty() { None } else { Some(known()?) };
    }
    if let Some(slug) = &typed.done {
        let chore = chore(slug)?;
        place = if chore == Chore::NoHostLinks { "host-links" } else { chore.slug() };
        said.done.insert(chore);
    }
    if let Some(slug) = &typed.undone {
        let chore = chore(slug)?;
        place = if chore == Chore::NoHostLinks { "host-links" } else { chore.slug() };
        said.done.remove(&chore);
    }
    site.rooms.store().prepare(room.known.id, &said.write()).await?;
    Ok(Redirect::to(&format!("{}#{place}", Desk::Ready.address(room.known.code.as_str()))))
}

async fn said(site: &Site, room: &Room) -> Result<Preparation, Problem> {
    let kept = site.rooms.store().preparation(room.known.id).await?;
    Ok(Preparation::read(kept.as_deref()))
}
