//! Messages: to the room, to a table, to one phone; and how to take one back.

use super::send::Toast;
use super::state::State;
use crate::browser::{self, typed_text};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::command::{Command, Saying};
use workshop::message::{Addressee, Message};
use workshop::sight::{Desk, StageView};
use workshop::{PersonId, TableId};

/// What a phone shows without scrolling, in signs.
const LONGEST: usize = 240;

/// Whom something is said to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    Everyone,
    Table(TableId),
    Person(PersonId),
}

impl To {
    fn saying(self, text: String) -> Saying {
        match self {
            Self::Everyone => Saying::Everyone { text },
            Self::Table(table) => Saying::Table { table, text },
            Self::Person(person) => Saying::Person { person, text },
        }
    }

    /// The identity of the field in which it is written.
    fn field(self) -> String {
        match self {
            Self::Everyone => "say".to_owned(),
            Self::Table(table) => format!("say-table-{}", table.0),
            Self::Person(person) => format!("say-{person}"),
        }
    }

    /// « À la table 3 ».
    fn named(self, state: State) -> String {
        let words = words::saying(state.language);
        match self {
            Self::Everyone => words.everyone.to_owned(),
            Self::Table(table) => (words.table)(table.0),
            Self::Person(person) => (words.person)(&state.name(person)),
        }
    }
}

impl From<Addressee> for To {
    fn from(to: Addressee) -> Self {
        match to {
            Addressee::Everyone => Self::Everyone,
            Addressee::Table(table, _) => Self::Table(table),
            Addressee::Person(person) => Self::Person(person),
        }
    }
}

/// A field, three sentences to begin with, a button. What was typed stays until the server has it.
#[component]
pub fn Composer(to: To) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::saying(state.language);
    let text = RwSignal::new(String::new());
    let over = Memo::new(move |_| text.with(|text| text.trim().chars().count()).saturating_sub(LONGEST));
    let off = Memo::new(move |_| state.held.get() || over.get() > 0 || text.with(|text| text.trim().is_empty()));
    let (reads, ready) = match to {
        To::Everyone => (words.everyone_reads, words.for_room),
        To::Table(_) => (words.table_reads, words.for_room),
        To::Person(_) => (words.person_reads, words.for_person),
    };
    let send = move || {
        if off.get_untracked() || state.busy.get_untracked() {
            return;
        }
        let command = Command::Say(to.saying(text.get_untracked()));
        let done = Toast::done((words.sent)(&untrack(|| to.named(state))));
        state.run_then(command, Some(done), move || text.set(String::new()));
    };
    let submitted = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        send();
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            send();
        }
    };
    let id = to.field();
    let (field, described) = (id.clone(), format!("{id}-reads"));
    let begin = move |sentence: &'static str, id: &str| {
        text.set(sentence.to_owned());
        browser::focus(id);
    };
    let chip = move |sentence: &'static str| {
        let id = id.clone();
        view! { <button type="button" class="chip" on:click=move |_| begin(sentence, &id)>{sentence}</button> }
    };
    view! {
        <form class="say" on:submit=submitted>
            <label for=field.clone()>{move || to.named(state)}</label>
            <textarea
                id=field
                rows="2"
                dir="auto"
                autocomplete="off"
                aria-describedby=described.clone()
                placeholder=words.text
                prop:value=text
                on:input=move |event| text.set(typed_text(&event))
                on:keydown=pressed
            ></textarea>
            <div class="row">
                <button class="button" aria-disabled=move || off.get().then_some("true")><Icon name=IconName::SEND />{words.send}</button>
                <span class="hint" id=described>{reads}</span>
                <span class="error" role="status">{move || (over.get() > 0).then(|| (words.too_long)(over.get()))}</span>
            </div>
            <div class="say-ready" role="group" aria-label=words.ready>{ready.map(chip).collect_view()}</div>
        </form>
    }
}

/// A composer behind a button: most of the time nobody writes to this table, or to this person.
#[component]
pub fn ComposerButton(to: To, label: &'static str) -> impl IntoView {
    let state = expect_context::<State>();
    let open = RwSignal::new(false);
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            browser::after(std::time::Duration::ZERO, move || browser::focus(&to.field()));
        }
    };
    let icon = move || if open.get() { IconName::CLOSE } else { IconName::MESSAGE };
    let called = move || if open.get() { words::console(state.language).close } else { label };
    view! {
        <div class="say-here">
            <button type="button" class="button" aria-expanded=move || open.get().to_string() on:click=toggle>
                {move || view! { <Icon name=icon() /> }}
                {called}
            </button>
            <Show when=move || open.get()><Composer to /></Show>
        </div>
    }
}

/// What can be said to everyone, and all that has been said.
#[component]
pub fn MessagesPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let (console, words) = (words::console(state.language), words::saying(state.language));
    let messages = Memo::new(move |_| state.desk.with(|desk| desk.messages.iter().rev().cloned().collect::<Vec<_>>()));
    let on_wall = Memo::new(move |_| state.desk.with(on_wall));
    Effect::new(move |_| browser::focus("say"));
    view! {
        <section class="room-latest" aria-labelledby="panel" on:keydown=move |event| if event.key() == "Escape" { state.escape() }>
            <div class="room-head">
                <h2 id="panel">{words.title}</h2>
                <button type="button" class="button button-quiet button-only push" aria-label=console.close on:click=move |_| state.close_panel()>
                    <Icon name=IconName::CLOSE />
                </button>
            </div>
            <div class="panel-halves">
                <Composer to=To::Everyone />
                <div>
                    <h3>{words.list}<span class="fact">{move || messages.with(Vec::len)}</span></h3>
                    <Show when=move || messages.with(Vec::is_empty)><p class="hint">{words.none}</p></Show>
                    <ul class="said">
                        <For each=move || messages.get() key=|message| message.number let:message>
                            <Said message on_wall />
                        </For>
                    </ul>
                </div>
            </div>
        </section>
    }
}

/// One that was sent. The keyboard stays in the list when it is taken back.
#[component]
fn Said(message: Message, on_wall: Memo<Option<u64>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::saying(state.language);
    let Message { number, to, at, text } = message;
    let unsay = move |_| {
        let command = Command::Say(Saying::Unsay { message: number });
        state.run_then(command, Some(Toast::done(words.unsaid)), || browser::focus("say"));
    };
    view! {
        <li>
            <p dir="auto">{text.text}</p>
            <div class="card-foot">
                <b dir="auto">{move || To::from(to).named(state)}</b>
                <time>{move || state.time(at)}</time>
                <Show when=move || on_wall.get() == Some(number)>
                    <span class="state"><Icon name=IconName::WALL />{words.on_wall}</span>
                </Show>
                <button type="button" class="chip push" aria-disabled=move || state.held.get().then_some("true") on:click=unsay>
                    <Icon name=IconName::UNDO />
                    {words.unsay}
                </button>
            </div>
        </li>
    }
}

/// The message that the wall shows: the last to everyone, until the next phase begins.
fn on_wall(desk: &Desk) -> Option<u64> {
    let last = desk.messages.iter().rev().find(|message| message.to == Addressee::Everyone)?;
    let stands = match desk.now.stage {
        StageView::Before => true,
        StageView::Running { began, .. } => last.at >= began,
        StageView::Ended => false,
    };
    stands.then_some(last.number)
}
