//! What facilitators say to phones: to everyone, to a table, to one person.

use crate::ids::{PersonId, Round, TableId};
use crate::moment::Moment;
use crate::text::Words;
use crate::{Person, Workshop};
use serde::{Deserialize, Serialize};

/// Whom a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Addressee {
    /// The whole room: every phone, every host, and the wall.
    Everyone,
    /// Those who sit at a table in a round, and its host.
    Table(TableId, Round),
    /// One phone.
    Person(PersonId),
}

/// Something that a facilitator has said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Number of its event.
    pub number: u64,
    /// Whom it is for.
    pub to: Addressee,
    /// When it was sent.
    pub at: Moment,
    /// What it says.
    pub text: Words,
}

impl Message {
    /// Whether it is for somebody: a phone that two share gets what is said to either.
    #[must_use]
    pub fn is_for(&self, person: &Person) -> bool {
        match self.to {
            Addressee::Everyone => true,
            Addressee::Table(table, round) => person.seat(round) == Some(table),
            Addressee::Person(id) => id == person.id,
        }
    }
}

impl Workshop {
    /// Messages that a phone may show, in the order they were sent.
    pub fn messages_for(&self, person: PersonId) -> impl Iterator<Item = &Message> {
        let shared = move |other: &&Person| other.id == person || other.with == Some(person);
        self.messages.iter().filter(move |message| self.people.values().filter(shared).any(|one| message.is_for(one)))
    }

    /// Messages that the host of a table may show: those to everyone and to her table, in the order they were sent.
    pub fn messages_at(&self, table: TableId) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(move |message| match message.to {
            Addressee::Everyone => true,
            Addressee::Table(to, _) => to == table,
            Addressee::Person(_) => false,
        })
    }
}
