//! Who sits where in which round, and what it takes to sit elsewhere. Pure: it reads the picture.

use super::presence::is_here;
use crate::parts::SeatDot;
use std::collections::BTreeSet;
use workshop::command::{Command, People};
use workshop::people::Seat;
use workshop::sight::{Desk, Now, PersonView, StageView, TablePlan};
use workshop::{PersonId, PhaseKind, Round, TableId};

/// More dots than that around one table cannot be told apart.
const MOST_DOTS: usize = 32;

/// The round whose seats count now: the one that the room is in, or the one that people walk to.
pub fn seats_round(now: &Now) -> Option<Round> {
    let next = now.round.map(|round| Round(round.0.saturating_add(1)));
    next.filter(|next| is_walking(now) && next.0 <= now.rounds).or(now.round)
}

/// Whether people are on their way to their next table.
pub fn is_walking(now: &Now) -> bool {
    matches!(now.stage, StageView::Running { kind: PhaseKind::Move, .. })
}

/// Whether somebody is in the room in a round.
pub fn is_there(person: &PersonView, round: Option<Round>) -> bool {
    let (arrives, leaves) = (person.profile.arrives, person.profile.leaves);
    let within = |round| arrives.is_none_or(|first| first <= round) && leaves.is_none_or(|last| round <= last);
    !person.left && round.is_none_or(within)
}

/// Her table in a round: where she stays, or where she has a seat, if she is there.
pub fn table_of(person: &PersonView, round: Option<Round>) -> Option<TableId> {
    let seat = |round: Round| person.seats.get(round.index()).copied().flatten();
    person.stays_at.or_else(|| seat(round?)).filter(|_| is_there(person, round))
}

/// Whether she is there and has no table.
pub fn is_lost(person: &PersonView, round: Option<Round>) -> bool {
    is_there(person, round) && table_of(person, round).is_none()
}

/// Who is at a table in a round, in order of arrival; those who stay come first.
pub fn at_table(desk: &Desk, table: TableId, round: Option<Round>) -> Vec<&PersonView> {
    let mut people: Vec<&PersonView> =
        desk.people.values().filter(|person| table_of(person, round) == Some(table)).collect();
    people.sort_by_key(|person| (person.stays_at.is_none(), person.arrival));
    people
}

/// How many listen at a table in a round: without those who stay there to tell or to help.
pub fn listeners(desk: &Desk, table: TableId, round: Round) -> usize {
    let listens = |person: &&PersonView| person.stays_at.is_none() && table_of(person, Some(round)) == Some(table);
    desk.people.values().filter(listens).count()
}

/// The dots around a table.
pub fn dots(desk: &Desk, here: &BTreeSet<PersonId>, plan: &TablePlan, round: Option<Round>) -> Vec<SeatDot> {
    let people = at_table(desk, plan.sign.id, round);
    let dot = |person: &&PersonView| if is_here(here, person) { SeatDot::Connected } else { SeatDot::Silent };
    let seats = plan.seats.map_or(0, usize::from).max(people.len()).min(MOST_DOTS);
    let mut dots: Vec<SeatDot> = people.iter().map(dot).take(MOST_DOTS).collect();
    dots.resize(seats, SeatDot::Empty);
    dots
}

/// Why somebody cannot be moved to a table in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// She sits there.
    Same,
    /// The table is closed then.
    Closed,
    /// She listens at that table all day; the house would put her back.
    Fixed(TableId),
    /// She is not in the room then.
    Away,
    /// She hears that story in an earlier round; the house would find her another table for this one.
    Heard(Round),
}

/// What stands in the way of a move. In the round that runs the room wins: hearing a story again is then no hindrance.
pub fn hindrance(desk: &Desk, person: &PersonView, table: TableId, round: Round) -> Option<Hindrance> {
    if table_of(person, Some(round)) == Some(table) {
        return Some(Hindrance::Same);
    }
    if person.stays_at.is_some() {
        return None;
    }
    if !is_there(person, Some(round)) {
        return Some(Hindrance::Away);
    }
    if let Some(fixed) = person.profile.fixed {
        return Some(Hindrance::Fixed(fixed));
    }
    if desk.tables.iter().any(|plan| plan.sign.id == table && plan.closed.contains(&round)) {
        return Some(Hindrance::Closed);
    }
    let heard = heard(desk, person, table, round)?;
    exchange(desk, person, table, round).is_none().then_some(Hindrance::Heard(heard))
}

/// The earlier round in which she is at a table to which she is to go in a later one, where everybody could hear
/// another story in each round.
fn heard(desk: &Desk, person: &PersonView, table: TableId, round: Round) -> Option<Round> {
    let all_can_differ = desk.tables.len() >= usize::from(desk.agenda.rounds());
    let later = seats_round(&desk.now).is_some_and(|now| now < round);
    let heard = person.seats.iter().take(round.index()).position(|seat| *seat == Some(table));
    heard.filter(|_| all_can_differ && later).map(Round::at)
}

/// Her seat in that earlier round, if it is still to come: she goes there when she was to be here.
pub fn exchange(desk: &Desk, person: &PersonView, table: TableId, round: Round) -> Option<Seat> {
    let heard = heard(desk, person, table, round)?;
    let now = seats_round(&desk.now)?;
    let table = person.seats.get(round.index()).copied().flatten();
    let to_come = now < heard || desk.now.stage == StageView::Before;
    let open = desk.tables.iter().any(|plan| Some(plan.sign.id) == table && !plan.closed.contains(&heard));
    (to_come && open).then_some(Seat { person: person.id, round: heard, table })
}

/// A move, and what takes it back. Only the seat of that round is asked for, and the one that it is exchanged for: the
/// house finds her other tables in later rounds where this one would come twice, and nobody else moves. Whoever stays
/// at a table goes to stay at the other.
pub fn moving(desk: &Desk, id: PersonId, table: TableId, round: Round) -> Option<(Command, Command)> {
    let person = desk.people.get(&id)?;
    if person.stays_at.is_some() {
        let stay = |table| Command::People(People::Stay { person: id, table });
        return Some((stay(Some(table)), stay(person.stays_at)));
    }
    let seat = |round: Round, table| Seat { person: id, round, table };
    let was = |round: u8| seat(Round(round), person.seats.get(Round(round).index()).copied().flatten());
    let exchanged = exchange(desk, person, table, round);
    let first = exchanged.map_or(round, |seat| seat.round);
    let back = Command::People(People::Seat((first.0..=desk.agenda.rounds()).map(was).collect()));
    // Moving a seat takes the plan out of the house's hands; taking the move back gives it back to her.
    let free = !desk.held && desk.now.stage == StageView::Before;
    let back = if free { Command::Together(vec![back, Command::People(People::Hold { held: false })]) } else { back };
    let there = exchanged.into_iter().chain([seat(round, Some(table))]).collect();
    Some((Command::People(People::Seat(there)), back))
}

/// Which table is meant by one more figure: what has been typed so far, and the table of that number, if there is one.
/// A figure that leads nowhere begins anew.
pub fn typed(tables: &[TableId], before: &str, figure: char) -> (String, Option<TableId>) {
    let leads = |typed: &String| tables.iter().any(|table| table.0.to_string().starts_with(typed.as_str()));
    let longer = format!("{before}{figure}");
    let typed = [longer, figure.to_string()].into_iter().find(leads).unwrap_or_default();
    let table = tables.iter().copied().find(|table| table.0.to_string() == typed);
    (typed, table)
}

/// The table so many places further, round and round; the first, or the last, if none is chosen yet.
pub fn neighbour(tables: &[TableId], from: Option<TableId>, forward: bool) -> Option<TableId> {
    let last = tables.len().checked_sub(1)?;
    let place = match (from.and_then(|from| tables.iter().position(|table| *table == from)), forward) {
        (None, true) => 0,
        (None, false) => last,
        (Some(place), true) => (place + 1) % tables.len(),
        (Some(place), false) => place.checked_sub(1).unwrap_or(last),
    };
    tables.get(place).copied()
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
    use crate::islands::console::room_of_three::{at, before, in_phase, person, who};
    use std::collections::BTreeSet;

    const HARVEST: PhaseKind = PhaseKind::Harvest;

    fn seats(command: &Command) -> Vec<(u8, Option<u16>)> {
        match command {
            Command::People(People::Seat(seats)) => {
                seats.iter().map(|seat| (seat.round.0, seat.table.map(|table| table.0))).collect()
            }
            Command::Together(commands) => commands.first().map(seats).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn while_people_walk_the_seats_are_those_of_the_next_round() {
        let round = |round, kind| seats_round(&at(in_phase(Round(round), kind), &[]).now).map(|round| round.0);
        assert_eq!(round(1, HARVEST), Some(1));
        assert_eq!(round(1, PhaseKind::Move), Some(2));
        assert_eq!(round(3, PhaseKind::Move), Some(3));
        assert_eq!(seats_round(&at(before(), &[]).now), Some(Round(1)));
    }

    #[test]
    fn whoever_arrives_later_sits_nowhere_before_and_is_not_missed() {
        let mut desk = at(before(), &[[1, 2, 3], [0, 2, 3]]);
        person(&mut desk, 1).profile.arrives = Some(Round(2));
        person(&mut desk, 1).profile.leaves = Some(Round(2));
        let tables = |round| table_of(&desk.people[&who(1)], Some(Round(round))).map(|table| table.0);
        assert_eq!([tables(1), tables(2), tables(3)], [None, Some(2), None]);
        assert!(!is_lost(&desk.people[&who(1)], Some(Round(1))));
        assert!(is_lost(&desk.people[&who(2)], Some(Round(1))));
        assert_eq!(listeners(&desk, TableId(2), Round(2)), 2);
    }

    #[test]
    fn whoever_stays_is_at_her_table_in_every_round_and_takes_no_chair() {
        let mut desk = at(before(), &[[2, 3, 1]]);
        person(&mut desk, 1).stays_at = Some(TableId(1));
        let round = Some(Round(1));
        assert_eq!(at_table(&desk, TableId(1), round).len(), 1);
        assert!(at_table(&desk, TableId(2), round).is_empty());
        assert_eq!(dots(&desk, &BTreeSet::new(), &desk.tables[0], round), [SeatDot::Silent]);
        assert_eq!(listeners(&desk, TableId(1), Round(1)), 0);
    }

    #[test]
    fn a_move_asks_for_one_seat_and_gives_all_later_ones_back() {
        let desk = at(in_phase(Round(2), HARVEST), &[[2, 3, 1]]);
        let (there, back) = moving(&desk, who(1), TableId(1), Round(2)).expect("a move");
        assert_eq!(seats(&there), [(2, Some(1))]);
        assert_eq!(seats(&back), [(2, Some(3)), (3, Some(1))]);
    }

    #[test]
    fn a_story_to_be_heard_sooner_is_exchanged_for_the_one_of_later() {
        let desk = at(in_phase(Round(1), HARVEST), &[[2, 3, 1]]);
        assert_eq!(hindrance(&desk, &desk.people[&who(1)], TableId(3), Round(3)), None);
        let (there, back) = moving(&desk, who(1), TableId(3), Round(3)).expect("a move");
        assert_eq!(seats(&there), [(2, Some(1)), (3, Some(3))]);
        assert_eq!(seats(&back), [(2, Some(3)), (3, Some(1))]);
    }

    #[test]
    fn taking_back_a_move_before_the_day_lets_the_house_plan_again() {
        let mut desk = at(before(), &[[2, 3, 1]]);
        let back = |desk: &Desk| moving(desk, who(1), TableId(1), Round(1)).map(|(_, back)| back);
        assert!(matches!(back(&desk), Some(Command::Together(_))));
        desk.held = true;
        assert!(matches!(back(&desk), Some(Command::People(People::Seat(_)))));
    }

    #[test]
    fn what_the_house_would_undo_is_not_offered() {
        let mut desk = at(in_phase(Round(2), HARVEST), &[[2, 3, 1]]);
        desk.tables[0].closed = [Round(3)].into();
        let may = |desk: &Desk, table, round| hindrance(desk, &desk.people[&who(1)], TableId(table), Round(round));
        assert_eq!(may(&desk, 3, 2), Some(Hindrance::Same));
        assert_eq!(may(&desk, 2, 2), None, "now the room wins, even over a story heard twice");
        assert_eq!(may(&desk, 2, 3), Some(Hindrance::Heard(Round(1))));
        desk.people.get_mut(&who(1)).expect("she").seats[2] = Some(TableId(2));
        assert_eq!(may(&desk, 1, 3), Some(Hindrance::Closed));
        person(&mut desk, 1).profile.fixed = Some(TableId(3));
        assert_eq!(may(&desk, 2, 2), Some(Hindrance::Fixed(TableId(3))));
        person(&mut desk, 1).profile.leaves = Some(Round(1));
        assert_eq!(may(&desk, 2, 2), Some(Hindrance::Away));
    }

    #[test]
    fn a_table_is_chosen_by_its_number_or_step_by_step() {
        let tables = [1, 2, 10, 12].map(TableId);
        assert_eq!(typed(&tables, "", '1'), ("1".into(), Some(TableId(1))));
        assert_eq!(typed(&tables, "1", '2'), ("12".into(), Some(TableId(12))));
        assert_eq!(typed(&tables, "1", '3'), (String::new(), None));
        assert_eq!(typed(&tables, "12", '2'), ("2".into(), Some(TableId(2))));
        assert_eq!(neighbour(&tables, None, true), Some(TableId(1)));
        assert_eq!(neighbour(&tables, Some(TableId(12)), true), Some(TableId(1)));
        assert_eq!(neighbour(&tables, Some(TableId(1)), false), Some(TableId(12)));
        assert_eq!(neighbour(&[], None, true), None);
    }

    #[test]
    fn a_name_is_found_without_its_accents() {
        assert!(folded("Éloïse").contains(&folded("eloi")));
    }
}
