//! The owner's judgement: commands decided one after the other on its working copy, each upon what the ones before made.

use super::owner::{Owner, Trouble};
use crate::seating;
use crate::store::Batch;
use uuid::Uuid;
use workshop::command::People;
use workshop::{Command, Entry, Who};

impl Owner {
    /// Answers, and what is to be written before they are given.
    pub(super) fn decide(
        &mut self,
        asked: &[(Who, &Command, Option<Uuid>)],
    ) -> (Vec<Result<bool, Trouble>>, Vec<Batch>) {
        let now = self.clock.now();
        let mut batches: Vec<Batch> = Vec::new();
        let mut answers = Vec::with_capacity(asked.len());
        for (who, command, id) in asked {
            let repeated =
                id.is_some_and(|id| self.done.contains(&id) || batches.iter().any(|batch| batch.command == Some(id)));
            if repeated {
                answers.push(Ok(false));
                continue;
            }
            match self.working.decide(*who, command, now) {
                Ok(mut entries) => {
                    entries.iter().for_each(|entry| self.working.apply(entry));
                    entries.extend(self.seat(&entries, now));
                    answers.push(Ok(!entries.is_empty()));
                    if !entries.is_empty() {
                        batches.push(Batch { command: *id, entries });
                    }
                }
                Err(refusal) => answers.push(Err(Trouble::Refused(refusal))),
            }
        }
        (answers, batches)
    }

    /// Seats whoever has no seat yet because of what just happened.
    fn seat(&mut self, entries: &[Entry], now: workshop::Moment) -> Vec<Entry> {
        if !entries.iter().any(|entry| seating::is_called_for(&entry.event)) {
            return Vec::new();
        }
        let seats = Command::People(People::Seat(seating::at_once(&self.working)));
        match self.working.decide(Who::House, &seats, now) {
            Ok(entries) => {
                entries.iter().for_each(|entry| self.working.apply(entry));
                entries
            }
            Err(refusal) => {
                tracing::error!(workshop = %self.working.id, ?refusal, "the plan does not fit the workshop");
                Vec::new()
            }
        }
    }
}
