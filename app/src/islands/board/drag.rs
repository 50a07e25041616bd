//! Dragging a card: onto a column it is sorted, onto another card it is merged, between two it takes its place there.
//! Everything it does can be done by keys and by menu as well.

use super::state::Board;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, Element};
use workshop::{PostId, ThemeId};

/// What a card is held over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// A column: last in it.
    Column(Option<ThemeId>),
    /// The upper edge of a card: before it.
    Before(Option<ThemeId>, PostId),
    /// The middle of a card: merged into it.
    Onto(PostId),
}

/// The share of a card's height, at its top and bottom, that means beside it and not onto it.
const EDGE: f64 = 0.3;

/// A card is picked up.
pub fn start(board: Board, line: PostId, event: &DragEvent) {
    if let Some(data) = event.data_transfer() {
        data.set_effect_allowed("move");
        // Firefox drags nothing without data.
        let _set = data.set_data("text/plain", &line.to_string());
    }
    board.held.set(Some(line));
}

/// It is let go, or taken back.
pub fn end(board: Board) {
    board.held.set(None);
    board.over.set(None);
}

/// It is held over a card.
pub fn over_card(board: Board, theme: Option<ThemeId>, line: PostId, event: &DragEvent) {
    let Some(held) = board.held.get_untracked() else { return };
    event.prevent_default();
    event.stop_propagation();
    if held == line {
        board.over.set(None);
        return;
    }
    let over = match height(event) {
        Some(share) if share < EDGE => Over::Before(theme, line),
        Some(share) if share > 1.0 - EDGE => match board.neighbour(line, 1) {
            Some(next) if next != held => Over::Before(theme, next),
            Some(_) | None => Over::Column(theme),
        },
        Some(_) | None => Over::Onto(line),
    };
    show(board, over);
}

/// It is held over a column.
pub fn over_column(board: Board, theme: Option<ThemeId>, event: &DragEvent) {
    if board.held.get_untracked().is_some() {
        event.prevent_default();
        show(board, Over::Column(theme));
    }
}

/// It is dropped.
pub fn drop(board: Board, event: &DragEvent) {
    event.prevent_default();
    event.stop_propagation();
    if let (Some(held), Some(over)) = (board.held.get_untracked(), board.over.get_untracked()) {
        match over {
            Over::Column(theme) => board.place(held, theme, None),
            Over::Before(theme, line) => board.place(held, theme, Some(line)),
            Over::Onto(line) => board.merge(held, line),
        }
    }
    end(board);
}

fn show(board: Board, over: Over) {
    if board.over.get_untracked() != Some(over) {
        board.over.set(Some(over));
    }
}

/// Where on the card the pointer is: 0 at its top, 1 at its bottom.
fn height(event: &DragEvent) -> Option<f64> {
    let card = event.current_target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    (card.height() > 0.0).then(|| (f64::from(event.client_y()) - card.top()) / card.height())
}
