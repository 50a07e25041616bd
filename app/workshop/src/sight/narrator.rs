//! What a narrator sees by her own link: her questions and her time before, what her story brought after.

use super::now::{Now, TableSign};
use super::phone::{PostView, table_posts};
use crate::approval::Verdict;
use crate::{Language, Moment, PhaseKind, PostId, Round, TableId, Workshop};
use serde::{Deserialize, Serialize};

/// The whole picture of a narrator. It travels whole: there is one a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrator {
    /// Number of the last event in it.
    pub number: u64,
    /// The server's clock when it was drawn.
    pub at: Moment,
    /// Title of the workshop.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The day.
    pub now: Now,
    /// Her table, her story, her questions.
    pub table: TableSign,
    /// Each round: minutes to tell (récit), to answer (questions), to be written about (récolte), as planned.
    pub rounds: Vec<Minutes>,
    /// What was written at her table, round by round, once the harvest of the round is over.
    pub harvest: Vec<(Round, Vec<PostView>)>,
    /// Lines of the synthesis that rest on it, once they are done; those that name her come first.
    pub lines: Vec<StoryLine>,
}

/// Planned minutes of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in PhaseKind")]
pub struct Minutes {
    pub round: Round,
    pub story: u16,
    pub questions: u16,
    pub harvest: u16,
}

/// A line that rests on her story.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StoryLine {
    /// Which.
    pub line: PostId,
    /// Its theme's name.
    pub theme: Option<String>,
    /// How it reads.
    pub text: String,
    /// Whether it says her name, her story's or her table's.
    pub names_her: bool,
    /// What she has said of it as it reads now.
    pub verdict: Option<Verdict>,
    /// What she would have it say.
    pub remark: Option<String>,
}

impl Narrator {
    /// The picture for the narrator of one table; `None` if there is no such table.
    #[must_use]
    pub fn of(workshop: &Workshop, table: TableId, at: Moment) -> Option<Self> {
        let sign = TableSign::of(workshop.tables.get(&table)?);
        let over = |round: &Round| {
            let running = workshop.now().is_some_and(|now| now == (PhaseKind::Harvest, Some(*round)));
            workshop.day.harvested.contains(round) && !running
        };
        let rounds = || (1..=workshop.agenda.rounds()).map(Round);
        let harvest = rounds().filter(over).map(|round| (round, table_posts(workshop, table, round)));
        Some(Self {
            number: workshop.number,
            at,
            title: workshop.about.title.text.clone(),
            language: workshop.about.language,
            now: Now::of(workshop),
            rounds: rounds().map(|round| Minutes::of(workshop, round)).collect(),
            harvest: harvest.filter(|(_, posts)| !posts.is_empty()).collect(),
            lines: if workshop.board_is_closed() { story_lines(workshop, table, &sign) } else { Vec::new() },
            table: sign,
        })
    }
}

impl Minutes {
    fn of(workshop: &Workshop, round: Round) -> Self {
        let planned = |kind| {
            let phases = workshop.agenda.round(round).iter().filter(|phase| phase.kind == kind);
            phases.map(|phase| phase.minutes).sum()
        };
        Self {
            round,
            story: planned(PhaseKind::Story),
            questions: planned(PhaseKind::Questions),
            harvest: planned(PhaseKind::Harvest),
        }
    }
}

fn story_lines(workshop: &Workshop, table: TableId, sign: &TableSign) -> Vec<StoryLine> {
    let names: Vec<String> =
        [&sign.narrator, &sign.story, &sign.name].into_iter().flatten().map(|name| name.to_lowercase()).collect();
    let order = |theme: Option<crate::ThemeId>| workshop.themes.iter().position(|known| Some(known.id) == theme);
    let rests = |line: &&crate::Line| workshop.rests_on(line.post, table);
    let mut lines: Vec<&crate::Line> = workshop.lines.values().filter(rests).collect();
    lines.sort_by_key(|line| (order(line.theme).unwrap_or(usize::MAX), line.rank, line.post));
    let mut drawn: Vec<StoryLine> = lines
        .into_iter()
        .filter_map(|line| {
            let text = workshop.reads(line.post)?.text.clone();
            let approval = workshop.approval(line.post, table);
            let said = text.to_lowercase();
            Some(StoryLine {
                line: line.post,
                theme: line.theme.and_then(|theme| workshop.theme(theme)).map(|theme| theme.name.text.clone()),
                names_her: names.iter().any(|name| said.contains(name)),
                text,
                verdict: approval.map(|approval| approval.verdict),
                remark: approval.and_then(|approval| approval.remark.as_ref()).map(ToString::to_string),
            })
        })
        .collect();
    drawn.sort_by_key(|line| !line.names_her);
    drawn
}
