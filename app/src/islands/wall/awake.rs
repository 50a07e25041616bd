//! What only the browser before the room can do: go black at a key, fill the screen, stay awake.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};

/// Listens to the few keys, once the page is awake: whether the wall is black. B or a full stop (as the remote of a
/// presenter sends it) makes it so and takes it back; F fills the screen.
pub fn listen() -> RwSignal<bool> {
    let blank = RwSignal::new(false);
    Effect::new(move |_| {
        let listening = window_event_listener(leptos::ev::keydown, move |event| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
                return;
            }
            match event.key().as_str() {
                "b" | "B" | "." => blank.update(|blank| *blank = !*blank),
                "Escape" => blank.set(false),
                "f" | "F" => fill_screen(),
                _ => {}
            }
        });
        on_cleanup(move || listening.remove());
    });
    blank
}

/// Fills the screen with the page, or takes it back.
pub fn fill_screen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(page) = document.document_element() {
        // Where a browser will not, the screen stays as it is.
        let _filled = page.request_fullscreen();
    }
}

/// Keeps the screen from sleeping, where the browser allows it: at a secure address. A page that was out of sight has to
/// ask again.
pub fn keep() {
    Effect::new(move |_| {
        ask();
        crate::browser::on_window("visibilitychange", ask);
    });
}

fn ask() {
    // Looked up by name: a browser, or an address, without it simply has none.
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
    let member = |of: &JsValue, name: &str| {
        js_sys::Reflect::get(of, &JsValue::from_str(name)).ok().filter(|found| !found.is_undefined())
    };
    let Some(lock) = member(&navigator, "wakeLock") else { return };
    let Some(request) = member(&lock, "request").and_then(|found| found.dyn_into::<js_sys::Function>().ok()) else {
        return;
    };
    let asked = request.call1(&lock, &JsValue::from_str("screen")).ok();
    if let Some(asked) = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok()) {
        leptos::task::spawn_local(async move {
            // Refused on a low battery or out of sight: the screen then sleeps as it would have.
            let _held = wasm_bindgen_futures::JsFuture::from(asked).await;
        });
    }
}
