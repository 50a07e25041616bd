//! L’essentiel: the few lines of a theme that together say most of it.

use super::standing::Reading;
use super::state::HelpState;
use crate::islands::board::state::{Board, card_id};
use crate::parts::typography;
use leptos::prelude::*;
use workshop::{PostId, ThemeId};

/// Lines that are shown.
const FEW: usize = 3;

/// A theme in short. Nothing where it has hardly more lines than that.
#[component]
pub fn Essence(theme: ThemeId) -> impl IntoView {
    let (board, help) = (expect_context::<Board>(), expect_context::<HelpState>());
    let words = help.words();
    let go = move |event: leptos::ev::MouseEvent, line: PostId| {
        event.prevent_default();
        board.go_to(line);
    };
    let lines = Memo::new(move |_| essence(help, theme));
    let count = Memo::new(move |_| lines.with(Vec::len));
    view! {
        <Show when=move || count.get() != 0>
            <details class="essence">
                <summary>{move || (words.essence)(count.get())}</summary>
                <ol>
                    <For each=move || lines.get() key=|line| line.clone() let((reading, stands_for))>
                        <li>
                            <a href=format!("#{}", card_id(reading.line)) dir="auto" on:click=move |event| go(event, reading.line)>
                                {typography::set(&reading.wording, help.desk.language)}
                            </a>
                            {(stands_for > 1).then(|| view! { " "<small class="fact">{(words.stands_for)(stands_for)}</small> })}
                        </li>
                    </For>
                </ol>
            </details>
        </Show>
    }
}

fn essence(help: HelpState, theme: ThemeId) -> Vec<(Reading, usize)> {
    let chosen = help.help.with(|help| help.extracts.get(&theme).cloned()).unwrap_or_default();
    let says_more = chosen.iter().map(|(_, stands_for)| *stands_for).sum::<usize>() > chosen.len();
    if !says_more {
        return Vec::new();
    }
    let still_there = |line: &PostId| {
        help.desk.picture.with(|picture| {
            picture.lines.get(line).is_some_and(|line| line.theme == Some(theme) && line.into.is_none())
        })
    };
    let left = chosen.into_iter().filter(|(line, _)| still_there(line)).take(FEW);
    left.filter_map(|(line, stands_for)| Some((help.reading(line)?, stands_for))).collect()
}
