//! Wishes about the plan of the day.

use crate::moment::{Date, TimeOfDay};
use crate::seating::Seating;
use crate::showing::Showing;
use crate::table::{Hue, Shape};
use crate::template::Template;
use crate::voices::Ballot;
use crate::{Agenda, Language, PhaseId, Round, TableId};
use serde::{Deserialize, Serialize};

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
    /// Close a table for some rounds, or open it again; rounds that have been played stay as they were.
    CloseTable {
        /// Which.
        table: TableId,
        /// The rounds in which it is closed.
        rounds: Vec<Round>,
    },
    /// How people are to mix.
    SetSeating(Seating),
    /// The day's phases; those already lived must stay.
    SetAgenda(Agenda),
    /// Who reads what is written in a phase, also while it runs.
    SetShowing {
        /// Which.
        phase: PhaseId,
        /// Who reads.
        showing: Showing,
    },
    /// Whether each listener gets a theme to listen for.
    SetLenses {
        /// On or off.
        on: bool,
    },
    /// How many dots everybody has in the vote, and how many may go to one line.
    SetBallot(Ballot),
    /// Words that make a contribution wait, one a line.
    SetFilter {
        /// As typed.
        words: String,
    },
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(default)]
    pub least: Option<u16>,
    #[serde(default)]
    pub place: String,
}
