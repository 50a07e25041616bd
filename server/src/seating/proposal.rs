//! A change of the plan, shown before it is applied: who would move, and what it would be worth.

use super::{Chart, PATIENCE, effort};
use rotation::{Infeasible, Quality, Seats};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use workshop::command::People;
use workshop::people::Seat;
use workshop::{Command, Moment, PersonId, PhaseKind, Refusal, Round, TableId, Who, Workshop};

/// What a facilitator wonders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// What if everyone were seated anew, from the first round that may change?
    Anew,
    /// What could be better with few people moving?
    Better,
    /// What if this happened (a table closes, somebody leaves…)?
    If(Command),
}

/// A change of the plan that waits for a yes.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The whole of it as one command: all is done, or nothing.
    pub command: Command,
    /// Seats that would change, in order of arrival and round.
    pub moves: Vec<Move>,
    /// The plan as it stands.
    pub before: Quality,
    /// The plan as it would be.
    pub after: Quality,
    /// Why the room cannot be seated quite as asked; the moves are then those of the nearest plan.
    pub trouble: Option<Infeasible>,
}

/// A seat that would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Whose.
    pub person: PersonId,
    /// When.
    pub round: Round,
    /// Where she would have sat.
    pub from: Option<TableId>,
    /// Where she would sit.
    pub to: Option<TableId>,
}

/// Why there is nothing to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPlan {
    /// What was asked cannot be.
    Refused(Refusal),
    /// Nobody can be seated at all.
    Infeasible(Infeasible),
}

impl Ask {
    /// What the workshop would be, seats aside, and the commands that make it so.
    ///
    /// # Errors
    /// Where what was asked cannot be.
    pub fn foreseen(&self, workshop: &Workshop, who: Who, now: Moment) -> Result<(Workshop, Vec<Command>), Refusal> {
        let mut ahead = workshop.clone();
        let Self::If(command) = self else { return Ok((ahead, Vec::new())) };
        let entries = ahead.decide(who, command, now)?;
        entries.iter().for_each(|entry| ahead.apply(entry));
        let commands = match command {
            // They are not nested.
            Command::Together(commands) => commands.clone(),
            command => vec![command.clone()],
        };
        Ok((ahead, commands))
    }

    /// The first round that may change. Whoever sits and listens is not moved for a better plan, only because she must.
    #[must_use]
    pub fn from(&self, workshop: &Workshop) -> usize {
        let from = super::from(workshop);
        let running = workshop.now().and_then(|(kind, round)| round.filter(|_| kind != PhaseKind::Move));
        let sitting = running.is_some_and(|round| round.index() == from);
        match self {
            Self::Anew | Self::Better if sitting => from + 1,
            Self::Anew | Self::Better | Self::If(_) => from,
        }
    }
}

impl Proposal {
    /// Works a proposal out. Takes up to half a second of one core: not for the task that answers the room.
    ///
    /// # Errors
    /// [`NoPlan`].
    pub fn of(workshop: &Workshop, who: Who, ask: &Ask, now: Moment) -> Result<Self, NoPlan> {
        let (ahead, mut commands) = ask.foreseen(workshop, who, now).map_err(NoPlan::Refused)?;
        let mut chart = Chart::of(&ahead);
        chart.room.from = ask.from(&ahead);
        let (answer, trouble) = answer(&chart, &ahead, ask).map_err(NoPlan::Infeasible)?;
        let seats = chart.changes(&ahead, &answer);
        let after = Quality::of(&chart.room, &answer);
        let moves = moves(workshop, &seats);
        commands.push(Command::People(People::Seat(seats)));
        let mut today = Chart::of(workshop);
        today.room.from = ask.from(workshop);
        let before = Quality::of(&today.room, &today.standing(workshop));
        Ok(Self { command: Command::Together(commands), moves, before, after, trouble })
    }

    /// How many people would move.
    #[must_use]
    pub fn people(&self) -> usize {
        self.moves.iter().map(|change| change.person).collect::<BTreeSet<_>>().len()
    }
}

fn answer(chart: &Chart, workshop: &Workshop, ask: &Ask) -> Result<(Seats, Option<Infeasible>), Infeasible> {
    let effort = effort(workshop, PATIENCE);
    let plan = match ask {
        Ask::Anew => rotation::plan(&chart.room, &effort, &mut |_| ControlFlow::Continue(())),
        Ask::Better | Ask::If(_) => rotation::repair(&chart.room, &effort, &mut |_| ControlFlow::Continue(())),
    };
    match plan {
        Ok(plan) => Ok((plan.seats, None)),
        Err(trouble) => match trouble.nearest.clone() {
            Some((seats, _)) => Ok((seats, Some(trouble))),
            None => Err(trouble),
        },
    }
}

fn moves(workshop: &Workshop, seats: &[Seat]) -> Vec<Move> {
    let from = |seat: &Seat| workshop.people.get(&seat.person).and_then(|person| person.seat(seat.round));
    let change = |seat: &Seat| Move { person: seat.person, round: seat.round, from: from(seat), to: seat.table };
    seats.iter().map(change).filter(|change| change.from != change.to).collect()
}
