//! Messages from facilitators to phones.

use crate::command::Saying;
use crate::event::Event;
use crate::message::Addressee;
use crate::refusal::{Field, What};
use crate::{Refusal, Words, Workshop};

/// Length of a message, in Unicode scalars: what a phone shows without scrolling.
pub const MESSAGE_LIMIT: usize = 240;
/// Messages of one day that have not been taken back.
const MOST_MESSAGES: usize = 500;

impl Workshop {
    pub(super) fn decide_say(&self, saying: &Saying) -> Result<Vec<Event>, Refusal> {
        let (to, typed) = match saying {
            Saying::Everyone { text } => (Addressee::Everyone, text),
            Saying::Table { table, text } => {
                self.table(*table)?;
                let round = self.next_seats().or(self.round()).ok_or(Refusal::Unknown(What::Round))?;
                (Addressee::Table(*table, round), text)
            }
            Saying::Person { person, text } => {
                self.person(*person)?;
                (Addressee::Person(*person), text)
            }
            Saying::Unsay { message } => {
                let known = self.messages.iter().any(|known| known.number == *message);
                return Ok(known.then_some(Event::Unsaid { message: *message }).into_iter().collect());
            }
        };
        if self.messages.len() >= MOST_MESSAGES {
            return Err(Refusal::TooMany { what: What::Message, limit: MOST_MESSAGES });
        }
        Ok(vec![Event::Said { to, text: Words::parse(typed, Field::Message, MESSAGE_LIMIT)? }])
    }
}
