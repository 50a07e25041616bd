//! For which round seats are shown and moved: now, or one to come.

use super::seats::{is_walking, seats_round};
use super::state::State;
use crate::words;
use leptos::prelude::*;
use workshop::Round;
use workshop::sight::StageView;

/// A small choice, if there is a round to come.
#[component]
pub fn RoundChoice() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::console(state.language), words::room(state.language));
    let current = Memo::new(move |_| state.now.with(seats_round));
    let to_come = Memo::new(move |_| {
        let (first, rounds) = (current.get(), state.now.with(|now| now.rounds));
        first.map(|first| (first.0.saturating_add(1)..=rounds).map(Round).collect::<Vec<_>>()).unwrap_or_default()
    });
    let over = Memo::new(move |_| state.now.with(|now| now.stage == StageView::Ended));
    let now = move || {
        let round = current.get().map_or(0, |round| round.0);
        let before = state.now.with(|now| now.stage == StageView::Before);
        if before { (room.round)(round).to_lowercase() } else { words.seats_now.to_owned() }
    };
    let choose = move |event| state.later.set(event_target_value(&event).parse().ok().map(Round));
    view! {
        <Show when=move || !over.get() && !to_come.with(Vec::is_empty)>
            <label class="round-choice">
                <span class="aside">{words.seats}</span>
                <select on:change=choose>
                    <option value="" prop:selected=move || state.later.get().is_none()>{now}</option>
                    <For each=move || to_come.get() key=|round| *round let:round>
                        <option value=round.0.to_string() prop:selected=move || state.later.get() == Some(round)>
                            {(room.round)(round.0).to_lowercase()}
                        </option>
                    </For>
                </select>
            </label>
        </Show>
    }
}

/// Whose seats the room shows: « tour 1 sur 3 », « vers le tour 2 », « places du tour 3 ».
pub fn shown(state: State) -> Option<String> {
    let (words, room) = (words::console(state.language), words::room(state.language));
    let (round, rounds, walking) = (state.round.get()?, state.now.with(|now| now.rounds), state.now.with(is_walking));
    Some(match state.now.with(seats_round) {
        Some(current) if current != round => (words.seats_of)(round.0),
        Some(_) if walking && state.now.with(|now| now.round) != Some(round) => (words.walking_to)(round.0),
        Some(_) | None => (room.round_of)(round.0, rounds).to_lowercase(),
    })
}
