//! Somebody on the way to another table, as one sees and hears it.

use super::carry::By;
use super::room::plan;
use super::seats::{Hindrance, listeners, neighbour, typed};
use super::state::State;
use crate::browser;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::TableId;

/// Under the tables while somebody is moved by keys: who, where to, and how to say so.
#[component]
pub fn Mover() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let person = Memo::new(move |_| state.carry.by_keys());
    let what = move || {
        let round = state.round.get().map_or(0, |round| round.0);
        person.get().map(|person| (words.moving)(&state.name(person), round))
    };
    let over = Memo::new(move |_| state.carry.held.with(|held| held.and_then(|held| held.over)));
    let where_to = move || over.get().map(|table| described(state, table));
    let go = move || {
        if let Some(table) = over.get_untracked() {
            state.put_down(table);
        }
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        let on_bar = event.target() == event.current_target();
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            "Escape" => state.let_go(),
            "Enter" if on_bar => go(),
            "ArrowRight" | "ArrowDown" => step(state, true),
            "ArrowLeft" | "ArrowUp" => step(state, false),
            _ => match figure(&event) {
                Some(figure) => figure_typed(state, figure),
                None => return,
            },
        }
        event.prevent_default();
        event.stop_propagation();
    };
    Effect::new(move |_| {
        if person.get().is_some() {
            browser::focus("mover");
        }
    });
    view! {
        <Show when=move || person.get().is_some()>
            <div class="room-mover" id="mover" role="group" tabindex="-1" aria-labelledby="mover-what" aria-describedby="mover-how" on:keydown=pressed>
                <p id="mover-what"><b dir="auto">{what}</b></p>
                <p class="room-mover-to" dir="auto">{where_to}</p>
                <p class="hint" id="mover-how">{words.moving_how}</p>
                <button type="button" class="button" aria-disabled=move || over.get().is_none().then_some("true") on:click=move |_| go()>{words.do_move}</button>
                <button type="button" class="button button-quiet" on:click=move |_| state.let_go()>{words.no}</button>
            </div>
        </Show>
    }
}

/// Who is in the hand, beside it; and what a reader of the screen hears while somebody is moved by keys.
#[component]
pub fn InHand() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let hand = NodeRef::<leptos::html::Div>::new();
    let held = state.carry.held;
    let carried = Memo::new(move |_| held.with(|held| held.filter(|held| held.by == By::Hand)));
    let name = move || carried.get().map(|carried| state.name(carried.person));
    let goal = move || {
        let table = carried.get().and_then(|carried| carried.over)?;
        Some((words::room(state.language).table)(table.0).to_lowercase())
    };
    Effect::new(move |_| {
        let (x, y) = state.carry.at.get();
        if let Some(hand) = hand.get() {
            // An element always takes a translation; set in this way, it is no inline style that our policy forbids.
            let _moved = web_sys::HtmlElement::style(&hand).set_property("translate", &format!("{x}px {y}px"));
        }
    });
    let said = Memo::new(move |_| match held.get().filter(|held| held.by == By::Keys) {
        Some(held) => match held.over {
            Some(table) => described(state, table),
            None => (words.moving_begins)(&state.name(held.person)),
        },
        None if state.carry.given_up.get() => words.moving_ends.to_owned(),
        None => String::new(),
    });
    view! {
        <p class="aside" role="status">{said}</p>
        <Show when=move || carried.get().is_some()>
            <div class="in-hand" node_ref=hand aria-hidden="true">
                <span class="person-dot person-here"></span>
                <b dir="auto">{name}</b>
                {move || goal().map(|table| view! { <Icon name=IconName::ARROW_RIGHT /><span>{table}</span> })}
            </div>
        </Show>
    }
}

/// « Table 3, Ganges, 7 personnes pour 8 places ».
fn described(state: State, table: TableId) -> String {
    let (words, room) = (words::console(state.language), words::room(state.language));
    let round = state.round.get();
    let (sheet, people) = state
        .desk
        .with(|desk| (plan(&desk.tables, table), round.map(|round| listeners(desk, table, round)).unwrap_or_default()));
    let name = sheet.as_ref().and_then(|sheet| sheet.sign.name.clone().or_else(|| sheet.sign.story.clone()));
    let seats = sheet.and_then(|sheet| sheet.seats);
    let person = state.carry.held.with(|held| held.map(|held| held.person));
    let hindered = person.and_then(|person| state.hindrance(person, table));
    let mut parts = vec![(room.table)(table.0)];
    parts.extend(name);
    parts.push((words.people_for)(people, seats));
    match hindered {
        Some(Hindrance::Same) => parts.push(words.is_there_already.to_owned()),
        Some(Hindrance::Closed) => parts.push(words.closed.to_owned()),
        Some(Hindrance::Heard(round)) => parts.push((words.already_in)(round.0)),
        Some(Hindrance::Fixed(_) | Hindrance::Away) | None => {}
    }
    parts.join(", ")
}

/// The figure on a key, whether or not the keyboard asks for the shift key first, as French ones do.
fn figure(event: &web_sys::KeyboardEvent) -> Option<char> {
    let (key, code) = (event.key(), event.code());
    let on_key = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad")).unwrap_or_default();
    let alone = |text: &str| text.parse::<u8>().ok().and_then(|figure| char::from_digit(figure.into(), 10));
    alone(&key).or_else(|| alone(on_key))
}

fn tables(state: State) -> Vec<TableId> {
    state.desk.with_untracked(|desk| desk.tables.iter().map(|plan| plan.sign.id).collect())
}

fn step(state: State, forward: bool) {
    let over = state.carry.held.with_untracked(|held| held.and_then(|held| held.over));
    state.carry.typed.set(String::new());
    state.mean(neighbour(&tables(state), over, forward));
}

fn figure_typed(state: State, figure: char) {
    let (read, table) = state.carry.typed.with_untracked(|before| typed(&tables(state), before, figure));
    state.carry.typed.set(read);
    state.mean(table);
}
