//! What the board holds beside the picture: what is picked up, being reworded, being merged.

use super::cards::{Card, Columns};
use super::drag::Over;
use crate::browser;
use crate::islands::desk::Desk;
use crate::words;
use leptos::prelude::*;
use std::time::Duration;
use uuid::Uuid;
use workshop::command::{Boarding, ThemeForm};
use workshop::sight::ActView;
use workshop::{Command, PostId, ThemeId};

/// The board.
#[derive(Debug, Clone, Copy)]
pub struct Board {
    pub desk: Desk,
    pub columns: Memo<Columns>,
    /// The card that is being dragged.
    pub held: RwSignal<Option<PostId>>,
    /// What it is held over.
    pub over: RwSignal<Option<Over>>,
    /// The line that waits for another to be merged into.
    pub merging: RwSignal<Option<PostId>>,
    /// The line that is being reworded.
    pub rewording: RwSignal<Option<PostId>>,
    /// Counts moves of the keyboard, so that a late one does not undo a newer one.
    turn: StoredValue<u32>,
    /// The theme whose sheet is open; `Some(None)` is a new one.
    pub theme_form: RwSignal<Option<Option<ThemeId>>>,
}

impl Board {
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            columns: Memo::new(move |_| desk.picture.with(Columns::of)),
            held: RwSignal::new(None),
            over: RwSignal::new(None),
            merging: RwSignal::new(None),
            rewording: RwSignal::new(None),
            turn: StoredValue::new(0),
            theme_form: RwSignal::new(None),
        }
    }

    /// What I can take back.
    pub fn act(self) -> Option<ActView> {
        self.desk.picture.with(|picture| picture.acts.iter().find(|act| act.by == self.desk.me).cloned())
    }

    pub fn column(self, theme: Option<ThemeId>) -> Vec<Card> {
        self.columns.with(|columns| columns.column(theme).to_vec())
    }

    pub fn theme_name(self, theme: Option<ThemeId>) -> String {
        let named = theme.and_then(|id| {
            self.columns.with_untracked(|columns| {
                columns.themes.iter().find(|theme| theme.id == id).map(|theme| theme.name.text.clone())
            })
        });
        named.unwrap_or_else(|| words::board(self.desk.language).tray.to_owned())
    }

    /// Sorts a line, and says so.
    pub fn place(self, line: PostId, theme: Option<ThemeId>, before: Option<PostId>) {
        let words = words::board(self.desk.language);
        let done = (words.placed)(&self.theme_name(theme));
        self.board(Boarding::Place { line, theme, before }, Some(done));
    }

    /// Sorts a line and moves on to the one that follows it in the tray.
    pub fn place_and_go_on(self, line: PostId, theme: Option<ThemeId>) {
        let follower = self.neighbour(line, 1).or_else(|| self.neighbour(line, -1));
        self.place(line, theme, None);
        if let Some(follower) = follower {
            self.go_to(follower);
        }
    }

    pub fn merge(self, line: PostId, into: PostId) {
        self.merging.set(None);
        if line != into {
            let done = words::board(self.desk.language).merged.to_owned();
            self.board(Boarding::Merge { line, into }, Some(done));
            self.focus(into);
        }
    }

    pub fn take_apart(self, line: PostId) {
        let done = words::board(self.desk.language).taken_apart.to_owned();
        self.board(Boarding::TakeApart { line }, Some(done));
    }

    pub fn reword(self, line: PostId, wording: String) {
        self.rewording.set(None);
        let done = words::board(self.desk.language).reworded_done.to_owned();
        self.board(Boarding::Reword { line, wording }, Some(done));
        self.focus(line);
    }

    /// One place up (−1) or down (1) within its column.
    pub fn shift(self, line: PostId, by: isize) {
        let found = self.columns.with_untracked(|columns| {
            let (theme, place) = columns.find(line)?;
            let others: Vec<PostId> =
                columns.column(theme).iter().map(|card| card.line).filter(|other| *other != line).collect();
            let target = place.checked_add_signed(by).filter(|target| *target <= others.len())?;
            Some((theme, others.get(target).copied()))
        });
        if let Some((theme, before)) = found {
            self.place(line, theme, before);
            self.focus(line);
        }
    }

    /// The card some places further in the same column.
    pub fn neighbour(self, line: PostId, by: isize) -> Option<PostId> {
        self.columns.with_untracked(|columns| {
            let (theme, place) = columns.find(line)?;
            let target = place.checked_add_signed(by)?;
            columns.column(theme).get(target).map(|card| card.line)
        })
    }

    /// The first card of the column beside, going over empty ones.
    pub fn beside(self, line: PostId, by: isize) -> Option<PostId> {
        self.columns.with_untracked(|columns| {
            let order: Vec<Option<ThemeId>> =
                std::iter::once(None).chain(columns.themes.iter().map(|theme| Some(theme.id))).collect();
            let (theme, _) = columns.find(line)?;
            let mut place = order.iter().position(|column| *column == theme)?;
            loop {
                place = place.checked_add_signed(by).filter(|place| *place < order.len())?;
                if let Some(card) = columns.column(order[place]).first() {
                    return Some(card.line);
                }
            }
        })
    }

    /// Moves the keyboard to a card that stays where it is.
    pub fn go_to(self, line: PostId) {
        self.turn.update_value(|turn| *turn += 1);
        browser::focus(&card_id(line));
    }

    /// Moves the keyboard to a card once it is where it will be, unless it has gone elsewhere meanwhile.
    pub fn focus(self, line: PostId) {
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        browser::after(Duration::from_millis(120), move || {
            if self.turn.get_value() == turn {
                browser::focus(&card_id(line));
            }
        });
    }

    pub fn open_theme_form(self, theme: Option<ThemeId>) {
        self.theme_form.set(Some(theme));
        browser::after(Duration::from_millis(30), || browser::focus("theme-name"));
    }

    /// Saves the sheet that is open.
    pub fn save_theme(self, form: ThemeForm) {
        let words = words::board(self.desk.language);
        let Some(open) = self.theme_form.get_untracked() else { return };
        self.theme_form.set(None);
        let command = match open {
            Some(theme) => Boarding::EditTheme { theme, form },
            None => Boarding::AddTheme { theme: ThemeId(Uuid::new_v4()), form },
        };
        self.board(command, Some(words.theme_saved.to_owned()));
    }

    /// One place left (−1) or right (1).
    pub fn shift_theme(self, theme: ThemeId, by: isize) {
        let themes =
            self.columns.with_untracked(|columns| columns.themes.iter().map(|theme| theme.id).collect::<Vec<_>>());
        let Some(place) = themes.iter().position(|known| *known == theme) else { return };
        let target = if by < 0 { place.checked_sub(1) } else { Some(place + 2) };
        if let Some(target) = target {
            self.board(Boarding::MoveTheme { theme, before: themes.get(target).copied() }, None);
        }
    }

    pub fn remove_theme(self, theme: ThemeId) {
        let done = words::board(self.desk.language).theme_removed.to_owned();
        self.board(Boarding::RemoveTheme { theme }, Some(done));
    }

    fn board(self, boarding: Boarding, done: Option<String>) {
        self.desk.ask(Command::Board(boarding), done);
    }
}

/// The identity of a card in the document.
pub fn card_id(line: PostId) -> String {
    format!("line-{line}")
}
