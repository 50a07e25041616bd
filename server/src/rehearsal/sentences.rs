//! A summary in words, sentence by sentence.

use super::{Finding, Summary};
use app::words;
use workshop::{Language, Round};

impl Summary {
    /// What happened, then what would not work.
    #[must_use]
    pub fn sentences(&self, language: Language) -> Vec<String> {
        let words = words::rehearsal(language);
        let mut said = Vec::new();
        if self.tally.joined > 0 {
            said.push((words.played)(self.tally.joined, self.posts, self.times.round().clamp(1.0, 1e6) as u32));
        }
        let lost = self.findings.iter().any(|finding| matches!(finding, Finding::Lost { .. }));
        if self.tally.cuts > 0 && !lost {
            said.push((words.cuts)(self.tally.cuts));
        }
        if self.findings.is_empty() {
            said.push(words.nothing.to_owned());
        } else {
            said.extend(self.findings.iter().map(|finding| finding.sentence(language)));
        }
        if self.findings.iter().any(|finding| matches!(finding, Finding::HarvestTooShort { .. })) {
            said.push(words.assumed.to_owned());
        }
        said
    }
}

impl Finding {
    /// The sentence for a facilitator.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let words = words::rehearsal(language);
        let numbers = |rounds: &[Round]| rounds.iter().map(|round| round.0).collect::<Vec<u8>>();
        match self {
            Self::Gap(gap) => words::setup(language).gap(*gap, None),
            Self::Overfull { table, rounds, listeners, seats } => {
                (words.overfull)(table.0, &numbers(rounds), *listeners, *seats)
            }
            Self::Thin { table, rounds, listeners, least } => {
                (words.thin)(table.0, &numbers(rounds), *listeners, *least)
            }
            Self::Unseated { round, people } => (words.unseated)(round.0, *people),
            Self::HarvestTooShort { round, wrote, wished } => (words.harvest_too_short)(round.0, *wrote, *wished),
            Self::NoTimeToMove { round } => (words.no_time_to_move)(round.0),
            Self::HeardAgain { people } => (words.heard_again)(*people),
            Self::Eaten { round } => (words.eaten)(round.0),
            Self::Refused { posts } => (words.refused)(*posts),
            Self::Lost { posts } => (words.lost)(*posts),
            Self::LeftOut { people } => (words.left_out)(*people),
        }
    }
}
