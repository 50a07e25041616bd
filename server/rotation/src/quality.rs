//! What a plan is worth, counted afresh from the seats.

use crate::answer::{Quality, Seats, Standing};
use crate::bound::{self, Bound, Census, price};
use crate::meetings::Meetings;
use crate::room::{Aim, Room, Tie, TieKind};

impl Quality {
    /// Counts everything. Meetings, tables and wishes are counted over the whole day; ties, sizes and missing seats over
    /// the rounds that may still be planned.
    pub fn of(room: &Room, seats: &Seats) -> Self {
        let census = Census::new(room, seats);
        let meetings = Meetings::of(&census, 0..room.rounds);
        let bound = bound::of(room, seats);
        let at_least = |times: u8| meetings.counts().filter(|count| *count >= times).count();
        let mut quality = Self {
            encounters: at_least(1),
            pairs: bound::pairs(census.seats.len()),
            bound_most: bound.most,
            bound_balanced: bound.balanced,
            balanced_can_be: bound.balanced_can_be,
            table_repeats: (0..census.seats.len()).map(|who| repeats(&census, who)).sum(),
            second_meetings: at_least(2),
            third_meetings: at_least(3),
            fewest_met: fewest_met(&census, &meetings),
            most_together: meetings.counts().max().map_or(0, usize::from),
            inevitable_companions: inevitable_companions(&census),
            same_organisation: same_organisation(room, &meetings),
            ties_broken: room.ties.iter().filter(|tie| is_broken(room, seats, tie)).count(),
            wishes_met: wishes(room, seats, true),
            wishes: wishes(room, seats, false),
            unseated: (0..room.people.len()).filter(|who| is_unseated(room, seats, *who)).count(),
            sizes: sizes(&census),
            standing: Standing::Improvable,
        };
        quality.standing = standing(&census, &meetings, &bound, &quality);
        quality
    }
}

/// Seats of a listener at a table where she has been before.
fn repeats(census: &Census, who: usize) -> usize {
    let mut seen = vec![false; census.room.tables.len()];
    let seats = (0..census.room.rounds).filter_map(|round| census.seat(who, round));
    seats.filter(|table| std::mem::replace(&mut seen[*table], true)).count()
}

/// Repeats that no plan avoids: rounds beyond the number of tables, and all of those who are always at one.
fn forced_repeats(census: &Census, who: usize) -> usize {
    let rounds = (0..census.room.rounds).filter(|round| census.seat(who, *round).is_some()).count();
    rounds.saturating_sub(if census.fixed[who].is_some() { 1 } else { census.room.tables.len() })
}

fn fewest_met(census: &Census, meetings: &Meetings) -> usize {
    let people = census.seats.len();
    let is_there = |who: &usize| (0..census.room.rounds).any(|round| census.seat(*who, round).is_some());
    let met = |who: usize| (0..people).filter(|other| *other != who && meetings.of_pair(who, *other) > 0).count();
    (0..people).filter(is_there).map(met).min().unwrap_or(0)
}

/// So many ways there are round the tables that with more than twice as many people, spread over the ways as evenly as
/// can be, everybody has companions all the way; any other plan glues more pairs together.
fn inevitable_companions(census: &Census) -> usize {
    let rounds = census.room.rounds;
    if rounds < 2 {
        return 0;
    }
    let whole =
        |who: &usize| census.fixed[*who].is_none() && (0..rounds).all(|round| census.seat(*who, round).is_some());
    let people = (0..census.seats.len()).filter(whole).count();
    let rule = census.keeps_rule() && rounds <= census.room.tables.len();
    let step = |round: usize| census.open(round).saturating_sub(if rule { round } else { 0 }).max(1);
    let ways = (0..rounds).fold(1_usize, |ways, round| ways.saturating_mul(step(round)));
    (people / ways).saturating_sub(1)
}

fn same_organisation(room: &Room, meetings: &Meetings) -> usize {
    let listeners: Vec<Option<u32>> =
        room.people.iter().filter(|person| person.stays.is_none()).map(|person| person.organisation).collect();
    let mut sum = 0;
    for (one, organisation) in listeners.iter().enumerate().filter(|(_, organisation)| organisation.is_some()) {
        let others = (0..one).filter(|other| listeners[*other] == *organisation);
        sum += others.map(|other| usize::from(meetings.of_pair(one, other))).sum::<usize>();
    }
    sum
}

fn is_broken(room: &Room, seats: &Seats, tie: &Tie) -> bool {
    let seat = |who: usize, round: usize| seats.get(who).and_then(|row| row.get(round).copied().flatten());
    (room.from..room.rounds).any(|round| {
        seat(tie.pair.0, round).zip(seat(tie.pair.1, round)).is_some_and(|(one, other)| match tie.kind {
            TieKind::Apart => one == other,
            TieKind::Together => one != other,
        })
    })
}

/// Wished stories, all or those that are heard; a table that is wished twice counts once.
fn wishes(room: &Room, seats: &Seats, heard: bool) -> usize {
    let of = |(person, row): (&crate::room::Person, &Vec<Option<usize>>)| {
        let wished = person.wishes.iter().enumerate();
        let first =
            wished.filter(|(place, table)| **table < room.tables.len() && !person.wishes[..*place].contains(table));
        first.filter(|(_, table)| !heard || row.contains(&Some(**table))).count()
    };
    room.people.iter().zip(seats).filter(|(person, _)| person.stays.is_none()).map(of).sum()
}

fn is_unseated(room: &Room, seats: &Seats, who: usize) -> bool {
    let person = &room.people[who];
    let seat = |round: usize| seats.get(who).and_then(|row| row.get(round).copied().flatten());
    person.stays.is_none() && (room.from..room.rounds).any(|round| person.is_there(round) && seat(round).is_none())
}

fn sizes(census: &Census) -> (usize, usize) {
    let round = |round| {
        let sizes = census.sizes(round).into_iter().enumerate();
        sizes.filter(move |(table, _)| census.is_open(*table, round)).map(|(_, size)| size)
    };
    let all = || census.coming().flat_map(round);
    (all().min().unwrap_or(0), all().max().unwrap_or(0))
}

fn standing(census: &Census, meetings: &Meetings, bound: &Bound, quality: &Quality) -> Standing {
    let forced: usize = (0..census.seats.len()).map(|who| forced_repeats(census, who)).sum();
    let reached = match census.room.aim {
        Aim::Most => quality.encounters >= bound.most,
        Aim::Balanced => meetings.counts().map(|times| price(usize::from(times))).sum::<usize>() <= bound.least_price,
    };
    if reached && quality.unseated == 0 && quality.table_repeats <= forced {
        Standing::Proven
    } else if bound.open {
        Standing::Open
    } else {
        Standing::Improvable
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::{Person, Table};

    fn room(people: usize, tables: usize, rounds: usize) -> Room {
        let (tables, people) = (vec![Table::default(); tables], vec![Person::default(); people]);
        Room { tables, rounds, people, ..Room::default() }
    }

    fn rows(rows: &[&[usize]]) -> Seats {
        rows.iter().map(|row| row.iter().map(|table| Some(*table)).collect()).collect()
    }

    #[test]
    fn everything_is_counted() {
        let mut room = room(5, 2, 2);
        room.people[4].stays = Some(0);
        room.people[0].organisation = Some(1);
        room.people[1].organisation = Some(1);
        room.people[2].wishes = vec![0, 1, 1];
        room.ties = vec![
            Tie { pair: (0, 1), kind: TieKind::Apart },
            Tie { pair: (0, 2), kind: TieKind::Together },
            Tie { pair: (2, 3), kind: TieKind::Together },
        ];
        let seats = rows(&[&[0, 1], &[0, 1], &[1, 0], &[1, 1], &[0, 0]]);
        let quality = Quality::of(&room, &seats);
        assert_eq!((quality.encounters, quality.pairs), (4, 6));
        assert_eq!((quality.second_meetings, quality.third_meetings, quality.most_together), (1, 0, 2));
        assert_eq!((quality.table_repeats, quality.fewest_met, quality.same_organisation), (1, 1, 2));
        assert_eq!((quality.ties_broken, quality.wishes_met, quality.wishes), (3, 2, 2));
        assert_eq!((quality.sizes, quality.unseated), ((1, 3), 0));
    }

    #[test]
    fn companions_are_inevitable_where_there_are_more_people_than_ways() {
        let way = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2], [2, 1, 0]];
        for (people, companions) in [(24, 3), (25, 3), (11, 0), (12, 1)] {
            let seats: Seats = (0..people).map(|who| way[who % 6].iter().map(|table| Some(*table)).collect()).collect();
            let quality = Quality::of(&room(people, 3, 3), &seats);
            assert_eq!(quality.inevitable_companions, companions);
            assert!(!quality.balanced_can_be);
            assert_eq!(quality.standing, Standing::Proven);
        }
    }

    #[test]
    fn an_empty_room_is_worth_nothing() {
        assert_eq!(Quality::of(&room(0, 0, 0), &Seats::new()).encounters, 0);
        let quality = Quality::of(&room(2, 1, 1), &vec![vec![None]; 2]);
        assert_eq!((quality.unseated, quality.encounters), (2, 0));
    }
}
