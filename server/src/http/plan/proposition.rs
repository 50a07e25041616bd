//! A change of the plan: shown, then made exactly as it was shown, or shown anew.

use super::wonder::{self, Wonder};
use super::{deed, onward, planning, seats};
use crate::http::caller::Caller;
use crate::http::forms::Body;
use crate::http::{Problem, Site, dress};
use crate::room::{Room, Trouble};
use crate::seating::{Chart, Move, NoPlan, Proposal, Shown, Standing, figures};
use crate::{assets, page as pages_of};
use app::pages;
use app::pages::plan::{Difference, Moved, called, folded};
use app::pages::setup::Typed;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use workshop::{Moment, Refusal, Who, Workshop};

/// Shows what would change.
pub async fn propose(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
    caller: Caller,
) -> Result<Response, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let wonder = read(&room, &Typed(asked))?;
    show(&room, Who::Facilitator(me), wonder, None).await
}

/// Makes the change that was shown.
pub async fn apply(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    Body(typed): Body<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (room, me) = caller.facilitates(&site, &code).await?;
    let typed = Typed(typed);
    let wonder = read(&room, &typed)?;
    let (who, now) = (Who::Facilitator(me), room.now());
    let number = typed.get("numero").and_then(|number| number.parse().ok()).unwrap_or(0);
    let moves = match typed.get("sieges") {
        Some(field) => Some(room.look(|workshop| seats::read(workshop, field)).ok_or(Problem::Unreadable)?),
        None => None,
    };
    let shown = Shown { ask: wonder.ask.clone(), number, moves };
    match planning(&room, move |workshop| standing(&shown, workshop, who, now)).await? {
        Standing::Done => Ok(onward(&room, "?fait=places")),
        Standing::Gone => show(&room, who, wonder, Some(Why::Stale)).await,
        Standing::Good(command) => match room.act(who, command, deed(&typed)).await {
            Ok(_) => Ok(onward(&room, "?fait=places")),
            Err(Trouble::Refused(refusal)) => show(&room, who, wonder, Some(Why::Refused(refusal))).await,
            Err(trouble) => Err(trouble.into()),
        },
    }
}

fn read(room: &Room, typed: &Typed) -> Result<Wonder, Problem> {
    let wonder = room.look(|workshop| wonder::read(workshop, typed)).ok_or(Problem::Lost)?;
    wonder.map_err(Problem::Refused)
}

/// Whether what was shown can be done. If only posts came in meanwhile, the same answer comes out once more.
fn standing(shown: &Shown, workshop: &Workshop, who: Who, now: Moment) -> Standing {
    let standing = shown.standing(workshop, who, now);
    if standing != Standing::Gone || shown.moves.is_none() {
        return standing;
    }
    match Proposal::of(workshop, who, &shown.ask, now) {
        Ok(proposal) if Some(&proposal.moves) == shown.moves.as_ref() => Standing::Good(proposal.command),
        Ok(_) | Err(_) => Standing::Gone,
    }
}

/// Why a change is shown once more.
enum Why {
    /// Other people would move.
    Stale,
    /// It cannot be any more.
    Refused(Refusal),
}

async fn show(room: &Room, who: Who, wonder: Wonder, why: Option<Why>) -> Result<Response, Problem> {
    let (code, now) = (room.known.code.to_string(), room.now());
    let (status, difference) = planning(room, move |workshop| {
        let (stale, refused) = match why {
            None => (false, None),
            Some(Why::Stale) => (true, None),
            Some(Why::Refused(refusal)) => (false, Some(refusal)),
        };
        let mut difference = blank(workshop, code, wonder.clone());
        difference.stale = stale;
        let made = match refused {
            Some(refusal) => Err(NoPlan::Refused(refusal)),
            None => Proposal::of(workshop, who, &wonder.ask, now),
        };
        let status = fill(&mut difference, workshop, &wonder, who, now, made);
        (if stale && status == StatusCode::OK { StatusCode::CONFLICT } else { status }, difference)
    })
    .await?;
    let html = pages_of::render(move || pages::plan::difference::page(assets::named(), difference)).await;
    Ok((status, html).into_response())
}

fn blank(workshop: &Workshop, code: String, wonder: Wonder) -> Difference {
    Difference {
        code,
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        tables: workshop.tables.values().cloned().collect(),
        change: wonder.change,
        moves: Vec::new(),
        next: workshop.next_seats(),
        begun: workshop.has_begun(),
        worth: None,
        trouble: None,
        stale: false,
        refused: None,
        fields: wonder.fields,
        deed: Uuid::new_v4(),
    }
}

fn fill(
    difference: &mut Difference,
    workshop: &Workshop,
    wonder: &Wonder,
    who: Who,
    now: Moment,
    made: Result<Proposal, NoPlan>,
) -> StatusCode {
    let names = called(workshop);
    let foreseen = wonder.ask.foreseen(workshop, who, now);
    let ahead = foreseen.as_ref().map_or(workshop, |(ahead, _)| ahead);
    let chart = Chart::of(ahead);
    match made {
        Ok(proposal) => {
            difference.worth = figures::figures(workshop.seating, &Chart::of(workshop), &proposal.before)
                .zip(figures::figures(ahead.seating, &chart, &proposal.after));
            difference.trouble = proposal.trouble.map(|trouble| figures::trouble(&chart, &names, &trouble));
            let moved = |&Move { person, round, from, to }: &Move| {
                let name = names.get(&person).cloned().unwrap_or_default();
                Moved { person, name, round, from, to }
            };
            difference.moves = proposal.moves.iter().map(moved).collect();
            difference.moves.sort_by_cached_key(|moved| (moved.round, folded(&moved.name)));
            difference.fields.push(("numero".to_owned(), workshop.number.to_string()));
            difference
                .fields
                .extend(seats::written(workshop, &proposal.moves).map(|field| ("sieges".to_owned(), field)));
            StatusCode::OK
        }
        Err(NoPlan::Infeasible(trouble)) => {
            difference.trouble = Some(figures::trouble(&chart, &names, &trouble));
            StatusCode::OK
        }
        Err(NoPlan::Refused(refusal)) => {
            let problem = Problem::Refused(refusal);
            difference.refused = Some(dress::sentence(&problem, workshop.about.language));
            problem.status()
        }
    }
}
