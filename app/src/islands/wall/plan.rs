//! Walking: the whole room from above, as it will sit in the next round.

use super::Screen;
use crate::parts::{SeatDot, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{StageView, TableCount};

/// Tables that one screen holds so that they are read from the back of the room…
const ON_A_PAGE: usize = 20;
/// …and for how long each page of more is shown, in milliseconds. Where no motion is wanted the stylesheet draws them
/// all at once, smaller.
const PAGE_TIME: i64 = 8_000;
/// Dots that are drawn around a table at most; the words beside it count on.
const MOST_DOTS: usize = 16;
/// Tables up to which there is room for dots, and up to which for whole words.
const FEW: usize = 8;
const SEVERAL: usize = 12;

/// The plan.
#[component]
pub fn Plan() -> impl IntoView {
    let screen = expect_context::<Screen>();
    let words = words::wall(screen.language);
    let wall = screen.wall;
    let next = Memo::new(move |_| wall.with(|wall| wall.now.round.filter(|round| round.0 < wall.now.rounds)));
    let instruction = move || {
        let own = wall.with(|wall| wall.now.phase().and_then(|phase| phase.instruction.clone()));
        match next.get() {
            Some(round) => own.unwrap_or_else(|| (words.go_to_round)(round.0 + 1)),
            None => own.unwrap_or_else(|| words.rounds_over.to_owned()),
        }
    };
    let paused = move || wall.with(|wall| matches!(wall.now.stage, StageView::Running { paused: Some(_), .. }));
    let left = move || {
        let pause = paused().then_some(words::room(screen.language).paused.to_owned());
        pause.or_else(|| screen.left())
    };
    let pages = Memo::new(move |_| wall.with(|wall| wall.tables.len()).div_ceil(ON_A_PAGE));
    let page = Memo::new(move |_| turned(screen, pages.get()));
    view! {
        <header class="wall-head">
            <h1 role="status">{instruction}</h1>
            <b>{left}</b>
        </header>
        <ul class="wall-room" aria-label=words.tables>
            <For
                each=move || wall.with(|wall| wall.tables.iter().cloned().enumerate().collect::<Vec<_>>())
                key=|place| place.clone()
                let((place, table))
            >
                <li class:wall-away=move || page.get() != place / ON_A_PAGE class:wall-closed=table.closed>
                    <Place table=table.clone() counts=next.get_untracked().is_some() />
                </li>
            </For>
        </ul>
        <Show when=move || { pages.get() > 1 }>
            <p class="wall-pages">{move || (words.pages)(page.get() + 1, pages.get())}</p>
        </Show>
    }
}

/// Which of so many pages is shown: one after the other since the phase began.
fn turned(screen: Screen, pages: usize) -> usize {
    let now = screen.clock.now();
    let began = screen.wall.with(|wall| match wall.now.stage {
        StageView::Running { began, .. } => began,
        StageView::Before | StageView::Ended => now,
    });
    let turns = usize::try_from(now.since(began) / PAGE_TIME).unwrap_or(0);
    turns % pages.max(1)
}

/// A table: its top with its number, its name, where it stands, and how many people go there.
#[component]
fn Place(table: TableCount, counts: bool) -> impl IntoView {
    let screen = expect_context::<Screen>();
    let (words, room) = (words::wall(screen.language), words::room(screen.language));
    let TableCount { sign, seated, closed, .. } = table;
    let label = room.sign(&sign);
    let many = screen.wall.with_untracked(|wall| wall.tables.len());
    let seats = match seated {
        _ if many > FEW => Vec::new(),
        0 => vec![SeatDot::Empty; 6],
        _ if closed => vec![SeatDot::Empty; 6],
        seated => vec![SeatDot::Connected; seated.min(MOST_DOTS)],
    };
    let people = match closed {
        true => words.closed.to_owned(),
        false if many > SEVERAL => (words.people_short)(seated),
        false => (room.people)(seated),
    };
    view! {
        <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 seats label=Some(label) />
        <p class="wall-place">
            <b dir="auto">{sign.name.or(sign.story)}</b>
            <span dir="auto">{sign.place}</span>
            {counts.then(|| view! { <span class="wall-people">{people}</span> })}
        </p>
    }
}
