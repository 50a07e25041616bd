//! Why not. Each case is a sentence that the person can act on; the sentences stand in the catalogue.

use crate::ids::{Round, TableId};
use serde::{Deserialize, Serialize};

/// A command that cannot be, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[error("{self:?}")]
pub enum Refusal {
    /// This person may not do that.
    NotAllowed,
    /// No such thing in this workshop.
    Unknown(What),
    /// A field that needs words has none.
    Empty {
        /// Which.
        field: Field,
    },
    /// Too many signs.
    TooLong {
        /// Which.
        field: Field,
        /// The most it takes, in Unicode scalars.
        limit: usize,
        /// How many there are.
        length: usize,
    },
    /// Too many of something.
    TooMany {
        /// Of what.
        what: What,
        /// The most there may be.
        limit: usize,
    },
    /// A number out of its range.
    OutOfRange {
        /// Which.
        field: Field,
        /// Smallest.
        least: i64,
        /// Largest.
        most: i64,
    },
    /// The doors are closed.
    DoorsClosed,
    /// The harvest of that round has not begun.
    NotYetOpen {
        /// Which round.
        round: Round,
    },
    /// She never sat at that table in that round.
    NotSeatedThere {
        /// Where.
        table: TableId,
        /// When.
        round: Round,
    },
    /// The mise en thèmes is closed: nothing new is taken in.
    BoardClosed,
    /// The window in which one changes one's own posts has closed.
    WindowClosed,
    /// Somebody else's.
    NotYours,
    /// Somebody else was quicker: the day has moved on already.
    AlreadyMoved,
    /// Nothing runs.
    NotRunning,
    /// The day is over.
    Over,
    /// Nothing comes after this phase.
    NothingNext,
    /// Nothing to take back.
    NothingToUndo,
    /// Nothing to do again.
    NothingToRedo,
    /// Somebody changed the same thing since.
    ChangedSince,
    /// A round without time to write.
    NoHarvest {
        /// Which.
        round: Round,
    },
    /// The plan lacks tables or rounds.
    NothingPlanned,
    /// A phase that has been lived cannot be taken out of the agenda or reordered.
    AlreadyLived,
    /// Somebody wrote there.
    TableInUse {
        /// Which.
        table: TableId,
    },
    /// That table is closed in that round.
    TableClosed {
        /// Which.
        table: TableId,
    },
    /// Every chair at that table is taken.
    TableFull {
        /// Which.
        table: TableId,
    },
    /// The last table that is open in a round cannot be closed.
    LastTable {
        /// Which round.
        round: Round,
    },
    /// Only where one sits now, or is about to, can be said.
    NotTheRound {
        /// The round that was named.
        round: Round,
    },
    /// Somebody who leaves before she comes.
    NeverThere,
    /// This cannot be done once the day has begun.
    AlreadyBegun,
    /// Hidden or taken back longer ago than such things are kept.
    GoneForGood,
    /// Another post bears that identity.
    IdentityTaken,
    /// A line cannot be merged into itself or into what is behind it.
    MergeRing,
    /// She has a phone to answer on, or somebody else is to answer for her.
    AnswersHerself,
    /// The room is not reading the lines now.
    NotRereading,
    /// The room is not voting now.
    NotVoting,
    /// She has not so many dots left.
    NoDotsLeft {
        /// How many she has.
        left: u8,
    },
    /// Too many dots on one line.
    TooManyDots {
        /// The most that one line takes from one person.
        most: u8,
    },
    /// The rules of a vote cannot change once somebody has voted.
    AlreadyVoted,
    /// It already is as asked.
    AlreadySo,
}

/// Things that may be unknown or too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum What {
    Workshop,
    Table,
    Round,
    Phase,
    Person,
    Post,
    Theme,
    Line,
    Example,
    Kind,
    Tie,
    Message,
    Word,
}

/// Fields that people fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Field {
    Title,
    Place,
    Organiser,
    Introduction,
    Thanks,
    Name,
    Organisation,
    TableName,
    Story,
    Narrator,
    Host,
    Question,
    Seats,
    Least,
    Minutes,
    Instruction,
    ThemeName,
    ThemeDescription,
    Keyword,
    Post,
    Example,
    Wording,
    Retention,
    Seconds,
    Message,
    Remark,
    Dots,
    DotsPerLine,
}
