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
    /// The host of a table, on a device that stays there.
    Host(TableId),
    /// The narrator of a table, by her own link.
    Narrator(TableId),
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
    /// Whose phone she shares, if she has none of her own: they count two and sit together.
    pub with: Option<PersonId>,
    /// When she came in.
    pub joined: Moment,
    /// Set when she has left for good.
    pub left: bool,
    /// The table where she stays as narrator or host, instead of rotating.
    pub stays_at: Option<TableId>,
    /// What the seating plan knows of her.
    pub profile: Profile,
    /// Where she sits in each round, from the first.
    pub seats: Vec<Option<TableId>>,
}

/// What the seating plan knows of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Profile {
    /// Where she comes from; people of one organisation are spread.
    pub organisation: Option<Words>,
    /// The table where she listens in every round (a wheelchair, a sore leg).
    pub fixed: Option<TableId>,
    /// Tables whose story she wishes to hear, the dearest first.
    pub wishes: Vec<TableId>,
    /// The first round that she is there for; `None`: from the start.
    pub arrives: Option<Round>,
    /// The last round that she is there for; `None`: to the end.
    pub leaves: Option<Round>,
}

impl Person {
    /// Her table in a round.
    #[must_use]
    pub fn seat(&self, round: Round) -> Option<TableId> {
        self.seats.get(round.index()).copied().flatten()
    }

    /// Whether she is in the room in a round.
    #[must_use]
    pub fn is_there(&self, round: Round) -> bool {
        let Profile { arrives, leaves, .. } = &self.profile;
        !self.left && arrives.is_none_or(|first| first <= round) && leaves.is_none_or(|last| round <= last)
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
