//! Lists of cards. What is far from the screen is not drawn: an empty space of the same height stands for it.
//!
//! They are plain lists whose cards hold plain buttons and menus. A list box may hold no buttons, a tree grid is read
//! by few screen readers on touch screens, and both take over the keys by which NVDA and VoiceOver go through a page; a
//! list is counted, walked and searched by all of them, and each card says its place in it though not all are drawn.

use super::card::Card;
use super::going::{WHOLE, list_id};
use super::state::Board;
use super::window::Window;
use leptos::html::Ul;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;
use workshop::{PostId, PostKind, ThemeId};

/// What lies between two cards, in CSS pixels.
const GAP: f64 = 8.0;

/// The cards of the tray, or of one kind in a theme.
#[component]
pub fn Cards(theme: Option<ThemeId>, kind: Option<PostKind>, empty: &'static str) -> impl IntoView {
    let board = expect_context::<Board>();
    let list = NodeRef::<Ul>::new();
    let cards = Memo::new(move |_| board.shown.with(|columns| columns.of_kind(theme, kind)));
    let whole = Memo::new(move |_| board.shown.with(|columns| columns.count()) <= WHOLE);
    let window = Memo::new(move |_| {
        if whole.get() {
            return cards.with(|cards| Window::whole(cards.len()));
        }
        board.glance.track();
        let Some(list) = list.get() else {
            return cards.with(|cards| Window::beginning(&board.heights(cards, 240.0)));
        };
        let area = list.get_bounding_client_rect();
        let screen = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(900.0);
        cards.with(|cards| Window::of(&board.heights(cards, area.width()), area.top(), screen))
    });
    // The cards are asked for first: an effect that finds them made new by the window, which rests on them, would not see
    // that they have changed.
    let drawn = move || {
        let cards = cards.get();
        let Window { from, to, .. } = window.get();
        cards.get(from..to.min(cards.len())).unwrap_or_default().to_vec()
    };
    let place = move |line: PostId| {
        cards.with(|cards| cards.iter().position(|card| card.line == line).map_or(0, |place| place + 1))
    };
    Effect::new(move |_| {
        let Window { above, below, .. } = window.get();
        let Some(list) = list.get() else { return };
        // Set in this way, it is no inline style that our policy forbids.
        let _set = HtmlElement::style(&list).set_property("padding-block", &format!("{above}px {below}px"));
        if !whole.get() {
            request_animation_frame(move || measure(board, list.unchecked_ref()));
        }
    });
    view! {
        <ul node_ref=list id=list_id(theme, kind) data-empty=empty>
            <For each=drawn key=Arc::clone let:card>
                {
                    let line = card.line;
                    let place = Memo::new(move |_| place(line));
                    let count = Memo::new(move |_| cards.with(Vec::len));
                    view! { <Card card theme place count /> }
                }
            </For>
        </ul>
    }
}

/// Notes how high the drawn cards are; what was guessed wrong moves what follows.
fn measure(board: Board, list: &HtmlElement) {
    let mut wrong = false;
    let mut child = list.first_element_child();
    board.heights.update_value(|heights| {
        while let Some(card) = child.take() {
            child = card.next_element_sibling();
            let Some(line) = super::drag::card_of(&card) else { continue };
            let height = card.get_bounding_client_rect().height() + GAP;
            let known = heights.insert(line, height);
            wrong |= known.is_none_or(|known| (known - height).abs() > 1.0);
        }
    });
    if wrong {
        board.glance.update(|glance| *glance = glance.wrapping_add(1));
    }
}
