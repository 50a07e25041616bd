//! Filters as a person sets them: a search that is always there, menus that say how many lines each answer has, and one
//! button that shows everything again.

use super::facets::Facets;
use super::filter::{Filter, State};
use super::state::{Board, column_name};
use crate::browser::typed_text;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::{PostKind, ThemeId};

/// One answer of a menu: its value, what it says, how many lines it has.
type Answer = (String, String, usize);

/// What is shown of the board.
#[component]
pub fn Filters() -> impl IntoView {
    let board = expect_context::<Board>();
    let (words, room) = (board.words(), words::room(board.desk.language));
    let facets = Memo::new(move |_| {
        board.columns.with(|columns| board.desk.picture.with(|picture| Facets::of(columns, &picture.tables)))
    });
    let count = Memo::new(move |_| board.columns.with(|columns| columns.count()));
    let shown = Memo::new(move |_| board.shown.with(|columns| columns.count()));
    let open = Memo::new(move |_| board.filter.with(Filter::is_open));
    let tables = Signal::derive(move || {
        let of = |(table, count): (&u16, &usize)| (table.to_string(), (room.table)(*table), *count);
        facets.with(|facets| facets.tables.iter().map(of).collect())
    });
    let rounds = Signal::derive(move || {
        let of = |(round, count): (&u8, &usize)| (round.to_string(), (room.round)(*round), *count);
        facets.with(|facets| facets.rounds.iter().map(of).collect())
    });
    let stories = Signal::derive(move || {
        facets.with(|facets| {
            facets.stories.iter().map(|(story, (_, count))| (story.clone(), story.clone(), *count)).collect()
        })
    });
    let kinds = Signal::derive(move || {
        let (ideas, findings) = facets.with(|facets| facets.kinds);
        let of = |kind: PostKind, count| (kind.slug().to_owned(), (room.kind)(kind).to_owned(), count);
        vec![of(PostKind::Idea, ideas), of(PostKind::Finding, findings)]
    });
    let themes = Signal::derive(move || {
        let count = |theme| facets.with(|facets| facets.themes.get(&theme).copied().unwrap_or_default());
        let tray = (column_name(None), words.tray.to_owned(), count(None));
        let of = |(id, name): &(ThemeId, String)| (id.to_string(), name.clone(), count(Some(*id)));
        std::iter::once(tray).chain(board.themes.get().iter().map(of)).collect()
    });
    let states = Signal::derive(move || {
        let counts = facets.with(|facets| facets.states);
        let of =
            |(state, count): (State, usize)| (state.slug().to_owned(), (words.state)(state.slug()).to_owned(), count);
        State::ALL.into_iter().zip(counts).map(of).collect()
    });
    let chosen =
        move |read: fn(&Filter) -> Option<String>| Signal::derive(move || board.filter.with(read).unwrap_or_default());
    let set =
        move |write: fn(&mut Filter, &str)| move |value: String| board.filter.update(|filter| write(filter, &value));
    let story = Signal::derive(move || {
        let asked = board.filter.with(|filter| filter.story.clone());
        let of = |facets: &Facets| {
            facets.stories.iter().find(|(_, (tables, _))| Some(tables) == asked.as_ref()).map(|(name, _)| name.clone())
        };
        facets.with(of).unwrap_or_default()
    });
    let set_story = move |name: String| {
        let tables = facets.with_untracked(|facets| facets.stories.get(&name).map(|(tables, _)| tables.clone()));
        board.filter.update(|filter| filter.story = tables);
    };
    view! {
        <form class="filters" role="search" aria-label=words.filters on:submit=|event| event.prevent_default()>
            <label class="filters-search">
                <span class="aside">{words.search}</span>
                <Icon name=IconName::SEARCH />
                <input
                    id="board-search"
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    placeholder=words.search
                    prop:value=move || board.filter.with(|filter| filter.search.clone())
                    on:input=move |event| {
                        let typed = typed_text(&event);
                        board.filter.update(|filter| filter.search = typed);
                    }
                />
            </label>
            <details class="filters-more">
                <summary>{words.filters}</summary>
                <div class="filters-menus">
                    <Menu label=words.by_table answers=tables value=chosen(|filter| filter.table.map(|table| table.to_string())) set=set(|filter, value| filter.table = value.parse().ok()) />
                    <Menu label=words.by_round answers=rounds value=chosen(|filter| filter.round.map(|round| round.to_string())) set=set(|filter, value| filter.round = value.parse().ok()) />
                    <Menu label=words.by_story answers=stories value=story set=set_story />
                    <Menu label=words.by_kind answers=kinds value=chosen(|filter| filter.kind.map(|kind| kind.slug().to_owned())) set=set(|filter, value| filter.kind = PostKind::parse(value)) />
                    <Menu label=words.by_theme answers=themes value=chosen(|filter| filter.theme.map(column_name)) set=set(set_theme) />
                    <Menu label=words.by_state answers=states value=chosen(|filter| filter.state.map(|state| state.slug().to_owned())) set=set(|filter, value| filter.state = State::parse(value)) />
                </div>
            </details>
            <p class="filters-shown" role="status">{move || (!open.get()).then(|| (words.lines_shown)(shown.get(), count.get()))}</p>
            <Show when=move || !open.get()>
                <button type="button" class="button" on:click=move |_| board.filter.set(Filter::default())>
                    <Icon name=IconName::CLOSE />{words.show_all}
                </button>
            </Show>
        </form>
    }
}

fn set_theme(filter: &mut Filter, value: &str) {
    filter.theme = match value {
        "tray" => Some(None),
        theme => theme.parse::<Uuid>().ok().map(|theme| Some(ThemeId(theme))),
    };
}

/// One question with its answers; the first one is « tous ».
#[component]
fn Menu(
    label: &'static str,
    answers: Signal<Vec<Answer>>,
    value: Signal<String>,
    set: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let board = expect_context::<Board>();
    let answers = Memo::new(move |_| answers.get());
    let count = move |value: &str| {
        answers.with(|answers| answers.iter().find(|(known, ..)| known == value).map_or(0, |(_, _, count)| *count))
    };
    let any = board.words().any;
    view! {
        <label class="field">
            <span>{label}</span>
            <select
                aria-label=label
                class:filters-set=move || !value.with(String::is_empty)
                prop:value=move || {
                    // The answer that is chosen may have to be drawn first.
                    answers.track();
                    value.get()
                }
                on:change=move |event| set(event_target_value(&event))
            >
                <option value="">{any}</option>
                <For each=move || answers.get() key=|(value, label, _)| (value.clone(), label.clone()) let((value, label, _))>
                    {
                        let known = value.clone();
                        view! { <option value=value>{label}" ("{move || count(&known)}")"</option> }
                    }
                </For>
            </select>
        </label>
    }
}
