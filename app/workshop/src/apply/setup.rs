//! The plan changes.

use crate::Workshop;
use crate::event::SetupEvent;

impl Workshop {
    pub(super) fn apply_setup(&mut self, event: &SetupEvent) {
        match event {
            SetupEvent::Created { workshop, privacy, retention_days, about } => {
                self.id = *workshop;
                self.privacy = *privacy;
                self.retention_days = *retention_days;
                self.about = about.clone();
            }
            SetupEvent::Described(about) => self.about = about.clone(),
            SetupEvent::TablesSet(tables) => {
                self.tables = tables.iter().map(|table| (table.id, table.clone())).collect();
                self.free_lost_seats();
            }
            SetupEvent::TableAdded(table) => {
                self.tables.insert(table.id, table.clone());
            }
            SetupEvent::TableEdited { table, sheet } => {
                if let Some(known) = self.tables.get_mut(table) {
                    known.sheet = sheet.clone();
                }
            }
            SetupEvent::TableRemoved { table } => {
                self.tables.remove(table);
                self.free_lost_seats();
            }
            SetupEvent::TableClosed { table, rounds } => {
                if let Some(known) = self.tables.get_mut(table) {
                    known.closed.clone_from(rounds);
                }
            }
            SetupEvent::SeatingSet(seating) => self.seating = *seating,
            SetupEvent::AgendaSet(agenda) => {
                self.agenda = agenda.clone();
                self.free_lost_seats();
            }
            SetupEvent::ShowingSet { phase, showing } => {
                if let Some(known) = self.agenda.phase_mut(*phase) {
                    known.showing = *showing;
                }
            }
            SetupEvent::FilterSet(words) => self.filter.clone_from(words),
            SetupEvent::LensesSet(on) => self.lenses = *on,
            SetupEvent::BallotSet(ballot) => self.voices.ballot = *ballot,
            SetupEvent::ThemesSet(themes) => {
                self.themes = themes.clone();
                self.likenesses.clear();
                self.acts.clear();
                self.stamps.clear();
            }
        }
    }

    /// Nobody sits or stays at a table that is gone, or sits in a round that will not be; no table is closed in one.
    fn free_lost_seats(&mut self) {
        let rounds = self.agenda.rounds();
        for table in self.tables.values_mut() {
            table.closed.retain(|round| round.0 <= rounds);
        }
        for person in self.people.values_mut() {
            person.stays_at = person.stays_at.filter(|table| self.tables.contains_key(table));
            person.profile.fixed = person.profile.fixed.filter(|table| self.tables.contains_key(table));
            person.profile.wishes.retain(|table| self.tables.contains_key(table));
            person.seats.truncate(usize::from(rounds));
            for seat in &mut person.seats {
                *seat = seat.filter(|table| self.tables.contains_key(table));
            }
        }
    }
}
