//! The keyboard: a few keys for what a facilitator does without looking. None of them does anything while she types.

use super::act::extend;
use super::next::ask_next;
use super::presence::Among;
use super::state::{Panel, State};
use crate::browser;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// Where this browser remembers whether keys are used.
const SETTING: &str = "tablee/touches";
/// Where typing means typing.
const FIELDS: &str = "input, textarea, select, dialog, [contenteditable]";
/// What a space or Enter presses by itself.
const PRESSED: &str = "button, a, summary";

impl State {
    /// Listens, once the page is awake.
    pub fn listen(self) {
        Effect::new(move |_| {
            if let Some(used) = browser::recall(SETTING) {
                self.keys_used.set(used);
            }
            let listening = window_event_listener(leptos::ev::keydown, move |event| self.pressed(&event));
            on_cleanup(move || listening.remove());
        });
    }

    fn pressed(self, event: &web_sys::KeyboardEvent) {
        let with_others = event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat();
        if with_others || event.default_prevented() || !self.keys_used.get_untracked() || is_within(event, FIELDS) {
            return;
        }
        if self.carry.held.with_untracked(Option::is_some) {
            if event.key() == "Escape" {
                self.let_go();
            }
            return;
        }
        match event.key().as_str() {
            " " if !is_within(event, PRESSED) => {
                event.prevent_default();
                ask_next(self);
            }
            "+" => extend(self, 60),
            "m" | "M" => {
                event.prevent_default();
                self.panel.set(Panel::Messages);
                browser::focus("say");
            }
            "v" | "V" => self.panel.set(Panel::Waiting),
            "/" => {
                event.prevent_default();
                self.show_people(Among::Everyone);
                browser::focus("find");
            }
            "?" => self.keys_shown.set(true),
            _ => {}
        }
    }
}

fn is_within(event: &web_sys::KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// The list of keys.
#[component]
pub fn KeyList() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if !state.keys_shown.get() {
            dialog.close();
        } else if !dialog.open() {
            let _shown = dialog.show_modal();
        }
    });
    let keys = [
        (words.space, words.key_next),
        ("+", words.key_more),
        ("/", words.key_find),
        ("M", words::saying(state.language).key),
        ("V", words::moderation(state.language).key),
        ("D", words.key_move),
        ("1\u{202f}… 9", words.key_table),
        ("?", words.key_keys),
        (words.escape, words.key_escape),
    ];
    let used = move |event| {
        let used = event_target_checked(&event);
        state.keys_used.set(used);
        browser::keep(SETTING, &used);
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="keys" on:close=move |_| state.keys_shown.set(false)>
            <div class="stack">
                <h2 id="keys">{words.keys}</h2>
                <dl class="shortcuts">
                    {keys.map(|(key, does)| view! { <dt><kbd>{key}</kbd></dt><dd>{does}</dd> }).collect_view()}
                </dl>
                <label class="tick">
                    <input type="checkbox" checked prop:checked=state.keys_used on:change=used />
                    {words.use_keys}
                </label>
                <div class="dialog-foot">
                    <button type="button" class="button" on:click=move |_| state.keys_shown.set(false)>{words.close}</button>
                </div>
            </div>
        </dialog>
    }
}

/// What opens it for whoever does not know the keys yet.
#[component]
pub fn KeyButton() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    view! {
        <button type="button" class="button button-quiet" on:click=move |_| state.keys_shown.set(true)>
            <Icon name=IconName::KEYBOARD />
            <span class="room-head-word">{words.keys}</span>
            <kbd aria-hidden="true">"?"</kbd>
        </button>
    }
}
