//! One table: what was written there, and who sits there.

use super::person::PersonRow;
use super::post::PostCard;
use super::room::plan;
use super::rounds::RoundChoice;
use super::saying::{ComposerButton, To};
use super::seats::{at_table, seats_round};
use super::state::State;
use crate::browser;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{PostDetail, StageView};
use workshop::{PersonId, TableId};

/// What is behind a table.
#[component]
pub fn TablePanel(table: TableId) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::console(state.language), words::room(state.language));
    let whole_day = RwSignal::new(false);
    let posts = Memo::new(move |_| {
        state.desk.with(|desk| {
            let shown =
                |post: &&PostDetail| post.table == table && (whole_day.get() || Some(post.round) == desk.now.round);
            let mut posts: Vec<&PostDetail> = desk.posts.values().filter(shown).collect();
            posts.sort_by_key(|post| post.note);
            posts.iter().map(|post| post.id).collect::<Vec<_>>()
        })
    });
    let people = Memo::new(move |_| {
        let round = state.round.get();
        state.desk.with(|desk| at_table(desk, table, round).iter().map(|person| person.id).collect::<Vec<PersonId>>())
    });
    let sheet = Memo::new(move |_| state.desk.with(|desk| plan(&desk.tables, table)));
    let story =
        move || sheet.with(|sheet| sheet.as_ref().and_then(|plan| plan.sign.name.clone().or(plan.sign.story.clone())));
    let host = move || sheet.with(|sheet| sheet.as_ref().and_then(|plan| plan.host.clone()));
    Effect::new(move |_| browser::focus("panel"));
    view! {
        <section class="room-latest" aria-labelledby="panel" on:keydown=move |event| if event.key() == "Escape" { state.escape() }>
            <div class="room-head">
                <h2 id="panel" tabindex="-1">
                    {(room.table)(table.0)}
                    {move || story().map(|story| view! { ", "<span dir="auto">{story}</span> })}
                </h2>
                <span class="fact" dir="auto">{move || host().map(|host| (words.host)(&host))}</span>
                <span class="row">
                    <button type="button" class="chip" aria-pressed=move || (!whole_day.get()).to_string() on:click=move |_| whole_day.set(false)>{words.this_round}</button>
                    <button type="button" class="chip" aria-pressed=move || whole_day.get().to_string() on:click=move |_| whole_day.set(true)>{words.whole_day}</button>
                    <button type="button" class="button button-quiet button-only" aria-label=words.close on:click=move |_| state.close_panel()>
                        <Icon name=IconName::CLOSE />
                    </button>
                </span>
            </div>
            <div class="panel-halves">
                <div>
                    <h3>{words.posts}<span class="fact">{move || posts.with(Vec::len)}</span></h3>
                    <Show when=move || posts.with(Vec::is_empty)><p class="hint">{words.no_posts}</p></Show>
                    <ul class="panel-posts">
                        <For each=move || posts.get() key=|post| *post let:post><PostCard id=post /></For>
                    </ul>
                </div>
                <div>
                    <div class="panel-people-head">
                        <h3>{words.people}<span class="fact">{move || people.with(Vec::len)}</span></h3>
                        <RoundChoice />
                    </div>
                    <Show when=move || people.with(Vec::is_empty)><p class="hint">{words.nobody}</p></Show>
                    <ul class="panel-people">
                        <For each=move || people.get() key=|person| *person let:person><PersonRow id=person at_table=true /></For>
                    </ul>
                    <ComposerButton to=To::Table(table) label=words::saying(state.language).write_to_table />
                    <Closing table />
                    <p class="panel-plan"><a href=format!("/atelier/{}/vue/table/{}", state.code.get_value(), table.0) target="_blank">{words::presence(state.language).see_host}</a></p>
                </div>
            </div>
        </section>
    }
}

/// Whether the table is closed in rounds to come, and the way to the question what would change if it were, or were not.
#[component]
fn Closing(table: TableId) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let closed = Memo::new(move |_| {
        let from = state.now.with(seats_round);
        let plan = state.desk.with(|desk| plan(&desk.tables, table));
        let closed =
            plan.into_iter().flat_map(|plan| plan.closed).filter(|round| from.is_none_or(|from| from <= *round));
        closed.map(|round| round.0).collect::<Vec<_>>()
    });
    let open = Memo::new(move |_| {
        let (from, rounds) = state.now.with(|now| (seats_round(now), now.rounds));
        let to_come = from.map_or(0, |from| usize::from(rounds.saturating_sub(from.0)) + 1);
        closed.with(Vec::len) < to_come
    });
    let over = Memo::new(move |_| state.now.with(|now| now.stage == StageView::Ended));
    let asked = move |what: &str| format!("/atelier/{}/plan/proposition?{what}={}", state.code.get_value(), table.0);
    view! {
        <Show when=move || !over.get()>
            <p class="panel-plan">
                {move || (!closed.with(Vec::is_empty)).then(|| view! {
                    <span>{closed.with(|rounds| (words.closed_in)(rounds))}</span>
                    <a href=asked("rouvrir")>{words.open_table}</a>
                })}
                {move || open.get().then(|| view! { <a href=asked("fermer")>{words.close_table}</a> })}
            </p>
        </Show>
    }
}
