//! What everybody in the room may know: which phase runs, until when, what comes next.

use crate::day::{Doors, Stage};
use crate::seating::Mode;
use crate::table::{Hue, Shape, Table};
use crate::{Moment, PhaseId, PhaseKind, Round, TableId, Workshop};
use serde::{Deserialize, Serialize};

/// The day at this moment, the same for everyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Now {
    /// What runs.
    pub stage: StageView,
    /// Whether people may join.
    pub doors_open: bool,
    /// Who decides where people sit.
    #[serde(default)]
    pub mode: Mode,
    /// The round that the room is in, if it is planned at all.
    pub round: Option<Round>,
    /// Rounds in all.
    pub rounds: u8,
    /// Phases of the span that runs: those of its round, or the plenary phase alone.
    pub span: Vec<PhaseView>,
    /// What follows.
    pub next: Option<PhaseView>,
    /// Nothing new is taken in any more.
    pub board_closed: bool,
}

/// What runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageView {
    /// Nothing yet.
    Before,
    /// A phase.
    Running {
        /// Which.
        phase: PhaseId,
        /// What for.
        kind: PhaseKind,
        /// Since when.
        began: Moment,
        /// Until when.
        ends: Moment,
        /// Set while the clock stands still.
        paused: Option<Moment>,
    },
    /// The day is over.
    Ended,
}

/// A phase as the room knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseView {
    /// Which.
    pub id: PhaseId,
    /// What for.
    pub kind: PhaseKind,
    /// Its round.
    pub round: Option<Round>,
    /// Planned minutes.
    pub minutes: u16,
    /// The facilitator's own words for it.
    pub instruction: Option<String>,
}

/// What the sign on a table says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in TableSheet")]
pub struct TableSign {
    pub id: TableId,
    pub name: Option<String>,
    pub shape: Shape,
    pub hue: Hue,
    pub story: Option<String>,
    pub narrator: Option<String>,
    pub questions: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

impl Now {
    /// The day as the room may know it.
    #[must_use]
    pub fn of(workshop: &Workshop) -> Self {
        let view = |(round, phase): (Option<Round>, &crate::Phase)| PhaseView {
            id: phase.id,
            kind: phase.kind,
            round,
            minutes: phase.minutes,
            instruction: phase.instruction.as_ref().map(ToString::to_string),
        };
        let running = workshop
            .day
            .running()
            .and_then(|running| workshop.agenda.phase(running.phase).map(|(round, phase)| (running, round, phase)));
        let stage = match (&workshop.day.stage, &running) {
            (Stage::Ended { .. }, _) => StageView::Ended,
            (Stage::Running(_), Some((running, _, phase))) => StageView::Running {
                phase: phase.id,
                kind: phase.kind,
                began: running.began,
                ends: running.ends,
                paused: running.paused,
            },
            (Stage::Before | Stage::Running(_), _) => StageView::Before,
        };
        let span = match running {
            Some((_, Some(round), _)) => {
                workshop.agenda.round(round).iter().map(|phase| view((Some(round), phase))).collect()
            }
            Some((_, None, phase)) => vec![view((None, phase))],
            None => Vec::new(),
        };
        let following = match (&stage, running) {
            (StageView::Before, _) => workshop.agenda.first(),
            (StageView::Running { .. }, Some((running, ..))) => workshop.agenda.after(running.phase),
            (StageView::Running { .. } | StageView::Ended, _) => None,
        };
        Self {
            stage,
            doors_open: workshop.day.doors == Doors::Open,
            mode: workshop.seating.mode,
            round: workshop.round(),
            rounds: workshop.agenda.rounds(),
            span,
            next: following.and_then(|next| workshop.agenda.phase(next.id)).map(view),
            board_closed: workshop.board_is_closed(),
        }
    }

    /// The phase that runs.
    #[must_use]
    pub fn phase(&self) -> Option<&PhaseView> {
        let StageView::Running { phase, .. } = self.stage else { return None };
        self.span.iter().find(|view| view.id == phase)
    }

    /// Milliseconds left at `now`, if a phase runs; negative once it overruns.
    #[must_use]
    pub fn left(&self, now: Moment) -> Option<i64> {
        match self.stage {
            StageView::Running { ends, paused, .. } => Some(ends.since(paused.unwrap_or(now))),
            StageView::Before | StageView::Ended => None,
        }
    }
}

impl TableSign {
    /// The sign of a table.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        let text = |words: &Option<crate::Words>| words.as_ref().map(ToString::to_string);
        Self {
            id: table.id,
            name: text(&table.sheet.name),
            shape: table.sheet.shape,
            hue: table.sheet.hue,
            story: text(&table.sheet.story),
            narrator: text(&table.sheet.narrator),
            questions: table.sheet.questions.iter().map(ToString::to_string).collect(),
            place: text(&table.sheet.place),
        }
    }
}
