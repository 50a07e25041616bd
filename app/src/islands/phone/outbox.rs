//! What she writes, from the first letter until it is on the server's disk: what [`courier::Outbox`] decides is done here.

use super::letter::{Draft, Letter, Parcel};
use super::sheet::missed_in;
use super::state::{State, corrected};
use crate::browser;
use courier::{Errand, Whereabouts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use uuid::Uuid;
use workshop::sight::{MyPost, PostView};
use workshop::{PostId, Privacy};

type Machine = courier::Outbox<Letter>;

/// All that this phone looks after.
#[derive(Debug, Clone, Copy)]
pub struct Outbox {
    machine: RwSignal<Machine>,
    code: StoredValue<String>,
    unlinked: bool,
    /// Counts timers: only the last one set wakes.
    alarm: StoredValue<u32>,
}

impl Outbox {
    pub fn new(code: &str, privacy: Privacy) -> Self {
        let unlinked = privacy == Privacy::Unlinked;
        Self {
            machine: RwSignal::new(Machine::new(unlinked)),
            code: StoredValue::new(code.to_owned()),
            unlinked,
            alarm: StoredValue::new(0),
        }
    }

    /// Looks at all there is; whoever looks is drawn anew when it changes.
    pub fn with<T>(self, look: impl FnOnce(&Machine) -> T) -> T {
        self.machine.with(look)
    }

    /// Takes up what was left here before, once the page is awake, and what other tabs and the network bring.
    pub fn follow(self, state: State) {
        self.take_up(state);
        browser::on_kept(move |name| {
            let begin = self.name();
            if let Some(id) = name.strip_prefix(&begin).and_then(|id| id.parse::<Uuid>().ok()) {
                match browser::recall::<Parcel>(name) {
                    Some(parcel) => self.tell(|machine, now| machine.recall(vec![parcel], now)),
                    None => self.tell(|machine, now| machine.forgotten(id, now)),
                }
                self.show_draft(state);
            }
        });
        browser::on_seen(move || {
            self.recall();
            self.show_draft(state);
            self.hope();
        });
        browser::on_window("online", move || self.hope());
        browser::hold_on_while(move || self.machine.with_untracked(Machine::is_unkept));
    }

    /// The network seems to be back.
    pub fn hope(self) {
        self.tell(Machine::hope);
    }

    fn recall(self) {
        let kept = browser::recall_all::<Parcel>(&self.name());
        self.tell(|machine, now| machine.recall_all(kept, now));
    }

    fn take_up(self, state: State) {
        self.recall();
        let typed = state.draft.get_untracked();
        if !typed.is_empty() {
            // What a browser has put back into the field is the draft that was kept, perhaps with some more letters.
            let same = self.machine.with_untracked(|machine| {
                let draft = machine.draft().filter(|draft| typed.text.starts_with(&draft.letter.text));
                draft.map(|draft| Draft::of(&draft.letter))
            });
            if let Some(same) = same.filter(|_| state.sentence.with_untracked(Option::is_none)) {
                state.draft.update(|draft| (draft.id, draft.place) = (same.id, same.place.or(draft.place)));
            }
            self.write(state);
        }
        self.show_draft(state);
    }

    /// The field shows the draft as another tab left it; and once one is gone, the next one that was left behind.
    fn show_draft(self, state: State) {
        let shown = state.draft.get_untracked();
        let next = self.machine.with_untracked(|machine| {
            let same =
                shown.id.and_then(|id| machine.parcel(id)).filter(|parcel| parcel.whereabouts == Whereabouts::Draft);
            same.or(machine.draft()).map(|parcel| Draft::of(&parcel.letter))
        });
        match next {
            Some(next) if next != shown => state.draft.set(next),
            None if shown.id.is_some() => state.draft.set(Draft::blank(shown.kind)),
            Some(_) | None => {}
        }
    }

    /// Keeps what stands in the field.
    pub fn write(self, state: State) {
        let draft = state.draft.get_untracked();
        match (draft.is_empty(), draft.id) {
            (true, None) => {}
            (true, Some(id)) => {
                state.draft.update(|draft| draft.id = None);
                self.tell(|machine, _| machine.erase(id));
            }
            (false, id) => {
                let id = id.unwrap_or_else(|| self.draw());
                if draft.id.is_none() {
                    state.draft.update(|draft| draft.id = Some(id));
                }
                let letter = draft.letter(id, draft.place);
                self.tell(|machine, _| machine.write(id, letter));
            }
        }
    }

    /// Puts what stands in the field on its way.
    pub fn put(self, state: State) {
        let draft = state.draft.get_untracked();
        if draft.text.trim().is_empty() {
            return;
        }
        let id = draft.id.unwrap_or_else(|| self.draw());
        let here = state.phone.with_untracked(|phone| phone.table().map(|table| table.id).zip(phone.now.round));
        let place = draft.place.or(here);
        let place = place.map(|place| state.phone.with_untracked(|phone| corrected(phone, place)));
        let key = self.unlinked.then(|| Uuid::new_v4().to_string());
        let theme = missed_in();
        let letter = Letter { key, theme, ..draft.letter(id, place) };
        state.typed_at.set_value(None);
        state.sentence.set(None);
        state.draft.set(Draft::blank(draft.kind));
        self.tell(|machine, now| machine.send(id, letter, now));
        self.show_draft(state);
    }

    /// An ordered identity would tell when it was written, where no link to anyone is kept.
    fn draw(self) -> Uuid {
        if self.unlinked { Uuid::new_v4() } else { Uuid::now_v7() }
    }

    /// What the stream shows to be on the server needs no parcel any more.
    pub fn shown(self, mine: &[MyPost], table: &[PostView]) {
        let ids: Vec<Uuid> = mine.iter().map(|post| post.view.id.0).chain(table.iter().map(|post| post.id.0)).collect();
        if self.machine.with_untracked(|machine| ids.iter().any(|id| machine.parcel(*id).is_some())) {
            self.tell(|machine, now| machine.shown(ids, now));
        }
    }

    /// She tries a refused one again: from where she sat, if she has said so since.
    pub fn retry(self, state: State, id: PostId) {
        let Some(mut letter) = self.letter(id) else { return };
        if let Some(place) = letter.table.zip(letter.round) {
            let (table, round) = state.phone.with_untracked(|phone| corrected(phone, place));
            (letter.table, letter.round) = (Some(table), Some(round));
        }
        self.tell(|machine, now| machine.send(id.0, letter, now));
    }

    /// She gives up on a refused one, or has taken back one that only this phone knows.
    pub fn discard(self, id: PostId) {
        self.tell(|machine, _| machine.drop(id.0));
    }

    /// One that only this phone knows has other words now.
    pub fn reword(self, id: PostId, text: &str) {
        if let Some(letter) = self.letter(id) {
            self.tell(|machine, _| machine.reword(id.0, Letter { text: text.to_owned(), ..letter }));
        }
    }

    /// What is kept here of a post.
    pub fn letter(self, id: PostId) -> Option<Letter> {
        self.machine.with_untracked(|machine| machine.parcel(id.0).map(|parcel| parcel.letter.clone()))
    }

    fn name(self) -> String {
        format!("tablee/{}/envoi/", self.code.get_value())
    }

    /// Tells the machine something, and runs its errands.
    fn tell(self, how: impl FnOnce(&mut Machine, u64) -> Vec<Errand>) {
        let errands = self.machine.try_update(|machine| how(machine, browser::now()));
        self.carry_out(errands.unwrap_or_default());
    }

    fn carry_out(self, errands: Vec<Errand>) {
        errands.into_iter().for_each(|errand| self.run(errand));
        let alarm = self.alarm.get_value().wrapping_add(1);
        self.alarm.set_value(alarm);
        if let Some(wait) = self.machine.with_untracked(|machine| machine.wait(browser::now())) {
            browser::after(Duration::from_millis(wait.into()), move || {
                if self.alarm.get_value() == alarm {
                    self.tell(|machine, now| machine.woken(now, browser::chance()));
                }
            });
        }
    }

    fn run(self, errand: Errand) {
        match errand {
            Errand::Send(id, attempt) => {
                let Some(letter) = self.letter(PostId(id)) else { return };
                let address = format!("/p/{}/contributions", self.code.get_value());
                spawn_local(async move {
                    let answer = browser::post(&address, &letter).await;
                    self.tell(|machine, now| machine.answered(id, attempt, answer, now, browser::chance()));
                });
            }
            Errand::Keep(id) => {
                let name = format!("{}{id}", self.name());
                let (taken, known) = self.machine.with_untracked(|machine| {
                    (machine.parcel(id).map(|parcel| browser::keep(&name, parcel)), machine.is_unkept())
                });
                let Some(taken) = taken else { return };
                if !taken || known {
                    let errands = self.machine.try_update(|machine| machine.kept(id, taken));
                    errands.into_iter().flatten().for_each(|errand| self.run(errand));
                }
            }
            Errand::Forget(id) => browser::forget(&format!("{}{id}", self.name())),
        }
    }
}
