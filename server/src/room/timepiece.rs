//! A room's clock: the server's, but never before what its log already knows. Where the computer's clock was set back
//! between two starts, the room goes on from the last thing that happened, so that no entry is older than the one before
//! it and no phase lasts longer by hours.

use crate::clock;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use workshop::Moment;

#[derive(Debug)]
pub struct Timepiece(Mutex<Hands>);

#[derive(Debug)]
struct Hands {
    /// The latest that it has shown or heard of.
    latest: Moment,
    /// How far it is ahead of the server's clock, in milliseconds; never negative.
    ahead: i64,
}

impl Timepiece {
    /// One that shows no time before `latest`.
    pub fn not_before(latest: Moment) -> Self {
        Self(Mutex::new(Hands { latest, ahead: 0 }))
    }

    /// Now, never before what it has shown already.
    pub fn now(&self) -> Moment {
        let mut hands = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let read = clock::now().plus(hands.ahead);
        // Set back: it runs on from where it stood.
        hands.ahead += hands.latest.since(read).max(0);
        hands.latest = hands.latest.max(read);
        hands.latest
    }

    /// Takes note of something that has happened by another clock.
    pub fn heard_of(&self, moment: Moment) {
        let mut hands = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hands.latest = hands.latest.max(moment);
    }

    /// How long until a moment; nothing if it has passed.
    pub fn until(&self, moment: Moment) -> Duration {
        Duration::from_millis(u64::try_from(moment.since(self.now())).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_runs_on_from_the_last_thing_that_happened() {
        let tomorrow = clock::now().plus(86_400_000);
        let timepiece = Timepiece::not_before(tomorrow);
        assert_eq!(timepiece.now(), tomorrow, "it begins there");
        std::thread::sleep(Duration::from_millis(20));
        let later = timepiece.now();
        assert!(later > tomorrow, "and does not stand still");
        timepiece.heard_of(later.plus(60_000));
        assert!(timepiece.now() >= later.plus(60_000));
        timepiece.heard_of(Moment(0));
        assert!(timepiece.now() >= later.plus(60_000), "nothing sets it back");
    }

    #[test]
    fn it_shows_the_servers_time_where_the_log_is_older() {
        let timepiece = Timepiece::not_before(Moment(0));
        let (before, now, after) = (clock::now(), timepiece.now(), clock::now());
        assert!(before <= now && now <= after);
    }
}
