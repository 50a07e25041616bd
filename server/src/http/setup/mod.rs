//! Preparing a workshop: plain forms, each kept by one command.

mod agenda;
mod asked;
mod create;
mod showing;

pub use create::{create, new};

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site, dress};
use crate::room::{Room, Trouble};
use crate::{assets, page as pages_of};
use app::pages;
use app::pages::setup::{Preparing, Refused, Step, Typed};
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use uuid::Uuid;
use workshop::refusal::Field;
use workshop::{Refusal, Who};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct View {
    /// The step on show.
    #[serde(default)]
    etape: String,
    /// A sheet to be shown open.
    #[serde(default)]
    ouvert: Option<String>,
    /// There if something has just been kept.
    #[serde(default)]
    fait: Option<String>,
}

/// A step of the preparation.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(view): Query<View>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let mut preparing = read(&room, Step::parse(&view.etape));
    preparing.open = view.ouvert;
    preparing.saved = view.fait.is_some();
    Ok(draw(preparing).await)
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
    let asked = room.look(|workshop| asked::read(workshop, &what, &typed)).ok_or(Problem::Lost)?;
    let deed = typed.get("deed").and_then(|deed| Uuid::parse_str(deed).ok());
    let done = match asked.command {
        Ok(command) => room.act(Who::Facilitator(me), command, deed).await.map(drop),
        Err(refusal) => Err(Trouble::Refused(refusal)),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&onward(&room, &what, &typed, asked.step)).into_response()),
        Err(Trouble::Refused(refusal)) => Ok(refuse(&room, &what, typed, asked.step, refusal).await),
        Err(trouble) => Err(trouble.into()),
    }
}

fn read(room: &Room, step: Step) -> Preparing {
    let code = room.known.code.to_string();
    room.look(|workshop| Preparing::of(workshop, code, step, Uuid::new_v4()))
}

async fn draw(preparing: Preparing) -> Html<String> {
    pages_of::render(move || pages::setup::page(assets::named(), preparing)).await
}

/// Where to after something was kept: the same step, or the next if she asked to go on.
fn onward(room: &Room, what: &str, typed: &Typed, step: Step) -> String {
    let code = room.known.code.as_str();
    if let (Some("next"), Some(next)) = (typed.get("act"), step.next()) {
        return next.address(code);
    }
    let address = format!("{}&fait=1", step.address(code));
    match what {
        "ajouter-table" => {
            let last = room.look(|workshop| workshop.tables.keys().next_back().map(|id| id.0));
            last.map_or(address.clone(), |last| format!("{address}&ouvert={last}#table-{last}"))
        }
        _ => address,
    }
}

async fn refuse(room: &Room, what: &str, typed: Typed, step: Step, refusal: Refusal) -> Response {
    let mut preparing = read(room, step);
    let problem = Problem::Refused(refusal.clone());
    preparing.refused = Some(Refused {
        form: typed.get("id").map_or_else(|| what.to_owned(), |id| format!("{what}-{id}")),
        sentence: dress::sentence(&problem, preparing.about.language),
        field: field(&refusal, &typed),
        typed,
    });
    (problem.status(), draw(preparing).await).into_response()
}

/// The field of the form that a refusal is about, if it has one.
fn field(refusal: &Refusal, typed: &Typed) -> Option<String> {
    let (Refusal::Empty { field } | Refusal::TooLong { field, .. } | Refusal::OutOfRange { field, .. }) = refusal
    else {
        return None;
    };
    let name = match field {
        Field::Title => "title",
        Field::Place => "place",
        Field::Organiser => "organisers",
        Field::Introduction => "introduction",
        Field::Thanks => "thanks",
        Field::Retention => "retention",
        Field::TableName | Field::ThemeName => "name",
        Field::Story => "story",
        Field::Narrator => "narrator",
        Field::Host => "host",
        Field::Question => "questions",
        Field::Seats => "seats",
        Field::Least => "least",
        Field::ThemeDescription => "description",
        Field::Keyword => "keywords",
        Field::Dots => "dots",
        Field::DotsPerLine => "most",
        Field::Minutes => return agenda::wrong_minutes(typed),
        Field::Instruction => return agenda::wrong_instruction(typed),
        Field::Name
        | Field::Organisation
        | Field::Post
        | Field::Example
        | Field::Wording
        | Field::Seconds
        | Field::Message
        | Field::Remark => return None,
    };
    typed.get(name).map(|_| name.to_owned())
}
