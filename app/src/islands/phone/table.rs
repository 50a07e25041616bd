//! What the others at her table have written in this round, as it arrives.

use super::state::{Mode, State};
use crate::parts::Contribution;
use crate::words;
use leptos::prelude::*;
use workshop::PostId;
use workshop::sight::PostView;

/// The table's sheet, without her own posts, the newest last so that nothing moves while she reads.
#[component]
pub fn Table() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let others = move || others(state);
    // One calm sentence for a screen reader, however many arrive at once.
    let news = Memo::new(move |before: Option<&(usize, String)>| {
        let count = others().len();
        let known = before.map_or(count, |(count, _)| *count);
        (count, if count > known { (words.arrived)(count - known) } else { String::new() })
    });
    view! {
        <Show when=move || matches!(state.mode().get(), Mode::Harvest | Mode::Move(_))>
            <section class="posts" aria-labelledby="ours">
                <h2 id="ours">{words.at_table}<span class="fact">{move || others().len()}</span></h2>
                <p class="aside" role="status">{move || news.get().1}</p>
                <Show when=move || others().is_empty()><p class="hint">{words.nothing_yet}</p></Show>
                <ul>
                    {move || others().into_iter().map(|post| view! { <Contribution post language=state.language /> }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}

fn others(state: State) -> Vec<PostView> {
    let own = state.outbox.with(|outbox| outbox.parcels().iter().map(|parcel| PostId(parcel.id)).collect::<Vec<_>>());
    state.phone.with(|phone| {
        // A few dozen at the most: looking through them costs less than a hash table's code would cost every phone.
        let mine = |id: PostId| own.contains(&id) || phone.me.posts.iter().any(|post| post.view.id == id);
        phone.table_posts.iter().filter(|post| !mine(post.id)).cloned().collect()
    })
}
