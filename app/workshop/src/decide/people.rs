//! Coming in, being counted in, leaving, sitting down.

use crate::command::People;
use crate::day::Doors;
use crate::event::{Event, PeopleEvent};
use crate::refusal::{Field, What};
use crate::{Person, PersonId, Refusal, Who, Words, Workshop};

/// The most people in one workshop.
pub const MOST_PEOPLE: usize = 2_000;
const NAME: usize = 40;

impl Workshop {
    pub(super) fn decide_people(&self, who: Who, people: &People) -> Result<Vec<Event>, Refusal> {
        let event = match people {
            People::Join { name } => {
                let Who::Participant(person) = who else { return Err(Refusal::NotAllowed) };
                match self.people.get(&person) {
                    Some(known) if known.left => PeopleEvent::Left { person, left: false },
                    Some(_) => return Ok(vec![]),
                    None if self.day.is_over() => return Err(Refusal::Over),
                    None if self.day.doors == Doors::Closed => return Err(Refusal::DoorsClosed),
                    None => self.arrival(person, name, true)?,
                }
            }
            People::Add { person, name } => {
                if self.people.contains_key(person) {
                    return Ok(vec![]);
                }
                self.arrival(*person, name, false)?
            }
            People::Rename { person, name } => {
                let known = self.person(*person)?;
                let name = Words::parse_optional(name, Field::Name, NAME)?;
                if known.name == name {
                    return Ok(vec![]);
                }
                PeopleEvent::Renamed { person: *person, name }
            }
            People::Leave { person, left } => {
                if self.person(*person)?.left == *left {
                    return Ok(vec![]);
                }
                PeopleEvent::Left { person: *person, left: *left }
            }
            People::Stay { person, table } => {
                if let Some(table) = table {
                    self.table(*table)?;
                }
                if self.person(*person)?.stays_at == *table {
                    return Ok(vec![]);
                }
                PeopleEvent::Stays { person: *person, table: *table }
            }
            People::Describe { person, form } => return Ok(one(self.described(*person, form)?)),
            People::Wish { tables } => return Ok(one(self.wished(who, tables)?)),
            People::Tie { pair, kind } => return Ok(one(self.tied(*pair, *kind)?)),
            People::Seat(seats) => return Ok(one(self.seated(who, seats)?)),
            People::Sit { round, table } => return Ok(one(self.sits(who, *round, *table)?)),
            People::Hold { held } if self.held == *held => return Ok(vec![]),
            People::Hold { held } => PeopleEvent::Held { held: *held },
        };
        Ok(vec![Event::People(event)])
    }

    fn arrival(&self, person: PersonId, name: &str, phone: bool) -> Result<PeopleEvent, Refusal> {
        if self.people.len() >= MOST_PEOPLE {
            return Err(Refusal::TooMany { what: What::Person, limit: MOST_PEOPLE });
        }
        let name = Words::parse_optional(name, Field::Name, NAME)?;
        Ok(PeopleEvent::Joined { person, name, phone })
    }

    pub(super) fn person(&self, id: PersonId) -> Result<&Person, Refusal> {
        self.people.get(&id).ok_or(Refusal::Unknown(What::Person))
    }
}

fn one(event: Option<PeopleEvent>) -> Vec<Event> {
    event.into_iter().map(Event::People).collect()
}
