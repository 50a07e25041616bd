//! What the phone knows, and what it does with what the stream brings.

use super::Typed;
use super::letter::Draft;
use super::outbox::Outbox;
use crate::browser::{self, Clock, Link};
use crate::words;
use courier::Known;
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;
use workshop::day::GRACE;
use workshop::sight::{Now, Phone as Picture, PhonePatch, StageView};
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
    /// What the screen is sure to have of the workshop's log.
    known: StoredValue<Known>,
    pub draft: RwSignal<Draft>,
    /// When she last typed, by the server's clock; `None` if nothing stands in the field.
    pub typed_at: StoredValue<Option<Moment>>,
    pub outbox: Outbox,
    /// The lines as the page has brought them.
    pub sheet: StoredValue<Option<String>>,
    /// The theme that the plain form would name.
    pub theme: StoredValue<Option<String>>,
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

/// How near the end of the harvest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Minute,
    Seconds,
    /// It is over; she may finish her sentence.
    Over,
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

fn is_paused(now: &Now) -> bool {
    matches!(now.stage, StageView::Running { paused: Some(_), .. })
}

/// What the screen is about: the harvest for as long as she goes on typing in it. Whoever has put the phone down for
/// half a minute is shown what the room does; her text stands below it.
fn shown(before: Option<&Mode>, runs: Mode, clock: Clock, typed_at: StoredValue<Option<Moment>>) -> Mode {
    let harvested = before == Some(&Mode::Harvest) && runs != Mode::Harvest;
    let types = || typed_at.get_value().is_some_and(|typed| clock.now().since(typed) <= GRACE);
    if harvested && types() { Mode::Harvest } else { runs }
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
        if self.is_dim() { "phone dim" } else { "phone" }
    }

    /// Somebody tells or asks, everybody else listens.
    pub fn is_dim(self) -> bool {
        matches!(self, Self::Listen(PhaseKind::Story | PhaseKind::Questions))
    }

    /// The room reads the lines, or votes on them.
    pub fn is_reading(self) -> bool {
        matches!(self, Self::Plenary(PhaseKind::Review | PhaseKind::Vote))
    }

    /// Nothing to do but look up.
    pub fn is_calm(self) -> bool {
        match self {
            _ if self.is_reading() => false,
            Self::Before | Self::Listen(_) | Self::Plenary(_) | Self::Ended => true,
            Self::Harvest | Self::Move(_) => false,
        }
    }
}

impl State {
    pub fn new(
        code: String,
        picture: Picture,
        next_id: Uuid,
        typed: Option<Typed>,
        sheet: Option<String>,
        theme: Option<String>,
    ) -> Self {
        let (language, privacy, at) = (picture.language, picture.privacy, picture.at);
        let sentence = typed.as_ref().and_then(|typed| typed.sentence.clone());
        let draft = RwSignal::new(Draft::typed(typed, &picture));
        let known = StoredValue::new(Known::drawn(picture.number));
        let phone = RwSignal::new(picture);
        let link = RwSignal::new(Link::Connecting);
        let (clock, typed_at) = (Clock::at(at), StoredValue::new(None));
        Self {
            outbox: Outbox::new(&code, privacy),
            sheet: StoredValue::new(sheet),
            theme: StoredValue::new(theme),
            code: StoredValue::new(code),
            language,
            privacy,
            phone,
            clock,
            link,
            known,
            draft,
            typed_at,
            sentence: RwSignal::new(sentence),
            next_id,
            mode: Memo::new(move |before| shown(before, phone.with(Mode::of), clock, typed_at)),
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

    /// The harvest is over and she is in the middle of a sentence: the sheet stays under her fingers.
    pub fn is_finishing(self) -> bool {
        self.mode.get() == Mode::Harvest && self.phone.with(Mode::of) != Mode::Harvest
    }

    /// How near the end of the harvest is.
    pub fn ending(self) -> Option<Ending> {
        if self.is_finishing() {
            return Some(Ending::Over);
        }
        let runs = self.mode.get() == Mode::Harvest && self.phone.with(|phone| !is_paused(&phone.now));
        match self.left().filter(|_| runs)? {
            // One that ends when somebody says so runs over: then nobody is hurried.
            -3_000..=10_000 => Some(Ending::Seconds),
            10_001..=60_000 => Some(Ending::Minute),
            _ => None,
        }
    }

    /// Once the page is awake: take up what was left here, follow the stream, send what waits.
    pub fn follow(self) {
        Effect::new(move |_| {
            self.outbox.follow(self);
            let address = move || {
                let number = self.known.with_value(Known::number);
                format!("/p/{}/flux?has={number}", self.code.get_value())
            };
            let link = browser::follow(address, move |name, data| self.take(name, data));
            Effect::new(move |_| {
                let now = link.get();
                self.link.set(now);
                if now == Link::Up {
                    self.outbox.hope();
                }
            });
        });
    }

    fn take(self, name: &str, data: &str) {
        match name {
            "picture" => {
                if let Ok(picture) = serde_json::from_str::<Picture>(data) {
                    self.clock.set(picture.at);
                    self.known.update_value(|known| known.picture(picture.number));
                    self.outbox.shown(&picture.me.posts, &picture.table_posts);
                    self.phone.set(picture);
                }
            }
            "patch" => {
                if let Ok(patch) = serde_json::from_str::<PhonePatch>(data)
                    && self.known.try_update_value(|known| known.patch(patch.number)) == Some(true)
                {
                    let mine = patch.me.as_ref().map_or(&[][..], |me| &me.posts);
                    self.outbox.shown(mine, patch.table_posts.as_ref().unwrap_or(&patch.added));
                    self.phone.update(|phone| phone.take(patch));
                }
            }
            "beat" => {
                if let Ok(beat) = serde_json::from_str::<Beat>(data) {
                    self.clock.set(beat.at);
                    self.known.update_value(Known::beat);
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
