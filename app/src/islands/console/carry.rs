//! Taking somebody to another table: by hand, as one moves a figure on a plan, or by keys. The menu in her line does
//! the same.

use super::seats::{Hindrance, exchange, hindrance, moving};
use super::send::Toast;
use super::state::{Panel, State};
use crate::browser;
use crate::words;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, PointerEvent};
use workshop::{PersonId, TableId};

/// A pointer that moves less than this, in pixels, has pressed and not dragged.
const SLACK: i32 = 6;
/// So near to an edge of the tables, in pixels, they scroll…
const EDGE: f64 = 40.0;
/// …by so much at each movement.
const STEP: f64 = 16.0;

/// Somebody on the way to another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    pub person: PersonId,
    pub by: By,
    /// The table that is meant so far.
    pub over: Option<TableId>,
}

/// What takes her there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A mouse, a finger, a pen.
    Hand,
    /// Keys, or a press on a table.
    Keys,
}

/// Whom a pointer has pressed, and where.
#[derive(Debug, Clone, Copy)]
struct Grasp {
    person: PersonId,
    pointer: i32,
    from: (i32, i32),
}

/// All there is to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Carry {
    pub held: RwSignal<Option<Carried>>,
    /// Where the hand is, in the window.
    pub at: RwSignal<(i32, i32)>,
    /// Figures of a table's number, as far as they have been typed.
    pub typed: RwSignal<String>,
    /// Whether the last move by keys was given up.
    pub given_up: RwSignal<bool>,
    grasp: StoredValue<Option<Grasp>>,
    /// Whether the click that ends a drag is still to come.
    dragged: StoredValue<bool>,
}

impl Carry {
    pub fn new() -> Self {
        Self {
            held: RwSignal::new(None),
            at: RwSignal::new((0, 0)),
            typed: RwSignal::new(String::new()),
            given_up: RwSignal::new(false),
            grasp: StoredValue::new(None),
            dragged: StoredValue::new(false),
        }
    }

    /// Who is being moved by keys.
    pub fn by_keys(self) -> Option<PersonId> {
        self.held.get().filter(|held| held.by == By::Keys).map(|held| held.person)
    }

    /// Whether a click is only the end of a drag.
    pub fn swallows_click(self) -> bool {
        self.dragged.get_value()
    }

    fn mean(self, over: Option<TableId>) {
        if self.held.with_untracked(|held| held.is_some_and(|held| held.over != over)) {
            self.held.update(|held| held.iter_mut().for_each(|held| held.over = over));
        }
    }
}

impl State {
    /// Listens to hands, once the page is awake.
    pub fn feel(self) {
        Effect::new(move |_| {
            let moved = window_event_listener(leptos::ev::pointermove, move |event| self.drag(&event));
            let left = window_event_listener(leptos::ev::pointerup, move |event| self.drop(&event));
            let lost = window_event_listener(leptos::ev::pointercancel, move |_| {
                self.carry.dragged.set_value(false);
                self.let_go();
            });
            on_cleanup(move || {
                moved.remove();
                left.remove();
                lost.remove();
            });
        });
    }

    /// A pointer presses somebody's line. A finger drags by the grip alone, so that it can scroll by all the rest.
    pub fn grasp(self, person: PersonId, event: &PointerEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let grip = target.is_some_and(|target| target.closest(".person-grip").is_ok_and(|grip| grip.is_some()));
        if event.button() == 0 && event.is_primary() && (grip || event.pointer_type() == "mouse") {
            let from = (event.client_x(), event.client_y());
            self.carry.grasp.set_value(Some(Grasp { person, pointer: event.pointer_id(), from }));
        }
    }

    fn drag(self, event: &PointerEvent) {
        let Some(grasp) = self.grasped(event) else { return };
        let at = (event.client_x(), event.client_y());
        let by_hand = self.carry.held.with_untracked(|held| held.is_some_and(|held| held.by == By::Hand));
        if event.buttons() == 0 {
            self.let_go();
            return;
        }
        if !by_hand {
            if (at.0 - grasp.from.0).abs().max((at.1 - grasp.from.1).abs()) < SLACK {
                return;
            }
            self.carry.dragged.set_value(true);
            self.carry.held.set(Some(Carried { person: grasp.person, by: By::Hand, over: None }));
        }
        event.prevent_default();
        self.carry.at.set(at);
        if let Some(page) = web_sys::window().and_then(|window| window.document()) {
            self.carry.mean(table_at(&page, at));
            scroll(&page, f64::from(at.1));
        }
    }

    fn drop(self, event: &PointerEvent) {
        if self.carry.dragged.get_value() {
            // The click that follows comes before any timer.
            browser::after(Duration::ZERO, move || self.carry.dragged.set_value(false));
        }
        if self.grasped(event).is_none() {
            return;
        }
        let held = self.carry.held.get_untracked().filter(|held| held.by == By::Hand);
        self.let_go();
        if let Some(Carried { person, over: Some(table), .. }) = held {
            self.seat_at(person, table);
        }
    }

    fn grasped(self, event: &PointerEvent) -> Option<Grasp> {
        self.carry.grasp.get_value().filter(|grasp| grasp.pointer == event.pointer_id())
    }

    /// Somebody is to be moved: the next table named or pressed is hers.
    pub fn pick_up(self, person: PersonId) {
        self.carry.typed.set(String::new());
        self.carry.given_up.set(false);
        self.carry.held.set(Some(Carried { person, by: By::Keys, over: None }));
    }

    /// Names the table, not yet for good.
    pub fn mean(self, table: Option<TableId>) {
        self.carry.mean(table);
    }

    /// Whoever is being moved by keys goes to that table. The keyboard goes back to where it came from.
    pub fn put_down(self, table: TableId) {
        let Some(person) = untrack(|| self.carry.by_keys()) else { return };
        self.carry.held.set(None);
        self.seat_at(person, table);
        match self.panel.get_untracked() {
            Panel::Table(_) => browser::focus("panel"),
            Panel::People | Panel::Messages | Panel::Waiting | Panel::Voices | Panel::None => {
                browser::focus(&person_id(person));
            }
        }
    }

    /// Nobody is moved after all.
    pub fn let_go(self) {
        self.carry.grasp.set_value(None);
        if let Some(held) = self.carry.held.get_untracked() {
            self.carry.held.set(None);
            if held.by == By::Keys {
                self.carry.given_up.set(true);
                browser::focus(&person_id(held.person));
            }
        }
    }

    /// Escape: what is under way is given up, else the panel closes.
    pub fn escape(self) {
        if self.carry.held.with_untracked(Option::is_some) { self.let_go() } else { self.close_panel() }
    }

    /// To another table, in the round whose seats are shown.
    pub fn seat_at(self, id: PersonId, table: TableId) {
        let words = words::console(self.language);
        let Some(round) = self.round.get_untracked() else { return };
        let name = self.desk.with_untracked(|desk| desk.people.get(&id).map(|person| self.called(person)));
        let Some(name) = name else { return };
        let hindered = untrack(|| self.hindrance(id, table));
        let (moved, stays, exchanged) = self.desk.with_untracked(|desk| {
            let person = desk.people.get(&id);
            let exchanged = person.and_then(|person| exchange(desk, person, table, round));
            (moving(desk, id, table, round), person.is_some_and(|person| person.stays_at.is_some()), exchanged)
        });
        let later = self.later.with_untracked(Option::is_some);
        let exchanged = exchanged.and_then(|seat| Some((seat.table?, seat.round)));
        match (hindered, moved) {
            (None, Some((command, back))) => {
                let said = match (stays, exchanged) {
                    (true, _) => (words.stays_now)(&name, table.0),
                    (false, Some((other, when))) => (words.will_exchange)(&name, table.0, round.0, other.0, when.0),
                    (false, None) if later => (words.will_move)(&name, table.0, round.0),
                    (false, None) => (words.moved)(&name, table.0),
                };
                self.run(command, Some(Toast::done(said).undone_by(back)));
            }
            (Some(Hindrance::Same), _) | (None, None) => {}
            (Some(Hindrance::Closed), _) => self.refuse((words.table_is_closed)(table.0, round.0)),
            (Some(Hindrance::Fixed(fixed)), _) => self.refuse((words.place_is_fixed)(&name, fixed.0)),
            (Some(Hindrance::Away), _) => self.refuse((words.is_away)(&name, round.0)),
            (Some(Hindrance::Heard(heard)), _) => self.refuse((words.has_heard)(&name, table.0, heard.0)),
        }
    }

    /// What stands in the way of moving somebody to a table.
    pub fn hindrance(self, person: PersonId, table: TableId) -> Option<Hindrance> {
        let round = self.round.get()?;
        self.desk.with(|desk| hindrance(desk, desk.people.get(&person)?, table, round))
    }
}

/// The identity of somebody's line.
pub fn person_id(person: PersonId) -> String {
    format!("person-{person}")
}

/// The table under the hand.
fn table_at(page: &Document, (x, y): (i32, i32)) -> Option<TableId> {
    // Pixels of a window are far below what an f32 holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    let under = page.element_from_point(x as f32, y as f32)?;
    let table = under.closest(".room-table").ok().flatten()?;
    table.id().strip_prefix("table-")?.parse().ok().map(TableId)
}

/// Where there are more tables than fit, they come along.
fn scroll(page: &Document, y: f64) {
    if let Some(window) = web_sys::window() {
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
        // Where the console is longer than the screen, the page itself scrolls.
        let step = if y < EDGE {
            -STEP
        } else if y > height - EDGE {
            STEP
        } else {
            0.0
        };
        window.scroll_by_with_x_and_y(0.0, step);
    }
    let Ok(Some(tables)) = page.query_selector(".room-tables") else { return };
    let frame = tables.get_bounding_client_rect();
    if (frame.top()..frame.top() + EDGE).contains(&y) {
        tables.scroll_by_with_x_and_y(0.0, -STEP);
    } else if (frame.bottom() - EDGE..frame.bottom()).contains(&y) {
        tables.scroll_by_with_x_and_y(0.0, STEP);
    }
}
