//! A theme as a column: its heading, what can be done with it, its ideas, its findings.

use super::help;
use super::lists::Cards;
use super::menu::ThemeOptions;
use super::sheet::ThemeSheet;
use super::state::{Board, Sheet, column_name};
use crate::parts::{Icon, IconName, KindMark};
use leptos::prelude::*;
use uuid::Uuid;
use wasm_bindgen::JsCast as _;
use workshop::{PostKind, ThemeId};

/// One theme.
#[component]
pub fn Column(id: ThemeId) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let theme =
        Memo::new(move |_| board.columns.with(|columns| columns.themes.iter().find(|theme| theme.id == id).cloned()));
    let place = Memo::new(move |_| {
        board.themes.with(|themes| themes.iter().position(|(theme, _)| *theme == id).map_or(0, |at| at + 1))
    });
    let count = Memo::new(move |_| board.columns.with(|columns| counted(columns, id)));
    let shown = Memo::new(move |_| board.shown.with(|columns| counted(columns, id)));
    let all = move || {
        let ((ideas, findings), (some, others)) = (count.get(), shown.get());
        match (some + others, ideas + findings) {
            (shown, all) if shown == all => (words.counts)(ideas, findings),
            (shown, all) => (words.shown_of)(shown, all),
        }
    };
    let heading = format!("theme-{id}");
    let labelled = heading.clone();
    let name = move || theme.with(|theme| theme.as_ref().map(|theme| theme.name.text.clone()));
    let about =
        move || theme.with(|theme| theme.as_ref().and_then(|theme| theme.description.clone()).map(|words| words.text));
    let editing = Memo::new(move |_| board.sheet.get() == Some(Sheet::Of(id)));
    let facing = Memo::new(move |_| board.facing.get() == Some(id));
    view! {
        <section
            class="theme"
            class:facing=facing
            id=format!("column-{}", column_name(Some(id)))
            data-column=column_name(Some(id))
            aria-labelledby=labelled
        >
            <header class="theme-head">
                <h2 id=heading dir="auto" title=about><span class="fact" aria-hidden="true">{place}" "</span>{name}</h2>
                <div class="theme-row">
                    <span class="fact">{all}</span>
                    <Menu id />
                </div>
            </header>
            <Show when=move || editing.get()><ThemeSheet theme=theme.get_untracked() /></Show>
            <help::Essence theme=id />
            <h3><KindMark kind=PostKind::Idea />{words.ideas}</h3>
            <Cards theme=Some(id) kind=Some(PostKind::Idea) empty=words.no_idea />
            <h3><KindMark kind=PostKind::Finding />{words.findings}</h3>
            <Cards theme=Some(id) kind=Some(PostKind::Finding) empty=words.no_finding />
        </section>
    }
}

/// Ideas and findings in a theme.
fn counted(columns: &super::columns::Columns, id: ThemeId) -> (usize, usize) {
    let cards = columns.column(Some(id));
    let ideas = cards.iter().filter(|card| card.kind == PostKind::Idea).count();
    (ideas, cards.len() - ideas)
}

/// What can be done with a theme.
#[component]
fn Menu(id: ThemeId) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let merge = move |event| {
        if let Ok(into) = event_target_value(&event).parse::<Uuid>() {
            board.merge_themes(id, ThemeId(into));
        }
    };
    let close = move |event: &web_sys::MouseEvent| {
        let menu = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let Some(Ok(Some(menu))) = menu.map(|inside| inside.closest("details")) {
            let _closed = menu.remove_attribute("open");
        }
    };
    let button = move |label: &'static str, name: IconName, does: fn(Board, ThemeId)| {
        view! {
            <button
                type="button"
                class="button button-quiet"
                on:click=move |event| {
                    close(&event);
                    does(board, id);
                }
            >
                <Icon name />{label}
            </button>
        }
    };
    view! {
        <details class="theme-menu">
            <summary><span class="aside">{words.theme_menu}</span><span aria-hidden="true">"…"</span></summary>
            <div class="theme-does">
                {button(words.edit_theme, IconName::PENCIL, |board, id| board.open_sheet(Sheet::Of(id)))}
                {button(words.choose_all, IconName::CHECK, |board, id| board.choose_all(Some(id)))}
                {button(words.left, IconName::UP, |board, id| board.shift_theme(id, -1))}
                {button(words.right, IconName::DOWN, |board, id| board.shift_theme(id, 1))}
                <label class="field">
                    <span>{words.merge_theme}</span>
                    <select on:change=merge>
                        <option value="none" selected>{words.choose_theme}</option>
                        <ThemeOptions but=Some(id) />
                    </select>
                </label>
                {button(words.remove_theme, IconName::TRASH, |board, id| board.remove_theme(id))}
            </div>
        </details>
    }
}
