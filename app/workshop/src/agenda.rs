//! The day as planned: plenary phases, and rounds made of phases.

use crate::ids::{PhaseId, Round};
use crate::showing::Showing;
use crate::text::Words;
use serde::{Deserialize, Serialize};

/// The day, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Agenda {
    /// What follows what.
    pub blocks: Vec<Block>,
}

/// Something the room does together, or a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// The whole room at once.
    Plenary(Phase),
    /// One passage at the tables. Rounds are numbered by their order.
    Round(Vec<Phase>),
}

/// A span of the day with one instruction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Stable while the agenda is edited.
    pub id: PhaseId,
    /// What it is for.
    pub kind: PhaseKind,
    /// Planned length in minutes, 1 to 480.
    pub minutes: u16,
    /// What ends it.
    pub ending: Ending,
    /// An instruction in the facilitator's own words, instead of the usual one.
    pub instruction: Option<Words>,
    /// Who reads what is written in it.
    #[serde(default, skip_serializing_if = "Showing::is_usual")]
    pub showing: Showing,
}

/// What ends a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The clock (à l'heure).
    OnTime,
    /// The facilitator (quand je le dis).
    OnWord,
}

/// What a phase is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseKind {
    /// Ouverture.
    Opening,
    /// Pause.
    Break,
    /// Mise en thèmes: posts become lines under themes.
    Sorting,
    /// Restitution.
    Restitution,
    /// Relecture: the room reads the lines.
    Review,
    /// Vote.
    Vote,
    /// Clôture.
    Closing,
    /// Accueil: the table welcomes its listeners.
    Welcome,
    /// Récit: the narrator tells.
    Story,
    /// Questions et échanges.
    Questions,
    /// Récolte: phones open.
    Harvest,
    /// Déplacement: people walk to their next table.
    Move,
}

impl PhaseKind {
    /// Kinds for the whole room.
    pub const PLENARY: [Self; 7] =
        [Self::Opening, Self::Break, Self::Sorting, Self::Restitution, Self::Review, Self::Vote, Self::Closing];
    /// Kinds within a round, in their usual order.
    pub const IN_ROUND: [Self; 5] = [Self::Welcome, Self::Story, Self::Questions, Self::Harvest, Self::Move];

    /// Its name in forms and classes.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Break => "break",
            Self::Sorting => "sorting",
            Self::Restitution => "restitution",
            Self::Review => "review",
            Self::Vote => "vote",
            Self::Closing => "closing",
            Self::Welcome => "welcome",
            Self::Story => "story",
            Self::Questions => "questions",
            Self::Harvest => "harvest",
            Self::Move => "move",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::PLENARY.into_iter().chain(Self::IN_ROUND).find(|kind| kind.slug() == slug)
    }
}

impl Agenda {
    /// Every phase in order, with its round if it belongs to one.
    pub fn phases(&self) -> impl Iterator<Item = (Option<Round>, &Phase)> {
        let mut round = 0;
        self.blocks.iter().flat_map(move |block| match block {
            Block::Plenary(phase) => vec![(None, phase)],
            Block::Round(phases) => {
                // `decide` takes twenty at most; a file might bring more than a number holds.
                round = u8::saturating_add(round, 1);
                phases.iter().map(|phase| (Some(Round(round)), phase)).collect()
            }
        })
    }

    /// A phase and its round.
    #[must_use]
    pub fn phase(&self, id: PhaseId) -> Option<(Option<Round>, &Phase)> {
        self.phases().find(|(_, phase)| phase.id == id)
    }

    /// The first phase of the day.
    #[must_use]
    pub fn first(&self) -> Option<&Phase> {
        self.phases().next().map(|(_, phase)| phase)
    }

    /// A phase, to be changed.
    pub(crate) fn phase_mut(&mut self, id: PhaseId) -> Option<&mut Phase> {
        let phases = self.blocks.iter_mut().flat_map(|block| match block {
            Block::Plenary(phase) => std::slice::from_mut(phase),
            Block::Round(phases) => phases.as_mut_slice(),
        });
        phases.into_iter().find(|phase| phase.id == id)
    }

    /// What follows a phase.
    #[must_use]
    pub fn after(&self, id: PhaseId) -> Option<&Phase> {
        self.phases().skip_while(|(_, phase)| phase.id != id).nth(1).map(|(_, phase)| phase)
    }

    /// How many rounds there are.
    #[must_use]
    pub fn rounds(&self) -> u8 {
        let rounds = self.blocks.iter().filter(|block| matches!(block, Block::Round(_))).count();
        u8::try_from(rounds).unwrap_or(u8::MAX)
    }

    /// The phases of a round, in order.
    #[must_use]
    pub fn round(&self, round: Round) -> &[Phase] {
        self.blocks
            .iter()
            .filter_map(|block| match block {
                Block::Round(phases) => Some(phases.as_slice()),
                Block::Plenary(_) => None,
            })
            .nth(round.index())
            .unwrap_or(&[])
    }

    /// Whether a round exists.
    #[must_use]
    pub fn has_round(&self, round: Round) -> bool {
        round.0 >= 1 && round.0 <= self.rounds()
    }

    /// The round that a phase belongs to, or the next one that will be played, or the last.
    #[must_use]
    pub fn round_at(&self, id: PhaseId) -> Option<Round> {
        let mut last = None;
        let mut met = false;
        for (round, phase) in self.phases() {
            met |= phase.id == id;
            if round.is_some() {
                last = round;
                if met {
                    return round;
                }
            }
        }
        last
    }

    /// Planned minutes in all.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.phases().map(|(_, phase)| u32::from(phase.minutes)).sum()
    }

    /// An identity that no phase has.
    #[must_use]
    pub fn unused_id(&self) -> PhaseId {
        let highest = self.phases().map(|(_, phase)| phase.id.0).max().unwrap_or(0);
        PhaseId(highest.saturating_add(1))
    }
}
