//! Bounds of any room: unequal tables, closed ones, people who come and go, people always at one table, played rounds.
//!
//! Let a pair have met h times and meet m times more. Those of the m meetings that are not first ones are wasted. Over
//! all pairs, sums of m (m - 1) / 2 and of h m are bounded below from the sizes; each such sum gives a bound of the
//! waste, by the multipliers that hold for every h and m.

use super::census::Census;
use super::{Bound, kept, least_price, price, uniform};
use crate::answer::Seats;
use crate::meetings::Meetings;
use crate::room::Room;

/// Valid for every plan of the room that has the table sizes of these seats and no more repeated tables.
pub(crate) fn of(room: &Room, seats: &Seats) -> Bound {
    let census = Census::new(room, seats);
    if let Some(people) = uniform_people(&census) {
        return uniform(people, room.tables.len(), room.rounds);
    }
    let played = Meetings::of(&census, 0..census.from());
    let (inside, across) = (census.kept(false), census.kept(true));
    let fixed = Fixed::of(&census, &played);
    let rounds = census.coming().len().max(1);
    let most_met = played.counts().map(usize::from).max().unwrap_or(0);
    let waste = if most_met == 0 {
        (2 * inside).div_ceil(rounds)
    } else {
        (2 * inside * most_met + across).div_ceil(rounds * most_met).max(across.div_ceil(most_met))
    };
    let met = played.counts().filter(|times| *times > 0).count();
    let room_left = unmet(&census, &played);
    let limit = |waste: usize| met + census.meetings().saturating_sub(waste + fixed.waste).min(room_left);
    let thrice = thrice(&census);
    let paid: usize = played.counts().map(|times| price(usize::from(times))).sum();
    let thirds = if census.from() == 0 { least_price(inside, thrice, rounds) } else { inside + across };
    Bound {
        most: limit(waste),
        balanced: limit(inside + across),
        balanced_can_be: most_met < 3 && thrice == 0 && !fixed.thrice,
        least_price: paid + thirds + fixed.price,
        open: false,
    }
}

/// How many people there are if the room is uniform: all free and there from first to last, all tables open, nothing
/// played, sizes even.
fn uniform_people(census: &Census) -> Option<usize> {
    let (room, people) = (census.room, census.seats.len());
    let whole = census.from() == 0 && room.tables.iter().all(|table| table.closed.is_empty());
    let there =
        |who: usize| census.fixed[who].is_none() && (0..room.rounds).all(|round| census.seat(who, round).is_some());
    let even = |round| {
        let sizes = census.sizes(round);
        sizes.iter().max().zip(sizes.iter().min()).is_none_or(|(most, least)| most - least <= 1)
    };
    let rule = census.keeps_rule() || room.rounds > room.tables.len();
    (whole && rule && (0..people).all(there) && (0..room.rounds).all(even)).then_some(people)
}

/// Pairs always at one table: how often they meet is known.
struct Fixed {
    waste: usize,
    price: usize,
    thrice: bool,
}

impl Fixed {
    fn of(census: &Census, played: &Meetings) -> Self {
        let mut sum = Self { waste: 0, price: 0, thrice: false };
        let bound: Vec<usize> = (0..census.seats.len()).filter(|who| census.fixed[*who].is_some()).collect();
        for (place, one) in bound.iter().enumerate() {
            for other in &bound[..place] {
                let stays =
                    |who: usize, round| census.seat(who, round).filter(|table| Some(*table) == census.fixed[who]);
                let together =
                    |round: &usize| stays(*one, *round).is_some() && stays(*one, *round) == stays(*other, *round);
                let times = census.coming().filter(together).count();
                let before = usize::from(played.of_pair(*one, *other));
                sum.waste += if before > 0 { times } else { times.saturating_sub(1) };
                sum.price += price(before + times) - price(before);
                sum.thrice |= before + times > 2;
            }
        }
        sum
    }
}

/// New pairs at most: nobody meets more than the largest tables hold, nor whom she has met or who is never there.
fn unmet(census: &Census, played: &Meetings) -> usize {
    let largest: Vec<usize> = census.coming().map(|round| census.sizes(round).into_iter().max().unwrap_or(0)).collect();
    let there: Vec<Vec<bool>> = (0..census.seats.len())
        .map(|who| census.coming().map(|round| census.seat(who, round).is_some()).collect())
        .collect();
    let meetings = |who: usize| {
        let there = there[who].iter().zip(&largest).filter(|(there, _)| **there);
        there.map(|(_, size)| size.saturating_sub(1)).sum::<usize>()
    };
    let overlap = |one: usize, other: usize| there[one].iter().zip(&there[other]).any(|(one, other)| *one && *other);
    let mut new = vec![0_usize; there.len()];
    for one in 0..there.len() {
        for other in (0..one).filter(|other| played.of_pair(one, *other) == 0 && overlap(one, *other)) {
            new[one] += 1;
            new[other] += 1;
        }
    }
    (0..there.len()).map(|who| new[who].min(meetings(who))).sum::<usize>() / 2
}

/// Pairs together in three given rounds at least, summed over all three rounds to come.
fn thrice(census: &Census) -> usize {
    let all: Vec<usize> = census.coming().map(|round| census.open(round)).collect();
    let mut sum = 0;
    for first in census.coming() {
        let sizes = census.count_staying(first);
        for second in first + 1..census.room.rounds {
            for third in second + 1..census.room.rounds {
                let (one, two) = (all[second - census.from()], all[third - census.from()]);
                let whole = one == census.room.tables.len() && two == one && census.keeps_rule();
                let ways = if whole { one.saturating_sub(1) * one.saturating_sub(2) } else { one * two };
                sum += sizes.iter().map(|size| kept(*size, ways)).sum::<usize>();
            }
        }
    }
    sum
}

impl Census<'_> {
    /// People at each table who are free and there in all rounds to come, in the way least of all.
    fn count_staying(&self, round: usize) -> Vec<usize> {
        let stays =
            |who: &usize| self.fixed[*who].is_none() && self.coming().all(|round| self.seat(*who, round).is_some());
        let mut sizes = self.sizes(round);
        let staying = (0..self.seats.len()).filter(stays).count();
        let away = sizes.iter().sum::<usize>() - staying;
        (0..away).for_each(|_| sizes.iter_mut().max().into_iter().for_each(|size| *size = size.saturating_sub(1)));
        sizes
    }
}
