//! What of the board is shown. A filter hides; it never moves nor forgets, and the count of what it shows is always in
//! sight. Pure.

use super::cards::Card;
use super::columns::Columns;
use super::folding::{folded, sought};
use workshop::board::Mark;
use workshop::{PostKind, ThemeId};

/// What is asked for; what is not asked for lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Said at that table.
    pub table: Option<u16>,
    /// Said in that round.
    pub round: Option<u8>,
    /// Said at one of these tables, which tell the same story.
    pub story: Option<Vec<u16>>,
    /// An idea or a finding.
    pub kind: Option<PostKind>,
    /// In that theme; `Some(None)` is the tray.
    pub theme: Option<Option<ThemeId>>,
    /// In that state.
    pub state: Option<State>,
    /// Words that all stand in it, as typed.
    pub search: String,
}

/// What has become of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has no theme yet.
    Unsorted,
    /// It has one.
    Sorted,
    /// Several contributions stand behind it.
    Merged,
    /// À creuser.
    Dig,
    /// À citer.
    Quote,
    /// Added when the room read the lines.
    Added,
    /// A narrator asks for another wording.
    Amended,
}

impl State {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 7] =
        [Self::Unsorted, Self::Sorted, Self::Merged, Self::Dig, Self::Quote, Self::Added, Self::Amended];

    /// Its name in a form.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Unsorted => "unsorted",
            Self::Sorted => "sorted",
            Self::Merged => "merged",
            Self::Dig => "dig",
            Self::Quote => "quote",
            Self::Added => "added",
            Self::Amended => "amended",
        }
    }

    /// By its name in a form.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }

    /// Whether that is so of a card.
    #[must_use]
    pub fn is_of(self, theme: Option<ThemeId>, card: &Card) -> bool {
        match self {
            Self::Unsorted => theme.is_none(),
            Self::Sorted => theme.is_some(),
            Self::Merged => card.said.len() > 1,
            Self::Dig => card.marks.contains(&Mark::Dig),
            Self::Quote => card.marks.contains(&Mark::Quote),
            Self::Added => card.added,
            Self::Amended => card.voices.iter().any(|voice| voice.amends.is_some()),
        }
    }
}

impl Filter {
    /// Whether it lets everything through.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let Self { table, round, story, kind, theme, state, search } = self;
        let asks = table.is_some() || round.is_some() || story.is_some() || kind.is_some() || theme.is_some();
        !asks && state.is_none() && sought(search).is_empty()
    }

    /// What it shows of a board.
    #[must_use]
    pub fn shows(&self, columns: &Columns) -> Columns {
        if self.is_open() {
            return columns.clone();
        }
        let words = sought(&self.search);
        columns.only(|theme, card| self.lets(theme, card) && has(card, &words))
    }

    /// One and the same contribution has to be of the table, the story and the round asked for.
    fn lets(&self, theme: Option<ThemeId>, card: &Card) -> bool {
        let said = card.said.iter().any(|said| {
            self.table.is_none_or(|table| said.table == table)
                && self.round.is_none_or(|round| said.round == round)
                && self.story.as_ref().is_none_or(|tables| tables.contains(&said.table))
        });
        said && self.kind.is_none_or(|kind| card.kind == kind)
            && self.theme.is_none_or(|asked| theme == asked)
            && self.state.is_none_or(|state| state.is_of(theme, card))
    }
}

/// Whether all the words stand in what the line says, in what was said or in its examples.
fn has(card: &Card, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let said = card.said.iter().flat_map(|said| std::iter::once(&said.text).chain(&said.examples));
    let text = std::iter::once(&card.wording).chain(said).map(|text| folded(text)).collect::<Vec<_>>().join("\n");
    words.iter().all(|word| text.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::cards::Saying;
    use super::*;
    use std::collections::BTreeSet;
    use std::sync::Arc;
    use uuid::Uuid;
    use workshop::PostId;

    fn card(number: u128, text: &str, places: &[(u16, u8)]) -> Arc<Card> {
        let said = places.iter().map(|(table, round)| Saying {
            post: PostId(Uuid::from_u128(number)),
            note: 1,
            text: text.to_owned(),
            examples: Vec::new(),
            table: *table,
            round: *round,
            merged: false,
        });
        Arc::new(Card {
            line: PostId(Uuid::from_u128(number)),
            kind: PostKind::Idea,
            wording: text.to_owned(),
            reworded: false,
            said: said.collect(),
            tables: places.iter().map(|(table, _)| *table).collect(),
            marks: BTreeSet::new(),
            added: false,
            voices: Vec::new(),
        })
    }

    fn board() -> Columns {
        let tray =
            vec![card(1, "Associer les élus dès le début", &[(1, 1)]), card(2, "L’œuvre commune", &[(2, 1), (1, 2)])];
        Columns { tray, ..Columns::default() }
    }

    fn shown(filter: &Filter) -> usize {
        filter.shows(&board()).count()
    }

    #[test]
    fn an_open_filter_shows_the_board_as_it_is() {
        assert!(Filter { search: "  ".into(), ..Filter::default() }.is_open());
        assert_eq!(Filter::default().shows(&board()), board());
    }

    #[test]
    fn a_search_folds_accents_and_asks_for_every_word() {
        let search = |typed: &str| shown(&Filter { search: typed.into(), ..Filter::default() });
        assert_eq!(search("ELUS"), 1);
        assert_eq!(search("l'oeuvre"), 1);
        assert_eq!(search("elus oeuvre"), 0);
    }

    #[test]
    fn table_and_round_are_asked_of_one_contribution_not_of_two() {
        assert_eq!(shown(&Filter { table: Some(2), round: Some(1), ..Filter::default() }), 1);
        assert_eq!(shown(&Filter { table: Some(2), round: Some(2), ..Filter::default() }), 0);
        assert_eq!(shown(&Filter { story: Some(vec![1, 2]), round: Some(1), ..Filter::default() }), 2);
    }

    #[test]
    fn what_has_become_of_a_line_can_be_asked_for() {
        assert_eq!(shown(&Filter { state: Some(State::Merged), ..Filter::default() }), 1);
        assert_eq!(shown(&Filter { state: Some(State::Sorted), ..Filter::default() }), 0);
        assert!(State::ALL.into_iter().all(|state| State::parse(state.slug()) == Some(state)));
    }
}
