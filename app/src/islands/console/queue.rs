//! What waits for a facilitator's word, gone through by mouse or keys.

use super::post::{PostCard, post_id};
use super::state::State;
use super::waiting::{for_wall, queue};
use crate::browser;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use workshop::PostId;

/// What nobody reads yet, and what the wall does not show yet.
#[component]
pub fn WaitingPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let (console, words) = (words::console(state.language), words::moderation(state.language));
    let waiting = Memo::new(move |_| state.desk.with(queue));
    let for_wall = Memo::new(move |_| {
        let at = state.pulse.get();
        state.desk.with(|desk| for_wall(desk, at))
    });
    let all = move || waiting.with(|one| for_wall.with(|other| one.iter().chain(other).copied().collect::<Vec<_>>()));
    let first = untrack(|| all().first().copied());
    Effect::new(move |_| browser::focus(&first.map_or_else(|| "panel".to_owned(), post_id)));
    let hidden = Memo::new(move |_| state.desk.with(|desk| desk.posts.values().filter(|post| post.hidden).count()));
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        match event.key().as_str() {
            "Escape" => state.escape(),
            "ArrowDown" | "ArrowRight" => step(&event, &untrack(all), true),
            "ArrowUp" | "ArrowLeft" => step(&event, &untrack(all), false),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <section class="room-latest" aria-labelledby="panel" on:keydown=pressed>
            <div class="room-head">
                <h2 id="panel" tabindex="-1">{words.title}</h2>
                <span class="hint">{words.how}</span>
                <a class="waiting-hidden" href=format!("/atelier/{}/masquees", state.code.get_value())>{move || (words.hidden)(hidden.get())}</a>
                <button type="button" class="button button-quiet button-only" aria-label=console.close on:click=move |_| state.close_panel()>
                    <Icon name=IconName::CLOSE />
                </button>
            </div>
            <div class="panel-even">
                <List title=words.queue none=words.nothing_waits posts=waiting />
                <List title=words.for_wall none=words.nothing_for_wall posts=for_wall />
            </div>
        </section>
    }
}

#[component]
fn List(title: &'static str, none: &'static str, posts: Memo<Vec<PostId>>) -> impl IntoView {
    // The card that takes the place of one that leaves gets the keyboard.
    let after = move |id: PostId| {
        posts.with_untracked(|posts| {
            let place = posts.iter().position(|post| *post == id)?;
            posts.get(place + 1).or_else(|| posts.get(place.checked_sub(1)?)).copied()
        })
    };
    view! {
        <div>
            <h3>{title}<span class="fact">{move || posts.with(Vec::len)}</span></h3>
            <Show when=move || posts.with(Vec::is_empty)><p class="hint">{none}</p></Show>
            <ul class="panel-posts">
                <For each=move || posts.get() key=|post| *post let:post>
                    {
                        let next = move |()| after(post).map_or_else(|| "panel".to_owned(), post_id);
                        view! { <PostCard id=post next=Callback::new(next) /> }
                    }
                </For>
            </ul>
        </div>
    }
}

/// From the card that has the keyboard to the next, or the one before.
fn step(event: &web_sys::KeyboardEvent, posts: &[PostId], forward: bool) {
    let names: Vec<String> = posts.iter().copied().map(post_id).collect();
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let card = target.and_then(|target| target.closest("li.card").ok().flatten()).map(|card| card.id());
    let at = names.iter().position(|name| Some(name) == card.as_ref());
    let to = match (at, forward) {
        (Some(at), true) => at.saturating_add(1).min(names.len().saturating_sub(1)),
        (Some(at), false) => at.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(name) = names.get(to) {
        browser::focus(name);
    }
}
