//! What is found when one looks whether a workshop is ready: facts, and how grave each is.

pub use super::carrier::Carrier;
pub use super::desk::{Chore, Clock, Seen};
pub use super::network::{Leads, Path, Tried, Way};

use serde::{Deserialize, Serialize};
use workshop::feasibility::Feasibility;
use workshop::{TableId, TimeOfDay};

/// How a fact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Bon.
    Good,
    /// À vérifier.
    Check,
    /// À corriger.
    Fix,
}

/// Where the facts belong on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chapter {
    /// The way from a phone to here.
    Network,
    /// Room on the Wi-Fi for everyone.
    Crowd,
    /// This computer.
    Machine,
    /// The day as planned.
    Day,
}

impl Chapter {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Network, Self::Crowd, Self::Machine, Self::Day];

    /// Its name in the document.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Crowd => "crowd",
            Self::Machine => "machine",
            Self::Day => "day",
        }
    }
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The address in the QR codes.
    Path {
        /// The address, in full.
        address: String,
        /// What it is worth.
        path: Path,
        /// All addresses of this machine.
        ways: Vec<Way>,
        /// The command that serves at an address of a network, where there is one.
        command: Option<String>,
        /// Whether a phone has come by it.
        confirmed: bool,
    },
    /// Phones that have tried.
    Trial(Vec<Tried>),
    /// Bytes of a first load; `None` in a build without the phone's client.
    Weight {
        /// How many, as they travel.
        bytes: Option<usize>,
        /// Whether by Brotli; else by gzip.
        brotli: bool,
    },
    /// People, and what carries them.
    Crowd {
        /// How many are expected.
        people: u16,
        /// By what.
        carrier: Option<Carrier>,
    },
    /// Everybody loads at once.
    Rush {
        /// How many.
        people: u16,
        /// Seconds, at `megabits` a second shared by all.
        seconds: u32,
        /// The rate.
        megabits: u32,
    },
    /// Room on the disk.
    Disk {
        /// Bytes left; `None` where the system does not say.
        free: Option<u64>,
        /// Bytes that the day takes at the very most.
        needed: u64,
        /// Whether nothing can be written at this moment.
        stuck: bool,
    },
    /// The last archive that somebody took away.
    Archive {
        /// Minutes since, and changes since.
        last: Option<(u32, u64)>,
    },
    /// What time it is.
    Clock(Clock),
    /// By which address the facilitator's own screen is open.
    Seen {
        /// How.
        by: Seen,
        /// Where this computer reaches itself.
        local: String,
    },
    /// The version of Tablée.
    Version(&'static str),
    /// What the plan adds up to.
    Plan(Feasibility),
    /// From when to when.
    Hours {
        /// The start.
        starts: Option<TimeOfDay>,
        /// Minutes planned.
        minutes: u32,
    },
    /// Places at the tables.
    Seats {
        /// How many; `None` if a table's are not counted.
        seats: Option<u16>,
        /// How many people are expected.
        people: u16,
    },
    /// People who are in, and how many of them have no seat in some round to come.
    Seated {
        /// All.
        people: usize,
        /// Without a seat.
        without: usize,
    },
    /// Tables whose narrator is not named.
    Narrators(Vec<TableId>),
    /// Tables whose host is not named.
    Hosts(Vec<TableId>),
    /// Links for hosts.
    HostLinks {
        /// Tables for whose host none has been made.
        without: Vec<TableId>,
        /// Whether the room does without.
        waived: bool,
    },
    /// Something to tick, and whether it is.
    Chore(Chore, bool),
}

/// Median of round trips in milliseconds beyond which a phone feels slow.
pub const SLOW: u32 = 250;
/// Seconds that everybody may have to wait for a first page.
const PATIENCE: u32 = 60;

impl Finding {
    /// How grave it is.
    #[must_use]
    pub fn state(&self) -> State {
        let fix = |bad: bool| if bad { State::Fix } else { State::Good };
        let check = |doubtful: bool| if doubtful { State::Check } else { State::Good };
        match self {
            Self::Path { path: Path::OnlyHere | Path::Gone | Path::Tunnel(_), .. } => State::Fix,
            Self::Path { path: Path::Near(_), ways, confirmed, .. } => {
                check(!confirmed && ways.iter().filter(|way| way.leads == Leads::Near).count() > 1)
            }
            Self::Path { path: Path::Named, .. } | Self::Version(_) => State::Good,
            Self::Trial(tried) => {
                let mut phones = tried.iter().filter(|tried| !tried.here).peekable();
                let slow = |phone: &Tried| phone.trips.is_some_and(|(median, _)| median > SLOW);
                check(phones.peek().is_none() || phones.any(slow))
            }
            Self::Weight { bytes, .. } => check(bytes.is_none()),
            Self::Crowd { people, carrier } => match carrier.map(Carrier::carries) {
                None => State::Check,
                Some(None) => State::Good,
                Some(Some((_, most))) if *people > most => State::Fix,
                Some(Some((surely, _))) => check(*people > surely),
            },
            Self::Rush { seconds, .. } => check(*seconds > PATIENCE),
            Self::Disk { stuck: true, .. } => State::Fix,
            Self::Disk { free: None, .. } => State::Check,
            Self::Disk { free: Some(free), needed, .. } if free < needed => State::Fix,
            Self::Disk { free: Some(free), needed, .. } => check(*free < needed.saturating_mul(2)),
            Self::Archive { last } => check(last.is_none_or(|(_, changes)| changes > 0)),
            Self::Clock(Clock::Moved(_)) => State::Fix,
            Self::Clock(Clock::Apart(_)) => State::Check,
            Self::Clock(Clock::Agree { days, .. }) => check(days.is_some_and(|days| days < 0)),
            Self::Seen { by, .. } => check(*by != Seen::Trusted),
            Self::Plan(plan) => fix(!plan.gaps.is_empty()),
            Self::Hours { starts, minutes } => {
                check(starts.is_none_or(|start| u32::from(start.0) + minutes > 24 * 60) || *minutes == 0)
            }
            Self::Seats { seats, people } => fix(seats.is_some_and(|seats| seats < *people)),
            Self::Seated { without, .. } => check(*without > 0),
            Self::Narrators(tables) | Self::Hosts(tables) => check(!tables.is_empty()),
            Self::HostLinks { without, waived } => check(!without.is_empty() && !waived),
            Self::Chore(_, done) => check(!done),
        }
    }

    /// Where it stands on the page.
    #[must_use]
    pub fn chapter(&self) -> Chapter {
        match self {
            Self::Path { .. } | Self::Trial(_) | Self::Weight { .. } => Chapter::Network,
            Self::Crowd { .. } | Self::Rush { .. } => Chapter::Crowd,
            Self::Disk { .. }
            | Self::Archive { .. }
            | Self::Clock(_)
            | Self::Seen { .. }
            | Self::Version(_)
            | Self::Chore(Chore::Awake, _) => Chapter::Machine,
            Self::Plan(_)
            | Self::Hours { .. }
            | Self::Seats { .. }
            | Self::Seated { .. }
            | Self::Narrators(_)
            | Self::Hosts(_)
            | Self::HostLinks { .. }
            | Self::Chore(Chore::Rehearsal | Chore::Kit | Chore::NoHostLinks, _) => Chapter::Day,
        }
    }

    /// Its name in the document.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Path { .. } => "path",
            Self::Trial(_) => "trial",
            Self::Weight { .. } => "weight",
            Self::Crowd { .. } => "people",
            Self::Rush { .. } => "rush",
            Self::Disk { .. } => "disk",
            Self::Archive { .. } => "archive",
            Self::Clock(_) => "clock",
            Self::Seen { .. } => "seen",
            Self::Version(_) => "version",
            Self::Plan(_) => "plan",
            Self::Hours { .. } => "hours",
            Self::Seats { .. } => "seats",
            Self::Seated { .. } => "seated",
            Self::Narrators(_) => "narrators",
            Self::Hosts(_) => "hosts",
            Self::HostLinks { .. } => "host-links",
            Self::Chore(chore, _) => chore.slug(),
        }
    }
}
