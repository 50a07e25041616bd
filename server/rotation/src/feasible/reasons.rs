//! Every reason why a room cannot be seated as asked.

use super::{asked, coming, fixed, listeners, open};
use crate::answer::Reason;
use crate::room::{Room, Tie, TieKind};

/// Nothing, or every reason, the gravest first.
pub(crate) fn check(room: &Room) -> Result<(), Vec<Reason>> {
    let mut reasons: Vec<Reason> = coming(room).filter_map(|round| no_table(room, round)).collect();
    reasons.extend(coming(room).filter_map(|round| too_few_chairs(room, round)));
    reasons.extend(coming(room).filter_map(|round| too_few_people(room, round)));
    reasons.extend((0..room.tables.len()).filter_map(|table| seats_contradict(room, table)));
    reasons.extend((0..room.tables.len()).filter_map(|table| too_many_fixed(room, table)));
    reasons.extend((0..room.people.len()).flat_map(|person| fixed_at_closed(room, person)));
    reasons.extend(contradicting(room).into_iter().map(|tie| Reason::TiesContradict { tie }));
    if reasons.is_empty() { Ok(()) } else { Err(reasons) }
}

fn no_table(room: &Room, round: usize) -> Option<Reason> {
    let empty = listeners(room, round).next().is_none() || open(room, round).next().is_some();
    (!empty).then_some(Reason::NoTable { round })
}

fn too_few_chairs(room: &Room, round: usize) -> Option<Reason> {
    let people = listeners(room, round).count();
    let chairs = open(room, round)
        .map(|table| room.tables[table].most)
        .try_fold(0_usize, |sum, most| most.map(|most| sum.saturating_add(most)))?;
    let closed = (0..room.tables.len()).filter(|table| !room.tables[*table].is_open(round)).collect();
    let too_few = people > chairs && open(room, round).next().is_some();
    too_few.then_some(Reason::TooFewChairs { round, people, chairs, closed })
}

fn too_few_people(room: &Room, round: usize) -> Option<Reason> {
    let people = listeners(room, round).count();
    let asked = asked(room, round);
    (people < asked).then_some(Reason::TooFewPeople { round, people, asked })
}

fn seats_contradict(room: &Room, table: usize) -> Option<Reason> {
    let used = coming(room).any(|round| room.tables[table].is_open(round));
    let contradict = room.tables[table].most.is_some_and(|most| room.tables[table].least > most);
    (used && contradict).then_some(Reason::SeatsContradict { table })
}

fn too_many_fixed(room: &Room, table: usize) -> Option<Reason> {
    let chairs = room.tables[table].most?;
    let people = coming(room).map(|round| fixed(room, round)[table]).max()?;
    (people > chairs).then_some(Reason::TooManyFixed { table, people, chairs })
}

fn fixed_at_closed(room: &Room, person: usize) -> Vec<Reason> {
    let who = &room.people[person];
    let Some(table) = who.fixed.filter(|_| who.stays.is_none()) else { return Vec::new() };
    let closed = |round: &usize| !room.tables.get(table).is_some_and(|table| table.is_open(*round));
    let rounds = coming(room).filter(|round| who.is_there(*round)).filter(closed);
    rounds.map(|round| Reason::FixedAtClosed { person, table, round }).collect()
}

/// Wishes that cannot be together with those before them.
pub(super) fn contradicting(room: &Room) -> Vec<Tie> {
    let mut clusters = Clusters::new(room);
    let (together, apart): (Vec<Tie>, Vec<Tie>) = room
        .ties
        .iter()
        .filter(|tie| tie.pair.0.max(tie.pair.1) < room.people.len())
        .partition(|tie| tie.kind == TieKind::Together);
    let mut contradicting: Vec<Tie> = together.into_iter().filter(|tie| !clusters.join(room, tie.pair)).collect();
    contradicting.extend(apart.into_iter().filter(|tie| clusters.must_meet(room, tie.pair)));
    contradicting
}

/// People who are together, each named by one of them, with the table where they must be.
struct Clusters {
    first: Vec<usize>,
    place: Vec<Option<usize>>,
    chairs: usize,
}

impl Clusters {
    fn new(room: &Room) -> Self {
        let chairs = room.tables.iter().map(|table| table.most.unwrap_or(usize::MAX)).max().unwrap_or(usize::MAX);
        let place = room.people.iter().map(|person| person.stays.or(person.fixed)).collect();
        Self { first: (0..room.people.len()).collect(), place, chairs }
    }

    /// Puts the clusters of two people together; whether they can be.
    fn join(&mut self, room: &Room, (one, other): (usize, usize)) -> bool {
        let (one, other) = (self.first[one], self.first[other]);
        if one == other {
            return true;
        }
        let place = self.place[one].or(self.place[other]);
        let members = |who: &usize| self.first[*who] == one || self.first[*who] == other;
        let size = (0..self.first.len()).filter(members).filter(|who| room.people[*who].stays.is_none()).count();
        if place != self.place[other].or(place) || size > self.chairs {
            return false;
        }
        self.place[one] = place;
        self.first.iter_mut().filter(|first| **first == other).for_each(|first| *first = one);
        true
    }

    /// Whether two people are sure to sit at one table in some round.
    fn must_meet(&self, room: &Room, (one, other): (usize, usize)) -> bool {
        let both = coming(room).any(|round| room.people[one].is_there(round) && room.people[other].is_there(round));
        let (one, other) = (self.first[one], self.first[other]);
        both && (one == other || self.place[one].is_some() && self.place[one] == self.place[other])
    }
}
