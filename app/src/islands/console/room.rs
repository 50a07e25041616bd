//! The room from above: tables, who sits there, what they have written, which are silent.

use super::keys::KeyButton;
use super::mover::Mover;
use super::panel::TablePanel;
use super::people::PeoplePanel;
use super::presence::{Among, is_here};
use super::queue::WaitingPanel;
use super::rounds;
use super::saying::MessagesPanel;
use super::seats::{at_table, dots};
use super::state::{Panel, State, table_id};
use super::tally::{Tally, silent, tallies};
use super::voices::VoicesPanel;
use crate::parts::{Icon, IconName, KindMark, TableTop};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeMap;
use workshop::sight::TablePlan;
use workshop::{PostKind, TableId};

/// Tables, and below them what is open.
#[component]
pub fn Room() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let tables =
        Memo::new(move |_| state.desk.with(|desk| desk.tables.iter().map(|plan| plan.sign.id).collect::<Vec<_>>()));
    let tally = Memo::new(move |_| state.desk.with(|desk| tallies(desk, desk.now.round)));
    let hush = Memo::new(move |_| {
        let at = state.pulse.get();
        state.desk.with(|desk| silent(desk, at))
    });
    let day = Memo::new(move |_| {
        let tallies = state.desk.with(|desk| tallies(desk, None));
        tallies.values().fold((0, 0), |(ideas, findings), tally| (ideas + tally.ideas, findings + tally.findings))
    });
    let shown = Memo::new(move |_| rounds::shown(state));
    let people = move || state.panel.get() == Panel::People;
    view! {
        <section class="room" id="main" role="main" tabindex="-1" aria-labelledby="room">
            <div class="room-head">
                <h2 id="room">{words.room}{move || shown.get().map(|shown| format!(", {shown}"))}</h2>
                <span class="fact">
                    {move || state.later.get().is_none().then(|| (words.kinds)(day.get().0, day.get().1))}
                </span>
                <span class="row">
                    <button type="button" id="people" class="button button-quiet" aria-pressed=move || people().to_string() on:click=move |_| { state.among.set(Among::Everyone); state.toggle(Panel::People); }>
                        <Icon name=IconName::SEARCH />
                        {words.people}
                        <kbd aria-hidden="true">"/"</kbd>
                    </button>
                    <button type="button" id="messages" class="button button-quiet" aria-pressed=move || (state.panel.get() == Panel::Messages).to_string() on:click=move |_| state.toggle(Panel::Messages)>
                        <Icon name=IconName::MESSAGE />
                        {words::saying(state.language).title}
                        <kbd aria-hidden="true">"M"</kbd>
                    </button>
                    <KeyButton />
                </span>
            </div>
            <Show when=move || tables.with(Vec::is_empty)><p class="note">{words.no_tables}</p></Show>
            <ul class="room-tables">
                <For each=move || tables.get() key=|table| *table let:table>
                    <li><Top table tally hush /></li>
                </For>
            </ul>
            <Mover />
            {move || match state.panel.get() {
                Panel::None => ().into_any(),
                Panel::Table(table) => view! { <TablePanel table /> }.into_any(),
                Panel::People => view! { <PeoplePanel /> }.into_any(),
                Panel::Messages => view! { <MessagesPanel /> }.into_any(),
                Panel::Waiting => view! { <WaitingPanel /> }.into_any(),
                Panel::Voices => view! { <VoicesPanel /> }.into_any(),
            }}
        </section>
    }
}

/// One table: a press opens what is behind it.
#[component]
fn Top(table: TableId, tally: Memo<BTreeMap<TableId, Tally>>, hush: Memo<BTreeMap<TableId, i64>>) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::console(state.language), words::room(state.language));
    let plan = Memo::new(move |_| state.desk.with(|desk| plan(&desk.tables, table)));
    let seats = Memo::new(move |_| {
        let Some(plan) = plan.get() else { return Vec::new() };
        let round = state.round.get();
        state.here.with(|here| state.desk.with(|desk| dots(desk, here, &plan, round)))
    });
    let drawing = move || {
        plan.get().map(|plan| {
            view! {
                <TableTop shape=plan.sign.shape hue=plan.sign.hue number=plan.sign.id.0 seats=seats.get() />
            }
        })
    };
    let counts = Memo::new(move |_| tally.with(|tally| tally.get(&table).copied().unwrap_or_default()));
    let crowd = Memo::new(move |_| {
        let round = state.round.get();
        state.here.with(|here| {
            state.desk.with(|desk| {
                let people = at_table(desk, table, round);
                (people.len(), people.iter().filter(|person| is_here(here, person)).count())
            })
        })
    });
    let quiet = Memo::new(move |_| hush.with(|hush| hush.get(&table).copied()));
    let story =
        move || plan.with(|plan| plan.as_ref().and_then(|plan| plan.sign.name.clone().or(plan.sign.story.clone())));
    let narrator = move || plan.with(|plan| plan.as_ref().and_then(|plan| plan.sign.narrator.clone()));
    let open = move || state.panel.get() == Panel::Table(table);
    let closed = Memo::new(move |_| {
        let round = state.round.get();
        plan.with(|plan| plan.as_ref().zip(round).is_some_and(|(plan, round)| plan.closed.contains(&round)))
    });
    let held = move || state.carry.held.get();
    let over = Memo::new(move |_| held().is_some_and(|held| held.over == Some(table)));
    let hindered = Memo::new(move |_| held().and_then(|held| state.hindrance(held.person, table)).is_some());
    let press = move |_| {
        if untrack(|| state.carry.by_keys()).is_some() {
            state.put_down(table);
        } else {
            state.toggle(Panel::Table(table));
        }
    };
    view! {
        <button
            type="button"
            class="room-table"
            class:room-table-closed=closed
            class:room-table-over=over
            class:room-table-hindered=hindered
            id=table_id(table)
            aria-pressed=move || open().to_string()
            on:click=press
        >
            {drawing}
            <span class="aside">{(room.table)(table.0)}". "</span>
            {move || closed.get().then(|| view! { <span class="room-closed">{words.closed}</span> })}
            <b dir="auto">{story}</b>
            <span class="fact" dir="auto">{narrator}</span>
            <span class="aside">{move || (words.seated)(crowd.get().0, crowd.get().1)}</span>
            <span class="room-tally">
                <span><KindMark kind=PostKind::Idea />{move || (words.ideas)(counts.get().ideas)}</span>
                <span><KindMark kind=PostKind::Finding />{move || (words.findings)(counts.get().findings)}</span>
            </span>
            <span class="room-hush">
                {move || quiet.get().map(|minutes| view! { <Icon name=IconName::ALERT />{(words.nothing_since)(minutes)} })}
            </span>
        </button>
    }
}

/// A table's sheet.
pub fn plan(tables: &[TablePlan], table: TableId) -> Option<TablePlan> {
    tables.iter().find(|plan| plan.sign.id == table).cloned()
}
