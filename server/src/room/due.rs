//! What the owner of a workshop has to say at some time, though nobody asks for anything.

use super::owner::{Owner, PRESENCE};
use tokio::time::Instant;
use workshop::sight::Touched;

impl Owner {
    /// When to tell what has changed.
    pub(super) fn next_announcement(&self) -> Option<Instant> {
        (self.touched != Touched::default()).then(|| self.pace.next())
    }

    /// When to tell who has come and gone.
    pub(super) fn next_presence(&self) -> Option<Instant> {
        self.hub.has_news().then(|| self.presence_told + PRESENCE)
    }

    /// When the wall shows something more for no other reason than that time has passed since it was last drawn: what
    /// was held back for some seconds comes onto it.
    pub(super) fn next_wall(&self) -> Option<Instant> {
        self.working.wall_changes(self.walled).map(|at| Instant::now() + self.clock.until(at))
    }

    /// Draws the wall anew.
    pub(super) fn show_wall(&mut self) {
        self.touched.counts = true;
        self.announce();
    }
}
