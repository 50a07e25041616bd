//! What the board holds beside the picture: what is shown, in hand, picked, being reworded, being merged.

use super::cards::Card;
use super::columns::Columns;
use super::drag::Drag;
use super::filter::Filter;
use super::help::HelpState;
use super::touching::Touching;
use crate::islands::desk::Desk;
use crate::words;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use workshop::sight::ActView;
use workshop::{PostId, ThemeId};

/// The board.
#[derive(Debug, Clone, Copy)]
pub struct Board {
    pub desk: Desk,
    pub help: HelpState,
    /// All cards.
    pub columns: Memo<Columns>,
    /// What of them is asked for.
    pub filter: RwSignal<Filter>,
    /// The cards that the filter lets through.
    pub shown: Memo<Columns>,
    /// Themes by identity and name, in order: menus are drawn anew when these change, and not at each card's move.
    pub themes: Memo<Vec<(ThemeId, String)>>,
    /// The card that she is on.
    pub here: RwSignal<Option<PostId>>,
    /// The card that is to have the keyboard as soon as it is drawn.
    pub awaited: StoredValue<Option<PostId>>,
    /// Cards that were chosen together.
    pub picked: RwSignal<BTreeSet<PostId>>,
    /// Where a choice of several began.
    pub anchor: StoredValue<Option<PostId>>,
    pub drag: Drag,
    pub touching: Touching,
    /// The line that waits for another to be merged into.
    pub merging: RwSignal<Option<PostId>>,
    /// The line that is being reworded,
    pub rewording: RwSignal<Option<PostId>>,
    /// and how it would read: kept here, so that a card drawn anew under her hands loses nothing.
    pub draft: RwSignal<String>,
    /// The theme whose sheet is open.
    pub sheet: RwSignal<Option<Sheet>>,
    /// Unsorted lines that she has passed over, in that order.
    pub passed: RwSignal<Vec<PostId>>,
    /// The column that a narrow screen shows.
    pub facing: RwSignal<Option<ThemeId>>,
    /// Whether the article stands beside the themes.
    pub reading: RwSignal<bool>,
    /// Whether the list of keys is open, and whether keys are used.
    pub keys_shown: RwSignal<bool>,
    pub keys_used: RwSignal<bool>,
    /// Counts what changes what can be seen: scrolling, the screen's size, heights that were measured.
    pub glance: RwSignal<u32>,
    /// Whether that is going to be asked anew with the next frame.
    pub glancing: StoredValue<bool>,
    /// Heights of cards that were drawn, in CSS pixels.
    pub heights: StoredValue<BTreeMap<PostId, f64>>,
}

/// A theme's sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// A new theme.
    New,
    /// A new theme, for the lines that are chosen.
    Gathering,
    /// One that is there.
    Of(ThemeId),
}

impl Board {
    pub fn new(desk: Desk, help: HelpState) -> Self {
        let columns = Memo::new(move |before| desk.picture.with(|picture| Columns::of(picture, before)));
        let filter = RwSignal::new(Filter::default());
        let named =
            |columns: &Columns| columns.themes.iter().map(|theme| (theme.id, theme.name.text.clone())).collect();
        Self {
            desk,
            help,
            columns,
            filter,
            shown: Memo::new(move |_| columns.with(|columns| filter.with(|filter| filter.shows(columns)))),
            themes: Memo::new(move |_| columns.with(named)),
            here: RwSignal::new(None),
            awaited: StoredValue::new(None),
            picked: RwSignal::new(BTreeSet::new()),
            anchor: StoredValue::new(None),
            drag: Drag::default(),
            touching: Touching::default(),
            merging: RwSignal::new(None),
            rewording: RwSignal::new(None),
            draft: RwSignal::new(String::new()),
            sheet: RwSignal::new(None),
            passed: RwSignal::new(Vec::new()),
            facing: RwSignal::new(None),
            reading: RwSignal::new(false),
            keys_shown: RwSignal::new(false),
            keys_used: RwSignal::new(true),
            glance: RwSignal::new(0),
            glancing: StoredValue::new(false),
            heights: StoredValue::new(BTreeMap::new()),
        }
    }

    pub fn words(self) -> &'static words::Board {
        words::board(self.desk.language)
    }

    /// What I can take back.
    pub fn act(self) -> Option<ActView> {
        self.desk.picture.with(|picture| picture.acts.iter().find(|act| act.by == self.desk.me).cloned())
    }

    /// A theme's name, or the tray's.
    pub fn theme_name(self, theme: Option<ThemeId>) -> String {
        let named = |themes: &Vec<(ThemeId, String)>| {
            themes.iter().find(|(id, _)| Some(*id) == theme).map(|(_, name)| name.clone())
        };
        self.themes.with_untracked(named).unwrap_or_else(|| self.words().tray.to_owned())
    }

    /// What is read off a card that is on the board, if it is.
    pub fn with_card<T>(self, line: PostId, read: impl FnOnce(Option<ThemeId>, &Card) -> T) -> Option<T> {
        self.columns.with_untracked(|columns| columns.find(line).map(|(theme, card)| read(theme, card)))
    }

    /// What a line says.
    pub fn wording_of(self, line: PostId) -> String {
        self.with_card(line, |_, card| card.wording.clone()).unwrap_or_default()
    }

    /// The chosen cards, from left to right and from top to bottom.
    pub fn chosen(self) -> Vec<PostId> {
        self.picked.with_untracked(|picked| {
            self.columns.with_untracked(|columns| {
                let standing = columns.order().flat_map(|theme| columns.standing(theme));
                standing.map(|card| card.line).filter(|line| picked.contains(line)).collect()
            })
        })
    }
}

/// The identity of a card in the document.
pub fn card_id(line: PostId) -> String {
    format!("line-{line}")
}

/// A column's name in the document.
pub fn column_name(theme: Option<ThemeId>) -> String {
    theme.map_or_else(|| "tray".to_owned(), |theme| theme.to_string())
}
