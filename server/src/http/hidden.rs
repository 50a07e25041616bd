//! What facilitators have hidden, and putting it back.

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site, dress};
use crate::room::{Room, Trouble};
use crate::{assets, page as pages_of};
use app::pages;
use app::pages::hidden::{Away, Hidden};
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use uuid::Uuid;
use workshop::command::Posting;
use workshop::post::PostState;
use workshop::{Command, Post, PostId, Who};

/// Milliseconds of a day, and days for which something hidden can be put back.
const DAY: i64 = 24 * 3_600_000;
const KEPT: i64 = 30;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct View {
    /// There if one has just been put back.
    #[serde(default)]
    remise: Option<String>,
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct Asked {
    post: Uuid,
}

/// `GET /atelier/{code}/masquees`.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(view): Query<View>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    Ok(draw(&room, view.remise.is_some(), None).await)
}

/// `POST /atelier/{code}/masquees`: puts one back. Twice is once.
pub async fn restore(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Body(asked): Body<Asked>,
) -> Result<Response, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let command = Command::Post(Posting::Restore { post: PostId(asked.post), key: None });
    match room.act(Who::Facilitator(me), command, None).await {
        Ok(_) => Ok(Redirect::to(&format!("/atelier/{}/masquees?remise=1", room.known.code)).into_response()),
        Err(Trouble::Refused(refusal)) => {
            let problem = Problem::Refused(refusal);
            let sentence = dress::sentence(&problem, room.look(|workshop| workshop.about.language));
            Ok((problem.status(), draw(&room, false, Some(sentence)).await).into_response())
        }
        Err(trouble) => Err(trouble.into()),
    }
}

async fn draw(room: &Room, restored: bool, refused: Option<String>) -> Html<String> {
    let (code, now) = (room.known.code.to_string(), room.now());
    let hidden = room.look(|workshop| {
        let mut hidden: Vec<&Post> = workshop.posts.values().filter(|post| post.state == PostState::Hidden).collect();
        hidden.sort_by_key(|post| (std::cmp::Reverse(post.gone), post.note));
        let away = |post: &Post| Away {
            id: post.id,
            note: post.note,
            kind: post.kind,
            text: post.text.text.clone(),
            table: post.table,
            round: post.round,
            days: KEPT - post.gone.map_or(0, |gone| now.since(gone) / DAY),
        };
        Hidden {
            code,
            language: workshop.about.language,
            title: workshop.about.title.text.clone(),
            // What can no longer be put back is not offered.
            posts: hidden.into_iter().map(away).filter(|post| post.days >= 0).collect(),
            restored,
            refused,
        }
    });
    pages_of::render(move || pages::hidden::page(assets::named(), hidden)).await
}
