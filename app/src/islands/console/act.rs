//! What to do now: the clock, the one next step, and everything that moves the day.

use super::alerts::Alerts;
use super::entrance::{Doors, Screens};
use super::next::Next;
use super::question::{Ask, Question, Spot};
use super::speaking::Speaking;
use super::state::{State, running};
use crate::islands::room_ring::RoomRing;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::command::{Command, Drive};
use workshop::sight::{PhaseView, StageView};

/// The right hand of the console.
#[component]
pub fn Act(join_address: String) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let over = Memo::new(move |_| state.now.with(|now| now.stage == StageView::Ended));
    view! {
        <section class="act" aria-labelledby="now">
            <h2 id="now" class="aside">{words.now}</h2>
            <Clock />
            <Show when=move || !over.get()>
                <Next />
                <Keys />
            </Show>
            <Steps />
            <Ask spot=Spot::Step />
            <Speaking />
            <Alerts />
            <Doors join_address=join_address.clone() />
            <Screens />
            <Announcer />
        </section>
    }
}

/// The ring, and what is left in words.
#[component]
fn Clock() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::console(state.language), words::room(state.language));
    let title = move || {
        state.now.with(|now| match now.stage {
            StageView::Running { kind, .. } => (room.phase)(kind),
            StageView::Before | StageView::Ended => "",
        })
    };
    let running = Memo::new(move |_| state.now.with(|now| matches!(now.stage, StageView::Running { .. })));
    let still =
        move || if state.now.with(|now| now.stage == StageView::Before) { words.before } else { words.over_now };
    let left = Memo::new(move |_| state.left().map(words::clock));
    let over = Memo::new(move |_| state.left().is_some_and(|left| left < 0));
    let below = move || {
        state.now.with(|now| match now.stage {
            StageView::Running { paused: Some(_), .. } => Some(room.paused.to_owned()),
            StageView::Running { .. } => {
                now.phase().and_then(|phase| phase.round).map(|round| (room.round_of)(round.0, now.rounds))
            }
            StageView::Before | StageView::Ended => None,
        })
    };
    view! {
        <Show when=move || running.get() fallback=move || view! { <p class="act-still">{still}</p> }>
            <div class="clock" role="timer" aria-labelledby="now">
                <RoomRing now=Signal::from(state.now) clock=state.clock />
                <p class="clock-words">
                    <span>{title}</span>
                    <b class:day-late=over>{left}</b>
                    <span>{below}</span>
                </p>
            </div>
        </Show>
    }
}

/// More time, or less.
#[component]
fn Keys() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let running = Memo::new(move |_| state.now.with(|now| matches!(now.stage, StageView::Running { .. })));
    let off = move || (state.held.get() || !running.get()).then_some("true");
    view! {
        <div class="keys" role="group" aria-label=words.time>
            <button type="button" class="button" aria-disabled=off on:click=move |_| extend(state, -60)>{(words.less)(1)}</button>
            <button type="button" class="button" aria-disabled=off on:click=move |_| extend(state, 60)>{(words.more)(1)}<kbd aria-hidden="true">"+"</kbd></button>
            <button type="button" class="button" aria-disabled=off on:click=move |_| extend(state, 300)>{(words.more)(5)}</button>
        </div>
    }
}

/// More time for the phase that runs, or less, if one does.
pub fn extend(state: State, seconds: i32) {
    if state.from().is_some() {
        state.run(Command::Drive(Drive::Extend { seconds }), None);
    }
}

/// What is not the usual step: a pause, back, over the next, to the end.
#[component]
fn Steps() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let skipped = Memo::new(move |_| {
        state.desk.with(|desk| {
            let next = desk.now.next.as_ref().filter(|_| desk.now.stage != StageView::Before)?;
            let (round, phase) = desk.agenda.phase(desk.agenda.after(next.id)?.id)?;
            let to = PhaseView { id: phase.id, kind: phase.kind, round, minutes: phase.minutes, instruction: None };
            Some((next.kind, to))
        })
    });
    let begun = Memo::new(move |_| state.now.with(|now| now.stage != StageView::Before));
    let running = Memo::new(move |_| state.now.with(|now| matches!(now.stage, StageView::Running { .. })));
    let paused =
        Memo::new(move |_| state.now.with(|now| matches!(now.stage, StageView::Running { paused: Some(_), .. })));
    let pause =
        move |_| state.run(Command::Drive(if paused.get_untracked() { Drive::Resume } else { Drive::Pause }), None);
    let ask = move |sentence, yes, command| {
        state.asked.set(Some(Question { spot: Spot::Step, sentence, yes, command: Command::Drive(command) }));
    };
    let skip = move |kind, to: PhaseView| {
        let sentence = (words.skip_sure)(kind, &state.phase_name(&to));
        ask(sentence, words.skip_yes, Drive::GoTo { from: state.from(), to: to.id });
    };
    let back = move |_| ask(back_to(state), words.back_yes, Drive::StepBack { from: state.from() });
    let end = move |_| ask(words.end_sure.to_owned(), words.end_yes, Drive::End);
    view! {
        <div class="act-steps">
            <Show when=move || running.get()>
                <button type="button" class="button" aria-disabled=move || state.held.get().then_some("true") on:click=pause>
                    {move || view! { <Icon name=if paused.get() { IconName::PLAY } else { IconName::PAUSE } /> }}
                    {move || if paused.get() { words.resume } else { words.pause }}
                </button>
            </Show>
            <Show when=move || begun.get()>
                <button type="button" class="button" on:click=back><Icon name=IconName::UNDO />{words.back}</button>
            </Show>
            <Show when=move || running.get()>
                <button type="button" id="catch-up" class="button" aria-haspopup="dialog" on:click=move |_| state.catching_up.set(true)>{words.catch_up}</button>
            </Show>
            {move || skipped.get().map(|(kind, to)| view! {
                <button type="button" class="button button-quiet" on:click=move |_| skip(kind, to.clone())>{(words.skip)(kind)}</button>
            })}
            <Show when=move || running.get()>
                <button type="button" class="button button-quiet" on:click=end><Icon name=IconName::STOP />{words.end_yes}</button>
            </Show>
        </div>
    }
}

/// Where a step back leads, in words.
fn back_to(state: State) -> String {
    let words = words::console(state.language);
    state.desk.with_untracked(|desk| {
        let last = desk.steps.last().and_then(|(phase, ..)| desk.agenda.phase(*phase));
        last.map_or_else(
            || words.back_to_start.to_owned(),
            |(round, phase)| {
                let view =
                    PhaseView { id: phase.id, kind: phase.kind, round, minutes: phase.minutes, instruction: None };
                (words.back_sure)(&state.phase_name(&view))
            },
        )
    })
}

/// A change of phase, said once; nothing else speaks by itself.
#[component]
fn Announcer() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::console(state.language), words::room(state.language));
    let phase = Memo::new(move |_| state.now.with(|now| (running(now), now.stage == StageView::Ended)));
    let first = phase.get_untracked();
    let said = move || {
        let at = phase.get();
        if at == first {
            return String::new();
        }
        state.now.with_untracked(|now| match now.phase() {
            Some(phase) => {
                let round = phase.round.map(|round| (room.round_of)(round.0, now.rounds).to_lowercase());
                (words.announce)((room.phase)(phase.kind), round.as_deref())
            }
            None if at.1 => words.over_now.to_owned(),
            None => (words.announce)(words.before, None),
        })
    };
    view! { <p class="aside" role="status">{said}</p> }
}
