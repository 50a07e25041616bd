//! Asking the server: one thing at a time, again if nobody answers, and in words what came of it.

use super::state::State;
use crate::backstage::{self, Denial};
use crate::browser;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::time::Duration;
use uuid::Uuid;
use workshop::Command;

/// How often a command is sent before giving up: some eight seconds.
const TRIES: u32 = 5;
/// The first wait, in milliseconds; each one after is twice as long.
const FIRST_WAIT: u32 = 500;
/// How long a command may take before buttons say that they wait.
const PATIENCE: Duration = Duration::from_millis(300);
/// How long good news stays.
const GOOD_NEWS: Duration = Duration::from_secs(10);

/// What has just been done or refused, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    sentence: String,
    bad: bool,
    /// What takes it back.
    undo: Option<Command>,
}

impl Toast {
    /// Done.
    pub fn done(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), bad: false, undo: None }
    }

    /// Done, and this takes it back.
    pub fn undone_by(self, undo: Command) -> Self {
        Self { undo: Some(undo), ..self }
    }

    fn refused(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), bad: true, undo: None }
    }
}

impl State {
    /// Carries out a command, and says so if there is something to say.
    pub fn run(self, command: Command, done: Option<Toast>) {
        self.run_then(command, done, || ());
    }

    /// The same; what was typed is let go of only once it has been taken.
    pub fn run_then(self, command: Command, done: Option<Toast>, then: impl Fn() + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        browser::after(PATIENCE, move || self.held.set(self.busy.get_untracked()));
        self.toast.set(None);
        self.attempt(Uuid::new_v4(), command, done, Rc::new(then), 1);
    }

    /// Says why something cannot be, without asking anybody.
    pub fn refuse(self, sentence: String) {
        self.toast.set(Some(Toast::refused(sentence)));
    }

    /// The identity stays the same, so that however often it is sent it is done once. What comes after belongs to nobody:
    /// the line that asked may have left the screen before the answer.
    fn attempt(self, id: Uuid, command: Command, done: Option<Toast>, then: Rc<dyn Fn()>, time: u32) {
        let words = words::console(self.language);
        spawn_local(async move {
            match backstage::act(self.code.get_value(), id, command.clone()).await {
                Err(Denial::Unreachable) if time < TRIES => {
                    self.toast.set(Some(Toast::done(words.retrying)));
                    let wait = browser::jitter(FIRST_WAIT << (time - 1));
                    browser::after(wait, move || self.attempt(id, command, done, then, time + 1));
                    return;
                }
                Ok(_) => {
                    then();
                    self.show(done);
                }
                Err(Denial::Said(sentence)) => self.show(Some(Toast::refused(sentence))),
                Err(Denial::Unreachable) => self.show(Some(Toast::refused(words.unreachable))),
            }
            self.busy.set(false);
            self.held.set(false);
        });
    }

    /// Good news goes by itself, bad news stays until it has been read.
    fn show(self, toast: Option<Toast>) {
        let shown = toast.clone();
        self.toast.set(toast);
        if shown.as_ref().is_some_and(|toast| !toast.bad) {
            browser::after(GOOD_NEWS, move || {
                if self.toast.with_untracked(|now| *now == shown) {
                    self.toast.set(None);
                }
            });
        }
    }
}

/// Where it is said. Both places are there from the start, so that what appears in them is read aloud.
#[component]
pub fn Toasts() -> impl IntoView {
    let state = expect_context::<State>();
    let of =
        move |bad: bool| Memo::new(move |_| state.toast.with(|toast| toast.clone().filter(|toast| toast.bad == bad)));
    let (good, bad) = (of(false), of(true));
    view! {
        <div class="toasts">
            <div role="status">{move || good.get().map(|toast| view! { <Said toast /> })}</div>
            <div role="alert">{move || bad.get().map(|toast| view! { <Said toast /> })}</div>
        </div>
    }
}

#[component]
fn Said(toast: Toast) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    view! {
        <div class="toast">
            <p dir="auto">{toast.sentence}</p>
            {toast.undo.map(|undo| view! {
                <button type="button" class="button" on:click=move |_| state.run(undo.clone(), None)>
                    <Icon name=IconName::UNDO />
                    {words.undo}
                </button>
            })}
            <button type="button" class="button button-only" aria-label=words.dismiss on:click=move |_| state.toast.set(None)>
                <Icon name=IconName::CLOSE />
            </button>
        </div>
    }
}
