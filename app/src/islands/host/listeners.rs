//! Who listens at her table, or walks to it; and a place given back to whoever has lost her phone.

use super::state::{State, in_round};
use crate::parts::{Icon, IconName, SeatDot, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;
use workshop::sight::{Listener, Now, StageView};

/// Dots that are drawn around a table at most; the names beside it go on.
const MOST_DOTS: usize = 16;

/// First names, and the table with its dots.
#[component]
pub fn Listeners() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::host(state.language), words::room(state.language));
    let listeners = Memo::new(move |_| state.host.with(|host| host.listeners.clone()));
    let there = Memo::new(move |_| state.now.with(are_there));
    let top = move || {
        let dot = |one: &Listener| if one.phone { SeatDot::Connected } else { SeatDot::Silent };
        let seats = listeners.with(|listeners| listeners.iter().take(MOST_DOTS).map(dot).collect::<Vec<_>>());
        let table = state.host.with(|host| host.table.clone());
        view! { <TableTop shape=table.shape hue=table.hue number=table.id.0 seats /> }
    };
    view! {
        <Show when=move || there.get().is_some()>
            <section class="host-listeners" aria-labelledby="listeners">
                <h2 id="listeners">
                    {move || if there.get() == Some(true) { words.listeners } else { words.coming }}
                    <span class="fact">{move || (room.people)(listeners.with(Vec::len))}</span>
                </h2>
                <div class="host-people">
                    {top}
                    <Show when=move || listeners.with(|listeners| !listeners.is_empty()) fallback=move || view! { <p class="hint">{words.nobody}</p> }>
                        <ul class="bare">
                            <For each=move || listeners.get() key=|listener| listener.clone() let:listener>
                                <li>
                                    <span dir="auto">{state.called(listener.name.as_deref(), listener.arrival)}</span>
                                    {(!listener.phone).then(|| view! { " "<small class="fact">{words.no_phone}</small> })}
                                </li>
                            </For>
                        </ul>
                    </Show>
                </div>
                <Show when=move || listeners.with(|listeners| listeners.iter().any(|one| one.phone))><GiveBack listeners /></Show>
            </section>
        </Show>
    }
}

/// Whether those of the picture sit at her table, or walk to it; `None` once the rounds are over and nobody does.
fn are_there(now: &Now) -> Option<bool> {
    let another = now.next.as_ref().is_some_and(|next| next.round.is_some());
    match (now.stage, in_round(now)) {
        (StageView::Ended, _) => None,
        (StageView::Before, _) => Some(false),
        (StageView::Running { .. }, Some((PhaseKind::Move, round))) => Some(round.0 >= now.rounds),
        (StageView::Running { .. }, Some(_)) => Some(true),
        (StageView::Running { .. }, None) => another.then_some(false),
    }
}

/// One button a listener who came with a phone.
#[component]
fn GiveBack(listeners: Memo<Vec<Listener>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let with_phone = move || listeners.get().into_iter().filter(|one| one.phone).collect::<Vec<_>>();
    view! {
        <details>
            <summary>{words.give_back}</summary>
            <p class="hint">{words.give_back_help}</p>
            <ul class="bare row">
                <For each=with_phone key=|listener| listener.clone() let:listener>
                    {
                        let name = state.called(listener.name.as_deref(), listener.arrival);
                        let address = format!("/h/{}/personnes/{}/retour", state.code.get_value(), listener.id);
                        view! {
                            <li>
                                <a class="button" href=address aria-label=(words.give_back_to)(&name)>
                                    <Icon name=IconName::QR /><span dir="auto">{name.clone()}</span>
                                </a>
                            </li>
                        }
                    }
                </For>
            </ul>
        </details>
    }
}
