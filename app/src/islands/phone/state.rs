//! What the phone knows, and what it does with what the stream brings.

use super::Typed;
use super::outbox::{Draft, Outbox};
use crate::browser::{self, Clock, Link};
use crate::words;
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;
use workshop::sight::{Phone as Picture, PhonePatch, StageView};
use workshop::{Language, Moment, PhaseKind, Privacy, Round, TableId};

/// Everything on the phone that may change.
#[derive(Debug, Clone, Copy)]
pub struct State {
    pub code: StoredValue<String>,
    pub language: Language,
    pub privacy: Privacy,
    pub phone: RwSignal<Picture>,
    pub clock: Clock,
    pub link: RwSignal<Link>,
    pub draft: RwSignal<Draft>,
    pub outbox: Outbox,
    /// The sentence of a refused plain form.
    pub sentence: RwSignal<Option<String>>,
    /// Identity that the plain form would send.
    pub next_id: Uuid,
    /// The one thing that the screen is about.
    mode: Memo<Mode>,
}

/// The one thing that the screen is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Before,
    Listen(PhaseKind),
    Harvest,
    /// Walking, after that round.
    Move(Round),
    Plenary(PhaseKind),
    Ended,
}

#[derive(Deserialize)]
struct Beat {
    at: Moment,
}

/// The round that she goes to next, while one is still to come.
pub fn coming(picture: &Picture) -> Option<Round> {
    let now = &picture.now;
    let round = now.round?;
    let leads_to_a_round = now.next.as_ref().is_some_and(|next| next.round.is_some());
    let coming = match Mode::of(picture) {
        Mode::Before | Mode::Plenary(PhaseKind::Opening) => round,
        Mode::Plenary(_) if leads_to_a_round => round,
        Mode::Listen(_) | Mode::Harvest | Mode::Move(_) => Round(round.0.saturating_add(1)),
        // A break after the last round leads to no table.
        Mode::Plenary(_) | Mode::Ended => return None,
    };
    (coming.0 <= now.rounds).then_some(coming)
}

/// Where something was written, as she has corrected it since: whoever says that she sits at another table wrote there.
pub fn corrected(picture: &Picture, (table, round): (TableId, Round)) -> (TableId, Round) {
    (picture.me.seat(round).map_or(table, |sign| sign.id), round)
}

impl Mode {
    pub fn of(picture: &Picture) -> Self {
        match (&picture.now.stage, picture.now.phase().and_then(|phase| phase.round)) {
            (StageView::Before, _) => Self::Before,
            (StageView::Ended, _) => Self::Ended,
            (StageView::Running { kind: PhaseKind::Harvest, .. }, Some(_)) => Self::Harvest,
            (StageView::Running { kind: PhaseKind::Move, .. }, Some(round)) => Self::Move(round),
            (StageView::Running { kind, .. }, Some(_)) => Self::Listen(*kind),
            (StageView::Running { kind, .. }, None) => Self::Plenary(*kind),
        }
    }

    /// Classes of the frame: dim while somebody tells.
    pub fn frame(self) -> &'static str {
        match self {
            Self::Listen(PhaseKind::Story | PhaseKind::Questions) => "phone dim",
            Self::Before | Self::Listen(_) | Self::Harvest | Self::Move(_) | Self::Plenary(_) | Self::Ended => "phone",
        }
    }

    /// Nothing to do but look up.
    pub fn is_calm(self) -> bool {
        match self {
            Self::Before | Self::Listen(_) | Self::Plenary(_) | Self::Ended => true,
            Self::Harvest | Self::Move(_) => false,
        }
    }
}

impl State {
    pub fn new(code: String, picture: Picture, next_id: Uuid, typed: Option<Typed>) -> Self {
        let (language, privacy, at) = (picture.language, picture.privacy, picture.at);
        let sentence = typed.as_ref().and_then(|typed| typed.sentence.clone());
        let draft = RwSignal::new(Draft::typed(typed, &picture));
        let phone = RwSignal::new(picture);
        let link = RwSignal::new(Link::Connecting);
        Self {
            outbox: Outbox::new(&code),
            code: StoredValue::new(code),
            language,
            privacy,
            phone,
            clock: Clock::at(at),
            link,
            draft,
            sentence: RwSignal::new(sentence),
            next_id,
            mode: Memo::new(move |_| phone.with(Mode::of)),
        }
    }

    pub fn mode(self) -> Memo<Mode> {
        self.mode
    }

    /// Milliseconds left in the phase that runs, ticking.
    pub fn left(self) -> Option<i64> {
        let now = self.clock.now();
        self.phone.with(|phone| phone.now.left(now))
    }

    /// Posts that have not reached the server.
    pub fn waiting(self) -> usize {
        self.outbox.waiting()
    }

    /// Once the page is awake: take up what was left here, follow the stream, send what waits.
    pub fn follow(self) {
        Effect::new(move |_| {
            self.take_up_draft();
            let address = move || {
                let number = self.phone.with_untracked(|phone| phone.number);
                format!("/p/{}/flux?has={number}", self.code.get_value())
            };
            let link = browser::follow(address, move |name, data| self.take(name, data));
            Effect::new(move |_| {
                let now = link.get();
                self.link.set(now);
                if now == Link::Up {
                    self.outbox.send(self);
                }
            });
            browser::on_window("online", move || self.outbox.send(self));
            self.outbox.send(self);
        });
    }

    /// The draft that was being written when the page went away.
    fn take_up_draft(self) {
        let name = format!("tablee/{}/brouillon", self.code.get_value());
        if self.draft.with_untracked(Draft::is_empty)
            && let Some(kept) = browser::recall::<Draft>(&name)
        {
            self.draft.set(kept);
        }
        Effect::new(move |_| self.draft.with(|draft| browser::keep(&name, draft)));
    }

    fn take(self, name: &str, data: &str) {
        match name {
            "picture" => {
                if let Ok(picture) = serde_json::from_str::<Picture>(data) {
                    self.clock.set(picture.at);
                    self.outbox.arrived(self, &picture.me.posts, &picture.table_posts);
                    self.phone.set(picture);
                }
            }
            "patch" => {
                if let Ok(patch) = serde_json::from_str::<PhonePatch>(data) {
                    let (mine, table) = (patch.me.as_ref().map(|me| &me.posts), patch.table_posts.as_ref());
                    let none = Vec::new();
                    self.outbox.arrived(self, mine.unwrap_or(&none), table.unwrap_or(&Vec::new()));
                    self.phone.update(|phone| phone.take(patch));
                }
            }
            "beat" => {
                if let Ok(beat) = serde_json::from_str::<Beat>(data) {
                    self.clock.set(beat.at);
                }
            }
            "gone" => browser::reload(),
            _ => {}
        }
    }

    /// What the server calls this person.
    pub fn called(self) -> String {
        let words = words::phone(self.language);
        self.phone.with(|phone| (words.called)(phone.me.name.as_deref(), phone.me.arrival))
    }
}
