//! Contributions that wait for a facilitator: before anybody reads them, and before the wall shows them. Pure.

use workshop::showing::{OnWall, Showing};
use workshop::sight::{Desk, PostDetail, StageView};
use workshop::{Moment, Phase, PhaseId, PhaseKind, PostId, Privacy, Round};

/// When the wall shows a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// It shows it.
    Shows,
    /// It will at that moment, by itself.
    From(Moment),
    /// A facilitator's word lets it there.
    Waits,
}

/// Those that nobody else reads yet, in order of arrival.
pub fn queue(desk: &Desk) -> Vec<PostId> {
    in_order(desk, |post| post.waiting)
}

/// Those of the harvest that runs which the wall does not show yet but might, in order of arrival.
pub fn for_wall(desk: &Desk, now: Moment) -> Vec<PostId> {
    in_order(desk, |post| match on_wall(desk, post) {
        Some(Wall::Waits) => true,
        Some(Wall::From(moment)) => moment > now,
        Some(Wall::Shows) | None => false,
    })
}

/// Those of them that stay where they are until somebody says a word.
pub fn wall_waits(desk: &Desk) -> usize {
    desk.posts.values().filter(|post| on_wall(desk, post) == Some(Wall::Waits)).count()
}

/// When the wall shows a contribution; `None` if it does not show such as this one.
pub fn on_wall(desk: &Desk, post: &PostDetail) -> Option<Wall> {
    let phase = harvest_now(desk).filter(|_| desk.now.round == Some(post.round))?;
    if post.hidden || post.waiting {
        return None;
    }
    match (phase.showing.wall, desk.privacy) {
        (OnWall::Counts, _) => None,
        (OnWall::After { .. } | OnWall::Validated, _) if post.validated => Some(Wall::Shows),
        (OnWall::After { seconds }, Privacy::Name | Privacy::Pseudonym) => {
            Some(Wall::From(post.at.plus(i64::from(seconds) * 1_000)))
        }
        (OnWall::After { .. } | OnWall::Validated, _) => Some(Wall::Waits),
    }
}

/// The harvest that a facilitator would set now: the one that runs, else the next to come.
pub fn harvest(desk: &Desk) -> Option<(Round, PhaseId, Showing, bool)> {
    let running = match desk.now.stage {
        StageView::Running { phase, .. } => Some(phase),
        StageView::Before => None,
        StageView::Ended => return None,
    };
    let mut reached = running.is_none();
    desk.agenda.phases().find_map(|(round, phase)| {
        reached |= Some(phase.id) == running;
        let harvest = reached && phase.kind == PhaseKind::Harvest;
        round.filter(|_| harvest).map(|round| (round, phase.id, phase.showing, Some(phase.id) == running))
    })
}

fn harvest_now(desk: &Desk) -> Option<&Phase> {
    match desk.now.stage {
        StageView::Running { phase, kind: PhaseKind::Harvest, .. } => desk.agenda.phase(phase).map(|(_, phase)| phase),
        StageView::Running { .. } | StageView::Before | StageView::Ended => None,
    }
}

fn in_order(desk: &Desk, which: impl Fn(&PostDetail) -> bool) -> Vec<PostId> {
    let mut posts: Vec<&PostDetail> = desk.posts.values().filter(|post| which(post)).collect();
    posts.sort_by_key(|post| post.note);
    posts.into_iter().map(|post| post.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::islands::console::room_of_three::{at, before, in_phase};
    use uuid::Uuid;
    use workshop::{PostKind, TableId};

    fn written(second: i64) -> PostDetail {
        PostDetail {
            id: PostId(Uuid::nil()),
            note: 1,
            kind: PostKind::Idea,
            text: "Un marché".into(),
            examples: Vec::new(),
            table: TableId(1),
            round: Round(1),
            author: None,
            sheet: false,
            host: false,
            late: false,
            hint: None,
            added: false,
            hidden: false,
            waiting: false,
            validated: false,
            at: Moment(second * 1_000),
            gone: None,
        }
    }

    fn harvest_with(wall: OnWall, privacy: Privacy) -> Desk {
        let mut workshop = in_phase(Round(1), PhaseKind::Harvest);
        workshop.privacy = privacy;
        let (_, phase, ..) = harvest(&at(workshop.clone(), &[])).expect("a harvest runs");
        for block in &mut workshop.agenda.blocks {
            if let workshop::Block::Round(phases) = block {
                phases.iter_mut().filter(|of| of.id == phase).for_each(|of| of.showing.wall = wall);
            }
        }
        let mut desk = at(workshop, &[]);
        desk.posts.insert(PostId(Uuid::nil()), written(10));
        desk
    }

    #[test]
    fn after_a_delay_it_goes_by_itself_unless_nobody_may_know_the_minute() {
        let desk = harvest_with(OnWall::After { seconds: 20 }, Privacy::Pseudonym);
        assert_eq!(for_wall(&desk, Moment(29_000)).len(), 1);
        assert!(for_wall(&desk, Moment(30_000)).is_empty());
        assert_eq!(wall_waits(&desk), 0);
        assert_eq!(wall_waits(&harvest_with(OnWall::After { seconds: 20 }, Privacy::Unlinked)), 1);
    }

    #[test]
    fn what_waits_for_a_word_waits_until_it_is_said() {
        let mut desk = harvest_with(OnWall::Validated, Privacy::Pseudonym);
        assert_eq!((wall_waits(&desk), queue(&desk).len()), (1, 0));
        desk.posts.values_mut().for_each(|post| post.validated = true);
        assert_eq!((wall_waits(&desk), for_wall(&desk, Moment(0)).len()), (0, 0));
        desk.posts.values_mut().for_each(|post| (post.waiting, post.validated) = (true, false));
        assert_eq!((wall_waits(&desk), queue(&desk).len()), (0, 1), "the table comes before the wall");
        assert!(for_wall(&harvest_with(OnWall::Counts, Privacy::Pseudonym), Moment(0)).is_empty());
    }

    #[test]
    fn one_sets_the_harvest_that_runs_or_else_the_next() {
        let of = |workshop| harvest(&at(workshop, &[])).map(|(round, _, _, runs)| (round, runs));
        assert_eq!(of(before()), Some((Round(1), false)));
        assert_eq!(of(in_phase(Round(2), PhaseKind::Harvest)), Some((Round(2), true)));
        assert_eq!(of(in_phase(Round(2), PhaseKind::Move)), Some((Round(3), false)));
    }
}
