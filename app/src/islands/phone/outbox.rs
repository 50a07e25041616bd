//! What she writes, from the first letter until it is on the server's disk.

use super::Typed;
use super::state::{State, corrected};
use crate::browser::{self, Answer};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use workshop::sight::{MyPost, Phone as Picture, PostView};
use workshop::{PostId, PostKind, Privacy, Round, TableId};

/// What stands in the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub kind: PostKind,
    pub text: String,
    pub example: String,
    /// Where it was begun: that is where it belongs, even if it is sent late.
    pub place: Option<(TableId, Round)>,
}

/// A post on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel {
    pub id: PostId,
    pub kind: PostKind,
    pub text: String,
    pub examples: Vec<String>,
    pub table: TableId,
    pub round: Round,
    /// What lets this phone change the post where no link to its author is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Why the server refused it, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// Posts on their way, and those that only this phone knows to be its own.
#[derive(Debug, Clone, Copy)]
pub struct Outbox {
    pub parcels: RwSignal<Vec<Parcel>>,
    /// Sent, where the server keeps no link: identity, text and key live here alone.
    pub own: RwSignal<Vec<Parcel>>,
    sending: StoredValue<bool>,
    wait: StoredValue<u32>,
    name: StoredValue<String>,
}

impl Draft {
    /// What a refused form brought back, or nothing.
    pub fn typed(typed: Option<Typed>, picture: &Picture) -> Self {
        let place = picture.table().map(|table| table.id).zip(picture.now.round);
        match typed {
            Some(Typed { kind, text, example, .. }) => Self { kind, text, example, place },
            None => Self { kind: PostKind::Idea, text: String::new(), example: String::new(), place: None },
        }
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.example.trim().is_empty()
    }
}

impl Outbox {
    pub fn new(code: &str) -> Self {
        Self {
            parcels: RwSignal::new(Vec::new()),
            own: RwSignal::new(Vec::new()),
            sending: StoredValue::new(false),
            wait: StoredValue::new(1_000),
            name: StoredValue::new(format!("tablee/{code}/envois")),
        }
        .remembering()
    }

    /// Takes up what was left here before, once the page is awake, and keeps what comes.
    fn remembering(self) -> Self {
        Effect::new(move |_| {
            let name = self.name.get_value();
            if let Some((parcels, own)) = browser::recall::<(Vec<Parcel>, Vec<Parcel>)>(&name) {
                self.parcels.set(parcels);
                self.own.set(own);
            }
            Effect::new(move |_| browser::keep(&name, &(self.parcels.get(), self.own.get())));
        });
        self
    }

    /// Posts that wait for the network; those refused wait for her.
    pub fn waiting(self) -> usize {
        self.parcels.with(|parcels| parcels.iter().filter(|parcel| parcel.refused.is_none()).count())
    }

    /// Puts what stands in the field on its way.
    pub fn put(self, state: State) {
        let draft = state.draft.get_untracked();
        let here = state.phone.with_untracked(|phone| phone.table().map(|table| table.id).zip(phone.now.round));
        let Some(place) = draft.place.or(here) else { return };
        let (table, round) = state.phone.with_untracked(|phone| corrected(phone, place));
        if draft.text.trim().is_empty() {
            return;
        }
        let unlinked = state.privacy == Privacy::Unlinked;
        let parcel = Parcel {
            // An ordered identity would tell when it was written.
            id: PostId(if unlinked { Uuid::new_v4() } else { Uuid::now_v7() }),
            kind: draft.kind,
            text: draft.text,
            examples: Some(draft.example).filter(|example| !example.trim().is_empty()).into_iter().collect(),
            table,
            round,
            key: unlinked.then(|| Uuid::new_v4().to_string()),
            refused: None,
        };
        self.parcels.update(|parcels| parcels.push(parcel));
        let kind = draft.kind;
        state.draft.set(Draft { kind, text: String::new(), example: String::new(), place: None });
        state.sentence.set(None);
        self.send(state);
    }

    /// Sends what waits, one after the other, for as long as it takes.
    pub fn send(self, state: State) {
        let next =
            self.parcels.with_untracked(|parcels| parcels.iter().find(|parcel| parcel.refused.is_none()).cloned());
        let Some(parcel) = next.filter(|_| !self.sending.get_value()) else { return };
        self.sending.set_value(true);
        spawn_local(async move {
            let address = format!("/p/{}/contributions", state.code.get_value());
            let answer = browser::post(&address, &parcel).await;
            self.sending.set_value(false);
            match answer {
                Answer::Done => {
                    self.wait.set_value(1_000);
                    self.delivered(state, parcel);
                    self.send(state);
                }
                Answer::Refused(sentence) => {
                    self.change(parcel.id, |parcel| parcel.refused = Some(sentence));
                    self.send(state);
                }
                Answer::Unreachable => {
                    let wait = self.wait.get_value();
                    self.wait.set_value(wait.saturating_mul(2).min(30_000));
                    browser::after(browser::jitter(wait), move || self.send(state));
                }
            }
        });
    }

    /// What the stream shows to be on the server needs no parcel any more.
    pub fn arrived(self, state: State, mine: &[MyPost], table: &[PostView]) {
        let there = |id: PostId| mine.iter().any(|post| post.view.id == id) || table.iter().any(|post| post.id == id);
        let arrived: Vec<Parcel> =
            self.parcels.with_untracked(|parcels| parcels.iter().filter(|parcel| there(parcel.id)).cloned().collect());
        arrived.into_iter().for_each(|parcel| self.delivered(state, parcel));
    }

    fn delivered(self, state: State, parcel: Parcel) {
        let known = self.parcels.with_untracked(|parcels| parcels.iter().any(|other| other.id == parcel.id));
        if !known {
            return;
        }
        self.parcels.update(|parcels| parcels.retain(|other| other.id != parcel.id));
        if state.privacy == Privacy::Unlinked {
            self.own.update(|own| own.push(parcel));
        }
    }

    /// She tries a refused one again: from where she sat, if she has said so since.
    pub fn retry(self, state: State, id: PostId) {
        self.change(id, |parcel| {
            parcel.refused = None;
            let place = (parcel.table, parcel.round);
            (parcel.table, parcel.round) = state.phone.with_untracked(|phone| corrected(phone, place));
        });
        self.send(state);
    }

    /// She gives up on a refused one.
    pub fn discard(self, id: PostId) {
        self.parcels.update(|parcels| parcels.retain(|parcel| parcel.id != id));
    }

    fn change(self, id: PostId, how: impl FnOnce(&mut Parcel)) {
        self.parcels.update(|parcels| {
            if let Some(parcel) = parcels.iter_mut().find(|parcel| parcel.id == id) {
                how(parcel);
            }
        });
    }
}
