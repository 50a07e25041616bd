//! What one person may take of a house that many share: streams open at a time, contributions a minute.
//!
//! Counted by person, never by address: a whole room shares one. None of it is met by somebody who takes part; it keeps a
//! script, or a page gone wrong, from taking the room away from the others.

use super::Problem;
use governor::clock::DefaultClock;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::collections::{HashMap, VecDeque};
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use workshop::{PersonId, Who, WorkshopId};

/// Contributions that one person may send at once: an outbox that comes back after an hour without a network has thirty…
const WRITTEN_AT_ONCE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
/// …and from then on in a minute.
const WRITTEN_A_MINUTE: NonZeroU32 = NonZeroU32::new(30).expect("not zero");
/// Taps on the lines, in the relecture and in the vote, that one person may make at once: a ballot of twenty dots, laid,
/// taken back and laid again…
const SAID_AT_ONCE: NonZeroU32 = NonZeroU32::new(120).expect("not zero");
/// …and from then on in a minute.
const SAID_A_MINUTE: NonZeroU32 = NonZeroU32::new(120).expect("not zero");
/// Screens that somebody has open at a time. Hidden pages let go of their stream by themselves.
const EACH: usize = 4;
/// The same for a role that several screens share: all walls come by one kind of link.
const SHARED: usize = 24;
/// Streams of one workshop: everybody who may join, and as many again who have not noticed yet that theirs is dead.
const A_WORKSHOP: usize = 4_000;
/// Streams of one house.
const A_HOUSE: usize = 10_000;

type EachPerson = RateLimiter<PersonId, DefaultKeyedStateStore<PersonId>, DefaultClock>;

/// Who writes how fast and who has how many streams open.
#[derive(Debug)]
pub struct Limits {
    writing: EachPerson,
    saying: EachPerson,
    streams: Arc<Streams>,
}

#[derive(Debug)]
struct Streams {
    a_workshop: usize,
    a_house: usize,
    open: Mutex<Open>,
}

/// An open stream by its number, and how it is told to go.
type Held = (u64, Arc<Notify>);

#[derive(Debug, Default)]
struct Open {
    /// Numbers tell streams of one holder apart.
    next: u64,
    in_all: usize,
    workshops: HashMap<WorkshopId, usize>,
    /// The oldest first.
    holders: HashMap<(WorkshopId, Who), VecDeque<Held>>,
}

/// A stream's leave to be open; given back when it is dropped.
#[derive(Debug)]
pub struct Place {
    streams: Arc<Streams>,
    holder: (WorkshopId, Who),
    number: u64,
    let_go: Arc<Notify>,
}

impl Limits {
    /// Nobody has anything open.
    #[must_use]
    pub fn new() -> Self {
        Self::of_streams(A_WORKSHOP, A_HOUSE)
    }

    fn of_streams(a_workshop: usize, a_house: usize) -> Self {
        Self {
            writing: RateLimiter::keyed(Quota::per_minute(WRITTEN_A_MINUTE).allow_burst(WRITTEN_AT_ONCE)),
            saying: RateLimiter::keyed(Quota::per_minute(SAID_A_MINUTE).allow_burst(SAID_AT_ONCE)),
            streams: Arc::new(Streams { a_workshop, a_house, open: Mutex::default() }),
        }
    }

    /// Counts a contribution, or a change of one.
    ///
    /// # Errors
    /// [`Problem::TooFast`].
    pub fn writes(&self, person: PersonId) -> Result<(), Problem> {
        count(&self.writing, person)
    }

    /// Counts a tap on the lines.
    ///
    /// # Errors
    /// [`Problem::TooFast`].
    pub fn speaks(&self, person: PersonId) -> Result<(), Problem> {
        count(&self.saying, person)
    }

    /// Lets a stream be open. If its holder has too many, the oldest of them is told to end.
    ///
    /// # Errors
    /// [`Problem::TooCrowded`] where the workshop or the house has no room for one more.
    pub fn admit(&self, workshop: WorkshopId, who: Who) -> Result<Place, Problem> {
        let holder = (workshop, who);
        let mut open = self.streams.open();
        let there = open.workshops.get(&workshop).copied().unwrap_or(0);
        if open.in_all >= self.streams.a_house || there >= self.streams.a_workshop {
            return Err(Problem::TooCrowded);
        }
        open.next += 1;
        open.in_all += 1;
        *open.workshops.entry(workshop).or_default() += 1;
        let (number, let_go) = (open.next, Arc::new(Notify::new()));
        let most = if who == Who::Wall { SHARED } else { EACH };
        let hers = open.holders.entry(holder).or_default();
        hers.push_back((number, Arc::clone(&let_go)));
        if hers.len() > most
            && let Some((_, oldest)) = hers.pop_front()
        {
            oldest.notify_one();
        }
        drop(open);
        Ok(Place { streams: Arc::clone(&self.streams), holder, number, let_go })
    }
}

fn count(each: &EachPerson, person: PersonId) -> Result<(), Problem> {
    if each.len() > 10_000 {
        each.retain_recent();
    }
    each.check_key(&person).map_err(|_| Problem::TooFast)
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl Place {
    /// Resolves when the stream has to end because its holder has opened others.
    pub async fn is_let_go(&self) {
        self.let_go.notified().await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.streams.open();
        open.in_all = open.in_all.saturating_sub(1);
        if let Some(there) = open.workshops.get_mut(&self.holder.0) {
            *there -= 1;
            if *there == 0 {
                open.workshops.remove(&self.holder.0);
            }
        }
        if let Some(hers) = open.holders.get_mut(&self.holder) {
            hers.retain(|(number, _)| *number != self.number);
            if hers.is_empty() {
                open.holders.remove(&self.holder);
            }
        }
    }
}

impl Streams {
    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt as _;
    use uuid::Uuid;

    fn somebody(number: u128) -> Who {
        Who::Participant(PersonId(Uuid::from_u128(number)))
    }

    const HERE: WorkshopId = WorkshopId(Uuid::from_u128(1));
    const THERE: WorkshopId = WorkshopId(Uuid::from_u128(2));

    #[test]
    fn an_outbox_of_an_hour_goes_through_at_once_and_a_script_does_not() {
        let limits = Limits::new();
        let (ann, ben) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let written = (0..1_000).take_while(|_| limits.writes(ann).is_ok()).count();
        assert!((60..100).contains(&written), "{written}");
        assert_eq!(limits.writes(ann), Err(Problem::TooFast));
        assert_eq!(limits.writes(ben), Ok(()), "nobody pays for another");
    }

    #[test]
    fn of_too_many_streams_of_one_person_the_oldest_is_let_go() {
        let limits = Limits::new();
        let hers: Vec<Place> = (0..=EACH).map(|_| limits.admit(HERE, somebody(1)).expect("there is room")).collect();
        let others = limits.admit(HERE, somebody(2)).expect("there is room");
        let let_go: Vec<bool> = hers.iter().map(|place| place.is_let_go().now_or_never().is_some()).collect();
        assert!(let_go[0] && !let_go[1..].contains(&true), "{let_go:?}");
        assert!(others.is_let_go().now_or_never().is_none());
    }

    #[test]
    fn a_full_workshop_or_house_takes_no_more_until_somebody_leaves() {
        let limits = Limits::of_streams(2, 3);
        let admit = |workshop, number| limits.admit(workshop, somebody(number));
        let first = admit(HERE, 1).expect("there is room");
        let _second = admit(HERE, 2).expect("there is room");
        assert_eq!(admit(HERE, 3).err(), Some(Problem::TooCrowded));
        let third = admit(THERE, 3).expect("another workshop has room");
        assert_eq!(admit(THERE, 4).err(), Some(Problem::TooCrowded), "but the house has no more");
        drop(first);
        let _again = admit(THERE, 4).expect("a place is free");
        drop(third);
        assert!(admit(HERE, 3).is_ok());
        let open = limits.streams.open();
        assert_eq!((open.in_all, open.holders.len()), (2, 2), "who has gone is forgotten");
    }
}
