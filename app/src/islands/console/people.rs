//! Everybody: found by name, counted in by hand.

use super::person::PersonRow;
use super::presence::{Among, is_among, quiet};
use super::rounds::RoundChoice;
use super::seats::{folded, is_lost};
use super::send::Toast;
use super::state::State;
use crate::browser::{self, typed_text};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;
use workshop::command::{Command, People};
use workshop::sight::{Desk, PersonView};
use workshop::{PersonId, Round};

/// Find somebody, add somebody.
#[component]
pub fn PeoplePanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let sought = RwSignal::new(String::new());
    let hushed = quiet_now(state);
    let found = Memo::new(move |_| {
        let (round, among) = (state.round.get(), state.among.get());
        let quiet = hushed.get();
        let shown = |desk: &Desk| {
            let found = sought.with(|sought| find(state, desk, sought, round));
            let is_shown = |id: &PersonId| {
                desk.people.get(id).is_some_and(|one| state.with_lines(|lines| is_among(among, lines, &quiet, one)))
            };
            found.into_iter().filter(is_shown).collect::<Vec<_>>()
        };
        state.desk.with(shown)
    });
    let name = RwSignal::new(String::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked();
        if state.busy.get_untracked() || typed.trim().is_empty() {
            return;
        }
        let said = (words.added)(typed.trim());
        let command = Command::People(People::Add { person: PersonId(Uuid::new_v4()), name: typed });
        state.run(command, Some(Toast::done(said)));
        name.set(String::new());
    };
    Effect::new(move |_| browser::focus("find"));
    view! {
        <section class="room-latest" aria-labelledby="panel" on:keydown=move |event| if event.key() == "Escape" { state.escape() }>
            <div class="room-head">
                <h2 id="panel">{words.people}</h2>
                <span class="fact" role="status">{move || (words.found)(found.with(Vec::len))}</span>
                <RoundChoice />
                <button type="button" class="button button-quiet button-only" aria-label=words.close on:click=move |_| state.close_panel()>
                    <Icon name=IconName::CLOSE />
                </button>
            </div>
            <div class="people-tools">
                <label class="field">
                    <span>{words.find}</span>
                    <input id="find" type="search" autocomplete="off" on:input=move |event| sought.set(typed_text(&event)) />
                </label>
                <form class="people-add" on:submit=add>
                    <label class="field">
                        <span>{words.add}</span>
                        <input
                            name="name"
                            maxlength="40"
                            autocomplete="off"
                            placeholder=words.add_name
                            prop:value=name
                            on:input=move |event| name.set(typed_text(&event))
                        />
                    </label>
                    <button class="button" aria-disabled=move || (state.held.get() || name.with(|name| name.trim().is_empty())).then_some("true")>
                        <Icon name=IconName::PERSON_ADD />
                        {words.do_add}
                    </button>
                </form>
            </div>
            <Filters hushed />
            <ul class="panel-people people-all">
                <For each=move || found.get() key=|person| *person let:person><PersonRow id=person /></For>
            </ul>
        </section>
    }
}

/// Phones that are there and have written nothing in the harvest that runs.
pub fn quiet_now(state: State) -> Memo<BTreeSet<PersonId>> {
    Memo::new(move |_| {
        let at = state.pulse.get();
        state.here.with(|here| state.desk.with(|desk| quiet(desk, here, at)))
    })
}

/// Whom to show: everyone, or those that something is the matter with, and how many they are.
#[component]
fn Filters(hushed: Memo<BTreeSet<PersonId>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::presence(state.language);
    let label = move |among| match among {
        Among::Everyone => words.everyone,
        Among::Online => words.online,
        Among::Away => words.away,
        Among::Quiet => words.quiet,
        Among::NoPhone => words.without_phone,
    };
    let count = move |among: Among| {
        hushed.with(|quiet| {
            state.desk.with(|desk| {
                let there =
                    |one: &&PersonView| !one.left && state.with_lines(|lines| is_among(among, lines, quiet, one));
                desk.people.values().filter(there).count()
            })
        })
    };
    let chip = move |among: Among| {
        let count = Memo::new(move |_| count(among));
        let chosen = move || state.among.get() == among;
        let dot = match among {
            Among::Online | Among::Quiet => Some("person-dot person-here"),
            Among::Away | Among::NoPhone => Some("person-dot"),
            Among::Everyone => None,
        };
        view! {
            <Show when=move || among == Among::Everyone || chosen() || count.get() != 0>
                <button type="button" class="chip" aria-pressed=move || chosen().to_string() on:click=move |_| state.among.set(among)>
                    {dot.map(|dot| view! { <span class=dot aria-hidden="true"></span> })}
                    {label(among)}" "{count}
                </button>
            </Show>
        }
    };
    view! { <div class="people-among" role="group" aria-label=words.among>{Among::ALL.map(chip).collect_view()}</div> }
}

/// People whose name holds what is sought: first those without a place, last those who left, else by arrival.
fn find(state: State, desk: &Desk, sought: &str, round: Option<Round>) -> Vec<PersonId> {
    let sought = folded(sought.trim());
    let named = |person: &&PersonView| folded(&state.called(person)).contains(&sought);
    let mut found: Vec<_> = desk.people.values().filter(named).collect();
    found.sort_by_key(|person| (person.left, !is_lost(person, round), person.arrival));
    found.into_iter().map(|person| person.id).collect()
}
