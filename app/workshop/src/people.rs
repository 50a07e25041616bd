//! Who is in the room, and in whose name something is done.

use crate::ids::{FacilitatorId, PersonId, Round, TableId};
use crate::moment::Moment;
use crate::text::Words;
use serde::{Deserialize, Serialize};

/// In whose name a command comes or an event was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The workshop's own task: its clock and its seating plan.
    House,
    /// A facilitator.
    Facilitator(FacilitatorId),
    /// Somebody with a phone. Before joining: the identity that joining will give.
    Participant(PersonId),
    /// A table, where the workshop keeps no link from posts to people.
    Table(TableId),
    /// The screen on the wall: looks, does nothing.
    Wall,
}

/// Somebody in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name given, if any.
    pub name: Option<Words>,
    /// Her number in the order of arrival, from 1: what she is called without a name.
    pub arrival: u32,
    /// Whether she came in with a phone or was counted in by a facilitator.
    pub phone: bool,
    /// When she came in.
    pub joined: Moment,
    /// Set when she has left for good.
    pub left: bool,
    /// The table where she stays as narrator or host, instead of rotating.
    pub stays_at: Option<TableId>,
    /// Where she sits in each round, from the first.
    pub seats: Vec<Option<TableId>>,
}

impl Person {
    /// Her table in a round.
    #[must_use]
    pub fn seat(&self, round: Round) -> Option<TableId> {
        self.seats.get(round.index()).copied().flatten()
    }
}

/// A place in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who sits,
    pub person: PersonId,
    /// in which round,
    pub round: Round,
    /// where; `None` frees the place.
    pub table: Option<TableId>,
}
