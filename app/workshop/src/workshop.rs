//! A workshop in memory: what its events have made of it so far.

use crate::about::{About, Privacy};
use crate::act::{Act, Thing};
use crate::approval::Approval;
use crate::board::{Likeness, Pair};
use crate::day::Stage;
use crate::ids::{PersonId, PostId, Round, TableId, ThemeId, WorkshopId};
use crate::message::Message;
use crate::seating::{Seating, TieKind};
use crate::text::Words;
use crate::voices::Voices;
use crate::{Agenda, Day, Language, Line, Person, PhaseKind, Post, Table, Theme};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Everything there is to know of one workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workshop {
    /// Number of the last event taken in.
    pub number: u64,
    /// Which workshop.
    pub id: WorkshopId,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// Days after which its data goes.
    pub retention_days: u16,
    /// The title page.
    pub about: About,
    /// Tables by number.
    pub tables: BTreeMap<TableId, Table>,
    /// The day as planned.
    pub agenda: Agenda,
    /// The day as lived.
    pub day: Day,
    /// How people are to mix.
    pub seating: Seating,
    /// Whether the seats stand as they are while people still arrive: a facilitator or somebody in the room has moved
    /// one, or they have been printed.
    pub held: bool,
    /// Pairs to be seated together or apart, the smaller identity first.
    pub ties: BTreeMap<(PersonId, PersonId), TieKind>,
    /// Who is or was in the room.
    pub people: BTreeMap<PersonId, Person>,
    /// Number of the last event that changed what the room reads of the lines.
    #[serde(default)]
    pub lines_at: u64,
    /// Contributions.
    pub posts: BTreeMap<PostId, Post>,
    /// Themes in order.
    pub themes: Vec<Theme>,
    /// What facilitators have said to phones and not taken back, in order.
    pub messages: Vec<Message>,
    /// Words that make a contribution wait for a facilitator's word, in phases that say so.
    pub filter: Vec<Words>,
    /// What facilitators have said of lines that resemble each other.
    #[serde(default)]
    pub likenesses: BTreeMap<Pair, Likeness>,
    /// What the room has said of themes and lines.
    #[serde(default)]
    pub voices: Voices,
    /// Whether each listener gets a theme to listen for.
    #[serde(default)]
    pub lenses: bool,
    /// What narrators have said of lines that rest on what was said at their tables.
    pub approvals: BTreeMap<(PostId, TableId), Approval>,
    /// One line a post.
    pub lines: BTreeMap<PostId, Line>,
    /// Lines merged behind each line that stands by itself; derived from `lines`.
    pub behind: HashMap<PostId, Vec<PostId>>,
    /// What facilitators did on the board, for undo.
    pub acts: Vec<Act>,
    /// Which act changed a thing last.
    pub stamps: HashMap<Thing, u64>,
}

impl Workshop {
    /// What there is before the first event.
    #[must_use]
    pub fn unborn(id: WorkshopId) -> Self {
        Self {
            number: 0,
            id,
            privacy: Privacy::default(),
            retention_days: crate::about::DEFAULT_RETENTION_DAYS,
            about: About {
                title: Words { text: String::new() },
                date: None,
                starts_at: None,
                place: None,
                organisers: Vec::new(),
                introduction: None,
                thanks: None,
                language: Language::default(),
            },
            tables: BTreeMap::new(),
            agenda: Agenda::default(),
            day: Day::default(),
            seating: Seating::default(),
            held: false,
            ties: BTreeMap::new(),
            people: BTreeMap::new(),
            lines_at: 0,
            posts: BTreeMap::new(),
            themes: Vec::new(),
            messages: Vec::new(),
            filter: Vec::new(),
            likenesses: BTreeMap::new(),
            voices: Voices::default(),
            lenses: false,
            approvals: BTreeMap::new(),
            lines: BTreeMap::new(),
            behind: HashMap::new(),
            acts: Vec::new(),
            stamps: HashMap::new(),
        }
    }

    /// A theme by its identity.
    #[must_use]
    pub fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The kind of the phase that runs, and its round.
    #[must_use]
    pub fn now(&self) -> Option<(PhaseKind, Option<Round>)> {
        let running = self.day.running()?;
        self.agenda.phase(running.phase).map(|(round, phase)| (phase.kind, round))
    }

    /// The round that the room is in: the one that runs, else the next to come, else the last.
    #[must_use]
    pub fn round(&self) -> Option<Round> {
        match self.day.running() {
            Some(running) => self.agenda.round_at(running.phase),
            None if self.day.is_over() => Some(Round(self.agenda.rounds())).filter(|round| round.0 > 0),
            None => Some(Round(1)).filter(|round| self.agenda.has_round(*round)),
        }
    }

    /// Whether the mise en thèmes has been closed: its phase is over (and has not been gone back to), or the day is.
    #[must_use]
    pub fn board_is_closed(&self) -> bool {
        let sorted = self.day.steps.iter().any(|step| {
            self.agenda.phase(step.running.phase).is_some_and(|(_, phase)| phase.kind == PhaseKind::Sorting)
        });
        let sorting = self.now().is_some_and(|(kind, _)| kind == PhaseKind::Sorting);
        self.day.is_over() || (sorted && !sorting)
    }

    /// Whether the day has begun: from then on people have been told where they sit.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.day.stage != Stage::Before || !self.day.steps.is_empty()
    }

    /// The first round whose seats may still change without rewriting what has been played: the one that the room is
    /// in, or, while it walks, the one it walks to; `None` once all have been played.
    #[must_use]
    pub fn next_seats(&self) -> Option<Round> {
        match (self.now(), self.day.running()) {
            _ if self.day.is_over() => None,
            (Some((PhaseKind::Move, Some(left))), _) => {
                Some(Round(left.0.saturating_add(1))).filter(|next| self.agenda.has_round(*next))
            }
            (_, Some(running)) => {
                let mut rest = self.agenda.phases().skip_while(|(_, phase)| phase.id != running.phase);
                rest.find_map(|(round, _)| round)
            }
            (_, None) => self.round(),
        }
    }

    /// Whether a round has been played: who sat where in it is a fact.
    #[must_use]
    pub fn has_played(&self, round: Round) -> bool {
        self.has_begun() && self.next_seats().is_none_or(|next| round < next)
    }

    /// People in the room now, whoever counted them in.
    pub fn present(&self) -> impl Iterator<Item = &Person> {
        self.people.values().filter(|person| !person.left)
    }
}
