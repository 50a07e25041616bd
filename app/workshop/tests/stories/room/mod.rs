//! A room with people in it. Everybody speaks in verbs; whatever is decided is written into a log and taken in.
//!
//! Ids are counted instead of drawn and the clock moves only when a story says so: every story runs alike.

pub mod chance;
pub mod deeds;
pub mod pictures;

use std::cell::{Cell, Ref, RefCell};
use uuid::Uuid;
use workshop::command::{Command, Description, Drive, People, Posting, Setup};
use workshop::day::Doors;
use workshop::people::Seat;
use workshop::template::Template;
use workshop::{
    Entry, FacilitatorId, Moment, PersonId, PhaseId, PhaseKind, Post, PostId, Privacy, Refusal, Round, TableId,
    ThemeId, Who, Workshop, WorkshopId,
};

/// What a command was answered with.
pub type Answer = Result<Vec<Entry>, Refusal>;

/// 14 May 2024, 9:00 UTC: the day begins.
pub const NINE: Moment = Moment(1_715_677_200_000);

/// One workshop, its log, and the clock on its wall.
pub struct Room {
    workshop: RefCell<Workshop>,
    log: RefCell<Vec<Entry>>,
    /// The only clock there is.
    pub clock: Clock,
    drawn: Cell<u128>,
}

/// A clock that stands still until it is told to move.
pub struct Clock {
    now: Cell<Moment>,
}

impl Clock {
    pub fn now(&self) -> Moment {
        self.now.get()
    }

    pub fn advance(&self, minutes: i64) {
        self.advance_seconds(minutes * 60);
    }

    pub fn advance_seconds(&self, seconds: i64) {
        self.now.set(self.now.get().plus(seconds * 1_000));
    }
}

/// Somebody who may ask something of the workshop.
#[derive(Clone, Copy)]
pub struct Someone<'a> {
    pub room: &'a Room,
    pub who: Who,
    name: &'static str,
}

impl Room {
    /// A workshop that has a title and nothing else.
    pub fn founded(privacy: Privacy) -> Self {
        let id = WorkshopId(Uuid::from_u128(0xA7E11E4));
        let description = Description { title: "Culture et ruralité".into(), ..Description::default() };
        let hélène = Who::Facilitator(FacilitatorId(Uuid::from_u128(0xF1)));
        let first = Workshop::found(id, hélène, &description, privacy, 90, NINE).expect("a title is all it takes");
        let workshop = Workshop::replay(id, [&first]);
        let clock = Clock { now: Cell::new(NINE) };
        Self { workshop: RefCell::new(workshop), log: RefCell::new(vec![first]), clock, drawn: Cell::new(0) }
    }

    /// Three tables, three rounds, five themes, doors open; nobody has come yet.
    pub fn with_three_tables() -> Self {
        Self::planned(Privacy::Pseudonym)
    }

    /// The same at any privacy level.
    pub fn planned(privacy: Privacy) -> Self {
        let room = Self::founded(privacy);
        room.hélène().must(Command::Setup(Setup::Use(Template::LearningTables)));
        room.hélène().must(Command::Drive(Drive::SetDoors(Doors::Open)));
        room
    }

    /// Ann and Chloé sit together at table 1 in the first round, Ben alone at table 2; then they rotate.
    pub fn seated(privacy: Privacy) -> Self {
        let room = Self::planned(privacy);
        for (guest, tables) in [(room.ann(), [1, 2, 3]), (room.ben(), [2, 3, 1]), (room.chloé(), [1, 3, 2])] {
            guest.joins().expect("the doors are open");
            room.seat(guest, tables);
        }
        room
    }

    /// The first harvest has just begun.
    pub fn at_harvest() -> Self {
        Self::at_harvest_with(Privacy::Pseudonym)
    }

    pub fn at_harvest_with(privacy: Privacy) -> Self {
        let room = Self::seated(privacy);
        room.goes_on_to(PhaseKind::Harvest);
        room
    }

    /// Mise en thèmes, with a post of Ann's, one of Ben's and two of Chloé's in the tray.
    pub fn at_the_board() -> (Self, [PostId; 4]) {
        let room = Self::at_harvest();
        let posts = [
            room.ann().writes("Ouvrir la bibliothèque le dimanche"),
            room.ben().writes("Un bus de nuit"),
            room.chloé().writes("Ouvrir le dimanche"),
            room.chloé().writes("Des affiches dans les villages"),
        ]
        .map(|post| post.expect("the harvest runs"));
        room.goes_on_to(PhaseKind::Sorting);
        (room, posts)
    }

    /// The facilitator who founded the workshop.
    pub fn hélène(&self) -> Someone<'_> {
        self.facilitator(0xF1, "Hélène")
    }

    /// Her colleague.
    pub fn lucie(&self) -> Someone<'_> {
        self.facilitator(0xF2, "Lucie")
    }

    pub fn ann(&self) -> Someone<'_> {
        self.guest(0xA0, "Ann")
    }

    pub fn ben(&self) -> Someone<'_> {
        self.guest(0xB0, "Ben")
    }

    pub fn chloé(&self) -> Someone<'_> {
        self.guest(0xC0, "Chloé")
    }

    /// The workshop's own task.
    pub fn house(&self) -> Someone<'_> {
        Someone { room: self, who: Who::House, name: "" }
    }

    pub fn wall(&self) -> Someone<'_> {
        Someone { room: self, who: Who::Wall, name: "" }
    }

    /// The host of a table.
    pub fn host(&self, table: u16) -> Someone<'_> {
        Someone { room: self, who: Who::Host(TableId(table)), name: "the host" }
    }

    /// Whoever tells at a table.
    pub fn narrator(&self, table: u16) -> Someone<'_> {
        Someone { room: self, who: Who::Narrator(TableId(table)), name: "the narrator" }
    }

    fn facilitator(&self, id: u128, name: &'static str) -> Someone<'_> {
        Someone { room: self, who: Who::Facilitator(FacilitatorId(Uuid::from_u128(id))), name }
    }

    fn guest(&self, id: u128, name: &'static str) -> Someone<'_> {
        Someone { room: self, who: Who::Participant(PersonId(Uuid::from_u128(id << 64 | id))), name }
    }

    /// An identity that nobody has.
    pub fn draw(&self) -> Uuid {
        self.drawn.set(self.drawn.get() + 1);
        Uuid::from_u128(0x018f_7000_0000_7000_8000_0000_0000_0000 + self.drawn.get())
    }

    /// The workshop as it is. Let go of it before anyone asks anything.
    pub fn workshop(&self) -> Ref<'_, Workshop> {
        self.workshop.borrow()
    }

    /// The whole log so far.
    pub fn log(&self) -> Vec<Entry> {
        self.log.borrow().clone()
    }

    /// Decides, writes down, takes in.
    pub fn hear(&self, who: Who, command: &Command) -> Answer {
        let entries = self.workshop.borrow().decide(who, command, self.clock.now())?;
        let mut workshop = self.workshop.borrow_mut();
        entries.iter().for_each(|entry| workshop.apply(entry));
        self.log.borrow_mut().extend(entries.iter().cloned());
        Ok(entries)
    }

    /// The house gives somebody her seats, round by round.
    pub fn seat(&self, guest: Someone<'_>, tables: [u16; 3]) {
        let seat = |(index, table)| Seat { person: guest.id(), round: Round::at(index), table: Some(TableId(table)) };
        let seats = tables.into_iter().enumerate().map(seat).collect();
        self.house().must(Command::People(People::Seat(seats)));
    }

    /// Hélène presses Next until a phase of that kind runs, a minute each.
    pub fn goes_on_to(&self, kind: PhaseKind) {
        loop {
            self.clock.advance(1);
            self.hélène().presses_next().expect("there is something next");
            if self.kind() == Some(kind) {
                return;
            }
        }
    }

    /// What runs.
    pub fn kind(&self) -> Option<PhaseKind> {
        self.workshop().now().map(|(kind, _)| kind)
    }

    /// Which phase runs.
    pub fn phase(&self) -> Option<PhaseId> {
        self.workshop().day.running().map(|running| running.phase)
    }

    /// The harvest of a round.
    pub fn harvest_of(&self, round: u8) -> PhaseId {
        let workshop = self.workshop();
        let harvest = workshop.agenda.round(Round(round)).iter().find(|phase| phase.kind == PhaseKind::Harvest);
        harvest.expect("every round of the template has one").id
    }

    /// The first phase of a kind.
    pub fn first_of(&self, kind: PhaseKind) -> PhaseId {
        let workshop = self.workshop();
        workshop.agenda.phases().find(|(_, phase)| phase.kind == kind).expect("the template has one").1.id
    }

    /// A post, as kept.
    pub fn post(&self, id: PostId) -> Post {
        self.workshop().posts[&id].clone()
    }

    /// Lines that stand by themselves in a theme or in the tray, in order.
    pub fn lines_in(&self, theme: Option<ThemeId>) -> Vec<PostId> {
        self.workshop().lines_of(theme).into_iter().map(|line| line.post).collect()
    }

    /// Themes in order.
    pub fn themes(&self) -> Vec<ThemeId> {
        self.workshop().themes.iter().map(|theme| theme.id).collect()
    }
}

impl<'a> Someone<'a> {
    /// Her identity as a person of the room.
    pub fn id(self) -> PersonId {
        match self.who {
            Who::Participant(id) => id,
            Who::House | Who::Facilitator(_) | Who::Host(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall => {
                panic!("{} has no seat", self.name)
            }
        }
    }

    /// Asks for anything at all.
    pub fn asks(self, command: Command) -> Answer {
        self.room.hear(self.who, &command)
    }

    /// Asks for something that must be granted.
    pub fn must(self, command: Command) -> Vec<Entry> {
        let asked = format!("{command:?}");
        self.asks(command).unwrap_or_else(|refusal| panic!("{} asked {asked}: {refusal}", self.name))
    }

    pub fn joins(self) -> Answer {
        self.asks(Command::People(People::Join { name: self.name.into() }))
    }

    pub fn presses_next(self) -> Answer {
        self.asks(Command::Drive(Drive::Next { from: self.room.phase() }))
    }

    /// Writes an idea at the table where she sits now.
    pub fn writes(self, text: &str) -> Result<PostId, Refusal> {
        let workshop = self.room.workshop();
        let round = workshop.round().expect("there are rounds");
        let table = workshop.people.get(&self.id()).and_then(|person| person.seat(round)).unwrap_or(TableId(1));
        drop(workshop);
        self.writes_for(table, round, text)
    }

    /// Writes an idea for a table and a round.
    pub fn writes_for(self, table: TableId, round: Round, text: &str) -> Result<PostId, Refusal> {
        let draft = deeds::draft(self.room, table, round, text);
        let id = draft.id;
        self.asks(Command::Post(Posting::Write(draft))).map(|_| id)
    }
}
