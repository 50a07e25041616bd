//! A theme as a column: its heading, its ideas, its findings.

use super::card::Card;
use super::drag::{self, Over};
use super::state::Board;
use crate::parts::text_area::escaped;
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use workshop::command::ThemeForm;
use workshop::{PostKind, Theme, ThemeId};

/// One theme.
#[component]
pub fn Column(id: ThemeId) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    let theme =
        Memo::new(move |_| board.columns.with(|columns| columns.themes.iter().find(|theme| theme.id == id).cloned()));
    let place = Memo::new(move |_| {
        board
            .columns
            .with(|columns| columns.themes.iter().position(|theme| theme.id == id).map_or(0, |place| place + 1))
    });
    let heading = format!("theme-{id}");
    let labelled = heading.clone();
    let name = move || theme.get().map(|theme| theme.name.text);
    let count = move |kind| {
        board.columns.with(|columns| columns.column(Some(id)).iter().filter(|card| card.kind == kind).count())
    };
    let editing = Memo::new(move |_| board.theme_form.get() == Some(Some(id)));
    view! {
        <section
            class="theme"
            class:theme-over=move || board.over.get() == Some(Over::Column(Some(id)))
            aria-labelledby=labelled
            on:dragover=move |event| drag::over_column(board, Some(id), &event)
            on:drop=move |event| drag::drop(board, &event)
        >
            <header class="theme-head">
                <h2 id=heading dir="auto"><span class="fact" aria-hidden="true">{place}" "</span>{name}</h2>
                <p class="fact">
                    <span>{move || (words.counts)(count(PostKind::Idea), count(PostKind::Finding))}</span>
                    <span class="row">
                        <button class="button button-only button-quiet" title=words.left aria-label=words.left on:click=move |_| board.shift_theme(id, -1)>"←"</button>
                        <button class="button button-only button-quiet" title=words.right aria-label=words.right on:click=move |_| board.shift_theme(id, 1)>"→"</button>
                        <button class="button button-only button-quiet" title=words.edit_theme aria-label=words.edit_theme on:click=move |_| board.open_theme_form(Some(id))>
                            <Icon name=IconName::Pencil />
                        </button>
                        <button class="button button-only button-quiet" title=words.remove_theme aria-label=words.remove_theme on:click=move |_| board.remove_theme(id)>
                            <Icon name=IconName::Trash />
                        </button>
                    </span>
                </p>
            </header>
            <Show when=move || editing.get()><Sheet theme=theme.get_untracked() /></Show>
            <Lines id kind=PostKind::Idea title=words.ideas empty=words.no_idea />
            <Lines id kind=PostKind::Finding title=words.findings empty=words.no_finding />
        </section>
    }
}

#[component]
fn Lines(id: ThemeId, kind: PostKind, title: &'static str, empty: &'static str) -> impl IntoView {
    let board = expect_context::<Board>();
    let cards = move || {
        let mut cards = board.column(Some(id));
        cards.retain(|card| card.kind == kind);
        cards
    };
    view! {
        <h3><KindMark kind />{title}</h3>
        <ul data-empty=empty>
            <For each=cards key=|card| card.clone() let:card>
                <Card card theme=Some(id) />
            </For>
        </ul>
    }
}

/// Where a new theme is written.
#[component]
pub fn NewTheme() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    view! {
        <Show when=move || board.theme_form.get() == Some(None)>
            <section class="theme" aria-label=words.new_theme><Sheet theme=None /></section>
        </Show>
    }
}

/// A theme's texts.
#[component]
fn Sheet(theme: Option<Theme>) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    let known = theme.map(|theme| ThemeForm {
        name: theme.name.text,
        description: theme.description.map(|words| words.text).unwrap_or_default(),
        keywords: theme.keywords.into_iter().map(|words| words.text).collect::<Vec<_>>().join(", "),
    });
    let first = known.unwrap_or_default();
    let form = RwSignal::new(first.clone());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        board.save_theme(form.get_untracked());
    };
    view! {
        <form class="stack-tight" on:submit=save>
            <label class="field">
                <span>{words.theme_name}</span>
                <input id="theme-name" required maxlength="120" value=first.name on:input=move |event| form.update(|form| form.name = event_target_value(&event)) />
            </label>
            <label class="field">
                <span>{words.theme_description}</span>
                <textarea inner_html=escaped(&first.description) on:input=move |event| form.update(|form| form.description = event_target_value(&event))></textarea>
            </label>
            <label class="field">
                <span>{words.theme_keywords}</span>
                <input value=first.keywords on:input=move |event| form.update(|form| form.keywords = event_target_value(&event)) />
            </label>
            <div class="row">
                <button class="button button-act">{words.save}</button>
                <button type="button" class="button button-quiet" on:click=move |_| board.theme_form.set(None)>{words.cancel}</button>
            </div>
        </form>
    }
}
