//! The answer: a plan, how good it is, and how it was found; or why there is none.

use crate::room::Tie;
use std::ops::ControlFlow;

/// For each person, her table in each round; `None` where she is away or cannot be seated.
pub type Seats = Vec<Vec<Option<usize>>>;

/// A plan and what it is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Who sits where.
    pub seats: Seats,
    /// What it is worth.
    pub quality: Quality,
    /// How it was found.
    pub source: Source,
    /// Whether the same room and effort give the same plan anywhere: `false` once whoever watched stopped the search.
    pub reproducible: bool,
}

/// How a plan was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// By a construction that reaches the bound: proven best.
    Construction,
    /// From the bank of best known plans.
    Bank,
    /// By search.
    Search,
    /// Groups walk on together.
    Groups,
}

/// How long to look: a number of steps, not of seconds, so that the same seed gives the same plan on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Where chance begins.
    pub seed: u64,
    /// Steps of the search; about [`STEPS_A_SECOND`] of them take a second.
    pub steps: u64,
}

/// How far the search is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Share of the steps that are done, 0 to 1.
    pub done: f64,
    /// Different pairs that meet in the best plan so far.
    pub encounters: usize,
    /// The most there can be.
    pub bound: usize,
}

/// Whoever watches a search is asked now and then whether it is to go on.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// What a plan is worth. Pairs are pairs of listeners; narrators and hosts are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quality {
    /// Different pairs that meet at least once.
    pub encounters: usize,
    /// All pairs that there are.
    pub pairs: usize,
    /// The most encounters of any plan whatsoever.
    pub bound_most: usize,
    /// The most encounters of a plan in which no pair meets three times.
    pub bound_balanced: usize,
    /// Whether such a plan can exist: not where there are more people than different ways round the tables.
    pub balanced_can_be: bool,
    /// Seats at a table where that person has been before.
    pub table_repeats: usize,
    /// Pairs that meet at least twice.
    pub second_meetings: usize,
    /// Pairs that meet at least three times.
    pub third_meetings: usize,
    /// The fewest different people that anyone meets.
    pub fewest_met: usize,
    /// The most meetings of one pair.
    pub most_together: usize,
    /// Everybody does the whole way with at least that many others, whatever the plan; 0 if nobody need.
    pub inevitable_companions: usize,
    /// Meetings of two people of one organisation.
    pub same_organisation: usize,
    /// Wishes about pairs that are not met.
    pub ties_broken: usize,
    /// Wished stories that are heard.
    pub wishes_met: usize,
    /// Wished stories in all.
    pub wishes: usize,
    /// People who are there in a round that may still be planned, and have no seat in it.
    pub unseated: usize,
    /// Listeners at the emptiest and at the fullest open table of any round still to be played.
    pub sizes: (usize, usize),
    /// What is known of better plans.
    pub standing: Standing,
}

/// What is known of better plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Standing {
    /// The bound is reached: there is none.
    Proven,
    /// Nobody knows whether better exists (six or ten tables, four rounds or more, nearly full).
    Open,
    /// The bound is not reached; looking longer may help.
    #[default]
    Improvable,
}

/// Why a room cannot be seated as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Infeasible {
    /// Every reason, the gravest first.
    pub reasons: Vec<Reason>,
    /// A plan that bends as little as can be; `None` where there is no table at all.
    pub nearest: Option<(Seats, Vec<Bend>)>,
}

/// A reason, in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No table is open in a round.
    NoTable {
        /// Which.
        round: usize,
    },
    /// More people than chairs.
    TooFewChairs {
        /// In which round.
        round: usize,
        /// Listeners who are there.
        people: usize,
        /// Chairs at open tables.
        chairs: usize,
        /// Tables that are closed then.
        closed: Vec<usize>,
    },
    /// Fewer people than the tables ask for.
    TooFewPeople {
        /// In which round.
        round: usize,
        /// Listeners who are there.
        people: usize,
        /// The sum of what the open tables ask for.
        asked: usize,
    },
    /// A table asks for more people than it has chairs.
    SeatsContradict {
        /// Which.
        table: usize,
    },
    /// More people are always at one table than it has chairs.
    TooManyFixed {
        /// Which.
        table: usize,
        /// People who are always there.
        people: usize,
        /// Its chairs.
        chairs: usize,
    },
    /// Somebody is always at a table that is closed.
    FixedAtClosed {
        /// Who.
        person: usize,
        /// Where.
        table: usize,
        /// When.
        round: usize,
    },
    /// Two wishes that cannot both be.
    TiesContradict {
        /// One of them.
        tie: Tie,
    },
}

/// What a nearest plan bends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bend {
    /// Chairs to be added at a table in a round.
    Chairs {
        /// Which table.
        table: usize,
        /// Which round.
        round: usize,
        /// How many.
        more: usize,
    },
    /// A table that stays empty or is seated with fewer than it asks for.
    Fewer {
        /// Which table.
        table: usize,
        /// Which round.
        round: usize,
        /// How many are there.
        people: usize,
    },
    /// Somebody fixed at a table sits elsewhere in a round.
    Moved {
        /// Who.
        person: usize,
        /// When.
        round: usize,
    },
    /// A wish about a pair that is dropped.
    Tie(Tie),
}

/// Steps that take about a second on one core of a laptop of 2020 (measured: 0.7 to 1.4 s over rooms of 12 to 1,000
/// people). A step is the time of some sixteen reads of meeting counts, so that it costs about the same whatever the
/// room.
pub const STEPS_A_SECOND: u64 = 60_000_000;

impl Effort {
    /// As long as so many seconds would be on that laptop.
    #[must_use]
    pub fn seconds(seed: u64, seconds: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive number of steps")]
        let steps = (seconds.max(0.0) * 1e6) as u64 * (STEPS_A_SECOND / 1_000_000);
        Self { seed, steps }
    }
}
