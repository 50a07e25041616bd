//! Keys and clickers: what each asks for. A presenter's remote is a keyboard with two pages and a full stop.

use super::speaker::Speaker;
use crate::islands::slide::Fit;
use crate::islands::wall::awake::fill_screen;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// What a press asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Press {
    On,
    Back,
    First,
    Last,
    FillScreen,
    Blank,
    Light,
}

/// Where typing means typing.
const FIELDS: &str = "input:not([type=checkbox], [type=radio]), textarea, select, dialog";
/// What a space or Enter presses by itself.
const PRESSED: &str = "button, a, summary, label";

/// Reads a key; nothing for keys that are somebody else's.
fn read(key: &str) -> Option<Press> {
    Some(match key {
        "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => Press::On,
        "ArrowLeft" | "ArrowUp" | "PageUp" => Press::Back,
        "Home" => Press::First,
        "End" => Press::Last,
        "f" | "F" | "F5" => Press::FillScreen,
        "b" | "B" | "." => Press::Blank,
        "Escape" => Press::Light,
        _ => return None,
    })
}

/// Listens, once the page is awake.
pub fn listen(speaker: Speaker, fit: Fit) {
    Effect::new(move |_| {
        let listening = window_event_listener(leptos::ev::keydown, move |event| pressed(speaker, fit, &event));
        on_cleanup(move || listening.remove());
    });
}

fn pressed(speaker: Speaker, fit: Fit, event: &web_sys::KeyboardEvent) {
    let with_others = event.ctrl_key() || event.alt_key() || event.meta_key();
    let own = [" ", "Enter"].contains(&event.key().as_str()) && is_within(event, PRESSED);
    if with_others || event.default_prevented() || own || is_within(event, FIELDS) {
        return;
    }
    let Some(press) = read(&event.key()) else { return };
    // Held down, an arrow goes on; nothing else does.
    if event.repeat() && !matches!(press, Press::On | Press::Back) {
        return;
    }
    match press {
        Press::On => on(speaker, fit),
        Press::Back => back(speaker, fit),
        Press::First => speaker.step_to(0),
        Press::Last => speaker.step_to(speaker.deck.with_untracked(Vec::len).saturating_sub(1)),
        Press::FillScreen => fill_screen(),
        Press::Blank => speaker.blank.update(|blank| *blank = !*blank),
        // Escape leaves the full screen by itself.
        Press::Light => return speaker.blank.set(false),
    }
    event.prevent_default();
}

/// The next page of what is long, then the next thing. A black screen only lights up again.
pub fn on(speaker: Speaker, fit: Fit) {
    if speaker.blank.get_untracked() {
        speaker.blank.set(false);
    } else if fit.page.get_untracked() + 1 < fit.pages.get_untracked() {
        fit.page.update(|page| *page += 1);
    } else {
        speaker.step(true);
    }
}

/// The page before, then what came before.
pub fn back(speaker: Speaker, fit: Fit) {
    if speaker.blank.get_untracked() {
        speaker.blank.set(false);
    } else if fit.page.get_untracked() > 0 {
        fit.page.update(|page| *page -= 1);
    } else {
        speaker.step(false);
    }
}

fn is_within(event: &web_sys::KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clicker_is_understood_and_letters_in_either_case() {
        let read = |keys: &[&str]| keys.iter().map(|key| read(key)).collect::<Vec<_>>();
        assert_eq!(read(&["PageDown", "ArrowRight", " "]), [Some(Press::On); 3]);
        assert_eq!(read(&["PageUp", "ArrowLeft"]), [Some(Press::Back); 2]);
        assert_eq!(read(&["b", "B", "."]), [Some(Press::Blank); 3]);
        assert_eq!(read(&["Home", "End", "F"]), [Some(Press::First), Some(Press::Last), Some(Press::FillScreen)]);
        assert_eq!(read(&["a", "Tab", "+"]), [None; 3]);
    }
}
