//! The suggestion on a card that is to sort: a theme, how certain, and why.

use super::certainty::Certainty;
use super::state::HelpState;
use crate::islands::board::state::Board;
use leptos::prelude::*;
use workshop::{PostId, ThemeId};

/// A suggestion as it is read; how certain it is counts by its step alone, so that a hair more or less draws nothing anew.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    certainty: Certainty,
    themes: Vec<(ThemeId, String)>,
    because: Vec<String>,
    /// The theme that its author listened for, or missed it in.
    heard: Option<String>,
}

impl Shown {
    fn of(help: HelpState, line: PostId) -> Option<Self> {
        let suggestion = help.suggestion(line)?;
        let words = help.words();
        let hint = help.desk.picture.with(|picture| {
            picture.posts.get(&line).filter(|_| suggestion.hinted).and_then(|post| Some((post.hint?, post.added)))
        });
        let heard = hint.map(|(theme, added)| {
            let name = help.theme_name(theme);
            if added { (words.missed_in)(&name) } else { (words.listened_for)(&name) }
        });
        Some(Self {
            certainty: Certainty::of(&suggestion),
            themes: suggestion.themes.iter().map(|theme| (*theme, help.theme_name(*theme))).collect(),
            because: suggestion.because,
            heard,
        })
    }
}

/// The suggestion for a line, if there is one.
#[component]
pub fn Chip(line: PostId) -> impl IntoView {
    let board = expect_context::<Board>();
    let shown = Memo::new(move |_| Shown::of(board.help, line));
    move || shown.get().map(|shown| drawn(board, line, shown))
}

fn drawn(board: Board, line: PostId, shown: Shown) -> AnyView {
    let words = board.help.words();
    let Shown { certainty, mut themes, because, heard } = shown;
    let known = certainty != Certainty::Unknown && !themes.is_empty();
    let first = known.then(|| themes.remove(0));
    let others = themes.into_iter().map(move |(theme, name)| {
        let label = (words.take)(&name);
        view! {
            <button type="button" class="chip" aria-label=label dir="auto" on:click=move |_| board.place_and_go_on(line, Some(theme))>
                {name}
            </button>
        }
    });
    let others = others.collect_view();
    let why = (!because.is_empty())
        .then(|| view! { <span class="proposal-why" dir="auto">{(words.because)(&because)}</span> });
    let head = match first {
        Some((theme, name)) => view! {
            <button type="button" class="proposal-take" on:click=move |_| board.place_and_go_on(line, Some(theme))>
                <span class="aside">{words.of_line}</span>
                <b dir="auto">{name}</b>
                <Marks certainty />
                {why}
            </button>
        }
        .into_any(),
        None => view! { <p class="proposal-unknown"><Marks certainty />{why}</p> }.into_any(),
    };
    let lead = if known { words.or_else } else { words.perhaps };
    view! {
        <div class="proposal" class:proposal-known=known>
            {head}
            {heard.map(|heard| view! { <p class="proposal-why" dir="auto">{heard}</p> })}
            {(!others.is_empty()).then(|| view! { <p class="proposal-else"><span>{lead}</span>{others}</p> })}
        </div>
    }
    .into_any()
}

/// How certain, as three seats of which some are taken, and in a word.
#[component]
fn Marks(certainty: Certainty) -> impl IntoView {
    let words = expect_context::<Board>().help.words();
    let word = match certainty {
        Certainty::Sure => words.sure,
        Certainty::Likely => words.likely,
        Certainty::Faint => words.faint,
        Certainty::Unknown => words.unknown,
    };
    let seat = |place: usize| {
        let fill = if place < certainty.marks() { "currentColor" } else { "none" };
        view! { <circle cx=(5 + 10 * place).to_string() cy="5" r="3.5" fill=fill stroke="currentColor" stroke-width="1.4"></circle> }
    };
    view! {
        <span class="proposal-marks">
            <svg viewBox="0 0 30 10" aria-hidden="true">{(0..3).map(seat).collect_view()}</svg>
            {word}
        </span>
    }
}
