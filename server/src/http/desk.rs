//! Facilitators' live screens, and the door that their islands ask through.

use super::caller::Caller;
use super::{Problem, Site, dress};
use crate::{assets, page};
use app::backstage::{Backstage, Denial, Door};
use app::pages;
use axum::body::Body;
use axum::extract::{FromRequestParts as _, Path, Request, State};
use axum::response::{Html, IntoResponse as _, Response};
use leptos::prelude::{provide_context, use_context};
use leptos_axum::ResponseOptions;
use std::sync::Arc;
use uuid::Uuid;
use workshop::sight::Desk;
use workshop::{Command, Who};

/// The console.
pub async fn console(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let picture = room.look(|workshop| Desk::of(workshop, room.now()));
    let console = pages::console::Console {
        code: room.known.code.to_string(),
        language: picture.about.language,
        here: room.hub.present().into_iter().collect(),
        join_address: format!("{}/e/{}", site.address, room.known.code),
        picture,
    };
    Ok(page::render(move || pages::console::page(assets::named(), console)).await)
}

/// The speaker's screen.
pub async fn restitution(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let picture = room.look(|workshop| Desk::of(workshop, room.now()));
    let code = room.known.code.to_string();
    Ok(page::render(move || pages::restitution::page(assets::named(), code, me, picture)).await)
}

/// What an island asks: a server function, answered in the name of the session that sends it.
pub async fn function(State(site): State<Site>, request: Request<Body>) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(caller) = Caller::from_request_parts(&mut parts, &site).await;
    let door: Door = Arc::new(Desks { site, caller });
    let request = Request::from_parts(parts, body);
    leptos_axum::handle_server_fns_with_context(move || provide_context(door.clone()), request).await.into_response()
}

/// Commands of facilitators.
struct Desks {
    site: Site,
    caller: Caller,
}

impl Desks {
    async fn carry_out(&self, code: &str, id: Uuid, command: Command) -> Result<bool, Problem> {
        let (room, me) = self.caller.facilitates(&self.site, code).await?;
        Ok(room.act(Who::Facilitator(me), command, Some(id)).await?)
    }
}

#[async_trait::async_trait]
impl Backstage for Desks {
    async fn act(&self, code: &str, id: Uuid, command: Command) -> Result<bool, Denial> {
        match self.carry_out(code, id, command).await {
            Ok(changed) => Ok(changed),
            // Trouble on our side passes: the island keeps the command and asks again.
            Err(Problem::Fault | Problem::Unwritten) => Err(Denial::Unreachable),
            Err(problem) => {
                // A server function knows no status of its own but 500, which would mean trouble on our side.
                if let Some(answer) = use_context::<ResponseOptions>() {
                    answer.set_status(problem.status());
                }
                Err(Denial::Said(dress::sentence(&problem, self.caller.language)))
            }
        }
    }
}
