//! Where the speaker is, and what the wall is told of it.

use super::deck::{By, Spoken, deck};
use crate::browser;
use crate::islands::desk::Desk;
use leptos::prelude::*;
use std::time::Duration;
use workshop::command::Drive;
use workshop::day::Slide;
use workshop::{Command, Moment};

/// Where this browser remembers whether the wall follows.
const SETTING: &str = "tablee/mur-suit";

/// How long what others show is not looked at after a step of one's own, since the stream may bring older ones first.
const ECHO: Duration = Duration::from_millis(1_500);

/// Somebody who speaks to the room.
#[derive(Debug, Clone, Copy)]
pub struct Speaker {
    pub desk: Desk,
    /// How she goes through it.
    pub by: RwSignal<By>,
    /// What there is to speak of.
    pub deck: Memo<Vec<Spoken>>,
    /// What she speaks of; what is no more stands for the first.
    pub slide: RwSignal<Option<Slide>>,
    /// Since when, by the server's clock.
    pub since: RwSignal<Moment>,
    /// Whether the wall follows.
    pub follow: RwSignal<bool>,
    /// Whether this screen is black.
    pub blank: RwSignal<bool>,
    /// What the wall has been told last and does not show yet.
    told: RwSignal<Option<Told>>,
}

/// What the wall is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Told {
    slide: Option<Slide>,
    /// It is on its way.
    sent: bool,
}

impl Speaker {
    pub fn new(desk: Desk) -> Self {
        let shown = desk.picture.with_untracked(|picture| picture.slide);
        let by = RwSignal::new(match shown {
            Some((Slide::Table(_), _)) => By::Table,
            _ => By::Theme,
        });
        Self {
            desk,
            by,
            deck: Memo::new(move |_| desk.picture.with(|picture| deck(picture, by.get()))),
            slide: RwSignal::new(shown.map(|(slide, _)| slide)),
            since: RwSignal::new(shown.map_or_else(|| desk.clock.just_now(), |(_, since)| since)),
            follow: RwSignal::new(true),
            blank: RwSignal::new(false),
            told: RwSignal::new(None),
        }
    }

    /// Once the page is awake: tells the wall, and goes where somebody else has led the room.
    pub fn accompany(self) {
        Effect::new(move |_| {
            if let Some(follow) = browser::recall(SETTING) {
                self.follow.set(follow);
            }
        });
        // One step is under way at a time, so that the last one asked for is the last one done.
        Effect::new(move |_| {
            let free = self.desk.busy.get() == 0;
            let Some(told) = self.told.get().filter(|_| free) else { return };
            if told.sent {
                // Done or refused. The stream says so too in a moment; until then it may say what was before.
                browser::after(ECHO, move || {
                    if self.told.get_untracked() == Some(told) {
                        self.told.set(None);
                    }
                });
            } else {
                self.told.set(Some(Told { sent: true, ..told }));
                self.desk.ask(Command::Drive(Drive::Present { slide: told.slide }), None);
            }
        });
        let shown = Memo::new(move |_| self.desk.picture.with(|picture| picture.slide));
        Effect::new(move |before: Option<()>| {
            let shown = shown.get();
            let told = self.told.get_untracked();
            if told.is_some_and(|told| told.slide == shown.map(|(slide, _)| slide)) {
                self.told.set(None);
            } else if let (None, Some(()), Some((slide, since))) = (told, before, shown)
                && self.follow.get_untracked()
            {
                self.go(slide);
                self.since.set(since);
            }
        });
    }

    /// Her place in the deck.
    pub fn place(self) -> usize {
        self.deck.with(|deck| self.slide.with(|slide| place(deck, *slide)))
    }

    /// What she speaks of now.
    pub fn spoken(self) -> Option<Spoken> {
        let place = self.place();
        self.deck.with(|deck| deck.get(place).cloned())
    }

    /// Speaks of something else; the wall follows if it is to.
    pub fn step_to(self, place: usize) {
        let Some(slide) = self.deck.with_untracked(|deck| deck.get(place).map(|spoken| spoken.slide)) else { return };
        if self.slide.get_untracked() != Some(slide) {
            self.since.set(self.desk.clock.just_now());
        }
        self.slide.set(Some(slide));
        if self.follow.get_untracked() {
            self.tell(Some(slide));
        }
    }

    /// On, or back; the ends are ends.
    pub fn step(self, on: bool) {
        let (place, last) = untrack(|| (self.place(), self.deck.with(Vec::len).saturating_sub(1)));
        self.step_to(if on { (place + 1).min(last) } else { place.saturating_sub(1) });
    }

    /// By theme, or by table: from the first on.
    pub fn sort_by(self, by: By) {
        if self.by.get_untracked() != by {
            self.by.set(by);
            self.slide.set(None);
            self.since.set(self.desk.clock.just_now());
        }
    }

    /// Whether the wall follows from now on.
    pub fn set_follow(self, follow: bool) {
        self.follow.set(follow);
        browser::keep(SETTING, &follow);
    }

    /// Has the wall show what she speaks of.
    pub fn show(self) {
        let place = untrack(|| self.place());
        if let Some(slide) = self.deck.with_untracked(|deck| deck.get(place).map(|spoken| spoken.slide)) {
            self.slide.set(Some(slide));
            self.tell(Some(slide));
        }
    }

    /// Has the wall show something, or nothing in particular.
    pub fn tell(self, slide: Option<Slide>) {
        if self.shown() == slide && self.told.get_untracked().is_none() {
            return;
        }
        self.told.set(Some(Told { slide, sent: false }));
    }

    /// Whether the wall shows what she speaks of.
    pub fn on_wall(self) -> bool {
        let shown = self.desk.picture.with(|picture| picture.slide.map(|(slide, _)| slide));
        shown.is_some() && shown == self.spoken().map(|spoken| spoken.slide)
    }

    fn shown(self) -> Option<Slide> {
        self.desk.picture.with_untracked(|picture| picture.slide.map(|(slide, _)| slide))
    }

    fn go(self, slide: Slide) {
        match slide {
            Slide::Theme(_) => self.by.set(By::Theme),
            Slide::Table(_) => self.by.set(By::Table),
            Slide::Dots => {}
        }
        self.slide.set(Some(slide));
    }
}

/// The place of a slide in the deck; the first for what is not in it.
fn place(deck: &[Spoken], slide: Option<Slide>) -> usize {
    deck.iter().position(|spoken| Some(spoken.slide) == slide).unwrap_or(0)
}
