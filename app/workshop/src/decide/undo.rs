//! Taking back one's last act on the board, and doing it again.

use crate::act::Thing;
use crate::event::{BoardEvent, Event, Placing, PostEvent};
use crate::{FacilitatorId, Refusal, Who, Workshop};

impl Workshop {
    pub(super) fn decide_undo(&self, who: Who) -> Result<Vec<Event>, Refusal> {
        let act = self.last_act(facilitator(who)?).ok_or(Refusal::NothingToUndo)?;
        if self.can_undo(act) { Ok(vec![Event::Undone { act: act.number }]) } else { Err(Refusal::ChangedSince) }
    }

    /// What can be taken back is not passed over: it would be in the way of nothing.
    pub(super) fn decide_pass_over(&self, who: Who) -> Result<Vec<Event>, Refusal> {
        let act = self.last_act(facilitator(who)?).ok_or(Refusal::NothingToUndo)?;
        Ok(if self.can_undo(act) { Vec::new() } else { vec![Event::Passed { act: act.number }] })
    }

    pub(super) fn decide_redo(&self, who: Who) -> Result<Vec<Event>, Refusal> {
        let act = self.next_redo(facilitator(who)?).ok_or(Refusal::NothingToRedo)?;
        let after = act.after.as_deref().unwrap_or(&[]);
        let untouched = act.before.iter().all(|memory| self.stamp(memory.thing) == memory.stamp);
        if untouched && self.can_return(after) {
            Ok(vec![Event::Redone { act: act.number }])
        } else {
            Err(Refusal::ChangedSince)
        }
    }

    /// What an event touches on the board, to be remembered before it happens.
    pub(crate) fn touched(&self, event: &Event) -> Vec<Thing> {
        match event {
            Event::Board(event) => self.touched_on_board(event),
            Event::Post(PostEvent::Hidden { post } | PostEvent::Restored { post, .. }) => {
                vec![Thing::Visibility(*post)]
            }
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
            | Event::Passed { .. } => Vec::new(),
        }
    }

    fn touched_on_board(&self, event: &BoardEvent) -> Vec<Thing> {
        match event {
            BoardEvent::ThemeAdded(theme) | BoardEvent::ThemeEdited(theme) => vec![Thing::Theme(theme.id)],
            BoardEvent::ThemeMoved { .. } => vec![Thing::ThemeOrder],
            BoardEvent::ThemeRemoved { theme } => {
                let lines = self.lines.values().filter(|line| line.theme == Some(*theme));
                std::iter::once(Thing::Theme(*theme)).chain(lines.map(|line| Thing::Line(line.post))).collect()
            }
            BoardEvent::LinePlaced { line, dealt, .. } => {
                let others = dealt.iter().filter(|other| *other != line);
                std::iter::once(line).chain(others).map(|line| Thing::Line(*line)).collect()
            }
            BoardEvent::LineReworded { line, .. } => vec![Thing::Line(*line)],
            BoardEvent::LineMerged { line, into } => vec![Thing::Line(*line), Thing::Line(*into)],
            BoardEvent::LineTakenApart { line } => {
                let from = self.lines.get(line).and_then(|line| line.into);
                std::iter::once(*line).chain(from).map(Thing::Line).collect()
            }
            BoardEvent::LinesSorted(lines) => placed(lines).collect(),
            BoardEvent::ThemeGathered { theme, lines } => {
                std::iter::once(Thing::Theme(theme.id)).chain(placed(lines)).collect()
            }
            BoardEvent::ThemesMerged { theme, into, lines } => {
                [Thing::Theme(*theme), Thing::Theme(into.id)].into_iter().chain(placed(lines)).collect()
            }
            BoardEvent::LinesMerged { lines, into } => {
                lines.iter().chain([into]).map(|line| Thing::Line(*line)).collect()
            }
            BoardEvent::LinesMarked { lines, .. } => lines.iter().copied().map(Thing::Line).collect(),
            BoardEvent::PairJudged { pair, .. } => vec![Thing::Pair(*pair)],
        }
    }
}

fn placed(lines: &[Placing]) -> impl Iterator<Item = Thing> {
    lines.iter().map(|placing| Thing::Line(placing.line))
}

fn facilitator(who: Who) -> Result<FacilitatorId, Refusal> {
    match who {
        Who::Facilitator(id) => Ok(id),
        Who::House | Who::Participant(_) | Who::Host(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall => {
            Err(Refusal::NotAllowed)
        }
    }
}
