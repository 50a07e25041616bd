//! The list of keys.

use super::state::Board;
use crate::parts::{Icon, IconName};
use leptos::prelude::*;

/// All keys in words, and whether they are used.
#[component]
pub fn KeyList() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if !board.keys_shown.get() {
            dialog.close();
        } else if !dialog.open() {
            let _shown = dialog.show_modal();
        }
    });
    view! {
        <dialog node_ref=dialog aria-labelledby="keys" on:close=move |_| board.keys_shown.set(false)>
            <div class="stack">
                <h2 id="keys">{words.keys}</h2>
                <dl class="shortcuts">
                    {words.key_list.iter().map(|(key, does)| view! { <dt><kbd>{*key}</kbd></dt><dd>{*does}</dd> }).collect_view()}
                </dl>
                <label class="tick">
                    <input type="checkbox" prop:checked=board.keys_used on:change=move |event| board.use_keys(event_target_checked(&event)) />
                    {words.use_keys}
                </label>
                <div class="dialog-foot">
                    <button type="button" class="button" on:click=move |_| board.keys_shown.set(false)>{words.close}</button>
                </div>
            </div>
        </dialog>
    }
}

/// What opens it for whoever does not know the keys yet.
#[component]
pub fn KeyButton() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    view! {
        <button type="button" class="button button-only button-quiet" aria-label=words.keys title=words.keys on:click=move |_| board.keys_shown.set(true)>
            <Icon name=IconName::KEYBOARD />
        </button>
    }
}
