//! What a participant holds: one thing at a time, and nothing she writes is lost.

mod composer;
mod itinerary;
mod letter;
mod listen;
mod messages;
mod moving;
mod outbox;
mod own;
mod sheet;
mod state;
mod table;
mod wake;

use super::Island;
use crate::browser::Link;
use crate::islands::room_ring::RoomRing;
use crate::parts::Plate;
use crate::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use state::{Mode, State};
use uuid::Uuid;
use web_sys::HtmlElement;
use workshop::sight::Phone as Picture;
use workshop::{PhaseKind, PostKind};

/// What somebody typed into the plain form and the server refused: it must not be lost.
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

/// What a phone begins with.
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
    /// The code that brings her back from another phone; in no picture, and in nobody else's page.
    pub personal: Option<String>,
    /// The lines that she reads or votes on, as the server has drawn them. The page has them once.
    #[serde(skip)]
    pub sheet: Option<String>,
    /// The theme that she could write for there, for the plain form.
    #[serde(skip)]
    pub theme: Option<String>,
}

impl Island for Beginning {
    const NAME: &'static str = "phone";

    fn take_up(&mut self, root: &HtmlElement) {
        wake::take_up(self, root);
    }

    fn view(self) -> impl IntoView {
        view! { <Phone beginning=self /> }
    }

    fn awake(root: &HtmlElement) {
        wake::focus_again(root);
    }
}

/// The phone.
#[component]
fn Phone(beginning: Beginning) -> impl IntoView {
    let Beginning { code, picture, next_id, typed, personal, sheet, theme } = beginning;
    let state = State::new(code, picture, next_id, typed, sheet, theme);
    provide_context(state);
    state.follow();
    let mode = state.mode();
    view! {
        <div class=move || mode.get().frame()>
            <Head />
            <main id="main" class="phone-main" class:listen=move || mode.get().is_calm()>
                <messages::Messages />
                <itinerary::News />
                <listen::Lens />
                <sheet::Unheard />
                {move || match mode.get() {
                    Mode::Before => view! { <listen::Before /> }.into_any(),
                    Mode::Listen(kind) => view! { <listen::Listen kind /> }.into_any(),
                    Mode::Harvest => view! { <composer::Harvest /> }.into_any(),
                    Mode::Move(round) => view! { <moving::Move round /> }.into_any(),
                    Mode::Plenary(kind @ (PhaseKind::Review | PhaseKind::Vote)) => view! { <sheet::Lines kind /> }.into_any(),
                    Mode::Plenary(kind) => view! { <listen::Plenary kind /> }.into_any(),
                    Mode::Ended => view! { <listen::Plenary kind=PhaseKind::Closing /> }.into_any(),
                }}
                <composer::Late />
                <itinerary::Itinerary />
                <own::Own />
                <table::Table />
                <p class="itinerary myself">
                    <a class="way" href=format!("/p/{}/moi", state.code.get_value())>{words::phone(state.language).myself}</a>
                    {personal.map(|code| view! { " "<b class="code">{code}</b> })}
                </p>
            </main>
            <p class="band" role="status">
                {move || {
                    let words = words::delivery(state.language);
                    let (waiting, stuck, unkept) =
                        state.outbox.with(|outbox| (outbox.waiting(), outbox.is_stuck(), outbox.is_unkept()));
                    match state.link.get() {
                        _ if unkept => Some(words.unkept.to_owned()),
                        Link::Down => Some((words.offline)(waiting)),
                        Link::Up | Link::Connecting => stuck.then(|| (words.stuck)(waiting)),
                    }
                }}
            </p>
        </div>
    }
}

/// Her table, the title of its story, the round, and the time that is left.
#[component]
fn Head() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::room(state.language);
    let table = move || state.phone.with(|phone| phone.table().cloned());
    let round =
        move || state.phone.with(|phone| phone.now.round.map(|round| (words.round_of)(round.0, phone.now.rounds)));
    let title = move || {
        let title = state.phone.with(|phone| phone.title.clone());
        table().and_then(|table| table.name.or(table.story)).unwrap_or(title)
    };
    view! {
        <header class="phone-head">
            {move || table().map(|table| {
                let label = words.sign(&table);
                view! { <Plate shape=table.shape hue=table.hue number=table.id.0 label /> }
            })}
            <p><b>{title}</b><small>{round}</small></p>
            <Show when=move || matches!(state.mode().get(), Mode::Harvest | Mode::Plenary(_))>
                <p class="phone-left" class:phone-ending=move || state.ending().is_some()>
                    {move || state.left().filter(|_| !state.is_finishing()).map(words::clock)}
                    <RoomRing now=Signal::derive(move || state.phone.with(|phone| phone.now.clone())) clock=state.clock />
                </p>
            </Show>
        </header>
    }
}
