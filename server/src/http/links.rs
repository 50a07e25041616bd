//! Links: how helpers and screens come in, and how the room does.

use super::caller::{Caller, with_session};
use super::forms::Body;
use super::{Problem, Site};
use crate::room::Room;
use crate::store::Secret;
use crate::{assets, clock, page, qr};
use app::pages::links::{Inviting, Role};
use app::{pages, parts};
use axum::extract::{Path, State};
use axum::response::{Html, Redirect, Response};
use parts::desk_nav::Desk;
use serde::Deserialize;
use uuid::Uuid;
use workshop::day::Doors;
use workshop::refusal::What;
use workshop::{FacilitatorId, Refusal, Who};

/// What the form of a new link sends.
#[derive(Debug, Default, Deserialize)]
pub struct Invitation {
    #[serde(default)]
    role: String,
}

/// A capability link: the session gets its role, and the address bar a clean address.
pub async fn open(State(site): State<Site>, Path(secret): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let (room, role) = redeem(&site, &caller, &secret).await?;
    let desk = match role {
        Who::Facilitator(_) => Desk::Console,
        Who::Wall => Desk::Wall,
        Who::House | Who::Participant(_) | Who::Table(_) => return Err(Problem::Lost),
    };
    let session = caller.session_or_new()?;
    // Whoever facilitates already stays who she is, also with a colleague's link: her undo counts on it.
    site.rooms.store().grant_once(&session, room.known.id, role, clock::now()).await?;
    let address = desk.address(room.known.code.as_str());
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
    Ok(draw(&site, &room, None).await)
}

/// Makes a link and shows it, this once. Made twice, it is two links that both open.
pub async fn invite(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Body(invitation): Body<Invitation>,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let role = Role::parse(&invitation.role).ok_or(Refusal::Unknown(What::Kind))?;
    let who = match role {
        Role::Facilitator => Who::Facilitator(FacilitatorId(Uuid::new_v4())),
        Role::Wall => Who::Wall,
    };
    let link = entrust(&site, &room, who).await?;
    Ok(draw(&site, &room, Some((role, link))).await)
}

/// A new capability link, in full.
pub async fn entrust(site: &Site, room: &Room, who: Who) -> Result<String, Problem> {
    let secret = site.rooms.store().entrust(room.known.id, who, clock::now()).await?;
    Ok(format!("{}/f/{}", site.address, secret.reveal()))
}

async fn draw(site: &Site, room: &Room, made: Option<(Role, String)>) -> Html<String> {
    let code = room.known.code.to_string();
    let address = format!("{}/e/{code}", site.address);
    let qr = qr::svg(&address);
    let inviting = room.look(|workshop| Inviting {
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        open: workshop.day.doors == Doors::Open,
        code,
        address,
        qr,
        made,
    });
    page::render(move || pages::links::page(assets::named(), inviting)).await
}
