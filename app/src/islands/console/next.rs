//! The one next step of the day: what it is called, and what it does.

use super::question::{Ask, Question, Spot};
use super::state::{State, running};
use crate::words;
use leptos::prelude::*;
use workshop::command::{Command, Drive};
use workshop::sight::{Now, PhaseView, StageView};
use workshop::{Ending, Language, PhaseKind};

/// The one next step, in words.
#[component]
pub fn Next() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::console(state.language), words::room(state.language));
    let label = Memo::new(move |_| state.now.with(|now| label(state.language, now)));
    let by_clock = Memo::new(move |_| {
        let running = state.now.with(running);
        let ends = |phase| {
            state.desk.with(|desk| desk.agenda.phase(phase).is_some_and(|(_, phase)| phase.ending == Ending::OnTime))
        };
        running.is_some_and(ends)
    });
    let then = move || {
        state.now.with(|now| {
            let next = now.next.as_ref()?;
            let then = if by_clock.get() { words.then_by_clock } else { words.then };
            Some(then(&(room.phase)(next.kind).to_lowercase(), next.minutes))
        })
    };
    // A click of the mouse means it; a key may have been pressed by chance, so it asks.
    let press = move |event: leptos::ev::MouseEvent| {
        let last = state.now.with_untracked(|now| now.next.is_none());
        if event.detail() == 0 || last { ask_next(state) } else { state.run(next(state), None) }
    };
    view! {
        <button type="button" id="next" class="button button-act button-grand" aria-disabled=move || state.held.get().then_some("true") on:click=press>
            {move || label.get()}
            <kbd aria-hidden="true">{words.space}</kbd>
        </button>
        <p class="then">{then}</p>
        <Ask spot=Spot::Next />
    }
}

/// What the next step does: on to the next phase, or the end.
fn next(state: State) -> Command {
    let from = state.from();
    let last = state.now.with_untracked(|now| now.next.is_none() && from.is_some());
    Command::Drive(if last { Drive::End } else { Drive::Next { from } })
}

/// Asks before the next step.
pub fn ask_next(state: State) {
    let words = words::console(state.language);
    let now = state.now.get_untracked();
    if now.stage == StageView::Ended {
        return;
    }
    let last = now.next.is_none() && now.stage != StageView::Before;
    let (sentence, yes) = match last {
        true => (words.end_sure.to_owned(), words.end_yes),
        false => ((words.sure)(&label(state.language, &now)), words.yes),
    };
    state.asked.set(Some(Question { spot: Spot::Next, sentence, yes, command: next(state) }));
}

/// What the next step is called: by what it brings, or by what it closes.
fn label(language: Language, now: &Now) -> String {
    let words = words::console(language);
    let kind = |phase: Option<&PhaseView>| phase.map(|phase| phase.kind);
    let round = |phase: Option<&PhaseView>| phase.and_then(|phase| phase.round);
    let (here, next) = (now.phase(), now.next.as_ref());
    match (&now.stage, next) {
        (StageView::Before, _) => words.begin.to_owned(),
        (_, None) => words.end.to_owned(),
        (_, Some(_)) if kind(here) == Some(PhaseKind::Harvest) && kind(next) == Some(PhaseKind::Move) => {
            words.close_harvest.to_owned()
        }
        (_, Some(next)) => match round(Some(next)) {
            Some(to) if Some(to) != round(here) => (words.go_round)(to.0),
            _ => (words.go)(next.kind).to_owned(),
        },
    }
}
