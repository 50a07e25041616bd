//! Coming back as oneself on another phone: by the code that the first one shows, or by a way back that a host or a
//! facilitator makes. Both phones are her from then on; she is counted once.

use super::caller::{Caller, with_session};
use super::forms::Body;
use super::{Problem, Site, dress, join, seat};
use crate::room::Room;
use crate::store::{PersonalCode, Secret, Way, WayBack};
use crate::{assets, clock, page as pages_of, qr};
use app::pages::returning::{self, Back, GivingBack, Opened};
use app::words;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use workshop::command::People;
use workshop::refusal::What;
use workshop::sight;
use workshop::{Command, PersonId, Refusal, Who, Workshop};

/// What the form of the code sends. It is written in no log, so it cannot be written at all.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

/// Why a code brings nobody back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum No {
    /// It is nobody's here.
    Wrong,
    /// Tried too often.
    TooMany,
    /// There was no session to count by; there is now.
    OnceMore,
    /// This phone is that person's already.
    Taken(PersonId),
}

/// `POST /e/{code}/retour`: I was here before, and this is my code.
pub async fn by_code(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(typed): Body<Typed>,
) -> Result<Response, Problem> {
    let (room, holder) = seat::present(&site, &code, &caller).await?;
    let session = caller.session_or_new()?;
    let found = find(&site, &room, &caller, &typed).await?;
    let answer = match found.and_then(|person| free_for(holder, person)) {
        Ok(person) => {
            become_her(&site, &room, &session, person).await?;
            if dress::wants_json(&headers) {
                Json(json!({ "person": person, "phone": phone(&room) })).into_response()
            } else {
                Redirect::to(&phone(&room)).into_response()
            }
        }
        Err(no) => {
            let (status, sentence) = (no.status(), no.sentence(&room));
            if dress::wants_json(&headers) {
                (status, Json(json!({ "sentence": sentence, "refusal": null }))).into_response()
            } else {
                let back = Back { sentence: Some(sentence), is_in: holder.is_some() };
                (status, join::draw_back(&room, back).await).into_response()
            }
        }
    };
    Ok(with_session(&site, &session, answer))
}

/// Whose code it is, if this session may try one more.
async fn find(site: &Site, room: &Room, caller: &Caller, typed: &Typed) -> Result<Result<PersonId, No>, Problem> {
    if site.guesses.tries(room.known.id, caller.session.as_ref()).is_err() {
        return Ok(Err(No::TooMany));
    }
    if caller.session.is_none() {
        return Ok(Err(No::OnceMore));
    }
    let Some(code) = PersonalCode::parse(&typed.code) else { return Ok(Err(No::Wrong)) };
    let person = site.rooms.store().whose(room.known.id, &code).await?;
    // A code is given with a place; whoever never took it is nobody.
    let known = person.filter(|person| room.look(|workshop| workshop.people.contains_key(person)));
    Ok(known.ok_or(No::Wrong))
}

/// One phone is one person: whoever is in as somebody else would leave a ghost behind.
fn free_for(holder: Option<PersonId>, person: PersonId) -> Result<PersonId, No> {
    match holder {
        Some(other) if other != person => Err(No::Taken(other)),
        Some(_) | None => Ok(person),
    }
}

impl No {
    fn status(self) -> StatusCode {
        match self {
            Self::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::OnceMore => StatusCode::FORBIDDEN,
            Self::Taken(_) => StatusCode::CONFLICT,
        }
    }

    fn sentence(self, room: &Room) -> String {
        let words = words::returning(room.look(|workshop| workshop.about.language));
        match self {
            Self::Wrong => words.wrong.to_owned(),
            Self::TooMany => words.too_many.to_owned(),
            Self::OnceMore => words.once_more.to_owned(),
            Self::Taken(holder) => (words.taken)(&room.look(|workshop| called(workshop, holder))),
        }
    }
}

/// Lets a session be somebody who is in. If she had been checked out, she is back.
async fn become_her(site: &Site, room: &Room, session: &Secret, person: PersonId) -> Result<(), Problem> {
    site.rooms.store().grant(session, room.known.id, Who::Participant(person), room.now()).await?;
    is_back(room, person).await
}

async fn is_back(room: &Room, person: PersonId) -> Result<(), Problem> {
    let command = Command::People(People::Join { name: String::new() });
    room.act(Who::Participant(person), command, None).await?;
    Ok(())
}

/// `GET` and `POST /atelier/{code}/personnes/{id}/retour`: a facilitator gives anybody back her place.
pub async fn ask_facilitator(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    give(&site, &room, anybody(&room, &id)?, "atelier", false).await
}

/// As above, shown.
pub async fn by_facilitator(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    give(&site, &room, anybody(&room, &id)?, "atelier", true).await
}

/// `GET` and `POST /h/{code}/personnes/{id}/retour`: a host, to whoever listens at her table now.
pub async fn ask_host(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, person) = at_her_table(&site, &caller, &code, &id).await?;
    give(&site, &room, person, "h", false).await
}

/// As above, shown.
pub async fn by_host(
    State(site): State<Site>,
    Path((code, id)): Path<(String, String)>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let (room, person) = at_her_table(&site, &caller, &code, &id).await?;
    give(&site, &room, person, "h", true).await
}

fn anybody(room: &Room, id: &str) -> Result<PersonId, Problem> {
    let known = |person: &PersonId| room.look(|workshop| workshop.people.contains_key(person));
    id.parse().ok().map(PersonId).filter(known).ok_or(Problem::Refused(Refusal::Unknown(What::Person)))
}

/// Whoever a host sees at her table. Others she is not told of: they are nobody to her.
async fn at_her_table(site: &Site, caller: &Caller, code: &str, id: &str) -> Result<(Arc<Room>, PersonId), Problem> {
    let (room, table) = caller.hosts(site, code).await?;
    let listens = |person: &PersonId| {
        let picture = room.look(|workshop| sight::Host::of(workshop, table, room.now()));
        picture.is_some_and(|picture| picture.listeners.iter().any(|listener| listener.id == *person))
    };
    let person = id.parse().ok().map(PersonId).filter(listens);
    let person = person.ok_or(Problem::Refused(Refusal::Unknown(What::Person)))?;
    Ok((room, person))
}

/// The page of whoever helps; with a way back on it, this once, if she has asked for one.
async fn give(site: &Site, room: &Room, person: PersonId, desk: &str, made: bool) -> Result<Html<String>, Problem> {
    let code = &room.known.code;
    let way = if made {
        let way = site.rooms.store().make_way_back(room.known.id, person, clock::now()).await?;
        let address = format!("{}/r/{}", site.address, way.reveal());
        let drawing = qr::svg(&address);
        Some((address, drawing))
    } else {
        None
    };
    let giving = room.look(|workshop| GivingBack {
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        name: called(workshop, person),
        here: format!("/{desk}/{code}/personnes/{}/retour", person.0),
        back: format!("/{desk}/{code}"),
        way,
    });
    Ok(pages_of::render(move || returning::giving_back(assets::named(), giving)).await)
}

/// `GET /r/{secret}`: asks whether it is she. A preview of the link uses nothing up.
pub async fn open(State(site): State<Site>, Path(secret): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let Some((way, room, person)) = follow(&site, &caller, &secret).await? else { return Ok(closed(&caller).await) };
    let session = caller.session_or_new()?;
    Ok(with_session(&site, &session, ask(&site, &room, &caller, &way, person).await?))
}

/// `POST /r/{secret}`: it is she. Once.
pub async fn confirm(
    State(site): State<Site>,
    Path(secret): Path<String>,
    caller: Caller,
) -> Result<Response, Problem> {
    let Some((way, room, person)) = follow(&site, &caller, &secret).await? else { return Ok(closed(&caller).await) };
    let session = caller.session_or_new()?;
    if free_for(holder(&site, &room, &caller).await?, person).is_err() {
        let page = ask(&site, &room, &caller, &way, person).await?;
        return Ok(with_session(&site, &session, (StatusCode::CONFLICT, page)));
    }
    if !site.rooms.store().come_back_by(&way, &session, clock::now()).await? {
        return Ok(closed(&caller).await);
    }
    is_back(&room, person).await?;
    Ok(with_session(&site, &session, Redirect::to(&phone(&room))))
}

/// Where a way back leads; `None` if it is closed. One that never was is counted as a wrong code is.
async fn follow(site: &Site, caller: &Caller, secret: &str) -> Result<Option<(WayBack, Arc<Room>, PersonId)>, Problem> {
    let Some(way) = WayBack::parse(secret) else { return Err(lost(site, caller)) };
    match site.rooms.store().way_back(&way, clock::now()).await? {
        None => Err(lost(site, caller)),
        Some(Way::Closed) => Ok(None),
        Some(Way::Open(workshop, person)) => match site.rooms.by_id(workshop).await? {
            Some(room) => Ok(Some((way, room, person))),
            None => Err(Problem::Lost),
        },
    }
}

fn lost(site: &Site, caller: &Caller) -> Problem {
    site.guesses.wrong(caller.from).err().unwrap_or(Problem::Lost)
}

async fn ask(
    site: &Site,
    room: &Room,
    caller: &Caller,
    way: &WayBack,
    person: PersonId,
) -> Result<Html<String>, Problem> {
    let taken = free_for(holder(site, room, caller).await?, person).err();
    let taken = taken.map(|no| (no.sentence(room), phone(room)));
    let opened = room.look(|workshop| Opened {
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        here: format!("/r/{}", way.reveal()),
        name: called(workshop, person),
        taken,
    });
    Ok(pages_of::render(move || returning::opened(assets::named(), opened)).await)
}

async fn closed(caller: &Caller) -> Response {
    let language = caller.language;
    let page = pages_of::render(move || returning::closed(assets::named(), language)).await;
    (StatusCode::GONE, page).into_response()
}

/// Who this phone is in a workshop, while she is in the room.
async fn holder(site: &Site, room: &Room, caller: &Caller) -> Result<Option<PersonId>, Problem> {
    let (_, person) = seat::present(site, room.known.code.as_str(), caller).await?;
    Ok(person)
}

fn called(workshop: &Workshop, person: PersonId) -> String {
    let known = workshop.people.get(&person);
    let name = known.and_then(|known| known.name.as_ref()).map(ToString::to_string);
    let arrival = known.map_or(0, |known| known.arrival);
    (words::phone(workshop.about.language).called)(name.as_deref(), arrival)
}

fn phone(room: &Room) -> String {
    format!("/p/{}", room.known.code)
}
