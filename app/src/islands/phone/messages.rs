//! What facilitators say to her: above all else, never over what she types, until she says that she has read it.

use super::state::State;
use crate::browser;
use crate::words;
use leptos::prelude::*;

/// The band. What was read is remembered by its number, on this phone.
#[component]
pub fn Messages() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let name = StoredValue::new(format!("tablee/{}/lu", state.code.get_value()));
    let read = RwSignal::new(0_u64);
    Effect::new(move |_| read.set(browser::recall(&name.get_value()).unwrap_or(0)));
    let unread = Memo::new(move |_| {
        let read = read.get();
        state.phone.with(|phone| phone.me.messages.iter().filter(|one| one.number > read).cloned().collect::<Vec<_>>())
    });
    let put_away = move |_| {
        let last = unread.with(|unread| unread.last().map_or(0, |one| one.number));
        browser::keep(&name.get_value(), &last);
        read.set(last);
    };
    view! {
        <div class="said">
            <div class="stack-tight" role="status">
                {move || unread.get().into_iter().map(|one| view! {
                    <p><b>{words.says}</b>" "<span dir="auto">{one.text}</span></p>
                }).collect_view()}
            </div>
            <Show when=move || unread.with(|unread| !unread.is_empty())>
                <button class="button" on:click=put_away>{words.read}</button>
            </Show>
        </div>
    }
}
