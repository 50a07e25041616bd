//! A contribution on the console: what it says, where it stands, and what a facilitator may do about it.

use super::send::Toast;
use super::state::State;
use super::waiting::{Wall, on_wall};
use crate::browser;
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use workshop::PostId;
use workshop::command::{Command, Posting};
use workshop::sight::PostDetail;

/// Where the keyboard goes next.
type Next = Option<Callback<(), String>>;

/// The identity of a contribution's card.
pub fn post_id(post: PostId) -> String {
    format!("post-{post}")
}

/// A contribution. Its buttons stay where they are, so that the keyboard does, too.
#[component]
pub fn PostCard(
    id: PostId,
    /// Where the keyboard goes once something was done about it, in a list that it leaves by that.
    #[prop(optional)]
    next: Option<Callback<(), String>>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let room = words::room(state.language);
    let post = Memo::new(move |_| state.desk.with(|desk| desk.posts.get(&id).cloned()));
    let hidden = Memo::new(move |_| post.with(|post| post.as_ref().is_some_and(|post| post.hidden)));
    let waiting = Memo::new(move |_| post.with(|post| post.as_ref().is_some_and(|post| post.waiting)));
    let kind = Memo::new(move |_| post.with(|post| post.as_ref().map(|post| post.kind)));
    let wall = Memo::new(move |_| {
        state.desk.with(|desk| post.with(|post| post.as_ref().and_then(|post| on_wall(desk, post))))
    });
    let card = move || kind.get().map_or_else(String::new, |kind| format!("card card-{}", kind.slug()));
    let text = move || post.with(|post| post.as_ref().map(|post| post.text.clone()));
    let examples =
        Memo::new(move |_| post.with(|post| post.as_ref().map(|post| post.examples.clone()).unwrap_or_default()));
    // V and M, in the list of what waits: it is gone through quickly.
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
        if next.is_none() || with_others || !state.keys_used.get_untracked() {
            return;
        }
        let validates = waiting.get_untracked() || untrack(|| may_validate(wall));
        match event.key().to_lowercase().as_str() {
            "v" if validates => validate(state, id, waiting.get_untracked(), next),
            "m" if !hidden.get_untracked() => hide(state, id, next),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <li class=card class:card-hidden=hidden id=post_id(id) tabindex="-1" on:keydown=pressed>
            <span class="kind">
                {move || kind.get().map(|kind| view! { <KindMark kind />{(room.kind)(kind)} })}
                <Standing hidden waiting wall />
            </span>
            <p dir="auto">{text}</p>
            {move || examples.with(|examples| (!examples.is_empty()).then(|| view! {
                <ul class="examples">{examples.iter().map(|example| view! { <li dir="auto">{example.clone()}</li> }).collect_view()}</ul>
            }))}
            <div class="card-foot">
                <Origin post />
                <span class="row push">
                    <Show when=move || waiting.get() || may_validate(wall)>
                        <button type="button" class="chip chip-do" aria-disabled=move || state.held.get().then_some("true") on:click=move |_| validate(state, id, waiting.get_untracked(), next)>
                            {move || validates_as(state, waiting.get())}
                        </button>
                    </Show>
                    <button type="button" class="chip" aria-disabled=move || state.held.get().then_some("true") on:click=move |_| toggle(state, id, hidden.get_untracked(), next)>
                        {move || if hidden.get() { words::console(state.language).restore } else { words::console(state.language).hide }}
                    </button>
                </span>
            </div>
        </li>
    }
}

fn may_validate(wall: Memo<Option<Wall>>) -> bool {
    matches!(wall.get(), Some(Wall::Waits | Wall::From(_)))
}

fn validates_as(state: State, waiting: bool) -> &'static str {
    let words = words::moderation(state.language);
    if waiting { words.validate } else { words.to_wall }
}

/// Whether it is hidden, waits, or is on the wall.
#[component]
fn Standing(hidden: Memo<bool>, waiting: Memo<bool>, wall: Memo<Option<Wall>>) -> impl IntoView {
    let state = expect_context::<State>();
    let (console, words) = (words::console(state.language), words::moderation(state.language));
    let on_wall = move || match wall.get()? {
        Wall::Shows => Some(words.on_wall.to_owned()),
        Wall::From(moment) => {
            let left = moment.since(state.clock.now());
            Some(if left > 0 { (words.on_wall_in)((left + 999) / 1_000) } else { words.on_wall.to_owned() })
        }
        Wall::Waits => None,
    };
    view! {
        <Show when=move || hidden.get()><span class="state"><Icon name=IconName::EYE_OFF />{console.hidden}</span></Show>
        <Show when=move || waiting.get()><span class="state state-waiting"><Icon name=IconName::CLOCK />{words.waits}</span></Show>
        {move || on_wall().map(|said| view! { <span class="state"><Icon name=IconName::WALL />{said}</span> })}
    }
}

/// Who wrote it, where, and when.
#[component]
fn Origin(post: Memo<Option<PostDetail>>) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::console(state.language), words::room(state.language));
    let author = move || post.with(|post| post.as_ref().and_then(|post| post.author)).map(|author| state.name(author));
    let place = move || {
        post.with(|post| {
            post.as_ref()
                .map(|post| format!("{}, {}", (room.table)(post.table.0), (room.round)(post.round.0).to_lowercase()))
        })
    };
    let at = move || post.with(|post| post.as_ref().map(|post| post.at)).and_then(|at| state.time(at));
    let note = move || post.with(|post| post.as_ref().map(|post| (words.note)(post.note)));
    let origin = move || {
        post.with(|post| match post {
            Some(post) if post.sheet => Some(words.paper),
            Some(post) if post.host => Some(words.by_host),
            Some(post) if post.late => Some(words.late),
            Some(_) | None => None,
        })
    };
    view! {
        <b dir="auto">{author}</b>
        <span>{origin}</span>
        <span>{place}</span>
        <time>{at}</time>
        <span>{note}</span>
    }
}

fn validate(state: State, post: PostId, waiting: bool, next: Next) {
    let words = words::moderation(state.language);
    let said = if waiting { words.validated } else { words.on_wall_now };
    act(state, Posting::Validate { post }, Toast::done(said), next);
}

fn hide(state: State, post: PostId, next: Next) {
    let undo = Command::Post(Posting::Restore { post, key: None });
    let done = Toast::done(words::console(state.language).was_hidden).undone_by(undo);
    act(state, Posting::Hide { post }, done, next);
}

fn toggle(state: State, post: PostId, hidden: bool, next: Next) {
    if hidden {
        let done = Toast::done(words::console(state.language).was_restored);
        act(state, Posting::Restore { post, key: None }, done, next);
    } else {
        hide(state, post, next);
    }
}

fn act(state: State, posting: Posting, done: Toast, next: Next) {
    // Asked before: by the time of the answer it may have left the list.
    let next = next.map(|next| next.run(()));
    state.run_then(Command::Post(posting), Some(done), move || {
        if let Some(next) = &next {
            browser::focus(next);
        }
    });
}
