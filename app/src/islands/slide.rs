//! Fitting what is read from afar onto one screen: the largest type that holds it, then pages.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// Sizes of type that the stylesheet knows, the largest first; the last one is a thirtieth of the screen's height.
pub const SIZES: u8 = 4;

/// How a slide fits.
#[derive(Debug, Clone, Copy)]
pub struct Fit {
    /// Pages that it takes.
    pub pages: RwSignal<usize>,
    /// The page on show, from 0.
    pub page: RwSignal<usize>,
}

/// Fits what stands in `flow`, whenever `what` changes or the window does: in `sizes` sizes at most, then in pages.
pub fn fit<T: PartialEq + Send + Sync + 'static>(flow: NodeRef<Div>, what: Memo<T>, sizes: Signal<u8>) -> Fit {
    let fit = Fit { pages: RwSignal::new(1), page: RwSignal::new(0) };
    let measure = move || {
        if let Some(element) = flow.get_untracked() {
            let pages = pages(&element, sizes.get_untracked());
            fit.pages.set(pages);
            fit.page.update(|page| *page = (*page).min(pages - 1));
        }
    };
    Effect::new(move |_| {
        what.track();
        sizes.track();
        if flow.get().is_some() {
            fit.page.set(0);
            // What is measured has to have been drawn.
            request_animation_frame(measure);
        }
    });
    Effect::new(move |_| {
        let listening = window_event_listener(leptos::ev::resize, move |_| measure());
        on_cleanup(move || listening.remove());
    });
    Effect::new(move |_| {
        let page = fit.page.get();
        if let Some(element) = flow.get() {
            let place = i32::try_from(page).unwrap_or(0).saturating_mul(step(&element));
            element.set_scroll_left(place);
        }
    });
    fit
}

/// The pages that it takes in the largest type in which it takes one, or else in the smallest.
fn pages(element: &Element, sizes: u8) -> usize {
    for size in 0..sizes.clamp(1, SIZES) {
        let _set = element.set_attribute("data-size", &size.to_string());
        if element.scroll_width() <= element.client_width() + 1 {
            return 1;
        }
    }
    let (step, gap) = (step(element).max(1), gap(element));
    usize::try_from((element.scroll_width() + gap).saturating_add(step - 1) / step).unwrap_or(1).max(1)
}

/// From the left edge of one page to that of the next: its columns and the gap after them.
fn step(element: &Element) -> i32 {
    element.client_width() + gap(element)
}

fn gap(element: &Element) -> i32 {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element.unchecked_ref()).ok().flatten());
    let gap = style.and_then(|style| style.get_property_value("column-gap").ok());
    let gap = gap.and_then(|gap| gap.trim_end_matches("px").parse::<f64>().ok()).unwrap_or(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "a gap between columns is some tens of pixels")]
    let gap = gap.round() as i32;
    gap
}

/// Whether whoever looks on wants nothing to move.
pub fn still() -> bool {
    let asked = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    asked.is_some_and(|asked| asked.matches())
}
