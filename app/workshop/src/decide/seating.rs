//! Where people sit: the plan's seats, seats moved by hand, and what people say of themselves.

use crate::command::ProfileForm;
use crate::event::PeopleEvent;
use crate::people::{Profile, Seat};
use crate::refusal::{Field, What};
use crate::seating::{Mode, TieKind};
use crate::{Person, PersonId, PhaseKind, Refusal, Round, TableId, Who, Words, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// The most wishes of one person, and the most ties in one workshop.
const MOST_WISHES: usize = 20;
const MOST_TIES: usize = 500;
const ORGANISATION: usize = 80;

impl Workshop {
    pub(super) fn described(&self, id: PersonId, form: &ProfileForm) -> Result<Option<PeopleEvent>, Refusal> {
        let known = self.person(id)?;
        if let Some(table) = form.fixed {
            self.table(table)?;
        }
        for round in form.arrives.iter().chain(&form.leaves) {
            self.round_exists(*round)?;
        }
        if form.arrives.zip(form.leaves).is_some_and(|(first, last)| last < first) {
            return Err(Refusal::NeverThere);
        }
        let profile = Profile {
            organisation: Words::parse_optional(&form.organisation, Field::Organisation, ORGANISATION)?,
            fixed: form.fixed,
            wishes: self.wishes(&form.wishes)?,
            arrives: form.arrives.filter(|first| first.0 > 1),
            leaves: form.leaves.filter(|last| last.0 < self.agenda.rounds()),
        };
        Ok((known.profile != profile).then_some(PeopleEvent::Described { person: id, profile }))
    }

    /// Her wishes alone; the rest of her profile stays.
    pub(super) fn wished(&self, who: Who, tables: &[TableId]) -> Result<Option<PeopleEvent>, Refusal> {
        let Who::Participant(id) = who else { return Err(Refusal::NotAllowed) };
        let known = self.person(id)?;
        let profile = Profile { wishes: self.wishes(tables)?, ..known.profile.clone() };
        Ok((known.profile != profile).then_some(PeopleEvent::Described { person: id, profile }))
    }

    fn wishes(&self, tables: &[TableId]) -> Result<Vec<TableId>, Refusal> {
        let mut wishes: Vec<TableId> = Vec::new();
        for table in tables {
            self.table(*table)?;
            if !wishes.contains(table) {
                wishes.push(*table);
            }
        }
        if wishes.len() > MOST_WISHES {
            return Err(Refusal::TooMany { what: What::Table, limit: MOST_WISHES });
        }
        Ok(wishes)
    }

    pub(super) fn tied(
        &self,
        (one, other): (PersonId, PersonId),
        kind: Option<TieKind>,
    ) -> Result<Option<PeopleEvent>, Refusal> {
        self.person(one)?;
        self.person(other)?;
        if one == other {
            return Err(Refusal::Unknown(What::Person));
        }
        let pair = (one.min(other), one.max(other));
        if self.ties.get(&pair).copied() == kind {
            return Ok(None);
        }
        if self.ties.len() >= MOST_TIES && !self.ties.contains_key(&pair) {
            return Err(Refusal::TooMany { what: What::Tie, limit: MOST_TIES });
        }
        Ok(Some(PeopleEvent::Tied { pair, kind }))
    }

    /// Seats that are not yet so. What has been played is a fact that a plan never rewrites: only a facilitator may
    /// correct it, by hand.
    pub(super) fn seated(&self, who: Who, seats: &[Seat]) -> Result<Option<PeopleEvent>, Refusal> {
        // Nobody sits in two places at once: the last word counts.
        let mut wanted: BTreeMap<_, Seat> = seats.iter().map(|seat| ((seat.person, seat.round), *seat)).collect();
        self.seat_together(who, &mut wanted);
        let mut changed = Vec::new();
        for seat in wanted.into_values() {
            if let Some(table) = seat.table {
                self.table(table)?;
            }
            self.round_exists(seat.round)?;
            if self.person(seat.person)?.seat(seat.round) == seat.table {
                continue;
            }
            if who == Who::House && self.has_played(seat.round) {
                return Err(Refusal::AlreadyLived);
            }
            changed.push(seat);
        }
        Ok((!changed.is_empty()).then_some(PeopleEvent::Seated(changed)))
    }

    /// Somebody says where she sits. In the round that runs that is a fact, and the room wins over the plan; in one to
    /// come it is a choice, where people choose, and a table takes as many as it has chairs.
    pub(super) fn sits(&self, who: Who, round: Round, table: TableId) -> Result<Option<PeopleEvent>, Refusal> {
        let Who::Participant(id) = who else { return Err(Refusal::NotAllowed) };
        let known = self.person(id)?;
        let sign = self.table(table)?;
        self.round_exists(round)?;
        if self.day.is_over() {
            return Err(Refusal::Over);
        }
        if known.seat(round) == Some(table) {
            return Ok(None);
        }
        let sitting = self.is_sitting(round);
        let here = sitting || self.round() == Some(round);
        let choosing = self.seating.mode == Mode::Choice && self.next_seats().is_some_and(|next| round >= next);
        if !here && !choosing {
            return Err(Refusal::NotTheRound { round });
        }
        if sign.closed.contains(&round) {
            return Err(Refusal::TableClosed { table });
        }
        let full = sign.sheet.seats.is_some_and(|seats| self.listeners(table, round) >= usize::from(seats));
        if !sitting && choosing && full {
            return Err(Refusal::TableFull { table });
        }
        let seat = |person: PersonId| Seat { person, round, table: Some(table) };
        let sharing = self.sharing(id).map(|other| seat(other.id));
        Ok(Some(PeopleEvent::Seated(std::iter::once(seat(id)).chain(sharing).collect())))
    }

    /// Those who share a phone sit together: whoever is moved takes the other along. The house moves nobody for it: who
    /// came second sits where the first one does.
    fn seat_together(&self, who: Who, wanted: &mut BTreeMap<(PersonId, Round), Seat>) {
        let pairs = self.people.values().filter(|person| !person.left).filter_map(|one| Some((one.with?, one.id)));
        for (phone, other) in pairs {
            let Some(owner) = self.people.get(&phone) else { continue };
            let rounds: BTreeSet<Round> =
                wanted.keys().filter(|(id, _)| *id == phone || *id == other).map(|(_, round)| *round).collect();
            for round in rounds {
                let of = |id: PersonId| wanted.get(&(id, round)).map(|seat| seat.table);
                let table = match (of(phone), of(other)) {
                    (Some(table), _) => table,
                    (None, _) if who == Who::House && owner.seat(round).is_some() => owner.seat(round),
                    (None, table) => table.flatten(),
                };
                for person in [phone, other] {
                    wanted.insert((person, round), Seat { person, round, table });
                }
            }
        }
    }

    /// Whether people sit at their tables of that round now, or are on their way.
    fn is_sitting(&self, round: Round) -> bool {
        self.now().is_some_and(|(kind, of)| {
            of == Some(round) || (kind == PhaseKind::Move && self.next_seats() == Some(round))
        })
    }

    /// Rounds in which a table is to be closed. What has been played stays as it was, and one table stays open.
    pub(super) fn closed(&self, table: TableId, rounds: &[Round]) -> Result<BTreeSet<Round>, Refusal> {
        let known = self.table(table)?;
        let closed: BTreeSet<Round> = rounds.iter().copied().collect();
        for round in &closed {
            self.round_exists(*round)?;
        }
        if known.closed.symmetric_difference(&closed).any(|round| self.has_played(*round)) {
            return Err(Refusal::AlreadyLived);
        }
        match closed.iter().find(|round| !self.another_is_open(table, **round)) {
            Some(round) => Err(Refusal::LastTable { round: *round }),
            None => Ok(closed),
        }
    }

    /// Whether people can be seated in a round without one of the tables.
    pub(super) fn another_is_open(&self, table: TableId, round: Round) -> bool {
        self.tables.values().any(|other| other.id != table && !other.closed.contains(&round))
    }

    pub(super) fn round_exists(&self, round: Round) -> Result<(), Refusal> {
        if self.agenda.has_round(round) { Ok(()) } else { Err(Refusal::Unknown(What::Round)) }
    }

    /// Listeners who sit at a table in a round: people in the room, without those who stay there to tell or to help.
    #[must_use]
    pub fn listeners(&self, table: TableId, round: Round) -> usize {
        let sits = |person: &&Person| person.stays_at.is_none() && person.seat(round) == Some(table);
        self.people.values().filter(|person| person.is_there(round)).filter(sits).count()
    }
}
