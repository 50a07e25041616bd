//! What opens beside the themes: lines that resemble each other, or themes for what fits none.

use super::close::{self, Close};
use super::new_themes::NewThemes;
use super::opposed::{Opposed, SaidApart};
use super::state::{HelpState, Open, PANEL};
use crate::parts::{Icon, IconName};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

/// What is open, if anything is.
#[component]
pub fn Beside() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let open = move |open: Open| {
        let (title, content) = match open {
            Open::Pairs => (words.pairs, view! { <Close /><Opposed /><SaidApart /> }.into_any()),
            Open::Groups => (words.groups, view! { <NewThemes /> }.into_any()),
        };
        view! {
            <aside id=PANEL class="beside" tabindex="-1" aria-labelledby="beside" on:keydown=move |event| pressed(help, open, &event)>
                <header class="beside-head">
                    <h2 id="beside">{title}</h2>
                    <button type="button" class="button button-only button-quiet" title=words.close aria-label=words.close on:click=move |_| help.close()>
                        <Icon name=IconName::CLOSE />
                    </button>
                </header>
                {content}
            </aside>
        }
    };
    move || help.open.get().map(open)
}

/// A key in it: what means something here means nothing to the board behind.
fn pressed(help: HelpState, open: Open, event: &KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing = target.is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    // What is done and undone is the board's; all other keys are for what is open, or nothing.
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    event.stop_propagation();
    let key = event.key();
    if key == "Escape" {
        help.close();
        event.prevent_default();
    } else if !typing && open == Open::Pairs && close::key(help, &key, &event.code()) {
        event.prevent_default();
    }
}
