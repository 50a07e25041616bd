//! Links: how helpers and screens come in, and how the room does.

mod tables;

use super::caller::{Caller, with_session};
use super::forms::Body;
use super::posts::number;
use super::{Problem, Site};
use crate::room::Room;
use crate::store::Secret;
use crate::{assets, clock, page, qr};
use app::pages;
use app::pages::links::{Handed, Inviting, Role};
use app::parts::Part;
use app::parts::desk_nav::Desk;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use uuid::Uuid;
use workshop::day::Doors;
use workshop::{FacilitatorId, Who};

/// What the form of a new link sends.
#[derive(Debug, Default, Deserialize)]
pub struct Invitation {
    /// `facilitator`, `wall`, `tables` for the links of all tables, or `host` or `narrator` of one.
    #[serde(default)]
    role: String,
    #[serde(default, deserialize_with = "number")]
    table: Option<u16>,
    /// `retirer`: take the role back instead.
    #[serde(default)]
    act: String,
}

/// A capability link: the session gets its role, and the address bar a clean address.
pub async fn open(State(site): State<Site>, Path(secret): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let (room, role) = redeem(&site, &caller, &secret).await?;
    let code = room.known.code.as_str();
    let address = match role {
        Who::Facilitator(_) => Desk::Console.address(code),
        Who::Wall => Desk::Wall.address(code),
        Who::Host(_) => Part::Host.address(code),
        Who::Narrator(_) => Part::Narrator.address(code),
        Who::House | Who::Participant(_) | Who::Table(_) => return Err(Problem::Lost),
    };
    let session = caller.session_or_new()?;
    match role {
        // A tablet that is carried to another table is there what it was here.
        Who::Host(_) | Who::Narrator(_) => caller.grant(&site, &session, &room, role).await?,
        // Whoever facilitates already stays who she is, also with a colleague's link: her undo counts on it.
        _ => drop(site.rooms.store().grant_once(&session, room.known.id, role, clock::now()).await?),
    }
    Ok(with_session(&site, &session, Redirect::to(&address)))
}

/// What a secret opens. Wrong ones are counted as wrong codes are.
async fn redeem(site: &Site, caller: &Caller, secret: &str) -> Result<(std::sync::Arc<Room>, Who), Problem> {
    if let Some(secret) = Secret::parse(secret)
        && let Some((workshop, role)) = site.rooms.store().redeem(&secret).await?
        && let Some(room) = site.rooms.by_id(workshop).await?
    {
        return Ok((room, role));
    }
    site.guesses.wrong(caller.from)?;
    Err(Problem::Lost)
}

/// Who may come in how.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    draw(&site, &room, None, Vec::new()).await
}

/// Makes a link and shows it, this once. Made twice it is two links that both open; but at a table the new one replaces
/// the old one.
pub async fn invite(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Body(invitation): Body<Invitation>,
) -> Result<Response, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    if let Some(role) = Role::parse(&invitation.role) {
        let who = match role {
            Role::Facilitator => Who::Facilitator(FacilitatorId(Uuid::new_v4())),
            Role::Wall => Who::Wall,
        };
        let link = entrust(&site, &room, who).await?;
        return Ok(draw(&site, &room, Some((role, link)), Vec::new()).await?.into_response());
    }
    let tables = tables::named(&room, &invitation)?;
    if invitation.act == "retirer" {
        tables::take_back(&site, &room, &tables).await?;
        return Ok(Redirect::to(&Desk::Invite.address(room.known.code.as_str())).into_response());
    }
    let handed = tables::hand_out(&site, &room, tables).await?;
    Ok(draw(&site, &room, None, handed).await?.into_response())
}

/// A new capability link, in full.
pub async fn entrust(site: &Site, room: &Room, who: Who) -> Result<String, Problem> {
    let secret = site.rooms.store().entrust(room.known.id, who, clock::now()).await?;
    Ok(format!("{}/f/{}", site.address, secret.reveal()))
}

async fn draw(
    site: &Site,
    room: &Room,
    made: Option<(Role, String)>,
    handed: Vec<Handed>,
) -> Result<Html<String>, Problem> {
    let code = room.known.code.to_string();
    let address = format!("{}/e/{code}", site.address);
    let qr = qr::svg(&address);
    let held = site.rooms.store().entrusted(room.known.id).await?;
    let inviting = room.look(|workshop| Inviting {
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        open: workshop.day.doors == Doors::Open,
        code,
        address,
        qr,
        made,
        tables: tables::keys(workshop, &held),
        handed,
    });
    Ok(page::render(move || pages::links::page(assets::named(), inviting)).await)
}
