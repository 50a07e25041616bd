//! Words that would help to recognise a theme, as buttons under the field where they are typed.

use super::groups::keywords;
use super::state::HelpState;
use crate::islands::board::folding::folded;
use crate::parts::{Icon, IconName};
use leptos::prelude::*;
use workshop::ThemeId;

/// Words that are shown.
const MOST: usize = 8;

/// Words for a theme, but those that are typed already; `add` takes what is chosen.
#[component]
pub fn Keywords(
    /// Which theme; a new one has none to propose yet.
    theme: ThemeId,
    /// What is typed, separated by commas.
    #[prop(into)]
    typed: Signal<String>,
    /// Takes one more word.
    #[prop(into)]
    add: Callback<String>,
) -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let offered = Memo::new(move |_| {
        let known: Vec<String> = keywords(&typed.get()).iter().map(|word| folded(word)).collect();
        let offered = help.help.with(|help| help.keywords.get(&theme).cloned()).unwrap_or_default();
        let new = offered.into_iter().filter(|word| !known.contains(&folded(word)));
        new.take(MOST).collect::<Vec<String>>()
    });
    let count = move || (words.keywords_count)(keywords(&typed.get()).len());
    let button = move |word: String| {
        let (label, chosen) = ((words.add_keyword)(&word), word.clone());
        view! {
            <button type="button" class="chip" dir="auto" aria-label=label on:click=move |_| add.run(chosen.clone())>
                <Icon name=IconName::PLUS />{word}
            </button>
        }
    };
    view! {
        <div class="keywords" role="group" aria-label=words.keywords>
            <p class="hint">{words.keywords_help}" "<span role="status">{count}</span></p>
            <Show when=move || offered.with(|offered| !offered.is_empty()) fallback=move || view! { <p class="hint">{words.keywords_none}</p> }>
                <p class="row">
                    <For each=move || offered.get() key=|word| word.clone() children=button />
                </p>
            </Show>
        </div>
    }
}
