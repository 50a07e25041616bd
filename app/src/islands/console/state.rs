//! What the console knows, and what it does with what the stream brings.

use super::carry::Carry;
use super::obstacle::Obstacle;
use super::presence::{self, Among, Lines, Standing};
use super::question::Question;
use super::seats::seats_round;
use super::send::Toast;
use crate::browser::{self, Clock, Link};
use crate::words;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use workshop::sight::{Desk, DeskPatch, Now, PersonView, PhaseView, StageView};
use workshop::{Language, Moment, PersonId, PhaseId, Round, TableId};

/// Everything on the console that may change.
#[derive(Debug, Clone, Copy)]
pub struct State {
    pub code: StoredValue<String>,
    pub language: Language,
    pub desk: RwSignal<Desk>,
    /// Whose phones are connected.
    pub here: RwSignal<BTreeSet<PersonId>>,
    /// Since when the phones of the others have no line, as far as this console knows.
    pub away: RwSignal<BTreeMap<PersonId, Moment>>,
    /// What keeps the server from writing.
    pub obstacle: RwSignal<Option<Obstacle>>,
    pub clock: Clock,
    pub link: RwSignal<Link>,
    /// Whether the page is awake: before, nothing is drawn that only this device knows.
    pub awake: RwSignal<bool>,
    /// What stands under the room.
    pub panel: RwSignal<Panel>,
    /// Whom the list of people shows.
    pub among: RwSignal<Among>,
    /// Whether the way that a harvest shows what is written is being set.
    pub setting: RwSignal<bool>,
    /// A round to come whose seats are shown and moved instead of those of now.
    pub later: RwSignal<Option<Round>>,
    /// The round whose seats are shown and moved.
    pub round: Memo<Option<Round>>,
    /// Somebody on the way to another table.
    pub carry: Carry,
    /// Whether the ways to catch up are shown.
    pub catching_up: RwSignal<bool>,
    /// The question that waits for a yes.
    pub asked: RwSignal<Option<Question>>,
    pub toast: RwSignal<Option<Toast>>,
    /// A command is under way: a second click on anything is none.
    pub busy: RwSignal<bool>,
    /// It has been under way for so long that buttons say so; sooner they would only flicker.
    pub held: RwSignal<bool>,
    /// Whether the list of keys is shown.
    pub keys_shown: RwSignal<bool>,
    /// Whether keys do anything; a setting of this browser.
    pub keys_used: RwSignal<bool>,
    /// The day at this moment.
    pub now: Memo<Now>,
    /// The server's clock in steps of five seconds, for what need not tick.
    pub pulse: Memo<Moment>,
}

/// What stands under the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Nothing.
    None,
    /// A table's contributions and people.
    Table(TableId),
    /// Everybody.
    People,
    /// What was said to phones, and what there is to say.
    Messages,
    /// What waits for a facilitator's word.
    Waiting,
    /// What the room says of the lines.
    Voices,
}

#[derive(Deserialize)]
struct Beat {
    at: Moment,
}

impl State {
    pub fn new(code: String, language: Language, picture: Desk, here: Vec<PersonId>) -> Self {
        let clock = Clock::at(picture.at);
        let desk = RwSignal::new(picture);
        let now = Memo::new(move |_| desk.with(|desk| desk.now.clone()));
        let later = RwSignal::new(None::<Round>);
        let round = Memo::new(move |_| {
            let current = now.with(seats_round);
            let last = Round(now.with(|now| now.rounds));
            later.get().filter(|later| *later <= last && current.is_some_and(|current| current < *later)).or(current)
        });
        Self {
            code: StoredValue::new(code),
            language,
            desk,
            here: RwSignal::new(here.into_iter().collect()),
            away: RwSignal::new(BTreeMap::new()),
            obstacle: RwSignal::new(None),
            clock,
            link: RwSignal::new(Link::Connecting),
            awake: RwSignal::new(false),
            panel: RwSignal::new(Panel::None),
            among: RwSignal::new(Among::default()),
            setting: RwSignal::new(false),
            later,
            round,
            carry: Carry::new(),
            catching_up: RwSignal::new(false),
            asked: RwSignal::new(None),
            toast: RwSignal::new(None),
            busy: RwSignal::new(false),
            held: RwSignal::new(false),
            keys_shown: RwSignal::new(false),
            keys_used: RwSignal::new(true),
            now,
            pulse: Memo::new(move |_| Moment(clock.now().0 / 5_000 * 5_000)),
        }
    }

    /// Once the page is awake: follow the stream.
    pub fn follow(self) {
        Effect::new(move |_| {
            self.awake.set(true);
            let address = move || {
                let number = self.desk.with_untracked(|desk| desk.number);
                format!("/atelier/{}/flux?has={number}", self.code.get_value())
            };
            let link = browser::follow(address, move |name, data| self.take(name, data));
            Effect::new(move |_| self.link.set(link.get()));
        });
        // What was asked about one phase is not answered in the next.
        Effect::new(move |before: Option<Option<PhaseId>>| {
            let phase = self.now.with(running);
            if before.is_some_and(|before| before != phase) {
                self.asked.set(None);
                self.later.set(None);
            }
            phase
        });
        Effect::new(move |_| {
            if self.panel.get() == Panel::None {
                self.later.set(None);
            }
        });
        let phones = Memo::new(move |_| {
            let own =
                |desk: &Desk| desk.people.values().filter(|one| one.phone && !one.left).map(|one| one.id).collect();
            self.desk.with(own)
        });
        Effect::new(move |_| {
            let now = self.clock.just_now();
            let away = self.here.with(|here| {
                phones.with(|phones: &BTreeSet<PersonId>| {
                    self.away.with_untracked(|before| presence::still_away(before, phones, here, now))
                })
            });
            self.away.set(away);
        });
    }

    fn take(self, name: &str, data: &str) {
        match name {
            "picture" => {
                if let Ok(picture) = serde_json::from_str::<Desk>(data) {
                    self.clock.set(picture.at);
                    self.desk.set(picture);
                }
            }
            "patch" => {
                if let Ok(patch) = serde_json::from_str::<DeskPatch>(data) {
                    self.desk.update(|desk| desk.take(patch));
                }
            }
            "here" => {
                if let Ok(here) = serde_json::from_str(data) {
                    self.here.set(here);
                }
            }
            "beat" => {
                if let Ok(beat) = serde_json::from_str::<Beat>(data) {
                    self.clock.set(beat.at);
                }
            }
            "trouble" => {
                if let Ok(obstacle) = serde_json::from_str(data) {
                    self.obstacle.set(obstacle);
                }
            }
            "gone" => browser::reload(),
            _ => {}
        }
    }

    /// The phase that runs, read once: every step of the day says from where it was asked.
    pub fn from(self) -> Option<PhaseId> {
        self.now.with_untracked(running)
    }

    /// Milliseconds left in the phase that runs, ticking.
    pub fn left(self) -> Option<i64> {
        let at = self.clock.now();
        self.now.with(|now| now.left(at))
    }

    /// Opens a panel, or closes it if it is open.
    pub fn toggle(self, panel: Panel) {
        self.panel.update(|open| *open = if *open == panel { Panel::None } else { panel });
    }

    /// Closes the panel; the keyboard goes back to where it was opened.
    pub fn close_panel(self) {
        match self.panel.get_untracked() {
            Panel::None => {}
            Panel::Table(table) => browser::focus(&table_id(table)),
            Panel::People => browser::focus("people"),
            Panel::Messages => browser::focus("messages"),
            Panel::Waiting => browser::focus("main"),
            Panel::Voices => browser::focus("voices"),
        }
        self.panel.set(Panel::None);
    }

    /// What somebody is called.
    pub fn called(self, person: &PersonView) -> String {
        (words::phone(self.language).called)(person.name.as_deref(), person.arrival)
    }

    /// What somebody is called, by her identity.
    pub fn name(self, person: PersonId) -> String {
        self.desk.with(|desk| desk.people.get(&person).map(|person| self.called(person)).unwrap_or_default())
    }

    /// Calls with lines as they are known now.
    pub fn with_lines<T>(self, call: impl FnOnce(Lines<'_>) -> T) -> T {
        let now = self.pulse.get();
        self.here.with(|here| self.away.with(|away| call(Lines { here, away, now })))
    }

    /// How somebody is there.
    pub fn standing(self, person: &PersonView) -> Standing {
        self.with_lines(|lines| presence::standing(lines, person))
    }

    /// Opens the list of people on some of them.
    pub fn show_people(self, among: Among) {
        self.among.set(among);
        self.panel.set(Panel::People);
    }

    /// A phase in words: « Récit, tour 3 ».
    pub fn phase_name(self, phase: &PhaseView) -> String {
        let room = words::room(self.language);
        let name = (room.phase)(phase.kind);
        phase.round.map_or_else(|| name.to_owned(), |round| format!("{name}, {}", (room.round)(round.0).to_lowercase()))
    }
}

/// The identity of a table's button.
pub fn table_id(table: TableId) -> String {
    format!("table-{}", table.0)
}

/// The phase that runs.
pub fn running(now: &Now) -> Option<PhaseId> {
    match now.stage {
        StageView::Running { phase, .. } => Some(phase),
        StageView::Before | StageView::Ended => None,
    }
}
