//! The article as it will read, live beside the themes: each act on the board is seen where readers will find it.

use super::cards::Card;
use super::state::Board;
use crate::browser;
use crate::parts::{Icon, IconName, typography};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use workshop::{PostId, PostKind, ThemeId};

/// Width of a window in which the article has a place of its own, in CSS pixels.
const WIDE: f64 = 1_400.0;
/// Where this browser remembers whether the article is wanted.
const SETTING: &str = "tablee/article";

impl Board {
    /// Opens the article once the page is awake, where it was wanted last or where there is room for it.
    pub fn open_article(self) {
        Effect::new(move |_| {
            let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or_default();
            self.reading.set(width >= WIDE && browser::recall(SETTING).unwrap_or(true));
        });
    }

    /// Opens or closes it.
    pub fn turn_article(self) {
        self.reading.update(|reading| *reading = !*reading);
        browser::keep(SETTING, &self.reading.get_untracked());
    }
}

/// The article.
#[component]
pub fn Article() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let title = Memo::new(move |_| board.desk.picture.with(|picture| picture.about.title.text.clone()));
    let unsorted = Memo::new(move |_| board.columns.with(|columns| columns.tray.len()));
    // The line that she is on is shown where it will be read.
    Effect::new(move |_| {
        let here = board.here.get();
        if let Some(line) = here.and_then(|line| super::going::element(&read_id(line))) {
            let near = ScrollIntoViewOptions::new();
            near.set_block(ScrollLogicalPosition::Nearest);
            line.scroll_into_view_with_scroll_into_view_options(&near);
        }
    });
    view! {
        <aside class="article" id="article" aria-labelledby="article-title">
            <div class="article-head">
                <p class="fact">{words.article}</p>
                <button type="button" class="button button-only button-quiet" title=words.close_article aria-label=words.close_article on:click=move |_| board.turn_article()>
                    <Icon name=IconName::CLOSE />
                </button>
            </div>
            <p class="article-title" id="article-title" dir="auto">{move || typography::set(&title.get(), board.desk.language)}</p>
            <For each=move || board.themes.get() key=|(id, name)| (*id, name.clone()) let((id, name))>
                <Section id name />
            </For>
            <p class="hint">{move || (unsorted.get() > 0).then(|| (words.article_unsorted)(unsorted.get()))}</p>
        </aside>
    }
}

/// A theme: left out of the report as long as it holds nothing, and said to be.
#[component]
fn Section(id: ThemeId, name: String) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let empty = Memo::new(move |_| board.columns.with(|columns| columns.column(Some(id)).is_empty()));
    view! {
        <section class="article-theme">
            <h2 dir="auto">{typography::set(&name, board.desk.language)}</h2>
            <Show when=move || empty.get()><p class="hint">{words.article_empty}</p></Show>
            <Lines id kind=PostKind::Idea title=words.ideas_exchanged />
            <Lines id kind=PostKind::Finding title=words.findings_shared />
        </section>
    }
}

#[component]
fn Lines(id: ThemeId, kind: PostKind, title: &'static str) -> impl IntoView {
    let board = expect_context::<Board>();
    let lines = Memo::new(move |_| board.columns.with(|columns| columns.of_kind(Some(id), Some(kind))));
    let any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    view! {
        <Show when=move || any.get()>
            <h3>{title}</h3>
            <ul>
                <For each=move || lines.get() key=Arc::clone let:card><Line card /></For>
            </ul>
        </Show>
    }
}

#[component]
fn Line(card: Arc<Card>) -> impl IntoView {
    let board = expect_context::<Board>();
    let (words, language) = (board.words(), board.desk.language);
    let line = card.line;
    let here = Memo::new(move |_| board.here.get() == Some(line));
    let times = card.said.len();
    let mut examples: Vec<String> = Vec::new();
    for example in card.said.iter().flat_map(|said| &said.examples) {
        if !examples.contains(example) {
            examples.push(example.clone());
        }
    }
    let example = |text: String| view! { <li dir="auto">{typography::set(&text, language)}</li> };
    view! {
        <li id=read_id(line) class:article-here=here>
            <span dir="auto">{typography::set(&card.wording, language)}</span>
            {(times > 1).then(|| view! { " "<small>{(words.said)(times, card.tables.len())}</small> })}
            {(!examples.is_empty()).then(|| view! { <ul>{examples.into_iter().map(example).collect_view()}</ul> })}
        </li>
    }
}

/// The identity of a line in the article.
fn read_id(line: PostId) -> String {
    format!("read-{line}")
}
