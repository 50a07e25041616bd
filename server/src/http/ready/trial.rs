//! A phone is tried: whoever scans the code of the trial has got here, and may measure how well.
//!
//! A link opens nothing but this. A wrong one is counted as a wrong code is, and answered as one whose hour is over.

use super::super::caller::Caller;
use super::super::forms::Body;
use super::{Problem, Site};
use crate::readiness::family::{family, is_held};
use crate::readiness::interfaces;
use crate::readiness::trials::{LASTS, Measured, Seen};
use crate::{assets, clock, page as drawing};
use app::pages::ready::{self as screen, OnTrial};
use app::words;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use serde_json::json;
use std::net::IpAddr;
use uuid::Uuid;
use workshop::WorkshopId;

/// So that a phone that loads the page again is the same phone. It says nothing of who holds it.
const COOKIE: &str = "essai";
/// The most round trips that a phone may tell of.
const MOST_TRIPS: usize = 100;

/// What a phone tells, in milliseconds.
#[derive(Debug, Deserialize)]
pub struct Told {
    trips: Vec<u32>,
    loaded: u32,
}

/// The page of a phone that has got here.
pub async fn page(
    State(site): State<Site>,
    Path(link): Path<String>,
    headers: HeaderMap,
    caller: Caller,
) -> Result<Response, Problem> {
    let Some(workshop) = opens(&site, &caller, &link)? else { return Ok(expired(&caller).await) };
    let Some(room) = site.rooms.by_id(workshop).await? else { return Ok(expired(&caller).await) };
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let phone = site.trials.arrives(workshop, known(&headers), seen(agent, caller.from), clock::now());
    let trial = room.look(|workshop| OnTrial {
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        address: format!("/essai/{link}"),
        script: assets::script("trial").unwrap_or_default(),
        load: assets::first_load().join(" "),
    });
    let page = drawing::render(move || screen::trial(assets::named(), trial)).await;
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let lasts = LASTS / 1_000;
    let cookie = format!("{COOKIE}={}; Path=/essai; HttpOnly; SameSite=Lax; Max-Age={lasts}{secure}", phone.simple());
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), page).into_response())
}

/// There and back.
pub async fn echo(State(site): State<Site>, Path(link): Path<String>, caller: Caller) -> Result<StatusCode, Problem> {
    opens(&site, &caller, &link)?.map(|_| StatusCode::NO_CONTENT).ok_or(Problem::Lost)
}

/// What a phone has measured.
pub async fn measure(
    State(site): State<Site>,
    Path(link): Path<String>,
    headers: HeaderMap,
    caller: Caller,
    Body(told): Body<Told>,
) -> Result<Response, Problem> {
    let workshop = opens(&site, &caller, &link)?.ok_or(Problem::Lost)?;
    let room = site.rooms.by_id(workshop).await?.ok_or(Problem::Lost)?;
    let trips = told.trips.get(..told.trips.len().min(MOST_TRIPS)).unwrap_or_default();
    let measured = Measured::of(trips, told.loaded).ok_or(Problem::Unreadable)?;
    let phone = known(&headers).ok_or(Problem::Unreadable)?;
    if !site.trials.measures(workshop, phone, measured, clock::now()) {
        return Err(Problem::Unreadable);
    }
    let language = room.look(|workshop| workshop.about.language);
    let sentence = (words::ready(language).measured)(measured.median, measured.worst, measured.loaded);
    Ok(Json(json!({ "sentence": sentence })).into_response())
}

/// The workshop that a link leads to; wrong ones are counted.
fn opens(site: &Site, caller: &Caller, link: &str) -> Result<Option<WorkshopId>, Problem> {
    let workshop = site.trials.opens(link, clock::now());
    if workshop.is_none() {
        site.guesses.wrong(caller.from)?;
    }
    Ok(workshop)
}

async fn expired(caller: &Caller) -> Response {
    let language = caller.language;
    let page = drawing::render(move || screen::expired(assets::named(), language)).await;
    (StatusCode::NOT_FOUND, page).into_response()
}

/// The phone that has been here before.
fn known(headers: &HeaderMap) -> Option<Uuid> {
    Uuid::try_parse(CookieJar::from_headers(headers).get(COOKIE)?.value()).ok()
}

/// What is seen of it. A phone in the hand is a phone wherever it seems to come from: a proxy may stand before us.
fn seen(agent: &str, from: IpAddr) -> Seen {
    let (browser, system) = family(agent);
    let here = || from.is_loopback() || interfaces::ways().iter().any(|way| IpAddr::V4(way.address) == from);
    Seen { browser, system, here: !is_held(system) && here() }
}
