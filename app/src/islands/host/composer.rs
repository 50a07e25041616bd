//! The sheet for those without a phone: idée or constat, their words, Envoyer, and the next one.

use super::letter::Draft;
use super::state::{State, writes_for};
use crate::browser::typed_text;
use crate::parts::text_area::escaped;
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use workshop::{PhaseId, PostKind};

/// Signs left from which the count is shown.
const NEAR: usize = 100;
/// Signs that a contribution may have; the server says the same (`workshop::decide`).
const LIMIT: usize = 500;

/// The sheet, while something can be written for a round.
#[component]
pub fn Sheet() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let harvests = Memo::new(move |_| state.is_open());
    // What is left on it keeps the sheet; that it is being emptied must not take it away under her fingers, the next
    // phase may.
    let shown = Memo::new(move |before: Option<&(Option<PhaseId>, bool)>| {
        let (phase, open, closed) =
            state.now.with(|now| (now.phase().map(|phase| phase.id), writes_for(now).is_some(), now.board_closed));
        let left_over = state.draft.with(|draft| draft.round.is_some() && !draft.is_empty());
        let refused = state.sentence.with(Option::is_some);
        let still = before.is_some_and(|(of, shown)| *shown && *of == phase);
        (phase, open || refused || !closed && (left_over || still))
    });
    view! {
        <Show when=move || shown.get().1>
            <section class="host-sheet stack-tight" id="ecrire" aria-labelledby="write">
                <h2 id="write">{words.write}</h2>
                <p class="hint">{move || if harvests.get() { words.write_help } else { words.late }}</p>
                <Composer />
            </section>
        </Show>
    }
}

#[component]
fn Composer() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let here = move || state.now.with(writes_for);
    let round = move || state.draft.with(|draft| draft.round).or_else(here);
    let table = state.host.with_untracked(|host| host.table.id);
    let first = state.draft.get_untracked();
    let over = move || state.draft.with(|draft| draft.text.trim().chars().count()).saturating_sub(LIMIT);
    let signs = move || {
        let left = LIMIT.saturating_sub(state.draft.with(|draft| draft.text.trim().chars().count()));
        match over() {
            0 if left <= NEAR => (words.signs_left)(left),
            0 => String::new(),
            over => (words.too_long_by)(over),
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if over() == 0 {
            state.send();
            // On to the next one without a reach for the sheet.
            crate::browser::focus("words");
        }
    };
    view! {
        <form class="composer" method="post" action=format!("/h/{}/contributions", state.code.get_value()) on:submit=submit>
            <p class="error" role="alert">{move || state.sentence.get()}</p>
            <input type="hidden" name="id" value=state.next_id.to_string() />
            <input type="hidden" name="table" value=table.0.to_string() />
            <input type="hidden" name="round" value=move || round().map(|round| round.0.to_string()) />
            <fieldset>
                <legend class="aside">{words.you_write}</legend>
                <div class="choices choices-2">
                    <Choice kind=PostKind::Idea first=first.kind />
                    <Choice kind=PostKind::Finding first=first.kind />
                </div>
            </fieldset>
            <label class="field">
                <span class="aside">{words.her_words}</span>
                <textarea
                    id="words"
                    name="text"
                    required
                    dir="auto"
                    placeholder=words.placeholder
                    aria-describedby="signs"
                    inner_html=escaped(&first.text)
                    prop:value=move || state.draft.with(|draft| draft.text.clone())
                    on:input=move |event| state.writes(&|draft: &mut Draft| draft.text = typed_text(&event))
                ></textarea>
            </label>
            <p id="signs" class="signs" class:signs-over=move || over() != 0 role="status">{signs}</p>
            <label class="field">
                <span class="aside">{words.example}</span>
                <input
                    name="example"
                    maxlength="200"
                    autocomplete="off"
                    dir="auto"
                    placeholder=words.example_hint
                    value=first.example.clone()
                    prop:value=move || state.draft.with(|draft| draft.example.clone())
                    on:input=move |event| state.writes(&|draft: &mut Draft| draft.example = typed_text(&event))
                />
            </label>
            <button class="button button-act button-wide" disabled=move || over() != 0>
                <Icon name=IconName::SEND />
                {move || match round() {
                    Some(round) if !state.is_open() || here() != Some(round) => (words.late_send)(round.0),
                    Some(_) | None => (words.send)(state.draft.with(|draft| draft.kind)).to_owned(),
                }}
            </button>
        </form>
    }
}

#[component]
fn Choice(kind: PostKind, first: PostKind) -> impl IntoView {
    let state = expect_context::<State>();
    let room = words::room(state.language);
    view! {
        <label class=format!("choice choice-{}", kind.slug())>
            <input
                type="radio"
                name="kind"
                value=kind.slug()
                checked=kind == first
                prop:checked=move || state.draft.with(|draft| draft.kind == kind)
                on:change=move |_| state.draft.update(|draft| draft.kind = kind)
            />
            <span class="kind"><KindMark kind />{(room.kind)(kind)}</span>
            <span class="hint">{(room.kind_means)(kind)}</span>
            <span class="picked"><Icon name=IconName::CHECK /></span>
        </label>
    }
}
