//! Nothing to do but listen: one instruction, the ring, the table.

use super::state::{Mode, State, coming};
use crate::islands::room_ring::RoomRing;
use crate::parts::Plate;
use crate::words;
use leptos::prelude::*;
use workshop::sight::TableSign;
use workshop::{PhaseKind, Round};

/// Before the day begins: where she will sit first.
#[component]
pub fn Before() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
    let table = move || state.phone.with(|phone| phone.me.seat(Round(1)).cloned());
    view! {
        {move || match table() {
            Some(table) => view! { <Sign table /> }.into_any(),
            None => view! { <div class="stack-tight"><h1>{words.no_seat}</h1><p>{words.no_seat_help}</p></div> }.into_any(),
        }}
        <p class="next-thing">{state.called()}" · "{room.before}</p>
    }
}

/// At the table, while somebody speaks.
#[component]
pub fn Listen(kind: PhaseKind) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
    let table = move || state.phone.with(|phone| phone.table().cloned());
    let now = Signal::derive(move || state.phone.with(|phone| phone.now.clone()));
    view! {
        {move || match table() {
            Some(table) => {
                let by = table.narrator.clone().map(|narrator| format!("{} {narrator}", room.by));
                view! {
                    <div class="clock">
                        <RoomRing now clock=state.clock />
                        <Plate shape=table.shape hue=table.hue number=table.id.0 label=room.sign(&table) />
                    </div>
                    <div class="stack-tight">
                        <h1>{instruction(state, kind)}</h1>
                        <p class="tale">{table.story.or(table.name)}</p>
                        <p>{by}</p>
                    </div>
                }.into_any()
            }
            None => view! { <div class="stack-tight"><h1>{words.no_seat}</h1><p>{words.no_seat_help}</p></div> }.into_any(),
        }}
        <p class="next-thing">{move || next(state)}</p>
    }
}

/// What she listens for above all, while somebody tells and while she writes.
#[component]
pub fn Lens() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let lens = move || {
        let listens = matches!(state.mode().get(), Mode::Listen(_) | Mode::Harvest);
        let theme = state.phone.with(|phone| phone.me.lenses.get(phone.now.round?.index())?.clone());
        theme.filter(|_| listens).map(|theme| (words.lens)(&theme))
    };
    view! { <p class="note news" dir="auto">{lens}</p> }
}

/// With the whole room.
#[component]
pub fn Plenary(kind: PhaseKind) -> impl IntoView {
    let state = expect_context::<State>();
    let room = words::room(state.language);
    let ended = move || state.phone.with(|phone| phone.now.stage == workshop::sight::StageView::Ended);
    view! {
        <div class="stack-tight">
            <h1 class="tale">{move || (!ended()).then(|| (room.phase)(kind))}</h1>
            <p>{move || if ended() { room.ended.to_owned() } else { instruction(state, kind) }}</p>
        </div>
        <Next />
    }
}

/// Where she sits after what the whole room does now: smaller, since nobody walks yet.
#[component]
fn Next() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
    let table =
        move || state.phone.with(|phone| coming(phone).and_then(|round| Some((round, phone.me.seat(round).cloned()?))));
    move || {
        table().map(|(round, table)| {
            view! {
                <section class="next-table">
                    <Plate shape=table.shape hue=table.hue number=table.id.0 label=room.sign(&table) />
                    <h2>{words.next_table}<small>{(words.then)(round.0)}</small></h2>
                    <p dir="auto">{table.name.or(table.story)}</p>
                    <p class="soft" dir="auto">{table.place}</p>
                </section>
            }
        })
    }
}

/// A table as large as the screen allows, with everything on its sign.
#[component]
fn Sign(table: TableSign) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
    let by = table.narrator.clone().map(|narrator| format!("{} {narrator}", room.by));
    let stays = state.phone.with_untracked(|phone| phone.me.stays);
    view! {
        <div class="clock">
            <Plate shape=table.shape hue=table.hue number=table.id.0 label=room.sign(&table) />
        </div>
        <div class="stack-tight">
            <h1>{if stays { (words.you_stay)(table.id.0) } else { words.your_table.to_owned() }}</h1>
            <p class="tale" dir="auto">{table.name.or(table.story).unwrap_or_else(|| (room.table)(table.id.0))}</p>
            <p dir="auto">{by}</p>
            <p class="soft" dir="auto">{table.place}</p>
        </div>
    }
}

/// What the room is asked to do: a facilitator's own words, or ours.
pub fn instruction(state: State, kind: PhaseKind) -> String {
    let own = state.phone.with(|phone| phone.now.phase().and_then(|phase| phase.instruction.clone()));
    own.unwrap_or_else(|| (words::room(state.language).instruction)(kind).to_owned())
}

fn next(state: State) -> Option<String> {
    let room = words::room(state.language);
    let next = state.phone.with(|phone| phone.now.next.as_ref().map(|next| next.kind))?;
    Some(format!("{}\u{a0}: {}", room.next, (room.phase)(next).to_lowercase()))
}
