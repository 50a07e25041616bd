//! The board by keyboard alone. Nothing here answers while somebody types in a field.

use super::card::place_id;
use super::drag::card_of;
use super::state::Board;
use crate::browser;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};
use workshop::board::Mark;
use workshop::{PostId, ThemeId};

/// Where this browser remembers whether keys are used; the console has the same setting.
const SETTING: &str = "tablee/touches";
/// Where typing means typing.
const FIELDS: &str = "input:not([type=checkbox]), textarea, select, dialog, [contenteditable]";
/// What a space or Enter presses by itself.
const PRESSED: &str = "button, a, summary, input";

impl Board {
    /// Listens, once the page is awake.
    pub fn listen(self) {
        Effect::new(move |_| {
            if let Some(used) = browser::recall(SETTING) {
                self.keys_used.set(used);
            }
            let listening = window_event_listener(leptos::ev::keydown, move |event| {
                if !event.default_prevented() && self.pressed(&event) {
                    event.prevent_default();
                }
            });
            on_cleanup(move || listening.remove());
        });
    }

    /// Uses keys from now on, or no longer.
    pub fn use_keys(self, used: bool) {
        self.keys_used.set(used);
        browser::keep(SETTING, &used);
    }

    /// A key was pressed; whether it meant something.
    fn pressed(self, event: &KeyboardEvent) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let within = |selector: &str| {
            target.as_ref().is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
        };
        if event.key() == "Escape" && !within("dialog") {
            return self.escape(within(FIELDS));
        }
        if within(FIELDS) {
            return false;
        }
        let card = target.as_ref().and_then(card_of);
        let line = card.or_else(|| self.here.get_untracked().filter(|_| !within(PRESSED)));
        if event.ctrl_key() || event.meta_key() {
            return self.with_control(&event.key(), event.shift_key(), line);
        }
        if !self.keys_used.get_untracked() {
            return false;
        }
        match (event.key().as_str(), line) {
            ("Enter" | " ", _) if within(PRESSED) => false,
            ("?", _) => {
                self.keys_shown.set(true);
                true
            }
            ("/", _) => {
                browser::focus("board-search");
                true
            }
            ("l" | "L", _) => {
                self.turn_article();
                true
            }
            ("n" | "N", _) => {
                self.go_to_next();
                true
            }
            (_, Some(line)) => self.on_card(line, event),
            (_, None) => false,
        }
    }

    /// Closes what is open, the innermost first.
    fn escape(self, typing: bool) -> bool {
        if self.holds() {
            self.let_go();
        } else if self.merging.get_untracked().is_some() {
            self.merging.set(None);
        } else if self.rewording.get_untracked().is_some() {
            self.leave_wording();
        } else if self.sheet.get_untracked().is_some() {
            self.sheet.set(None);
        } else if typing {
            // Out of a field, back to the card that she was on.
            match self.here.get_untracked() {
                Some(here) => self.go_to(here),
                None => return false,
            }
        } else if self.help.open.get_untracked().is_some() {
            // The button that had the keyboard may be gone from it.
            self.help.close();
        } else {
            self.choose_none();
            return false;
        }
        true
    }

    fn with_control(self, key: &str, shift: bool, line: Option<PostId>) -> bool {
        match (key.to_lowercase().as_str(), line) {
            ("z", _) if shift => self.redo(),
            ("z", _) => self.undo(),
            ("y", _) => self.redo(),
            ("a", Some(line)) => match self.with_card(line, |theme, _| theme) {
                Some(theme) => self.choose_all(theme),
                None => return false,
            },
            _ => return false,
        }
        true
    }

    /// A key on a card; whether it meant something.
    fn on_card(self, line: PostId, event: &KeyboardEvent) -> bool {
        let (key, shift) = (event.key(), event.shift_key());
        if event.alt_key() {
            match key.as_str() {
                "ArrowDown" => self.shift(line, 1),
                "ArrowUp" => self.shift(line, -1),
                _ => return false,
            }
            return true;
        }
        let several = self.picked.with_untracked(|picked| !picked.is_empty());
        match key.as_str() {
            "ArrowDown" if shift => self.extend(line, 1),
            "ArrowUp" if shift => self.extend(line, -1),
            "ArrowDown" => self.go(self.neighbour(line, 1)),
            "ArrowUp" => self.go(self.neighbour(line, -1)),
            "ArrowRight" => self.go(self.beside(line, 1)),
            "ArrowLeft" => self.go(self.beside(line, -1)),
            "Enter" | " " => match self.merging.get_untracked() {
                Some(merging) => self.merge(merging, line),
                None if key == "Enter" => self.accept(line),
                None => self.turn(line),
            },
            "a" | "A" => self.accept(line),
            "x" | "X" => self.turn(line),
            "p" | "P" => self.pass(line),
            "m" | "M" if several => self.merge_chosen(),
            "m" | "M" => self.merging.set(Some(line)),
            "r" | "R" | "F2" => self.begin_rewording(line),
            "c" | "C" if several => self.mark_chosen(Mark::Dig),
            "c" | "C" => self.turn_mark(line, Mark::Dig),
            "i" | "I" if several => self.mark_chosen(Mark::Quote),
            "i" | "I" => self.turn_mark(line, Mark::Quote),
            "g" | "G" => browser::focus(&place_id(line)),
            "t" | "T" => self.open_sheet(super::state::Sheet::Gathering),
            "Backspace" | "Delete" => self.place_by_key(line, None),
            _ => return self.digit(line, &event.code()),
        }
        true
    }

    /// A digit sorts. It is told by where the key is: on a French keyboard the digits stand above « & é " ' ( ».
    fn digit(self, line: PostId, code: &str) -> bool {
        let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"));
        let Some(digit) = digit.and_then(|digit| digit.parse::<usize>().ok()) else { return false };
        let theme = match digit.checked_sub(1) {
            None => None,
            Some(place) => match self.themes.with_untracked(|themes| themes.get(place).map(|(id, _)| *id)) {
                Some(theme) => Some(theme),
                None => return false,
            },
        };
        self.place_by_key(line, theme);
        true
    }

    /// Sorts the chosen lines if there are any, else the one that she is on.
    fn place_by_key(self, line: PostId, theme: Option<ThemeId>) {
        if self.picked.with_untracked(|picked| !picked.is_empty()) {
            self.sort_chosen(theme);
        } else {
            self.place_and_go_on(line, theme);
        }
    }

    fn go(self, line: Option<PostId>) {
        if let Some(line) = line {
            self.go_to(line);
        }
    }
}
