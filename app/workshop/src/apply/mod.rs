//! What an event makes of the workshop. Cannot fail: whatever `decide` wrote is taken in, for ever.
//!
//! An event that names something unknown changes nothing. It cannot come from `decide`; it may come from a file.

mod board;
mod day;
mod people;
mod posts;
mod saying;
mod setup;
mod voices;

use crate::act::{Act, ActKind};
use crate::approval::Approval;
use crate::event::{BoardEvent, Entry, Event, PostEvent, SetupEvent};
use crate::{FacilitatorId, Who, Workshop, WorkshopId};

impl Workshop {
    /// Takes one entry in.
    pub fn apply(&mut self, entry: &Entry) {
        self.number = entry.number;
        if rewrites_lines(&entry.event) {
            self.lines_at = entry.number;
        }
        if let (Who::Facilitator(by), Some(kind)) = (entry.who, act_kind(&entry.event)) {
            self.remember_act(entry.number, by, kind, &entry.event);
        }
        match &entry.event {
            Event::Setup(event) => self.apply_setup(event),
            Event::People(event) => self.apply_people(event, entry.who, entry.at),
            Event::Day(event) => self.apply_day(event, entry.at),
            Event::Post(event) => self.apply_post(event, entry.at),
            Event::Board(event) => self.apply_board(event),
            Event::Voice(event) => self.apply_voice(event),
            Event::Said { to, text } => self.apply_said(entry, *to, text),
            Event::Unsaid { message } => self.apply_unsaid(*message),
            Event::Reviewed { line, table, verdict, remark, of } => {
                let (remark, of) = (remark.clone(), of.clone());
                self.approvals.insert((*line, *table), Approval { verdict: *verdict, remark, of, at: entry.at });
            }
            Event::Undone { act } => self.undo(*act),
            Event::Passed { act } => self.pass_over(*act),
            Event::Redone { act } => self.redo(*act),
        }
    }

    /// The workshop that a log makes.
    #[must_use]
    pub fn replay<'a>(id: WorkshopId, log: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut workshop = Self::unborn(id);
        log.into_iter().for_each(|entry| workshop.apply(entry));
        workshop
    }

    fn remember_act(&mut self, number: u64, by: FacilitatorId, kind: ActKind, event: &Event) {
        let things = self.touched(event);
        let before = self.remember(&things);
        // What was taken back and then overtaken by something new can no longer be done again.
        self.acts.retain(|act| act.by != by || act.after.is_none());
        self.acts.push(Act { number, by, kind, before, after: None, passed: false });
        self.stamps.extend(things.into_iter().map(|thing| (thing, number)));
    }

    fn undo(&mut self, number: u64) {
        let Some(place) = self.acts.iter().position(|act| act.number == number) else { return };
        let before = self.acts[place].before.clone();
        let things: Vec<_> = before.iter().map(|memory| memory.thing).collect();
        self.acts[place].after = Some(self.remember(&things));
        self.put_back(&before);
        self.stamps.extend(before.iter().map(|memory| (memory.thing, memory.stamp)));
    }

    fn pass_over(&mut self, number: u64) {
        if let Some(act) = self.acts.iter_mut().find(|act| act.number == number) {
            act.passed = true;
        }
    }

    fn redo(&mut self, number: u64) {
        let Some(place) = self.acts.iter().position(|act| act.number == number) else { return };
        let Some(after) = self.acts[place].after.take() else { return };
        self.put_back(&after);
        self.stamps.extend(after.iter().map(|memory| (memory.thing, number)));
    }
}

/// Whether the room reads something else after an event.
fn rewrites_lines(event: &Event) -> bool {
    match event {
        Event::Board(_) | Event::Post(_) | Event::Undone { .. } | Event::Redone { .. } | Event::Day(_) => true,
        Event::Setup(SetupEvent::BallotSet(_) | SetupEvent::ThemesSet(_)) => true,
        Event::Setup(_)
        | Event::People(_)
        | Event::Voice(_)
        | Event::Said { .. }
        | Event::Unsaid { .. }
        | Event::Reviewed { .. }
        | Event::Passed { .. } => false,
    }
}

/// What an event is as an act that can be taken back, if it is one.
fn act_kind(event: &Event) -> Option<ActKind> {
    match event {
        Event::Board(event) => Some(match event {
            BoardEvent::ThemeAdded(_) => ActKind::AddTheme,
            BoardEvent::ThemeEdited(_) => ActKind::EditTheme,
            BoardEvent::ThemeMoved { .. } => ActKind::MoveTheme,
            BoardEvent::ThemeRemoved { .. } => ActKind::RemoveTheme,
            BoardEvent::LinePlaced { .. } => ActKind::Place,
            BoardEvent::LineReworded { .. } => ActKind::Reword,
            BoardEvent::LineMerged { .. } => ActKind::Merge,
            BoardEvent::LineTakenApart { .. } => ActKind::TakeApart,
            BoardEvent::LinesSorted(_) => ActKind::Sort,
            BoardEvent::ThemeGathered { .. } => ActKind::Gather,
            BoardEvent::ThemesMerged { .. } => ActKind::MergeThemes,
            BoardEvent::LinesMerged { .. } => ActKind::MergeAll,
            BoardEvent::LinesMarked { .. } => ActKind::Mark,
            BoardEvent::PairJudged { .. } => ActKind::Judge,
        }),
        Event::Post(PostEvent::Hidden { .. }) => Some(ActKind::Hide),
        Event::Post(PostEvent::Restored { .. }) => Some(ActKind::Restore),
        Event::Post(
            PostEvent::Written { .. }
            | PostEvent::Edited { .. }
            | PostEvent::Withdrawn { .. }
            | PostEvent::Validated { .. },
        )
        | Event::Setup(_)
        | Event::People(_)
        | Event::Day(_)
        | Event::Voice(_)
        | Event::Said { .. }
        | Event::Unsaid { .. }
        | Event::Reviewed { .. }
        | Event::Undone { .. }
        | Event::Redone { .. }
        | Event::Passed { .. } => None,
    }
}
