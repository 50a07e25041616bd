//! What her story made people write, round by round, once each harvest is closed.

use super::State;
use crate::parts::Contribution;
use crate::words;
use leptos::prelude::*;

/// Word for word, without names.
#[component]
pub fn Harvest() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::narrator(state.language), words::room(state.language));
    let harvest = Memo::new(move |_| state.picture.with(|picture| picture.harvest.clone()));
    let some = Memo::new(move |_| harvest.with(|harvest| !harvest.is_empty()));
    view! {
        <section class="narrator-harvest" aria-labelledby="harvest">
            <h2 id="harvest">{words.harvest}</h2>
            <p class="hint">{move || if some.get() { words.harvest_help } else { words.harvest_none }}</p>
            <For each=move || harvest.get() key=|(round, posts)| (*round, posts.clone()) let((round, posts))>
                <div class="posts">
                    <h3>{(room.round)(round.0)}" "<span class="fact">{(room.contributions)(posts.len())}</span></h3>
                    <ul>{posts.into_iter().map(|post| view! { <Contribution post language=state.language /> }).collect_view()}</ul>
                </div>
            </For>
        </section>
    }
}
