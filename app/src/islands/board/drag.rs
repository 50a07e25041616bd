//! Dragging a card by mouse, pen or finger: onto a column it is sorted, onto another card it is merged, between two it
//! takes its place there. Everything it does can be done by keys and by menu as well.
//!
//! A drag costs a frame the same with twenty cards and with two thousand: the cards know nothing of it. One ghost follows
//! the pointer, the element under the pointer is asked of the browser, and one class on it says what would happen.

use super::going::element;
use super::state::{Board, card_id};
use crate::browser;
use leptos::prelude::*;
use std::time::Duration;
use uuid::Uuid;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, PointerEvent};
use workshop::{PostId, ThemeId};

/// The share of a card's height, at its top and bottom, that means beside it and not onto it.
const EDGE: f64 = 0.3;
/// How far a mouse goes before a press is a drag, in CSS pixels.
const SLACK: f64 = 5.0;
/// How long a finger rests on a card before it picks it up; until then it scrolls.
const REST: Duration = Duration::from_millis(350);
/// What a press belongs to by itself.
const PRESSED: &str = "button, a, input, select, textarea, summary, label, q";

/// What is dragged.
#[derive(Debug, Clone, Copy)]
pub struct Drag {
    /// The card in hand.
    pub held: RwSignal<Option<PostId>>,
    /// A press that may become a drag: which card, by which pointer, where.
    press: StoredValue<Option<Press>>,
    /// What the card is held over.
    over: StoredValue<Option<Over>>,
    at: StoredValue<(f64, f64)>,
    /// The click that ends a drag means nothing more.
    ended: StoredValue<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Press {
    line: PostId,
    pointer: i32,
    x: f64,
    y: f64,
    finger: bool,
}

/// What a card is held over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    /// A column: last in it.
    Column(Option<ThemeId>),
    /// The edge of a card: before it, or after it.
    Beside(Option<ThemeId>, PostId, Side),
    /// The middle of a card: merged into it.
    Onto(PostId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Default for Drag {
    fn default() -> Self {
        Self {
            held: RwSignal::new(None),
            press: StoredValue::new(None),
            over: StoredValue::new(None),
            at: StoredValue::new((0.0, 0.0)),
            ended: StoredValue::new(false),
        }
    }
}

impl Board {
    /// A pointer goes down on the board.
    pub fn presses(self, event: &PointerEvent) {
        self.drag.ended.set_value(false);
        let Some(target) = target(event).filter(|_| event.button() == 0 && event.is_primary()) else { return };
        let grip = target.closest(".line-grip").ok().flatten().is_some();
        if !grip && target.closest(PRESSED).ok().flatten().is_some() {
            return;
        }
        let Some(line) = card_of(&target) else { return };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let finger = event.pointer_type() == "touch";
        let press = Press { line, pointer: event.pointer_id(), x, y, finger };
        self.drag.press.set_value(Some(press));
        self.drag.at.set_value((x, y));
        if finger && grip {
            self.pick_up(press);
        } else if finger {
            browser::after(REST, move || {
                if self.drag.press.get_value() == Some(press) && self.drag.held.get_untracked().is_none() {
                    browser::tremble(12);
                    self.pick_up(press);
                }
            });
        }
    }

    /// It moves.
    pub fn moves(self, event: &PointerEvent) {
        let Some(press) = self.drag.press.get_value().filter(|press| press.pointer == event.pointer_id()) else {
            return;
        };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        // What is held is carried there with the next frame, however often a pointer tells of itself.
        self.drag.at.set_value((x, y));
        if !self.holds() && (x - press.x).hypot(y - press.y) > SLACK {
            // A finger that moves at once scrolls.
            if press.finger { self.drag.press.set_value(None) } else { self.pick_up(press) }
        }
    }

    /// It goes up: what is held is dropped.
    pub fn releases(self, event: &PointerEvent) {
        if self.drag.press.get_value().is_none_or(|press| press.pointer != event.pointer_id()) {
            return;
        }
        if let Some(held) = self.drag.held.get_untracked() {
            self.carry();
            if let Some(over) = self.drag.over.get_value() {
                self.drop_on(held, over);
            }
        }
        self.let_go();
    }

    /// What is held goes back where it was.
    pub fn let_go(self) {
        self.drag.press.set_value(None);
        let Some(held) = self.drag.held.get_untracked() else { return };
        self.drag.ended.set_value(true);
        self.show(None);
        self.drag.held.set(None);
        set_class(element(&card_id(held)), "line-held", false);
    }

    /// Whether the click that comes now only ends a drag.
    pub fn ends_a_drag(self) -> bool {
        let ended = self.drag.ended.get_value();
        self.drag.ended.set_value(false);
        ended
    }

    /// A finger's move would scroll the page while it holds a card: whether it holds one.
    pub fn holds(self) -> bool {
        self.drag.held.get_untracked().is_some()
    }

    fn pick_up(self, press: Press) {
        // A mouse that leaves the window and comes back without its button has let go all the same.
        if let Some(board) = self.root() {
            let _captured = board.set_pointer_capture(press.pointer);
        }
        self.drag.held.set(Some(press.line));
        set_class(element(&card_id(press.line)), "line-held", true);
        self.carry();
        self.scroll_at_edges();
    }

    fn root(self) -> Option<Element> {
        element(&card_id(self.drag.press.get_value()?.line))?.closest(".board").ok()?
    }

    /// The ghost goes where the pointer is, and what is under it says what would happen.
    fn carry(self) {
        let (x, y) = self.drag.at.get_value();
        if let Some(ghost) = element("ghost").and_then(|ghost| ghost.dyn_into::<HtmlElement>().ok()) {
            // An element always takes a translation; set in this way, it is no inline style that our policy forbids.
            let _moved = ghost.style().set_property("translate", &format!("{x}px {y}px"));
        }
        self.show(self.under(x, y));
    }

    #[expect(clippy::cast_possible_truncation, reason = "whole pixels of a screen")]
    fn under(self, x: f64, y: f64) -> Option<Over> {
        let held = self.drag.held.get_untracked()?;
        let under = web_sys::window()?.document()?.element_from_point(x as f32, y as f32)?;
        let column = under.closest("[data-column]").ok()??;
        let theme = match column.get_attribute("data-column")?.as_str() {
            "tray" => None,
            theme => Some(ThemeId(theme.parse::<Uuid>().ok()?)),
        };
        let Some(card) = under.closest("[data-line]").ok().flatten() else { return Some(Over::Column(theme)) };
        let line = card_of(&card)?;
        let together = self.picked.with_untracked(|picked| picked.contains(&held) && picked.contains(&line));
        if line == held || together {
            return None;
        }
        let area = card.get_bounding_client_rect();
        let share = if area.height() > 0.0 { (y - area.top()) / area.height() } else { 0.5 };
        Some(match share {
            share if share < EDGE => Over::Beside(theme, line, Side::Before),
            share if share > 1.0 - EDGE => Over::Beside(theme, line, Side::After),
            _ => Over::Onto(line),
        })
    }

    /// Moves the one class that says what would happen.
    fn show(self, over: Option<Over>) {
        let shown = self.drag.over.get_value();
        if shown == over {
            return;
        }
        for (over, on) in [(shown, false), (over, true)] {
            match over {
                Some(Over::Column(theme)) => {
                    let name = super::state::column_name(theme);
                    for prefix in ["column", "tab"] {
                        set_class(element(&format!("{prefix}-{name}")), "column-over", on);
                    }
                }
                Some(Over::Beside(_, line, Side::Before)) => set_class(element(&card_id(line)), "drop-before", on),
                Some(Over::Beside(_, line, Side::After)) => set_class(element(&card_id(line)), "drop-after", on),
                Some(Over::Onto(line)) => set_class(element(&card_id(line)), "drop-onto", on),
                None => {}
            }
        }
        self.drag.over.set_value(over);
    }

    fn drop_on(self, held: PostId, over: Over) {
        let chosen = self.chosen();
        let together = chosen.len() > 1 && chosen.contains(&held);
        match over {
            Over::Column(theme) | Over::Beside(theme, ..) if together => self.sort_chosen(theme),
            Over::Onto(line) if together => {
                self.choose_none();
                self.merge_all(chosen, line);
            }
            Over::Column(theme) => self.place(held, theme, None),
            Over::Beside(theme, line, Side::Before) => self.place(held, theme, Some(line)),
            Over::Beside(theme, line, Side::After) => {
                let next = self.shown.with_untracked(|columns| columns.follower(line));
                self.place(held, theme, next.filter(|next| *next != held));
            }
            Over::Onto(line) => self.merge(held, line),
        }
    }

    /// While something is held near the edge of what scrolls, it scrolls, once a frame.
    fn scroll_at_edges(self) {
        request_animation_frame(move || {
            if !self.holds() {
                return;
            }
            let (x, y) = self.drag.at.get_value();
            super::edges::scroll_near(x, y);
            self.carry();
            self.scroll_at_edges();
        });
    }
}

fn target(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()
}

/// The line of the card that an element belongs to.
pub fn card_of(element: &Element) -> Option<PostId> {
    let card = element.closest("[data-line]").ok()??;
    card.get_attribute("data-line")?.parse::<Uuid>().ok().map(PostId)
}

fn set_class(element: Option<Element>, class: &str, on: bool) {
    if let Some(element) = element {
        let classes = element.class_list();
        let _set = if on { classes.add_1(class) } else { classes.remove_1(class) };
    }
}
