//! Who sits where, what each table has written, and which are silent. Pure: it reads the picture.

use crate::parts::SeatDot;
use std::collections::{BTreeMap, BTreeSet};
use workshop::people::Seat;
use workshop::sight::{Desk, PersonView, StageView, TablePlan};
use workshop::{Moment, PersonId, PhaseKind, PostKind, Privacy, Round, TableId};

/// More dots than that around one table cannot be told apart.
const MOST_DOTS: usize = 32;
/// Milliseconds of harvest in which a table may still be thinking.
const THINKING: i64 = 2 * 60_000;

/// What a table has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub ideas: usize,
    pub findings: usize,
    /// When the last one came.
    last: Option<Moment>,
}

impl Tally {
    fn count(&mut self, kind: PostKind, at: Moment) {
        match kind {
            PostKind::Idea => self.ideas += 1,
            PostKind::Finding => self.findings += 1,
        }
        self.last = self.last.max(Some(at));
    }
}

/// What counts, by table: of one round, or of the whole day.
pub fn tallies(desk: &Desk, round: Option<Round>) -> BTreeMap<TableId, Tally> {
    let mut tallies = BTreeMap::<TableId, Tally>::new();
    let counted = |post: &&workshop::sight::PostDetail| !post.hidden && round.is_none_or(|round| post.round == round);
    for post in desk.posts.values().filter(counted) {
        tallies.entry(post.table).or_default().count(post.kind, post.at);
    }
    tallies
}

/// Her table in a round: where she stays, or where she has a seat.
pub fn table_of(person: &PersonView, round: Option<Round>) -> Option<TableId> {
    person.stays_at.or_else(|| person.seats.get(round?.index()).copied().flatten())
}

/// Who is at a table in the round that the room is in, in order of arrival; those who stay come first.
pub fn at_table(desk: &Desk, table: TableId) -> Vec<&PersonView> {
    let mut people: Vec<&PersonView> =
        desk.people.values().filter(|person| !person.left && table_of(person, desk.now.round) == Some(table)).collect();
    people.sort_by_key(|person| (person.stays_at.is_none(), person.arrival));
    people
}

/// The dots around a table.
pub fn dots(desk: &Desk, here: &BTreeSet<PersonId>, plan: &TablePlan) -> Vec<SeatDot> {
    let people = at_table(desk, plan.sign.id);
    let dot = |person: &&PersonView| if here.contains(&person.id) { SeatDot::Connected } else { SeatDot::Silent };
    let seats = plan.seats.map_or(0, usize::from).max(people.len()).min(MOST_DOTS);
    let mut dots: Vec<SeatDot> = people.iter().map(dot).take(MOST_DOTS).collect();
    dots.resize(seats, SeatDot::Empty);
    dots
}

/// People in the room without a place in the round that it is in.
pub fn unseated(desk: &Desk) -> usize {
    let lost = |person: &&PersonView| !person.left && table_of(person, desk.now.round).is_none();
    if desk.now.round.is_none() { 0 } else { desk.people.values().filter(lost).count() }
}

/// Tables that write nothing while the harvest runs, with the whole minutes since they last did.
pub fn silent(desk: &Desk, now: Moment) -> BTreeMap<TableId, i64> {
    let StageView::Running { kind: PhaseKind::Harvest, began, paused, .. } = desk.now.stage else {
        return BTreeMap::new();
    };
    let now = paused.unwrap_or(now);
    let tallies = tallies(desk, desk.now.round);
    let quiet = |plan: &TablePlan| {
        let table = plan.sign.id;
        let last = tallies.get(&table).and_then(|tally| tally.last);
        // Where no link is kept, the time of a post is that of its phase, and tells nothing.
        if (last.is_some() && desk.privacy == Privacy::Unlinked) || at_table(desk, table).is_empty() {
            return None;
        }
        let since = now.since(last.map_or(began, |last| last.max(began)));
        (since >= THINKING).then_some((table, since / 60_000))
    };
    desk.tables.iter().filter_map(quiet).collect()
}

/// Her seats if she changes to a table now: this round there, and then on with the group that sits there, which walks
/// by one table a round as the seating plan has it.
pub fn joining(desk: &Desk, person: PersonId, table: TableId) -> Vec<Seat> {
    let tables: Vec<TableId> = desk.tables.iter().map(|plan| plan.sign.id).collect();
    let place = tables.iter().position(|other| *other == table);
    let Some((place, now)) = place.zip(desk.now.round) else { return Vec::new() };
    let seat = |round: u8| {
        let step = usize::from(round - now.0);
        Seat { person, round: Round(round), table: tables.get((place + step) % tables.len()).copied() }
    };
    (now.0..=desk.agenda.rounds()).map(seat).collect()
}

/// A name as one searches for it: small letters, without accents.
pub fn folded(name: &str) -> String {
    let plain = |sign: char| match sign {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ñ' => 'n',
        'ô' | 'ö' | 'ó' | 'õ' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ÿ' => 'y',
        other => other,
    };
    name.to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use workshop::day::{Running, Stage};
    use workshop::template::Template;
    use workshop::{PhaseId, Table, Workshop, WorkshopId};

    const MINUTE: i64 = 60_000;
    const SHE: PersonId = PersonId(Uuid::nil());

    /// Three tables; she sits at the second in round 1, whose harvest began at 0.
    fn harvest() -> Desk {
        let mut workshop = Workshop::unborn(WorkshopId(Uuid::nil()));
        workshop.agenda = Template::LearningTables.agenda();
        workshop.tables = Template::LearningTables.tables().into_iter().map(|table: Table| (table.id, table)).collect();
        let phase = workshop.agenda.round(Round(1)).iter().find(|phase| phase.kind == PhaseKind::Harvest);
        let phase = phase.map_or(PhaseId(0), |phase| phase.id);
        workshop.day.stage =
            Stage::Running(Running { phase, began: Moment(0), ends: Moment(5 * MINUTE), paused: None });
        let mut desk = Desk::of(&workshop, Moment(0));
        let seats = [2, 3, 1].map(|table| Some(TableId(table))).to_vec();
        let her = PersonView { id: SHE, name: None, arrival: 1, phone: true, left: false, stays_at: None, seats };
        desk.people.insert(SHE, her);
        desk
    }

    #[test]
    fn only_a_table_with_people_is_silent_and_only_after_a_while() {
        let desk = harvest();
        assert!(silent(&desk, Moment(MINUTE)).is_empty());
        assert_eq!(silent(&desk, Moment(3 * MINUTE)), [(TableId(2), 3)].into());
    }

    #[test]
    fn whoever_changes_tables_walks_on_with_the_group_there() {
        let tables = |table| -> Vec<_> {
            joining(&harvest(), SHE, TableId(table)).iter().filter_map(|seat| seat.table).map(|table| table.0).collect()
        };
        assert_eq!(tables(3), [3, 1, 2]);
        assert_eq!(tables(9), [] as [u16; 0]);
    }

    #[test]
    fn whoever_stays_is_at_her_table_in_every_round() {
        let mut desk = harvest();
        if let Some(her) = desk.people.get_mut(&SHE) {
            her.stays_at = Some(TableId(1));
        }
        assert_eq!(at_table(&desk, TableId(1)).len(), 1);
        assert!(at_table(&desk, TableId(2)).is_empty());
        assert_eq!(dots(&desk, &BTreeSet::new(), &desk.tables[0]), [SeatDot::Silent]);
    }

    #[test]
    fn a_name_is_found_without_its_accents() {
        assert!(folded("Éloïse").contains(&folded("eloi")));
    }
}
