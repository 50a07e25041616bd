//! What a narrator has before her: her questions and her time, then what her story brought, then the lines on it.

mod harvest;
mod lines;
mod telling;

use super::Island;
use crate::browser::{self, Clock, Link};
use crate::parts::Plate;
use crate::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use telling::Face;
use workshop::sight::Narrator as Picture;
use workshop::{Language, Moment, PostId};

/// A word on a line that could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Which line.
    pub line: PostId,
    /// What it should say, as typed.
    pub remark: String,
    /// Why not.
    pub sentence: String,
}

/// What the page begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// The workshop's code.
    pub code: String,
    /// What she may see.
    pub picture: Picture,
    /// What a plain form could not send.
    pub refused: Option<Refused>,
}

impl Island for Beginning {
    const NAME: &'static str = "narrator";

    fn view(self) -> impl IntoView {
        view! { <Narrator beginning=self /> }
    }
}

/// Everything on the page that may change.
#[derive(Debug, Clone, Copy)]
struct State {
    code: StoredValue<String>,
    language: Language,
    picture: RwSignal<Picture>,
    face: Memo<Face>,
    clock: Clock,
    link: RwSignal<Link>,
    refused: StoredValue<Option<Refused>>,
}

#[derive(Deserialize)]
struct Beat {
    at: Moment,
}

impl State {
    fn new(beginning: Beginning) -> Self {
        let Beginning { code, picture, refused } = beginning;
        let (language, clock) = (picture.language, Clock::at(picture.at));
        let picture = RwSignal::new(picture);
        Self {
            code: StoredValue::new(code),
            language,
            picture,
            face: Memo::new(move |_| picture.with(|picture| Face::of(&picture.now))),
            clock,
            link: RwSignal::new(Link::Connecting),
            refused: StoredValue::new(refused),
        }
    }

    /// Follows the stream once the page is awake.
    fn follow(self) {
        Effect::new(move |_| {
            let address = move || {
                let number = self.picture.with_untracked(|picture| picture.number);
                format!("/n/{}/flux?has={number}", self.code.get_value())
            };
            let link = browser::follow(address, move |name, data| self.take(name, data));
            Effect::new(move |_| self.link.set(link.get()));
        });
    }

    fn take(self, name: &str, data: &str) {
        match name {
            "picture" => {
                if let Ok(picture) = serde_json::from_str::<Picture>(data) {
                    self.clock.set(picture.at);
                    self.picture.set(picture);
                }
            }
            "beat" => {
                if let Ok(beat) = serde_json::from_str::<Beat>(data) {
                    self.clock.set(beat.at);
                }
            }
            "gone" => browser::reload(),
            _ => {}
        }
    }
}

/// The page of whoever tells a story.
#[component]
fn Narrator(beginning: Beginning) -> impl IntoView {
    let state = State::new(beginning);
    provide_context(state);
    state.follow();
    let room = words::room(state.language);
    let reads = Memo::new(move |_| state.face.get().reads());
    let closed = Memo::new(move |_| state.picture.with(|picture| picture.now.board_closed));
    view! {
        <div class=move || if state.face.get().is_dim() { "narrator dim" } else { "narrator" }>
            <Head />
            <main id="main" class="narrator-main">
                <telling::Telling />
                <Show when=move || closed.get()><lines::Lines /></Show>
                <Show when=move || reads.get()><harvest::Harvest /></Show>
            </main>
            <p class="band" role="status">{move || (state.link.get() == Link::Down).then_some(room.offline)}</p>
        </div>
    }
}

/// Her table, her story.
#[component]
fn Head() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::narrator(state.language), words::room(state.language));
    let table = Memo::new(move |_| state.picture.with(|picture| picture.table.clone()));
    view! {
        <header class="narrator-head">
            {move || table.with(|table| view! {
                <Plate shape=table.shape hue=table.hue number=table.id.0 label=room.sign(table) />
            })}
            <div>
                <p class="fact">{words.your_story}</p>
                <h1 class="tale" dir="auto">
                    {move || table.with(|table| table.story.clone().or(table.name.clone()).unwrap_or_else(|| (room.table)(table.id.0)))}
                </h1>
            </div>
        </header>
    }
}
