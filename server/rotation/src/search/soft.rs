//! What is wished for beside meetings: places that people were told, ties, organisations, stories.

use crate::hall::{Hall, MOST_ROUNDS, NOWHERE};
use crate::room::{Mode, TieKind};
use std::collections::BTreeMap;

/// A seat other than the one that somebody was told, in tenths of a repeat: half a repeat. With less, a repair moves
/// far more people for hardly more encounters; with more, it misses some that cost few moves.
pub(crate) const TOLD: i64 = 5;
/// Two people of one organisation at a table, in tenths of a repeat: the least there is. Encounters come first.
const COLLEAGUES: i64 = 1;
/// A wished story that is not heard, in tenths of a repeat, where encounters come first, and in [`Mode::Wishes`], where
/// no single encounter outweighs it.
const WISH: (i64, i64) = (2, 60);
/// In [`Mode::Wishes`] the dearest wishes count a little more: this much less for each further one, five times.
const DEARER: i64 = 2;

/// What is wished for beside meetings, and how far it is fulfilled. Idle where there is nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Soft {
    /// Whether anything at all is wished for.
    pub(crate) active: bool,
    /// Tenths of a repeat.
    pub(crate) cost: i64,
    /// Rounds in which two are together who wish to be apart, or apart who wish to be together.
    pub(crate) broken: i64,
    rounds: usize,
    tables: usize,
    /// `n * r`: where people were told to go; empty where nobody was.
    told: Vec<u16>,
    /// For each person: with whom, and whether they wish to be together (or apart).
    ties: Vec<Vec<(u16, bool)>>,
    /// `n * r`: where people are; kept only where there are ties.
    at: Vec<u16>,
    /// For each person the place of her organisation, or [`NOWHERE`]; empty where there are none.
    organisations: Vec<u16>,
    kinds: usize,
    /// `r * t * organisations`: how many are at a table.
    colleagues: Vec<u16>,
    /// `n * t`: what hearing a story is worth; empty where nobody wishes.
    wishes: Vec<i16>,
}

impl Soft {
    /// All wishes of a hall, before anybody is seated; `told` holds the places that people were told, or nothing.
    pub(crate) fn new(hall: &Hall, told: Vec<u16>) -> Self {
        let (ties, broken) = ties(hall);
        let (organisations, kinds) = organisations(hall);
        let at = if ties.is_empty() { Vec::new() } else { vec![NOWHERE; hall.len() * hall.rounds()] };
        let colleagues = vec![0; kinds * hall.rounds() * hall.tables()];
        let wishes = wishes(hall);
        let active = !(told.is_empty() && ties.is_empty() && organisations.is_empty() && wishes.is_empty());
        let (rounds, tables) = (hall.rounds(), hall.tables());
        Self { active, cost: 0, broken, rounds, tables, told, ties, at, organisations, kinds, colleagues, wishes }
    }

    /// Only the wishes that a bijection of people cannot fulfil afterwards: to be together.
    pub(crate) fn bundles(&self, who: usize) -> impl Iterator<Item = usize> {
        self.ties.get(who).into_iter().flatten().filter(|tie| tie.1).map(|tie| usize::from(tie.0))
    }

    /// Whether people were told where to go.
    pub(crate) fn is_told(&self) -> bool {
        !self.told.is_empty()
    }

    /// Somebody sits down; `first` if she has not been at the table.
    pub(crate) fn enter(&mut self, who: usize, round: usize, table: u16, first: bool) {
        if self.active {
            self.count(who, round, table, first, 1);
        }
    }

    /// Somebody gets up; `last` if she is at the table in no other round.
    pub(crate) fn leave(&mut self, who: usize, round: usize, table: u16, last: bool) {
        if self.active {
            self.count(who, round, table, last, -1);
        }
    }

    fn count(&mut self, who: usize, round: usize, table: u16, only: bool, sign: i64) {
        self.cost += sign * self.told_cost(who, round, table);
        if let Some(place) = self.colleague_place(who, round, table) {
            let others = &mut self.colleagues[place];
            if sign < 0 {
                *others -= 1;
            }
            self.cost += sign * COLLEAGUES * i64::from(*others);
            if sign > 0 {
                *others += 1;
            }
        }
        if !self.ties.is_empty() {
            let change: i64 = self.tied(who, NOWHERE, round, table);
            self.broken += sign * change;
            self.at[who * self.rounds + round] = if sign > 0 { table } else { NOWHERE };
        }
        if only {
            self.cost -= sign * self.wish(who, table);
        }
    }

    /// How many ties would be broken in how many rounds, were everybody at these places.
    pub(crate) fn after(&self, places: &[u16]) -> i64 {
        let mut soft = self.clone();
        for (place, table) in places.iter().enumerate().filter(|(_, table)| **table != NOWHERE) {
            soft.enter(place / self.rounds, place % self.rounds, *table, false);
        }
        soft.broken
    }

    /// What all would cost if everybody's dearest wishes were heard and nothing else were amiss.
    pub(crate) fn least(&self) -> i64 {
        let dearest = |row: &[i16]| {
            let mut row = row.to_vec();
            row.sort_unstable_by_key(|value| -value);
            row.iter().take(self.rounds).map(|value| i64::from(*value)).sum::<i64>()
        };
        -self.wishes.chunks(self.tables.max(1)).map(dearest).sum::<i64>()
    }

    /// What hearing a story is worth to somebody.
    pub(crate) fn wish(&self, who: usize, table: u16) -> i64 {
        self.wishes.get(who * self.tables + usize::from(table)).copied().map_or(0, i64::from)
    }

    fn told_cost(&self, who: usize, round: usize, table: u16) -> i64 {
        let told = self.told.get(who * self.rounds + round).copied().unwrap_or(NOWHERE);
        if told == NOWHERE || told == table { 0 } else { TOLD }
    }

    /// Where the people of somebody's organisation at a table are counted; `None` if she is the only one of hers.
    fn colleague_place(&self, who: usize, round: usize, table: u16) -> Option<usize> {
        let kind = self.organisations.get(who).copied().filter(|kind| *kind != NOWHERE)?;
        Some((round * self.tables + usize::from(table)) * self.kinds + usize::from(kind))
    }

    /// How many more of her organisation somebody would sit with at `to` than at `from`, where she is.
    fn more_colleagues(&self, who: usize, round: usize, from: u16, to: u16) -> i64 {
        let there = |table| self.colleague_place(who, round, table).map(|place| i64::from(self.colleagues[place]));
        there(to).zip(there(from)).map_or(0, |(there, here)| there - (here - 1))
    }

    /// Ties that are broken at a table, less those that are kept there, but for one person.
    fn tied(&self, who: usize, but: u16, round: usize, table: u16) -> i64 {
        let there = |tie: &&(u16, bool)| tie.0 != but && self.at[usize::from(tie.0) * self.rounds + round] == table;
        self.ties[who].iter().filter(there).map(|tie| if tie.1 { -1 } else { 1 }).sum()
    }

    /// What an exchange in a round would change: tenths of a repeat without wished stories, and broken ties.
    pub(crate) fn weigh(&self, one: usize, other: usize, round: usize, from: u16, to: u16) -> (i64, i64) {
        let mut cost = self.told_cost(one, round, to) - self.told_cost(one, round, from)
            + self.told_cost(other, round, from)
            - self.told_cost(other, round, to);
        if self.organisations.get(one) != self.organisations.get(other) {
            let more = self.more_colleagues(one, round, from, to) + self.more_colleagues(other, round, to, from);
            cost += COLLEAGUES * more;
        }
        (cost, self.weigh_ties(one, other, round, from, to))
    }

    fn weigh_ties(&self, one: usize, other: usize, round: usize, from: u16, to: u16) -> i64 {
        if self.ties.is_empty() {
            return 0;
        }
        let change = |who: usize, but: usize, from: u16, to: u16| {
            let but = u16::try_from(but).unwrap_or(NOWHERE);
            self.tied(who, but, round, to) - self.tied(who, but, round, from)
        };
        change(one, other, from, to) + change(other, one, to, from)
    }

    /// What going to another table alone would change: tenths of a repeat without wished stories, and broken ties.
    pub(crate) fn weigh_going(&self, who: usize, round: usize, from: u16, to: u16) -> (i64, i64) {
        let told = self.told_cost(who, round, to) - self.told_cost(who, round, from);
        let cost = told + COLLEAGUES * self.more_colleagues(who, round, from, to);
        let broken = if self.ties.is_empty() {
            0
        } else {
            self.tied(who, NOWHERE, round, to) - self.tied(who, NOWHERE, round, from)
        };
        (cost, broken)
    }
}

/// With whom each listener is tied, and in how many rounds wishes to be together are open; nothing without ties.
fn ties(hall: &Hall) -> (Vec<Vec<(u16, bool)>>, i64) {
    let mut ties = vec![Vec::new(); hall.len()];
    let mut open = 0;
    for tie in &hall.room.ties {
        let place = |who: usize| hall.people.binary_search(&who).ok();
        let (Some(one), Some(other)) = (place(tie.pair.0), place(tie.pair.1)) else { continue };
        let (Ok(left), Ok(right)) = (u16::try_from(one), u16::try_from(other)) else { continue };
        let together = tie.kind == TieKind::Together;
        if one == other || ties[one].contains(&(right, together)) {
            continue;
        }
        ties[one].push((right, together));
        ties[other].push((left, together));
        let both = |round: &usize| hall.person(one).is_there(*round) && hall.person(other).is_there(*round);
        open += if together { (0..hall.rounds().min(MOST_ROUNDS)).filter(both).count() } else { 0 };
    }
    let none = ties.iter().all(Vec::is_empty);
    (if none { Vec::new() } else { ties }, i64::try_from(open).unwrap_or(0))
}

/// The place of each listener's organisation among those that have two members or more, [`NOWHERE`] for all others, and
/// how many such organisations there are. Nothing where there is none.
fn organisations(hall: &Hall) -> (Vec<u16>, usize) {
    let mut members: BTreeMap<u32, usize> = BTreeMap::new();
    let of = |who: usize| hall.person(who).organisation;
    (0..hall.len()).filter_map(of).for_each(|name| *members.entry(name).or_default() += 1);
    members.retain(|_, count| *count > 1);
    if members.is_empty() {
        return (Vec::new(), 0);
    }
    let names: Vec<u32> = members.into_keys().collect();
    let place = |who| of(who).and_then(|name| names.binary_search(&name).ok());
    let places = (0..hall.len()).map(|who| crate::hall::number(place(who)));
    (places.collect(), names.len())
}

fn wishes(hall: &Hall) -> Vec<i16> {
    let mut worth = vec![0; hall.len() * hall.tables()];
    for who in 0..hall.len() {
        for (rank, table) in (0_i64..).zip(&hall.person(who).wishes).filter(|(_, table)| **table < hall.tables()) {
            let value = if hall.room.mode == Mode::Wishes { WISH.1 - DEARER * rank.min(5) } else { WISH.0 };
            let place = &mut worth[who * hall.tables() + table];
            if *place == 0 {
                *place = i16::try_from(value).unwrap_or(0);
            }
        }
    }
    if worth.iter().all(|value| *value == 0) { Vec::new() } else { worth }
}
