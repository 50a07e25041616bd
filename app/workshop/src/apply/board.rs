//! Lines move, merge and part; themes come and go.

use crate::board::{Likeness, Pair, RANK_GAP};
use crate::event::{BoardEvent, Placing};
use crate::{Line, PostId, ThemeId, Workshop};

impl Workshop {
    pub(super) fn apply_board(&mut self, event: &BoardEvent) {
        match event {
            BoardEvent::ThemeAdded(theme) => {
                if self.theme(theme.id).is_none() {
                    self.themes.push(theme.clone());
                }
            }
            BoardEvent::ThemeEdited(theme) => {
                if let Some(known) = self.themes.iter_mut().find(|known| known.id == theme.id) {
                    *known = theme.clone();
                }
            }
            BoardEvent::ThemeMoved { theme, before } => {
                let Some(from) = self.themes.iter().position(|known| known.id == *theme) else { return };
                let moved = self.themes.remove(from);
                let to = before.and_then(|before| self.themes.iter().position(|known| known.id == before));
                self.themes.insert(to.unwrap_or(self.themes.len()), moved);
            }
            BoardEvent::ThemeRemoved { theme } => {
                self.remove_theme(*theme);
            }
            BoardEvent::LinePlaced { line, theme, rank, dealt } => {
                self.change(*line, |line| (line.theme, line.rank) = (*theme, *rank));
                for (place, other) in (1..).zip(dealt) {
                    self.change(*other, |line| line.rank = place * RANK_GAP);
                }
            }
            BoardEvent::LineReworded { line, wording } => self.change(*line, |line| line.wording.clone_from(wording)),
            BoardEvent::LineMerged { line, into } => {
                // A ring would hide both for ever; `decide` makes none, a file might.
                if self.lines.contains_key(into) && self.root_of(*into) != *line {
                    self.change(*line, |line| line.into = Some(*into));
                }
                self.gather_lines();
            }
            BoardEvent::LineTakenApart { line } => {
                self.change(*line, |line| line.into = None);
                self.gather_lines();
            }
            BoardEvent::LinesSorted(lines) => self.put(lines),
            BoardEvent::ThemeGathered { theme, lines } => {
                if self.theme(theme.id).is_none() {
                    self.themes.push(theme.clone());
                }
                self.put(lines);
            }
            BoardEvent::ThemesMerged { theme, into, lines } => {
                if let Some(known) = self.themes.iter_mut().find(|known| known.id == into.id) {
                    *known = into.clone();
                }
                self.put(lines);
                self.remove_theme(*theme);
            }
            BoardEvent::LinesMerged { lines, into } => {
                for line in lines {
                    if self.lines.contains_key(into) && self.root_of(*into) != *line {
                        self.change(*line, |line| line.into = Some(*into));
                    }
                }
                self.gather_lines();
            }
            BoardEvent::LinesMarked { lines, mark, on } => {
                for line in lines {
                    self.change(*line, |line| {
                        if *on {
                            line.marks.insert(*mark)
                        } else {
                            line.marks.remove(mark)
                        };
                    });
                }
            }
            BoardEvent::PairJudged { pair, likeness } => self.judge(*pair, *likeness),
        }
    }

    fn put(&mut self, lines: &[Placing]) {
        for Placing { line, theme, rank } in lines {
            self.change(*line, |line| (line.theme, line.rank) = (*theme, *rank));
        }
    }

    fn remove_theme(&mut self, theme: ThemeId) {
        self.themes.retain(|known| known.id != theme);
        self.lines.values_mut().filter(|line| line.theme == Some(theme)).for_each(|line| line.theme = None);
    }

    pub(crate) fn judge(&mut self, pair: Pair, likeness: Option<Likeness>) {
        match likeness {
            Some(likeness) => self.likenesses.insert(pair, likeness),
            None => self.likenesses.remove(&pair),
        };
    }

    fn change(&mut self, line: PostId, how: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(&line) {
            how(line);
        }
    }
}
