//! What a plan is worth, in figures; and why a room cannot be seated quite as asked. Sentences are made of these.

use workshop::Language;
use workshop::seating::{Aim, Mode, TieKind};

/// What a plan is worth. People are listeners: narrators and hosts, who stay, are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Who decides where people sit.
    pub mode: Mode,
    /// What a good mix is.
    pub aim: Aim,
    /// Listeners.
    pub people: usize,
    /// Tables.
    pub tables: usize,
    /// Rounds.
    pub rounds: usize,
    /// Different pairs that meet.
    pub encounters: usize,
    /// All pairs that there are.
    pub pairs: usize,
    /// The most encounters of any plan.
    pub bound_most: usize,
    /// The most encounters of a plan in which no pair meets three times.
    pub bound_balanced: usize,
    /// Whether such a plan can be.
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
    /// Everybody does the whole way with at least that many others, whatever the plan.
    pub inevitable_companions: usize,
    /// Meetings of two people of one organisation; `None` where nobody said where she comes from.
    pub same_organisation: Option<usize>,
    /// Pairs to be seated together or apart.
    pub ties: usize,
    /// Those of them that are not.
    pub ties_broken: usize,
    /// Wished stories that are heard.
    pub wishes_met: usize,
    /// Wished stories in all.
    pub wishes: usize,
    /// People who are there in a round still to be played and have no seat in it.
    pub unseated: usize,
    /// Listeners at the emptiest and at the fullest table of the rounds still to be played.
    pub sizes: (usize, usize),
    /// What is known of better plans.
    pub standing: Standing,
}

/// What is known of better plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    Proven,
    /// Nobody knows.
    Open,
    /// There may be.
    Improvable,
}

impl Figures {
    /// The most encounters that a plan with this aim could have. Where third meetings are forced, or were played, the
    /// bound that knows of none does not count.
    #[must_use]
    pub fn bound(&self) -> usize {
        let counts = self.balanced_can_be && self.inevitable_companions == 0 && self.encounters <= self.bound_balanced;
        if self.aim == Aim::Balanced && counts { self.bound_balanced } else { self.bound_most }
    }
}

/// Why a room cannot be seated as asked, and what the nearest plan bends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The reasons, the gravest first.
    pub reasons: Vec<Reason>,
    /// What the nearest plan bends; `None` where there is no plan at all.
    pub bends: Option<Vec<Bend>>,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named for what it counts")]
pub enum Reason {
    /// No table is open.
    NoTable { rounds: Vec<u8> },
    /// More people than chairs.
    TooFewChairs { rounds: Vec<u8>, people: usize, chairs: usize, closed: Vec<u16> },
    /// Fewer people than the tables ask for.
    TooFewPeople { rounds: Vec<u8>, people: usize, asked: usize },
    /// A table asks for more people than it has chairs.
    SeatsContradict { table: u16 },
    /// More people are always at one table than it has chairs.
    TooManyFixed { table: u16, people: usize, chairs: usize },
    /// Somebody is always at a table that is closed.
    FixedAtClosed { person: String, table: u16, rounds: Vec<u8> },
    /// A wish about a pair that cannot be.
    TiesContradict { pair: (String, String), kind: TieKind },
}

/// What the nearest plan bends.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named for what it counts")]
pub enum Bend {
    /// Chairs to be added.
    Chairs { table: u16, rounds: Vec<u8>, more: usize },
    /// A table with fewer people than it asks for.
    Fewer { table: u16, rounds: Vec<u8>, people: usize },
    /// Somebody who was to be always at one table sits elsewhere.
    Moved { person: String, rounds: Vec<u8> },
    /// A wish about a pair that is dropped.
    Tie { pair: (String, String), kind: TieKind },
}

/// A share in percent. Not quite all is never shown as all.
#[must_use]
pub fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(100)
}

/// A number, its thousands apart: « 27 000 », “27,000”.
#[must_use]
pub fn grouped(language: Language, number: usize) -> String {
    let apart = match language {
        Language::Fr => '\u{202f}',
        Language::En => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(apart);
        }
        grouped.push(digit);
    }
    grouped
}

/// Things one after the other: « 1, 2 et 3 », “1, 2 and 3”.
#[must_use]
pub fn series<T: ToString>(language: Language, things: &[T]) -> String {
    let and = match language {
        Language::Fr => " et ",
        Language::En => " and ",
    };
    let things: Vec<String> = things.iter().map(ToString::to_string).collect();
    match things.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{and}{last}", rest.join(", ")),
        None => String::new(),
    }
}

/// When: « au tour 2 », « aux tours 2 et 3 ».
#[must_use]
pub fn in_rounds(language: Language, rounds: &[u8]) -> String {
    let (one, many) = match language {
        Language::Fr => ("au tour", "aux tours"),
        Language::En => ("in round", "in rounds"),
    };
    format!("{} {}", if rounds.len() == 1 { one } else { many }, series(language, rounds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_things_are_joined() {
        assert_eq!(grouped(Language::Fr, 27_000), "27\u{202f}000");
        assert_eq!(grouped(Language::En, 1_234_567), "1,234,567");
        assert_eq!(grouped(Language::Fr, 999), "999");
        assert_eq!(series(Language::Fr, &[2]), "2");
        assert_eq!(series(Language::Fr, &[1, 2, 3]), "1, 2 et 3");
        assert_eq!(in_rounds(Language::En, &[2, 3]), "in rounds 2 and 3");
    }

    #[test]
    fn not_quite_all_is_not_all() {
        assert_eq!((percent(144, 276), percent(999, 1000), percent(3, 3), percent(0, 0)), (52, 99, 100, 100));
    }
}
