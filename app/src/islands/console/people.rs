//! Everybody: found by name, counted in by hand.

use super::person::PersonRow;
use super::rounds::RoundChoice;
use super::seats::{folded, is_lost};
use super::send::Toast;
use super::state::State;
use crate::browser::{self, typed_text};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
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
    let found = Memo::new(move |_| {
        let round = state.round.get();
        sought.with(|sought| state.desk.with(|desk| find(state, desk, sought, round)))
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
                    <Icon name=IconName::Close />
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
                        <Icon name=IconName::PersonAdd />
                        {words.do_add}
                    </button>
                </form>
            </div>
            <ul class="panel-people people-all">
                <For each=move || found.get() key=|person| *person let:person><PersonRow id=person /></For>
            </ul>
        </section>
    }
}

/// People whose name holds what is sought: first those without a place, last those who left, else by arrival.
fn find(state: State, desk: &Desk, sought: &str, round: Option<Round>) -> Vec<PersonId> {
    let sought = folded(sought.trim());
    let named = |person: &&PersonView| folded(&state.called(person)).contains(&sought);
    let mut found: Vec<_> = desk.people.values().filter(named).collect();
    found.sort_by_key(|person| (person.left, !is_lost(person, round), person.arrival));
    found.into_iter().map(|person| person.id).collect()
}
