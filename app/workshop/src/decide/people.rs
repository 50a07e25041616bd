//! Coming in, being counted in, leaving, sitting down.

use crate::command::People;
use crate::day::Doors;
use crate::event::{Event, PeopleEvent};
use crate::refusal::{Field, What};
use crate::{Person, PersonId, Refusal, Who, Words, Workshop};

/// The most people in one workshop.
pub const MOST_PEOPLE: usize = 2_000;
const NAME: usize = 40;
/// Others who may share one phone: a phone for two counts two.
const MOST_SHARING: usize = 1;

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
                    None => self.arrival(person, name, true, None)?,
                }
            }
            People::Add { person, name } => {
                if self.people.contains_key(person) {
                    return Ok(vec![]);
                }
                self.arrival(*person, name, false, None)?
            }
            People::Rename { person, name } => {
                let known = self.person(*person)?;
                let name = Words::parse_optional(name, Field::Name, NAME)?;
                if known.name == name {
                    return Ok(vec![]);
                }
                PeopleEvent::Renamed { person: *person, name }
            }
            People::Bring { person, name } => return Ok(one(self.brought(who, *person, name)?)),
            People::Leave { person, left } => return self.leaves(who, *person, *left),
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

    /// Somebody shares the phone of whoever asks.
    fn brought(&self, who: Who, person: PersonId, name: &str) -> Result<Option<PeopleEvent>, Refusal> {
        let Who::Participant(me) = who else { return Err(Refusal::NotAllowed) };
        let known = self.person(me)?;
        match self.people.get(&person) {
            Some(other) if other.with == Some(me) && !other.left => return Ok(None),
            Some(_) => return Err(Refusal::IdentityTaken),
            None if self.day.is_over() => return Err(Refusal::Over),
            None if known.left || known.with.is_some() => return Err(Refusal::NotAllowed),
            None => {}
        }
        if self.sharing(me).count() >= MOST_SHARING {
            return Err(Refusal::TooMany { what: What::Person, limit: MOST_SHARING + 1 });
        }
        self.arrival(person, name, false, Some(me)).map(Some)
    }

    /// Somebody leaves or comes back, and with her whoever shares her phone.
    fn leaves(&self, who: Who, id: PersonId, left: bool) -> Result<Vec<Event>, Refusal> {
        let known = self.person(id)?;
        if let Who::Participant(me) = who
            && known.with != Some(me)
        {
            return Err(Refusal::Unknown(What::Person));
        }
        let together = self.people.values().filter(|other| other.id == id || other.with == Some(id));
        let changing = together.filter(|other| other.left != left);
        Ok(changing.map(|other| Event::People(PeopleEvent::Left { person: other.id, left })).collect())
    }

    /// People who share somebody's phone now.
    pub fn sharing(&self, phone: PersonId) -> impl Iterator<Item = &Person> {
        self.people.values().filter(move |person| person.with == Some(phone) && !person.left)
    }

    fn arrival(
        &self,
        person: PersonId,
        name: &str,
        phone: bool,
        with: Option<PersonId>,
    ) -> Result<PeopleEvent, Refusal> {
        if self.people.len() >= MOST_PEOPLE {
            return Err(Refusal::TooMany { what: What::Person, limit: MOST_PEOPLE });
        }
        let name = Words::parse_optional(name, Field::Name, NAME)?;
        Ok(PeopleEvent::Joined { person, name, phone, with })
    }

    pub(super) fn person(&self, id: PersonId) -> Result<&Person, Refusal> {
        self.people.get(&id).ok_or(Refusal::Unknown(What::Person))
    }
}

fn one(event: Option<PeopleEvent>) -> Vec<Event> {
    event.into_iter().map(Event::People).collect()
}
