//! Her way through the day: the tables she goes to, word of a change, and the ways to say otherwise.

use super::state::{Mode, State, coming};
use crate::words;
use leptos::prelude::*;
use workshop::seating;
use workshop::{Round, TableId};

/// The rounds and tables that a change is told of, and what is said of it.
type Told = (Option<Round>, Option<Round>, Option<TableId>, Option<TableId>, Option<String>);

/// One calm sentence when she is to sit elsewhere than she has read. It stands until the next round.
#[component]
pub fn News() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let news = Memo::new(move |before: Option<&Told>| {
        let (now, next, here, there) = state.phone.with(|phone| {
            let (now, next) = (phone.now.round, coming(phone));
            let seat = |round: Option<Round>| Some(phone.me.seat(round?)?.id);
            // Whoever walks has left the table of the round that is over.
            let walking = matches!(Mode::of(phone), Mode::Move(_));
            (now, next, seat(now.filter(|_| !walking)), seat(next))
        });
        let other = |before: Option<TableId>, now: Option<TableId>| before.and(now).filter(|_| before != now);
        let said = match before {
            Some((then, after, was_here, was_there, said)) if (*then, *after) == (now, next) => {
                match (other(*was_there, there), other(*was_here, here)) {
                    (Some(table), _) => Some((words.next_changed)(table.0)),
                    (None, Some(table)) => Some((words.table_changed)(table.0)),
                    (None, None) => said.clone(),
                }
            }
            Some(_) | None => None,
        };
        (now, next, here, there, said)
    });
    view! { <p class="note news" role="status">{move || news.get().4}</p> }
}

/// The whole day, folded, and the pages on which she says where she is or would like to be. They need no script.
#[component]
pub fn Itinerary() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
    let mode = state.mode();
    let rounds = move || {
        state.phone.with(|phone| {
            let sign = |round| phone.me.seat(round).map(|sign| (sign.id, sign.name.clone()));
            let rounds = (1..=phone.now.rounds).map(Round);
            rounds.map(|round| (round, phone.now.round == Some(round), sign(round))).collect::<Vec<_>>()
        })
    };
    let at_table = move || matches!(mode.get(), Mode::Listen(_) | Mode::Harvest);
    // While she writes, nothing else is asked of her.
    let asked = Memo::new(move |_| {
        let free = state.phone.with(|phone| coming(phone).filter(|_| !phone.me.stays).map(|_| phone.now.mode));
        free.filter(|_| mode.get() != Mode::Harvest)
    });
    let way = move |class: &'static str, page: &'static str, label: &'static str| {
        view! { <a class=class href=format!("/p/{}/{page}", state.code.get_value())>{label}</a> }
    };
    view! {
        <Show when=move || !matches!(mode.get(), Mode::Harvest | Mode::Ended)>
            <details class="itinerary">
                <summary>{words.itinerary}</summary>
                <ol class="bare">
                    {move || rounds().into_iter().map(|(round, now, table)| {
                        let table = match table {
                            Some((id, name)) => view! { <b>{(room.table)(id.0)}</b>" "<span dir="auto">{name}</span> }.into_any(),
                            None => words.no_table_yet.into_any(),
                        };
                        view! { <li aria-current=now.then_some("step")><span>{(room.round)(round.0)}</span><span>{table}</span></li> }
                    }).collect_view()}
                </ol>
            </details>
        </Show>
        <p class="ways">
            {move || match asked.get() {
                Some(seating::Mode::Choice) => Some(way("button", "table", words.choose)),
                Some(seating::Mode::Wishes) => Some(way("button", "souhaits", words.wishes)),
                Some(seating::Mode::Mix | seating::Mode::Groups) | None => None,
            }}
            <Show when=at_table>{way("way", "table", words.other_table)}</Show>
        </p>
    }
}
