//! How people come in, and what they see once they are.

use super::showing::ShowingLine;
use super::state::State;
use crate::islands::room_ring::RoomRing;
use crate::parts::desk_nav::Desk as Page;
use crate::parts::{Icon, IconName, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;
use workshop::command::{Command, Drive};
use workshop::day;
use workshop::sight::{Now, StageView};

/// The doors and the code.
#[component]
pub fn Doors(join_address: String) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let open = Memo::new(move |_| state.now.with(|now| now.doors_open));
    let over = Memo::new(move |_| state.now.with(|now| now.stage == StageView::Ended));
    let code = state.code.get_value();
    let address = join_address.split_once("://").map_or(join_address.as_str(), |(_, address)| address).to_owned();
    let toggle = move |_| {
        let doors = if open.get_untracked() { day::Doors::Closed } else { day::Doors::Open };
        state.run(Command::Drive(Drive::SetDoors(doors)), None);
    };
    view! {
        <div class="entrance">
            <div class="row">
                <h3>{move || if open.get() { words.doors_open } else { words.doors_closed }}</h3>
                <Show when=move || !over.get()>
                    <button type="button" class="button push" aria-disabled=move || state.held.get().then_some("true") on:click=toggle>
                        {move || if open.get() { words.close_doors } else { words.open_doors }}
                    </button>
                </Show>
            </div>
            <p class="entrance-code">
                <span class="aside">{words.join_code}" "</span>
                <b class="code">{code}</b>
                <span class="fact">{address}</span>
            </p>
        </div>
    }
}

/// The wall and a phone, very small.
#[component]
pub fn Screens() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let running = Memo::new(move |_| state.now.with(|now| matches!(now.stage, StageView::Running { .. })));
    let before = Memo::new(move |_| state.now.with(|now| now.stage == StageView::Before));
    let table = Memo::new(move |_| state.desk.with(|desk| desk.tables.first().map(|plan| plan.sign.clone())));
    let asleep = Memo::new(move |_| state.awake.get() && !is_secure());
    let wall = move || state.now.with(|now| said(state, now));
    let phone = move || {
        state.now.with(|now| match now.stage {
            StageView::Running { kind: PhaseKind::Harvest, .. } => words.sheet_on_phones.to_owned(),
            StageView::Running { .. } | StageView::Before | StageView::Ended => said(state, now),
        })
    };
    view! {
        <div>
            <h3 class="aside">{words.screens}</h3>
            <div class="minis">
                <figure class="mini">
                    <figcaption><a href=format!("/mur/{}", state.code.get_value()) target="_blank">{words.open_wall}</a></figcaption>
                    <div class="mini-wall">
                        <Show when=move || running.get()><RoomRing now=Signal::from(state.now) clock=state.clock /></Show>
                        <Show when=move || before.get()><Icon name=IconName::QR /></Show>
                        <span dir="auto">{wall}</span>
                    </div>
                </figure>
                <figure class="mini">
                    <figcaption>{words.on_phones}</figcaption>
                    <div class="mini-phone">
                        {move || table.get().map(|sign| view! { <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 /> })}
                        <b dir="auto">{phone}</b>
                    </div>
                </figure>
            </div>
            <ShowingLine />
            <a class="entrance-second" href=Page::Invite.address(&state.code.get_value())>{words::presence(state.language).second_laptop}</a>
            <Show when=move || asleep.get()><p class="hint">{words.wall_sleeps}</p></Show>
        </div>
    }
}

/// Whether the browser counts this address as secure: only there may a screen be kept from sleeping.
fn is_secure() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

/// The instruction that the room reads now.
fn said(state: State, now: &Now) -> String {
    let room = words::room(state.language);
    match now.stage {
        StageView::Before => room.before.to_owned(),
        StageView::Ended => room.ended.to_owned(),
        StageView::Running { kind, .. } => {
            let own = now.phase().and_then(|phase| phase.instruction.clone());
            own.unwrap_or_else(|| (room.instruction)(kind).to_owned())
        }
    }
}
