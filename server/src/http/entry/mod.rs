//! Sheets of paper, typed in: one line, one contribution.

mod sheet;

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site, dress};
use crate::room::{Room, Trouble};
use crate::{assets, page as pages_of};
use app::pages::entry::{Entry, FORM, Mode, Place, Typed as Line};
use app::pages::setup::{Refused, Typed};
use app::{pages, words};
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::sync::Arc;
use uuid::Uuid;
use workshop::command::{Draft, Posting};
use workshop::post::{Author, Post, PostState};
use workshop::refusal::{Field, What};
use workshop::{Command, FacilitatorId, PostId, PostKind, Refusal, Round, TableId, Who, Workshop};

/// The last lines that are shown with the way to take them back.
const SHOWN: usize = 5;

/// The desk for typing in.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let asked = Typed(asked);
    let mut entry = read(&room, &asked);
    entry.undone = identity(&asked, "annulee").and_then(|id| room.look(|workshop| undone(workshop, PostId(id))));
    Ok(draw(entry).await)
}

/// Keeps a line or several, or takes one back.
pub async fn write(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Body(typed): Body<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let typed = Typed(typed);
    match typed.get("act") {
        Some("hide") => put(&room, me, &typed, true).await,
        Some("restore") => put(&room, me, &typed, false).await,
        _ => keep(&room, me, typed).await,
    }
}

async fn keep(room: &Arc<Room>, me: FacilitatorId, typed: Typed) -> Result<Response, Problem> {
    let several = typed.get("mode").is_some_and(|mode| Mode::parse(mode) == Mode::Many);
    let lines = sheet::read(&typed, several);
    if lines.is_empty() {
        return Ok(refuse(room, typed, Refusal::Empty { field: Field::Post }, None).await);
    }
    let Some((table, round)) = number(&typed, "table").map(TableId).zip(number(&typed, "round").map(Round)) else {
        return Ok(refuse(room, typed, Refusal::Unknown(What::Table), None).await);
    };
    for (taken, line) in lines.iter().enumerate() {
        let (id, kind) = (PostId(line.id), line.kind);
        let (text, examples) = (line.text.clone(), line.examples.clone());
        let draft = Draft { id, kind, text, examples, table, round, theme: None, key: None };
        match room.act(Who::Facilitator(me), Command::Post(Posting::Write(draft)), None).await {
            Ok(_) => {}
            // What has been kept leaves the sheet; what has not stays on it.
            Err(Trouble::Refused(refusal)) if several => {
                let left = sheet::without(&typed, taken);
                return Ok(refuse(room, left, refusal, Some(taken)).await);
            }
            Err(Trouble::Refused(refusal)) => return Ok(refuse(room, typed, refusal, None).await),
            Err(trouble) => return Err(trouble.into()),
        }
    }
    Ok(onward(room, &typed, None))
}

async fn put(room: &Room, me: FacilitatorId, typed: &Typed, hidden: bool) -> Result<Response, Problem> {
    let post = PostId(identity(typed, "id").ok_or(Problem::Unreadable)?);
    let posting = if hidden { Posting::Hide { post } } else { Posting::Restore { post, key: None } };
    room.act(Who::Facilitator(me), Command::Post(posting), None).await?;
    Ok(onward(room, typed, hidden.then_some(post)))
}

/// Back to the desk, with what stays.
fn onward(room: &Room, typed: &Typed, undone: Option<PostId>) -> Response {
    let code = room.known.code.as_str();
    let address = match room.look(|workshop| place(workshop, typed)) {
        Some(place) => place.address(code),
        None => format!("/atelier/{code}/saisie"),
    };
    let undone = undone.map(|post| format!("&annulee={post}")).unwrap_or_default();
    Redirect::to(&format!("{address}{undone}")).into_response()
}

async fn refuse(room: &Room, typed: Typed, refusal: Refusal, taken: Option<usize>) -> Response {
    let problem = Problem::Refused(refusal.clone());
    let language = room.look(|workshop| workshop.about.language);
    let sentence = dress::sentence(&problem, language);
    let field = match refusal {
        Refusal::Empty { field: Field::Post } | Refusal::TooLong { field: Field::Post, .. } => Some("text".to_owned()),
        _ => None,
    };
    let mut entry = read(room, &typed);
    // The same identity again: had it been kept after all, it would be one.
    if let (None, Some(id)) = (taken, identity(&typed, "id")) {
        entry.next = id;
    }
    let sentence = taken.map_or(sentence.clone(), |taken| (words::entry(language).stopped)(taken, &sentence));
    entry.refused = Some(Refused { form: FORM.to_owned(), typed, sentence, field });
    (problem.status(), draw(entry).await).into_response()
}

fn read(room: &Room, asked: &Typed) -> Entry {
    let code = room.known.code.to_string();
    let now = room.now();
    room.look(|workshop| {
        let place = place(workshop, asked);
        let since = place.map_or(0, |place| place.since);
        let typed = || sheets(workshop).filter(move |post| post.note > since);
        let minutes = typed().map(|post| now.since(post.at)).max().unwrap_or(0) / 60_000;
        let mut latest: Vec<&Post> = sheets(workshop).collect();
        latest.sort_by_key(|post| std::cmp::Reverse(post.note));
        Entry {
            language: workshop.about.language,
            code,
            title: workshop.about.title.text.clone(),
            tables: workshop.tables.values().cloned().collect(),
            rounds: workshop.agenda.rounds(),
            place,
            next: Uuid::now_v7(),
            count: (typed().count(), minutes),
            latest: latest.into_iter().take(SHOWN).map(line).collect(),
            undone: None,
            refused: None,
        }
    })
}

async fn draw(entry: Entry) -> Html<String> {
    pages_of::render(move || pages::entry::page(assets::named(), entry)).await
}

/// Where the sheet comes from: as asked if there is such a place, else the first table and the round at hand.
fn place(workshop: &Workshop, asked: &Typed) -> Option<Place> {
    let table = number(asked, "table").map(TableId).filter(|table| workshop.tables.contains_key(table));
    let round = number(asked, "round").map(Round).filter(|round| workshop.agenda.has_round(*round));
    let last = workshop.posts.values().map(|post| post.note).max().unwrap_or(0);
    Some(Place {
        table: table.or_else(|| workshop.tables.keys().next().copied())?,
        round: round.or_else(|| workshop.round())?,
        kind: asked.get("kind").and_then(PostKind::parse).unwrap_or(PostKind::Idea),
        mode: asked.get("mode").map(Mode::parse).unwrap_or_default(),
        since: number(asked, "since").unwrap_or(last),
    })
}

/// Contributions from paper that count.
fn sheets(workshop: &Workshop) -> impl Iterator<Item = &Post> {
    workshop.posts.values().filter(|post| post.author == Author::Sheet && post.state == PostState::Shown)
}

fn undone(workshop: &Workshop, id: PostId) -> Option<Line> {
    workshop.posts.get(&id).filter(|post| post.author == Author::Sheet && post.state == PostState::Hidden).map(line)
}

fn line(post: &Post) -> Line {
    Line {
        id: post.id,
        kind: post.kind,
        text: post.text.text.clone(),
        examples: post.examples.iter().map(|example| example.text.clone()).collect(),
        table: post.table,
        round: post.round,
    }
}

fn number<T: std::str::FromStr>(typed: &Typed, name: &str) -> Option<T> {
    typed.get(name).and_then(|value| value.trim().parse().ok())
}

fn identity(typed: &Typed, name: &str) -> Option<Uuid> {
    typed.get(name).and_then(|id| Uuid::parse_str(id).ok())
}
