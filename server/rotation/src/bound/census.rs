//! Who is where in a plan that has been partly played: the figures that its bounds are made of.

use super::{kept, pairs};
use crate::answer::Seats;
use crate::room::Room;

/// A plan as the bounds see it: listeners only, by their place in the list.
pub(crate) struct Census<'a> {
    pub(crate) room: &'a Room,
    /// Each listener's row of seats.
    pub(crate) seats: Vec<&'a [Option<usize>]>,
    /// Where each is always.
    pub(crate) fixed: Vec<Option<usize>>,
    /// Seats out of two rounds at one table of somebody who is not always there.
    coincidences: usize,
}

impl<'a> Census<'a> {
    pub(crate) fn new(room: &'a Room, seats: &'a Seats) -> Self {
        let listeners = || room.people.iter().zip(seats).filter(|(person, _)| person.stays.is_none());
        let mut census = Self {
            room,
            seats: listeners().map(|(_, row)| row.as_slice()).collect(),
            fixed: listeners().map(|(person, _)| person.fixed).collect(),
            coincidences: 0,
        };
        census.coincidences = (0..census.seats.len()).map(|who| census.coincidences_of(who)).sum();
        census
    }

    pub(crate) fn seat(&self, who: usize, round: usize) -> Option<usize> {
        self.seats[who].get(round).copied().flatten().filter(|table| *table < self.room.tables.len())
    }

    /// The first round that is still to be played.
    pub(crate) fn from(&self) -> usize {
        self.room.from.min(self.room.rounds)
    }

    /// Rounds still to be played.
    pub(crate) fn coming(&self) -> std::ops::Range<usize> {
        self.from()..self.room.rounds
    }

    fn coincidences_of(&self, who: usize) -> usize {
        let same = |later: usize, earlier: usize| {
            let seat = self.seat(who, later).filter(|table| Some(*table) != self.fixed[who]);
            usize::from(seat.is_some() && seat == self.seat(who, earlier))
        };
        self.coming().map(|later| (0..later).map(|earlier| same(later, earlier)).sum::<usize>()).sum()
    }

    /// Whether nobody who is free to move on sees a table twice.
    pub(crate) fn keeps_rule(&self) -> bool {
        self.coincidences == 0
    }

    /// Listeners at each table.
    pub(crate) fn sizes(&self, round: usize) -> Vec<usize> {
        self.count(round, |_| true)
    }

    fn count(&self, round: usize, counts: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut sizes = vec![0; self.room.tables.len()];
        for who in (0..self.seats.len()).filter(|who| counts(*who)) {
            self.seat(who, round).into_iter().for_each(|table| sizes[table] += 1);
        }
        sizes
    }

    pub(crate) fn is_open(&self, table: usize, round: usize) -> bool {
        self.room.tables.get(table).is_some_and(|table| table.is_open(round))
    }

    pub(crate) fn open(&self, round: usize) -> usize {
        (0..self.room.tables.len()).filter(|table| self.is_open(*table, round)).count()
    }

    /// Pairs of people free to move on that are together in both rounds at least, in any plan with these sizes and no
    /// more coincidences: from each table people go to all others, as evenly as can be.
    pub(crate) fn kept_between(&self, earlier: usize, later: usize) -> Kept {
        let moves = |who: usize, round: usize| self.seat(who, round) != self.fixed[who].or(Some(usize::MAX));
        let goes = |who: usize| moves(who, earlier) && moves(who, later);
        // Who leaves in between is known of played rounds; of others it is whoever is least in the way.
        let played = earlier < self.from();
        let counted = |who: usize| goes(who) && (!played || self.seat(who, later).is_some());
        let leaves = |who: &usize| self.seat(*who, earlier).is_some() && self.seat(*who, later).is_none();
        let leavers = (0..self.seats.len()).filter(|who| counted(*who)).filter(leaves).count();
        let sizes = self.count(earlier, counted);
        let open = self.open(later);
        let others: Vec<usize> = (0..sizes.len()).map(|table| open - usize::from(self.is_open(table, later))).collect();
        let (ruled, slack) = kept_after(sizes.clone(), leavers, |table| others[table]);
        Kept { ruled, free: kept_after(sizes, leavers, |_| open).0, slack }
    }

    /// The sum over pairs of rounds, in the rounds to come or from the played ones to them.
    pub(crate) fn kept(&self, played: bool) -> usize {
        let earlier = |later: usize| if played { 0..self.from() } else { self.from()..later };
        let mut sum = Kept::default();
        for later in self.coming() {
            for earlier in earlier(later) {
                let kept = self.kept_between(earlier, later);
                sum.ruled += kept.ruled;
                sum.free += kept.free;
                sum.slack = sum.slack.max(kept.slack);
            }
        }
        sum.free.max(sum.ruled.saturating_sub(self.coincidences * sum.slack))
    }

    /// Meetings in the rounds to come.
    pub(crate) fn meetings(&self) -> usize {
        self.coming().map(|round| self.sizes(round).into_iter().map(pairs).sum::<usize>()).sum()
    }
}

/// Pairs that stay together between two rounds.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Kept {
    /// If nobody sees a table twice.
    pub(crate) ruled: usize,
    /// If people may.
    pub(crate) free: usize,
    /// By how much one person who does may lessen the first.
    pub(crate) slack: usize,
}

/// Pairs that stay together when so many leave from where most would, and by how much one more could lessen them.
fn kept_after(mut sizes: Vec<usize>, leavers: usize, places: impl Fn(usize) -> usize) -> (usize, usize) {
    let with_last = |table: usize, size: usize| size.saturating_sub(1) / places(table).max(1);
    let rank = |(table, size): (usize, &usize)| (with_last(table, *size), *size, table);
    for _ in 0..leavers {
        let Some((_, _, fullest)) = sizes.iter().enumerate().map(rank).max() else { break };
        sizes[fullest] = sizes[fullest].saturating_sub(1);
    }
    let slack = sizes.iter().enumerate().map(rank).max().map_or(0, |(last, _, _)| last);
    (sizes.iter().enumerate().map(|(table, size)| kept(*size, places(table))).sum(), slack)
}
