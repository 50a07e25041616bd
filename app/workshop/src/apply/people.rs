//! People come, sit down, go.

use crate::event::PeopleEvent;
use crate::people::Profile;
use crate::{Moment, Person, Who, Workshop};

impl Workshop {
    pub(super) fn apply_people(&mut self, event: &PeopleEvent, who: Who, at: Moment) {
        match event {
            PeopleEvent::Joined { person, name, phone, with } => {
                let arrival = u32::try_from(self.people.len() + 1).unwrap_or(u32::MAX);
                let newcomer = Person {
                    id: *person,
                    name: name.clone(),
                    arrival,
                    phone: *phone,
                    with: *with,
                    joined: at,
                    left: false,
                    stays_at: None,
                    profile: Profile::default(),
                    seats: Vec::new(),
                };
                self.people.entry(*person).or_insert(newcomer);
            }
            PeopleEvent::Renamed { person, name } => {
                if let Some(known) = self.people.get_mut(person) {
                    known.name.clone_from(name);
                }
            }
            PeopleEvent::Left { person, left } => {
                if let Some(known) = self.people.get_mut(person) {
                    known.left = *left;
                }
            }
            PeopleEvent::Stays { person, table } => {
                if let Some(known) = self.people.get_mut(person) {
                    known.stays_at = *table;
                }
            }
            PeopleEvent::Described { person, profile } => {
                if let Some(known) = self.people.get_mut(person) {
                    known.profile.clone_from(profile);
                }
            }
            PeopleEvent::Tied { pair, kind: Some(kind) } => {
                self.ties.insert(*pair, *kind);
            }
            PeopleEvent::Tied { pair, kind: None } => {
                self.ties.remove(pair);
            }
            PeopleEvent::Held { held } => self.held = *held,
            PeopleEvent::Seated(seats) => {
                // From the moment that somebody has moved a seat, the house no longer moves everyone's.
                self.held |= who != Who::House;
                for seat in seats {
                    let Some(person) = self.people.get_mut(&seat.person) else { continue };
                    let place = seat.round.index();
                    if person.seats.len() <= place {
                        person.seats.resize(place + 1, None);
                    }
                    person.seats[place] = seat.table;
                }
            }
        }
    }
}
