//! Her contributions and what became of each: waiting, refused and why, sent; changed or taken back while the window
//! is open.

use super::letter::{Letter, Parcel};
use super::state::{Mode, State};
use crate::browser::{self, Answer, typed_text};
use crate::parts::text_area::escaped;
use crate::parts::{Contribution, Icon, IconName};
use crate::words;
use courier::Whereabouts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use workshop::sight::{Fate, MyPost, PostView};
use workshop::{PostId, PostKind, Privacy};

#[derive(Serialize)]
struct Change {
    kind: PostKind,
    text: String,
    examples: Vec<String>,
    key: Option<String>,
}

#[derive(Serialize)]
struct Withdrawal {
    key: Option<String>,
}

/// All that is hers.
#[component]
pub fn Own() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let posts = move || hers(state);
    let count = move || {
        let kept = posts().iter().filter(|post| post.fate != Fate::Withdrawn).count();
        kept + on_their_way(state).len()
    };
    let any = move || !posts().is_empty() || !on_their_way(state).is_empty();
    // While somebody tells, nothing but the tale; unless one is on its way or was refused.
    let quiet = Memo::new(move |_| state.mode().get().is_dim() && on_their_way(state).is_empty());
    view! {
        <Show when=any>
            <section class="posts" aria-labelledby="mine">
                <details class="fold" open=move || !quiet.get()>
                    <summary><h2 id="mine">{words.mine}<span class="fact">{count}</span></h2></summary>
                    <ul>
                        {move || on_their_way(state).into_iter().map(|parcel| view! { <OnItsWay parcel /> }).collect_view()}
                        <For each=move || newest_first(posts()) key=|post| post.clone() let:post>
                            <Arrived post />
                        </For>
                    </ul>
                </details>
            </section>
        </Show>
    }
}

/// What the server does not have yet, and what it has said to have while the stream has not shown it yet.
fn on_their_way(state: State) -> Vec<Parcel> {
    let unlinked = state.privacy == Privacy::Unlinked;
    let is_hers = |parcel: &&Parcel| match parcel.whereabouts {
        Whereabouts::Draft => false,
        Whereabouts::Waiting | Whereabouts::Refused(_) => true,
        Whereabouts::Sent => !unlinked,
    };
    state.outbox.with(|outbox| outbox.parcels().iter().filter(is_hers).cloned().collect())
}

/// What the server knows to be hers; where it keeps no link, what this phone does.
fn hers(state: State) -> Vec<MyPost> {
    if state.privacy != Privacy::Unlinked {
        return state.phone.with(|phone| phone.me.posts.clone());
    }
    let known = |Letter { id, kind, text, examples, table, round, .. }: Letter| {
        let view = PostView { id, kind, text, examples };
        Some(MyPost { view, table: table?, round: round?, late: false, fate: Fate::Counts })
    };
    state.outbox.with(|outbox| {
        let sent = outbox.parcels().iter().filter(|parcel| parcel.whereabouts == Whereabouts::Sent);
        sent.filter_map(|parcel| known(parcel.letter.clone())).collect()
    })
}

/// What counts, the newest first; what she took back comes last.
fn newest_first(posts: Vec<MyPost>) -> Vec<MyPost> {
    let (gone, kept): (Vec<_>, Vec<_>) = posts.into_iter().rev().partition(|post| post.fate == Fate::Withdrawn);
    kept.into_iter().chain(gone).collect()
}

#[component]
fn OnItsWay(parcel: Parcel) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let Letter { id, kind, text, examples, .. } = parcel.letter;
    let (mark, icon, status) = match parcel.whereabouts {
        Whereabouts::Draft | Whereabouts::Waiting => ("state state-waiting", IconName::CLOCK, words.waiting),
        Whereabouts::Sent => ("state state-sent", IconName::CHECK, words.sent),
        Whereabouts::Refused(_) => ("state state-refused", IconName::ALERT, words.refused),
    };
    let refused = match parcel.whereabouts {
        Whereabouts::Refused(sentence) => Some(sentence),
        Whereabouts::Draft | Whereabouts::Waiting | Whereabouts::Sent => None,
    };
    view! {
        <Contribution post=PostView { id, kind, text, examples } language=state.language>
            <p class="card-foot"><span class=mark><Icon name=icon />{status}</span></p>
            {refused.map(|sentence| view! {
                <p class="error">{sentence}</p>
                <div class="card-foot">
                    <button class="button button-quiet" on:click=move |_| state.outbox.retry(state, id)>{words.retry}</button>
                    <button class="button button-quiet" on:click=move |_| state.outbox.discard(id)>{words.discard}</button>
                </div>
            })}
        </Contribution>
    }
}

#[component]
fn Arrived(post: MyPost) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let MyPost { view, round, late, fate, .. } = post;
    let withdrawn = fate == Fate::Withdrawn;
    let open = move || {
        !withdrawn && state.mode().get() == Mode::Harvest && state.phone.with(|phone| phone.now.round == Some(round))
    };
    let (icon, status) = match fate {
        Fate::Hidden => (IconName::CHECK, words.hidden),
        Fate::Waiting => (IconName::CHECK, words.to_be_read),
        Fate::Withdrawn => (IconName::UNDO, words.withdrawn),
        Fate::Counts if late => (IconName::CHECK, words.late),
        Fate::Counts => (IconName::CHECK, words.sent),
    };
    let kept = StoredValue::new(view.clone());
    let again = format!("/p/{}/contributions/{}/remise", state.code.get_value(), view.id);
    view! {
        <Contribution post=view language=state.language>
            <div class="card-foot">
                <span class="state state-sent"><Icon name=icon />{status}</span>
                {move || open().then(|| view! { <Edit post=kept.get_value() /> })}
                // A plain form: the page comes back with it.
                {withdrawn.then(|| view! {
                    <form method="post" action=again><button class="button button-quiet">{words.put_back}</button></form>
                })}
            </div>
        </Contribution>
    }
}

/// Changing and taking back, unfolded without script as well.
#[component]
fn Edit(post: PostView) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let id = post.id;
    let address = format!("/p/{}/contributions/{id}", state.code.get_value());
    let back = format!("{address}/retrait");
    let text = RwSignal::new(post.text.clone());
    let sentence = RwSignal::new(None::<String>);
    let (save_to, take_from) = (StoredValue::new(address.clone()), StoredValue::new(back.clone()));
    let (kind, examples) = (post.kind, StoredValue::new(post.examples.clone()));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let change = Change { kind, text: text.get_untracked(), examples: examples.get_value(), key: key(state, id) };
        spawn_local(async move {
            let answer = browser::post(&save_to.get_value(), &change).await;
            if answer == Answer::Done {
                state.outbox.reword(id, &change.text);
            }
            sentence.set(said(state, answer));
        });
    };
    let withdraw = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let withdrawal = Withdrawal { key: key(state, id) };
        spawn_local(async move {
            let answer = browser::post(&take_from.get_value(), &withdrawal).await;
            if answer == Answer::Done {
                state.outbox.discard(id);
            }
            sentence.set(said(state, answer));
        });
    };
    view! {
        <details class="edit">
            <summary class="button button-quiet"><Icon name=IconName::PENCIL />{words.edit}</summary>
            <form method="post" action=address on:submit=save>
                <input type="hidden" name="kind" value=kind.slug() />
                {post.examples.first().cloned().map(|example| view! { <input type="hidden" name="example" value=example /> })}
                <label class="field">
                    <span class="aside">{words.your_words}</span>
                    <textarea name="text" required inner_html=escaped(&post.text) on:input=move |event| text.set(typed_text(&event))></textarea>
                </label>
                <button class="button button-act">{words.save}</button>
            </form>
            <form method="post" action=back on:submit=withdraw>
                <button class="button button-quiet">{words.withdraw}</button>
            </form>
            <p class="error" role="alert">{move || sentence.get()}</p>
        </details>
    }
}

fn said(state: State, answer: Answer) -> Option<String> {
    match answer {
        Answer::Done => None,
        Answer::Refused(sentence) => Some(sentence),
        Answer::Later(_) | Answer::Unreachable => Some(words::room(state.language).offline.to_owned()),
    }
}

fn key(state: State, id: PostId) -> Option<String> {
    state.outbox.letter(id).and_then(|letter| letter.key)
}
