//! What a facilitator drives the day with: everything of it on one screen.

mod act;
mod alerts;
mod ballot;
mod carry;
mod catch_up;
mod crowding;
mod day;
mod entrance;
mod keys;
mod local_time;
mod mover;
mod next;
mod obstacle;
mod panel;
mod people;
mod person;
mod post;
mod presence;
mod question;
mod queue;
mod room;
#[cfg(test)]
mod room_of_three;
mod rounds;
mod saying;
mod schedule;
mod seats;
mod send;
mod showing;
mod speaking;
mod state;
mod tally;
mod voices;
mod waiting;

use super::Island;
use crate::browser::Link;
use crate::parts::desk_nav::Desk as Here;
use crate::parts::{Brand, DeskNav};
use crate::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use state::State;
use workshop::sight::Desk;
use workshop::{Language, PersonId};

/// What the console begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// The workshop's code.
    pub code: String,
    /// The language of this screen.
    pub language: Language,
    /// What facilitators may see.
    pub picture: Desk,
    /// Whose phones are connected.
    pub here: Vec<PersonId>,
    /// The address that phones can reach.
    pub join_address: String,
}

impl Island for Beginning {
    const NAME: &'static str = "console";

    fn view(self) -> impl IntoView {
        view! { <Console beginning=self /> }
    }
}

/// The console.
#[component]
fn Console(beginning: Beginning) -> impl IntoView {
    let Beginning { code, language, picture, here, join_address } = beginning;
    let state = State::new(code, language, picture, here);
    provide_context(state);
    state.follow();
    state.listen();
    state.feel();
    let room = words::room(language);
    let down = move || (state.link.get() == Link::Down).then_some(room.offline);
    view! {
        <div class="console">
            <Head />
            <obstacle::Banner />
            <act::Act join_address />
            <room::Room />
            <day::Day />
            <send::Toasts />
            <keys::KeyList />
            <catch_up::CatchUp />
            <showing::ShowingDialog />
            <mover::InHand />
            <p class="band console-band" role="status">{down}</p>
        </div>
    }
}

/// What the workshop is called, and how many are here.
#[component]
fn Head() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let title = move || state.desk.with(|desk| desk.about.title.text.clone());
    let present = Memo::new(move |_| {
        state.here.with(|here| {
            state.desk.with(|desk| {
                let there = || desk.people.values().filter(|person| !person.left);
                (there().count(), there().filter(|person| presence::is_here(here, person)).count())
            })
        })
    });
    view! {
        <header class="bar">
            <Brand />
            <h1 dir="auto">{title}</h1>
            <button type="button" class="present" on:click=move |_| state.show_people(presence::Among::Everyone)>
                <span class="person-dot person-here" aria-hidden="true"></span>
                {move || (words.present)(present.get().0, present.get().1)}
            </button>
            <DeskNav language=state.language code=state.code.get_value() here=Here::Console />
        </header>
    }
}
