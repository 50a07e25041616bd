//! Creating a workshop.

use super::super::caller::{Caller, with_session};
use super::super::forms::Body;
use super::super::{Problem, Site, dress, links};
use super::{asked, field};
use crate::founding::{self, Wish};
use crate::room::{Room, Trouble};
use crate::{assets, clock, page};
use app::pages::setup::{self, FORM, Refused, Typed};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use std::str::FromStr as _;
use uuid::Uuid;
use workshop::{FacilitatorId, Privacy, Refusal, Who, WorkshopId};

/// The form. The session is handed out with it, so that two clicks come from one browser.
pub async fn new(State(site): State<Site>, caller: Caller) -> Result<Response, Problem> {
    let session = caller.session_or_new()?;
    let language = caller.language;
    let html = page::render(move || setup::new(assets::named(), language, Uuid::new_v4(), None)).await;
    Ok(with_session(&site, &session, html))
}

/// Founds the workshop and shows its founder's link, this once.
pub async fn create(
    State(site): State<Site>,
    caller: Caller,
    Body(typed): Body<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let typed = Typed(typed);
    let founded = match wish(&typed) {
        Ok(wish) => founding::found(site.rooms.store(), &wish, clock::now()).await.map(|founded| (wish.id, founded)),
        Err(refusal) => Err(Trouble::Refused(refusal)),
    };
    match founded {
        Ok((id, Some((_, founder)))) => welcome(&site, &caller, id, founder).await,
        Ok((id, None)) => again(&site, &caller, id).await,
        Err(Trouble::Refused(refusal)) => Ok(refuse(&caller, typed, refusal).await),
        Err(trouble) => Err(trouble.into()),
    }
}

fn wish(typed: &Typed) -> Result<Wish, Refusal> {
    let id = typed.get("id").and_then(|id| Uuid::from_str(id).ok()).unwrap_or_else(Uuid::new_v4);
    let privacy = match typed.get("privacy") {
        Some("name") => Privacy::Name,
        Some("unlinked") => Privacy::Unlinked,
        _ => Privacy::Pseudonym,
    };
    Ok(Wish {
        id: WorkshopId(id),
        description: asked::description(typed),
        privacy,
        // What is no number is out of range, and the sentence says the range.
        retention_days: typed.text("retention").trim().parse().unwrap_or(0),
        template: Some(asked::template(typed)?),
    })
}

async fn welcome(site: &Site, caller: &Caller, id: WorkshopId, founder: FacilitatorId) -> Result<Response, Problem> {
    let room = site.rooms.by_id(id).await?.ok_or(Problem::Fault)?;
    let session = caller.session_or_new()?;
    let role = Who::Facilitator(founder);
    caller.grant(site, &session, &room, role).await?;
    let link = links::entrust(site, &room, role).await?;
    let (language, title) = room.look(|workshop| (workshop.about.language, workshop.about.title.text.clone()));
    let code = room.known.code.to_string();
    let html = page::render(move || setup::created(assets::named(), language, title, code, link)).await;
    Ok(with_session(site, &session, html))
}

/// The second of two clicks: she is its facilitator already, and its link has been shown.
async fn again(site: &Site, caller: &Caller, id: WorkshopId) -> Result<Response, Problem> {
    let room = site.rooms.by_id(id).await?.ok_or(Problem::Lost)?;
    let code = room.known.code.as_str();
    if facilitates(site, caller, &room).await? {
        Ok(Redirect::to(&format!("/atelier/{code}/preparer")).into_response())
    } else {
        Err(Problem::Lost)
    }
}

async fn facilitates(site: &Site, caller: &Caller, room: &Room) -> Result<bool, Problem> {
    Ok(caller.roles(site, room).await?.into_iter().any(|role| matches!(role, Who::Facilitator(_))))
}

async fn refuse(caller: &Caller, typed: Typed, refusal: Refusal) -> Response {
    let problem = Problem::Refused(refusal.clone());
    let language = caller.language;
    let refused = Refused {
        form: FORM.to_owned(),
        sentence: dress::sentence(&problem, language),
        field: field(&refusal, &typed),
        typed,
    };
    let html = page::render(move || setup::new(assets::named(), language, Uuid::new_v4(), Some(refused))).await;
    (problem.status(), html).into_response()
}
