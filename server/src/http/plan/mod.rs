//! The plan of seats: looked at, shaped by forms, changed by what has been shown first.

mod asked;
mod list;
mod proposition;
mod seats;
mod wonder;

pub use proposition::{apply, propose};

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site, dress};
use crate::room::{Room, Trouble};
use crate::seating::{self, Chart, figures};
use crate::{assets, page as pages_of};
use app::pages;
use app::pages::plan::{Done, Pasted, Planned};
use app::pages::setup::{Refused, Typed};
use app::parts::desk_nav::Desk;
use asked::Unasked;
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use rotation::Quality;
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;
use workshop::refusal::Field;
use workshop::{Command, FacilitatorId, Refusal, Who, Workshop};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct View {
    /// A form to be shown open: somebody's identity, or a table's number.
    #[serde(default)]
    ouvert: Option<String>,
    /// What has just been done.
    #[serde(default)]
    fait: Option<String>,
    /// How many people have just been added.
    #[serde(default)]
    ajoutees: Option<usize>,
}

/// The plan as it stands.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(view): Query<View>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let mut planned = read(&room).await?;
    planned.open = view.ouvert;
    planned.done = match (view.ajoutees, view.fait.as_deref()) {
        (Some(added), _) => Some(Done::Added(added)),
        (None, Some("places")) => Some(Done::Moved),
        (None, Some(_)) => Some(Done::Saved),
        (None, None) => None,
    };
    Ok(draw(planned).await)
}

/// Keeps what one of the forms asks for.
pub async fn change(
    State(site): State<Site>,
    Path((code, what)): Path<(String, String)>,
    caller: Caller,
    Body(typed): Body<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let typed = Typed(typed);
    match what.as_str() {
        "table" => table(&room, me, typed).await,
        "liste" => paste(&room, me, &typed).await,
        _ => {
            let asked = room.look(|workshop| asked::read(workshop, &what, &typed)).ok_or(Problem::Lost)?;
            let form = form(&what, &typed);
            match asked {
                Ok(command) => keep(&room, me, command, &form, typed).await,
                Err(Unasked::Refused(refusal)) => refuse(&room, form, typed, refusal).await,
                Err(Unasked::Nobody(field, sentence)) => {
                    let status = Problem::Refused(Refusal::Unknown(workshop::refusal::What::Person)).status();
                    let refused = Refused { form, typed, sentence, field: Some(field.to_owned()) };
                    show_refused(&room, refused, status).await
                }
            }
        }
    }
}

/// The form's name on the page; a person's and a table's bear her identity and its number.
fn form(what: &str, typed: &Typed) -> String {
    match (what, typed.get("id"), typed.get("table")) {
        ("personne", Some(id), _) => format!("{what}-{id}"),
        ("table", _, Some(table)) => format!("{what}-{table}"),
        _ => what.to_owned(),
    }
}

async fn keep(room: &Room, me: FacilitatorId, command: Command, form: &str, typed: Typed) -> Result<Response, Problem> {
    match room.act(Who::Facilitator(me), command, deed(&typed)).await {
        Ok(_) => Ok(onward(room, &format!("?fait=1{}", anchor(form)))),
        Err(Trouble::Refused(refusal)) => refuse(room, form.to_owned(), typed, refusal).await,
        Err(trouble) => Err(trouble.into()),
    }
}

/// Where on the page one was.
fn anchor(form: &str) -> String {
    // It comes from outside and goes into a header.
    let form: String = form.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
    match form.split_once('-') {
        Some(("personne", id)) => format!("&ouvert={id}#person-{id}"),
        Some(("table", number)) => format!("&ouvert={number}#table-{number}"),
        _ if form == "reglages" => "#settings".to_owned(),
        _ if form == "lier" || form == "delier" => "#pairs".to_owned(),
        _ => String::new(),
    }
}

fn deed(typed: &Typed) -> Option<Uuid> {
    typed.get("deed").and_then(|deed| Uuid::parse_str(deed).ok())
}

fn onward(room: &Room, rest: &str) -> Response {
    let address = Desk::Plan.address(room.known.code.as_str());
    Redirect::to(&format!("{address}{rest}")).into_response()
}

/// A table's chairs and closed rounds. If nobody has to move it is kept at once; else the change is shown first.
async fn table(room: &Arc<Room>, me: FacilitatorId, typed: Typed) -> Result<Response, Problem> {
    let form = form("table", &typed);
    let wonder = match room.look(|workshop| wonder::read(workshop, &typed)).ok_or(Problem::Unreadable)? {
        Ok(wonder) => wonder,
        Err(refusal) => return refuse(room, form, typed, refusal).await,
    };
    let (who, now, ask) = (Who::Facilitator(me), room.now(), wonder.ask);
    let foreseen = planning(room, move |workshop| {
        let (ahead, commands) = ask.foreseen(workshop, who, now)?;
        Ok::<_, Refusal>((seating::can_stay(&ahead), commands))
    });
    match foreseen.await? {
        Ok((true, commands)) => keep(room, me, Command::Together(commands), &form, typed).await,
        Ok((false, _)) => Ok(onward(room, &format!("/proposition?{}", query(&wonder.fields)))),
        Err(refusal) => refuse(room, form, typed, refusal).await,
    }
}

/// Fields as the query of an address.
fn query(fields: &[(String, String)]) -> String {
    let sign = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    let value = |text: &str| text.bytes().map(sign).collect::<String>();
    fields.iter().map(|(name, text)| format!("{}={}", value(name), value(text))).collect::<Vec<_>>().join("&")
}

/// A list of names: looked through, or taken in as far as it can be.
async fn paste(room: &Room, me: FacilitatorId, typed: &Typed) -> Result<Response, Problem> {
    let (who, now, text) = (Who::Facilitator(me), room.now(), typed.text("list"));
    let deed = deed(typed).unwrap_or_else(Uuid::new_v4);
    let language = room.look(|workshop| workshop.about.language);
    let sentence = |refusal| dress::sentence(&Problem::Refused(refusal), language);
    let list = room.look(|workshop| list::read(workshop, who, &text, deed, now, sentence));
    let mut pasted = Pasted { text: text.clone(), ready: list.ready, ..Pasted::default() };
    if let Some(sentence) = list::unreadable(language, list.lines) {
        pasted.wrong.push((0, sentence));
        return show_pasted(room, pasted).await;
    }
    if typed.get("act") != Some("add") {
        pasted.wrong = list.wrong.into_iter().map(|(line, _, sentence)| (line, sentence)).collect();
        return show_pasted(room, pasted).await;
    }
    if !list.commands.is_empty() {
        room.act(who, Command::Together(list.commands), Some(deed)).await?;
    }
    if list.wrong.is_empty() {
        return Ok(onward(room, &format!("?ajoutees={}#people", list.ready)));
    }
    // What has been taken in leaves the field; what has not stays in it.
    (pasted.added, pasted.ready) = (list.ready, 0);
    pasted.text = list.wrong.iter().map(|(_, line, _)| line.as_str()).collect::<Vec<_>>().join("\n");
    pasted.wrong = (1..).zip(list.wrong).map(|(line, (_, _, sentence))| (line, sentence)).collect();
    show_pasted(room, pasted).await
}

async fn show_pasted(room: &Room, pasted: Pasted) -> Result<Response, Problem> {
    let status = match pasted.wrong.is_empty() {
        true => axum::http::StatusCode::OK,
        false => Problem::Refused(Refusal::Empty { field: Field::Name }).status(),
    };
    let mut planned = read(room).await?;
    planned.pasted = Some(pasted);
    Ok((status, draw(planned).await).into_response())
}

async fn refuse(room: &Room, form: String, typed: Typed, refusal: Refusal) -> Result<Response, Problem> {
    let problem = Problem::Refused(refusal.clone());
    let sentence = dress::sentence(&problem, room.look(|workshop| workshop.about.language));
    let field = field(&refusal, &typed);
    show_refused(room, Refused { form, typed, sentence, field }, problem.status()).await
}

async fn show_refused(room: &Room, refused: Refused, status: axum::http::StatusCode) -> Result<Response, Problem> {
    let mut planned = read(room).await?;
    planned.refused = Some(refused);
    Ok((status, draw(planned).await).into_response())
}

/// The field of the form that a refusal is about, if it has one.
fn field(refusal: &Refusal, typed: &Typed) -> Option<String> {
    let name = match refusal {
        Refusal::TooLong { field: Field::Name, .. } => "name",
        Refusal::TooLong { field: Field::Organisation, .. } => "organisation",
        Refusal::OutOfRange { field: Field::Seats, .. } => "places",
        Refusal::OutOfRange { field: Field::Least, .. } => "moins",
        _ => return None,
    };
    typed.get(name).map(|_| name.to_owned())
}

/// The page's data. Counting who meets whom takes a while in a large room.
async fn read(room: &Room) -> Result<Planned, Problem> {
    let code = room.known.code.to_string();
    planning(room, move |workshop| {
        let chart = Chart::of(workshop);
        let quality = Quality::of(&chart.room, &chart.standing(workshop));
        Planned::of(workshop, code, figures::figures(workshop.seating, &chart, &quality))
    })
    .await
}

/// Works something out beside the tasks that answer the room, on a copy of the workshop as it is.
async fn planning<T: Send + 'static>(
    room: &Room,
    work: impl FnOnce(&Workshop) -> T + Send + 'static,
) -> Result<T, Problem> {
    let workshop = room.look(Workshop::clone);
    let done = tokio::task::spawn_blocking(move || work(&workshop)).await;
    done.map_err(|error| {
        tracing::error!(%error, "the planner broke down");
        Problem::Fault
    })
}

async fn draw(planned: Planned) -> Html<String> {
    pages_of::render(move || pages::plan::page(assets::named(), planned)).await
}
