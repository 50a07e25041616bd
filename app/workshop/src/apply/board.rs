//! Lines move, merge and part; themes come and go.

use crate::board::RANK_GAP;
use crate::event::BoardEvent;
use crate::{Line, PostId, Workshop};

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
                self.themes.retain(|known| known.id != *theme);
                self.lines.values_mut().filter(|line| line.theme == Some(*theme)).for_each(|line| line.theme = None);
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
        }
    }

    fn change(&mut self, line: PostId, how: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(&line) {
            how(line);
        }
    }
}
