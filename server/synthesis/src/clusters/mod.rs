//! Posts in groups that nobody has named yet: themes to propose for what fits none of those that there are.
//!
//! `graph` each post's nearest others · `spectrum` what holds together in that graph, as a few numbers a post ·
//! `rounds` posts with like numbers, together.

mod graph;
mod rounds;
mod spectrum;

use crate::{Corpus, labels};

/// Neighbours of a post in the graph.
const NEIGHBOURS: usize = 8;

/// Posts that could be a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// At most three words that tell the group from the other posts, as people wrote them.
    pub label: Vec<String>,
    /// Its posts, in the order of the corpus.
    pub posts: Vec<usize>,
}

/// All posts in `k` groups: for each post the number of its group, below `k`. Where there are fewer posts than groups,
/// each is its own.
#[must_use]
pub fn split(corpus: &Corpus, k: usize) -> Vec<usize> {
    let all: Vec<usize> = (0..corpus.len()).collect();
    split_among(corpus, &all, k)
}

/// Themes to propose for some posts, at most `k`, the largest first; few for a small `k`, many for a large one. What
/// stays alone is in none.
#[must_use]
pub fn groups(corpus: &Corpus, among: &[usize], k: usize) -> Vec<Group> {
    let mut among: Vec<usize> = among.iter().copied().filter(|&post| !corpus.stems(post).is_empty()).collect();
    among.sort_unstable();
    among.dedup();
    let assigned = split_among(corpus, &among, k);
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); k.max(1)];
    for (&post, group) in among.iter().zip(assigned) {
        groups[group].push(post);
    }
    let least = if among.len() < 9 { 2 } else { 3 };
    groups.retain(|posts| posts.len() >= least);
    groups.sort_by(|one, other| other.len().cmp(&one.len()).then(one.cmp(other)));
    let labels = labels::labels(corpus, &groups);
    labels.into_iter().zip(groups).map(|(label, posts)| Group { label, posts }).collect()
}

/// Some posts in `k` groups, in the order given.
fn split_among(corpus: &Corpus, among: &[usize], k: usize) -> Vec<usize> {
    if k <= 1 || among.len() <= k {
        return (0..among.len()).map(|at| at.min(k.saturating_sub(1))).collect();
    }
    // The order of arrival changes nothing: posts are taken by their texts.
    let mut by_text: Vec<usize> = (0..among.len()).collect();
    let mut rank = vec![0; corpus.len()];
    for (place, &post) in corpus.order().iter().enumerate() {
        rank[post] = place;
    }
    by_text.sort_by_key(|&at| (rank[among[at]], at));
    let posts: Vec<usize> = by_text.iter().map(|&at| among[at]).collect();
    let graph = graph::neighbours(corpus, &posts, NEIGHBOURS);
    let rows = spectrum::rows(&graph, k);
    let assigned = rounds::split(&rows, k);
    let mut groups = vec![0; among.len()];
    for (at, group) in by_text.into_iter().zip(assigned) {
        groups[at] = group;
    }
    groups
}
