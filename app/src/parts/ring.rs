//! A round as a ring: its phases are arcs, the harvest is warm and wide, and what is gone is only a thread.

use leptos::prelude::*;

/// A phase, as a part of the round from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether it is the harvest.
    pub warm: bool,
    /// Whether it is the phase we are in.
    pub now: bool,
}

/// Half the gap between two phases.
const GAP: f64 = 0.006;
/// How much of the warm arc's casing shows at its ends, in parts of the round.
const CASING: i32 = 30;

/// Parts that a round is counted in: finer than a screen shows, and whole numbers are short to write.
const WHOLE: i32 = 10_000;

/// Drawn only: the time left stands beside it in words. So it is drawn as one piece of text each time, which costs a
/// phone less than keeping every stroke alive.
#[component]
pub fn Ring(
    /// The round's phases, in order.
    #[prop(into)]
    arcs: Signal<Vec<Arc>>,
    /// How much of the round is gone, from 0 to 1.
    #[prop(into)]
    elapsed: Signal<f64>,
) -> impl IntoView {
    let drawing = move || arcs.with(|arcs| drawing(arcs, parts(elapsed.get())));
    view! { <svg class="ring" viewBox="0 0 100 100" aria-hidden="true" inner_html=drawing></svg> }
}

/// A share of the round, in parts.
fn parts(share: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and WHOLE")]
    let parts = (share.clamp(0.0, 1.0) * f64::from(WHOLE)).round() as i32;
    parts
}

fn drawing(arcs: &[Arc], elapsed: i32) -> String {
    let mut drawing = String::new();
    for arc in arcs {
        let (from, to) = (parts(arc.from + GAP), parts(arc.to - GAP));
        let left = elapsed.max(from);
        let class = match (arc.warm, arc.now) {
            (true, true) => "ring-band ring-now ring-warm",
            (true, false) => "ring-band ring-warm",
            (false, true) => "ring-band ring-now",
            (false, false) => "ring-band",
        };
        stroke(&mut drawing, "ring-thread", from, to);
        stroke(&mut drawing, class, left, to);
        if arc.warm {
            stroke(&mut drawing, "ring-glow", left + CASING, to - CASING);
        }
    }
    let degrees = elapsed * 360 / WHOLE;
    drawing
        + &format!(r#"<line class="ring-hand" x1="50" y1="0.8" x2="50" y2="9.2" transform="rotate({degrees} 50 50)"/>"#)
}

/// An arc is one dash of a circle that counts as [`WHOLE`] long; it begins where the offset says.
fn stroke(drawing: &mut String, class: &str, from: i32, to: i32) {
    let (dash, offset) = ((to - from).max(0), -from.min(to));
    *drawing += &format!(
        r#"<circle class="{class}" cx="50" cy="50" r="45" pathLength="{WHOLE}" stroke-dasharray="{dash} {WHOLE}" stroke-dashoffset="{offset}" transform="rotate(-90 50 50)"/>"#
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phase_that_is_over_leaves_no_band() {
        let arc = Arc { from: 0.0, to: 0.4, warm: false, now: false };
        assert!(
            drawing(&[arc], 5_000)
                .contains(r#"class="ring-band" cx="50" cy="50" r="45" pathLength="10000" stroke-dasharray="0 10000""#)
        );
    }

    #[test]
    fn the_harvest_glows_and_the_hand_shows_how_much_is_gone() {
        let arcs = vec![
            Arc { from: 0.0, to: 0.75, warm: false, now: true },
            Arc { from: 0.75, to: 1.0, warm: true, now: false },
        ];
        let ring = drawing(&arcs, parts(0.25));
        assert!(ring.contains("ring-warm") && ring.contains("ring-glow") && ring.contains("ring-now"), "{ring}");
        assert!(ring.contains("rotate(90 50 50)") && ring.contains(r#"stroke-dashoffset="-2500""#), "{ring}");
    }
}
