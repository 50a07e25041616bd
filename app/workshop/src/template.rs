//! Where a plan may start from. "Next, next" must give a valid day.

use crate::ids::{PhaseId, TableId, ThemeId};
use crate::showing::Showing;
use crate::table::TableSheet;
use crate::{Agenda, Block, Ending, Language, Phase, PhaseKind, Table, Theme, Words};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A ready plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Three tables, three rounds, five themes.
    LearningTables,
    /// Nothing at all.
    Empty,
}

impl Template {
    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        match slug {
            "learning_tables" => Some(Self::LearningTables),
            "empty" => Some(Self::Empty),
            _ => None,
        }
    }

    /// Its tables.
    #[must_use]
    pub fn tables(self) -> Vec<Table> {
        match self {
            Self::LearningTables => (1..=3).map(TableId).map(|id| Table::new(id, TableSheet::blank(id))).collect(),
            Self::Empty => Vec::new(),
        }
    }

    /// Its phases. A round is 1 + 12 + 8 + 5 + 2 minutes, after the timings of story-based formats: the last five
    /// minutes at the table are for writing.
    #[must_use]
    pub fn agenda(self) -> Agenda {
        match self {
            Self::Empty => Agenda::default(),
            Self::LearningTables => {
                let mut agenda = Agenda::default();
                agenda.add_plenary(PhaseKind::Opening, 10);
                for _ in 0..3 {
                    agenda.add_round();
                }
                agenda.add_plenary(PhaseKind::Sorting, 20);
                // Whoever was there recognises the themes or says what is wrong before anybody speaks of them.
                agenda.add_plenary(PhaseKind::Review, 10);
                agenda.add_plenary(PhaseKind::Restitution, 15);
                agenda.add_plenary(PhaseKind::Closing, 5);
                agenda
            }
        }
    }

    /// Its themes. Their identities are drawn from the workshop's own, so that deciding draws nothing.
    #[must_use]
    pub fn themes(self, workshop: Uuid, language: Language) -> Vec<Theme> {
        let texts: &[(&str, &str, &str)] = match (self, language) {
            (Self::Empty, _) => &[],
            (Self::LearningTables, Language::Fr) => &FRENCH,
            (Self::LearningTables, Language::En) => &ENGLISH,
        };
        let words = |text: &str| Words { text: text.to_owned() };
        let theme = |(place, (name, description, keywords)): (usize, &(&str, &str, &str))| Theme {
            id: ThemeId(derived(workshop, place)),
            name: words(name),
            description: Some(words(description)),
            keywords: keywords.split(", ").map(words).collect(),
        };
        texts.iter().enumerate().map(theme).collect()
    }
}

/// An identity of its own for the theme at a place, without drawing one: version and variant bits as RFC 9562
/// asks of a custom uuid (version 8).
fn derived(workshop: Uuid, place: usize) -> Uuid {
    let mut bytes = *workshop.as_bytes();
    bytes[15] ^= u8::try_from(place + 1).unwrap_or(u8::MAX);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

impl Agenda {
    /// One more phase for the whole room, at the end.
    pub fn add_plenary(&mut self, kind: PhaseKind, minutes: u16) {
        let phase = Phase {
            id: self.unused_id(),
            kind,
            minutes,
            ending: Ending::OnWord,
            instruction: None,
            showing: Showing::default(),
        };
        self.blocks.push(Block::Plenary(phase));
    }

    /// One more round after the last one, as long as the usual: talk ends by the clock so that writing always has
    /// its five minutes, and writing ends by the clock too; the rest waits for the facilitator.
    pub fn add_round(&mut self) {
        use Ending::{OnTime, OnWord};
        let first = self.unused_id().0;
        let usual = [
            (PhaseKind::Welcome, 1, OnWord),
            (PhaseKind::Story, 12, OnWord),
            (PhaseKind::Questions, 8, OnTime),
            (PhaseKind::Harvest, 5, OnTime),
            (PhaseKind::Move, 2, OnWord),
        ];
        let phase = |(id, (kind, minutes, ending))| Phase {
            id: PhaseId(id),
            kind,
            minutes,
            ending,
            instruction: None,
            showing: Showing::default(),
        };
        let round = Block::Round((first..).zip(usual).map(phase).collect());
        let last = self.blocks.iter().rposition(|block| matches!(block, Block::Round(_)));
        let opening = self
            .blocks
            .iter()
            .position(|block| matches!(block, Block::Plenary(phase) if phase.kind == PhaseKind::Opening));
        let place = last.or(opening).map_or(0, |place| place + 1);
        self.blocks.insert(place, round);
    }
}

const FRENCH: [(&str, &str, &str); 5] = [
    (
        "Gouvernance et collectivité",
        "Le lien avec les élus, la collectivité, la politique menée.",
        "élus, collectivité, politique, gouvernance, territoire, décision",
    ),
    (
        "Concertation",
        "Comment chacun est associé à la démarche et à sa vision d’ensemble.",
        "concertation, stratégie, vision, cohérence, voisins, implication",
    ),
    (
        "Économie",
        "Le modèle économique, les moyens, les recettes.",
        "budget, recettes, moyens, financement, modèle, gratuité",
    ),
    (
        "Rôle des professionnels",
        "Ce que font, attendent et apportent les professionnels.",
        "professionnels, pros, engagement, ambassadeurs, réciprocité, attentes",
    ),
    (
        "Offre",
        "Ce qui est proposé, à qui, sous quelle forme.",
        "offre, actions, services, contenu, conseil, visibilité",
    ),
];

const ENGLISH: [(&str, &str, &str); 5] = [
    (
        "Governance",
        "The link with elected bodies and their policy.",
        "council, policy, governance, territory, decision",
    ),
    ("Consultation", "How everyone has a part in the whole.", "consultation, strategy, vision, coherence, neighbours"),
    ("Economy", "The economic model, means and income.", "budget, income, means, funding, model"),
    (
        "Role of professionals",
        "What professionals do, expect and bring.",
        "professionals, commitment, ambassadors, expectations",
    ),
    ("Offer", "What is offered, to whom, in what form.", "offer, actions, services, content, advice, visibility"),
];
