//! What is spoken of before the room: a theme, a table, what the dots say, or all themes while the room reads them.

use super::Screen;
use crate::islands::room_ring::RoomRing;
use crate::islands::slide::{SIZES, fit, still};
use crate::parts::{Slide, SlideName};
use crate::words;
use leptos::html::Div;
use leptos::prelude::*;
use workshop::sight::{SlideView, Wall};
use workshop::{Moment, PhaseKind};

/// How long each page of a long theme is shown, in milliseconds: long enough to be read aloud.
const PAGE_TIME: i64 = 15_000;
/// Sizes of type before pages begin to turn. Where nothing is to move the smallest comes first, and then phones.
const MOVING_SIZES: u8 = SIZES - 1;

/// What is spoken of.
#[component]
pub fn Spoken() -> impl IntoView {
    let screen = expect_context::<Screen>();
    let (words, own) = (words::restitution(screen.language), words::wall(screen.language));
    let wall = screen.wall;
    let now = Signal::derive(move || wall.with(|wall| wall.now.clone()));
    let view = Memo::new(move |_| wall.with(|wall| wall.slide.clone()));
    let voters = Memo::new(move |_| wall.with(|wall| wall.voters));
    let flow = NodeRef::<Div>::new();
    let at_rest = RwSignal::new(false);
    Effect::new(move |_| at_rest.set(still()));
    let sizes = Signal::derive(move || if at_rest.get() { SIZES } else { MOVING_SIZES });
    let fit = fit(flow, view, sizes);
    let since = RwSignal::new(screen.clock.just_now());
    Effect::new(move |_| {
        view.track();
        since.set(screen.clock.just_now());
    });
    let turn =
        Memo::new(move |_| if at_rest.get() { 0 } else { turned(since.get(), screen.clock.now(), fit.pages.get()) });
    Effect::new(move |_| fit.page.set(turn.get()));
    // Phones have the lines while the room reads or votes, and then alone.
    let on_phones = move || {
        let kind = wall.with(|wall| wall.now.phase().map(|phase| phase.kind));
        matches!(kind, Some(PhaseKind::Review | PhaseKind::Vote))
    };
    let more = move || match fit.pages.get() {
        0 | 1 => None,
        _ if at_rest.get() && on_phones() => Some(words.rest_on_phones.to_owned()),
        pages => Some((words.page)(turn.get() + 1, pages)),
    };
    let heading = move || match view.get() {
        // All themes: then the room reads what it is asked to do.
        Some(SlideView::Themes(_)) | None => view! { {wall.with(|wall| asked(screen, wall))} }.into_any(),
        Some(view) => view! { <SlideName view language=screen.language /> }.into_any(),
    };
    view! {
        <header class="wall-head">
            <div class="wall-ring"><RoomRing now clock=screen.clock /></div>
            <h1 role="status">{heading}</h1>
            <b>{move || screen.left()}</b>
        </header>
        <div class="slide-flow" node_ref=flow>
            {move || view.get().map(|view| view! { <Slide view language=screen.language /> })}
        </div>
        <footer class="wall-foot">
            <p class="slide-foot">
                {move || voters.get().map(|voters| view! { <b role="status">{(own.voted)(voters)}</b> })}
                {move || more().map(|more| view! { <span>{more}</span> })}
            </p>
            <p class="wall-corner">
                <span>{own.come_late}" "{screen.address.get_value()}<b class="code">{screen.code.get_value()}</b></span>
                <span class="qr" role="img" aria-label=own.qr inner_html=screen.qr.get_value()></span>
            </p>
        </footer>
    }
}

/// What the room is asked to do in the phase that runs.
fn asked(screen: Screen, wall: &Wall) -> String {
    let phase = wall.now.phase();
    let kind = phase.map_or(PhaseKind::Review, |phase| phase.kind);
    let own = phase.and_then(|phase| phase.instruction.clone());
    own.unwrap_or_else(|| (words::room(screen.language).instruction)(kind).to_owned())
}

/// Which of so many pages is shown: one after the other since it came up.
fn turned(since: Moment, now: Moment, pages: usize) -> usize {
    let turns = usize::try_from(now.since(since) / PAGE_TIME).unwrap_or(0);
    turns % pages.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_turn_one_after_the_other_and_begin_again() {
        let at = |milliseconds| turned(Moment(1_000), Moment(1_000 + milliseconds), 3);
        assert_eq!([0, PAGE_TIME - 1, PAGE_TIME, 2 * PAGE_TIME, 3 * PAGE_TIME].map(at), [0, 0, 1, 2, 0]);
        assert_eq!(turned(Moment(1_000), Moment(0), 3), 0, "a clock that was set right turns no page");
        assert_eq!(turned(Moment(0), Moment(99_000), 0), 0);
    }
}
