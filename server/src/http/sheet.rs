//! The lines as the room reads them or votes on them: a part of a phone's page, and what she says there.

use super::caller::Caller;
use super::forms::Body;
use super::posts::number;
use super::{Problem, Site, dress, phone};
use crate::room::Room;
use crate::{assets, page as pages_of};
use app::pages::sheet::{Shown, View, part as drawing};
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;
use uuid::Uuid;
use workshop::command::Voicing;
use workshop::post::{Author, PostState};
use workshop::refusal::What;
use workshop::sight::{PostView, Sheet};
use workshop::voices::{Belongs, Opinion};
use workshop::{Command, PersonId, PostId, Refusal, ThemeId, Who, Workshop};

/// What she looks at, as an address or a form says it. An empty field says nothing.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Looking {
    /// The theme.
    #[serde(default)]
    theme: String,
    /// Who answers, where two share a phone.
    #[serde(default)]
    person: String,
}

impl Looking {
    /// As the page takes it. What does not read is left out: she sees the first theme.
    #[must_use]
    pub fn view(&self) -> View {
        View { theme: uuid(&self.theme).map(ThemeId), person: uuid(&self.person).map(PersonId) }
    }
}

fn uuid(typed: &str) -> Option<Uuid> {
    typed.trim().parse().ok()
}

/// What she says, from a form or as JSON.
#[derive(Debug, Deserialize)]
pub struct Said {
    #[serde(flatten)]
    looking: Looking,
    /// About which line.
    #[serde(default)]
    line: String,
    /// `faithful`, `lacking`, or nothing to take it back.
    #[serde(default)]
    opinion: String,
    /// `elsewhere`, a theme, or nothing to take it back.
    #[serde(default)]
    to: String,
    /// How many in all.
    #[serde(default, deserialize_with = "number")]
    dots: Option<u16>,
}

/// What an answer brings to a page that is awake.
#[derive(Serialize)]
struct Brought {
    sheet: String,
}

/// `GET /p/{code}/feuille`: the lines, drawn; for a page that is awake, in JSON.
pub async fn part(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(looking): Query<Looking>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (room, person) = herself(&site, &code, &caller).await?;
    let sheet = draw(&room, person, looking.view(), None).await.ok_or(Refusal::NotRereading)?.0;
    Ok(if dress::wants_json(&headers) { Json(Brought { sheet }).into_response() } else { Html(sheet).into_response() })
}

/// `POST /p/{code}/feuille/avis`: what she finds of a theme.
pub async fn find(
    site: State<Site>,
    code: Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(said): Body<Said>,
) -> Result<Response, Problem> {
    say(site, code, caller, headers, said, "#avis".to_owned(), |said, person| {
        let theme = said.looking.view().theme.ok_or(Refusal::Unknown(What::Theme))?;
        Ok(Voicing::Reread { person, theme, opinion: Opinion::parse(said.opinion.trim()) })
    })
    .await
}

/// `POST /p/{code}/feuille/classement`: a line stands under the wrong theme.
pub async fn misfile(
    site: State<Site>,
    code: Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(said): Body<Said>,
) -> Result<Response, Problem> {
    let anchor = said.anchor();
    say(site, code, caller, headers, said, anchor, |said, person| {
        let to = match said.to.trim() {
            "" => None,
            "elsewhere" | "ailleurs" => Some(Belongs::Elsewhere),
            theme => Some(Belongs::Under(ThemeId(uuid(theme).ok_or(Refusal::Unknown(What::Theme))?))),
        };
        Ok(Voicing::Misfiled { person, line: said.line()?, to })
    })
    .await
}

/// `POST /p/{code}/feuille/gommettes`: dots for a line: so many in all, so that a retry spends nothing.
pub async fn spend(
    site: State<Site>,
    code: Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(said): Body<Said>,
) -> Result<Response, Problem> {
    let anchor = said.anchor();
    say(site, code, caller, headers, said, anchor, Said::spending).await
}

impl Said {
    fn line(&self) -> Result<PostId, Refusal> {
        uuid(&self.line).map(PostId).ok_or(Refusal::Unknown(What::Line))
    }

    /// For whom it is said, if it names somebody.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.looking.view().person
    }

    /// The dots that somebody gives to a line.
    ///
    /// # Errors
    /// A refusal, if it names no line.
    pub fn spending(&self, person: PersonId) -> Result<Voicing, Refusal> {
        // More than a ballot can hold is refused as too many.
        let dots = self.dots.map_or(0, |dots| u8::try_from(dots).unwrap_or(u8::MAX));
        Ok(Voicing::Spend { person, line: self.line()?, dots })
    }

    /// Where a line stands on the page that comes back.
    #[must_use]
    pub fn anchor(&self) -> String {
        uuid(&self.line).map_or_else(String::new, |line| format!("#ligne-{line}"))
    }
}

/// Says it, and brings the lines as they are then.
async fn say(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    said: Said,
    anchor: String,
    voicing: impl FnOnce(&Said, PersonId) -> Result<Voicing, Refusal>,
) -> Result<Response, Problem> {
    let (room, me) = herself(&site, &code, &caller).await?;
    let view = said.looking.view();
    let heard = match site.limits.speaks(me).and_then(|()| Ok(voicing(&said, view.person.unwrap_or(me))?)) {
        Ok(voicing) => room.act(Who::Participant(me), Command::Voice(voicing), None).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    if dress::wants_json(&headers) {
        let changed = heard?;
        let sheet = draw(&room, me, view, None).await.map_or_else(String::new, |(sheet, _)| sheet);
        return Ok(Json(json!({ "changed": changed, "sheet": sheet })).into_response());
    }
    match heard {
        Ok(_) => Ok(Redirect::to(&format!("/p/{}{}{anchor}", room.known.code, view.query())).into_response()),
        // The page comes back as she looked at it, with the reason.
        Err(problem) => refuse(&site, &room, me, view, problem).await,
    }
}

async fn refuse(site: &Site, room: &Room, me: PersonId, view: View, problem: Problem) -> Result<Response, Problem> {
    if !room.look(Workshop::reads_lines) {
        return Err(problem);
    }
    let sentence = dress::sentence(&problem, room.look(|workshop| workshop.about.language));
    let page = phone::draw(site, room, me, phone::Brought { view, refused: Some(sentence), typed: None }).await;
    let status = if problem.status() == StatusCode::NOT_FOUND { StatusCode::CONFLICT } else { problem.status() };
    page.map(|page| (status, page).into_response()).ok_or(problem)
}

async fn herself(site: &Site, code: &str, caller: &Caller) -> Result<(Arc<Room>, PersonId), Problem> {
    let (room, person) = caller.takes_part(site, code).await?;
    person.map(|person| (room, person)).ok_or(Problem::Stranger)
}

/// The lines as somebody may read them, and the theme that she may write for; `None` while nobody reads any.
pub async fn draw(
    room: &Room,
    person: PersonId,
    view: View,
    refused: Option<String>,
) -> Option<(String, Option<ThemeId>)> {
    let shown = room.look(|workshop| {
        let sheet = Sheet::seen_by(workshop, person, room.now())?;
        let (code, privacy) = (room.known.code.to_string(), workshop.privacy);
        let shown = Shown { code, sheet, privacy, view, added: Vec::new(), refused };
        let added = shown.misses_in().map(|theme| added(workshop, person, theme)).unwrap_or_default();
        Some(Shown { added, ..shown })
    })?;
    let theme = shown.misses_in();
    Some((pages_of::render(move || drawing(assets::named(), shown)).await.0, theme))
}

/// What she has missed in a theme and added, where it is known to be hers.
fn added(workshop: &Workshop, person: PersonId, theme: ThemeId) -> Vec<PostView> {
    let hers = workshop.posts.values().filter(|post| {
        let counts = matches!(post.state, PostState::Shown | PostState::Waiting);
        post.added && counts && post.hint == Some(theme) && post.author == Author::Person(person)
    });
    let mut hers: Vec<_> = hers.collect();
    hers.sort_by_key(|post| post.note);
    let view = |post: &workshop::Post| PostView {
        id: post.id,
        kind: post.kind,
        text: post.text.text.clone(),
        examples: post.examples.iter().map(ToString::to_string).collect(),
    };
    hers.into_iter().map(view).collect()
}
