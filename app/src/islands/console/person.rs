//! Somebody: where she is, whether her phone is, and what may be done for her.

use super::carry::person_id;
use super::presence::{Standing, is_here, phone_of};
use super::saying::{ComposerButton, To};
use super::seats::{Hindrance, table_of};
use super::send::Toast;
use super::state::State;
use crate::parts::desk_nav::Desk as Page;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::command::{Command, People};
use workshop::sight::PersonView;
use workshop::{PersonId, Round, TableId};

/// A line that unfolds, and that one can take to another table.
#[component]
pub fn PersonRow(
    id: PersonId,
    /// Whether the list is that of her table, which then need not be said.
    #[prop(optional)]
    at_table: bool,
) -> impl IntoView {
    let state = expect_context::<State>();
    let person = Memo::new(move |_| state.desk.with(|desk| desk.people.get(&id).cloned()));
    let connected = Memo::new(move |_| {
        state.here.with(|here| person.with(|one| one.as_ref().is_some_and(|one| is_here(here, one))))
    });
    let table = Memo::new(move |_| {
        let round = state.round.get();
        person.with(|person| person.as_ref().and_then(|person| table_of(person, round)))
    });
    let name = move || person.with(|person| person.as_ref().map(|person| state.called(person)));
    let how = move || person.with(|person| person.as_ref().map(|person| how(state, person)));
    let place = move || {
        let round = state.round.get();
        person.with(|person| person.as_ref().map(|person| place(state, person, table.get(), round)))
    };
    let gone = Memo::new(move |_| person.with(|person| person.as_ref().is_some_and(|person| person.left)));
    let held = Memo::new(move |_| state.carry.held.with(|held| held.is_some_and(|held| held.person == id)));
    let grasped = move |event: leptos::ev::PointerEvent| {
        if !gone.get_untracked() {
            state.grasp(id, &event);
        }
    };
    let clicked = move |event: leptos::ev::MouseEvent| {
        if state.carry.swallows_click() {
            event.prevent_default();
        }
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
        let used = state.keys_used.get_untracked() && !gone.get_untracked() && !with_others;
        if used && event.key().eq_ignore_ascii_case("d") {
            event.prevent_default();
            state.pick_up(id);
        }
    };
    view! {
        <li>
            <details class="person" class:person-held=held name="person">
                <summary id=person_id(id) on:pointerdown=grasped on:click=clicked on:keydown=pressed>
                    <span class="person-dot" class:person-here=connected aria-hidden="true"></span>
                    <b dir="auto">{name}</b>
                    <span class="fact">{how}{(!at_table).then(|| view! { ", "{place} })}</span>
                    <Show when=move || !gone.get()><span class="person-grip"><Icon name=IconName::GRIP /></span></Show>
                </summary>
                <Show when=move || !gone.get() fallback=move || view! { <Back id /> }>
                    <Change id person table />
                </Show>
            </details>
        </li>
    }
}

/// Her phone, and what she is, in words.
fn how(state: State, person: &PersonView) -> String {
    let (words, presence) = (words::console(state.language), words::presence(state.language));
    let line = match state.standing(person) {
        Standing::Gone => return words.gone.to_owned(),
        Standing::NoPhone => words.no_phone.to_owned(),
        Standing::Online => words.connected.to_owned(),
        Standing::Resting => presence.resting.to_owned(),
        Standing::Away(minutes) => (presence.away_for)(minutes),
    };
    let shares = person.with.map(|other| format!(", {}", (presence.shares)(&state.name(other))));
    let line = format!("{line}{}", shares.unwrap_or_default());
    if person.stays_at.is_some() { format!("{}, {line}", words.stays) } else { line }
}

/// Her table in a round, or why she has none.
fn place(state: State, person: &PersonView, table: Option<TableId>, round: Option<Round>) -> String {
    let words = words::console(state.language);
    let (arrives, leaves) = (person.profile.arrives, person.profile.leaves);
    let before = arrives.filter(|first| round.is_some_and(|round| round < *first));
    let after = leaves.filter(|last| round.is_some_and(|round| *last < round));
    match (table, before, after) {
        (Some(table), ..) => (words::room(state.language).table)(table.0).to_lowercase(),
        (None, Some(first), _) => (words.arrives)(first.0),
        (None, None, Some(last)) => (words.leaves)(last.0),
        (None, None, None) => words.no_seat.to_owned(),
    }
}

#[component]
fn Change(id: PersonId, person: Memo<Option<PersonView>>, table: Memo<Option<TableId>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let of = move |what: fn(&PersonView) -> Option<TableId>| person.with(|person| person.as_ref().and_then(what));
    let stays = Memo::new(move |_| of(|person| person.stays_at));
    let fixed = Memo::new(move |_| of(|person| person.profile.fixed.filter(|_| person.stays_at.is_none())));
    let has_phone = Memo::new(move |_| person.with(|person| person.as_ref().and_then(phone_of).is_some()));
    let busy = move || state.held.get().then_some("true");
    let stay = move |table: Option<TableId>, said: String| {
        let undo = Command::People(People::Stay { person: id, table: stays.get_untracked() });
        state.run(Command::People(People::Stay { person: id, table }), Some(Toast::done(said).undone_by(undo)));
    };
    let leave = move |_| {
        let of = |left| Command::People(People::Leave { person: id, left });
        state.run(of(true), Some(Toast::done((words.left_now)(&state.name(id))).undone_by(of(false))));
    };
    let sheet = format!("{}#{}", Page::Plan.address(&state.code.get_value()), person_id(id));
    view! {
        {move || match fixed.get() {
            Some(table) => view! { <p class="person-move">{(words.fixed_at)(table.0)}</p> }.into_any(),
            None => view! { <Choose id /> }.into_any(),
        }}
        <div class="row">
            {move || match (stays.get(), table.get()) {
                (Some(_), _) => view! {
                    <button type="button" class="button" aria-disabled=busy on:click=move |_| stay(None, (words.rotates_now)(&state.name(id)))>{words.rotate}</button>
                }.into_any(),
                (None, Some(table)) => view! {
                    <button type="button" class="button" aria-disabled=busy on:click=move |_| stay(Some(table), (words.stays_now)(&state.name(id), table.0))>{(words.stay)(table.0)}</button>
                }.into_any(),
                (None, None) => ().into_any(),
            }}
            <button type="button" class="button" aria-disabled=busy on:click=leave>{words.leave}</button>
            <a class="person-sheet" href=sheet>{words.profile}</a>
        </div>
        <Show when=move || has_phone.get()><Phone id /></Show>
    }
}

/// What concerns her phone: a message to it, a look at it, another one in its place.
#[component]
fn Phone(id: PersonId) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, saying) = (words::presence(state.language), words::saying(state.language));
    let at = |what: String| format!("/atelier/{}/{what}", state.code.get_value());
    view! {
        <p class="person-phone">
            <a href=at(format!("vue/{id}")) target="_blank">{words.see_phone}</a>
            <a href=at(format!("personnes/{id}/retour"))>{words.give_back}</a>
        </p>
        <ComposerButton to=To::Person(id) label=saying.write_to_person />
    }
}

/// Another table by menu; without one chosen, the button asks for one by keys or by a press on the table.
#[component]
fn Choose(id: PersonId) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let chosen = RwSignal::new(None::<TableId>);
    let tables =
        Memo::new(move |_| state.desk.with(|desk| desk.tables.iter().map(|plan| plan.sign.id).collect::<Vec<_>>()));
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match chosen.get_untracked() {
            Some(table) => state.seat_at(id, table),
            None => state.pick_up(id),
        }
        chosen.set(None);
    };
    let choice = move || chosen.get().map_or_else(String::new, |table| table.0.to_string());
    view! {
        <form class="person-move" on:submit=go>
            <label class="person-choice">
                <span>{words.move_to}</span>
                <select prop:value=choice on:change=move |event| chosen.set(event_target_value(&event).parse().ok().map(TableId))>
                    <option value="">{words.choose_table}</option>
                    <For each=move || tables.get() key=|table| *table let:other>
                        <Other id table=other />
                    </For>
                </select>
            </label>
            <button class="button" aria-disabled=move || state.held.get().then_some("true")>
                {move || if chosen.get().is_some() { words.do_move } else { words.pick_up }}
                <kbd aria-hidden="true">"D"</kbd>
            </button>
            <span class="hint">{words.move_hint}</span>
        </form>
    }
}

/// A table on the menu; one that is none says why.
#[component]
fn Other(id: PersonId, table: TableId) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let hindered = Memo::new(move |_| state.hindrance(id, table));
    let why = move || match hindered.get()? {
        Hindrance::Same => Some(words.is_there_already.to_owned()),
        Hindrance::Closed => Some(words.closed.to_owned()),
        Hindrance::Heard(round) => Some((words.already_in)(round.0)),
        Hindrance::Fixed(_) | Hindrance::Away => None,
    };
    let label = move || why().map_or_else(|| table.0.to_string(), |why| format!("{}, {why}", table.0));
    view! { <option value=table.0.to_string() disabled=move || hindered.get().is_some()>{label}</option> }
}

#[component]
fn Back(id: PersonId) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let back = move |_| {
        let command = Command::People(People::Leave { person: id, left: false });
        state.run(command, Some(Toast::done((words.back_now)(&state.name(id)))));
    };
    view! { <button type="button" class="button" on:click=back>{words.come_back}</button> }
}
