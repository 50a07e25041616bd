//! Somebody: where she is, whether her phone is, and what may be done for her.

use super::seats::{joining, table_of};
use super::send::Toast;
use super::state::State;
use crate::words;
use leptos::prelude::*;
use workshop::command::{Command, People};
use workshop::people::Seat;
use workshop::sight::PersonView;
use workshop::{PersonId, TableId};

/// A line that unfolds.
#[component]
pub fn PersonRow(id: PersonId) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let person = Memo::new(move |_| state.desk.with(|desk| desk.people.get(&id).cloned()));
    let connected = Memo::new(move |_| state.here.with(|here| here.contains(&id)));
    let table = Memo::new(move |_| {
        let round = state.now.with(|now| now.round);
        person.with(|person| person.as_ref().and_then(|person| table_of(person, round)))
    });
    let name = move || person.with(|person| person.as_ref().map(|person| state.called(person)));
    let how = move || person.with(|person| person.as_ref().map(|person| how(state, person, connected.get())));
    let place = move || match table.get() {
        Some(table) => (words::room(state.language).table)(table.0).to_lowercase(),
        None => words.no_seat.to_owned(),
    };
    let gone = Memo::new(move |_| person.with(|person| person.as_ref().is_some_and(|person| person.left)));
    view! {
        <li>
            <details class="person" name="person">
                <summary>
                    <span class="person-dot" class:person-here=connected aria-hidden="true"></span>
                    <b dir="auto">{name}</b>
                    <span class="fact">{how}", "{place}</span>
                </summary>
                <Show when=move || !gone.get() fallback=move || view! { <Back id /> }>
                    <Change id person table />
                </Show>
            </details>
        </li>
    }
}

/// Her phone, and what she is, in words.
fn how(state: State, person: &PersonView, connected: bool) -> &'static str {
    let words = words::console(state.language);
    match (person.left, person.stays_at, connected, person.phone) {
        (true, ..) => words.gone,
        (_, Some(_), ..) => words.stays,
        (_, None, true, _) => words.connected,
        (_, None, false, true) => words.silent,
        (_, None, false, false) => words.no_phone,
    }
}

#[component]
fn Change(id: PersonId, person: Memo<Option<PersonView>>, table: Memo<Option<TableId>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let chosen = RwSignal::new(None::<TableId>);
    let tables =
        Memo::new(move |_| state.desk.with(|desk| desk.tables.iter().map(|plan| plan.sign.id).collect::<Vec<_>>()));
    let stays = Memo::new(move |_| person.with(|person| person.as_ref().and_then(|person| person.stays_at)));
    let busy = move || state.held.get().then_some("true");
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(table) = chosen.get_untracked() {
            move_to(state, id, table);
        }
    };
    let stay = move |table: Option<TableId>, said: String| {
        let undo = Command::People(People::Stay { person: id, table: stays.get_untracked() });
        state.run(Command::People(People::Stay { person: id, table }), Some(Toast::done(said).undone_by(undo)));
    };
    let leave = move |_| {
        let of = |left| Command::People(People::Leave { person: id, left });
        state.run(of(true), Some(Toast::done((words.left_now)(&state.name(id))).undone_by(of(false))));
    };
    view! {
        <form class="person-move" on:submit=go>
            <label class="person-choice">
                <span>{words.move_to}</span>
                <select on:change=move |event| chosen.set(event_target_value(&event).parse().ok().map(TableId))>
                    <option value="">{words.choose_table}</option>
                    <For each=move || tables.get() key=|table| *table let:other>
                        <option value=other.0.to_string() disabled=move || table.get() == Some(other)>{other.0.to_string()}</option>
                    </For>
                </select>
            </label>
            <button class="button" aria-disabled=move || (state.held.get() || chosen.get().is_none()).then_some("true")>{words.do_move}</button>
            <span class="hint">{words.move_hint}</span>
        </form>
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
        </div>
    }
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

/// To another table now, and on with the group there. Whoever stays at a table goes to stay at the other.
fn move_to(state: State, id: PersonId, table: TableId) {
    let words = words::console(state.language);
    let commands = state.desk.with_untracked(|desk| {
        let person = desk.people.get(&id)?;
        if person.stays_at.is_some() {
            let stay = |table| Command::People(People::Stay { person: id, table });
            return Some((stay(Some(table)), stay(person.stays_at)));
        }
        let seats = joining(desk, id, table);
        let before = |seat: &Seat| Seat { table: person.seats.get(seat.round.index()).copied().flatten(), ..*seat };
        let back = seats.iter().map(before).collect();
        Some((Command::People(People::Seat(seats)), Command::People(People::Seat(back))))
    });
    if let Some((command, back)) = commands {
        state.run(command, Some(Toast::done((words.moved)(&state.name(id), table.0)).undone_by(back)));
    }
}
