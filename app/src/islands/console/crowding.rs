//! Tables with too many people, with too few, and tables that are uneven where nothing forces it. Pure: it reads the
//! picture.

use super::seats::{is_lost, is_walking, seats_round, table_of};
use std::collections::BTreeMap;
use workshop::seating::Mode;
use workshop::sight::{Desk, PersonView, StageView, TablePlan};
use workshop::{Round, TableId};

/// More people than chairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Crowded {
    pub table: TableId,
    pub round: Round,
    pub people: usize,
    pub chairs: u16,
}

/// Fewer people than the story is told to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sparse {
    pub table: TableId,
    pub round: Round,
    pub people: usize,
    pub least: u16,
    /// Whether there are people enough for every table that is open.
    pub enough: bool,
}

/// Open tables of sizes that need not be so different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Uneven {
    pub round: Round,
    pub smallest: usize,
    pub largest: usize,
}

/// People in the room without a place in the round whose seats count now. Where people choose their table, nobody is
/// missing a seat before the round begins.
pub fn unseated(desk: &Desk) -> usize {
    let round = seats_round(&desk.now);
    let choosing = desk.seating.mode == Mode::Choice && !is_sitting(desk, round);
    let lost = |person: &&PersonView| is_lost(person, round);
    if round.is_none() || choosing || is_over(desk) { 0 } else { desk.people.values().filter(lost).count() }
}

/// How many listen at each table in the rounds whose seats still matter.
pub struct Crowding<'a> {
    desk: &'a Desk,
    sizes: BTreeMap<Round, BTreeMap<TableId, usize>>,
}

impl<'a> Crowding<'a> {
    /// Counts them once.
    pub fn of(desk: &'a Desk) -> Self {
        let first = seats_round(&desk.now).filter(|_| !is_over(desk));
        let rounds = (first.map_or(u8::MAX, |first| first.0)..=desk.agenda.rounds()).map(Round);
        Self { desk, sizes: rounds.map(|round| (round, sizes(desk, round, |_| true))).collect() }
    }

    /// Tables with more people than chairs, each in the first round in which it has.
    pub fn crowded(&self) -> Vec<Crowded> {
        let crowded = |plan: &TablePlan| {
            let (table, chairs) = (plan.sign.id, plan.seats?);
            let mut counted = self.counted(table);
            counted.find(|(_, people)| *people > usize::from(chairs)).map(|(round, people)| Crowded {
                table,
                round,
                people,
                chairs,
            })
        };
        self.desk.tables.iter().filter_map(crowded).collect()
    }

    /// Open tables with fewer people than they need, each in the first round in which it has. Before the day begins
    /// people still arrive: then only what could be otherwise is told.
    pub fn sparse(&self) -> Vec<Sparse> {
        let waiting = self.desk.now.stage == StageView::Before;
        let sparse = |plan: &TablePlan| {
            let (table, least) = (plan.sign.id, plan.least?);
            let told = |(round, people): (Round, usize)| {
                let enough = self.is_enough(round);
                let lacks = people < usize::from(least) && !plan.closed.contains(&round) && (enough || !waiting);
                lacks.then_some(Sparse { table, round, people, least, enough })
            };
            self.counted(table).find_map(told)
        };
        self.desk.tables.iter().filter_map(sparse).collect()
    }

    /// The first round to come in which open tables differ by more than one person although chairs and fixed places
    /// would let them be more alike. While the house still plans for everyone it sees to that by itself.
    pub fn uneven(&self) -> Option<Uneven> {
        let desk = self.desk;
        let waiting = desk.now.stage == StageView::Before;
        if desk.seating.mode != Mode::Mix || (waiting && !desk.held) {
            return None;
        }
        let to_come = |round: &Round| waiting || !is_sitting(desk, Some(*round));
        self.sizes.keys().copied().filter(to_come).find_map(|round| {
            let (smallest, largest) = ends(&self.open(round))?;
            let forced = ends(&self.fair(round)).map_or(0, |(smallest, largest)| largest - smallest);
            (largest - smallest > forced.max(1)).then_some(Uneven { round, smallest, largest })
        })
    }

    fn counted(&self, table: TableId) -> impl Iterator<Item = (Round, usize)> {
        self.sizes.iter().map(move |(round, sizes)| (*round, sizes.get(&table).copied().unwrap_or_default()))
    }

    /// Sizes of the tables that are open in a round.
    fn open(&self, round: Round) -> Vec<usize> {
        let size = |plan: &TablePlan| self.sizes.get(&round)?.get(&plan.sign.id).copied();
        open(self.desk, round).map(|plan| size(plan).unwrap_or_default()).collect()
    }

    /// The same if people were spread as evenly as chairs and fixed places allow.
    fn fair(&self, round: Round) -> Vec<usize> {
        let fixed = sizes(self.desk, round, |person| person.profile.fixed.is_some());
        let bound = |plan: &TablePlan| fixed.get(&plan.sign.id).copied().unwrap_or_default();
        let chairs = |plan: &TablePlan| plan.seats.map_or(usize::MAX, usize::from);
        let mut tables: Vec<(usize, usize)> = open(self.desk, round).map(|plan| (bound(plan), chairs(plan))).collect();
        let (people, seated): (usize, usize) =
            (self.open(round).iter().sum(), tables.iter().map(|(size, _)| size).sum());
        for _ in seated..people {
            // Where chairs are short, tables are over-full by one after the other.
            if let Some((size, _)) = tables.iter_mut().min_by_key(|(size, chairs)| (*size >= *chairs, *size)) {
                *size += 1;
            }
        }
        tables.into_iter().map(|(size, _)| size).collect()
    }

    /// Whether as many people have a seat as the open tables need together.
    fn is_enough(&self, round: Round) -> bool {
        let needed: usize = open(self.desk, round).filter_map(|plan| plan.least).map(usize::from).sum();
        self.open(round).iter().sum::<usize>() >= needed
    }
}

/// Listeners at each table: without those who stay there to tell or to help.
fn sizes(desk: &Desk, round: Round, counts: impl Fn(&PersonView) -> bool) -> BTreeMap<TableId, usize> {
    let mut sizes = BTreeMap::new();
    let listeners = desk.people.values().filter(|person| person.stays_at.is_none() && counts(person));
    for table in listeners.filter_map(|person| table_of(person, Some(round))) {
        *sizes.entry(table).or_default() += 1;
    }
    sizes
}

fn open(desk: &Desk, round: Round) -> impl Iterator<Item = &TablePlan> {
    desk.tables.iter().filter(move |plan| !plan.closed.contains(&round))
}

fn ends(sizes: &[usize]) -> Option<(usize, usize)> {
    sizes.iter().min().copied().zip(sizes.iter().max().copied())
}

/// Whether people sit at their tables of that round now.
fn is_sitting(desk: &Desk, round: Option<Round>) -> bool {
    round.is_some() && !is_walking(&desk.now) && desk.now.phase().and_then(|phase| phase.round) == round
}

fn is_over(desk: &Desk) -> bool {
    desk.now.stage == StageView::Ended
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::islands::console::room_of_three::{at, before, in_phase, person};
    use workshop::PhaseKind;

    /// Six people who begin at tables 1, 1, 2, 2, 3, 3 and walk on.
    const EVEN: [[u16; 3]; 6] = [[1, 2, 3], [1, 2, 3], [2, 3, 1], [2, 3, 1], [3, 1, 2], [3, 1, 2]];
    /// The same, but in round 2 table 2 has four people and tables 1 and 3 have one each.
    const UNEVEN: [[u16; 3]; 6] = [[1, 2, 3], [1, 2, 3], [2, 3, 1], [2, 2, 1], [3, 1, 2], [3, 2, 2]];

    fn story(rows: &[[u16; 3]]) -> Desk {
        at(in_phase(Round(1), PhaseKind::Story), rows)
    }

    #[test]
    fn a_table_over_its_chairs_is_named_in_the_first_round_in_which_it_is() {
        let mut desk = story(&UNEVEN);
        assert_eq!(Crowding::of(&desk).crowded(), []);
        desk.tables[1].seats = Some(3);
        let (table, round) = (TableId(2), Round(2));
        assert_eq!(Crowding::of(&desk).crowded(), [Crowded { table, round, people: 4, chairs: 3 }]);
        person(&mut desk, 1).stays_at = Some(table);
        assert_eq!(Crowding::of(&desk).crowded(), [], "a host takes no listener's chair");
    }

    #[test]
    fn a_table_below_its_minimum_is_told_once_people_are_there() {
        let mut desk = story(&UNEVEN);
        desk.tables[0].least = Some(2);
        let (table, round) = (TableId(1), Round(2));
        assert_eq!(Crowding::of(&desk).sparse(), [Sparse { table, round, people: 1, least: 2, enough: true }]);
        desk.tables[1].least = Some(5);
        assert!(Crowding::of(&desk).sparse().iter().all(|table| !table.enough));
        desk.now.stage = StageView::Before;
        assert_eq!(Crowding::of(&desk).sparse(), [], "people still arrive");
    }

    #[test]
    fn a_closed_table_lacks_nobody() {
        let mut desk = story(&[[1, 1, 1], [2, 2, 2]]);
        desk.tables[2].least = Some(1);
        assert_eq!(Crowding::of(&desk).sparse().len(), 1);
        desk.tables[2].closed = (1..=3).map(Round).collect();
        assert_eq!((Crowding::of(&desk).sparse().len(), Crowding::of(&desk).uneven()), (0, None));
    }

    #[test]
    fn uneven_tables_are_told_of_unless_something_forces_them() {
        assert_eq!(Crowding::of(&story(&EVEN)).uneven(), None);
        let told = Some(Uneven { round: Round(2), smallest: 1, largest: 4 });
        let mut desk = story(&UNEVEN);
        assert_eq!(Crowding::of(&desk).uneven(), told);
        (desk.tables[0].seats, desk.tables[2].seats) = (Some(1), Some(1));
        assert_eq!(Crowding::of(&desk).uneven(), None, "there are no more chairs");
        (desk.tables[0].seats, desk.tables[2].seats) = (None, None);
        for place in [1, 2, 4, 6] {
            person(&mut desk, place).profile.fixed = Some(TableId(2));
        }
        assert_eq!(Crowding::of(&desk).uneven(), None, "they listen there all day");
        let mut desk = story(&UNEVEN);
        desk.seating.mode = Mode::Choice;
        assert_eq!(Crowding::of(&desk).uneven(), None, "they chose so");
    }

    #[test]
    fn what_people_sit_in_already_is_no_longer_uneven() {
        let desk = at(in_phase(Round(2), PhaseKind::Story), &UNEVEN);
        assert_eq!(Crowding::of(&desk).uneven(), None);
        let walking = at(in_phase(Round(1), PhaseKind::Move), &UNEVEN);
        assert!(Crowding::of(&walking).uneven().is_some());
    }

    #[test]
    fn before_the_day_the_house_sees_to_even_tables_by_itself() {
        let mut desk = at(before(), &UNEVEN);
        assert_eq!(Crowding::of(&desk).uneven(), None);
        desk.held = true;
        assert!(Crowding::of(&desk).uneven().is_some());
    }

    #[test]
    fn whoever_has_no_seat_is_counted_while_seats_matter() {
        let mut desk = story(&[[0, 1, 1], [1, 2, 3]]);
        assert_eq!(unseated(&desk), 1);
        person(&mut desk, 1).profile.arrives = Some(Round(2));
        assert_eq!(unseated(&desk), 0);
        let mut choosing = at(before(), &[[0, 0, 0]]);
        assert_eq!(unseated(&choosing), 1);
        choosing.seating.mode = Mode::Choice;
        assert_eq!(unseated(&choosing), 0);
    }
}
