//! Lenses (loupes): each listener gets one theme to listen for in a round.
//!
//! Dealt by the order in which people came into the room: as many have one theme as another, give or take one and those who
//! stay at a table; in the next round everybody listens for something else; and nobody's lens changes because somebody
//! else comes, goes or is moved. A deal by table would spread more evenly at each, and change under people's fingers.

use crate::{PersonId, Round, Theme, Workshop};

impl Workshop {
    /// The theme that somebody listens for in a round, where lenses are dealt and she listens at a table.
    #[must_use]
    pub fn lens(&self, person: PersonId, round: Round) -> Option<&Theme> {
        let listener = self.people.get(&person).filter(|known| self.lenses && known.stays_at.is_none())?;
        listener.seat(round)?;
        let place = usize::try_from(listener.arrival).ok()?.checked_add(round.index())?;
        self.themes.get(place.checked_rem(self.themes.len())?)
    }
}
