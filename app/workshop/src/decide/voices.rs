//! What the room says of the lines, and for whom one may say it.

use crate::command::Voicing;
use crate::event::{Event, VoiceEvent};
use crate::refusal::{Field, What};
use crate::voices::{Ballot, Belongs};
use crate::{PersonId, Refusal, Who, Workshop};

/// Dots that a ballot may hold.
const DOTS: std::ops::RangeInclusive<u8> = 1..=20;

impl Workshop {
    pub(super) fn decide_voice(&self, who: Who, voicing: &Voicing) -> Result<Vec<Event>, Refusal> {
        let event = match voicing {
            Voicing::Reread { person, theme, opinion } => {
                self.may_reread(who, *person)?;
                self.known_theme(*theme)?;
                let known = self.voices.opinions.get(theme).and_then(|known| known.get(person)).copied();
                (known != *opinion).then_some(VoiceEvent::Reread { person: *person, theme: *theme, opinion: *opinion })
            }
            Voicing::Misfiled { person, line, to } => {
                self.may_reread(who, *person)?;
                let stands = self.readable_line(*line).ok_or(Refusal::Unknown(What::Line))?.theme;
                if let Some(Belongs::Under(theme)) = to {
                    self.known_theme(*theme)?;
                }
                // Where it stands is no other place.
                let to = to.filter(|to| stands.map(Belongs::Under) != Some(*to));
                let known = self.voices.misfiled.get(line).and_then(|known| known.get(person)).copied();
                (known != to).then_some(VoiceEvent::Misfiled { person: *person, line: *line, to })
            }
            Voicing::Spend { person, line, dots } => {
                self.may_vote(who, *person)?;
                self.readable_line(*line).ok_or(Refusal::Unknown(What::Line))?;
                let Ballot { most, .. } = self.voices.ballot;
                if *dots > most {
                    return Err(Refusal::TooManyDots { most });
                }
                let given = self.voices.dots.get(person).and_then(|given| given.get(line)).copied().unwrap_or(0);
                let left = self.voices.left(*person);
                if dots.saturating_sub(given) > left {
                    return Err(Refusal::NoDotsLeft { left });
                }
                (given != *dots).then_some(VoiceEvent::Spent { person: *person, line: *line, dots: *dots })
            }
        };
        Ok(event.map(Event::Voice).into_iter().collect())
    }

    pub(super) fn judged_ballot(&self, ballot: Ballot) -> Result<Option<Ballot>, Refusal> {
        let range = |field, value: u8, most: u8| {
            let out = Refusal::OutOfRange { field, least: i64::from(*DOTS.start()), most: i64::from(most) };
            if (1..=most).contains(&value) { Ok(()) } else { Err(out) }
        };
        range(Field::Dots, ballot.dots, *DOTS.end())?;
        range(Field::DotsPerLine, ballot.most, ballot.dots)?;
        if ballot == self.voices.ballot {
            return Ok(None);
        }
        // Whoever has voted has spent what she was told she had.
        if self.voices.voters() > 0 { Err(Refusal::AlreadyVoted) } else { Ok(Some(ballot)) }
    }

    fn may_reread(&self, who: Who, person: PersonId) -> Result<(), Refusal> {
        self.speaks_for(who, person)?;
        if self.is_rereading() { Ok(()) } else { Err(Refusal::NotRereading) }
    }

    /// In the vote; and for those without a phone also after it, since paper takes time to count.
    fn may_vote(&self, who: Who, person: PersonId) -> Result<(), Refusal> {
        self.speaks_for(who, person)?;
        let open = match who {
            Who::Facilitator(_) => self.has_voted(),
            _ => self.is_voting(),
        };
        if open { Ok(()) } else { Err(Refusal::NotVoting) }
    }

    /// A participant for herself and whoever shares her phone; facilitators, and a host at her table, for people who
    /// have no phone at all.
    fn speaks_for(&self, who: Who, person: PersonId) -> Result<(), Refusal> {
        let known = self.person(person)?;
        if known.left {
            return Err(Refusal::Unknown(What::Person));
        }
        let without = !known.phone && known.with.is_none();
        let may = match who {
            Who::Participant(me) => me == person || known.with == Some(me),
            Who::Facilitator(_) => without,
            Who::Host(table) => without && self.round().and_then(|round| known.seat(round)) == Some(table),
            Who::House | Who::Narrator(_) | Who::Table(_) | Who::Wall => false,
        };
        if may { Ok(()) } else { Err(Refusal::AnswersHerself) }
    }
}
