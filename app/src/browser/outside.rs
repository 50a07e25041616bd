//! The window, the document, timers and chance.

use std::time::Duration;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use web_sys::{Event, EventTarget, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Calls back for as long as the page lives.
pub(super) fn listen<E: FromWasmAbi + 'static>(target: &EventTarget, name: &str, call: impl FnMut(E) + 'static) {
    let closure = Closure::<dyn FnMut(E)>::new(call);
    // An event target always takes a listener.
    let _taken = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls back at an event of the window.
pub fn on_window(name: &str, mut call: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, name, move |_: Event| call());
    }
}

/// Calls back at an event of the document.
pub(super) fn on_document(name: &str, mut call: impl FnMut() + 'static) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        listen(&document, name, move |_: Event| call());
    }
}

/// Calls back whenever somebody turns to this page again.
pub fn on_seen(mut call: impl FnMut() + Clone + 'static) {
    on_window("pageshow", call.clone());
    on_document("visibilitychange", move || {
        if !is_hidden() {
            call();
        }
    });
}

/// Whether nobody sees this page now.
pub(super) fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Hidden)
}

/// Milliseconds of this device's clock, which may be wrong and may be set.
#[must_use]
pub fn now() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds since 1970")]
    let now = js_sys::Date::now() as u64;
    now
}

/// A number drawn evenly from all there are.
#[must_use]
pub fn chance() -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 up to but not 2^32")]
    let chance = (js_sys::Math::random() * 4_294_967_296.0) as u32;
    chance
}

/// Has the browser ask before the page is closed, while that would lose something.
pub fn hold_on_while(loses: impl Fn() -> bool + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "beforeunload", move |event: Event| {
            if loses() {
                event.prevent_default();
            }
        });
    }
}

/// Trembles for so many milliseconds, where the device can and whoever holds it has touched the page and lets things
/// move.
pub fn tremble(milliseconds: u32) {
    let Some(window) = web_sys::window() else { return };
    let still =
        window.match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|asked| asked.matches());
    let navigator = window.navigator();
    // A browser that does not know whether she has touched the page complains of whoever trembles unasked.
    let get = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).unwrap_or_default();
    let touched = get(&get(&navigator, "userActivation"), "hasBeenActive").is_truthy();
    if touched && !still && get(&navigator, "vibrate").is_function() {
        let _trembled = navigator.vibrate_with_duration(milliseconds);
    }
}

/// Calls back once.
pub fn after(wait: Duration, call: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(call, wait);
}

/// Between half and all of a wait in milliseconds, by chance.
#[must_use]
pub fn jitter(wait: u32) -> Duration {
    let half = f64::from(wait) / 2.0;
    Duration::from_secs_f64((half + js_sys::Math::random() * half) / 1_000.0)
}

/// Draws the page anew from the server.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _reloading = window.location().reload();
    }
}

/// Moves the keyboard's focus to the element with that identity, if it is there.
pub fn focus(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _focused = element.focus();
    }
}

/// What stands in the field that an event came from, composed (NFC) as the server will count it.
#[must_use]
pub fn typed_text(event: &Event) -> String {
    let target = event.target();
    let area =
        target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>()).map(HtmlTextAreaElement::value);
    let input = || target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>()).map(HtmlInputElement::value);
    let typed = area.or_else(input).unwrap_or_default();
    js_sys::JsString::from(typed.as_str()).normalize("NFC").into()
}

/// Waits.
pub async fn pause(wait: Duration) {
    let timer = js_sys::Promise::new(&mut |done, _| {
        after(wait, move || {
            let _woken = done.call0(&wasm_bindgen::JsValue::NULL);
        });
    });
    // A timer never fails.
    let _over = wasm_bindgen_futures::JsFuture::from(timer).await;
}
