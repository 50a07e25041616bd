//! What the room says once it reads the lines: of themes in the relecture, by dots in the vote.
//!
//! Kept by person so that nobody counts twice; shown as counts, never by name.

use crate::board::Line;
use crate::ids::{PersonId, PostId, ThemeId};
use crate::{PhaseKind, Workshop};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What somebody finds on reading a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    /// C'est bien cela.
    Faithful,
    /// Il manque quelque chose.
    Lacking,
}

impl Opinion {
    /// Its name in classes and forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Faithful => "faithful",
            Self::Lacking => "lacking",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        [Self::Faithful, Self::Lacking].into_iter().find(|one| one.slug() == slug)
    }
}

/// Where somebody says that a line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Belongs {
    /// Not where it stands; she does not say where.
    Elsewhere,
    /// Under this theme.
    Under(ThemeId),
}

/// The rules of the vote (gommettes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Dots that everybody has, 1 to 20.
    pub dots: u8,
    /// The most of them on one line, 1 to all.
    pub most: u8,
}

impl Default for Ballot {
    /// Five, at most three on one line: enough to say what matters, too few to say that all does.
    fn default() -> Self {
        Self { dots: 5, most: 3 }
    }
}

/// What the room has said so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Voices {
    /// What people find on reading a theme.
    pub opinions: BTreeMap<ThemeId, BTreeMap<PersonId, Opinion>>,
    /// Lines that people find under the wrong theme, and where they would have them.
    pub misfiled: BTreeMap<PostId, BTreeMap<PersonId, Belongs>>,
    /// The rules of the vote.
    pub ballot: Ballot,
    /// Dots by person and line.
    pub dots: BTreeMap<PersonId, BTreeMap<PostId, u8>>,
}

/// What the dots say of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Score {
    /// Dots in all.
    pub dots: u32,
    /// People who gave them.
    pub people: u32,
}

impl Voices {
    /// Dots that somebody has left.
    #[must_use]
    pub fn left(&self, person: PersonId) -> u8 {
        let spent =
            self.dots.get(&person).map_or(0, |dots| dots.values().fold(0, |sum: u8, dots| sum.saturating_add(*dots)));
        self.ballot.dots.saturating_sub(spent)
    }

    /// People who have given a dot.
    #[must_use]
    pub fn voters(&self) -> usize {
        self.dots.values().filter(|dots| dots.values().any(|dots| *dots > 0)).count()
    }
}

impl Workshop {
    /// Whether the room is reading the lines now.
    #[must_use]
    pub fn is_rereading(&self) -> bool {
        self.now().is_some_and(|(kind, _)| kind == PhaseKind::Review)
    }

    /// Whether the room votes now.
    #[must_use]
    pub fn is_voting(&self) -> bool {
        self.now().is_some_and(|(kind, _)| kind == PhaseKind::Vote)
    }

    /// Whether the room has voted or does: from then on paper ballots are taken in.
    #[must_use]
    pub fn has_voted(&self) -> bool {
        let voted = |step: &crate::day::Step| {
            self.agenda.phase(step.running.phase).is_some_and(|(_, phase)| phase.kind == PhaseKind::Vote)
        };
        self.is_voting() || self.day.steps.iter().any(voted)
    }

    /// A line that the room reads: it stands by itself under a theme, and something behind it counts.
    #[must_use]
    pub fn readable_line(&self, id: PostId) -> Option<&Line> {
        let line = self.lines.get(&id).filter(|line| line.into.is_none() && line.theme.is_some())?;
        (!self.posts_behind(id).is_empty()).then_some(line)
    }

    /// What the dots say, by line as the lines stand now: dots on a line that was merged since go with it.
    #[must_use]
    pub fn scores(&self) -> BTreeMap<PostId, Score> {
        let mut scores: BTreeMap<PostId, Score> = BTreeMap::new();
        for given in self.voices.dots.values() {
            let mut hers: BTreeMap<PostId, u32> = BTreeMap::new();
            for (line, dots) in given.iter().filter(|(_, dots)| **dots > 0) {
                *hers.entry(self.root_of(*line)).or_default() += u32::from(*dots);
            }
            for (line, dots) in hers {
                let score = scores.entry(line).or_default();
                score.dots += dots;
                score.people += 1;
            }
        }
        scores
    }
}
