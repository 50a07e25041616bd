//! « Prêts pour demain ? », live: each fact with its state, asked for anew every few seconds, so that a phone that tries
//! is seen at once and what has been mended is no longer complained of.
//!
//! Facts arrive in words: this island carries none of its own.

mod line;

use crate::browser;
use crate::islands::Island;
use crate::words::finding::{Chapter, Chore, State};
use leptos::prelude::*;
use line::FactLine;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How often the facts are asked for.
const PAUSE: Duration = Duration::from_secs(3);

/// What the screen begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// Where the facts are asked for.
    pub address: String,
    /// The chapters of the page with their headings.
    pub chapters: Vec<(Chapter, String)>,
    /// What is said while nobody answers.
    pub stale: String,
    /// The facts at first.
    pub picture: Picture,
}

/// The facts at some moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// All of them in one sentence.
    pub summary: String,
    /// The gravest of their states.
    pub worst: State,
    /// One by one.
    pub lines: Vec<Line>,
}

/// A fact, in words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Line {
    /// Its name in the document.
    pub slug: String,
    /// Where it stands.
    pub chapter: Chapter,
    /// How grave it is.
    pub state: State,
    /// The same as a word.
    pub state_word: String,
    /// What it is about.
    pub about: String,
    /// The fact.
    pub fact: String,
    /// What to do about it.
    pub advice: Option<String>,
    /// What it is made of.
    pub details: Vec<String>,
    /// Where to go: what the link says, and its address.
    pub links: Vec<(String, String)>,
    /// What may be ticked here.
    pub tick: Option<Tick>,
}

/// A button that says that something has been looked after, or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tick {
    /// Where its form goes.
    pub action: String,
    /// What.
    pub chore: Chore,
    /// Whether it is ticked.
    pub done: bool,
    /// What the button says.
    pub label: String,
}

impl Island for Beginning {
    const NAME: &'static str = "ready";

    fn view(self) -> impl IntoView {
        view! { <Facts beginning=self /> }
    }
}

/// The facts.
#[component]
fn Facts(beginning: Beginning) -> impl IntoView {
    let Beginning { address, chapters, stale, picture } = beginning;
    let picture = RwSignal::new(picture);
    let answers = RwSignal::new(true);
    Effect::new(move |_| {
        let address = address.clone();
        leptos::task::spawn_local(async move {
            loop {
                let asked = format!("{address}?heure={:.0}&decalage={}", js_sys::Date::now(), east_of_greenwich());
                let told = browser::ask(&asked).await;
                let told = told.and_then(|json| serde_json::from_str::<Picture>(&json).ok());
                answers.set(told.is_some());
                if let Some(told) = told
                    && picture.with_untracked(|known| *known != told)
                {
                    picture.set(told);
                }
                browser::pause(PAUSE).await;
            }
        });
    });
    let summary = move || match picture.with(|picture| picture.worst) {
        State::Good => "ready-summary ready-good",
        State::Check => "ready-summary ready-check",
        State::Fix => "ready-summary ready-fix",
    };
    let chapter = move |(chapter, heading): (Chapter, String)| {
        let of = move || {
            let lines = picture.with(|picture| picture.lines.clone());
            lines.into_iter().filter(|line| line.chapter == chapter).collect::<Vec<_>>()
        };
        view! {
            <section class="ready-chapter" aria-labelledby=chapter.slug()>
                <h2 id=chapter.slug()>{heading}</h2>
                <ul class="bare">
                    // A line is drawn anew only if it has changed: whoever is on one of its buttons stays there.
                    <For each=of key=|line| line.clone() let:line>
                        <FactLine line />
                    </For>
                </ul>
            </section>
        }
    };
    view! {
        <Show when=move || !answers.get()><p class="note note-bad" role="alert">{stale.clone()}</p></Show>
        <p class=summary role="status">{move || picture.with(|picture| picture.summary.clone())}</p>
        {chapters.into_iter().map(chapter).collect_view()}
    }
}

/// Minutes that the clock of this browser is ahead of universal time.
fn east_of_greenwich() -> i32 {
    // At most 14 hours.
    #[expect(clippy::cast_possible_truncation, reason = "see above")]
    let minutes = -js_sys::Date::new_0().get_timezone_offset() as i32;
    minutes
}
