//! The board as it is drawn: columns of cards, worked out from lines and posts. Pure.

use super::cards::{Card, root};
use std::collections::BTreeMap;
use std::sync::Arc;
use workshop::sight::{Desk, LineView};
use workshop::{PostId, PostKind, Theme, ThemeId};

/// The tray and the themes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Lines that belong nowhere yet.
    pub tray: Vec<Arc<Card>>,
    /// Themes in order.
    pub themes: Vec<Theme>,
    /// Their lines, in order.
    pub cards: BTreeMap<ThemeId, Vec<Arc<Card>>>,
}

impl Columns {
    /// Works the columns out. A card that has not changed stays the very card it was, so that comparing two boards of two
    /// thousand cards compares addresses, and only what changed is drawn anew.
    #[must_use]
    pub fn of(desk: &Desk, before: Option<&Self>) -> Self {
        let known: BTreeMap<PostId, &Arc<Card>> =
            before.into_iter().flat_map(Self::all).map(|card| (card.line, card)).collect();
        let mut behind: BTreeMap<PostId, Vec<PostId>> = BTreeMap::new();
        for line in desk.lines.values() {
            behind.entry(root(desk, line)).or_default().push(line.post);
        }
        let mut standing: Vec<&LineView> = desk.lines.values().filter(|line| line.into.is_none()).collect();
        let note = |line: &LineView| desk.posts.get(&line.post).map_or(u32::MAX, |post| post.note);
        standing.sort_by_key(|line| (line.rank, note(line)));
        let mut columns = Self { themes: desk.themes.clone(), ..Self::default() };
        for line in standing {
            let Some(card) = Card::of(desk, line, behind.get(&line.post).map_or(&[][..], Vec::as_slice)) else {
                continue;
            };
            let card = match known.get(&card.line) {
                Some(same) if ***same == card => Arc::clone(same),
                Some(_) | None => Arc::new(card),
            };
            match line.theme.filter(|theme| columns.themes.iter().any(|known| known.id == *theme)) {
                Some(theme) => columns.cards.entry(theme).or_default().push(card),
                None => columns.tray.push(card),
            }
        }
        columns
    }

    /// The cards of a column, ideas and findings as facilitators put them.
    #[must_use]
    pub fn column(&self, theme: Option<ThemeId>) -> &[Arc<Card>] {
        match theme {
            Some(theme) => self.cards.get(&theme).map_or(&[], Vec::as_slice),
            None => &self.tray,
        }
    }

    /// The cards of a column as they stand below each other: in a theme ideas come before findings.
    #[must_use]
    pub fn standing(&self, theme: Option<ThemeId>) -> Vec<&Arc<Card>> {
        let mut cards: Vec<&Arc<Card>> = self.column(theme).iter().collect();
        if theme.is_some() {
            cards.sort_by_key(|card| card.kind == PostKind::Finding);
        }
        cards
    }

    /// Those of one kind.
    #[must_use]
    pub fn of_kind(&self, theme: Option<ThemeId>, kind: Option<PostKind>) -> Vec<Arc<Card>> {
        self.column(theme).iter().filter(|card| kind.is_none_or(|kind| card.kind == kind)).cloned().collect()
    }

    /// Every card.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.tray.iter().chain(self.cards.values().flatten())
    }

    /// The columns from left to right.
    pub fn order(&self) -> impl Iterator<Item = Option<ThemeId>> {
        std::iter::once(None).chain(self.themes.iter().map(|theme| Some(theme.id)))
    }

    /// The cards that a test lets through, under all the themes.
    #[must_use]
    pub fn only(&self, lets: impl Fn(Option<ThemeId>, &Card) -> bool) -> Self {
        let pass = |theme, cards: &[Arc<Card>]| -> Vec<Arc<Card>> {
            cards.iter().filter(|card| lets(theme, card)).cloned().collect()
        };
        Self {
            tray: pass(None, &self.tray),
            themes: self.themes.clone(),
            cards: self.cards.iter().map(|(theme, cards)| (*theme, pass(Some(*theme), cards))).collect(),
        }
    }

    /// How many cards there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.tray.len() + self.sorted()
    }

    /// Lines that have a theme.
    #[must_use]
    pub fn sorted(&self) -> usize {
        self.cards.values().map(Vec::len).sum()
    }

    /// Where a card is: its column and the card.
    #[must_use]
    pub fn find(&self, line: PostId) -> Option<(Option<ThemeId>, &Arc<Card>)> {
        let here = |cards: &[Arc<Card>]| cards.iter().position(|card| card.line == line);
        if let Some(place) = here(&self.tray) {
            return Some((None, &self.tray[place]));
        }
        self.cards.iter().find_map(|(theme, cards)| Some((Some(*theme), &cards[here(cards)?])))
    }

    /// The card some places further down in the same column, as cards stand.
    #[must_use]
    pub fn neighbour(&self, line: PostId, by: isize) -> Option<PostId> {
        let (theme, _) = self.find(line)?;
        let standing = self.standing(theme);
        let place = standing.iter().position(|card| card.line == line)?;
        standing.get(place.checked_add_signed(by)?).map(|card| card.line)
    }

    /// The card of the same kind that stands below.
    #[must_use]
    pub fn follower(&self, line: PostId) -> Option<PostId> {
        let (theme, card) = self.find(line)?;
        let alike = self.of_kind(theme, theme.is_some().then_some(card.kind));
        let place = alike.iter().position(|card| card.line == line)?;
        alike.get(place + 1).map(|card| card.line)
    }

    /// The first card of the column beside, going over empty ones.
    #[must_use]
    pub fn beside(&self, line: PostId, by: isize) -> Option<PostId> {
        let order: Vec<Option<ThemeId>> = self.order().collect();
        let (theme, _) = self.find(line)?;
        let mut place = order.iter().position(|column| *column == theme)?;
        loop {
            place = place.checked_add_signed(by).filter(|place| *place < order.len())?;
            if let Some(card) = self.standing(order[place]).first() {
                return Some(card.line);
            }
        }
    }

    /// Where a card goes that is moved some places among those of its kind: its theme, and the card that will follow it.
    #[must_use]
    pub fn shifted(&self, line: PostId, by: isize) -> Option<(Option<ThemeId>, Option<PostId>)> {
        let (theme, card) = self.find(line)?;
        let kind = theme.is_some().then_some(card.kind);
        let alike = self.of_kind(theme, kind);
        let place = alike.iter().position(|card| card.line == line)?;
        let others: Vec<PostId> = alike.iter().map(|card| card.line).filter(|other| *other != line).collect();
        let target = place.checked_add_signed(by).filter(|target| *target <= others.len())?;
        Some((theme, others.get(target).copied()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use uuid::Uuid;

    fn line(number: u128) -> PostId {
        PostId(Uuid::from_u128(number))
    }

    fn card(number: u128, kind: PostKind) -> Arc<Card> {
        Arc::new(Card {
            line: line(number),
            kind,
            wording: number.to_string(),
            reworded: false,
            said: Vec::new(),
            tables: Vec::new(),
            marks: BTreeSet::new(),
            added: false,
            voices: Vec::new(),
        })
    }

    /// Two lines to sort; one theme where a finding stands between two ideas; an empty theme.
    fn board() -> (Columns, ThemeId) {
        use PostKind::{Finding, Idea};
        let [full, empty] = [ThemeId(Uuid::from_u128(100)), ThemeId(Uuid::from_u128(101))];
        let named = |id| {
            let name = workshop::Words { text: "Un thème".into() };
            Theme { id, name, description: None, keywords: Vec::new() }
        };
        let cards = vec![card(3, Idea), card(4, Finding), card(5, Idea)];
        let columns = Columns {
            tray: vec![card(1, Idea), card(2, Finding)],
            themes: vec![named(empty), named(full)],
            cards: BTreeMap::from([(full, cards)]),
        };
        (columns, full)
    }

    #[test]
    fn the_keyboard_goes_through_cards_as_they_stand() {
        let (columns, _) = board();
        assert_eq!(columns.neighbour(line(3), 1), Some(line(5)), "ideas before findings");
        assert_eq!(columns.neighbour(line(5), 1), Some(line(4)));
        assert_eq!(columns.neighbour(line(4), 1), None);
        assert_eq!(columns.neighbour(line(1), 1), Some(line(2)), "the tray is as it came");
        assert_eq!(columns.beside(line(2), 1), Some(line(3)), "over the empty theme");
        assert_eq!(columns.beside(line(4), -1), Some(line(1)));
        assert_eq!(columns.beside(line(1), -1), None);
    }

    #[test]
    fn a_card_moves_among_those_of_its_kind() {
        let (columns, theme) = board();
        assert_eq!(columns.shifted(line(3), 1), Some((Some(theme), None)), "past the other idea, which is the last");
        assert_eq!(columns.shifted(line(5), -1), Some((Some(theme), Some(line(3)))));
        assert_eq!(columns.shifted(line(4), 1), None, "the only finding has nowhere to go");
        assert_eq!(columns.follower(line(3)), Some(line(5)));
        assert_eq!(columns.follower(line(5)), None);
    }

    #[test]
    fn a_filter_leaves_themes_where_they_are() {
        let (columns, theme) = board();
        let ideas = columns.only(|_, card| card.kind == PostKind::Idea);
        assert_eq!((ideas.count(), ideas.sorted(), ideas.themes.len()), (3, 2, 2));
        assert_eq!(ideas.find(line(5)).map(|(theme, _)| theme), Some(Some(theme)));
        assert_eq!(ideas.find(line(4)), None);
    }
}
