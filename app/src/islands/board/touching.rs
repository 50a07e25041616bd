//! Who has which card in hand: mine is told to the colleagues, theirs is seen on the card.

use super::state::Board;
use crate::browser;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use std::collections::BTreeSet;
use std::time::Duration;
use workshop::PostId;

/// What is told at most once in that time: fingers that run through the queue are nobody's news.
const PACE: Duration = Duration::from_millis(400);

/// What is in hand, and what has been told of it.
#[derive(Debug, Clone, Copy)]
pub struct Touching {
    /// Whether she looks at this page.
    looking: RwSignal<bool>,
    told: StoredValue<Option<PostId>>,
    waiting: StoredValue<bool>,
}

#[derive(Serialize)]
struct InHand {
    line: Option<PostId>,
}

impl Default for Touching {
    fn default() -> Self {
        Self { looking: RwSignal::new(true), told: StoredValue::new(None), waiting: StoredValue::new(false) }
    }
}

impl Board {
    /// Lines that colleagues have in hand.
    pub fn in_other_hands(self) -> BTreeSet<PostId> {
        let me = self.desk.me;
        self.desk.touching.with(|all| all.iter().filter(|(who, _)| *who != me).map(|(_, line)| *line).collect())
    }

    /// Whether a colleague has a card in hand.
    pub fn is_touched(self, line: PostId) -> bool {
        let me = self.desk.me;
        self.desk.touching.with(|touching| touching.iter().any(|(who, touched)| *who != me && *touched == line))
    }

    /// Tells colleagues what I have in hand, once the page is awake: what is dragged or reworded, else the card that I am on.
    pub fn tell_what_is_in_hand(self) {
        let in_hand = Memo::new(move |_| {
            let held = self.drag.held.get().or(self.rewording.get()).or(self.here.get());
            held.filter(|_| self.touching.looking.get())
        });
        Effect::new(move |_| {
            let away = window_event_listener(leptos::ev::blur, move |_| self.touching.looking.set(false));
            let back = window_event_listener(leptos::ev::focus, move |_| self.touching.looking.set(true));
            on_cleanup(move || {
                away.remove();
                back.remove();
            });
        });
        Effect::new(move |_| {
            in_hand.track();
            self.tell(in_hand);
        });
    }

    fn tell(self, in_hand: Memo<Option<PostId>>) {
        let line = in_hand.get_untracked();
        if self.touching.waiting.get_value() || self.touching.told.get_value() == line {
            return;
        }
        self.touching.told.set_value(line);
        self.touching.waiting.set_value(true);
        let address = format!("/atelier/{}/touche", self.desk.code.get_value());
        spawn_local(async move {
            // Nobody loses anything by not seeing where a colleague is: it is told once, and not again if that fails.
            let _told = browser::post(&address, &InHand { line }).await;
        });
        browser::after(PACE, move || {
            self.touching.waiting.set_value(false);
            self.tell(in_hand);
        });
    }
}
