//! What each table has written, and which are silent. Pure: it reads the picture.

use super::seats::at_table;
use std::collections::BTreeMap;
use workshop::sight::{Desk, PostDetail, StageView, TablePlan};
use workshop::{Moment, PhaseKind, PostKind, Privacy, Round, TableId};

/// Milliseconds of harvest in which a table may still be thinking.
const THINKING: i64 = 2 * 60_000;

/// What a table has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub ideas: usize,
    pub findings: usize,
    /// When the last one came.
    last: Option<Moment>,
}

impl Tally {
    /// What waits for a facilitator's word is no silence, but does not count yet.
    fn count(&mut self, post: &PostDetail) {
        match post.kind {
            _ if post.waiting => {}
            PostKind::Idea => self.ideas += 1,
            PostKind::Finding => self.findings += 1,
        }
        self.last = self.last.max(Some(post.at));
    }
}

/// What counts, by table: of one round, or of the whole day.
pub fn tallies(desk: &Desk, round: Option<Round>) -> BTreeMap<TableId, Tally> {
    let mut tallies = BTreeMap::<TableId, Tally>::new();
    let counted = |post: &&PostDetail| !post.hidden && round.is_none_or(|round| post.round == round);
    for post in desk.posts.values().filter(counted) {
        tallies.entry(post.table).or_default().count(post);
    }
    tallies
}

/// Tables that write nothing while the harvest runs, with the whole minutes since they last did.
pub fn silent(desk: &Desk, now: Moment) -> BTreeMap<TableId, i64> {
    let StageView::Running { kind: PhaseKind::Harvest, began, paused, .. } = desk.now.stage else {
        return BTreeMap::new();
    };
    let now = paused.unwrap_or(now);
    let tallies = tallies(desk, desk.now.round);
    let quiet = |plan: &TablePlan| {
        let table = plan.sign.id;
        let last = tallies.get(&table).and_then(|tally| tally.last);
        // Where no link is kept, the time of a post is that of its phase, and tells nothing.
        if (last.is_some() && desk.privacy == Privacy::Unlinked) || at_table(desk, table, desk.now.round).is_empty() {
            return None;
        }
        let since = now.since(last.map_or(began, |last| last.max(began)));
        (since >= THINKING).then_some((table, since / 60_000))
    };
    desk.tables.iter().filter_map(quiet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::islands::console::room_of_three::{at, in_phase};

    const MINUTE: i64 = 60_000;

    #[test]
    fn only_a_table_with_people_is_silent_and_only_after_a_while() {
        let desk = at(in_phase(Round(1), PhaseKind::Harvest), &[[2, 3, 1]]);
        assert!(silent(&desk, Moment(MINUTE)).is_empty());
        assert_eq!(silent(&desk, Moment(3 * MINUTE)), [(TableId(2), 3)].into());
    }
}
