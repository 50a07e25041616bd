//! The host of a table gives the dots of those who sit there without a phone.

use super::caller::Caller;
use super::forms::Body;
use super::sheet::{Looking, Said};
use super::{Problem, Site, dress};
use crate::room::Room;
use crate::{assets, page as pages_of};
use app::pages;
use app::pages::sheet::{Proxy, Voter};
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde_json::json;
use workshop::refusal::What;
use workshop::sight::Sheet;
use workshop::{Command, PersonId, Refusal, TableId, Who, Workshop};

/// `GET /h/{code}/vote`: for whom she may vote, and the ballot of the one she has chosen.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(looking): Query<Looking>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    draw(&room, table, looking.view().person, None).await
}

/// `POST /h/{code}/vote`: dots of somebody without a phone: so many in all, so that a retry spends nothing.
pub async fn spend(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(said): Body<Said>,
) -> Result<Response, Problem> {
    let (room, table) = caller.hosts(&site, &code).await?;
    let voicing = said.person().ok_or(Refusal::Unknown(What::Person)).and_then(|person| said.spending(person));
    let heard = match voicing {
        Ok(voicing) => room.act(Who::Host(table), Command::Voice(voicing), None).await.map_err(Problem::from),
        Err(refusal) => Err(refusal.into()),
    };
    if dress::wants_json(&headers) {
        return Ok(Json(json!({ "changed": heard? })).into_response());
    }
    match (heard, said.person()) {
        (Ok(_), Some(person)) => {
            let back = format!("/h/{}/vote?person={person}{}", room.known.code, said.anchor());
            Ok(Redirect::to(&back).into_response())
        }
        (Err(problem), person) if room.look(Workshop::is_voting) => {
            let sentence = dress::sentence(&problem, room.look(|workshop| workshop.about.language));
            let page = draw(&room, table, person, Some(sentence)).await?;
            Ok((problem.status(), page).into_response())
        }
        (Err(problem), _) => Err(problem),
        (Ok(_), None) => Err(Problem::Lost),
    }
}

async fn draw(
    room: &Room,
    table: TableId,
    person: Option<PersonId>,
    refused: Option<String>,
) -> Result<Html<String>, Problem> {
    let shown = room.look(|workshop| {
        if !workshop.is_voting() {
            return Err(Refusal::NotVoting);
        }
        let voters = voters(workshop, table);
        let voter = voters.iter().find(|voter| Some(voter.person) == person).cloned();
        let chosen = voter.and_then(|voter| {
            let sheet = Sheet::seen_by(workshop, voter.person, room.now())?;
            Some((voter, sheet))
        });
        let code = room.known.code.to_string();
        let (title, language) = (workshop.about.title.text.clone(), workshop.about.language);
        Ok(Proxy { code, title, language, table, voters, chosen, refused })
    })?;
    Ok(pages_of::render(move || pages::sheet::proxy(assets::named(), shown)).await)
}

/// Who sits at her table and has no phone at all, in order of arrival.
fn voters(workshop: &Workshop, table: TableId) -> Vec<Voter> {
    let round = workshop.round();
    let here = |person: &&workshop::Person| round.and_then(|round| person.seat(round)) == Some(table);
    let without = workshop.present().filter(|person| !person.phone && person.with.is_none());
    let mut voters: Vec<Voter> = without
        .filter(here)
        .map(|person| Voter {
            person: person.id,
            name: person.name.as_ref().map(ToString::to_string),
            arrival: person.arrival,
        })
        .collect();
    voters.sort_by_key(|voter| voter.arrival);
    voters
}
