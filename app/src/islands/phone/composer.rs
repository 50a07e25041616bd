//! The sheet: idée or constat, a sentence, an example if there is one, Envoyer.

use super::letter::Draft;
use super::state::{Ending, Mode, State, corrected};
use crate::browser::{tremble, typed_text};
use crate::parts::text_area::escaped;
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use workshop::{PhaseKind, PostKind};

/// Signs left from which the count is shown.
const NEAR: usize = 100;
/// Signs that a contribution may have; the server says the same (`workshop::decide`).
const LIMIT: usize = 500;

/// The harvest: the question, and the sheet below it.
#[component]
pub fn Harvest() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let question = move || {
        let own = state.phone.with(|phone| phone.now.phase().and_then(|phase| phase.instruction.clone()));
        let asked = || state.phone.with(|phone| phone.table().and_then(|table| table.questions.first().cloned()));
        own.or_else(asked).unwrap_or_else(|| words.ask.to_owned())
    };
    let seated = move || state.phone.with(|phone| phone.table().is_some());
    view! {
        <h1 class="harvest-ask">{question}</h1>
        <Show when=seated fallback=move || view! { <p>{words.no_seat_help}</p> }>
            <Composer />
        </Show>
    }
}

/// What she misses in a theme, below its lines: folded until she wants to write.
#[component]
pub fn Missing() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    // One that a plain form could not send is shown with the reason.
    let open = state.sentence.with_untracked(Option::is_some) || !state.draft.with_untracked(Draft::is_empty);
    view! {
        <details class="itinerary" id="ajouter" open=open>
            <summary>{words.add_missing}</summary>
            <Composer />
        </details>
    }
}

/// The sheet that was not sent in time: it stays, and it still counts.
#[component]
pub fn Late() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    // The text decides when the sheet appears; that it is being emptied must not take it away under her fingers.
    let left_over = Memo::new(move |before: Option<&bool>| {
        let mode = state.mode().get();
        let harvesting = mode == Mode::Harvest || mode.is_reading();
        let shown = before.copied().unwrap_or(false) && state.phone.with(|phone| !phone.now.board_closed);
        let refused = state.sentence.with(Option::is_some);
        !harvesting && (refused || has_left_over(state) || shown)
    });
    view! {
        <Show when=move || left_over.get()>
            <section class="late stack-tight" id="late">
                <h2>{words.late_text}</h2>
                <Composer />
            </section>
        </Show>
    }
}

/// Whether something written in a harvest that is over could still be sent.
pub fn has_left_over(state: State) -> bool {
    let written = state.draft.with(|draft| draft.place.is_some() && !draft.is_empty());
    written && state.phone.with(|phone| !phone.now.board_closed)
}

#[component]
fn Composer() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let here = move || state.phone.with(|phone| phone.table().map(|table| table.id).zip(phone.now.round));
    let place = move || {
        let place = state.draft.with(|draft| draft.place).or_else(here)?;
        Some(state.phone.with(|phone| corrected(phone, place)))
    };
    let begin = move |change: &dyn Fn(&mut Draft)| {
        let here = here();
        state.draft.update(|draft| {
            change(draft);
            draft.place = if draft.is_empty() { None } else { draft.place.or(here) };
        });
        // Once the harvest is over, an emptied field is a sentence begun anew, not one given up.
        let writes = state.is_finishing() || state.draft.with_untracked(|draft| !draft.is_empty());
        state.typed_at.set_value(writes.then(|| state.clock.just_now()));
        state.outbox.write(state);
    };
    let is_kept = Memo::new(move |_| state.outbox.with(|outbox| outbox.draft().is_some() && !outbox.is_unkept()));
    let kept = move || {
        let words = words::delivery(state.language);
        is_kept.get().then(|| view! { <Icon name=IconName::CHECK />{words.kept} })
    };
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
            state.outbox.put(state);
        }
    };
    view! {
        <form class="composer" method="post" action=format!("/p/{}/contributions", state.code.get_value()) on:submit=submit>
            <p class="error" role="alert">{move || state.sentence.get()}</p>
            <input type="hidden" name="id" value=state.next_id.to_string() />
            <input type="hidden" name="table" value=move || place().map(|(table, _)| table.0.to_string()) />
            <input type="hidden" name="round" value=move || place().map(|(_, round)| round.0.to_string()) />
            {state.theme.get_value().map(|theme| view! { <input type="hidden" name="theme" value=theme /> })}
            <fieldset>
                <legend class="aside">{words.you_write}</legend>
                <div class="choices choices-2">
                    <Choice kind=PostKind::Idea first=first.kind />
                    <Choice kind=PostKind::Finding first=first.kind />
                </div>
            </fieldset>
            <label class="field">
                <span class="aside">{words.your_words}</span>
                <textarea
                    name="text"
                    required
                    placeholder=words.placeholder
                    aria-describedby="signs"
                    inner_html=escaped(&first.text)
                    prop:value=move || state.draft.with(|draft| draft.text.clone())
                    on:input=move |event| begin(&|draft| draft.text = typed_text(&event))
                ></textarea>
            </label>
            <div class="signs">
                <Closing />
                <p id="signs" class:signs-over=move || over() != 0 role="status">{signs}</p>
            </div>
            <label class="field">
                <span class="aside">{words.example}</span>
                <input
                    name="example"
                    maxlength="200"
                    autocomplete="off"
                    placeholder=words.example_hint
                    value=first.example.clone()
                    prop:value=move || state.draft.with(|draft| draft.example.clone())
                    on:input=move |event| begin(&|draft| draft.example = typed_text(&event))
                />
            </label>
            <p class="state kept">{kept}</p>
            <button class="button button-act button-wide" disabled=move || over() != 0>
                <Icon name=IconName::SEND />
                {move || match (state.mode().get(), place()) {
                    (Mode::Plenary(PhaseKind::Review), _) => (words.send)(state.draft.with(|draft| draft.kind)).to_owned(),
                    (Mode::Harvest, at) if at == here() => (words.send)(state.draft.with(|draft| draft.kind)).to_owned(),
                    (_, Some((table, round))) => (words.late_send)(table.0, round.0),
                    (_, None) => words.send_plain.to_owned(),
                }}
            </button>
            <p class="hint">{(words.who_sees)(state.privacy)}</p>
        </form>
    }
}

/// How near the end is: one line beside the field, which moves nothing. A minute before, ten seconds before, and once it
/// is over.
#[component]
fn Closing() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::delivery(state.language);
    let ending = Memo::new(move |_| state.ending());
    Effect::new(move |_| match ending.get() {
        Some(Ending::Minute) => tremble(80),
        Some(Ending::Seconds) => tremble(200),
        Some(Ending::Over) | None => {}
    });
    view! {
        <p class="closing" role="status">
            {move || ending.get().map(|ending| match ending {
                Ending::Minute => words.minute_left,
                Ending::Seconds => words.seconds_left,
                Ending::Over => words.finish,
            })}
        </p>
    }
}

#[component]
fn Choice(kind: PostKind, first: PostKind) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::room(state.language);
    view! {
        <label class=format!("choice choice-{}", kind.slug())>
            <input
                type="radio"
                name="kind"
                value=kind.slug()
                checked=kind == first
                prop:checked=move || state.draft.with(|draft| draft.kind == kind)
                on:change=move |_| {
                    state.draft.update(|draft| draft.kind = kind);
                    state.outbox.write(state);
                }
            />
            <span class="kind"><KindMark kind />{(words.kind)(kind)}</span>
            <span class="hint">{(words.kind_means)(kind)}</span>
            <span class="picked"><Icon name=IconName::CHECK /></span>
        </label>
    }
}
