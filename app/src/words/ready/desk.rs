//! What is before the facilitator: her clock, her screen, and what only she can look after.

use serde::{Deserialize, Serialize};
use workshop::TimeOfDay;

/// Something that only a person can look after, and tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chore {
    /// The laptop stays awake and has its charger.
    Awake,
    /// The day has been rehearsed.
    Rehearsal,
    /// The kit is printed.
    Kit,
    /// Tables do without a device of their host.
    NoHostLinks,
}

impl Chore {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Awake, Self::Rehearsal, Self::Kit, Self::NoHostLinks];

    /// Its name in the form.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Awake => "awake",
            Self::Rehearsal => "rehearsal",
            Self::Kit => "kit",
            Self::NoHostLinks => "no-host-links",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chore| chore.slug() == slug)
    }
}

/// What the clocks say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clock {
    /// The computer's clock was set since Tablée started, by so many seconds.
    Moved(i64),
    /// The browser's clock is ahead of Tablée's by so many seconds.
    Apart(i64),
    /// They agree, as far as is known.
    Agree {
        /// The hour where the browser is.
        hour: Option<TimeOfDay>,
        /// Days until the day of the workshop.
        days: Option<i64>,
    },
}

/// By which address a facilitator's screen is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// By localhost, or by https: the browser trusts it.
    Trusted,
    /// From the machine itself, but by its address in the network.
    ByAddress,
    /// From another computer, by plain http.
    FromAfar,
}
