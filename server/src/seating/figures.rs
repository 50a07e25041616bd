//! What the planner says, as pages and the command line show it: numbers of the room become tables, rounds and people.

use super::Chart;
use app::words::figures::{Bend, Figures, Reason, Standing, Trouble};
use rotation::{Infeasible, Quality};
use std::collections::HashMap;
use workshop::PersonId;
use workshop::seating::Seating;

/// What a plan of this chart is worth; `None` where there is nobody to seat, or nowhere.
#[must_use]
pub fn figures(seating: Seating, chart: &Chart, quality: &Quality) -> Option<Figures> {
    let room = &chart.room;
    let listeners = || room.people.iter().filter(|person| person.stays.is_none());
    if listeners().next().is_none() || room.tables.is_empty() || room.rounds == 0 {
        return None;
    }
    let organisations = listeners().any(|person| person.organisation.is_some());
    Some(Figures {
        mode: seating.mode,
        aim: seating.aim,
        people: listeners().count(),
        tables: room.tables.len(),
        rounds: room.rounds,
        encounters: quality.encounters,
        pairs: quality.pairs,
        bound_most: quality.bound_most,
        bound_balanced: quality.bound_balanced,
        balanced_can_be: quality.balanced_can_be,
        table_repeats: quality.table_repeats,
        second_meetings: quality.second_meetings,
        third_meetings: quality.third_meetings,
        fewest_met: quality.fewest_met,
        most_together: quality.most_together,
        inevitable_companions: quality.inevitable_companions,
        same_organisation: organisations.then_some(quality.same_organisation),
        ties: room.ties.len(),
        ties_broken: quality.ties_broken,
        wishes_met: quality.wishes_met,
        wishes: quality.wishes,
        unseated: quality.unseated,
        sizes: quality.sizes,
        standing: match quality.standing {
            // Also where played rounds keep the planner from proving it: more encounters cannot be.
            _ if quality.encounters >= quality.bound_most => Standing::Proven,
            rotation::Standing::Proven => Standing::Proven,
            rotation::Standing::Open => Standing::Open,
            rotation::Standing::Improvable => Standing::Improvable,
        },
    })
}

/// Why a room cannot be seated as asked. What is the same in several rounds is told once.
#[must_use]
pub fn trouble(chart: &Chart, names: &HashMap<PersonId, String>, trouble: &Infeasible) -> Trouble {
    let namer = Namer { chart, names };
    let mut reasons: Vec<Reason> = Vec::new();
    for reason in trouble.reasons.iter().map(|reason| namer.reason(reason)) {
        join(&mut reasons, reason, rounds_of_reason);
    }
    let bends = trouble.nearest.as_ref().map(|(_, all)| {
        let mut bends: Vec<Bend> = Vec::new();
        for bend in all.iter().map(|bend| namer.bend(bend)) {
            join(&mut bends, bend, rounds_of_bend);
        }
        bends
    });
    Trouble { reasons, bends }
}

/// Adds a thing to a list, or its rounds to those of the same thing.
fn join<T: Clone + PartialEq>(list: &mut Vec<T>, mut thing: T, rounds: fn(&mut T) -> Option<&mut Vec<u8>>) {
    let Some(new) = rounds(&mut thing).map(std::mem::take) else {
        return list.push(thing);
    };
    for known in list.iter_mut() {
        let mut bare = known.clone();
        rounds(&mut bare).map(std::mem::take);
        if bare == thing
            && let Some(rounds) = rounds(known)
        {
            rounds.extend(new);
            return;
        }
    }
    if let Some(rounds) = rounds(&mut thing) {
        *rounds = new;
    }
    list.push(thing);
}

fn rounds_of_reason(reason: &mut Reason) -> Option<&mut Vec<u8>> {
    match reason {
        Reason::NoTable { rounds }
        | Reason::TooFewChairs { rounds, .. }
        | Reason::TooFewPeople { rounds, .. }
        | Reason::FixedAtClosed { rounds, .. } => Some(rounds),
        Reason::SeatsContradict { .. } | Reason::TooManyFixed { .. } | Reason::TiesContradict { .. } => None,
    }
}

fn rounds_of_bend(bend: &mut Bend) -> Option<&mut Vec<u8>> {
    match bend {
        Bend::Chairs { rounds, .. } | Bend::Fewer { rounds, .. } | Bend::Moved { rounds, .. } => Some(rounds),
        Bend::Tie { .. } => None,
    }
}

/// Gives places in lists their names.
struct Namer<'a> {
    chart: &'a Chart,
    names: &'a HashMap<PersonId, String>,
}

impl Namer<'_> {
    fn table(&self, place: usize) -> u16 {
        self.chart.tables.get(place).map_or(0, |table| table.0)
    }

    fn person(&self, place: usize) -> String {
        self.chart.people.get(place).and_then(|id| self.names.get(id)).cloned().unwrap_or_default()
    }

    fn pair(&self, (one, other): (usize, usize)) -> (String, String) {
        (self.person(one), self.person(other))
    }

    fn reason(&self, reason: &rotation::Reason) -> Reason {
        use rotation::Reason as Known;
        match reason {
            Known::NoTable { round } => Reason::NoTable { rounds: at(*round) },
            Known::TooFewChairs { round, people, chairs, closed } => Reason::TooFewChairs {
                rounds: at(*round),
                people: *people,
                chairs: *chairs,
                closed: closed.iter().map(|table| self.table(*table)).collect(),
            },
            Known::TooFewPeople { round, people, asked } => {
                Reason::TooFewPeople { rounds: at(*round), people: *people, asked: *asked }
            }
            Known::SeatsContradict { table } => Reason::SeatsContradict { table: self.table(*table) },
            Known::TooManyFixed { table, people, chairs } => {
                Reason::TooManyFixed { table: self.table(*table), people: *people, chairs: *chairs }
            }
            Known::FixedAtClosed { person, table, round } => {
                Reason::FixedAtClosed { person: self.person(*person), table: self.table(*table), rounds: at(*round) }
            }
            Known::TiesContradict { tie } => Reason::TiesContradict { pair: self.pair(tie.pair), kind: kind(tie.kind) },
        }
    }

    fn bend(&self, bend: &rotation::Bend) -> Bend {
        use rotation::Bend as Known;
        match *bend {
            Known::Chairs { table, round, more } => Bend::Chairs { table: self.table(table), rounds: at(round), more },
            Known::Fewer { table, round, people } => {
                Bend::Fewer { table: self.table(table), rounds: at(round), people }
            }
            Known::Moved { person, round } => Bend::Moved { person: self.person(person), rounds: at(round) },
            Known::Tie(tie) => Bend::Tie { pair: self.pair(tie.pair), kind: kind(tie.kind) },
        }
    }
}

fn kind(kind: rotation::TieKind) -> workshop::seating::TieKind {
    match kind {
        rotation::TieKind::Apart => workshop::seating::TieKind::Apart,
        rotation::TieKind::Together => workshop::seating::TieKind::Together,
    }
}

/// A round as people count it.
fn at(round: usize) -> Vec<u8> {
    vec![workshop::Round::at(round).0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_in_several_rounds_is_told_once() {
        let chart = Chart { people: Vec::new(), tables: vec![workshop::TableId(4)], room: rotation::Room::default() };
        let short = |round| rotation::Reason::TooFewChairs { round, people: 14, chairs: 12, closed: vec![0] };
        let chairs = |round, more| rotation::Bend::Chairs { table: 0, round, more };
        let nearest = Some((Vec::new(), vec![chairs(1, 2), chairs(2, 2), chairs(2, 1)]));
        let told = trouble(&chart, &HashMap::new(), &Infeasible { reasons: vec![short(1), short(2)], nearest });
        let reason = Reason::TooFewChairs { rounds: vec![2, 3], people: 14, chairs: 12, closed: vec![4] };
        assert_eq!(told.reasons, [reason]);
        let bends = [
            Bend::Chairs { table: 4, rounds: vec![2, 3], more: 2 },
            Bend::Chairs { table: 4, rounds: vec![3], more: 1 },
        ];
        assert_eq!(told.bends, Some(bends.to_vec()));
    }
}
