//! What the helps need to know of a workshop: its contributions, its themes, and what facilitators have done so far.

use std::collections::{BTreeMap, BTreeSet};
use workshop::board::Pair;
use workshop::post::PostState;
use workshop::{PostId, ThemeId, Workshop};

/// A workshop as the helps look at it, at one moment. Holds copies, so that nobody waits while they think.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Number of the last event that it knows of.
    pub number: u64,
    /// Number of the last event that changed anything in it.
    pub lines_at: u64,
    /// Contributions that count, in order of arrival.
    pub posts: Vec<Said>,
    /// Themes, in order.
    pub themes: Vec<Named>,
    /// Pairs that somebody has judged.
    pub judged: BTreeSet<Pair>,
}

/// A contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which; its line bears the same identity.
    pub id: PostId,
    /// Word for word.
    pub text: String,
    /// The line that it stands behind, or its own.
    pub root: PostId,
    /// The theme of that line.
    pub theme: Option<ThemeId>,
    /// The theme that its author listened for, or missed it in.
    pub hint: Option<ThemeId>,
}

/// A theme as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub id: ThemeId,
    /// Its name, its description if it has one, and its keywords.
    pub name: String,
    /// What belongs there.
    pub description: String,
    /// Words that point to it.
    pub keywords: Vec<String>,
}

impl Board {
    /// Looks at a workshop.
    #[must_use]
    pub fn of(workshop: &Workshop) -> Self {
        let mut shown: Vec<_> = workshop.posts.values().filter(|post| post.state == PostState::Shown).collect();
        shown.sort_unstable_by_key(|post| post.note);
        let said = |post: &workshop::Post| {
            let root = workshop.root_of(post.id);
            let theme = workshop.lines.get(&root).and_then(|line| line.theme);
            Said { id: post.id, text: post.text.text.clone(), root, theme, hint: post.hint }
        };
        let named = |theme: &workshop::Theme| Named {
            id: theme.id,
            name: theme.name.text.clone(),
            description: theme.description.as_ref().map(|words| words.text.clone()).unwrap_or_default(),
            keywords: theme.keywords.iter().map(|words| words.text.clone()).collect(),
        };
        Self {
            number: workshop.number,
            lines_at: workshop.lines_at,
            posts: shown.into_iter().map(said).collect(),
            themes: workshop.themes.iter().map(named).collect(),
            judged: workshop.likenesses.keys().copied().collect(),
        }
    }

    /// The contributions behind each line that stands by itself, as places in `posts`, the line's own first.
    #[must_use]
    pub fn lines(&self) -> BTreeMap<PostId, Vec<usize>> {
        let mut lines: BTreeMap<PostId, Vec<usize>> = BTreeMap::new();
        for (place, said) in self.posts.iter().enumerate() {
            let behind = lines.entry(said.root).or_default();
            if said.id == said.root { behind.insert(0, place) } else { behind.push(place) }
        }
        lines
    }

    /// Where a theme stands among the others.
    #[must_use]
    pub fn theme(&self, id: ThemeId) -> Option<usize> {
        self.themes.iter().position(|theme| theme.id == id)
    }
}
