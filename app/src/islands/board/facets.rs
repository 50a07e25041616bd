//! What a filter can ask for on this board, and how many lines each answer would show by itself. Pure.

use super::cards::Card;
use super::columns::Columns;
use super::filter::State;
use std::collections::{BTreeMap, BTreeSet};
use workshop::sight::TablePlan;
use workshop::{PostKind, ThemeId};

/// How many lines there are of each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// By table.
    pub tables: BTreeMap<u16, usize>,
    /// By round.
    pub rounds: BTreeMap<u8, usize>,
    /// By story, with the tables that tell it; only where some story is told at several tables or has a name.
    pub stories: BTreeMap<String, (Vec<u16>, usize)>,
    /// Ideas and findings.
    pub kinds: (usize, usize),
    /// By theme; `None` is the tray.
    pub themes: BTreeMap<Option<ThemeId>, usize>,
    /// By state, in the order of [`State::ALL`].
    pub states: [usize; State::ALL.len()],
}

impl Facets {
    /// Counts a board whose tables are these.
    #[must_use]
    pub fn of(columns: &Columns, tables: &[TablePlan]) -> Self {
        let mut facets = Self::default();
        for plan in tables {
            if let Some(story) = &plan.sign.story {
                facets.stories.entry(story.clone()).or_default().0.push(plan.sign.id.0);
            }
        }
        for theme in columns.order() {
            let cards = columns.column(theme);
            facets.themes.insert(theme, cards.len());
            cards.iter().for_each(|card| facets.count(theme, card));
        }
        facets
    }

    fn count(&mut self, theme: Option<ThemeId>, card: &Card) {
        for table in &card.tables {
            *self.tables.entry(*table).or_default() += 1;
        }
        for round in card.said.iter().map(|said| said.round).collect::<BTreeSet<_>>() {
            *self.rounds.entry(round).or_default() += 1;
        }
        for (tables, count) in self.stories.values_mut() {
            *count += usize::from(card.tables.iter().any(|table| tables.contains(table)));
        }
        match card.kind {
            PostKind::Idea => self.kinds.0 += 1,
            PostKind::Finding => self.kinds.1 += 1,
        }
        for (count, state) in self.states.iter_mut().zip(State::ALL) {
            *count += usize::from(state.is_of(theme, card));
        }
    }
}
