//! A sheet for each host: the role, the hours, the questions, who comes.

use super::kit::{Kit, Piece, Slot};
use super::sheet::{self, Drawn};
use crate::words;
use leptos::prelude::*;
use workshop::sight::TablePlan;
use workshop::{PhaseKind, Round};

pub(super) fn draw(kit: &Kit) -> Drawn {
    if kit.tables.is_empty() {
        return sheet::no_table(kit);
    }
    if kit.rounds.is_empty() {
        return sheet::no_round(kit);
    }
    let words = words::print(kit.language);
    let own = Piece::Hosts.address(&kit.code);
    let names = if kit.guests.is_empty() {
        None
    } else if kit.named {
        Some(sheet::note((words.names_to_host)(kit.privacy), words.without_names, format!("{own}?noms=sans")))
    } else {
        Some(view! { <p><a href=own>{words.with_names}</a></p> }.into_any())
    };
    Drawn { notes: names.into_iter().collect(), sheets: kit.tables.iter().map(|table| host(kit, table)).collect() }
}

fn host(kit: &Kit, table: &TablePlan) -> AnyView {
    let (room, words) = (words::room(kit.language), words::print(kit.language));
    let name = table
        .host
        .clone()
        .map(|host| view! { <p class="kit-aside"><small>{words.host}</small><b dir="auto">{host}</b></p> }.into_any());
    let head = sheet::head(kit, table, words.pieces[Piece::Hosts.place()][1], name);
    let body = view! {
        <section>
            <h3>{words.role}</h3>
            <ol class="kit-lines">{words.role_lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ol>
        </section>
        <section>
            <h3>{words.times}</h3>
            {times(kit, table, |_| true)}
            <p class="kit-small">{words.times_help}</p>
        </section>
        {questions(kit, table)}
        <section class="kit-keep"><h3>{words.newcomers}</h3><p>{words.recap}</p></section>
        <section>
            <h3>{words.who_comes}</h3>
            {kit.rounds().map(|(round, _)| comers(kit, table, round)).collect::<Vec<_>>()}
        </section>
    };
    let place = format!("{} · {}", words.pieces[Piece::Hosts.place()][1], (room.table)(table.sign.id.0));
    sheet::long_sheet(kit, "kit-host", head, place, body.into_any())
}

/// When each phase begins and how long it is, round by round; `shows` says which ones.
pub(super) fn times(kit: &Kit, table: &TablePlan, shows: fn(PhaseKind) -> bool) -> AnyView {
    let (room, hour) = (words::room(kit.language), words::setup(kit.language).hour);
    let closed = words::print(kit.language).closed;
    let slot = |slot: &Slot| {
        view! {
            <li>
                {slot.at.map(|at| view! { <b>{hour(at)}</b> })}
                <span>{(room.phase)(slot.kind)}" "<small>{(room.minutes)(slot.minutes.into())}</small></span>
            </li>
        }
    };
    let line = |(round, slots): (Round, &[Slot])| {
        let told = if table.closed.contains(&round) {
            view! { <p>{closed}</p> }.into_any()
        } else {
            let slots: Vec<_> = slots.iter().filter(|slot| shows(slot.kind)).map(slot).collect();
            view! { <ol>{slots}</ol> }.into_any()
        };
        view! { <li><b>{(room.round)(round.0)}</b>{told}</li> }
    };
    view! { <ul class="kit-times">{kit.rounds().map(line).collect::<Vec<_>>()}</ul> }.into_any()
}

/// The guiding questions, or what one may always ask.
pub(super) fn questions(kit: &Kit, table: &TablePlan) -> AnyView {
    let words = words::print(kit.language);
    let asked = if table.sign.questions.is_empty() {
        view! { <p>{words.no_questions}</p> }.into_any()
    } else {
        let asked: Vec<_> =
            table.sign.questions.iter().cloned().map(|question| view! { <li dir="auto">{question}</li> }).collect();
        view! { <ol class="kit-lines">{asked}</ol> }.into_any()
    };
    view! { <section><h3>{words.questions}</h3>{asked}</section> }.into_any()
}

fn comers(kit: &Kit, table: &TablePlan, round: Round) -> AnyView {
    let (room, words) = (words::room(kit.language), words::print(kit.language));
    let come = kit.listeners(table.sign.id, round);
    let count = come.len();
    let names = match (table.closed.contains(&round), come.is_empty()) {
        (true, _) => view! { <p>{words.closed}</p> }.into_any(),
        (false, true) => view! { <p>{words.nobody}</p> }.into_any(),
        (false, false) => {
            let names: Vec<_> = come.iter().map(|guest| view! { <li dir="auto">{guest.called.clone()}</li> }).collect();
            view! { <ul class="kit-names">{names}</ul> }.into_any()
        }
    };
    let counted = (count > 0).then(|| view! { <small>{(room.people)(count)}</small> });
    view! { <div class="kit-comers"><h4>{(room.round)(round.0)}{counted}</h4>{names}</div> }.into_any()
}
