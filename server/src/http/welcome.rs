//! The first page, and the code typed there.

use super::caller::Caller;
use super::{Problem, Site};
use crate::{assets, page};
use app::pages::welcome::Mine;
use app::{pages, words};
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

/// The code as typed.
#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

/// The first page.
pub async fn page(State(site): State<Site>, caller: Caller) -> Result<Html<String>, Problem> {
    draw(&site, &caller, None).await
}

/// Opens the door with that code, or says that it opens none.
pub async fn enter(State(site): State<Site>, Query(typed): Query<Typed>, caller: Caller) -> Result<Response, Problem> {
    match caller.room(&site, &typed.code).await {
        Ok(room) => Ok(Redirect::to(&format!("/e/{}", room.known.code)).into_response()),
        Err(Problem::Lost) => {
            let page = draw(&site, &caller, Some(typed.code.chars().take(12).collect())).await?;
            Ok((axum::http::StatusCode::NOT_FOUND, page).into_response())
        }
        Err(problem) => Err(problem),
    }
}

async fn draw(site: &Site, caller: &Caller, wrong: Option<String>) -> Result<Html<String>, Problem> {
    let mut mine = Vec::new();
    if let Some(session) = &caller.session {
        for id in site.rooms.store().facilitated(session).await? {
            if let Some(room) = site.rooms.by_id(id).await? {
                mine.push(room.look(|workshop| Mine {
                    code: room.known.code.to_string(),
                    title: workshop.about.title.text.clone(),
                    day: workshop.about.date.map(|date| words::day(caller.language, date)),
                }));
            }
        }
    }
    let language = caller.language;
    Ok(page::render(move || pages::welcome::page(assets::named(), language, mine, wrong)).await)
}
