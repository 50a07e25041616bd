//! She keeps time: the clock as large as it may be, what to do now, what comes next, and a word one minute before.

use super::state::{State, in_round};
use crate::islands::room_ring::RoomRing;
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;
use workshop::sight::{Now, StageView};

/// Milliseconds before the end at which she is told.
const SOON: i64 = 60_000;

/// The clock and what to do.
#[component]
pub fn Time() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::host(state.language), words::room(state.language));
    let phase = move || state.now.with(|now| now.phase().map(|phase| (room.phase)(phase.kind)));
    let runs = Memo::new(move |_| state.now.with(|now| now.phase().is_some()));
    let paused = move || state.now.with(|now| matches!(now.stage, StageView::Running { paused: Some(_), .. }));
    let round = move || state.now.with(|now| in_round(now).map(|(_, round)| (room.round_of)(round.0, now.rounds)));
    let left = move || {
        let at = state.clock.now();
        state.now.with(|now| now.left(at)).map(words::clock)
    };
    let guide = move || state.host.with(|host| guide(&host.now, !host.recap.is_empty(), words));
    let reads = move || state.now.with(|now| now.phase().and_then(|phase| phase.instruction.clone()));
    // The page needs no script: she lends her device to whoever has no phone.
    let votes =
        Memo::new(move |_| state.now.with(|now| now.phase().is_some_and(|phase| phase.kind == PhaseKind::Vote)));
    let then = move || {
        let next = state.now.with(|now| now.next.as_ref().map(|next| (next.kind, next.minutes)));
        next.map(|(kind, minutes)| (words.then)(&(room.phase)(kind).to_lowercase(), minutes))
    };
    view! {
        <section class="host-time" aria-labelledby="phase">
            <Show when=move || runs.get()>
                <div class="clock" role="timer">
                    <RoomRing now=Signal::derive(move || state.now.get()) clock=state.clock />
                    <p class="clock-words">
                        <span id="phase">{phase}</span>
                        <b>{left}</b>
                        <span>{move || if paused() { Some(room.paused.to_owned()) } else { round() }}</span>
                    </p>
                </div>
                <Warning />
            </Show>
            <p class="host-guide" id=move || (!runs.get()).then_some("phase")>{guide}</p>
            <Show when=move || votes.get()>
                <a class="button button-act" href=format!("/h/{}/vote", state.code.get_value())>{words::sheet(state.language).proxy}</a>
            </Show>
            {move || reads().map(|reads| view! {
                <p class="fact"><b>{words.room_reads}</b>" "<q dir="auto">{reads}</q></p>
            })}
            <p class="fact">{then}</p>
        </section>
    }
}

/// What she is told shortly before the end, and after it: once each, in a place that is always there.
#[component]
fn Warning() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let warning = Memo::new(move |_| {
        let at = state.clock.now();
        state.now.with(|now| {
            let (left, phase) = (now.left(at)?, now.phase()?);
            match left {
                ..=0 => Some(words.time_up),
                1..=SOON if phase.minutes > 1 => Some((words.one_minute)(phase.kind)),
                _ => None,
            }
        })
    });
    view! { <p class="host-warning" class:host-warns=move || warning.get().is_some() role="status">{move || warning.get()}</p> }
}

fn guide(now: &Now, recap: bool, words: &words::Host) -> &'static str {
    let kind = now.phase().map(|phase| phase.kind);
    let another = now.round.is_some_and(|round| round.0 < now.rounds);
    match (now.stage, kind) {
        (StageView::Ended, _) => words.ended,
        (_, Some(kind)) => (words.guide)(kind, recap, another),
        (StageView::Before | StageView::Running { .. }, None) => words.before,
    }
}

/// The story's questions, while they are of use.
#[component]
pub fn Questions() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::host(state.language);
    let questions = Memo::new(move |_| {
        let kind = state.now.with(|now| in_round(now).map(|(kind, _)| kind));
        let useful = matches!(kind, Some(PhaseKind::Welcome | PhaseKind::Story | PhaseKind::Questions));
        if useful { state.host.with(|host| host.table.questions.clone()) } else { Vec::new() }
    });
    view! {
        <Show when=move || questions.with(|questions| !questions.is_empty())>
            <section class="stack-tight" aria-labelledby="questions">
                <h2 id="questions">{words.questions}</h2>
                <ol class="host-questions">
                    {move || questions.get().into_iter().map(|question| view! { <li dir="auto">{question}</li> }).collect_view()}
                </ol>
            </section>
        </Show>
    }
}
