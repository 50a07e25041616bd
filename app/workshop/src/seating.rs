//! How people are to be seated: the wishes that the seating plan serves.

use serde::{Deserialize, Serialize};

/// How people are to mix in this workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Seating {
    /// Who decides where people sit.
    pub mode: Mode,
    /// What a good mix is.
    pub aim: Aim,
}

/// Who decides where people sit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// *Mélange*: the plan, with new people in each round.
    #[default]
    Mix,
    /// *Groupe constitué*: groups stay together and walk on from table to table.
    Groups,
    /// *Choix libre*: people choose their table while it has chairs; whoever has not chosen is seated.
    Choice,
    /// *Préférences*: the plan, by the stories that people wish to hear.
    Wishes,
}

/// What a good mix is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// *Équilibré*: nobody meets the same person a third time if that can be.
    #[default]
    Balanced,
    /// *Le plus de rencontres*: as many different pairs as can be.
    Most,
}

/// What is wished of two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieKind {
    /// Never at one table.
    Apart,
    /// At one table in every round.
    Together,
}

impl Mode {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Mix, Self::Groups, Self::Choice, Self::Wishes];

    /// Its name in forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Mix => "mix",
            Self::Groups => "groups",
            Self::Choice => "choice",
            Self::Wishes => "wishes",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.slug() == slug)
    }
}

impl Aim {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Balanced, Self::Most];

    /// Its name in forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Balanced => "balanced",
            Self::Most => "most",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aim| aim.slug() == slug)
    }
}
