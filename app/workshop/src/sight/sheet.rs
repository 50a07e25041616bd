//! The lines as the room reads them, on phones and on the wall: no author, no table's name, no verbatim but the wording.

use crate::voices::{Belongs, Opinion};
use crate::{Language, Moment, PersonId, PhaseKind, PostId, PostKind, TableId, ThemeId, Workshop};
use serde::{Deserialize, Serialize};

/// A theme and its lines, ideas and findings in their order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ThemeSheet {
    /// Which.
    pub id: ThemeId,
    /// Its heading.
    pub name: String,
    /// Its lines.
    pub lines: Vec<LineSheet>,
}

/// A line as the room reads it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LineSheet {
    /// Which.
    pub id: PostId,
    /// Idea or finding.
    pub kind: PostKind,
    /// Its wording.
    pub text: String,
    /// Examples of what was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// How many times it was said.
    pub said: usize,
    /// At how many tables.
    pub tables: usize,
}

/// What somebody may read and say of the lines on her phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Number of the last event in it.
    pub number: u64,
    /// The server's clock when it was drawn.
    pub at: Moment,
    /// Title of the workshop.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Whether she votes, or reads.
    pub asks: Asks,
    /// The lines.
    pub themes: Vec<ThemeSheet>,
    /// The theme that is spoken of before the room.
    pub spoken_of: Option<ThemeId>,
    /// Those who answer on this phone: herself first, then whoever shares it.
    pub readers: Vec<Reader>,
}

/// What is asked of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Is it right, what is missing, what stands under the wrong theme?
    Reading,
    /// Where do your dots go?
    Dots {
        /// How many everybody has.
        dots: u8,
        /// The most on one line.
        most: u8,
    },
}

/// Somebody's own answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// The name she gave.
    pub name: Option<String>,
    /// What she finds of each theme.
    pub opinions: Vec<(ThemeId, Opinion)>,
    /// Lines that she finds elsewhere.
    pub misfiled: Vec<(PostId, Belongs)>,
    /// Her dots.
    pub dots: Vec<(PostId, u8)>,
    /// Dots that she has left.
    pub left: u8,
    /// Her table in the last round that she sat in, for what she adds.
    pub seat: Option<(crate::Round, TableId)>,
}

impl Workshop {
    /// Whether the room reads the lines on its phones now.
    #[must_use]
    pub fn reads_lines(&self) -> bool {
        self.is_rereading() || self.is_voting()
    }

    /// Changes when what the room reads does; `None` while it reads nothing.
    #[must_use]
    pub fn sheet(&self) -> Option<u64> {
        self.reads_lines().then_some(self.lines_at)
    }

    /// A theme as the room reads it.
    #[must_use]
    pub fn theme_sheet(&self, theme: &crate::Theme) -> ThemeSheet {
        let lines = self.lines_of(Some(theme.id));
        let mut lines: Vec<LineSheet> = lines.iter().filter_map(|line| self.line_sheet(line.post)).collect();
        lines.sort_by_key(|line| line.kind);
        ThemeSheet { id: theme.id, name: theme.name.text.clone(), lines }
    }

    /// A line as the room reads it; `None` if nothing behind it counts.
    #[must_use]
    pub fn line_sheet(&self, id: PostId) -> Option<LineSheet> {
        let behind = self.posts_behind(id);
        let first = behind.first()?;
        let tables: std::collections::BTreeSet<TableId> = behind.iter().map(|post| post.table).collect();
        Some(LineSheet {
            id,
            kind: self.kind_of(id).unwrap_or(first.kind),
            text: self.wording(id)?.text.clone(),
            examples: behind.iter().flat_map(|post| &post.examples).map(ToString::to_string).collect(),
            said: behind.len(),
            tables: tables.len(),
        })
    }
}

impl Sheet {
    /// What somebody may read; `None` unless the room reads lines now, and she is in it.
    #[must_use]
    pub fn seen_by(workshop: &Workshop, person: PersonId, at: Moment) -> Option<Self> {
        let me = workshop.people.get(&person).filter(|me| !me.left)?;
        let asks = match workshop.now()?.0 {
            PhaseKind::Review => Asks::Reading,
            PhaseKind::Vote => Asks::Dots { dots: workshop.voices.ballot.dots, most: workshop.voices.ballot.most },
            _ => return None,
        };
        let spoken_of = match workshop.day.slide {
            Some((crate::day::Slide::Theme(theme), _)) => Some(theme),
            _ => None,
        };
        let themes = workshop.themes.iter().map(|theme| workshop.theme_sheet(theme));
        Some(Self {
            number: workshop.number,
            at,
            title: workshop.about.title.text.clone(),
            language: workshop.about.language,
            asks,
            themes: themes.filter(|theme| !theme.lines.is_empty()).collect(),
            spoken_of,
            readers: std::iter::once(me).chain(workshop.sharing(person)).map(|one| Reader::of(workshop, one)).collect(),
        })
    }
}

impl Reader {
    fn of(workshop: &Workshop, person: &crate::Person) -> Self {
        let voices = &workshop.voices;
        let hers = |opinions: &std::collections::BTreeMap<PersonId, Opinion>| opinions.get(&person.id).copied();
        let opinions = voices.opinions.iter().filter_map(|(theme, known)| Some((*theme, hers(known)?)));
        let misfiled = voices.misfiled.iter().filter_map(|(line, known)| Some((*line, *known.get(&person.id)?)));
        let rounds = (1..=workshop.agenda.rounds()).rev().map(crate::Round);
        let mut harvested = rounds.filter(|round| workshop.day.harvested.contains(round));
        Self {
            person: person.id,
            name: person.name.as_ref().map(ToString::to_string),
            opinions: opinions.collect(),
            misfiled: misfiled.collect(),
            dots: voices.dots.get(&person.id).into_iter().flatten().map(|(line, dots)| (*line, *dots)).collect(),
            left: voices.left(person.id),
            seat: harvested.find_map(|round| Some((round, person.seat(round)?))),
        }
    }
}
