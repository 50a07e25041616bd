//! What is spoken of before the room, as the wall and the restitution show it.

use super::now::TableSign;
use super::sheet::{LineSheet, ThemeSheet};
use super::voices::Counted;
use crate::day::Slide;
use crate::{PhaseKind, ThemeId, Workshop};
use serde::{Deserialize, Serialize};

/// One thing to be read from afar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlideView {
    /// A theme and its lines.
    Theme(ThemeSheet),
    /// A table and the lines that rest on its story.
    Table(TableSign, Vec<LineSheet>),
    /// Lines with their dots, most first.
    Dots(Vec<(LineSheet, u32)>),
    /// All themes, while nothing in particular is spoken of.
    Themes(Vec<Standing>),
}

/// A theme in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Which.
    pub id: ThemeId,
    /// Its heading.
    pub name: String,
    /// Ideas under it.
    pub ideas: usize,
    /// Findings under it.
    pub findings: usize,
    /// What the room finds of it.
    pub room: Counted,
}

/// Lines with dots that can be read from afar.
const MOST_SCORED: usize = 10;

impl SlideView {
    /// What there is to see of something, for whoever presents it.
    #[must_use]
    pub fn of(workshop: &Workshop, slide: Slide) -> Option<Self> {
        Some(match slide {
            Slide::Theme(theme) => Self::Theme(workshop.theme_sheet(workshop.theme(theme)?)),
            Slide::Table(table) => {
                let sign = TableSign::of(workshop.tables.get(&table)?);
                let lines = workshop.lines.keys().filter(|line| workshop.rests_on(**line, table));
                let mut lines: Vec<LineSheet> = lines.filter_map(|line| workshop.line_sheet(*line)).collect();
                lines.sort_by_key(|line| (line.kind, line.id));
                Self::Table(sign, lines)
            }
            Slide::Dots => {
                let mut scored: Vec<(LineSheet, u32)> = workshop
                    .scores()
                    .into_iter()
                    .filter_map(|(line, score)| Some((workshop.line_sheet(line)?, score.dots)))
                    .collect();
                scored.sort_by_key(|(line, dots)| (std::cmp::Reverse(*dots), line.id));
                scored.truncate(MOST_SCORED);
                Self::Dots(scored)
            }
        })
    }

    /// What the wall shows in the phase that runs: what is spoken of, in phases of the whole room; all themes while it
    /// reads them or votes. How the dots fall shows once the vote is over: nobody is to follow the others.
    #[must_use]
    pub fn on_wall(workshop: &Workshop) -> Option<Self> {
        let (kind, round) = workshop.now()?;
        if round.is_some() || matches!(kind, PhaseKind::Opening | PhaseKind::Break) {
            return None;
        }
        let spoken_of = workshop.day.slide.map(|(slide, _)| slide);
        match spoken_of {
            Some(Slide::Dots) if kind == PhaseKind::Vote => Some(Self::themes(workshop)),
            Some(slide) => Self::of(workshop, slide),
            None if workshop.reads_lines() => Some(Self::themes(workshop)),
            None => None,
        }
    }

    fn themes(workshop: &Workshop) -> Self {
        let standing = |theme: &crate::Theme| {
            let sheet = workshop.theme_sheet(theme);
            let ideas = sheet.lines.iter().filter(|line| line.kind == crate::PostKind::Idea).count();
            let opinions = workshop.voices.opinions.get(&theme.id);
            Standing {
                id: theme.id,
                name: sheet.name,
                ideas,
                findings: sheet.lines.len() - ideas,
                room: Counted::of(opinions.into_iter().flat_map(|known| known.values().copied())),
            }
        };
        Self::Themes(workshop.themes.iter().map(standing).filter(|theme| theme.ideas + theme.findings > 0).collect())
    }
}
