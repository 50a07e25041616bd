//! Phones that have been tried: links that open a trial for an hour, and who came by them. Kept in memory alone: what
//! was true of the network before a restart is to be tried again.

use app::words::finding::Tried;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;
use workshop::{Moment, WorkshopId};

/// How long a link opens its trial, in milliseconds.
pub const LASTS: i64 = 3_600_000;
/// A page that is loaded again shows the same link as long as it has this much left, in milliseconds.
const FRESH: i64 = LASTS / 2;
/// For how long a phone that came is told of, in milliseconds.
const REMEMBERED: i64 = 24 * LASTS;
/// Phones of one workshop that are told of; the oldest are forgotten.
const MOST: usize = 60;
/// The longest round trip or load that is believed, in milliseconds.
const LONGEST: u32 = 120_000;

/// Links and phones.
#[derive(Debug, Default)]
pub struct Trials {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    links: HashMap<Uuid, Link>,
    phones: HashMap<WorkshopId, Vec<Phone>>,
}

#[derive(Debug, Clone, Copy)]
struct Link {
    workshop: WorkshopId,
    drawn: Moment,
}

/// A phone that came.
#[derive(Debug, Clone)]
struct Phone {
    id: Uuid,
    seen: Seen,
    at: Moment,
    measured: Option<Measured>,
}

/// What is seen of whoever comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Its browser.
    pub browser: Option<&'static str>,
    /// Its system.
    pub system: Option<&'static str>,
    /// Whether it is the computer that serves.
    pub here: bool,
}

/// What a phone has measured, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// The median of its round trips.
    pub median: u32,
    /// The longest.
    pub worst: u32,
    /// Loading all that a phone loads at first.
    pub loaded: u32,
}

impl Measured {
    /// Of its round trips and its load; `None` where there are none, or where they cannot be.
    #[must_use]
    pub fn of(trips: &[u32], loaded: u32) -> Option<Self> {
        let mut trips = trips.to_vec();
        trips.sort_unstable();
        let (median, worst) = (*trips.get(trips.len() / 2)?, *trips.last()?);
        (worst <= LONGEST && loaded <= LONGEST).then_some(Self { median, worst, loaded })
    }
}

impl Trials {
    /// The link of a workshop: the one that is fresh, else a new one. Those before it open until their hour is over.
    pub fn link(&self, workshop: WorkshopId, now: Moment) -> Uuid {
        let mut kept = self.kept();
        kept.forget(now);
        let fresh = |link: &Link| link.workshop == workshop && now.since(link.drawn) < FRESH;
        if let Some((id, _)) = kept.links.iter().find(|(_, link)| fresh(link)) {
            return *id;
        }
        let id = Uuid::new_v4();
        kept.links.insert(id, Link { workshop, drawn: now });
        id
    }

    /// The workshop that a link leads to, while it does.
    #[must_use]
    pub fn opens(&self, link: &str, now: Moment) -> Option<WorkshopId> {
        let id = Uuid::try_parse(link).ok()?;
        let link = *self.kept().links.get(&id)?;
        (0..LASTS).contains(&now.since(link.drawn)).then_some(link.workshop)
    }

    /// Notes a phone that has come; again if it has come before. Who it is from now on.
    pub fn arrives(&self, workshop: WorkshopId, known: Option<Uuid>, seen: Seen, now: Moment) -> Uuid {
        let mut kept = self.kept();
        let phones = kept.phones.entry(workshop).or_default();
        if let Some(phone) = phones.iter_mut().find(|phone| Some(phone.id) == known) {
            (phone.at, phone.seen) = (now, seen);
            return phone.id;
        }
        if phones.len() >= MOST {
            phones.remove(0);
        }
        let id = Uuid::new_v4();
        phones.push(Phone { id, seen, at: now, measured: None });
        id
    }

    /// Notes what a phone that has come has measured. Whether it has come.
    pub fn measures(&self, workshop: WorkshopId, phone: Uuid, measured: Measured, now: Moment) -> bool {
        let mut kept = self.kept();
        let phones = kept.phones.get_mut(&workshop);
        let phone = phones.and_then(|phones| phones.iter_mut().find(|known| known.id == phone));
        phone.is_some_and(|phone| {
            (phone.measured, phone.at) = (Some(measured), now);
            true
        })
    }

    /// Phones that have tried, the latest first.
    #[must_use]
    pub fn tried(&self, workshop: WorkshopId, now: Moment) -> Vec<Tried> {
        let kept = self.kept();
        let mut phones: Vec<&Phone> = kept.phones.get(&workshop).into_iter().flatten().collect();
        phones.sort_by_key(|phone| std::cmp::Reverse(phone.at));
        let tried = |phone: &Phone| Tried {
            browser: phone.seen.browser,
            system: phone.seen.system,
            here: phone.seen.here,
            minutes: u32::try_from(now.since(phone.at) / 60_000).unwrap_or(0),
            trips: phone.measured.map(|measured| (measured.median, measured.worst)),
            loaded: phone.measured.map(|measured| measured.loaded),
        };
        phones.into_iter().filter(|phone| now.since(phone.at) < REMEMBERED).map(tried).collect()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn forget(&mut self, now: Moment) {
        self.links.retain(|_, link| now.since(link.drawn) < LASTS);
        self.phones.retain(|_, phones| {
            phones.retain(|phone| now.since(phone.at) < REMEMBERED);
            !phones.is_empty()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: Seen = Seen { browser: Some("Safari"), system: Some("iPhone"), here: false };

    fn workshop(number: u128) -> WorkshopId {
        WorkshopId(Uuid::from_u128(number))
    }

    #[test]
    fn a_link_opens_for_an_hour_and_is_drawn_anew_before_it_ends() {
        let trials = Trials::default();
        let first = trials.link(workshop(1), Moment(0));
        assert_eq!(trials.link(workshop(1), Moment(FRESH - 1)), first);
        let second = trials.link(workshop(1), Moment(FRESH));
        assert!(second != first && trials.link(workshop(2), Moment(0)) != first);
        assert_eq!(trials.opens(&first.simple().to_string(), Moment(LASTS - 1)), Some(workshop(1)));
        assert_eq!(trials.opens(&first.to_string(), Moment(LASTS)), None);
        for wrong in ["", "x", &Uuid::new_v4().to_string()] {
            assert_eq!(trials.opens(wrong, Moment(0)), None);
        }
    }

    #[test]
    fn a_phone_that_comes_again_is_the_same_phone() {
        let trials = Trials::default();
        let ann = trials.arrives(workshop(1), None, PHONE, Moment(0));
        assert_eq!(trials.arrives(workshop(1), Some(ann), PHONE, Moment(60_000)), ann);
        assert_ne!(trials.arrives(workshop(2), Some(ann), PHONE, Moment(0)), ann, "elsewhere nobody knows her");
        let measured = Measured::of(&[9, 5, 70], 1_200).expect("she has measured");
        assert_eq!((measured.median, measured.worst), (9, 70));
        assert!(trials.measures(workshop(1), ann, measured, Moment(60_000)));
        assert!(!trials.measures(workshop(1), Uuid::new_v4(), measured, Moment(60_000)));
        let tried = trials.tried(workshop(1), Moment(180_000));
        assert_eq!(tried.len(), 1);
        assert_eq!((tried[0].minutes, tried[0].trips, tried[0].loaded), (2, Some((9, 70)), Some(1_200)));
        assert!(trials.tried(workshop(1), Moment(60_000 + REMEMBERED)).is_empty());
    }

    #[test]
    fn what_nobody_can_measure_is_not_believed() {
        assert_eq!(Measured::of(&[], 10), None);
        assert_eq!(Measured::of(&[1, LONGEST + 1], 10), None);
        assert_eq!(Measured::of(&[1], LONGEST + 1), None);
    }

    #[test]
    fn however_many_come_only_the_last_are_told_of() {
        let trials = Trials::default();
        for number in 0..200 {
            trials.arrives(workshop(1), None, PHONE, Moment(number));
        }
        assert_eq!(trials.tried(workshop(1), Moment(200)).len(), MOST);
    }
}
