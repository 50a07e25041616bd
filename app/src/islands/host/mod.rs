//! What stays at a table, with its host: the time, what to do, who is there, and a sheet for those without a phone.

mod composer;
mod letter;
mod listeners;
mod outbox;
mod posts;
mod recap;
mod state;
mod time;
mod wake;

use super::Island;
use crate::browser::Link;
use crate::parts::Plate;
use crate::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use state::State;
use uuid::Uuid;
use web_sys::HtmlElement;
use workshop::PostKind;
use workshop::sight::Host as Picture;

/// What she typed into the plain form and the server refused: it must not be lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Identity of the post, kept for the retry.
    pub id: Uuid,
    /// Idea or finding.
    pub kind: PostKind,
    /// As typed.
    pub text: String,
    /// As typed.
    pub example: String,
    /// Why it was refused; `None` if it had only been begun.
    pub sentence: Option<String>,
}

/// What the device begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// The workshop's code.
    pub code: String,
    /// What she may see.
    pub picture: Picture,
    /// Identity for the next post of the plain form.
    pub next_id: Uuid,
    /// What the plain form could not send.
    pub typed: Option<Typed>,
}

impl Island for Beginning {
    const NAME: &'static str = "host";

    fn take_up(&mut self, root: &HtmlElement) {
        wake::take_up(self, root);
    }

    fn view(self) -> impl IntoView {
        view! { <Host beginning=self /> }
    }
}

/// The screen of a table's host.
#[component]
fn Host(beginning: Beginning) -> impl IntoView {
    let Beginning { code, picture, next_id, typed } = beginning;
    let state = State::new(code, picture, next_id, typed);
    provide_context(state);
    state.follow();
    let (words, room) = (words::host(state.language), words::room(state.language));
    view! {
        <div class=move || if state.is_dim() { "host dim" } else { "host" }>
            <Head />
            <main id="main" class="host-main">
                <div class="host-side">
                    <time::Time />
                    <listeners::Listeners />
                </div>
                <div class="host-work">
                    <Messages />
                    <recap::Recap />
                    <composer::Sheet />
                    <posts::Posts />
                    <time::Questions />
                </div>
            </main>
            <p class="band" role="status">
                {move || match (state.link.get(), state.outbox.waiting()) {
                    (Link::Up | Link::Connecting, 0) => None,
                    (Link::Down, 0) => Some(room.offline.to_owned()),
                    (_, waiting) => Some((words.band)(waiting)),
                }}
            </p>
        </div>
    }
}

/// Her table, and what she is there.
#[component]
fn Head() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::host(state.language), words::room(state.language));
    let table = Memo::new(move |_| state.host.with(|host| host.table.clone()));
    let title = move || table.with(|table| table.name.clone().or(table.story.clone()));
    view! {
        <header class="host-head">
            {move || table.with(|table| view! {
                <Plate shape=table.shape hue=table.hue number=table.id.0 label=room.sign(table) />
            })}
            <div>
                <h1>{move || (room.table)(table.with(|table| table.id.0))}{move || title().map(|title| view! { " · "<span dir="auto">{title}</span> })}</h1>
                <p class="fact">{move || state.host.with(|host| (words.role)(host.host.as_deref()))}</p>
            </div>
        </header>
    }
}

/// What facilitators have said, the newest first.
#[component]
fn Messages() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let messages = Memo::new(move |_| {
        let mut messages = state.host.with(|host| host.messages.clone());
        messages.reverse();
        messages
    });
    view! {
        // There before anything is said, so that what comes is read aloud.
        <div class="host-messages" role="status">
            <Show when=move || messages.with(|messages| !messages.is_empty())>
                <h2>{words.messages}</h2>
                <ul class="bare">
                    <For each=move || messages.get() key=|message| message.number let:message>
                        <li dir="auto">{message.text}</li>
                    </For>
                </ul>
            </Show>
        </div>
    }
}
