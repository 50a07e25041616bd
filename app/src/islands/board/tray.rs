//! The tray: lines that belong nowhere yet, and the way through them.

use super::help;
use super::lists::Cards;
use super::state::Board;
use leptos::prelude::*;

/// What is left to sort.
#[component]
pub fn Tray() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let count = Memo::new(move |_| board.columns.with(|columns| columns.tray.len()));
    let shown = Memo::new(move |_| board.shown.with(|columns| columns.tray.len()));
    let facing = Memo::new(move |_| board.facing.get().is_none());
    view! {
        <section class="tray" class:facing=facing id="column-tray" data-column="tray" aria-labelledby="tray">
            <div class="tray-head">
                <h2 id="tray">{words.tray}</h2>
                <span class="fact">{move || (words.shown_of)(shown.get(), count.get())}</span>
            </div>
            <Show
                when=move || count.get() != 0
                fallback=move || view! { <p class="tray-done">{words.tray_empty}</p> }
            >
                <div class="tray-go">
                    <button type="button" class="button button-act" on:click=move |_| board.go_to_next()>
                        {words.next_unsorted}
                        <kbd aria-hidden="true">"N"</kbd>
                    </button>
                    <b class="fact" role="status">{move || (words.left_to_sort)(count.get())}</b>
                    <p class="hint tray-keys">{words.keys_short}</p>
                </div>
            </Show>
            <help::Panel />
            <Cards theme=None kind=None empty="" />
        </section>
    }
}
