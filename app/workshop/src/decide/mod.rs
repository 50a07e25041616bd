//! What may happen: a command, judged against the workshop as it is, becomes entries of the log or a refusal.
//!
//! Pure. The same workshop, person, command and time always give the same answer.

mod agenda;
mod board;
mod drive;
mod gathering;
mod people;
mod posts;
mod review;
mod saying;
mod seating;
mod setup;
mod showing;
mod undo;
mod voices;

// The browser counts alike and says how much room is left.
pub use posts::{EXAMPLE_LIMIT, MOST_BY_PERSON, MOST_EXAMPLES, MOST_POSTS, POST_LIMIT};

use crate::about::About;
use crate::command::{Command, Description};
use crate::event::{self, Entry, Event, PostEvent, SetupEvent};
use crate::permission;
use crate::{Moment, Privacy, Refusal, Who, Workshop, WorkshopId};

/// Days that a workshop may be kept, least and most.
const RETENTION: std::ops::RangeInclusive<u16> = 1..=crate::about::LONGEST_RETENTION_DAYS;

impl Workshop {
    /// The first entry of a new workshop's log.
    ///
    /// # Errors
    /// A title that is empty or too long, a retention out of range.
    pub fn found(
        id: WorkshopId,
        who: Who,
        description: &Description,
        privacy: Privacy,
        retention_days: u16,
        now: Moment,
    ) -> Result<Entry, Refusal> {
        if !RETENTION.contains(&retention_days) {
            let (least, most) = (i64::from(*RETENTION.start()), i64::from(*RETENTION.end()));
            return Err(Refusal::OutOfRange { field: crate::refusal::Field::Retention, least, most });
        }
        let about: About = setup::about(description)?;
        let event = Event::Setup(SetupEvent::Created { workshop: id, privacy, retention_days, about });
        Ok(Entry { number: 1, version: event::VERSION, at: now, who, event })
    }

    /// Judges a command. No entries means that all is already as asked: a retry, or nothing to change.
    ///
    /// # Errors
    /// A [`Refusal`] that says why not.
    pub fn decide(&self, who: Who, command: &Command, now: Moment) -> Result<Vec<Entry>, Refusal> {
        permission::allow(who, command)?;
        let events = match command {
            Command::Setup(setup) => self.decide_setup(setup)?,
            Command::People(people) => self.decide_people(who, people)?,
            Command::Drive(drive) => self.decide_drive(drive, now)?,
            Command::Post(posting) => self.decide_post(who, posting, now)?,
            Command::Say(saying) => self.decide_say(saying)?,
            Command::Review { line, verdict, remark } => self.decide_review(who, *line, *verdict, remark)?,
            Command::Voice(voicing) => self.decide_voice(who, voicing)?,
            Command::Board(boarding) => self.decide_board(boarding)?,
            Command::Undo => self.decide_undo(who)?,
            Command::PassOver => self.decide_pass_over(who)?,
            Command::Redo => self.decide_redo(who)?,
            Command::Together(commands) => return self.decide_together(who, commands, now),
        };
        let entry = |(number, event): (u64, Event)| {
            let (who, at) = self.signature(who, &event, now);
            Entry { number, version: event::VERSION, at, who, event }
        };
        Ok((self.number + 1..).zip(events).map(entry).collect())
    }

    /// Each upon what the ones before made. They are not nested.
    fn decide_together(&self, who: Who, commands: &[Command], now: Moment) -> Result<Vec<Entry>, Refusal> {
        let mut ahead = self.clone();
        let mut entries = Vec::new();
        for command in commands {
            if matches!(command, Command::Together(_)) {
                return Err(Refusal::NotAllowed);
            }
            let made = ahead.decide(who, command, now)?;
            made.iter().for_each(|entry| ahead.apply(entry));
            entries.extend(made);
        }
        Ok(entries)
    }

    /// In whose name and at what time an event is written. Where no link is kept, a contribution is signed by its
    /// table and dated by the phase that runs (or ran last), so that neither name nor minute points to anyone.
    fn signature(&self, who: Who, event: &Event, now: Moment) -> (Who, Moment) {
        let (Event::Post(event), Privacy::Unlinked, Who::Participant(_)) = (event, self.privacy, who) else {
            return (who, now);
        };
        let table = match event {
            PostEvent::Written { table, .. } => Some(*table),
            PostEvent::Edited { post, .. }
            | PostEvent::Withdrawn { post }
            | PostEvent::Hidden { post }
            | PostEvent::Restored { post, .. }
            | PostEvent::Validated { post } => self.posts.get(post).map(|post| post.table),
        };
        // Within the grace after a harvest that ended the day, the phase is that last one.
        let last = || self.day.steps.last().map(|step| step.running.began);
        let phase = self.day.running().map(|running| running.began).or_else(last);
        (table.map_or(Who::House, Who::Table), phase.unwrap_or(Moment(0)))
    }
}
