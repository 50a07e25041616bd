//! From any places, half empty or too full, to places of the right sizes with as few moves as can be: the first plan
//! of a room, what a construction leaves over, and the first step of every repair.
//!
//! Round by round: the larger sizes go to the fullest tables; whoever is too many at a table is released; then all
//! without a seat are placed at a table that they have not visited, along augmenting paths (Berge 1957) where the free
//! chairs are only at tables that they have.

use crate::hall::{Hall, NOWHERE};
use crate::random::Random;
use std::collections::VecDeque;

/// A room being settled.
pub(crate) struct Settling<'h, 'r> {
    hall: &'h Hall<'r>,
    /// See [`crate::hall::Places`].
    places: Vec<u16>,
    /// Who is moved only if there is nobody else, by listener; empty if all are alike.
    held: &'h [bool],
    /// A round in which nobody who has a possible seat is moved to make room for somebody else.
    told: Option<usize>,
    /// For the round at hand: listeners at each table.
    at: Vec<Vec<usize>>,
    /// For the round at hand: the sizes wanted.
    targets: Vec<usize>,
}

/// Places for everybody, from those given. `told` is a round that has been announced, `held` are people who had better
/// not be moved; it may be empty.
pub(crate) fn settle(
    hall: &Hall,
    places: Vec<u16>,
    held: &[bool],
    told: Option<usize>,
    random: &mut Random,
) -> Vec<u16> {
    let mut settling = Settling { hall, places, held, told, at: Vec::new(), targets: Vec::new() };
    let mut order: Vec<usize> = (0..hall.len()).collect();
    random.shuffle(&mut order);
    for round in hall.room.from..hall.rounds() {
        settling.round(round, &order);
    }
    settling.places
}

impl Settling<'_, '_> {
    fn round(&mut self, round: usize, order: &[usize]) {
        self.begin(round);
        self.favour_the_fullest(round);
        for table in 0..self.hall.tables() {
            while self.at[table].len() > self.targets[table] && self.release(table, round) {}
        }
        let there = |who: &&usize| self.hall.person(**who).is_there(round) && self.table(**who, round) == NOWHERE;
        let unseated: Vec<usize> = order.iter().filter(there).copied().collect();
        for who in unseated {
            self.place(who, round);
        }
    }

    fn table(&self, who: usize, round: usize) -> u16 {
        self.places[who * self.hall.rounds() + round]
    }

    fn row(&self, who: usize) -> &[u16] {
        &self.places[who * self.hall.rounds()..][..self.hall.rounds()]
    }

    /// How often somebody is at a table in other rounds.
    fn visits(&self, who: usize, table: usize, round: usize) -> usize {
        let row = self.row(who).iter().enumerate();
        row.filter(|(other, place)| *other != round && usize::from(**place) == table).count()
    }

    fn begin(&mut self, round: usize) {
        self.at = vec![Vec::new(); self.hall.tables()];
        self.targets.clone_from(&self.hall.targets[round]);
        for who in 0..self.hall.len() {
            let bound = self.hall.bound_to(who, round).filter(|_| self.hall.person(who).is_there(round));
            if let Some(table) = bound {
                self.places[who * self.hall.rounds() + round] = table;
            }
            let table = usize::from(self.table(who, round));
            match self.at.get_mut(table).filter(|_| self.hall.is_open(table, round)) {
                Some(at) => at.push(who),
                None => self.places[who * self.hall.rounds() + round] = NOWHERE,
            }
        }
    }

    /// Gives a size to the table that has the people for it, where two tables may exchange their sizes.
    fn favour_the_fullest(&mut self, round: usize) {
        let tables = self.hall.tables();
        for fuller in 0..tables {
            let wants = |tables: &Self, table: usize| tables.at[table].len() > tables.targets[table];
            let has_less = |table: &usize| self.at[*table].len() < self.targets[*table];
            if !wants(self, fuller) {
                continue;
            }
            let gives = (0..tables).filter(has_less).find(|table| self.may_give(*table, fuller, round));
            if let Some(emptier) = gives {
                self.targets.swap(emptier, fuller);
            }
        }
    }

    fn may_give(&self, emptier: usize, fuller: usize, round: usize) -> bool {
        let (much, little) = (self.targets[emptier], self.targets[fuller]);
        let fits = |table, size| (self.hall.limits(table, round).0..=self.hall.limits(table, round).1).contains(&size);
        much == little + 1 && fits(emptier, little) && fits(fuller, much)
    }

    /// Takes away the seat of whoever is least in place at a table: has been there before, then finds a chair at a
    /// table that is new for her, then meets people again.
    fn release(&mut self, table: usize, round: usize) -> bool {
        let free = |at: &&usize| self.hall.is_free(self.at[table][**at], round);
        let rank = |at: &usize| {
            let who = self.at[table][*at];
            (
                !self.is_held(who),
                self.visits(who, table, round),
                self.is_welcome(who, round),
                self.met(who, table, round),
            )
        };
        let Some(at) = (0..self.at[table].len()).filter(|at| free(&at)).max_by_key(rank) else { return false };
        let who = self.at[table].swap_remove(at);
        self.places[who * self.hall.rounds() + round] = NOWHERE;
        true
    }

    /// Whether there is a chair left at a table where somebody has not been.
    fn is_welcome(&self, who: usize, round: usize) -> bool {
        let room = |table: &usize| self.at[*table].len() < self.targets[*table];
        (0..self.hall.tables()).filter(room).any(|table| self.visits(who, table, round) == 0)
    }

    /// How often somebody meets the people of a table in other rounds.
    fn met(&self, who: usize, table: usize, round: usize) -> usize {
        let row = self.row(who);
        let together = |other: &usize| {
            let pairs = row.iter().zip(self.row(*other)).enumerate();
            pairs.filter(|(at, (mine, theirs))| *at != round && **mine != NOWHERE && mine == theirs).count()
        };
        self.at[table].iter().filter(|other| **other != who).map(together).sum()
    }

    fn place(&mut self, who: usize, round: usize) {
        if self.along_a_path(who, round) {
            return;
        }
        let room = |table: &usize| self.at[*table].len() < self.targets[*table];
        let rank = |table: &usize| (self.visits(who, *table, round), self.met(who, *table, round));
        let best = (0..self.hall.tables()).filter(room).min_by_key(rank).or_else(|| self.least_overfull(round));
        if let Some(table) = best {
            self.sit(who, table, round);
        }
    }

    fn least_overfull(&self, round: usize) -> Option<usize> {
        let most = |table: usize| self.hall.room.tables[table].most.unwrap_or(usize::MAX);
        let rank = |table: &usize| ((self.at[*table].len() + 1).saturating_sub(most(*table)), self.at[*table].len());
        (0..self.hall.tables()).filter(|table| self.hall.is_open(*table, round)).min_by_key(rank)
    }

    fn sit(&mut self, who: usize, table: usize, round: usize) {
        self.at[table].push(who);
        self.places[who * self.hall.rounds() + round] = crate::hall::number(Some(table));
    }

    /// Seats somebody at a table that she has not visited: with a chair left, where she meets fewest again; or at a
    /// full one, from where somebody goes on to a table that is new for her, and so on to a chair that is left.
    fn along_a_path(&mut self, who: usize, round: usize) -> bool {
        let tables = self.hall.tables();
        let new = |settling: &Self, who, table| settling.targets[table] > 0 && settling.visits(who, table, round) == 0;
        let room = |settling: &Self, table: usize| settling.at[table].len() < settling.targets[table];
        let direct = (0..tables).filter(|table| room(self, *table) && new(self, who, *table));
        if let Some(table) = direct.min_by_key(|table| self.met(who, *table, round)) {
            self.sit(who, table, round);
            return true;
        }
        if self.told == Some(round) {
            return false;
        }
        let mut from: Vec<Option<(usize, usize)>> = vec![None; tables];
        let mut seen: Vec<bool> = (0..tables).map(|table| new(self, who, table)).collect();
        let mut queue: VecDeque<usize> = (0..tables).filter(|table| seen[*table]).collect();
        while let Some(table) = queue.pop_front() {
            for other in self.at[table].iter().copied().filter(|other| self.may_make_room(*other, round)) {
                for next in 0..tables {
                    if seen[next] || !new(self, other, next) {
                        continue;
                    }
                    seen[next] = true;
                    from[next] = Some((table, other));
                    if room(self, next) {
                        self.shift(who, next, &from, round);
                        return true;
                    }
                    queue.push_back(next);
                }
            }
        }
        false
    }

    fn is_held(&self, who: usize) -> bool {
        self.held.get(who).copied().unwrap_or(false)
    }

    fn may_make_room(&self, who: usize, round: usize) -> bool {
        !self.is_held(who) && self.hall.is_free(who, round)
    }

    /// Moves everybody of a path by one table and seats `who` at its beginning.
    fn shift(&mut self, who: usize, end: usize, from: &[Option<(usize, usize)>], round: usize) {
        let mut table = end;
        while let Some((before, mover)) = from[table] {
            self.at[before].retain(|other| *other != mover);
            self.sit(mover, table, round);
            table = before;
        }
        self.sit(who, table, round);
    }
}
