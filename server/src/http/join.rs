//! Coming in: a code, a first name or nothing, and one is in; two, where two share a phone.

use super::caller::{Caller, with_session};
use super::forms::Body;
use super::posts::number;
use super::{Problem, Site, dress, seat};
use crate::room::{Room, Trouble};
use crate::{assets, page as pages_of};
use app::pages;
use app::pages::returning::Back;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;
use workshop::command::People;
use workshop::day::Doors;
use workshop::sight::TableSign;
use workshop::{Command, PersonId, Privacy, Refusal, TableId, Who, Words, Workshop, filter};

/// What the join form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Joining {
    /// A first name, or nothing.
    #[serde(default)]
    name: String,
    /// The table whose sign was scanned: whoever comes in sits there at once.
    #[serde(default, deserialize_with = "number")]
    table: Option<u16>,
    /// Anything, where two share the phone.
    #[serde(default)]
    two: String,
    /// The first name of the other, or nothing.
    #[serde(default)]
    second: String,
    /// Anything, once she has said that she is nobody who is in already.
    #[serde(default)]
    sure: String,
}

impl Joining {
    /// Nothing typed yet, at the sign of a table.
    #[must_use]
    pub fn at(table: u16) -> Self {
        Self { table: Some(table), ..Self::default() }
    }

    fn are_two(&self) -> bool {
        !self.two.is_empty()
    }

    /// Why they cannot come in; looked at before anything is written, so that a closed door keeps nobody.
    fn refusal(&self, workshop: &Workshop, room: &Room, held: Option<PersonId>) -> Option<Refusal> {
        let comes = |person: PersonId, name: &str| {
            let command = Command::People(People::Join { name: name.to_owned() });
            workshop.decide(Who::Participant(person), &command, room.now()).err()
        };
        // Whoever shares the phone is called by the same rules.
        let second = || self.are_two().then(|| comes(stranger(), &self.second)).flatten();
        comes(held.unwrap_or_else(stranger), &self.name).or_else(second)
    }

    /// Whether somebody of that name is in and not connected. It is asked only where names are no secret: anywhere else
    /// a name typed at the door would tell whether its bearer is here.
    fn may_be_back(&self, workshop: &Workshop, room: &Room) -> bool {
        if workshop.privacy != Privacy::Name || !self.sure.is_empty() {
            return false;
        }
        let (typed, present) = (Words { text: self.name.clone() }, room.hub.present());
        let same = |known: &Words| {
            filter::catches(std::slice::from_ref(known), &typed.text)
                && filter::catches(std::slice::from_ref(&typed), &known.text)
        };
        let away = |person: &&workshop::Person| person.phone && !present.contains(&person.id);
        workshop.present().filter(away).any(|person| person.name.as_ref().is_some_and(same))
    }
}

/// The join page. Whoever is in already goes straight to her phone page.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let (room, person) = seat::present(&site, &code, &caller).await?;
    if person.is_some() {
        return Ok(Redirect::to(&format!("/p/{}", room.known.code)).into_response());
    }
    // The session is handed out before the form is sent, so that a double tap is one person.
    let session = caller.session_or_new()?;
    Ok(with_session(&site, &session, draw(&room, Joining::default(), None).await))
}

/// Joins. Ten times is once. Whoever scanned the sign of a table sits there, or is told why not: she is in all the same.
pub async fn join(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(joining): Body<Joining>,
) -> Result<Response, Problem> {
    let (room, held) = caller.takes_part(&site, &code).await?;
    let session = caller.session_or_new()?;
    let wants_json = dress::wants_json(&headers);
    if let Some(refusal) = room.look(|workshop| joining.refusal(workshop, &room, held)) {
        return refused(&site, &session, &room, joining, refusal, wants_json).await;
    }
    if !wants_json && held.is_none() && room.look(|workshop| joining.may_be_back(workshop, &room)) {
        return Ok(with_session(&site, &session, draw_asking(&room, joining).await));
    }
    let newcomer = Who::Participant(PersonId(Uuid::new_v4()));
    let person = site.rooms.store().grant_once(&session, room.known.id, newcomer, room.now()).await?;
    let Who::Participant(id) = person else { return Err(Problem::Fault) };
    let command = Command::People(People::Join { name: joining.name.clone() });
    match room.act(person, command, None).await {
        Ok(_) => {
            let with = if joining.are_two() { Some(bring(&room, id, &joining.second).await?) } else { None };
            let seated = match joining.table {
                Some(table) => Some(seat::Asked::now(table).carry_out(&room, id).await),
                None => None,
            };
            let answer = if wants_json { told(&room, id, with, seated) } else { led(&room, joining.table, seated) };
            Ok(with_session(&site, &session, answer))
        }
        // The doors have closed in between.
        Err(Trouble::Refused(refusal)) => refused(&site, &session, &room, joining, refusal, wants_json).await,
        Err(trouble) => Err(trouble.into()),
    }
}

async fn refused(
    site: &Site,
    session: &crate::store::Secret,
    room: &Room,
    joining: Joining,
    refusal: Refusal,
    wants_json: bool,
) -> Result<Response, Problem> {
    let problem = Problem::Refused(refusal);
    if wants_json {
        return Err(problem);
    }
    let status = problem.status();
    Ok(with_session(site, session, (status, draw(room, joining, Some(problem)).await)))
}

/// Counts in whoever shares a phone. Two taps are one: who shares it already is who is meant.
pub async fn bring(room: &Room, phone: PersonId, name: &str) -> Result<PersonId, Problem> {
    let sharing = room.look(|workshop| workshop.sharing(phone).next().map(|other| other.id));
    if let Some(other) = sharing {
        return Ok(other);
    }
    let person = stranger();
    let command = Command::People(People::Bring { person, name: name.to_owned() });
    room.act(Who::Participant(phone), command, None).await?;
    Ok(person)
}

/// An identity that nobody has yet.
fn stranger() -> PersonId {
    PersonId(Uuid::new_v4())
}

/// A script is told who she is, and whether she sits at the table that it named.
fn told(room: &Room, id: PersonId, with: Option<PersonId>, seated: Option<Result<bool, Problem>>) -> Response {
    let mut answer = json!({ "person": id, "phone": format!("/p/{}", room.known.code) });
    if let Some(with) = with {
        answer["with"] = json!(with);
    }
    if let Some(seated) = seated {
        let language = room.look(|workshop| workshop.about.language);
        answer["seated"] = json!(seated.is_ok());
        answer["sentence"] = json!(seated.err().map(|problem| dress::sentence(&problem, language)));
    }
    (StatusCode::CREATED, Json(answer)).into_response()
}

/// Onto her phone's page; to the page of tables if she cannot sit where she is, which says why.
fn led(room: &Room, table: Option<u16>, seated: Option<Result<bool, Problem>>) -> Response {
    let address = match (table, seated) {
        (Some(table), Some(Err(_))) => format!("{}?table={table}", seat::tables(room)),
        _ => format!("/p/{}", room.known.code),
    };
    Redirect::to(&address).into_response()
}

/// The page, with what was typed and why it was refused.
pub async fn draw(room: &Room, joining: Joining, problem: Option<Problem>) -> Html<String> {
    let sentence = problem.map(|problem| room.look(|workshop| dress::sentence(&problem, workshop.about.language)));
    draw_as(room, joining, |join| join.sentence = sentence).await
}

/// The page, with what came of trying to come back.
pub async fn draw_back(room: &Room, back: Back) -> Html<String> {
    draw_as(room, Joining::default(), |join| join.back = back).await
}

/// The page that asks whether it is she who is in already.
async fn draw_asking(room: &Room, joining: Joining) -> Html<String> {
    draw_as(room, joining, |join| join.same = true).await
}

async fn draw_as(room: &Room, joining: Joining, how: impl FnOnce(&mut pages::join::Join)) -> Html<String> {
    let mut join = room.look(|workshop| pages::join::Join {
        code: room.known.code.to_string(),
        title: workshop.about.title.text.clone(),
        language: workshop.about.language,
        privacy: workshop.privacy,
        retention_days: workshop.retention_days,
        open: workshop.day.doors == Doors::Open && !workshop.day.is_over(),
        two: joining.are_two(),
        name: joining.name,
        second: joining.second,
        table: joining.table.and_then(|table| workshop.tables.get(&TableId(table))).map(TableSign::of),
        sentence: None,
        same: false,
        back: Back::default(),
    });
    how(&mut join);
    pages_of::render(move || pages::join::page(assets::named(), join)).await
}
