//! Pairs of lines that resemble each other, as they stand on the board now: to look at, to confront, judged. Pure.

use super::marked::numbers_against;
use super::standing::{Reading, behind, reading, standing};
use crate::help::{Help, How};
use std::collections::BTreeSet;
use workshop::board::{Likeness, Pair};
use workshop::sight::Desk;

/// Two lines, whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Twosome {
    /// Which.
    pub pair: Pair,
    /// The one that stands above.
    pub first: Reading,
    /// The other.
    pub second: Reading,
    /// Lines behind each of them.
    pub behind: [usize; 2],
    /// Word for word the same.
    pub same: bool,
    /// What they have in common.
    pub common: Vec<String>,
    /// What stands against what.
    pub against: Option<(String, String)>,
}

/// All of them, each in one list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pairs {
    /// Do they say the same?
    pub close: Vec<Twosome>,
    /// They seem to oppose each other; nobody has said so yet.
    pub opposing: Vec<Twosome>,
    /// Somebody has said that they oppose each other.
    pub opposed: Vec<Twosome>,
    /// Somebody has said that they say different things.
    pub apart: Vec<Twosome>,
}

impl Pairs {
    /// Sorts out the pairs of the proposals and those that were judged. `settled` were answered here a moment ago.
    #[must_use]
    pub fn of(help: &Help, desk: &Desk, settled: &BTreeSet<Pair>) -> Self {
        let (standing, behind) = (standing(desk), behind(desk));
        let both = |pair: Pair| {
            let [a, b] = pair.both();
            let (one, other) = (reading(desk, a)?, reading(desk, b)?);
            // What was said first stands first.
            let (first, second) = if one.note <= other.note { (one, other) } else { (other, one) };
            let behind = [&first, &second].map(|reading| behind.get(&reading.line).copied().unwrap_or(0));
            let both_stand = standing.contains(&a) && standing.contains(&b);
            let twosome = Twosome { pair, first, second, behind, same: false, common: Vec::new(), against: None };
            both_stand.then_some(twosome)
        };
        let judged: BTreeSet<Pair> = desk.likenesses.iter().map(|(pair, _)| *pair).collect();
        let mut pairs = Self::default();
        for alike in &help.pairs {
            let Some(pair) = Pair::of(alike.a, alike.b) else { continue };
            if judged.contains(&pair) || settled.contains(&pair) {
                continue;
            }
            let Some(twosome) = both(pair) else { continue };
            let against = match &alike.how {
                How::Opposed(of_a, of_b) if twosome.first.line == alike.a => Some((of_a.clone(), of_b.clone())),
                How::Opposed(of_a, of_b) => Some((of_b.clone(), of_a.clone())),
                How::Same | How::Close => None,
            };
            let list = if against.is_some() { &mut pairs.opposing } else { &mut pairs.close };
            list.push(Twosome { same: alike.how == How::Same, common: alike.common.clone(), against, ..twosome });
        }
        for (pair, likeness) in &desk.likenesses {
            let Some(twosome) = both(*pair) else { continue };
            match likeness {
                Likeness::Apart => pairs.apart.push(twosome),
                Likeness::Opposed => {
                    let against = numbers_against(&twosome.first.wording, &twosome.second.wording);
                    pairs.opposed.push(Twosome { against, ..twosome });
                }
            }
        }
        pairs
    }

    /// How many wait for a word.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.close.len() + self.opposing.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{board, post};
    use super::*;
    use crate::help::Alike;
    use workshop::PostId;

    fn alike(a: u128, b: u128, how: How) -> Alike {
        Alike { a: post(a), b: post(b), how, common: vec!["ligne".into()] }
    }

    fn lines(pairs: &[Twosome]) -> Vec<(PostId, PostId)> {
        pairs.iter().map(|pair| (pair.first.line, pair.second.line)).collect()
    }

    #[test]
    fn each_pair_is_in_one_list_and_the_earlier_line_stands_first() {
        let desk = board(6, 0);
        let pairs = vec![
            alike(2, 1, How::Close),
            alike(4, 3, How::Opposed("64".into(), "60".into())),
            alike(5, 6, How::Same),
            alike(1, 1, How::Same),
            alike(1, 9, How::Close),
        ];
        let help = Help { pairs, ..Help::default() };
        let pairs = Pairs::of(&help, &desk, &BTreeSet::new());
        assert_eq!(lines(&pairs.close), [(post(1), post(2)), (post(5), post(6))]);
        assert_eq!(pairs.close.iter().map(|pair| pair.same).collect::<Vec<_>>(), [false, true]);
        assert_eq!(lines(&pairs.opposing), [(post(3), post(4))]);
        let against = pairs.opposing.first().and_then(|pair| pair.against.clone());
        assert_eq!(against, Some(("60".into(), "64".into())), "each side keeps its own");
        assert_eq!(pairs.waiting(), 3);
    }

    #[test]
    fn what_was_judged_merged_or_just_answered_is_not_asked_again() {
        let mut desk = board(8, 0);
        let pair = |a, b| Pair::of(post(a), post(b)).expect("two");
        desk.likenesses = vec![(pair(1, 2), Likeness::Apart), (pair(3, 4), Likeness::Opposed)];
        desk.lines.entry(post(5)).and_modify(|line| line.into = Some(post(6)));
        desk.lines.entry(post(3)).and_modify(|line| line.wording = Some("À 60 ans".into()));
        desk.lines.entry(post(4)).and_modify(|line| line.wording = Some("À 64 ans".into()));
        let pairs = [(1, 2), (3, 4), (5, 6), (7, 8)].map(|(a, b)| alike(a, b, How::Close)).to_vec();
        let help = Help { pairs, ..Help::default() };
        let found = Pairs::of(&help, &desk, &BTreeSet::from([pair(7, 8)]));
        assert_eq!(found.waiting(), 0);
        assert_eq!(lines(&found.apart), [(post(1), post(2))]);
        assert_eq!(lines(&found.opposed), [(post(3), post(4))]);
        let against = found.opposed.first().and_then(|pair| pair.against.clone());
        assert_eq!(against, Some(("60".into(), "64".into())));
        let later = Pairs::of(&help, &desk, &BTreeSet::new());
        assert_eq!(lines(&later.close), [(post(7), post(8))]);
    }
}
