//! Who reads what is written, phase by phase, and the words that make a contribution wait.

use crate::agenda::Phase;
use crate::event::SetupEvent;
use crate::refusal::{Field, What};
use crate::showing::{AtTable, OnWall, Showing};
use crate::{Moment, PhaseId, PhaseKind, Post, Privacy, Refusal, Round, Words, Workshop, filter};

/// The longest that the wall may wait, in seconds.
const LONGEST_WAIT: u16 = 600;
const MOST_WORDS: usize = 300;
const WORD: usize = 60;

impl Workshop {
    pub(super) fn shown_otherwise(&self, id: PhaseId, showing: Showing) -> Result<Option<SetupEvent>, Refusal> {
        let (_, phase) = self.agenda.phase(id).ok_or(Refusal::Unknown(What::Phase))?;
        if let OnWall::After { seconds } = showing.wall
            && seconds > LONGEST_WAIT
        {
            return Err(Refusal::OutOfRange { field: Field::Seconds, least: 0, most: i64::from(LONGEST_WAIT) });
        }
        Ok((phase.showing != showing).then_some(SetupEvent::ShowingSet { phase: id, showing }))
    }

    pub(super) fn filtered_otherwise(&self, typed: &str) -> Result<Option<SetupEvent>, Refusal> {
        let kept: Result<Vec<_>, _> =
            typed.lines().map(|line| Words::parse_optional(line, Field::Keyword, WORD)).collect();
        let mut kept: Vec<Words> = kept?.into_iter().flatten().collect();
        kept.sort();
        kept.dedup();
        if kept.len() > MOST_WORDS {
            return Err(Refusal::TooMany { what: What::Word, limit: MOST_WORDS });
        }
        Ok((kept != self.filter).then_some(SetupEvent::FilterSet(kept)))
    }

    /// Whether a contribution of a round waits for a facilitator's word.
    pub(super) fn waits(&self, round: Round, text: &Words, examples: &[Words]) -> bool {
        let showing = self.showing(round);
        let caught = |words: &Words| filter::catches(&self.filter, &words.text);
        showing.moderated || (showing.filtered && std::iter::once(text).chain(examples).any(caught))
    }

    /// How the harvest of a round shows what is written: the one that runs, else its last.
    #[must_use]
    pub fn showing(&self, round: Round) -> Showing {
        let harvests = || self.agenda.round(round).iter().filter(|phase| phase.kind == PhaseKind::Harvest);
        let runs = |phase: &&Phase| self.day.running().is_some_and(|running| running.phase == phase.id);
        harvests().find(runs).or(harvests().next_back()).map(|phase| phase.showing).unwrap_or_default()
    }

    /// When those at one table read each other in a round, at this moment of the day.
    #[must_use]
    pub fn reading(&self, round: Round) -> AtTable {
        let runs = self.now() == Some((PhaseKind::Harvest, Some(round)));
        match (runs, self.showing(round).table, self.privacy) {
            (false, ..) => AtTable::AtOnce,
            (true, AtTable::OnceSent, Privacy::Unlinked) => AtTable::Afterwards,
            (true, reading, _) => reading,
        }
    }

    /// From when on the wall may show a contribution; `None` while only a facilitator's word can let it there.
    #[must_use]
    pub fn on_wall_from(&self, post: &Post) -> Option<Moment> {
        match (self.showing(post.round).wall, self.privacy) {
            (OnWall::Counts, _) => None,
            (OnWall::After { .. } | OnWall::Validated, _) if post.validated => Some(Moment(0)),
            (OnWall::After { seconds }, Privacy::Name | Privacy::Pseudonym) => {
                Some(post.at.plus(i64::from(seconds) * 1_000))
            }
            (OnWall::After { .. } | OnWall::Validated, _) => None,
        }
    }
}
