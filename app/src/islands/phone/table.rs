//! What the others at her table have written in this round, as it arrives.

use super::state::{Mode, State};
use crate::parts::KindMark;
use crate::words;
use leptos::prelude::*;
use std::collections::HashSet;
use workshop::PostId;
use workshop::sight::PostView;

/// The table's sheet, without her own posts, the newest last so that nothing moves while she reads.
#[component]
pub fn Table() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
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
                    <For each=move || others() key=|post| post.clone() let:post>
                        <li class=format!("card card-{}", post.kind.slug())>
                            <span class="kind"><KindMark kind=post.kind />{(room.kind)(post.kind)}</span>
                            <p dir="auto">{post.text}</p>
                            {(!post.examples.is_empty()).then(|| view! {
                                <ul class="examples">{post.examples.into_iter().map(|example| view! { <li dir="auto">{example}</li> }).collect_view()}</ul>
                            })}
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

fn others(state: State) -> Vec<PostView> {
    let own = state.outbox.with(|outbox| outbox.parcels().iter().map(|parcel| PostId(parcel.id)).collect::<Vec<_>>());
    state.phone.with(|phone| {
        let mine: HashSet<PostId> = phone.me.posts.iter().map(|post| post.view.id).chain(own).collect();
        phone.table_posts.iter().filter(|post| !mine.contains(&post.id)).cloned().collect()
    })
}
