//! The room as the search sees it: listeners only, numbered from 0 without gaps, with what binds each of them.

use crate::answer::Seats;
use crate::feasible;
use crate::room::{Mode, Person, Room};

/// No table: away, or not yet seated.
pub(crate) const NOWHERE: u16 = u16::MAX;
/// Rounds beyond this many are seated but not improved: a person's free rounds are the bits of a word.
pub(crate) const MOST_ROUNDS: usize = 64;
/// In [`Mode::Wishes`] a table whose chairs nobody counted takes up to three halves of an even share, and no fewer
/// than half of it: enough for wishes to count, and still a conversation at each table.
const WISH_SHARE: (usize, usize) = (3, 2);

/// Who sits where: `at[person * rounds + round]` is a table or [`NOWHERE`]; `person` is a listener's place in
/// [`Hall::people`].
pub(crate) type Places = Vec<u16>;

/// The room as the search sees it.
#[derive(Debug)]
pub(crate) struct Hall<'a> {
    /// The room.
    pub(crate) room: &'a Room,
    /// Listeners, as places in [`Room::people`].
    pub(crate) people: Vec<usize>,
    /// For each round, how many listeners each table is to have.
    pub(crate) targets: Vec<Vec<usize>>,
    /// Where each is always, by listener; a chair that binds in every round.
    pub(crate) fixed: Vec<Option<u16>>,
}

impl<'a> Hall<'a> {
    /// The hall of a room.
    pub(crate) fn new(room: &'a Room) -> Self {
        let people: Vec<usize> = (0..room.people.len()).filter(|who| room.people[*who].stays.is_none()).collect();
        let table = |who: &usize| room.people[*who].fixed.filter(|table| *table < room.tables.len());
        let fixed = people.iter().map(|who| table(who).and_then(|table| u16::try_from(table).ok())).collect();
        let targets = (0..room.rounds).map(|round| feasible::sizes(room, round)).collect();
        Self { room, people, targets, fixed }
    }

    /// How many listeners there are.
    pub(crate) fn len(&self) -> usize {
        self.people.len()
    }

    /// How many tables there are.
    pub(crate) fn tables(&self) -> usize {
        self.room.tables.len()
    }

    /// How many rounds there are.
    pub(crate) fn rounds(&self) -> usize {
        self.room.rounds
    }

    /// A listener.
    pub(crate) fn person(&self, listener: usize) -> &Person {
        &self.room.people[self.people[listener]]
    }

    /// Whether a listener may be moved in a round: it is still to be played, she is there and not always at one table.
    pub(crate) fn is_free(&self, listener: usize, round: usize) -> bool {
        round >= self.room.from && self.bound_to(listener, round).is_none() && self.person(listener).is_there(round)
    }

    /// The table where a listener must be in a round, if it is open.
    pub(crate) fn bound_to(&self, listener: usize, round: usize) -> Option<u16> {
        self.fixed[listener].filter(|table| self.is_open(usize::from(*table), round))
    }

    /// Whether a table takes listeners in a round.
    pub(crate) fn is_open(&self, table: usize, round: usize) -> bool {
        self.room.tables.get(table).is_some_and(|table| table.is_open(round))
    }

    /// Whether a listener is there from the first round to the last and free in all of them.
    pub(crate) fn is_core(&self, listener: usize) -> bool {
        (0..self.rounds()).all(|round| self.is_free(listener, round))
    }

    /// Tables that may have listeners in some round to come.
    pub(crate) fn used(&self) -> Vec<usize> {
        let used = |table: &usize| (self.room.from..self.rounds()).any(|round| self.is_used(*table, round));
        (0..self.tables()).filter(used).collect()
    }

    /// Whether a table may have listeners in a round: it is to have some, or there are more tables than people.
    pub(crate) fn is_used(&self, table: usize, round: usize) -> bool {
        let alone = || self.targets[round].iter().all(|size| *size < 2) && self.limits(table, round).1 > 0;
        self.targets[round][table] > 0 || (self.is_open(table, round) && self.room.tables[table].least < 2 && alone())
    }

    /// Whether every round seats everybody, all free, at the same tables in sizes that differ by at most one and may
    /// change from round to round: the room of the constructions.
    pub(crate) fn is_plain(&self) -> bool {
        let used = self.used();
        let share = (self.len() / used.len().max(1), self.len().div_ceil(used.len().max(1)));
        let fits = |table: &usize| {
            let table = &self.room.tables[*table];
            let enough = table.least <= share.0 || (share.0 == 0 && table.least < 2);
            enough && table.most.is_none_or(|most| most >= share.1) && table.closed.is_empty()
        };
        let even = self.targets.iter().flatten().all(|size| *size == 0 || *size == share.0 || *size == share.1);
        let all = || (0..self.len()).all(|listener| self.is_core(listener));
        even && used.iter().all(fits) && all()
    }

    /// Fewest and most listeners that a table may have in a round.
    pub(crate) fn limits(&self, table: usize, round: usize) -> (usize, usize) {
        let target = self.targets[round][table];
        let Some(seats) = self.room.tables.get(table).filter(|seats| seats.is_open(round)) else { return (0, 0) };
        let most = seats.most.unwrap_or(usize::MAX);
        if self.room.mode != Mode::Wishes {
            return (seats.least.min(target), most.max(target));
        }
        let open = self.targets[round].iter().filter(|size| **size > 0).count().max(1);
        let share = self.targets[round].iter().sum::<usize>().div_ceil(open);
        let loose = (share * WISH_SHARE.0).div_ceil(WISH_SHARE.1);
        let least = if seats.least > 0 { seats.least } else { share / WISH_SHARE.1 };
        (least.min(target), seats.most.unwrap_or(loose).max(target))
    }

    /// What has been played, and what has been told of rounds to come if `told`; nothing where she is away.
    pub(crate) fn known(&self, told: bool) -> Places {
        let mut places = vec![NOWHERE; self.len() * self.rounds()];
        for listener in 0..self.len() {
            for round in 0..self.rounds() {
                let person = self.person(listener);
                let stands = round < self.room.from || (told && person.is_there(round));
                let seat = person.seat(round).filter(|table| stands && *table < self.tables());
                places[listener * self.rounds() + round] = number(seat);
            }
        }
        places
    }

    /// The seats of everybody, hosts and narrators included. Played rounds come back as they were.
    pub(crate) fn seats(&self, places: &[u16]) -> Seats {
        let mut seats: Seats = self.room.people.iter().map(|person| staying(self.room, person)).collect();
        for (listener, who) in self.people.iter().enumerate() {
            for round in self.room.from..self.rounds() {
                let place = places[listener * self.rounds() + round];
                seats[*who][round] = (place != NOWHERE).then_some(usize::from(place));
            }
        }
        seats
    }
}

/// A table as the search writes it.
pub(crate) fn number(table: Option<usize>) -> u16 {
    table.and_then(|table| u16::try_from(table).ok()).unwrap_or(NOWHERE)
}

/// The row of a person before any listener is seated: what was played, and where she stays.
fn staying(room: &Room, person: &Person) -> Vec<Option<usize>> {
    let stays = |round| person.stays.filter(|table| person.is_there(round) && *table < room.tables.len());
    (0..room.rounds).map(|round| if round < room.from { person.seat(round) } else { stays(round) }).collect()
}
