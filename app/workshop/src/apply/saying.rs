//! Messages come and are taken back.

use crate::event::Entry;
use crate::message::{Addressee, Message};
use crate::{Words, Workshop};

impl Workshop {
    pub(super) fn apply_said(&mut self, entry: &Entry, to: Addressee, text: &Words) {
        self.messages.push(Message { number: entry.number, to, at: entry.at, text: text.clone() });
    }

    pub(super) fn apply_unsaid(&mut self, number: u64) {
        self.messages.retain(|message| message.number != number);
    }
}
