//! Sorting many lines at once, and making themes out of others. One event each, so that one undo takes it back whole.

use super::board::{MOST_KEYWORDS, MOST_THEMES, read};
use crate::board::{Likeness, Mark, Pair, RANK_GAP};
use crate::command::ThemeForm;
use crate::event::{BoardEvent, Placing};
use crate::refusal::What;
use crate::{PostId, Refusal, Theme, ThemeId, Workshop};
use std::collections::{BTreeMap, BTreeSet};

impl Workshop {
    /// Each behind what its theme holds. A line that has been merged or sorted the same way meanwhile is passed over: with
    /// two hundred at once, one that a colleague has dealt with is no reason to refuse the others.
    pub(super) fn sort(&self, placings: &[(PostId, Option<ThemeId>)]) -> Result<Option<BoardEvent>, Refusal> {
        for (_, theme) in placings {
            theme.map(|theme| self.known_theme(theme)).transpose()?;
        }
        let lines = self.placed_last(placings.iter().copied())?;
        Ok((!lines.is_empty()).then_some(BoardEvent::LinesSorted(lines)))
    }

    pub(super) fn gather(
        &self,
        theme: ThemeId,
        form: &ThemeForm,
        lines: &[PostId],
    ) -> Result<Option<BoardEvent>, Refusal> {
        if self.theme(theme).is_some() {
            return Ok(None);
        }
        if self.themes.len() >= MOST_THEMES {
            return Err(Refusal::TooMany { what: What::Theme, limit: MOST_THEMES });
        }
        let lines = self.placed_last(lines.iter().map(|line| (*line, Some(theme))))?;
        Ok(Some(BoardEvent::ThemeGathered { theme: read(theme, form)?, lines }))
    }

    pub(super) fn merge_themes(&self, theme: ThemeId, into: ThemeId) -> Result<Option<BoardEvent>, Refusal> {
        let (gone, kept) = (self.known_theme(theme)?, self.known_theme(into)?);
        if theme == into {
            return Err(Refusal::MergeRing);
        }
        let mut keywords = kept.keywords.clone();
        let new = gone.keywords.iter().filter(|word| !kept.keywords.contains(word));
        keywords.extend(new.cloned());
        keywords.truncate(MOST_KEYWORDS);
        let description = kept.description.clone().or_else(|| gone.description.clone());
        let into = Theme { keywords, description, ..kept.clone() };
        // What is merged behind a line has a theme too, to go back to when it is taken apart.
        let behind = self.lines.values().filter(|line| line.theme == Some(theme) && line.into.is_some());
        let mut lines = self.placed_last(self.lines_of(Some(theme)).iter().map(|line| (line.post, Some(into.id))))?;
        lines.extend(behind.map(|line| Placing { line: line.post, theme: Some(into.id), rank: line.rank }));
        Ok(Some(BoardEvent::ThemesMerged { theme, into, lines }))
    }

    pub(super) fn merge_all(&self, lines: &[PostId], into: PostId) -> Result<Option<BoardEvent>, Refusal> {
        self.line(into)?;
        let into = self.root_of(into);
        let mut merged = Vec::new();
        for line in lines.iter().copied().filter(|line| *line != into).collect::<BTreeSet<_>>() {
            self.standing_line(line)?;
            merged.push(line);
        }
        Ok((!merged.is_empty()).then_some(BoardEvent::LinesMerged { lines: merged, into }))
    }

    /// A line that has the mark already, or has none to lose, is passed over.
    pub(super) fn mark(&self, lines: &[PostId], mark: Mark, on: bool) -> Result<Option<BoardEvent>, Refusal> {
        let mut marked = Vec::new();
        for line in lines.iter().copied().collect::<BTreeSet<_>>() {
            if self.standing_line(line)?.marks.contains(&mark) != on {
                marked.push(line);
            }
        }
        Ok((!marked.is_empty()).then_some(BoardEvent::LinesMarked { lines: marked, mark, on }))
    }

    pub(super) fn judged(
        &self,
        a: PostId,
        b: PostId,
        likeness: Option<Likeness>,
    ) -> Result<Option<BoardEvent>, Refusal> {
        self.line(a)?;
        self.line(b)?;
        let pair = Pair::of(a, b).ok_or(Refusal::MergeRing)?;
        let known = self.likenesses.get(&pair).copied();
        Ok((known != likeness).then_some(BoardEvent::PairJudged { pair, likeness }))
    }

    /// Lines that stand by themselves and are elsewhere, each behind the last one of its theme.
    fn placed_last(&self, placings: impl Iterator<Item = (PostId, Option<ThemeId>)>) -> Result<Vec<Placing>, Refusal> {
        let mut last: BTreeMap<Option<ThemeId>, i64> = BTreeMap::new();
        let mut placed = Vec::new();
        let mut seen = BTreeSet::new();
        for (id, theme) in placings {
            let line = self.line(id)?;
            if line.into.is_some() || line.theme == theme || !seen.insert(id) {
                continue;
            }
            let rank =
                last.entry(theme).or_insert_with(|| self.lines_of(theme).last().map_or(-RANK_GAP, |last| last.rank));
            *rank = rank.saturating_add(RANK_GAP);
            placed.push(Placing { line: id, theme, rank: *rank });
        }
        Ok(placed)
    }
}
