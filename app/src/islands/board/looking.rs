//! What of the board is in sight: asked anew when it scrolls or the screen changes, once a frame at most.

use super::state::Board;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

impl Board {
    /// Looks, once the page is awake.
    pub fn look(self) {
        Effect::new(move |_| {
            self.glances();
            let scrolls = window_event_listener(leptos::ev::scroll, move |_| self.glances());
            let sizes = window_event_listener(leptos::ev::resize, move |_| self.glances());
            self.hold_the_page_still();
            on_cleanup(move || {
                scrolls.remove();
                sizes.remove();
            });
        });
        // What a filter leaves, and what an open article moves, stands elsewhere.
        Effect::new(move |_| {
            self.shown.track();
            self.facing.track();
            self.reading.track();
            self.glances();
        });
    }

    /// Something that can be seen has changed.
    pub fn glances(self) {
        if self.glancing.get_value() {
            return;
        }
        self.glancing.set_value(true);
        request_animation_frame(move || {
            self.glancing.set_value(false);
            self.glance.update(|glance| *glance = glance.wrapping_add(1));
        });
    }

    /// A finger that holds a card does not scroll the page. Only a listener that says that it may prevent it can do so.
    fn hold_the_page_still(self) {
        let Some(window) = web_sys::window() else { return };
        let still = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            if self.holds() {
                event.prevent_default();
            }
        });
        let options = web_sys::AddEventListenerOptions::new();
        options.set_passive(false);
        // An event target always takes a listener; it lives as long as the page.
        let _taken = window.add_event_listener_with_callback_and_add_event_listener_options(
            "touchmove",
            still.as_ref().unchecked_ref(),
            &options,
        );
        still.forget();
    }
}
