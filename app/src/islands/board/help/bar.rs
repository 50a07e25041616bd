//! Above the tray: what the proposals rest on, all of them at a click, and the ways to the pairs and the new themes.

use super::state::{HelpState, Open, PANEL, Reached};
use crate::help::Level;
use leptos::prelude::*;

/// The proposals in short.
#[component]
pub fn Panel() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let level = Memo::new(move |_| help.level());
    let checking = help.checking;
    let to_sort = Memo::new(move |_| help.unsorted.with(|unsorted| !unsorted.is_empty()));
    let pairs = Memo::new(move |_| help.pairs.with(super::pairs::Pairs::waiting));
    let groups = Memo::new(move |_| help.groups.with(Vec::len));
    view! {
        <section class="proposals" aria-labelledby="proposals">
            <h3 id="proposals">
                {move || match level.get() {
                    Level::Words => words.by_words,
                    Level::Meaning => words.by_meaning,
                }}
            </h3>
            <Reading />
            <Show when=move || to_sort.get()>
                <AcceptAll />
                <p>
                    <button
                        type="button"
                        class="chip"
                        aria-pressed=move || checking.get().to_string()
                        aria-describedby="check-means"
                        on:click=move |_| checking.update(|checking| *checking = !*checking)
                    >
                        {words.check_first}
                    </button>
                </p>
                <p id="check-means" class="hint" class:aside=move || !checking.get()>{words.check_means}</p>
            </Show>
            <p class="row">
                <Opener open=Open::Pairs count=pairs />
                <Opener open=Open::Groups count=groups />
            </p>
            <p class="proposals-journal">
                <a href=format!("/atelier/{}/journal", help.desk.code.get_value())>{words.journal}</a>
            </p>
        </section>
    }
}

/// How far the reading of contributions is, or that nobody answers. Nothing waits for it.
#[component]
fn Reading() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let progress = Memo::new(move |_| help.help.with(|help| help.progress));
    let bar = move || {
        progress.get().map(|(read, all)| {
            let label = (words.reading)(read, all);
            view! { <progress max=all.to_string() value=read.to_string() aria-label=label></progress> }
        })
    };
    let told = move || match (progress.get(), help.reached.get()) {
        (_, Reached::Silent) => words.unreachable.to_owned(),
        (Some((read, all)), _) => (words.reading)(read, all),
        (None, Reached::Waiting) => words.waiting.to_owned(),
        (None, Reached::Here) => words.never_alone.to_owned(),
    };
    view! { {bar}<p class="hint">{told}</p> }
}

/// Every suggestion that is not doubtful at a click, or theme by theme.
#[component]
fn AcceptAll() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let count = Memo::new(move |_| help.placings.with(Vec::len));
    let each = Memo::new(move |_| help.acceptable_by_theme());
    let none = Memo::new(move |_| match (help.themes.with(Vec::is_empty), help.reached.get()) {
        (true, _) => Some(words.no_theme),
        (false, Reached::Here) => Some(words.accept_none),
        (false, Reached::Waiting | Reached::Silent) => None,
    });
    view! {
        <Show when=move || count.get() != 0 fallback=move || view! { <p class="hint">{none}</p> }>
            <p>
                <button type="button" class="button proposals-all" on:click=move |_| help.accept_all(None)>
                    {move || (words.accept_all)(count.get())}
                </button>
            </p>
            <Show when=move || each.with(|each| each.len() > 1)>
                <details class="proposals-each">
                    <summary>{words.by_theme}</summary>
                    <ul class="bare">
                        <For each=move || each.get() key=|each| each.clone() let((theme, name, count))>
                            <li>
                                <button type="button" class="chip" dir="auto" on:click=move |_| help.accept_all(Some(theme))>
                                    {(words.accept_theme)(count, &name)}
                                </button>
                            </li>
                        </For>
                    </ul>
                </details>
            </Show>
        </Show>
    }
}

/// The way to what opens beside the themes.
#[component]
fn Opener(open: Open, count: Memo<usize>) -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let label = move || match open {
        Open::Pairs => (words.pairs_open)(count.get()),
        Open::Groups => (words.groups_open)(count.get()),
    };
    let is_open = Memo::new(move |_| help.open.get() == Some(open));
    view! {
        <button
            type="button"
            id=open.opener()
            class="button proposals-open"
            aria-expanded=move || is_open.get().to_string()
            aria-controls=move || is_open.get().then_some(PANEL)
            on:click=move |_| if is_open.get_untracked() { help.close() } else { help.look_at(open) }
        >
            {label}
        </button>
    }
}
