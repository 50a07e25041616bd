//! Rattraper: what the rest of the day could give back when it runs late. Never a harvest: it is what the day is for.

use crate::agenda::{Block, Phase};
use crate::day::Running;
use crate::ids::{PhaseId, Round};
use crate::sight::{Desk, StageView};
use crate::{Agenda, Moment, PhaseKind, Workshop};
use std::collections::BTreeSet;

/// The least that is left of a story, in minutes: under that nobody hears what happened.
pub const SHORTEST_STORY: u16 = 5;

/// A way to end sooner, ready to be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is given up.
    pub way: Way,
    /// The agenda that would be.
    pub agenda: Agenda,
    /// Minutes gained.
    pub saved: u16,
    /// When the day would end.
    pub ends: Moment,
}

/// What is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Stories still to be told are shorter, by as many minutes at most.
    ShorterStories {
        /// How many of them give.
        stories: u16,
        /// Minutes that the longest loses.
        by: u16,
    },
    /// A phase still to come is skipped.
    Skip {
        /// Which.
        phase: PhaseId,
        /// What it was for.
        kind: PhaseKind,
        /// Its round, if it belongs to one.
        round: Option<Round>,
    },
    /// The last round is not played.
    FewerRounds {
        /// Rounds that are left in all.
        rounds: u8,
    },
}

/// One thing that an offer changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// A phase takes another time.
    Minutes {
        /// Which.
        phase: PhaseId,
        /// What it is for.
        kind: PhaseKind,
        /// Its round, if it belongs to one.
        round: Option<Round>,
        /// Minutes planned so far.
        from: u16,
        /// Minutes that are left of it.
        to: u16,
    },
    /// A phase does not take place.
    Dropped {
        /// Which.
        phase: PhaseId,
        /// What it was for.
        kind: PhaseKind,
        /// Its round, if it belongs to one.
        round: Option<Round>,
        /// Minutes planned so far.
        minutes: u16,
    },
    /// A whole round does not take place.
    RoundDropped {
        /// Which.
        round: Round,
        /// Minutes planned for it so far.
        minutes: u16,
    },
}

impl Workshop {
    /// When the day will end if all goes on as planned; `None` unless a phase runs.
    #[must_use]
    pub fn expected_end(&self, now: Moment) -> Option<Moment> {
        Rest::of(self).map(|rest| rest.end_with(&self.agenda, now))
    }

    /// Ways to end sooner: shorter stories that gain `minutes` (or as much as they can), each phase that can be
    /// skipped, one round less. Empty unless a phase runs.
    #[must_use]
    pub fn catch_up(&self, minutes: u16, now: Moment) -> Vec<Offer> {
        Rest::of(self).map(|rest| rest.offers(minutes, now)).unwrap_or_default()
    }
}

impl Desk {
    /// As [`Workshop::expected_end`], from what a facilitator sees.
    #[must_use]
    pub fn expected_end(&self, now: Moment) -> Option<Moment> {
        Rest::seen(self).map(|rest| rest.end_with(&self.agenda, now))
    }

    /// As [`Workshop::catch_up`], from what a facilitator sees.
    #[must_use]
    pub fn catch_up(&self, minutes: u16, now: Moment) -> Vec<Offer> {
        Rest::seen(self).map(|rest| rest.offers(minutes, now)).unwrap_or_default()
    }
}

impl Offer {
    /// What it changes of an agenda, in the order of the day.
    #[must_use]
    pub fn changes(&self, before: &Agenda) -> Vec<Change> {
        // Only the last round is ever given up, so that rounds keep their numbers.
        let (kept, planned) = (self.agenda.rounds(), before.rounds());
        let mut changes = Vec::new();
        for (round, phase) in before.phases().filter(|(round, _)| round.is_none_or(|round| round.0 <= kept)) {
            let (id, kind, from) = (phase.id, phase.kind, phase.minutes);
            match self.agenda.phase(id) {
                None => changes.push(Change::Dropped { phase: id, kind, round, minutes: from }),
                Some((_, left)) if left.minutes != from => {
                    changes.push(Change::Minutes { phase: id, kind, round, from, to: left.minutes });
                }
                Some(_) => {}
            }
        }
        let dropped = (kept..planned).map(|last| Round(last.saturating_add(1)));
        changes.extend(dropped.map(|round| Change::RoundDropped {
            round,
            minutes: before.round(round).iter().fold(0, |sum, phase| phase.minutes.saturating_add(sum)),
        }));
        changes
    }
}

/// A day under way, as far as catching up must know it.
struct Rest<'a> {
    agenda: &'a Agenda,
    running: Running,
    /// Phases that run or have run.
    lived: BTreeSet<PhaseId>,
    /// Rounds in which somebody wrote.
    written: BTreeSet<Round>,
}

impl<'a> Rest<'a> {
    fn of(workshop: &'a Workshop) -> Option<Self> {
        let running = *workshop.day.running()?;
        let lived = workshop.day.steps.iter().map(|step| step.running.phase).chain([running.phase]).collect();
        let written = workshop.posts.values().map(|post| post.round).collect();
        Some(Self { agenda: &workshop.agenda, running, lived, written })
    }

    fn seen(desk: &'a Desk) -> Option<Self> {
        let StageView::Running { phase, began, ends, paused, .. } = desk.now.stage else { return None };
        let lived = desk.steps.iter().map(|(lived, ..)| *lived).chain([phase]).collect();
        let written = desk.posts.values().map(|post| post.round).collect();
        Some(Self { agenda: &desk.agenda, running: Running { phase, began, ends, paused }, lived, written })
    }

    fn offers(&self, minutes: u16, now: Moment) -> Vec<Offer> {
        let skips = self.coming().filter(|(_, phase)| can_be_skipped(phase.kind));
        let skips = skips.filter_map(|(round, phase)| self.skip(round, phase, now));
        self.shorter_stories(minutes, now).into_iter().chain(skips).chain(self.fewer_rounds(now)).collect()
    }

    fn end_with(&self, agenda: &Agenda, now: Moment) -> Moment {
        let left = self.running.left(now).max(0);
        let coming = agenda.phases().skip_while(|(_, phase)| phase.id != self.running.phase).skip(1);
        let minutes: i64 = coming.map(|(_, phase)| i64::from(phase.minutes)).sum();
        now.plus(left + minutes * 60_000)
    }

    /// Phases that have not begun.
    fn coming(&self) -> impl Iterator<Item = (Option<Round>, &Phase)> {
        let rest = self.agenda.phases().skip_while(|(_, phase)| phase.id != self.running.phase).skip(1);
        rest.filter(|(_, phase)| !self.lived.contains(&phase.id))
    }

    fn offer(&self, way: Way, agenda: Agenda, now: Moment) -> Option<Offer> {
        let (before, ends) = (self.end_with(self.agenda, now), self.end_with(&agenda, now));
        let saved = u16::try_from(before.since(ends) / 60_000).ok().filter(|saved| *saved > 0)?;
        Some(Offer { way, agenda, saved, ends })
    }

    /// The longest stories give first, so that they end up alike.
    fn shorter_stories(&self, minutes: u16, now: Moment) -> Option<Offer> {
        let told = |(_, phase): &(Option<Round>, &Phase)| phase.kind == PhaseKind::Story;
        let mut stories: Vec<(PhaseId, u16)> =
            self.coming().filter(told).map(|(_, phase)| (phase.id, phase.minutes)).collect();
        let before = stories.clone();
        for _ in 0..minutes {
            let longest = stories.iter_mut().filter(|(_, left)| *left > SHORTEST_STORY).max_by_key(|(_, left)| *left);
            let Some((_, left)) = longest else { break };
            *left -= 1;
        }
        let given = before.iter().zip(&stories).map(|((_, was), (_, is))| was - is).filter(|given| *given > 0);
        let by = given.clone().max()?;
        let giving = u16::try_from(given.count()).unwrap_or(u16::MAX);
        let agenda = edited(self.agenda, |phase| {
            let told = stories.iter().find(|(id, _)| *id == phase.id);
            Some(Phase { minutes: told.map_or(phase.minutes, |(_, left)| *left), ..phase.clone() })
        });
        self.offer(Way::ShorterStories { stories: giving, by }, agenda, now)
    }

    fn skip(&self, round: Option<Round>, skipped: &Phase, now: Moment) -> Option<Offer> {
        let agenda = edited(self.agenda, |phase| (phase.id != skipped.id).then(|| phase.clone()));
        self.offer(Way::Skip { phase: skipped.id, kind: skipped.kind, round }, agenda, now)
    }

    fn fewer_rounds(&self, now: Moment) -> Option<Offer> {
        let last = self.agenda.blocks.iter().rposition(|block| matches!(block, Block::Round(_)))?;
        let Block::Round(phases) = &self.agenda.blocks[last] else { return None };
        let begun = phases.iter().any(|phase| self.lived.contains(&phase.id));
        if begun || self.written.contains(&Round(self.agenda.rounds())) || self.agenda.rounds() < 2 {
            return None;
        }
        let mut agenda = self.agenda.clone();
        agenda.blocks.remove(last);
        self.offer(Way::FewerRounds { rounds: agenda.rounds() }, agenda, now)
    }
}

/// Whether the day still makes sense without it: people must hear, write, walk, and see what they wrote.
fn can_be_skipped(kind: PhaseKind) -> bool {
    match kind {
        PhaseKind::Opening
        | PhaseKind::Break
        | PhaseKind::Restitution
        | PhaseKind::Review
        | PhaseKind::Vote
        | PhaseKind::Welcome
        | PhaseKind::Questions => true,
        PhaseKind::Sorting | PhaseKind::Closing | PhaseKind::Story | PhaseKind::Harvest | PhaseKind::Move => false,
    }
}

/// The agenda with each phase as it is to be; `None` leaves it out.
fn edited(agenda: &Agenda, edit: impl Fn(&Phase) -> Option<Phase>) -> Agenda {
    let block = |block: &Block| match block {
        Block::Plenary(phase) => edit(phase).map(Block::Plenary),
        Block::Round(phases) => Some(Block::Round(phases.iter().filter_map(&edit).collect())),
    };
    Agenda { blocks: agenda.blocks.iter().filter_map(block).collect() }
}
