//! What the cast went through, added up.

use super::cast::Played;
use std::collections::BTreeMap;

/// Sums over everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Who came in.
    pub joined: usize,
    /// Who did not, however often she tried.
    pub left_out: usize,
    /// Contributions that the house said to have kept.
    pub kept: usize,
    /// Contributions that it refused.
    pub refused: usize,
    /// Times that somebody lost the network and came back.
    pub cuts: usize,
    /// By round: who wrote, and who wished to but was still at her first sentence when the harvest closed.
    pub rounds: BTreeMap<u64, (usize, usize)>,
}

impl Tally {
    /// Adds what one went through; nothing for somebody whose part broke off.
    pub(super) fn add(&mut self, played: Option<Played>) {
        let Some(played) = played else {
            self.left_out += 1;
            return;
        };
        if !played.joined {
            self.left_out += 1;
        }
        self.joined += usize::from(played.joined);
        self.kept += played.kept.values().sum::<usize>();
        self.refused += played.refused;
        self.cuts += played.cuts;
        for round in played.kept.keys() {
            self.rounds.entry(*round).or_default().0 += 1;
        }
        for round in &played.too_short {
            self.rounds.entry(*round).or_default().1 += 1;
        }
    }
}
