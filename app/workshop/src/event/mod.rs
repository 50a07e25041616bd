//! What happened. Numbered, never changed; the workshop is what its events make of it.
//!
//! Every free text is a [`Words`], so that the store can lift it out into a row of its own.

mod board;

pub use board::{BoardEvent, Placing};

use crate::about::{About, Privacy};
use crate::approval::Verdict;
use crate::day::{Doors, Running, Slide};
use crate::ids::{PersonId, PhaseId, PostId, Round, TableId, ThemeId, WorkshopId};
use crate::message::Addressee;
use crate::moment::Moment;
use crate::people::{Profile, Seat, Who};
use crate::post::{Author, PostKind};
use crate::seating::{Seating, TieKind};
use crate::showing::Showing;
use crate::table::{Table, TableSheet};
use crate::voices::{Ballot, Belongs, Opinion};
use crate::{Agenda, Theme, Words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The shape of events that this code writes. Older ones must stay readable.
pub const VERSION: u16 = 1;

/// One row of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// 1, 2, 3… within its workshop, without a gap.
    pub number: u64,
    /// The shape it was written in.
    pub version: u16,
    /// When, by the server's clock.
    pub at: Moment,
    /// In whose name.
    pub who: Who,
    /// What.
    pub event: Event,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The plan of the day.
    Setup(SetupEvent),
    /// Who is in the room.
    People(PeopleEvent),
    /// The day goes on.
    Day(DayEvent),
    /// Contributions.
    Post(PostEvent),
    /// The board.
    Board(BoardEvent),
    /// What the room says of the lines.
    Voice(VoiceEvent),
    /// A facilitator said something to phones.
    Said {
        /// To whom.
        to: Addressee,
        /// What.
        text: Words,
    },
    /// She took it back.
    Unsaid {
        /// Number of the event that said it.
        message: u64,
    },
    /// A narrator spoke of a line.
    Reviewed {
        /// Which line.
        line: PostId,
        /// Whose story it rests on.
        table: TableId,
        /// Her word.
        verdict: Verdict,
        /// What she would have it say.
        remark: Option<Words>,
        /// How the line read.
        of: Words,
    },
    /// An act was taken back.
    Undone {
        /// Number of its event.
        act: u64,
    },
    /// An act that can no longer be taken back no longer keeps its facilitator from those before it.
    Passed {
        /// Number of its event.
        act: u64,
    },
    /// An act that had been taken back was done again.
    Redone {
        /// Number of its event.
        act: u64,
    },
}

/// Events on the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in the commands")]
pub enum SetupEvent {
    /// The first event of every log.
    Created {
        workshop: WorkshopId,
        privacy: Privacy,
        retention_days: u16,
        about: About,
    },
    Described(About),
    TablesSet(Vec<Table>),
    TableAdded(Table),
    TableEdited {
        table: TableId,
        sheet: TableSheet,
    },
    TableRemoved {
        table: TableId,
    },
    TableClosed {
        table: TableId,
        rounds: BTreeSet<Round>,
    },
    SeatingSet(Seating),
    AgendaSet(Agenda),
    ShowingSet {
        phase: PhaseId,
        showing: Showing,
    },
    FilterSet(Vec<Words>),
    LensesSet(bool),
    BallotSet(Ballot),
    ThemesSet(Vec<Theme>),
}

/// Events on people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in the commands")]
pub enum PeopleEvent {
    Joined {
        person: PersonId,
        name: Option<Words>,
        phone: bool,
        /// Whose phone she shares.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        with: Option<PersonId>,
    },
    Renamed {
        person: PersonId,
        name: Option<Words>,
    },
    Left {
        person: PersonId,
        left: bool,
    },
    Stays {
        person: PersonId,
        table: Option<TableId>,
    },
    Described {
        person: PersonId,
        profile: Profile,
    },
    Tied {
        pair: (PersonId, PersonId),
        kind: Option<TieKind>,
    },
    Seated(Vec<Seat>),
    Held {
        held: bool,
    },
}

/// Events of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in the commands")]
pub enum DayEvent {
    DoorsSet(Doors),
    /// The phase before it, if any, ended at that moment.
    PhaseBegan(Running),
    /// The clock of the running phase changed: more time, pause, resume.
    ClockSet(Running),
    Ended,
    /// What is spoken of before the room; `None`: nothing in particular.
    Presented {
        slide: Option<Slide>,
    },
    /// The last step was taken back; what runs now.
    SteppedBack {
        running: Option<Running>,
    },
}

/// Events on contributions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in the commands")]
pub enum PostEvent {
    Written {
        post: PostId,
        kind: PostKind,
        text: Words,
        examples: Vec<Words>,
        table: TableId,
        round: Round,
        author: Author,
        late: bool,
        /// The theme that its author listened for, or read when she missed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hint: Option<ThemeId>,
        /// Added when the room read the lines.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        added: bool,
        /// It waits for a facilitator's word.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        waits: bool,
    },
    Edited {
        post: PostId,
        kind: PostKind,
        text: Words,
        examples: Vec<Words>,
        /// It waits for a facilitator's word, as it reads now.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        waits: bool,
    },
    Withdrawn {
        post: PostId,
    },
    Hidden {
        post: PostId,
    },
    Restored {
        post: PostId,
        /// It waits for a facilitator's word.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        waits: bool,
    },
    Validated {
        post: PostId,
    },
}

/// What the room says once it reads the lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in the commands")]
pub enum VoiceEvent {
    Reread { person: PersonId, theme: ThemeId, opinion: Option<Opinion> },
    Misfiled { person: PersonId, line: PostId, to: Option<Belongs> },
    Spent { person: PersonId, line: PostId, dots: u8 },
}
