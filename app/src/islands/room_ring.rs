//! The ring of the span that runs: a round with its phases as arcs, drained by the server's clock.

use crate::browser::Clock;
use crate::parts::{Arc, Ring};
use leptos::prelude::*;
use workshop::PhaseKind;
use workshop::sight::{Now, StageView};

/// The ring that shows where the room is in its round.
#[component]
pub fn RoomRing(
    /// The day.
    now: Signal<Now>,
    /// The server's clock.
    clock: Clock,
) -> impl IntoView {
    let arcs = Memo::new(move |_| now.with(arcs));
    // Drawn anew about once a second at most: a thousandth of a round of half an hour is two seconds.
    let elapsed = Memo::new(move |_| {
        let at = clock.now();
        now.with(|now| (elapsed(now, at.0) * 2_000.0).round() / 2_000.0)
    });
    view! { <Ring arcs=arcs elapsed=elapsed /> }
}

/// Each phase's share of its span, by planned minutes.
fn arcs(now: &Now) -> Vec<Arc> {
    let whole: f64 = now.span.iter().map(|phase| f64::from(phase.minutes)).sum();
    let current = now.phase().map(|phase| phase.id);
    let mut from = 0.0;
    let mut arcs = Vec::with_capacity(now.span.len());
    for phase in now.span.iter().filter(|_| whole > 0.0) {
        let to = from + f64::from(phase.minutes) / whole;
        arcs.push(Arc { from, to, warm: phase.kind == PhaseKind::Harvest, now: Some(phase.id) == current });
        from = to;
    }
    arcs
}

/// How much of the span is gone, 0 to 1: whole phases before, and the running one by its own clock, so that a phase
/// that was given more time drains more slowly instead of jumping.
fn elapsed(now: &Now, at: i64) -> f64 {
    let StageView::Running { phase, began, ends, paused, .. } = now.stage else { return 0.0 };
    let arcs = arcs(now);
    let place = now.span.iter().position(|view| view.id == phase);
    let Some(arc) = place.and_then(|place| arcs.get(place)) else { return 0.0 };
    let length = ends.since(began).max(1);
    let gone = (paused.map_or(at, |at| at.0) - began.0).clamp(0, length);
    // Milliseconds of a day are far below what an f64 holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    let part = gone as f64 / length as f64;
    arc.from + (arc.to - arc.from) * part
}
