//! The question: who is to be seated, at which tables, in how many rounds, and what matters.
//!
//! People, tables and rounds are counted from 0 and named by their place in the lists.

/// A room to be seated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Room {
    /// The tables.
    pub tables: Vec<Table>,
    /// How many rounds there are, played ones included.
    pub rounds: usize,
    /// The first round that may still be planned; earlier ones have been played and are never rewritten.
    pub from: usize,
    /// Everybody to be seated, in order of arrival.
    pub people: Vec<Person>,
    /// Wishes about pairs.
    pub ties: Vec<Tie>,
    /// How people are to mix.
    pub mode: Mode,
    /// What a good mix is.
    pub aim: Aim,
}

/// A table with its seats for listeners.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Fewest listeners with whom it is worth telling a story; 0 where nobody said.
    pub least: usize,
    /// Chairs for listeners; `None` where nobody counted them.
    pub most: Option<usize>,
    /// Rounds in which it is closed.
    pub closed: Vec<usize>,
}

/// Somebody to be seated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// The table where she stays as narrator or host: she takes no listener's chair and is not counted in encounters.
    pub stays: Option<usize>,
    /// The table where she listens in every round (a wheelchair, a sore leg): she takes a chair and is counted.
    pub fixed: Option<usize>,
    /// Where she comes from; people of one organisation are spread.
    pub organisation: Option<u32>,
    /// Tables whose story she wishes to hear, the dearest first.
    pub wishes: Vec<usize>,
    /// The first round that she is there.
    pub arrives: usize,
    /// The first round that she is away again; `None` if she stays to the end.
    pub leaves: Option<usize>,
    /// Her table in each round: as played before [`Room::from`]; as announced or planned so far from there on.
    /// Shorter than the day where nothing was.
    pub seats: Vec<Option<usize>>,
}

/// A wish about two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tie {
    /// The two, as places in [`Room::people`].
    pub pair: (usize, usize),
    /// What is wished.
    pub kind: TieKind,
}

/// What is wished of two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TieKind {
    /// Never at one table.
    Apart,
    /// At one table in every round.
    Together,
}

/// How people are to mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// *Mélange*: new people in each round.
    #[default]
    Mix,
    /// *Groupe constitué*: groups stay together and walk on from table to table.
    Groups,
    /// *Choix libre à capacité*: people choose their table; only whoever has not chosen is seated.
    Choice,
    /// *Préférences*: the best assignment to the stories that people wish to hear, then the mix.
    Wishes,
}

/// What a good mix is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Aim {
    /// *Équilibré*: third meetings of two people as few as can be (a third meeting weighs 4, a second 1).
    #[default]
    Balanced,
    /// *Le plus de rencontres*: as many different pairs as can be, whatever the others do.
    Most,
}

impl Person {
    /// Whether she is there in a round.
    #[must_use]
    pub fn is_there(&self, round: usize) -> bool {
        round >= self.arrives && self.leaves.is_none_or(|away| round < away)
    }

    /// Her seat so far.
    #[must_use]
    pub fn seat(&self, round: usize) -> Option<usize> {
        self.seats.get(round).copied().flatten()
    }
}

impl Table {
    /// Whether it is open in a round.
    #[must_use]
    pub fn is_open(&self, round: usize) -> bool {
        !self.closed.contains(&round)
    }
}
