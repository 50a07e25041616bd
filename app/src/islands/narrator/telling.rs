//! Her time and her questions: large and calm while she speaks, all of the day before.

use super::State;
use crate::islands::room_ring::RoomRing;
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;
use workshop::sight::{Now, StageView};

/// Milliseconds before the end at which she is told.
const SOON: i64 = 60_000;

/// What the page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Before the first round, or with the whole room.
    Around,
    /// At her table, in that phase.
    AtTable(PhaseKind),
    /// It is over.
    Ended,
}

impl Face {
    pub fn of(now: &Now) -> Self {
        let phase = now.phase();
        match (now.stage, phase.and_then(|phase| Some((phase.kind, phase.round?)))) {
            (StageView::Ended, _) => Self::Ended,
            (_, Some((kind, _))) => Self::AtTable(kind),
            (StageView::Before | StageView::Running { .. }, None) => Self::Around,
        }
    }

    /// She speaks: nothing but her time and her questions.
    pub fn is_dim(self) -> bool {
        matches!(self, Self::AtTable(PhaseKind::Story | PhaseKind::Questions))
    }

    /// There is time to read what was written.
    pub fn reads(self) -> bool {
        !self.is_dim() && self != Self::AtTable(PhaseKind::Welcome)
    }
}

/// What she does now.
#[component]
pub fn Telling() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::narrator(state.language), words::room(state.language));
    let last =
        move || state.picture.with(|picture| picture.now.round.is_none_or(|round| round.0 >= picture.now.rounds));
    move || match state.face.get() {
        Face::Ended => view! { <p class="narrator-now">{room.ended}</p> }.into_any(),
        Face::Around => view! { <Before /> }.into_any(),
        Face::AtTable(kind) => {
            let told = match kind {
                PhaseKind::Welcome => words.soon,
                PhaseKind::Story => words.tell,
                PhaseKind::Questions => words.answer,
                PhaseKind::Harvest => words.writing,
                PhaseKind::Move if last() => words.last_move,
                PhaseKind::Move => words.moving,
                _ => (room.instruction)(kind),
            };
            let speaks = matches!(kind, PhaseKind::Welcome | PhaseKind::Story | PhaseKind::Questions);
            view! {
                <TimeLeft kind />
                <p class="narrator-now" role="status">{told}</p>
                {speaks.then(|| view! { <Questions /> })}
            }
            .into_any()
        }
    }
}

/// The ring, what is left in it, and a word one minute before the end.
#[component]
fn TimeLeft(kind: PhaseKind) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::narrator(state.language), words::room(state.language));
    let now = Signal::derive(move || state.picture.with(|picture| picture.now.clone()));
    let left = move || {
        let at = state.clock.now();
        state.picture.with(|picture| picture.now.left(at))
    };
    let paused = move || now.with(|now| matches!(now.stage, StageView::Running { paused: Some(_), .. }));
    let round = move || now.with(|now| now.round.map(|round| (room.round_of)(round.0, now.rounds)));
    let hers = matches!(kind, PhaseKind::Story | PhaseKind::Questions);
    let warning = Memo::new(move |_| match left() {
        Some(..=0) if hers => Some(words.time_up),
        Some(1..=SOON) if hers => Some(words.one_minute),
        _ => None,
    });
    view! {
        <section class="narrator-time" aria-labelledby="phase">
            <div class="clock" role="timer">
                <RoomRing now clock=state.clock />
                <p class="clock-words">
                    <span id="phase">{(room.phase)(kind)}</span>
                    <b>{move || left().map(words::clock)}</b>
                    <span>{move || if paused() { Some(room.paused.to_owned()) } else { round() }}</span>
                </p>
            </div>
            {hers.then(|| view! {
                <p class="host-warning" class:host-warns=move || warning.get().is_some() role="status">{move || warning.get()}</p>
            })}
        </section>
    }
}

/// Before she speaks, or beside it: the day as it is for her.
#[component]
fn Before() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::narrator(state.language);
    let begun = move || state.picture.with(|picture| picture.now.stage != StageView::Before);
    let told = move || {
        let own =
            state.picture.with(|picture| picture.now.phase().map(|phase| (phase.kind, phase.instruction.clone())));
        let own =
            own.map(|(kind, own)| own.unwrap_or_else(|| (words::room(state.language).instruction)(kind).to_owned()));
        own.unwrap_or_else(|| state.picture.with(|picture| (words.welcome)(picture.table.narrator.as_deref())))
    };
    let rounds_over = Memo::new(move |_| {
        state.picture.with(|picture| !picture.harvest.is_empty() && picture.harvest.len() >= picture.rounds.len())
    });
    view! {
        <p class="narrator-now" role="status" dir="auto">{told}</p>
        <Show when=move || !(begun() && rounds_over.get())>
            <p>{move || state.picture.with(|picture| (words.tells)(picture.rounds.len()))}</p>
            <Questions />
            <Times />
        </Show>
    }
}

/// Minutes of each round.
#[component]
fn Times() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::narrator(state.language), words::room(state.language));
    let rounds = Memo::new(move |_| state.picture.with(|picture| picture.rounds.clone()));
    let minutes = move |minutes: u16| (room.minutes)(minutes.into());
    view! {
        <section class="stack-tight" aria-labelledby="times">
            <h2 id="times">{words.times}</h2>
            <table class="narrator-times">
                <thead>
                    <tr><th scope="col">{words.total}</th><th scope="col">{words.story}</th><th scope="col">{words.asked}</th><th scope="col">{words.harvested}</th></tr>
                </thead>
                <tbody>
                    {move || rounds.get().into_iter().map(|round| view! {
                        <tr>
                            <th scope="row">{(room.round)(round.round.0)}</th>
                            <td>{minutes(round.story)}</td>
                            <td>{minutes(round.questions)}</td>
                            <td>{minutes(round.harvest)}</td>
                        </tr>
                    }).collect_view()}
                </tbody>
            </table>
        </section>
    }
}

/// Her guiding questions.
#[component]
fn Questions() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::narrator(state.language);
    let questions = Memo::new(move |_| state.picture.with(|picture| picture.table.questions.clone()));
    view! {
        <section class="stack-tight" aria-labelledby="questions">
            <h2 id="questions">{words.questions}</h2>
            <Show when=move || questions.with(|questions| !questions.is_empty()) fallback=move || view! { <p class="soft">{words.no_questions}</p> }>
                <ol class="narrator-questions">
                    {move || questions.get().into_iter().map(|question| view! { <li dir="auto">{question}</li> }).collect_view()}
                </ol>
            </Show>
        </section>
    }
}
