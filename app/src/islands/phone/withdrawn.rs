//! What she took back, folded: each may count again. Plain forms: they need no script.

use super::state::State;
use crate::words;
use leptos::prelude::*;
use workshop::sight::{Fate, MyPost};

/// Whether she took it back.
pub fn is_withdrawn(post: &MyPost) -> bool {
    post.fate == Fate::Withdrawn
}

/// The fold, if there is anything in it.
#[component]
pub fn Withdrawn() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let posts = Memo::new(move |_| {
        state.phone.with(|phone| phone.me.posts.iter().filter(|post| is_withdrawn(post)).cloned().collect::<Vec<_>>())
    });
    view! {
        <Show when=move || posts.with(|posts| !posts.is_empty())>
            <details class="itinerary">
                <summary>{words.taken_back}" "<span class="fact">{move || posts.with(Vec::len)}</span></summary>
                <div class="stack">
                    {move || posts.get().into_iter().map(|MyPost { view, .. }| view! {
                        <form
                            class="door-code"
                            method="post"
                            action=format!("/p/{}/contributions/{}/remise", state.code.get_value(), view.id)
                        >
                            <p dir="auto">{view.text}</p>
                            <button class="button">{words.put_back}</button>
                        </form>
                    }).collect_view()}
                </div>
            </details>
        </Show>
    }
}
