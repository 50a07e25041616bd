//! A proposal that somebody has looked at and said yes to. Meanwhile the room may have changed.

use super::{Ask, Move, Proposal, at_once};
use workshop::command::People;
use workshop::people::Seat;
use workshop::{Command, Moment, Who, Workshop};

/// What was asked and what was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What was asked.
    pub ask: Ask,
    /// The workshop's number when it was shown.
    pub number: u64,
    /// The seats that were shown; `None` where they were too many to be sent along.
    pub moves: Option<Vec<Move>>,
}

/// Whether it still is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It has been done.
    Done,
    /// It still is: this carries it out.
    Good(Command),
    /// Other people would move than was shown.
    Gone,
}

impl Shown {
    /// Looks whether exactly what was shown can be done now. Takes no time, unless the seats were too many to be sent.
    #[must_use]
    pub fn standing(&self, workshop: &Workshop, who: Who, now: Moment) -> Standing {
        let same = self.number == workshop.number;
        let Some(moves) = &self.moves else {
            // The same room and the same question have the same answer.
            let made = if same { Proposal::of(workshop, who, &self.ask, now).ok() } else { None };
            return made.map_or(Standing::Gone, |proposal| Standing::Good(proposal.command));
        };
        let Ok((ahead, mut commands)) = self.ask.foreseen(workshop, who, now) else { return Standing::Gone };
        let seat = |change: &Move| workshop.people.get(&change.person).and_then(|person| person.seat(change.round));
        if ahead.number == workshop.number && moves.iter().all(|change| seat(change) == change.to) {
            return Standing::Done;
        }
        let from = self.ask.from(workshop);
        let stands = |change: &Move| seat(change) == change.from && change.round.index() >= from;
        if !moves.iter().all(stands) {
            return Standing::Gone;
        }
        let seats = moves.iter().map(|&Move { person, round, to: table, .. }| Seat { person, round, table }).collect();
        let seats = Command::People(People::Seat(seats));
        if !same && !is_enough(&ahead, who, &seats, moves, now) {
            return Standing::Gone;
        }
        commands.push(seats);
        Standing::Good(Command::Together(commands))
    }
}

/// Whether with these seats nobody is left whom the house would have to move, and no table that was shown is too full.
fn is_enough(ahead: &Workshop, who: Who, seats: &Command, moves: &[Move], now: Moment) -> bool {
    let mut then = ahead.clone();
    let Ok(entries) = then.decide(who, seats, now) else { return false };
    entries.iter().for_each(|entry| then.apply(entry));
    let fits = |change: &Move| {
        let Some(table) = change.to.and_then(|table| then.tables.get(&table)) else { return true };
        let room = table.sheet.seats.is_none_or(|seats| then.listeners(table.id, change.round) <= usize::from(seats));
        room && !table.closed.contains(&change.round)
    };
    moves.iter().all(fits) && at_once(&then).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use workshop::command::{Description, Setup};
    use workshop::template::Template;
    use workshop::{FacilitatorId, PersonId, Privacy, Round, TableId, WorkshopId};

    const NOW: Moment = Moment(0);

    /// Twelve people at three tables, before the day.
    fn room() -> (Workshop, Who) {
        let who = Who::Facilitator(FacilitatorId(Uuid::from_u128(7)));
        let id = WorkshopId(Uuid::from_u128(1));
        let description = Description { title: "Essai".into(), ..Description::default() };
        let first = Workshop::found(id, who, &description, Privacy::default(), 30, NOW).expect("it is founded");
        let mut workshop = Workshop::replay(id, [&first]);
        act(&mut workshop, who, Command::Setup(Setup::Use(Template::LearningTables)));
        for number in 0..12 {
            arrives(&mut workshop, who, number);
        }
        (workshop, who)
    }

    fn act(workshop: &mut Workshop, who: Who, command: Command) {
        let entries = workshop.decide(who, &command, NOW).expect("it may be");
        entries.iter().for_each(|entry| workshop.apply(entry));
    }

    fn arrives(workshop: &mut Workshop, who: Who, number: u128) {
        act(
            workshop,
            who,
            Command::People(People::Add { person: PersonId(Uuid::from_u128(number)), name: String::new() }),
        );
        let seats = at_once(workshop);
        act(workshop, Who::House, Command::People(People::Seat(seats)));
    }

    fn closing(rounds: &[u8]) -> Ask {
        let rounds = rounds.iter().copied().map(Round).collect();
        Ask::If(Command::Setup(Setup::CloseTable { table: TableId(3), rounds }))
    }

    fn shown(workshop: &Workshop, who: Who, ask: Ask) -> Shown {
        let proposal = Proposal::of(workshop, who, &ask, NOW).expect("there is a plan");
        Shown { ask, number: workshop.number, moves: Some(proposal.moves) }
    }

    #[test]
    fn what_was_shown_is_done_once() {
        let (mut workshop, who) = room();
        let shown = shown(&workshop, who, closing(&[2]));
        let Standing::Good(command) = shown.standing(&workshop, who, NOW) else { panic!("it still stands") };
        act(&mut workshop, who, command);
        assert_eq!(shown.standing(&workshop, who, NOW), Standing::Done);
        assert_eq!(workshop.listeners(TableId(3), Round(2)), 0);
        assert_eq!(workshop.listeners(TableId(1), Round(2)) + workshop.listeners(TableId(2), Round(2)), 12);
    }

    #[test]
    fn somebody_who_comes_meanwhile_and_is_not_concerned_changes_nothing() {
        let (mut workshop, who) = room();
        let shown = shown(&workshop, who, closing(&[2]));
        arrives(&mut workshop, who, 40);
        let there = |workshop: &Workshop| {
            workshop.people.get(&PersonId(Uuid::from_u128(40))).and_then(|person| person.seat(Round(2)))
        };
        let concerned = there(&workshop) == Some(TableId(3));
        let standing = shown.standing(&workshop, who, NOW);
        assert_eq!(standing == Standing::Gone, concerned, "{standing:?}");
    }

    #[test]
    fn somebody_who_would_move_and_was_not_shown_makes_it_void() {
        let (mut workshop, who) = room();
        let shown = shown(&workshop, who, closing(&[2]));
        arrives(&mut workshop, who, 40);
        let seat = Seat { person: PersonId(Uuid::from_u128(40)), round: Round(2), table: Some(TableId(3)) };
        act(&mut workshop, who, Command::People(People::Seat(vec![seat])));
        assert_eq!(shown.standing(&workshop, who, NOW), Standing::Gone);
    }
}
