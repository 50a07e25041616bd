//! Lenses (loupes): each listener gets one theme to listen for in a round.
//!
//! Dealt by the order in which those of a table came into the room, so that a table has as many listeners for one theme
//! as for another (give or take one), whoever comes later changes nobody's, and in the next round everybody listens for
//! something else.

use crate::{PersonId, Round, TableId, Theme, Workshop};

impl Workshop {
    /// The theme that somebody listens for in a round, where lenses are dealt and she listens at a table.
    #[must_use]
    pub fn lens(&self, person: PersonId, round: Round) -> Option<&Theme> {
        let table = self.people.get(&person)?.seat(round)?;
        let place = self.listeners_in_order(table, round).position(|listener| listener == person)?;
        self.dealt(table, round, place)
    }

    fn dealt(&self, table: TableId, round: Round, place: usize) -> Option<&Theme> {
        if !self.lenses || self.themes.is_empty() {
            return None;
        }
        self.themes.get((place + usize::from(table.0) + round.index()) % self.themes.len())
    }

    /// Whoever listens at a table in a round, in order of arrival; who left keeps her place, so that others keep theirs.
    fn listeners_in_order(&self, table: TableId, round: Round) -> impl Iterator<Item = PersonId> {
        let here = |person: &&crate::Person| person.stays_at.is_none() && person.seat(round) == Some(table);
        let mut listeners: Vec<_> =
            self.people.values().filter(here).map(|person| (person.arrival, person.id)).collect();
        listeners.sort_unstable();
        listeners.into_iter().map(|(_, id)| id)
    }
}
