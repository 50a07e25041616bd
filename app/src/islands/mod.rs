//! The live screens. Each is one root island that owns its state, so nothing has to be shared across islands.
//!
//! The server draws an island with what it begins with beside it; the browser, once awake, draws it again in the same
//! place. Taking over what is there (hydration) would cost a phone a fifth more bytes, and a difference of one comment
//! between the two drawings would kill the page; so we do without. A phone's client carries the phone alone; the other
//! one carries the console, the board and the wall.

#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod board;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod console;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod desk;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod host;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod narrator;
#[cfg(any(feature = "ssr", feature = "phone"))]
pub mod phone;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod ready;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod restitution;
pub mod room_ring;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod slide;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod wall;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::HtmlElement;

/// A live screen: what it begins with.
pub trait Island: Serialize + DeserializeOwned + 'static {
    /// What it is called in the document.
    const NAME: &'static str;

    /// Takes up what somebody did to the server's drawing before the browser was awake.
    fn take_up(&mut self, _root: &HtmlElement) {}

    /// Draws it.
    fn view(self) -> impl IntoView;

    /// After it has been drawn again.
    fn awake(_root: &HtmlElement) {}
}

/// An island as the server draws it.
pub fn drawn<I: Island>(island: I) -> impl IntoView {
    let begin = serde_json::to_string(&island).unwrap_or_default();
    view! { <div data-island=I::NAME data-begin=begin>{island.view()}</div> }
}

/// Wakes the island that the server has drawn into `root`; `public/start.js` calls it for each.
#[cfg(any(feature = "phone", feature = "desk"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn wake(root: &HtmlElement) {
    #[cfg(feature = "phone")]
    redraw::<phone::Beginning>(root);
    #[cfg(feature = "desk")]
    {
        redraw::<console::Beginning>(root);
        redraw::<board::Beginning>(root);
        redraw::<ready::Beginning>(root);
        redraw::<wall::Beginning>(root);
        redraw::<host::Beginning>(root);
        redraw::<narrator::Beginning>(root);
        redraw::<restitution::Beginning>(root);
    }
}

/// Draws an island again, if that is what stands in `root`.
#[cfg(any(feature = "phone", feature = "desk"))]
fn redraw<I: Island>(root: &HtmlElement) {
    if root.get_attribute("data-island").as_deref() != Some(I::NAME) {
        return;
    }
    let begin = root.get_attribute("data-begin").and_then(|json| serde_json::from_str::<I>(&json).ok());
    let Some(mut island) = begin else { return };
    island.take_up(root);
    root.set_inner_html("");
    leptos::mount::mount_to(root.clone(), move || island.view()).forget();
    I::awake(root);
}
