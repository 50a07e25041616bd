//! What there is to speak of, in its order, worked out of the facilitators' picture. Pure.

use std::collections::{BTreeMap, BTreeSet};
use workshop::board::Mark;
use workshop::day::Slide;
use workshop::sight::{Desk, LineSheet, LineView, PostDetail, SlideView, ThemeSheet};
use workshop::{PhaseKind, PostId, PostKind, TableId, ThemeId};

/// How the room is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// One theme after the other.
    #[default]
    Theme,
    /// One table after the other.
    Table,
}

/// One thing to speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Which.
    pub slide: Slide,
    /// What the room reads.
    pub view: SlideView,
    /// What was said, word for word, behind lines that are marked to be quoted.
    pub quotes: BTreeMap<PostId, Vec<String>>,
}

/// A line that stands by itself, with what is behind it.
#[derive(Debug, Clone)]
struct Standing {
    theme: Option<ThemeId>,
    tables: BTreeSet<TableId>,
    sheet: LineSheet,
    quotes: Option<Vec<String>>,
}

/// Everything there is to speak of: themes or tables that have lines, then what the dots say once the room has voted.
#[must_use]
pub fn deck(desk: &Desk, by: By) -> Vec<Spoken> {
    let lines = standing(desk);
    let mut deck: Vec<Spoken> = match by {
        By::Theme => desk.themes.iter().filter_map(|theme| of_theme(theme, &lines)).collect(),
        By::Table => desk.tables.iter().filter_map(|plan| of_table(plan, &lines)).collect(),
    };
    deck.extend(of_dots(desk, &lines));
    deck
}

impl Spoken {
    /// What it is called; `None` for what the dots say, which the words have a name for.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.view {
            SlideView::Theme(sheet) => Some(&sheet.name),
            SlideView::Table(sign, _) => sign.story.as_deref().or(sign.name.as_deref()),
            SlideView::Dots(_) | SlideView::Themes(_) => None,
        }
    }

    /// Its ideas and findings.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let lines: &[LineSheet] = match &self.view {
            SlideView::Theme(sheet) => &sheet.lines,
            SlideView::Table(_, lines) => lines,
            SlideView::Dots(_) | SlideView::Themes(_) => &[],
        };
        let ideas = lines.iter().filter(|line| line.kind == PostKind::Idea).count();
        (ideas, lines.len() - ideas)
    }
}

fn of_theme(theme: &workshop::Theme, lines: &[Standing]) -> Option<Spoken> {
    let of = |line: &&Standing| line.theme == Some(theme.id);
    let (mut sheets, quotes) = read(lines.iter().filter(of));
    sheets.sort_by_key(|line| line.kind);
    let view = SlideView::Theme(ThemeSheet { id: theme.id, name: theme.name.text.clone(), lines: sheets });
    spoken(Slide::Theme(theme.id), view, quotes)
}

fn of_table(plan: &workshop::sight::TablePlan, lines: &[Standing]) -> Option<Spoken> {
    let of = |line: &&Standing| line.tables.contains(&plan.sign.id);
    let (mut sheets, quotes) = read(lines.iter().filter(of));
    sheets.sort_by_key(|line| (line.kind, line.id));
    spoken(Slide::Table(plan.sign.id), SlideView::Table(plan.sign.clone(), sheets), quotes)
}

/// How the dots fell; nothing while they fall.
fn of_dots(desk: &Desk, lines: &[Standing]) -> Option<Spoken> {
    let voting = desk.now.phase().is_some_and(|phase| phase.kind == PhaseKind::Vote);
    let score = |line: &Standing| Some((line.sheet.clone(), desk.voices.scores.get(&line.sheet.id)?.dots));
    let mut scored: Vec<(LineSheet, u32)> = lines.iter().filter_map(score).collect();
    scored.sort_by_key(|(line, dots)| (std::cmp::Reverse(*dots), line.id));
    let shown = !voting && !scored.is_empty();
    shown.then(|| Spoken { slide: Slide::Dots, view: SlideView::Dots(scored), quotes: BTreeMap::new() })
}

fn spoken(slide: Slide, view: SlideView, quotes: BTreeMap<PostId, Vec<String>>) -> Option<Spoken> {
    let spoken = Spoken { slide, view, quotes };
    (spoken.counts() != (0, 0)).then_some(spoken)
}

fn read<'a>(lines: impl Iterator<Item = &'a Standing>) -> (Vec<LineSheet>, BTreeMap<PostId, Vec<String>>) {
    let mut quotes = BTreeMap::new();
    let sheet = |line: &Standing| {
        if let Some(said) = &line.quotes {
            quotes.insert(line.sheet.id, said.clone());
        }
        line.sheet.clone()
    };
    let sheets = lines.map(sheet).collect();
    (sheets, quotes)
}

/// The lines that stand by themselves and have something behind them that counts, in the order of the board.
fn standing(desk: &Desk) -> Vec<Standing> {
    let mut behind: BTreeMap<PostId, Vec<&PostDetail>> = BTreeMap::new();
    for line in desk.lines.values() {
        let counts = |post: &&PostDetail| !post.hidden && !post.waiting;
        if let Some(post) = desk.posts.get(&line.post).filter(counts) {
            behind.entry(root(desk, line)).or_default().push(post);
        }
    }
    let mut alone: Vec<&LineView> = desk.lines.values().filter(|line| line.into.is_none()).collect();
    alone.sort_by_key(|line| (line.rank, desk.posts.get(&line.post).map_or(u32::MAX, |post| post.note)));
    alone.into_iter().filter_map(|line| Standing::of(desk, line, behind.get_mut(&line.post)?)).collect()
}

impl Standing {
    fn of(desk: &Desk, line: &LineView, behind: &mut [&PostDetail]) -> Option<Self> {
        behind.sort_by_key(|post| (post.id != line.post, post.note));
        let first = behind.first()?;
        let tables: BTreeSet<TableId> = behind.iter().map(|post| post.table).collect();
        let quoted = line.marks.contains(&Mark::Quote);
        let sheet = LineSheet {
            id: line.post,
            kind: desk.posts.get(&line.post).map_or(first.kind, |post| post.kind),
            text: line.wording.clone().unwrap_or_else(|| first.text.clone()),
            examples: behind.iter().flat_map(|post| post.examples.iter().cloned()).collect(),
            said: behind.len(),
            tables: tables.len(),
        };
        let quotes = quoted.then(|| behind.iter().map(|post| post.text.clone()).collect());
        Some(Self { theme: line.theme, tables, sheet, quotes })
    }
}

/// The line that a line is finally merged into.
fn root(desk: &Desk, line: &LineView) -> PostId {
    let mut root = line.post;
    // The server makes no rings; the bound keeps a damaged picture from turning for ever.
    for _ in 0..=desk.lines.len() {
        match desk.lines.get(&root).and_then(|line| line.into) {
            Some(next) => root = next,
            None => break,
        }
    }
    root
}

#[cfg(test)]
mod tests;
