//! What one can do on the board. Each act is one command, one sentence about what was done, and one undo.

use super::state::{Board, Sheet};
use crate::browser;
use leptos::prelude::*;
use std::time::Duration;
use uuid::Uuid;
use workshop::board::Mark;
use workshop::command::{Boarding, ThemeForm};
use workshop::{Command, PostId, ThemeId};

impl Board {
    /// Sorts a line, and says so.
    pub fn place(self, line: PostId, theme: Option<ThemeId>, before: Option<PostId>) {
        let done = (self.words().placed)(&self.theme_name(theme));
        self.board(Boarding::Place { line, theme, before }, Some(done));
    }

    /// Sorts a line and moves on: from the tray to the next unsorted one, elsewhere to the card below.
    pub fn place_and_go_on(self, line: PostId, theme: Option<ThemeId>) {
        let follower = match self.with_card(line, |theme, _| theme) {
            Some(None) => self.next_unsorted(Some(line)),
            Some(Some(_)) | None => self.neighbour(line, 1).or_else(|| self.neighbour(line, -1)),
        };
        self.place(line, theme, None);
        if let Some(follower) = follower {
            self.go_to(follower);
        }
    }

    /// Takes the house's suggestion for a line, if it has one that it stands by.
    pub fn accept(self, line: PostId) {
        if self.with_card(line, |theme, _| theme.is_none()) != Some(true) {
            return;
        }
        let suggested = untrack(|| self.help.suggestion(line)).filter(|suggestion| !suggestion.unsure);
        match suggested.and_then(|suggestion| suggestion.themes.first().copied()) {
            Some(theme) => self.place_and_go_on(line, Some(theme)),
            None => self.desk.say(self.words().no_suggestion.to_owned()),
        }
    }

    /// Sorts several at once.
    pub fn sort(self, placings: Vec<(PostId, Option<ThemeId>)>) {
        let count = placings.len();
        let one =
            placings.first().map(|(_, theme)| *theme).filter(|one| placings.iter().all(|(_, theme)| theme == one));
        let done = match one {
            Some(theme) => (self.words().sorted_into)(count, &self.theme_name(theme)),
            None => (self.words().sorted_all)(count),
        };
        self.board(Boarding::Sort { placings }, Some(done));
    }

    /// Sorts the chosen lines; one by itself goes as one does.
    pub fn sort_chosen(self, theme: Option<ThemeId>) {
        let chosen = self.chosen();
        let follower = chosen.last().and_then(|last| self.next_unsorted(Some(*last)));
        let follower = follower.filter(|follower| !chosen.contains(follower));
        self.choose_none();
        self.sort(chosen.into_iter().map(|line| (line, theme)).collect());
        if let Some(follower) = follower {
            self.go_to(follower);
        }
    }

    /// A new theme with lines that stand elsewhere.
    pub fn gather(self, form: ThemeForm, lines: Vec<PostId>) {
        let done = (self.words().gathered)(form.name.trim(), lines.len());
        self.board(Boarding::Gather { theme: ThemeId(Uuid::new_v4()), form, lines }, Some(done));
    }

    pub fn merge(self, line: PostId, into: PostId) {
        self.merging.set(None);
        if line != into {
            self.board(Boarding::Merge { line, into }, Some(self.words().merged.to_owned()));
            self.follow(into);
        }
    }

    pub fn merge_all(self, lines: Vec<PostId>, into: PostId) {
        let done = (self.words().merged_all)(lines.iter().filter(|line| **line != into).count() + 1);
        self.board(Boarding::MergeAll { lines, into }, Some(done));
        self.follow(into);
    }

    /// Merges the chosen lines: behind the one that she is on, else behind the first.
    pub fn merge_chosen(self) {
        let chosen = self.chosen();
        let here = self.here.get_untracked().filter(|here| chosen.contains(here));
        let Some(into) = here.or_else(|| chosen.first().copied()) else { return };
        if chosen.len() < 2 {
            self.desk.say(self.words().merge_needs_two.to_owned());
            return;
        }
        self.choose_none();
        self.merge_all(chosen, into);
    }

    pub fn take_apart(self, line: PostId) {
        self.board(Boarding::TakeApart { line }, Some(self.words().taken_apart.to_owned()));
    }

    /// Opens the sheet on which a line is reworded.
    pub fn begin_rewording(self, line: PostId) {
        self.draft.set(self.wording_of(line));
        self.rewording.set(Some(line));
    }

    /// Closes it, and nothing has changed.
    pub fn leave_wording(self) {
        if let Some(line) = self.rewording.get_untracked() {
            self.rewording.set(None);
            self.go_to(line);
        }
    }

    pub fn reword(self, line: PostId, wording: String) {
        self.rewording.set(None);
        self.board(Boarding::Reword { line, wording }, Some(self.words().reworded_done.to_owned()));
        self.follow(line);
    }

    pub fn mark(self, line: PostId, mark: Mark, on: bool) {
        let done = (self.words().marked)(mark, on, 1);
        self.board(Boarding::Mark { lines: vec![line], mark, on }, Some(done));
    }

    /// Puts a mark on a line, or takes it off.
    pub fn turn_mark(self, line: PostId, mark: Mark) {
        if let Some(marked) = self.with_card(line, |_, card| card.marks.contains(&mark)) {
            self.mark(line, mark, !marked);
        }
    }

    /// Marks the chosen lines; takes the mark off if all of them have it.
    pub fn mark_chosen(self, mark: Mark) {
        let chosen = self.chosen();
        let has = |line: &PostId| self.with_card(*line, |_, card| card.marks.contains(&mark)).unwrap_or(false);
        let on = !chosen.iter().all(has);
        let done = (self.words().marked)(mark, on, chosen.len());
        self.board(Boarding::Mark { lines: chosen, mark, on }, Some(done));
    }

    /// One place up (−1) or down (1) among the cards of its kind.
    pub fn shift(self, line: PostId, by: isize) {
        if let Some((theme, before)) = self.shown.with_untracked(|columns| columns.shifted(line, by)) {
            let done = if by < 0 { self.words().shifted_up } else { self.words().shifted_down };
            self.board(Boarding::Place { line, theme, before }, Some(done.to_owned()));
            self.follow(line);
        }
    }

    pub fn open_sheet(self, sheet: Sheet) {
        self.sheet.set(Some(sheet));
        if let Sheet::Of(theme) = sheet {
            self.facing.set(Some(theme));
        }
        browser::after(Duration::from_millis(30), || browser::focus("theme-name"));
    }

    /// Saves the sheet that is open.
    pub fn save_sheet(self, form: ThemeForm) {
        let Some(open) = self.sheet.get_untracked() else { return };
        self.sheet.set(None);
        let command = match open {
            Sheet::Of(theme) => return self.edit_theme(theme, form),
            Sheet::New => Boarding::AddTheme { theme: ThemeId(Uuid::new_v4()), form },
            Sheet::Gathering => {
                let chosen = self.chosen();
                self.choose_none();
                return self.gather(form, chosen);
            }
        };
        self.board(command, Some(self.words().theme_saved.to_owned()));
    }

    pub fn edit_theme(self, theme: ThemeId, form: ThemeForm) {
        self.board(Boarding::EditTheme { theme, form }, Some(self.words().theme_saved.to_owned()));
    }

    /// One place left (−1) or right (1).
    pub fn shift_theme(self, theme: ThemeId, by: isize) {
        let themes: Vec<ThemeId> = self.themes.with_untracked(|themes| themes.iter().map(|(id, _)| *id).collect());
        let Some(place) = themes.iter().position(|known| *known == theme) else { return };
        let target = if by < 0 { place.checked_sub(1) } else { Some(place + 2) };
        if let Some(target) = target {
            let before = themes.get(target).copied();
            self.board(Boarding::MoveTheme { theme, before }, Some(self.words().theme_moved.to_owned()));
        }
    }

    pub fn remove_theme(self, theme: ThemeId) {
        self.board(Boarding::RemoveTheme { theme }, Some(self.words().theme_removed.to_owned()));
    }

    pub fn merge_themes(self, theme: ThemeId, into: ThemeId) {
        let done = (self.words().themes_merged)(&self.theme_name(Some(theme)), &self.theme_name(Some(into)));
        self.facing.set(Some(into));
        self.board(Boarding::MergeThemes { theme, into }, Some(done));
    }

    pub fn undo(self) {
        if let Some(kind) = untrack(|| self.act()).and_then(|act| act.undo) {
            self.desk.ask(Command::Undo, Some((self.words().undone)(kind)));
        }
    }

    /// Leaves her last act as it is, as a colleague has changed the same card since: the one before is then the last.
    pub fn pass_over(self) {
        self.desk.ask(Command::PassOver, Some(self.words().passed_over.to_owned()));
    }

    pub fn redo(self) {
        if let Some(kind) = untrack(|| self.act()).and_then(|act| act.redo) {
            self.desk.ask(Command::Redo, Some((self.words().redone)(kind)));
        }
    }

    fn board(self, boarding: Boarding, done: Option<String>) {
        self.desk.ask(Command::Board(boarding), done);
    }
}
