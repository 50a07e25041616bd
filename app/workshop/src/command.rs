//! What may be asked of a workshop. Texts come as typed; `decide` cleans and judges them.

use crate::day::Doors;
use crate::ids::{PersonId, PhaseId, PostId, Round, TableId, ThemeId};
use crate::moment::{Date, TimeOfDay};
use crate::people::Seat;
use crate::post::PostKind;
use crate::table::{Hue, Shape};
use crate::template::Template;
use crate::{Agenda, Language};
use serde::{Deserialize, Serialize};

/// A wish that may become events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// The plan of the day.
    Setup(Setup),
    /// Who is in the room.
    People(People),
    /// Driving the day.
    Drive(Drive),
    /// Contributions.
    Post(Posting),
    /// The board.
    Board(Boarding),
    /// Take back my last act on the board.
    Undo,
    /// Do again what I took back last.
    Redo,
}

/// Commands on the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setup {
    /// Fill in the title page.
    Describe(Description),
    /// Start from a template; only before the day begins and before anyone wrote.
    Use(Template),
    /// One more table.
    AddTable(TableForm),
    /// Another story, narrator, colour…
    EditTable {
        /// Which.
        table: TableId,
        /// Its new sheet.
        form: TableForm,
    },
    /// One table fewer; refused once somebody wrote there.
    RemoveTable {
        /// Which.
        table: TableId,
    },
    /// The day's phases; those already lived must stay.
    SetAgenda(Agenda),
}

/// The title page as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in About")]
pub struct Description {
    pub title: String,
    pub date: Option<Date>,
    pub starts_at: Option<TimeOfDay>,
    pub place: String,
    /// One a line.
    pub organisers: String,
    pub introduction: String,
    pub thanks: String,
    pub language: Language,
}

/// A table's sheet as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in TableSheet")]
pub struct TableForm {
    pub name: String,
    pub shape: Option<Shape>,
    pub hue: Option<Hue>,
    pub story: String,
    pub narrator: String,
    pub host: String,
    /// One a line.
    pub questions: String,
    pub seats: Option<u16>,
}

/// Commands on people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum People {
    /// I come in. Coming in twice is coming in once.
    Join {
        /// A first name, or nothing.
        name: String,
    },
    /// Count in somebody without a phone.
    Add {
        /// Her identity, drawn by whoever asks.
        person: PersonId,
        /// A first name, or nothing.
        name: String,
    },
    /// Another name; a participant for herself, a facilitator for anyone.
    Rename {
        /// Who.
        person: PersonId,
        /// The new name, or nothing.
        name: String,
    },
    /// Somebody leaves for good, or comes back.
    Leave {
        /// Who.
        person: PersonId,
        /// Gone, or back.
        left: bool,
    },
    /// Somebody stays at a table as narrator or host, or rotates again.
    Stay {
        /// Who.
        person: PersonId,
        /// Where; `None` to rotate.
        table: Option<TableId>,
    },
    /// Seats as planned (by the house) or as moved by hand (by a facilitator).
    Seat(Vec<Seat>),
}

/// Commands that drive the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drive {
    /// Let people in, or no more.
    SetDoors(Doors),
    /// On to the next phase.
    Next {
        /// The phase that the one who asks saw running: two who press at once move one step.
        from: Option<PhaseId>,
    },
    /// Straight to a phase.
    GoTo {
        /// As above.
        from: Option<PhaseId>,
        /// Where to.
        to: PhaseId,
    },
    /// More time, or less (negative), in seconds.
    Extend {
        /// Seconds, −3600 to 3600.
        seconds: i32,
    },
    /// Stop the clock.
    Pause,
    /// Let it run again.
    Resume,
    /// The day is over.
    End,
    /// Take back the last step of the day.
    StepBack {
        /// As above.
        from: Option<PhaseId>,
    },
    /// The clock has run out on a phase (said by the house alone).
    TimeUp {
        /// Which phase.
        phase: PhaseId,
    },
}

/// Commands on contributions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Posting {
    /// Write one.
    Write(Draft),
    /// Write it better, until the window closes.
    Edit {
        /// Which.
        post: PostId,
        /// As it should read.
        kind: PostKind,
        /// As it should read.
        text: String,
        /// As they should read.
        examples: Vec<String>,
        /// Hash of the key, where no link to its author is kept.
        key: Option<String>,
    },
    /// Take it back, until the window closes.
    Withdraw {
        /// Which.
        post: PostId,
        /// Hash of the key, where no link to its author is kept.
        key: Option<String>,
    },
    /// Hide it from the room and the report.
    Hide {
        /// Which.
        post: PostId,
    },
    /// Let it count again.
    Restore {
        /// Which.
        post: PostId,
    },
}

/// A contribution as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Drawn by the phone.
    pub id: PostId,
    /// Idea or finding.
    pub kind: PostKind,
    /// 1 to 500 Unicode scalars.
    pub text: String,
    /// Examples, at most twelve.
    #[serde(default)]
    pub examples: Vec<String>,
    /// The table where it was written.
    pub table: TableId,
    /// The round in which it was written.
    pub round: Round,
    /// Hash of a key that will let its writer change it, where no link is kept.
    #[serde(default)]
    pub key: Option<String>,
}

/// Commands on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Boarding {
    /// One more theme, at the end.
    AddTheme {
        /// Drawn by whoever asks.
        theme: ThemeId,
        /// Its texts.
        form: ThemeForm,
    },
    /// Another name, description or keywords.
    EditTheme {
        /// Which.
        theme: ThemeId,
        /// Its texts.
        form: ThemeForm,
    },
    /// Another place among the themes.
    MoveTheme {
        /// Which.
        theme: ThemeId,
        /// Before which; `None` puts it last.
        before: Option<ThemeId>,
    },
    /// One theme fewer; its lines go back to the tray.
    RemoveTheme {
        /// Which.
        theme: ThemeId,
    },
    /// Sort a line into a theme (ranger dans…), or back into the tray.
    Place {
        /// Which.
        line: PostId,
        /// Where; `None` is the tray.
        theme: Option<ThemeId>,
        /// Before which line there; `None` puts it last.
        before: Option<PostId>,
    },
    /// A wording of one's own; empty goes back to the words that were said.
    Reword {
        /// Which.
        line: PostId,
        /// At most 600 signs.
        wording: String,
    },
    /// Put a line behind another: the same thing said twice.
    Merge {
        /// Which,
        line: PostId,
        /// behind which.
        into: PostId,
    },
    /// Let a merged line stand by itself again, where it was.
    TakeApart {
        /// Which.
        line: PostId,
    },
}

/// A theme's texts as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Theme")]
pub struct ThemeForm {
    pub name: String,
    #[serde(default)]
    pub description: String,
    /// Separated by commas or line ends.
    #[serde(default)]
    pub keywords: String,
}
