//! Printing: the kit, its pieces, and the switch that makes the seats on them last. For facilitators.

mod kit;
mod wifi;

use super::caller::Caller;
use super::forms::Body;
use super::{Problem, Site};
use crate::room::Room;
use crate::{assets, page, qr};
use app::pages;
use app::pages::print::{BADGES_A_SHEET, Badges, Kit, Piece, Poster, Wanted, address};
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::str::FromStr as _;
use uuid::Uuid;
use workshop::command::People;
use workshop::refusal::What;
use workshop::{Command, PersonId, Refusal, Who};

/// The most blank badges at once: a hundred sheets.
const MOST_BLANK: usize = 1_000;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct View {
    /// One person's badge.
    #[serde(default)]
    personne: Option<String>,
    /// So many blank badges.
    #[serde(default)]
    vierges: Option<String>,
    /// `sans`: numbers instead of names.
    #[serde(default)]
    noms: Option<String>,
}

/// What the form about the seats sends.
#[derive(Debug, Default, Deserialize)]
pub struct Holding {
    #[serde(default)]
    seats: String,
}

/// What there is to print.
pub async fn list(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let kit = read(&site, &room, true);
    Ok(page::render(move || pages::print::kit(assets::named(), kit)).await)
}

/// Holds the plan as it is printed, or lets people be seated anew.
pub async fn hold(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Body(holding): Body<Holding>,
) -> Result<Redirect, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let held = match holding.seats.as_str() {
        "held" => true,
        "free" => false,
        _ => return Err(Problem::Unreadable),
    };
    room.act(Who::Facilitator(me), Command::People(People::Hold { held }), None).await?;
    Ok(Redirect::to(&address(room.known.code.as_str())))
}

/// One piece, ready to be printed.
pub async fn piece(
    State(site): State<Site>,
    Path((code, piece)): Path<(String, String)>,
    Query(view): Query<View>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let piece = Piece::parse(&piece).ok_or(Problem::Lost)?;
    let mut kit = read(&site, &room, view.noms.as_deref() != Some("sans"));
    let wanted = match piece {
        Piece::Signs => {
            kit.codes = kit::seat_codes(&kit, &site.address);
            Wanted::Signs
        }
        Piece::Badges => Wanted::Badges(badges(&kit, &view)?),
        Piece::Hosts => Wanted::Hosts,
        Piece::Narrators => Wanted::Narrators,
        Piece::Harvest => Wanted::Harvest,
        Piece::Poster => Wanted::Poster(Box::new(Poster { code: qr::svg(&kit.door), ..Poster::default() })),
        Piece::Attendance => Wanted::Attendance,
    };
    Ok(draw(kit, wanted).await)
}

/// The poster with the Wi-Fi on it, in this one answer; or the form again, saying what is wrong with it.
pub async fn poster(
    State(site): State<Site>,
    Path((code, piece)): Path<(String, String)>,
    caller: Caller,
    Body(typed): Body<wifi::Typed>,
) -> Result<Response, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    if Piece::parse(&piece) != Some(Piece::Poster) {
        return Err(Problem::Lost);
    }
    let kit = read(&site, &room, true);
    let poster = Poster { code: qr::svg(&kit.door), ..Poster::default() };
    match typed.read() {
        Ok(wifi) => {
            let poster = Poster { wifi: Some(wifi), ..poster };
            Ok(draw(kit, Wanted::Poster(Box::new(poster))).await.into_response())
        }
        Err(refused) => {
            let poster = Poster { refused: Some(refused), ..poster };
            let html = draw(kit, Wanted::Poster(Box::new(poster))).await;
            Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
    }
}

/// Whose badges the address asks for.
fn badges(kit: &Kit, view: &View) -> Result<Badges, Problem> {
    if let Some(person) = &view.personne {
        let known = Uuid::from_str(person).ok().map(PersonId);
        let known = known.filter(|id| kit.guests.iter().any(|guest| guest.id == *id));
        return known.map(Badges::One).ok_or(Refusal::Unknown(What::Person).into());
    }
    Ok(view
        .vierges
        .as_ref()
        .map_or(Badges::Everyone, |count| Badges::Blank(count.parse().unwrap_or(BADGES_A_SHEET).clamp(1, MOST_BLANK))))
}

fn read(site: &Site, room: &Room, named: bool) -> Kit {
    let code = room.known.code.as_str();
    room.look(|workshop| kit::read(workshop, code, &site.address, named))
}

async fn draw(kit: Kit, wanted: Wanted) -> Html<String> {
    page::render(move || pages::print::page(assets::named(), kit, wanted)).await
}
