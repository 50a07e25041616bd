//! What of the proposals still stands on the board as it is now: proposals are always a moment older. Pure.

use crate::help::{Help, Suggestion};
use std::collections::{BTreeMap, BTreeSet};
use workshop::sight::{Desk, LineView, PostDetail};
use workshop::{PostId, ThemeId};

/// Whether a line stands by itself and what was said counts.
fn stands(desk: &Desk, line: &LineView) -> bool {
    line.into.is_none() && desk.posts.get(&line.post).is_some_and(|post| !post.hidden)
}

/// Lines that stand by themselves.
#[must_use]
pub fn standing(desk: &Desk) -> BTreeSet<PostId> {
    desk.lines.values().filter(|line| stands(desk, line)).map(|line| line.post).collect()
}

/// Of those, the lines that have no theme.
#[must_use]
pub fn unsorted(desk: &Desk) -> BTreeSet<PostId> {
    let themes: BTreeSet<ThemeId> = desk.themes.iter().map(|theme| theme.id).collect();
    let sorted = |line: &LineView| line.theme.is_some_and(|theme| themes.contains(&theme));
    desk.lines.values().filter(|line| stands(desk, line) && !sorted(line)).map(|line| line.post).collect()
}

/// The suggestion for a line among themes that are still there; nothing if none of its own is.
#[must_use]
pub fn suggestion(help: &Help, line: PostId, themes: &[(ThemeId, String)]) -> Option<Suggestion> {
    let suggestion = help.suggestions.get(&line)?;
    let there = |id: &ThemeId| themes.iter().any(|(known, _)| known == id);
    let left: Vec<ThemeId> = suggestion.themes.iter().copied().filter(there).collect();
    let first_left = left.first() == suggestion.themes.first();
    // What was less likely than a theme that is gone is not certain for that.
    let unsure = suggestion.unsure || !first_left;
    let because = if first_left { suggestion.because.clone() } else { Vec::new() };
    let hinted = suggestion.hinted && first_left;
    (!left.is_empty()).then_some(Suggestion { themes: left, unsure, because, hinted, ..*suggestion })
}

/// How a line reads, and where its first words come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reading {
    /// Which line.
    pub line: PostId,
    /// What it says now.
    pub wording: String,
    /// What was said, where the wording is another.
    pub said: Option<String>,
    /// Note number of the post that it began with.
    pub note: u32,
    /// Number of its table.
    pub table: u16,
    /// Its round.
    pub round: u8,
}

/// How a line reads; nothing if nothing of it is left.
#[must_use]
pub fn reading(desk: &Desk, line: PostId) -> Option<Reading> {
    let (view, post): (&LineView, &PostDetail) = (desk.lines.get(&line)?, desk.posts.get(&line)?);
    Some(Reading {
        line,
        wording: view.wording.clone().unwrap_or_else(|| post.text.clone()),
        said: view.wording.is_some().then(|| post.text.clone()),
        note: post.note,
        table: post.table.0,
        round: post.round.0,
    })
}

/// How many lines stand behind each that something was merged into.
#[must_use]
pub fn behind(desk: &Desk) -> BTreeMap<PostId, usize> {
    let mut behind = BTreeMap::new();
    for line in desk.lines.values().filter(|line| line.into.is_some()) {
        *behind.entry(root(desk, line.post)).or_default() += 1;
    }
    behind
}

/// The line that a line is finally merged into.
fn root(desk: &Desk, line: PostId) -> PostId {
    let mut root = line;
    // The server makes no rings; the bound keeps a damaged picture from turning for ever.
    for _ in 0..=desk.lines.len() {
        match desk.lines.get(&root).and_then(|line| line.into) {
            Some(next) => root = next,
            None => break,
        }
    }
    root
}

#[cfg(test)]
mod tests {
    use super::super::samples::{board, post, theme};
    use super::*;

    #[test]
    fn what_was_merged_hidden_or_sorted_is_no_longer_to_sort() {
        let mut desk = board(5, 1);
        desk.lines.entry(post(2)).and_modify(|line| line.into = Some(post(1)));
        desk.lines.entry(post(3)).and_modify(|line| line.theme = Some(theme(1)));
        desk.lines.entry(post(4)).and_modify(|line| line.theme = Some(theme(9)));
        desk.posts.entry(post(5)).and_modify(|post| post.hidden = true);
        assert_eq!(unsorted(&desk), BTreeSet::from([post(1), post(4)]), "a theme that is gone sorts nothing");
        assert_eq!(standing(&desk), BTreeSet::from([post(1), post(3), post(4)]));
        assert_eq!(behind(&desk), BTreeMap::from([(post(1), 1)]));
        assert_eq!(reading(&desk, post(8)), None);
    }

    #[test]
    fn a_theme_that_is_gone_is_not_suggested() {
        let suggestion_of = |themes: Vec<ThemeId>| Suggestion {
            themes,
            confidence: 0.9,
            because: vec!["élus".into()],
            unsure: false,
            hinted: true,
        };
        let mut help = Help::default();
        help.suggestions.insert(post(1), suggestion_of(vec![theme(1), theme(2)]));
        let both = [(theme(1), "Élus".to_owned()), (theme(2), "Budget".to_owned())];
        let whole = suggestion(&help, post(1), &both);
        assert_eq!(whole, Some(suggestion_of(vec![theme(1), theme(2)])));
        let rest = suggestion(&help, post(1), &both[1..]);
        assert_eq!(rest.as_ref().map(|rest| (rest.themes.clone(), rest.unsure)), Some((vec![theme(2)], true)));
        assert!(rest.is_some_and(|rest| rest.because.is_empty()), "its reasons were those of the other");
        assert_eq!(suggestion(&help, post(1), &[]), None);
        assert_eq!(suggestion(&help, post(2), &both), None);
    }
}
