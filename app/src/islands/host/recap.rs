//! What earlier groups wrote at this table, to be told to those who come: open while they arrive.

use super::state::{State, in_round};
use crate::parts::KindMark;
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;

/// The card to read aloud from.
#[component]
pub fn Recap() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::host(state.language), words::room(state.language));
    let recap = Memo::new(move |_| state.host.with(|host| host.recap.clone()));
    let arriving =
        Memo::new(move |_| state.now.with(|now| in_round(now).is_some_and(|(kind, _)| kind == PhaseKind::Welcome)));
    view! {
        <Show when=move || recap.with(|recap| !recap.is_empty())>
            <details class="host-recap" open=move || arriving.get()>
                <summary><h2>{words.recap}</h2></summary>
                <p class="hint">{words.recap_help}</p>
                {move || recap.get().into_iter().map(|(round, posts)| view! {
                    <h3>{(room.round)(round.0)}</h3>
                    <ul class="bare">
                        {posts.into_iter().map(|post| view! {
                            <li>
                                <KindMark kind=post.kind />
                                <span><b>{(room.kind)(post.kind)}</b>" · "<span dir="auto">{post.text}</span></span>
                            </li>
                        }).collect_view()}
                    </ul>
                }).collect_view()}
            </details>
        </Show>
    }
}
