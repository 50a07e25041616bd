//! What was written at this table in this round: what she has on its way, hers, and the others' when the table may read
//! them.

use super::letter::Letter;
use super::outbox::Carried;
use super::state::State;
use crate::browser::{self, typed_text};
use crate::parts::text_area::escaped;
use crate::parts::{Contribution, Icon, IconName};
use crate::words;
use courier::Whereabouts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use workshop::sight::{HostPost, PostView};
use workshop::{PostId, PostKind};

/// Better words.
#[derive(Serialize)]
struct Change {
    kind: PostKind,
    text: String,
    examples: Vec<String>,
}

/// Nothing but the address matters.
#[derive(Serialize)]
struct Nothing {}

/// All of it, the newest first.
#[component]
pub fn Posts() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let posts = Memo::new(move |_| {
        let mut posts = state.host.with(|host| host.posts.clone());
        posts.reverse();
        posts
    });
    let carried = Memo::new(move |_| state.outbox.carried());
    let shown = move || state.is_open() || posts.with(Vec::len) + carried.with(Vec::len) > 0;
    view! {
        <Show when=shown>
            <section class="posts" aria-labelledby="posts">
                <h2 id="posts">{words.posts}<span class="fact">{move || posts.with(Vec::len)}</span></h2>
                <TakenBack />
                <Show when=move || posts.with(Vec::is_empty) && carried.with(Vec::is_empty)><p class="hint">{words.none}</p></Show>
                <ul>
                    <For each=move || carried.get() key=|parcel| parcel.clone() let:parcel><OnItsWay parcel /></For>
                    <For each=move || posts.get() key=|post| post.clone() let:post><Arrived post /></For>
                </ul>
            </section>
        </Show>
    }
}

/// What she has just taken back can be put back.
#[component]
fn TakenBack() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let restore = move |_| {
        let Some(id) = state.taken_back.get_untracked() else { return };
        spawn_local(async move {
            let address = format!("/h/{}/contributions/{id}/remise", state.code.get_value());
            if browser::post(&address, &Nothing {}).await == browser::Answer::Done {
                state.taken_back.set(None);
            }
        });
    };
    view! {
        <div role="status">
            <Show when=move || state.taken_back.get().is_some()>
                <p class="note row">
                    {words.taken_back}
                    <button type="button" class="button" on:click=restore><Icon name=IconName::UNDO />{words.restore}</button>
                </p>
            </Show>
        </div>
    }
}

#[component]
fn OnItsWay(parcel: Carried) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let (id, letter) = (parcel.id, parcel.letter.clone());
    let view = seen(id, &letter);
    let refused = match parcel.whereabouts {
        Whereabouts::Refused(sentence) => Some(sentence),
        Whereabouts::Draft | Whereabouts::Waiting | Whereabouts::Sent => None,
    };
    let letter = StoredValue::new(letter);
    view! {
        <Contribution post=view language=state.language>
            {match refused {
                None => view! {
                    <p class="card-foot"><span class="state state-waiting"><Icon name=IconName::CLOCK />{words.waiting}</span></p>
                }.into_any(),
                Some(sentence) => view! {
                    <p class="card-foot"><span class="state state-refused"><Icon name=IconName::ALERT />{words.refused}</span></p>
                    <p class="error">{sentence}</p>
                    <div class="card-foot">
                        <button type="button" class="button button-quiet" on:click=move |_| state.outbox.send(id, letter.get_value())>{words.retry}</button>
                        <button type="button" class="button button-quiet" on:click=move |_| state.outbox.discard(id)>{words.discard}</button>
                    </div>
                }.into_any(),
            }}
        </Contribution>
    }
}

fn seen(id: uuid::Uuid, letter: &Letter) -> PostView {
    let Letter { kind, text, examples, .. } = letter.clone();
    PostView { id: PostId(id), kind, text, examples }
}

#[component]
fn Arrived(post: HostPost) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let HostPost { view, hers, waiting } = post;
    let kept = StoredValue::new(view.clone());
    let mark = if waiting { words.to_be_read } else { words.by_you };
    view! {
        <Contribution post=view language=state.language>
            {hers.then(|| view! {
                <div class="card-foot">
                    <span class="state state-sent"><Icon name=IconName::CHECK />{mark}</span>
                    <Show when=move || state.is_open()><Edit post=kept.get_value() /></Show>
                </div>
            })}
        </Contribution>
    }
}

/// Changing and taking back, unfolded without script as well.
#[component]
fn Edit(post: PostView) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let (id, kind) = (post.id, post.kind);
    let address = format!("/h/{}/contributions/{id}", state.code.get_value());
    let back = format!("{address}/retrait");
    let (text, sentence) = (RwSignal::new(post.text.clone()), RwSignal::new(None::<String>));
    let (save_to, take_from) = (StoredValue::new(address.clone()), StoredValue::new(back.clone()));
    let examples = StoredValue::new(post.examples.clone());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let change = Change { kind, text: text.get_untracked(), examples: examples.get_value() };
        spawn_local(async move {
            let answer = browser::post(&save_to.get_value(), &change).await;
            sentence.set(super::outbox::said(answer, state.language));
        });
    };
    let take_back = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            let answer = browser::post(&take_from.get_value(), &Nothing {}).await;
            if answer == browser::Answer::Done {
                state.taken_back.set(Some(id));
            }
            sentence.set(super::outbox::said(answer, state.language));
        });
    };
    view! {
        <details class="edit">
            <summary class="button button-quiet"><Icon name=IconName::PENCIL />{words.edit}</summary>
            <form method="post" action=address on:submit=save>
                <input type="hidden" name="kind" value=kind.slug() />
                {post.examples.first().cloned().map(|example| view! { <input type="hidden" name="example" value=example /> })}
                <label class="field">
                    <span class="aside">{words.her_words}</span>
                    <textarea name="text" required dir="auto" inner_html=escaped(&post.text) on:input=move |event| text.set(typed_text(&event))></textarea>
                </label>
                <button class="button button-act">{words.save}</button>
            </form>
            <form method="post" action=back on:submit=take_back>
                <button class="button button-quiet">{words.take_back}</button>
            </form>
            <p class="error" role="alert">{move || sentence.get()}</p>
        </details>
    }
}
