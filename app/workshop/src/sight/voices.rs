//! What the room says of themes and lines, for facilitators: counts, and the ballots that they fill in for others.

use crate::voices::{Ballot, Belongs, Opinion, Score};
use crate::{PersonId, PostId, ThemeId, Workshop};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All of it. Small: it travels whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct VoicesView {
    /// The rules of the vote.
    pub ballot: Ballot,
    /// How many find each theme faithful, and how many lacking.
    pub opinions: BTreeMap<ThemeId, Counted>,
    /// Where how many would have a line that stands under the wrong theme.
    pub misfiled: BTreeMap<PostId, Vec<(Belongs, u32)>>,
    /// What the dots say of each line, as the lines stand now.
    pub scores: BTreeMap<PostId, Score>,
    /// People who have given a dot.
    pub voters: usize,
    /// Ballots of people without a phone.
    pub proxies: BTreeMap<PersonId, BTreeMap<PostId, u8>>,
}

/// What the room finds on reading a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counted {
    /// C'est bien cela.
    pub faithful: u32,
    /// Il manque quelque chose.
    pub lacking: u32,
}

impl VoicesView {
    /// As it stands.
    #[must_use]
    pub fn of(workshop: &Workshop) -> Self {
        let voices = &workshop.voices;
        let known = |theme: &ThemeId| workshop.theme(*theme).is_some();
        let opinions = voices.opinions.iter().filter(|(theme, _)| known(theme));
        let mut misfiled = BTreeMap::new();
        for (line, where_to) in &voices.misfiled {
            // Where it has been put meanwhile, or what is no more, is no longer asked for.
            let stands = workshop.lines.get(line).filter(|line| line.into.is_none()).and_then(|line| line.theme);
            let Some(stands) = stands else { continue };
            let asked = |to: &&Belongs| match to {
                Belongs::Elsewhere => true,
                Belongs::Under(theme) => *theme != stands && known(theme),
            };
            let mut counts: BTreeMap<Belongs, u32> = BTreeMap::new();
            where_to.values().filter(asked).for_each(|to| *counts.entry(*to).or_default() += 1);
            if !counts.is_empty() {
                misfiled.insert(*line, counts.into_iter().collect());
            }
        }
        let by_proxy = |person: &PersonId| workshop.people.get(person).is_some_and(|known| !known.phone);
        let proxies = voices.dots.iter().filter(|(person, _)| by_proxy(person));
        Self {
            ballot: voices.ballot,
            opinions: opinions.map(|(theme, opinions)| (*theme, Counted::of(opinions.values().copied()))).collect(),
            misfiled,
            scores: workshop.scores(),
            voters: voices.voters(),
            proxies: proxies.map(|(person, dots)| (*person, dots.clone())).collect(),
        }
    }
}

impl Counted {
    pub(super) fn of(opinions: impl Iterator<Item = Opinion>) -> Self {
        let mut counted = Self::default();
        for opinion in opinions {
            match opinion {
                Opinion::Faithful => counted.faithful += 1,
                Opinion::Lacking => counted.lacking += 1,
            }
        }
        counted
    }
}
