//! Where she is on the board, and how the keyboard gets from card to card, also to one too far away to be drawn.

use super::cards::Card;
use super::queue::Queue;
use super::state::{Board, card_id};
use super::window::{guess, offset};
use crate::browser;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use web_sys::Element;
use workshop::{PostId, PostKind, ThemeId};

/// Time in which an act comes back as a change of the picture; a card that was not drawn anew by then takes the keyboard
/// as it stands.
const ANSWER: Duration = Duration::from_millis(500);
/// Time in which a narrow screen turns to another column.
const TURN: Duration = Duration::from_millis(30);
/// Room left above a card that is brought into sight, in CSS pixels: a theme's head stays there.
const HEAD: f64 = 140.0;
/// Boards up to so many shown cards are drawn whole: the browser's own search finds everything.
pub const WHOLE: usize = 150;

impl Board {
    /// The shown card some places further down in the same column.
    pub fn neighbour(self, line: PostId, by: isize) -> Option<PostId> {
        self.shown.with_untracked(|columns| columns.neighbour(line, by))
    }

    /// The first shown card of the column beside.
    pub fn beside(self, line: PostId, by: isize) -> Option<PostId> {
        self.shown.with_untracked(|columns| columns.beside(line, by))
    }

    /// What is left to sort, and in which order it comes.
    pub fn queue(self) -> Queue {
        untrack(|| Queue {
            tray: self.shown.with(|columns| columns.tray.iter().map(|card| card.line).collect()),
            first: self.help.to_check(),
            passed: self.passed.get(),
            taken: self.in_other_hands(),
        })
    }

    /// The unsorted line that follows one.
    pub fn next_unsorted(self, line: Option<PostId>) -> Option<PostId> {
        self.queue().after(line)
    }

    /// Goes to the next unsorted line, from a sorted one to the first.
    pub fn go_to_next(self) {
        match self.next_unsorted(self.here.get_untracked()) {
            Some(next) => self.go_to(next),
            None => self.desk.say(self.words().nothing_left.to_owned()),
        }
    }

    /// Passes a line over: it comes again when all others have.
    pub fn pass(self, line: PostId) {
        let next = self.next_unsorted(Some(line));
        self.passed.update(|passed| {
            passed.retain(|other| *other != line);
            passed.push(line);
        });
        if let Some(next) = next {
            self.go_to(next);
        }
    }

    /// Goes to a card where it stands.
    pub fn go_to(self, line: PostId) {
        self.awaited.set_value(None);
        let Some((theme, kind)) = self.with_card(line, |theme, card| (theme, card.kind)) else { return };
        self.here.set(Some(line));
        self.facing.set(theme);
        match element(&card_id(line)).map(|card| card.get_bounding_client_rect().height() > 0.0) {
            Some(true) => browser::focus(&card_id(line)),
            // Its column is not the one that a narrow screen shows, but will be.
            Some(false) => browser::after(TURN, move || browser::focus(&card_id(line))),
            None => {
                self.follow(line);
                browser::after(TURN, move || self.bring(line, theme, kind));
            }
        }
    }

    /// Gives the keyboard to a card once it is where it will be.
    pub fn follow(self, line: PostId) {
        self.here.set(Some(line));
        self.awaited.set_value(Some(line));
        browser::after(ANSWER, move || {
            if self.awaited.get_value() == Some(line) {
                self.awaited.set_value(None);
                browser::focus(&card_id(line));
            }
        });
    }

    /// A card has just been drawn: it takes the keyboard if it is waited for, or if the keyboard was on it before.
    pub fn drawn(self, line: PostId) {
        let awaited = self.awaited.get_value() == Some(line);
        let lost = self.here.get_untracked() == Some(line) && nothing_has_the_keyboard();
        if awaited || lost {
            self.awaited.set_value(None);
            browser::focus(&card_id(line));
        }
    }

    /// Scrolls to where a card stands that is not drawn.
    fn bring(self, line: PostId, theme: Option<ThemeId>, kind: PostKind) {
        let kind = theme.is_some().then_some(kind);
        let cards = self.shown.with_untracked(|columns| columns.of_kind(theme, kind));
        let Some(place) = cards.iter().position(|card| card.line == line) else { return };
        let Some(list) = element(&list_id(theme, kind)) else { return };
        let area = list.get_bounding_client_rect();
        let below = area.top() + offset(&self.heights(&cards, area.width()), place) - HEAD;
        let scroller = list.closest(".tray, .themes").ok().flatten().filter(scrolls);
        match (scroller, web_sys::window()) {
            (Some(scroller), _) => {
                let by = below - scroller.get_bounding_client_rect().top();
                #[expect(clippy::cast_possible_truncation, reason = "whole pixels")]
                scroller.set_scroll_top(scroller.scroll_top() + by as i32);
            }
            (None, Some(window)) => window.scroll_by_with_x_and_y(0.0, below),
            (None, None) => {}
        }
        self.glance.update(|glance| *glance = glance.wrapping_add(1));
    }

    /// Heights of cards in a column of that width: measured ones, and guesses for those that were never drawn.
    pub fn heights(self, cards: &[Arc<Card>], width: f64) -> Vec<f64> {
        self.heights.with_value(|known| {
            let height = |card: &Arc<Card>| known.get(&card.line).copied();
            cards
                .iter()
                .map(|card| height(card).unwrap_or_else(|| guess(card.wording.chars().count(), width)))
                .collect()
        })
    }
}

/// The identity of a list of cards in the document.
pub fn list_id(theme: Option<ThemeId>, kind: Option<PostKind>) -> String {
    format!("cards-{}-{}", super::state::column_name(theme), kind.map_or("all", PostKind::slug))
}

/// The element of that identity.
pub fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

fn scrolls(element: &Element) -> bool {
    element.scroll_height() > element.client_height()
        && web_sys::window()
            .and_then(|window| window.get_computed_style(element).ok().flatten())
            .and_then(|style| style.get_property_value("overflow-y").ok())
            .is_some_and(|overflow| overflow == "auto" || overflow == "scroll")
}

fn nothing_has_the_keyboard() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.active_element().is_none_or(|active| active.tag_name() == "BODY"))
}
