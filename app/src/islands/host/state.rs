//! What the device knows, and what it does with what the stream brings.

use super::Typed;
use super::letter::{Draft, Letter};
use super::outbox::Outbox;
use crate::browser::{self, Clock, Link};
use leptos::prelude::*;
use serde::Deserialize;
use uuid::Uuid;
use workshop::sight::{Host as Picture, Now, StageView};
use workshop::{Language, Moment, PhaseKind, PostId, Privacy, Round};

/// Everything on the device that may change.
#[derive(Debug, Clone, Copy)]
pub struct State {
    pub code: StoredValue<String>,
    pub language: Language,
    pub host: RwSignal<Picture>,
    pub now: Memo<Now>,
    pub clock: Clock,
    pub link: RwSignal<Link>,
    pub draft: RwSignal<Draft>,
    pub outbox: Outbox,
    /// The sentence of a refused plain form.
    pub sentence: RwSignal<Option<String>>,
    /// One of hers that she has just taken back.
    pub taken_back: RwSignal<Option<PostId>>,
    /// Identity that the plain form would send.
    pub next_id: Uuid,
}

#[derive(Deserialize)]
struct Beat {
    at: Moment,
}

/// The phase that runs, if it belongs to a round.
pub fn in_round(now: &Now) -> Option<(PhaseKind, Round)> {
    let phase = now.phase()?;
    Some((phase.kind, phase.round?))
}

/// The round that she writes for: while its harvest runs, and while people walk away from it.
pub fn writes_for(now: &Now) -> Option<Round> {
    let (kind, round) = in_round(now)?;
    let harvested = now.span.iter().any(|phase| phase.kind == PhaseKind::Harvest);
    (kind == PhaseKind::Harvest || kind == PhaseKind::Move && harvested).then_some(round)
}

impl State {
    pub fn new(code: String, picture: Picture, next_id: Uuid, typed: Option<Typed>) -> Self {
        let (language, at, table) = (picture.language, picture.at, picture.table.id);
        let sentence = typed.as_ref().and_then(|typed| typed.sentence.clone());
        let draft = RwSignal::new(Draft::typed(typed, writes_for(&picture.now)));
        let host = RwSignal::new(picture);
        Self {
            outbox: Outbox::new(&code, table),
            code: StoredValue::new(code),
            language,
            host,
            now: Memo::new(move |_| host.with(|host| host.now.clone())),
            clock: Clock::at(at),
            link: RwSignal::new(Link::Connecting),
            draft,
            sentence: RwSignal::new(sentence),
            taken_back: RwSignal::new(None),
            next_id,
        }
    }

    /// Somebody tells or asks: the screen is quiet.
    pub fn is_dim(self) -> bool {
        let kind = self.now.with(|now| in_round(now).map(|(kind, _)| kind));
        matches!(kind, Some(PhaseKind::Story | PhaseKind::Questions))
    }

    /// Whether hers may still be changed.
    pub fn is_open(self) -> bool {
        self.now.with(|now| matches!(now.stage, StageView::Running { kind: PhaseKind::Harvest, .. }))
    }

    /// Once the page is awake: take up what was left here, follow the stream, send what waits.
    pub fn follow(self) {
        Effect::new(move |_| {
            self.take_up_draft();
            self.outbox.wake();
            let address = move || {
                let number = self.host.with_untracked(|host| host.number);
                format!("/h/{}/flux?has={number}", self.code.get_value())
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

    /// The sheet that was being written when the page went away.
    fn take_up_draft(self) {
        let table = self.host.with_untracked(|host| host.table.id);
        let name = format!("tablee/{}/hote/{}/brouillon", self.code.get_value(), table.0);
        if self.draft.with_untracked(Draft::is_empty)
            && let Some(kept) = browser::recall::<Draft>(&name)
        {
            self.draft.set(kept);
        }
        Effect::new(move |_| {
            let _kept = self.draft.with(|draft| browser::keep(&name, draft));
        });
    }

    fn take(self, name: &str, data: &str) {
        match name {
            "picture" => {
                if let Ok(picture) = serde_json::from_str::<Picture>(data) {
                    self.clock.set(picture.at);
                    self.outbox.shown(&picture);
                    self.host.set(picture);
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

    /// Puts what stands on the sheet on its way, and begins a new one of the same kind.
    pub fn send(self) {
        let draft = self.draft.get_untracked();
        let round = draft.round.or(self.now.with_untracked(writes_for));
        let Some(round) = round.filter(|_| !draft.text.trim().is_empty()) else { return };
        let (table, privacy) = self.host.with_untracked(|host| (host.table.id, host.privacy));
        // Where no link to anyone is kept, an ordered identity would tell when it was written.
        let id = draft.id.unwrap_or_else(|| identity(privacy));
        let examples = Some(draft.example).filter(|example| !example.trim().is_empty()).into_iter().collect();
        self.outbox.send(id, Letter { kind: draft.kind, text: draft.text, examples, table, round });
        self.draft.set(Draft::empty(draft.kind));
        self.sentence.set(None);
    }

    /// She writes.
    pub fn writes(self, change: &dyn Fn(&mut Draft)) {
        let here = self.now.with_untracked(writes_for);
        let privacy = self.host.with_untracked(|host| host.privacy);
        self.draft.update(|draft| {
            change(draft);
            if draft.is_empty() {
                (draft.id, draft.round) = (None, None);
            } else {
                draft.id = draft.id.or_else(|| Some(identity(privacy)));
                draft.round = draft.round.or(here);
            }
        });
    }

    /// What somebody at her table is called.
    pub fn called(self, name: Option<&str>, arrival: u32) -> String {
        (crate::words::host(self.language).called)(name, arrival)
    }
}

fn identity(privacy: Privacy) -> Uuid {
    match privacy {
        Privacy::Unlinked => Uuid::new_v4(),
        Privacy::Name | Privacy::Pseudonym => Uuid::now_v7(),
    }
}
