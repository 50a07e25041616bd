//! What a line says beside what was said: its verbatims, and the sheet on which a facilitator words it. The house proposes
//! nothing but words that somebody in the room has written.

use super::cards::{Card, Saying};
use super::state::Board;
use crate::browser::typed_text;
use crate::parts::text_area::escaped;
use crate::parts::{Icon, IconName, typography};
use leptos::prelude::*;
use std::sync::Arc;
use workshop::PostId;

/// What was said, word for word, unfolded on demand; what was merged can be taken apart again.
#[component]
pub fn Sayings(card: Arc<Card>) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let examples: Vec<String> = card.said.iter().flat_map(|said| said.examples.clone()).collect();
    let example = |text: String| view! { <li dir="auto">{typography::set(&text, board.desk.language)}</li> };
    let saying = move |said: Saying| {
        let post = said.post;
        view! {
            <li>
                <q dir="auto">{said.text}</q>" "
                <small>{(words.note)(said.note, said.table, said.round)}</small>
                {said.merged.then(|| view! {
                    <button type="button" class="button button-quiet" on:click=move |_| board.take_apart(post)>
                        <Icon name=IconName::SPLIT />{words.take_apart}
                    </button>
                })}
            </li>
        }
    };
    view! {
        {(!examples.is_empty()).then(|| view! { <ul class="examples">{examples.into_iter().map(example).collect_view()}</ul> })}
        {(card.said.len() > 1 || card.reworded).then(|| view! {
            <details class="sayings">
                <summary>{words.verbatims}</summary>
                <ul>{card.said.iter().cloned().map(saying).collect_view()}</ul>
            </details>
        })}
    }
}

/// The wording as a sheet to write on, with what was said to take up; `central` is the one that says best what all say.
#[component]
pub fn Reword(card: Arc<Card>, central: Option<PostId>) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let line = card.line;
    let field = format!("reword-{line}");
    let focused = field.clone();
    Effect::new(move |_| crate::browser::focus(&focused));
    let save = move || board.reword(line, board.draft.get_untracked());
    let mut said = card.said.clone();
    said.sort_by_key(|said| Some(said.post) != central);
    let several = said.len() > 1;
    let take = move |said: Saying| {
        let best = several && Some(said.post) == central;
        let text = said.text.clone();
        view! {
            <li>
                <q dir="auto">{said.text}</q>
                {best.then(|| view! { <small>{words.central}</small> })}
                <button type="button" class="button button-quiet" on:click=move |_| board.draft.set(text.clone())>{words.take_up}</button>
            </li>
        }
    };
    let key = move |event: web_sys::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.shift_key() => {
            event.prevent_default();
            save();
        }
        _ => {}
    };
    view! {
        <form
            class="stack-tight reword"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <label class="field">
                <span class="aside">{words.wording}</span>
                <textarea
                    id=field
                    dir="auto"
                    maxlength="600"
                    inner_html=escaped(&board.draft.get_untracked())
                    prop:value=board.draft
                    on:input=move |event| board.draft.set(typed_text(&event))
                    on:keydown=key
                ></textarea>
            </label>
            <ul class="reword-said" aria-label=words.verbatims>{said.into_iter().map(take).collect_view()}</ul>
            <div class="row">
                <button class="button button-act">{words.save}</button>
                <button type="button" class="button button-quiet" on:click=move |_| board.leave_wording()>{words.cancel}</button>
                {card.reworded.then(|| view! {
                    <button type="button" class="button button-quiet" on:click=move |_| board.reword(line, String::new())>{words.as_said}</button>
                })}
            </div>
        </form>
    }
}
