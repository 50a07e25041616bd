//! What would not work, read off the copy once it has been played.

use super::{Tally, Tempo};
use std::collections::BTreeSet;
use workshop::feasibility::Gap;
use workshop::{Moment, Person, PhaseKind, Round, TableId, Workshop};

/// Of a hundred people who wish to write, as many must have the time.
const MOST_WRITE: usize = 60;

/// What came of a rehearsal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// What the cast went through.
    pub tally: Tally,
    /// Contributions in the copy.
    pub posts: usize,
    /// How many times faster than planned it was played.
    pub times: f64,
    /// What would not work. Empty: nothing stands in the way.
    pub findings: Vec<Finding>,
}

/// Something that would not work on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The plan cannot begin.
    Gap(Gap),
    /// More people at a table than it has seats.
    Overfull {
        /// Which.
        table: TableId,
        /// In which rounds.
        rounds: Vec<Round>,
        /// The most who sat there.
        listeners: usize,
        /// Its seats.
        seats: usize,
    },
    /// Fewer people at a table than the story needs.
    Thin {
        /// Which.
        table: TableId,
        /// In which rounds.
        rounds: Vec<Round>,
        /// The fewest who sat there.
        listeners: usize,
        /// As many are needed.
        least: usize,
    },
    /// People without a seat.
    Unseated {
        /// In which round.
        round: Round,
        /// How many.
        people: usize,
    },
    /// A harvest in which too few have the time to write anything.
    HarvestTooShort {
        /// Of which round.
        round: Round,
        /// Who wrote.
        wrote: usize,
        /// Who wished to.
        wished: usize,
    },
    /// The next round begins while people still sit where they were.
    NoTimeToMove {
        /// After which round.
        round: Round,
    },
    /// More rounds than stories: people hear one again.
    HeardAgain {
        /// How many people.
        people: usize,
    },
    /// A round that has not been played.
    Eaten {
        /// Which.
        round: Round,
    },
    /// Contributions that were refused to people who sat where they wrote.
    Refused {
        /// How many.
        posts: usize,
    },
    /// Contributions that were acknowledged and are not there.
    Lost {
        /// How many.
        posts: usize,
    },
    /// People who did not come in.
    LeftOut {
        /// How many.
        people: usize,
    },
}

impl Summary {
    /// Of a plan that cannot begin.
    #[must_use]
    pub(super) fn not_played(gaps: Vec<Gap>) -> Self {
        Self { findings: gaps.into_iter().map(Finding::Gap).collect(), ..Self::default() }
    }

    /// Of a copy after its last phase.
    #[must_use]
    pub(super) fn of(copy: &Workshop, tally: Tally, tempo: Tempo) -> Self {
        let mut findings = Vec::new();
        findings.extend((tally.left_out > 0).then_some(Finding::LeftOut { people: tally.left_out }));
        findings.extend(eaten(copy));
        findings.extend(tables(copy));
        findings.extend(rounds(copy).filter_map(|round| unseated(copy, round)));
        findings.extend(harvests(copy, &tally));
        findings.extend(moves(copy));
        findings.extend(heard_again(copy));
        findings.extend((tally.refused > 0).then_some(Finding::Refused { posts: tally.refused }));
        let lost = tally.kept.saturating_sub(copy.posts.len());
        findings.extend((lost > 0).then_some(Finding::Lost { posts: lost }));
        Self { posts: copy.posts.len(), times: tempo.times(), tally, findings }
    }
}

fn rounds(copy: &Workshop) -> impl Iterator<Item = Round> + use<> {
    (1..=copy.agenda.rounds()).map(Round)
}

/// A round of which no phase has run: something before it took its time.
fn eaten(copy: &Workshop) -> Vec<Finding> {
    let lived = |round: &Round| copy.agenda.round(*round).iter().any(|phase| copy.day.has_lived(phase.id));
    rounds(copy).filter(|round| !lived(round)).map(|round| Finding::Eaten { round }).collect()
}

fn tables(copy: &Workshop) -> Vec<Finding> {
    let mut findings = Vec::new();
    for table in copy.tables.values() {
        let open = || rounds(copy).filter(|round| !table.closed.contains(round));
        let there = |round: &Round| copy.listeners(table.id, *round);
        if let Some(seats) = table.sheet.seats.map(usize::from) {
            let over: Vec<Round> = open().filter(|round| there(round) > seats).collect();
            if let Some(listeners) = over.iter().map(there).max() {
                findings.push(Finding::Overfull { table: table.id, rounds: over, listeners, seats });
            }
        }
        if let Some(least) = table.sheet.least.map(usize::from) {
            let thin: Vec<Round> = open().filter(|round| there(round) < least).collect();
            if let Some(listeners) = thin.iter().map(there).min() {
                findings.push(Finding::Thin { table: table.id, rounds: thin, listeners, least });
            }
        }
    }
    findings
}

/// Whoever came late has no seat in rounds before; from the round in which she came on she must have one.
fn unseated(copy: &Workshop, round: Round) -> Option<Finding> {
    let began = began(copy, round)?;
    let without = |person: &&Person| person.is_there(round) && person.joined <= began && person.seat(round).is_none();
    let people = copy.present().filter(without).count();
    (people > 0).then_some(Finding::Unseated { round, people })
}

fn began(copy: &Workshop, round: Round) -> Option<Moment> {
    let of =
        |step: &&workshop::day::Step| copy.agenda.phase(step.running.phase).is_some_and(|(of, _)| of == Some(round));
    copy.day.steps.iter().find(of).map(|step| step.running.began)
}

fn harvests(copy: &Workshop, tally: &Tally) -> Vec<Finding> {
    let short = |round: Round| {
        let (wrote, still_writing) = tally.rounds.get(&u64::from(round.0)).copied().unwrap_or_default();
        let wished = wrote + still_writing;
        let few = wrote * 100 < wished * MOST_WRITE;
        few.then_some(Finding::HarvestTooShort { round, wrote, wished })
    };
    rounds(copy).filter_map(short).collect()
}

/// Two rounds on end, and nothing between the writing of one and the story of the next in which to walk.
fn moves(copy: &Workshop) -> Vec<Finding> {
    let phases: Vec<_> = copy.agenda.phases().collect();
    let cannot = |pair: &[(Option<Round>, &workshop::Phase)]| match pair {
        [(Some(one), last), (Some(next), _)] if one != next && last.kind != PhaseKind::Move => Some(*one),
        _ => None,
    };
    let many = copy.tables.len() > 1;
    phases.windows(2).filter(|_| many).filter_map(cannot).map(|round| Finding::NoTimeToMove { round }).collect()
}

fn heard_again(copy: &Workshop) -> Option<Finding> {
    let again = |person: &&Person| {
        let seats: Vec<TableId> = person.seats.iter().flatten().copied().collect();
        let fixed = person.stays_at.is_some() || person.profile.fixed.is_some();
        !fixed && seats.iter().collect::<BTreeSet<_>>().len() < seats.len()
    };
    let people = copy.present().filter(again).count();
    (people > 0).then_some(Finding::HeardAgain { people })
}
