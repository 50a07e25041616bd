//! The tray: lines that belong nowhere yet.

use super::card::Card;
use super::drag::{self, Over};
use super::state::Board;
use crate::words;
use leptos::prelude::*;

/// What is left to sort.
#[component]
pub fn Tray() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    let count = Memo::new(move |_| board.columns.with(|columns| columns.tray.len()));
    view! {
        <section
            class="tray"
            class:theme-over=move || board.over.get() == Some(Over::Column(None))
            aria-labelledby="tray"
            on:dragover=move |event| drag::over_column(board, None, &event)
            on:drop=move |event| drag::drop(board, &event)
        >
            <div class="tray-head"><h2 id="tray">{words.tray}</h2><span class="fact">{count}</span></div>
            <p class="hint">{words.keys}</p>
            <Show when=move || count.get() == 0><p>{words.tray_empty}</p></Show>
            <ul>
                <For each=move || board.column(None) key=|card| card.clone() let:card>
                    <Card card theme=None />
                </For>
            </ul>
        </section>
    }
}
