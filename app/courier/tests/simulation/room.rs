//! A room on a bad day: what happens between phones and the server, and how chance spoils it.

use super::dice::Dice;
use super::house::{Frame, House};
use super::phone::{Letter, Phone, Screen, Tab, TabName};
use courier::{Answer, Do, Errand, Event, Known, Line, Outbox, Whereabouts};
use std::collections::{BTreeMap, BinaryHeap};
use std::{cmp::Reverse, mem};
use uuid::Uuid;

/// What spoils the day, and what the shell around the machines does wrong, to see whether anybody notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sabotage {
    None,
    /// Asks with the number of the last patch, whole or not.
    TrustsTheLastPatch,
    /// Keeps nothing and says it has.
    KeepsNothing,
    /// Draws an identity anew for each attempt.
    ForgetsItsIdentity,
    /// Takes no notice of timers.
    Sleeps,
}

/// Something on its way through the room.
enum Coming {
    Wake(TabName, u32),
    Frame(TabName, u32, Frame),
    Beat(TabName, u32),
    Ended(TabName, u32),
    Greets(TabName, u32, u64),
    /// With the identity that stands in it, which should be the parcel's.
    Request(TabName, Uuid, u32, Uuid, Letter),
    Answer(TabName, Uuid, u32, Answer),
    Storage(TabName, Uuid),
    HouseIsBack,
}

/// So many things do not happen in a day in which everybody has patience.
const A_STORM: u64 = 30_000;

pub struct Room {
    pub now: u64,
    pub dice: Dice,
    pub house: House,
    pub phones: Vec<Phone>,
    /// Things go wrong by chance, for as long as this holds.
    pub bad_day: bool,
    pub sabotage: Sabotage,
    pub keeps_sent: bool,
    coming: BinaryHeap<Reverse<(u64, u64)>>,
    what: BTreeMap<u64, Coming>,
    counted: u64,
}

impl Room {
    pub fn new(seed: u64, phones: usize, sabotage: Sabotage) -> Self {
        let mut dice = Dice(seed);
        let mut phone =
            || Phone { tabs: vec![None, None], online: true, ahead: dice.within(0, 100_000), ..Phone::default() };
        let phones = (0..phones).map(|_| phone()).collect();
        let keeps_sent = dice.happens(30);
        Self {
            now: 1_000_000,
            house: House::open(),
            phones,
            bad_day: true,
            sabotage,
            keeps_sent,
            dice,
            coming: BinaryHeap::new(),
            what: BTreeMap::new(),
            counted: 0,
        }
    }

    fn later(&mut self, wait: u64, coming: Coming) {
        self.counted += 1;
        self.coming.push(Reverse((self.now + wait, self.counted)));
        self.what.insert(self.counted, coming);
    }

    /// Lets things happen until that moment.
    pub fn until(&mut self, end: u64) {
        while self.counted < A_STORM
            && let Some(Reverse((at, number))) = self.coming.peek().copied().filter(|Reverse((at, _))| *at <= end)
        {
            self.coming.pop();
            self.now = self.now.max(at);
            if let Some(coming) = self.what.remove(&number) {
                self.happens(coming);
            }
        }
        self.now = end;
    }

    fn happens(&mut self, coming: Coming) {
        match coming {
            Coming::Wake(name, alarm) => {
                if self.tab(name).is_some_and(|tab| tab.alarm == alarm) && self.sabotage != Sabotage::Sleeps {
                    self.with_line(name, Event::Woken);
                    self.with_outbox(name, |outbox, now, chance| outbox.woken(now, chance));
                }
            }
            Coming::Frame(name, turn, frame) => self.hears(name, turn, frame),
            Coming::Beat(name, turn) => {
                if self.house.streams.contains_key(&(name, turn)) {
                    self.sends(name, turn, Frame::Beat);
                    self.later(10_000, Coming::Beat(name, turn));
                }
            }
            Coming::Ended(name, turn) => self.with_line(name, Event::Ended(turn)),
            Coming::Greets(name, turn, has) => self.greets(name, turn, has),
            Coming::Request(name, id, attempt, bears, letter) => self.receives(name, (id, attempt), bears, &letter),
            Coming::Answer(name, id, attempt, answer) => {
                self.with_outbox(name, |outbox, now, chance| outbox.answered(id, attempt, answer, now, chance));
            }
            Coming::Storage(name, id) => self.reads_storage(name, id),
            Coming::HouseIsBack => self.house.up = true,
        }
    }

    pub fn tab(&mut self, (phone, place, life): TabName) -> Option<&mut Tab> {
        self.phones[phone].tabs[place].as_mut().filter(|tab| tab.life == life)
    }

    /// The page is loaded: drawn by the server if it answers, else out of the browser's memory.
    pub fn opens(&mut self, phone: usize, place: usize) {
        let screen = if self.house.up && self.phones[phone].online { self.house.picture() } else { Screen::default() };
        let owner = &mut self.phones[phone];
        owner.lives += 1;
        let tab = Tab {
            life: owner.lives,
            outbox: Outbox::new(self.keeps_sent),
            line: Line::default(),
            known: Known::drawn(screen.number),
            screen,
            seen: true,
            alarm: 0,
            hears: 0,
        };
        let name = (phone, place, tab.life);
        let kept: Vec<_> = owner.storage.values().cloned().collect();
        owner.tabs[place] = Some(tab);
        self.with_outbox(name, |outbox, now, _| outbox.recall_all(kept, now));
        self.with_line(name, Event::Seen);
        self.shows(name);
    }

    /// Tells a line something, and does what it says.
    pub fn with_line(&mut self, name: TabName, event: Event) {
        let (at, chance) = (self.now, self.dice.chance());
        let ahead = self.phones[name.0].ahead;
        let trusting = self.sabotage == Sabotage::TrustsTheLastPatch;
        let Some(tab) = self.tab(name) else { return };
        let done = tab.line.take(event, at + ahead, chance);
        let has = if trusting { tab.screen.number } else { tab.known.number() };
        if done.is_some() {
            self.house.streams.retain(|(of, _), _| *of != name);
        }
        if let Some(Do::Connect(turn)) = done {
            let there = self.house.up && self.phones[name.0].online;
            let wait = self.dice.within(2, 800);
            // A request may be lost without a word; whoever is not there says so at once.
            if !there {
                self.later(wait, Coming::Ended(name, turn));
            } else if !(self.bad_day && self.dice.happens(10)) {
                self.later(wait, Coming::Greets(name, turn, has));
            }
        }
        self.sets_alarm(name);
    }

    /// Tells an outbox something, and runs its errands.
    pub fn with_outbox(&mut self, name: TabName, how: impl FnOnce(&mut Outbox<Letter>, u64, u32) -> Vec<Errand>) {
        let (at, chance) = (self.now + self.phones[name.0].ahead, self.dice.chance());
        let Some(tab) = self.tab(name) else { return };
        for errand in how(&mut tab.outbox, at, chance) {
            self.runs(name, errand);
        }
        self.sets_alarm(name);
    }

    fn runs(&mut self, name: TabName, errand: Errand) {
        let parcel = |room: &mut Self, id| room.tab(name).and_then(|tab| tab.outbox.parcel(id).cloned());
        match errand {
            Errand::Send(id, attempt) => {
                let Some(parcel) = parcel(self, id) else { return };
                let bears = if self.sabotage == Sabotage::ForgetsItsIdentity { self.dice.identity() } else { id };
                self.posts(name, (id, attempt), bears, parcel.letter);
            }
            Errand::Keep(id) => {
                let Some(parcel) = parcel(self, id) else { return };
                let taken = !self.phones[name.0].full;
                if taken && self.sabotage != Sabotage::KeepsNothing {
                    self.phones[name.0].storage.insert(id, parcel);
                    self.tells_others(name, id);
                }
                self.with_outbox(name, |outbox, _, _| outbox.kept(id, taken));
            }
            Errand::Forget(id) => {
                if self.phones[name.0].storage.remove(&id).is_some() {
                    self.tells_others(name, id);
                }
            }
        }
    }

    /// The other tab hears that something in the storage has changed, after a while.
    fn tells_others(&mut self, (phone, place, _): TabName, id: Uuid) {
        let (at, wait) = (self.now, self.dice.within(0, 400));
        let other = 1 - place;
        let Some(tab) = &mut self.phones[phone].tabs[other] else { return };
        tab.hears = tab.hears.max(at + wait);
        let (name, wait) = ((phone, other, tab.life), tab.hears - at);
        self.later(wait, Coming::Storage(name, id));
    }

    fn reads_storage(&mut self, name: TabName, id: Uuid) {
        let kept = self.phones[name.0].storage.get(&id).cloned();
        self.with_outbox(name, |outbox, now, _| match kept {
            Some(parcel) => outbox.recall(vec![parcel], now),
            None => outbox.forgotten(id, now),
        });
    }

    fn posts(&mut self, name: TabName, (id, attempt): (Uuid, u32), bears: Uuid, letter: Letter) {
        let wait = if self.bad_day { self.dice.within(2, 9_000) } else { self.dice.within(2, 50) };
        if !self.phones[name.0].online {
            return self.later(5, Coming::Answer(name, id, attempt, Answer::Unreachable));
        }
        if self.bad_day && self.dice.happens(15) {
            if self.dice.happens(50) {
                self.later(wait, Coming::Answer(name, id, attempt, Answer::Unreachable));
            }
            return;
        }
        if self.bad_day && self.dice.happens(10) {
            let again = self.dice.within(wait, wait + 60_000);
            self.later(again, Coming::Request(name, id, attempt, bears, letter.clone()));
        }
        self.later(wait, Coming::Request(name, id, attempt, bears, letter));
    }

    fn receives(&mut self, name: TabName, (id, attempt): (Uuid, u32), bears: Uuid, letter: &Letter) {
        let wait = self.dice.within(2, 100);
        if !self.house.up {
            return self.later(wait, Coming::Answer(name, id, attempt, Answer::Unreachable));
        }
        let with_day = self.dice.happens(30);
        let (answer, frames) = self.house.receive(bears, letter, with_day);
        self.announces(&frames);
        if !self.bad_day || !self.dice.happens(20) {
            self.later(wait, Coming::Answer(name, id, attempt, answer));
        }
    }

    fn greets(&mut self, name: TabName, turn: u32, has: u64) {
        if !self.house.up {
            return self.later(1, Coming::Ended(name, turn));
        }
        let frames = if self.bad_day && self.dice.happens(40) { self.dice.within(1, 6) } else { u64::MAX };
        let first = self.house.greets(name, turn, has, frames, self.now);
        self.sends(name, turn, first);
        self.later(10_000, Coming::Beat(name, turn));
    }

    /// What has happened goes to everybody who is behind it.
    pub fn announces(&mut self, frames: &[Frame]) {
        let number = self.house.picture().number;
        let behind = |stream: &super::house::Stream| stream.has < number;
        let streams = self.house.streams.iter_mut().filter(|(_, stream)| behind(stream));
        let streams: Vec<_> = streams.map(|(key, stream)| (*key, mem::replace(&mut stream.has, number))).collect();
        for ((name, turn), _) in streams {
            for frame in frames {
                self.sends(name, turn, frame.clone());
            }
        }
    }

    fn sends(&mut self, name: TabName, turn: u32, frame: Frame) {
        let wait = self.dice.within(1, if self.bad_day { 3_000 } else { 50 });
        let (now, silent) = (self.now, self.dice.happens(50));
        let Some(stream) = self.house.streams.get_mut(&(name, turn)) else { return };
        stream.arrives = stream.arrives.max(now + wait);
        let wait = stream.arrives - now;
        if stream.frames_left > 0 {
            stream.frames_left -= 1;
            return self.later(wait, Coming::Frame(name, turn, frame));
        }
        // The line is cut, with or without a word; the server may not notice.
        self.house.streams.remove(&(name, turn));
        if !silent {
            self.later(wait, Coming::Ended(name, turn));
        }
    }

    fn hears(&mut self, name: TabName, turn: u32, frame: Frame) {
        if !self.phones[name.0].online {
            // Whatever comes after a hole never comes.
            self.house.streams.remove(&(name, turn));
            self.what.retain(|_, coming| !matches!(coming, Coming::Frame(to, of, _) if (*to, *of) == (name, turn)));
            return;
        }
        let Some(tab) = self.tab(name).filter(|tab| tab.line.listens_to(turn)) else { return };
        let mut came_back = None;
        match frame {
            Frame::Picture(screen) => {
                tab.known.picture(screen.number);
                tab.screen = screen;
            }
            Frame::Patch(number, day, posts) => {
                if tab.known.patch(number) {
                    tab.screen.number = number;
                    tab.screen.day = day.unwrap_or(tab.screen.day);
                    tab.screen.posts = posts.unwrap_or_else(|| mem::take(&mut tab.screen.posts));
                }
            }
            Frame::Beat => tab.known.beat(),
            Frame::ComeBack(within) => came_back = Some(Event::ComeBack(turn, within)),
        }
        self.with_line(name, Event::Heard(turn));
        if let Some(event) = came_back {
            self.with_line(name, event);
        }
        self.shows(name);
    }

    fn shows(&mut self, name: TabName) {
        let Some(tab) = self.tab(name) else { return };
        let shown = tab.screen.posts.clone();
        self.with_outbox(name, |outbox, now, _| outbox.shown(shown, now));
    }

    fn sets_alarm(&mut self, name: TabName) {
        let now = self.now + self.phones[name.0].ahead;
        let Some(tab) = self.tab(name) else { return };
        let Some(wait) = tab.line.wait(now).into_iter().chain(tab.outbox.wait(now)).min() else { return };
        tab.alarm += 1;
        let alarm = tab.alarm;
        // Timers of a browser come late.
        let late = self.dice.within(1, 60);
        self.later(u64::from(wait) + late, Coming::Wake(name, alarm));
    }

    /// The server goes away and comes back.
    pub fn restarts(&mut self, away: u64) {
        self.house.up = false;
        let warns = self.dice.happens(50);
        for (name, turn) in mem::take(&mut self.house.streams).into_keys() {
            if warns {
                self.later(1, Coming::Frame(name, turn, Frame::ComeBack(4_000)));
            }
            if self.dice.happens(70) {
                self.later(2, Coming::Ended(name, turn));
            }
        }
        self.later(away, Coming::HouseIsBack);
    }

    /// Everything that she wrote and how far it has come, in words, for whoever reads a failure.
    pub fn tells(&self) -> String {
        let tab = |tab: &Tab| format!("{:?} {:?} {:?}", tab.line, tab.known, tab.outbox);
        let tabs = self.phones.iter().flat_map(|phone| phone.tabs.iter().flatten()).map(tab);
        let posts = format!("the server has {:?}", self.house.posts());
        tabs.chain([posts]).collect::<Vec<_>>().join("\n")
    }

    /// Whether somebody has lost patience.
    pub fn is_stormy(&self) -> bool {
        self.counted >= A_STORM
    }

    /// How often the server has these words.
    pub fn stored(&self, text: u64) -> usize {
        self.house.posts().iter().filter(|(_, letter)| letter.text == text).count()
    }

    /// Whether the words stand refused before her.
    pub fn refused(&self, phone: usize, text: u64) -> bool {
        self.phones[phone].has(text, |at| matches!(at, Whereabouts::Refused(_)))
    }
}
