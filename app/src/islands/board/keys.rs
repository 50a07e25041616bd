//! The board by keyboard alone. Nothing here answers while somebody types in a field.

use super::state::Board;
use leptos::prelude::*;
use uuid::Uuid;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};
use workshop::{Command, PostId};

/// A key was pressed somewhere on the board.
pub fn pressed(board: Board, event: &KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing =
        target.as_ref().is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    if event.key() == "Escape" {
        board.merging.set(None);
        board.rewording.set(None);
        board.theme_form.set(None);
        return;
    }
    if typing {
        return;
    }
    if (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("z") {
        event.prevent_default();
        board.desk.ask(if event.shift_key() { Command::Redo } else { Command::Undo }, None);
        return;
    }
    let line = target.and_then(|target| target.id().strip_prefix("line-").and_then(|id| id.parse::<Uuid>().ok()));
    if let Some(line) = line.map(PostId)
        && !event.ctrl_key()
        && !event.meta_key()
        && on_card(board, line, &event.key(), event.alt_key())
    {
        event.prevent_default();
    }
}

/// A key on a card; whether it meant something.
fn on_card(board: Board, line: PostId, key: &str, alt: bool) -> bool {
    match (key, alt) {
        ("ArrowDown", false) => go(board, board.neighbour(line, 1)),
        ("ArrowUp", false) => go(board, board.neighbour(line, -1)),
        ("ArrowRight", false) => go(board, board.beside(line, 1)),
        ("ArrowLeft", false) => go(board, board.beside(line, -1)),
        ("ArrowDown", true) => board.shift(line, 1),
        ("ArrowUp", true) => board.shift(line, -1),
        ("0" | "Backspace" | "Delete", false) => board.place_and_go_on(line, None),
        ("m" | "M", false) => board.merging.set(Some(line)),
        ("r" | "R" | "F2", false) => board.rewording.set(Some(line)),
        ("Enter" | " ", false) => match board.merging.get_untracked() {
            Some(merging) => board.merge(merging, line),
            None => return false,
        },
        (digit, false) => {
            let place = digit.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
            let theme = place.and_then(|place| {
                board.columns.with_untracked(|columns| columns.themes.get(place).map(|theme| theme.id))
            });
            match theme {
                Some(theme) => board.place_and_go_on(line, Some(theme)),
                None => return false,
            }
        }
        (_, true) => return false,
    }
    true
}

fn go(board: Board, line: Option<PostId>) {
    if let Some(line) = line {
        board.go_to(line);
    }
}
