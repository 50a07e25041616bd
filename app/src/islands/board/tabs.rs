//! On a narrow screen one column is shown at a time: tabs say which, and a card can be dropped onto any of them.

use super::state::{Board, column_name};
use leptos::prelude::*;
use workshop::ThemeId;

/// The columns as a row of buttons.
#[component]
pub fn Tabs() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    view! {
        <nav class="board-tabs" aria-label=words.columns>
            <Tab theme=None name=words.tray.to_owned() />
            <For each=move || board.themes.get() key=|(id, name)| (*id, name.clone()) let((id, name))>
                <Tab theme=Some(id) name />
            </For>
        </nav>
    }
}

#[component]
fn Tab(theme: Option<ThemeId>, name: String) -> impl IntoView {
    let board = expect_context::<Board>();
    let facing = Memo::new(move |_| board.facing.get() == theme);
    let count = Memo::new(move |_| board.shown.with(|columns| columns.column(theme).len()));
    view! {
        <button
            type="button"
            class="chip"
            id=format!("tab-{}", column_name(theme))
            data-column=column_name(theme)
            aria-pressed=move || facing.get().to_string()
            on:click=move |_| board.facing.set(theme)
        >
            <span dir="auto">{name}</span>
            <b class="fact">{count}</b>
        </button>
    }
}
