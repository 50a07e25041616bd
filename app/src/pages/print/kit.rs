//! What the kit is made of: the plan as it is at this moment, ready for paper.

use crate::words;
use std::collections::BTreeMap;
use workshop::sight::TablePlan;
use workshop::{Date, Language, PersonId, PhaseKind, Privacy, Round, TableId, TimeOfDay};

/// Badges on a sheet.
pub const BADGES_A_SHEET: usize = 10;
/// Lines on a sheet of the attendance list…
pub const LINES_A_SHEET: usize = 18;
/// …and how many of them stay empty at the least.
const EMPTY_LINES: usize = 5;

/// Something to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// Panneaux de table.
    Signs,
    /// Badges.
    Badges,
    /// Feuilles d’hôte.
    Hosts,
    /// Feuilles de témoin.
    Narrators,
    /// Feuilles de récolte.
    Harvest,
    /// Affiche d’entrée.
    Poster,
    /// Liste de présence.
    Attendance,
}

impl Piece {
    /// All of them, in the order in which a room is prepared.
    pub const ALL: [Self; 7] =
        [Self::Signs, Self::Badges, Self::Hosts, Self::Narrators, Self::Harvest, Self::Poster, Self::Attendance];

    /// Its name in addresses.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Signs => "tables",
            Self::Badges => "badges",
            Self::Hosts => "hotes",
            Self::Narrators => "temoins",
            Self::Harvest => "recolte",
            Self::Poster => "affiche",
            Self::Attendance => "presences",
        }
    }

    /// Reads the end of an address.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|piece| piece.slug() == slug)
    }

    /// Its place in the list.
    #[must_use]
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|piece| *piece == self).unwrap_or(0)
    }

    /// Its address in a workshop.
    #[must_use]
    pub fn address(self, code: &str) -> String {
        format!("{}/{}", address(code), self.slug())
    }
}

/// Where the kit of a workshop is listed.
#[must_use]
pub fn address(code: &str) -> String {
    format!("/atelier/{code}/imprimer")
}

/// Whether what is printed about seats will last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// A facilitator holds the plan.
    Held,
    /// Everyone may be seated anew while people arrive.
    Moving,
    /// Nobody is seated anew without being asked, held or not.
    Settled,
}

/// The plan, ready for paper.
#[derive(Debug, Clone)]
pub struct Kit {
    /// The workshop's language.
    pub language: Language,
    /// Its join code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The day it is held.
    pub date: Option<Date>,
    /// Where.
    pub place: Option<String>,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// For how many days.
    pub retention_days: u16,
    /// The address that phones open, with the code in it.
    pub door: String,
    /// The address of the house, without its scheme.
    pub house: String,
    /// Whether that address opens on this computer only.
    pub only_here: bool,
    /// Whether the seats that are printed will last.
    pub lasting: Lasting,
    /// What is planned in each round, in order.
    pub rounds: Vec<Vec<Slot>>,
    /// Tables, by number.
    pub tables: Vec<TablePlan>,
    /// The codes that seat whoever scans them, drawn; only where they are printed.
    pub codes: BTreeMap<TableId, String>,
    /// Whether people are printed with their names.
    pub named: bool,
    /// People who are expected, in the order in which they are looked for.
    pub guests: Vec<Guest>,
}

/// A phase of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// What for.
    pub kind: PhaseKind,
    /// How long it is to last.
    pub minutes: u16,
    /// When it is to begin, if the day has an hour.
    pub at: Option<TimeOfDay>,
}

/// Somebody who is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Who.
    pub id: PersonId,
    /// What she is called on paper.
    pub called: String,
    /// Her number in the order of arrival.
    pub number: u32,
    /// Where she comes from.
    pub organisation: Option<String>,
    /// The table where she stays, if she tells or helps there.
    pub stays_at: Option<TableId>,
    /// Round by round.
    pub trip: Vec<Stop>,
}

/// Where somebody is in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// At a table.
    At(TableId),
    /// Not in the room.
    Away,
    /// In the room, without a seat yet.
    Open,
}

impl Kit {
    /// A table by its number.
    #[must_use]
    pub fn table(&self, id: TableId) -> Option<&TablePlan> {
        self.tables.iter().find(|table| table.sign.id == id)
    }

    /// Rounds by number, with what is planned in them.
    pub fn rounds(&self) -> impl Iterator<Item = (Round, &[Slot])> {
        self.rounds.iter().enumerate().map(|(index, slots)| (Round::at(index), slots.as_slice()))
    }

    /// Who listens at a table in a round.
    #[must_use]
    pub fn listeners(&self, table: TableId, round: Round) -> Vec<&Guest> {
        let sits = |guest: &&Guest| guest.stays_at.is_none() && guest.trip.get(round.index()) == Some(&Stop::At(table));
        self.guests.iter().filter(sits).collect()
    }

    /// Whether anybody has a seat.
    #[must_use]
    pub fn is_seated(&self) -> bool {
        self.guests.iter().flat_map(|guest| &guest.trip).any(|stop| matches!(stop, Stop::At(_)))
    }

    /// Tables and the rounds in which they are open: one harvest sheet each, in the order of a pile for each round.
    #[must_use]
    pub fn sittings(&self) -> Vec<(Round, &TablePlan)> {
        let of = |(round, _): (Round, &[Slot])| {
            let open = self.tables.iter().filter(move |table| !table.closed.contains(&round));
            open.map(move |table| (round, table)).collect::<Vec<_>>()
        };
        self.rounds().flat_map(of).collect()
    }

    /// How much paper that is, in words. A host's or narrator's sheet goes on overleaf if its lists are long.
    #[must_use]
    pub fn paper(&self, piece: Piece, sheets: usize) -> String {
        let words = words::print(self.language);
        match piece {
            Piece::Hosts | Piece::Narrators if sheets > 0 => (words.sheets_or_more)(sheets),
            _ => (words.sheets)(sheets),
        }
    }

    /// How many sheets a piece takes.
    #[must_use]
    pub fn sheets(&self, piece: Piece) -> usize {
        match piece {
            Piece::Signs | Piece::Hosts | Piece::Narrators => self.tables.len(),
            Piece::Badges => self.guests.len().div_ceil(BADGES_A_SHEET),
            Piece::Harvest => self.sittings().len(),
            Piece::Poster => 1,
            Piece::Attendance => (self.guests.len() + EMPTY_LINES).div_ceil(LINES_A_SHEET),
        }
    }
}
