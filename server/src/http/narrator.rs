//! A narrator's page, and her word on the lines that rest on her story.

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site, dress};
use crate::room::Room;
use crate::{assets, page};
use app::pages;
use app::pages::narrator::Refused;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;
use workshop::approval::Verdict;
use workshop::refusal::What;
use workshop::sight::Narrator;
use workshop::{Command, PostId, Refusal, TableId, Who};

/// Her word on a line.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// Which line.
    #[serde(default)]
    line: String,
    /// `agreed` or `amend`.
    #[serde(default)]
    verdict: String,
    /// What it should say instead.
    #[serde(default)]
    remark: String,
}

impl Said {
    fn line(&self) -> Result<PostId, Problem> {
        let line = self.line.parse::<Uuid>().map(PostId);
        line.map_err(|_| Problem::Refused(Refusal::Unknown(What::Line)))
    }

    fn command(&self) -> Result<Command, Problem> {
        let verdict = match self.verdict.as_str() {
            "agreed" => Verdict::Agreed,
            "amend" => Verdict::Amend,
            _ => return Err(Problem::Unreadable),
        };
        Ok(Command::Review { line: self.line()?, verdict, remark: self.remark.clone() })
    }
}

/// Her page.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let (room, table) = caller.narrates(&site, &code).await?;
    // Her table may have been taken out since.
    draw(&room, table, None).await.ok_or(Problem::Lost)
}

/// `POST /n/{code}/lignes`: agrees to a line, or says how it should read.
pub async fn review(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(said): Body<Said>,
) -> Result<Response, Problem> {
    let (room, table) = caller.narrates(&site, &code).await?;
    let answer = match said.command() {
        Ok(command) => room.act(Who::Narrator(table), command, None).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    if dress::wants_json(&headers) {
        return Ok(Json(json!({ "changed": answer? })).into_response());
    }
    match (answer, said.line()) {
        (Ok(_), _) => Ok(Redirect::to(&format!("/n/{}#ligne-{}", room.known.code, said.line)).into_response()),
        // What she typed comes back in its place, with the reason.
        (Err(problem), Ok(line)) => {
            let language = room.look(|workshop| workshop.about.language);
            let refused = Refused { line, remark: said.remark, sentence: dress::sentence(&problem, language) };
            let page = draw(&room, table, Some(refused)).await;
            page.map(|page| (problem.status(), page).into_response()).ok_or(problem)
        }
        (Err(problem), Err(_)) => Err(problem),
    }
}

async fn draw(room: &Room, table: TableId, refused: Option<Refused>) -> Option<Html<String>> {
    let picture = room.look(|workshop| Narrator::of(workshop, table, room.now()))?;
    let code = room.known.code.to_string();
    Some(page::render(move || pages::narrator::page(assets::named(), code, picture, refused)).await)
}
