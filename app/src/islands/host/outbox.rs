//! What she has sent, until the stream shows it: kept over a reload, tried again for as long as it takes. The courier
//! says what to do; here it is done.

use super::letter::Letter;
use crate::browser::{self, Answer};
use crate::words;
use courier::{Errand, Parcel, Whereabouts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use std::time::Duration;
use uuid::Uuid;
use workshop::sight::Host as Picture;
use workshop::{Language, TableId};

/// Something on its way, as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Carried {
    pub id: Uuid,
    pub letter: Letter,
    pub whereabouts: Whereabouts,
}

/// As the server reads it.
#[derive(Serialize)]
struct Sent<'a> {
    id: Uuid,
    #[serde(flatten)]
    letter: &'a Letter,
}

/// The device's own.
#[derive(Debug, Clone, Copy)]
pub struct Outbox {
    courier: RwSignal<courier::Outbox<Letter>>,
    /// Where it is kept, and where it is sent.
    name: StoredValue<String>,
    address: StoredValue<String>,
    /// Counts alarms, so that only the last one rings.
    alarm: StoredValue<u32>,
}

impl Outbox {
    pub fn new(code: &str, table: TableId) -> Self {
        Self {
            courier: RwSignal::new(courier::Outbox::new(false)),
            name: StoredValue::new(format!("tablee/{code}/hote/{}/envois/", table.0)),
            address: StoredValue::new(format!("/h/{code}/contributions")),
            alarm: StoredValue::new(0),
        }
    }

    /// Takes up what was left here before, once the page is awake.
    pub fn wake(self) {
        let kept = browser::recall_all::<Parcel<Letter>>(&self.name.get_value());
        self.drive(|courier| courier.recall_all(kept, browser::now()));
        browser::on_window("online", move || self.hope());
    }

    /// The network seems to be back.
    pub fn hope(self) {
        self.drive(|courier| courier.hope(browser::now()));
    }

    /// Puts it on its way; once more, if it was refused.
    pub fn send(self, id: Uuid, letter: Letter) {
        self.drive(|courier| courier.send(id, letter, browser::now()));
    }

    /// She gives up on a refused one.
    pub fn discard(self, id: Uuid) {
        self.drive(|courier| courier.drop(id));
    }

    /// What a picture shows to be on the server needs no parcel any more.
    pub fn shown(self, picture: &Picture) {
        let now_written = picture.posts.iter().map(|post| &post.view);
        let earlier = picture.recap.iter().flat_map(|(_, posts)| posts);
        let ids: Vec<Uuid> = now_written.chain(earlier).map(|post| post.id.0).collect();
        self.drive(|courier| courier.shown(ids, browser::now()));
    }

    /// What has not reached the server, the newest first; those refused wait for her.
    pub fn carried(self) -> Vec<Carried> {
        let mut carried: Vec<Carried> = self.courier.with(|courier| {
            let under_way = courier.parcels().iter().filter(|parcel| parcel.whereabouts != Whereabouts::Sent);
            let drawn = under_way.map(|parcel| Carried {
                id: parcel.id,
                letter: parcel.letter.clone(),
                whereabouts: parcel.whereabouts.clone(),
            });
            drawn.collect()
        });
        carried.reverse();
        carried
    }

    /// How many wait for the network.
    pub fn waiting(self) -> usize {
        self.courier.with(courier::Outbox::waiting)
    }

    fn drive(self, tell: impl FnOnce(&mut courier::Outbox<Letter>) -> Vec<Errand>) {
        let mut errands = Vec::new();
        self.courier.update(|courier| errands = tell(courier));
        while let Some(errand) = errands.pop() {
            match errand {
                Errand::Send(id, attempt) => self.post(id, attempt),
                Errand::Keep(id) => errands.extend(self.keep(id)),
                Errand::Forget(id) => browser::forget(&self.record(id)),
            }
        }
        self.set_alarm();
    }

    fn keep(self, id: Uuid) -> Vec<Errand> {
        let parcel = self.courier.with_untracked(|courier| courier.parcel(id).cloned());
        let taken = parcel.is_some_and(|parcel| browser::keep(&self.record(id), &parcel));
        self.courier.try_update_untracked(|courier| courier.kept(id, taken)).unwrap_or_default()
    }

    /// Where a parcel is kept.
    fn record(self, id: Uuid) -> String {
        format!("{}{id}", self.name.get_value())
    }

    fn post(self, id: Uuid, attempt: u32) {
        let letter = self.courier.with_untracked(|courier| courier.parcel(id).map(|parcel| parcel.letter.clone()));
        let Some(letter) = letter else { return };
        spawn_local(async move {
            let answer = browser::post(&self.address.get_value(), &Sent { id, letter: &letter }).await;
            self.drive(|courier| courier.answered(id, attempt, answer, browser::now(), browser::chance()));
        });
    }

    /// Wakes the courier when it wants to be.
    fn set_alarm(self) {
        let turn = self.alarm.get_value().wrapping_add(1);
        self.alarm.set_value(turn);
        let Some(wait) = self.courier.with_untracked(|courier| courier.wait(browser::now())) else { return };
        browser::after(Duration::from_millis(u64::from(wait)), move || {
            if self.alarm.get_value() == turn {
                self.drive(|courier| courier.woken(browser::now(), browser::chance()));
            }
        });
    }
}

/// What to tell her of an answer.
pub fn said(answer: Answer, language: Language) -> Option<String> {
    match answer {
        Answer::Done => None,
        Answer::Refused(sentence) => Some(sentence),
        Answer::Later(_) | Answer::Unreachable => Some(words::room(language).offline.to_owned()),
    }
}
