//! Asking once more, right there in the page, before something that the whole room notices.

use super::state::State;
use crate::browser;
use crate::words;
use leptos::prelude::*;
use workshop::{Command, PhaseId};

/// What waits for a yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Where it is asked.
    pub spot: Spot,
    pub sentence: String,
    pub yes: &'static str,
    /// What a yes does.
    pub command: Command,
}

/// Where a question is asked: beside the button that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Under the one next button.
    Next,
    /// Under the small ones.
    Step,
    /// In the day, under a phase.
    Phase(PhaseId),
}

/// Asks, if there is something to ask here.
#[component]
pub fn Ask(spot: Spot) -> impl IntoView {
    let state = expect_context::<State>();
    let asked = Memo::new(move |_| state.asked.with(|asked| asked.clone().filter(|asked| asked.spot == spot)));
    move || asked.get().map(|question| view! { <Sure question /> })
}

#[component]
fn Sure(question: Question) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let Question { sentence, yes, command, .. } = question;
    // Enter says yes at once.
    Effect::new(move |_| browser::focus("yes"));
    let say_yes = move |_| {
        state.asked.set(None);
        browser::focus("next");
        state.run(command.clone(), None);
    };
    let say_no = move || {
        state.asked.set(None);
        browser::focus("next");
    };
    view! {
        <div class="sure" role="group" aria-labelledby="sure" on:keydown=move |event| if event.key() == "Escape" { say_no() }>
            <p id="sure">{sentence}</p>
            <button type="button" id="yes" class="button" on:click=say_yes>{yes}</button>
            <button type="button" class="button button-quiet" on:click=move |_| say_no()>{words.no}</button>
        </div>
    }
}
