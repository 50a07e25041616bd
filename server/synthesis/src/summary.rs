//! A few posts that stand for many: never a sentence of our own.

use crate::{Corpus, dense};

/// What words and meaning weigh.
const WORDS: f32 = 0.3;
const MEANING: f32 = 0.7;
/// Posts of a theme are all a little alike in meaning. What is nearer than this is counted, so that an extract stands for
/// those that say its thing, and not a little for everybody.
const FAR: f32 = 0.1;
/// Where there are more posts than this, extracts are chosen among so many central ones.
const CHOICE: usize = 500;

/// A post that stands for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extract {
    /// The post.
    pub post: usize,
    /// How many posts it is the nearest extract of, itself included. A post that no extract is near to is nobody's.
    pub stands_for: usize,
}

/// At most `m` posts that together are near to as many of the posts as can be, the one that brings most first. Empty
/// posts stand for nothing.
#[must_use]
pub fn extracts(corpus: &Corpus, among: &[usize], m: usize) -> Vec<Extract> {
    let posts = worth_showing(corpus, among);
    let choice = most_central(corpus, &posts);
    let near: Vec<Vec<f32>> =
        choice.iter().map(|&one| posts.iter().map(|&other| nearness(corpus, one, other)).collect()).collect();
    let mut best = vec![0.0_f32; posts.len()];
    let mut picked: Vec<usize> = Vec::new();
    while picked.len() < m.min(choice.len()) {
        let gain =
            |at: usize| near[at].iter().zip(&best).map(|(near, best)| f64::from((near - best).max(0.0))).sum::<f64>();
        let left = (0..choice.len()).filter(|at| !picked.contains(at)).map(|at| (at, gain(at)));
        let Some((next, _)) = left.reduce(|one, other| if other.1 > one.1 { other } else { one }) else { break };
        best.iter_mut().zip(&near[next]).for_each(|(best, near)| *best = best.max(*near));
        picked.push(next);
    }
    let mut stands_for = vec![0; picked.len()];
    for (at, &post) in posts.iter().enumerate() {
        let closer =
            |one: usize, other: usize| if near[picked[other]][at] > near[picked[one]][at] { other } else { one };
        let itself = (0..picked.len()).find(|&one| choice[picked[one]] == post);
        let nearest = itself.or_else(|| (0..picked.len()).reduce(closer).filter(|&one| near[picked[one]][at] > 0.0));
        nearest.into_iter().for_each(|nearest| stands_for[nearest] += 1);
    }
    picked.into_iter().zip(stands_for).map(|(at, stands_for)| Extract { post: choice[at], stands_for }).collect()
}

/// The post that is nearest to all the others: whose wording to suggest where they become one line. Of two, the one that
/// says more. The first, if all are empty; 0 of none.
#[must_use]
pub fn central(corpus: &Corpus, among: &[usize]) -> usize {
    let posts = worth_showing(corpus, among);
    let near = |one: usize| posts.iter().map(|&other| f64::from(nearness(corpus, one, other))).sum::<f64>();
    let words = |post: usize| corpus.reading(post).telling().count();
    let ranked = posts.iter().map(|&post| (post, near(post), words(post)));
    let better = |one: (usize, f64, usize), other: (usize, f64, usize)| {
        let same = (one.1 - other.1).abs() < 1e-6;
        if !same && other.1 > one.1 || same && other.2 > one.2 { other } else { one }
    };
    ranked.reduce(better).map_or(among.first().copied().unwrap_or_default(), |(post, _, _)| post)
}

/// The posts that say something, each once, in order; all of them if none does.
fn worth_showing(corpus: &Corpus, among: &[usize]) -> Vec<usize> {
    let mut posts: Vec<usize> = among.to_vec();
    posts.sort_unstable();
    posts.dedup();
    let saying: Vec<usize> = posts.iter().copied().filter(|&post| !corpus.stems(post).is_empty()).collect();
    if saying.is_empty() {
        posts.retain(|&post| !corpus.reading(post).text.trim().is_empty())
    } else {
        posts = saying
    }
    posts
}

/// The posts that are nearest to what all say together, in order; all posts where they are not too many.
fn most_central(corpus: &Corpus, posts: &[usize]) -> Vec<usize> {
    if posts.len() <= CHOICE {
        return posts.to_vec();
    }
    let step = posts.len().div_ceil(CHOICE);
    let seen: Vec<usize> = posts.iter().copied().step_by(step).collect();
    let near = |post: usize| seen.iter().map(|&other| nearness(corpus, post, other)).sum::<f32>();
    let mut ranked: Vec<(f32, usize)> = posts.iter().map(|&post| (near(post), post)).collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut central: Vec<usize> = ranked.into_iter().take(CHOICE).map(|(_, post)| post).collect();
    central.sort_unstable();
    central
}

fn nearness(corpus: &Corpus, one: usize, other: usize) -> f32 {
    let words = corpus.stems(one).dot(corpus.stems(other));
    match (corpus.meaning(one), corpus.meaning(other)) {
        (Some(left), Some(right)) => (WORDS * words + MEANING * dense::dot(left, right) - FAR).max(0.0),
        _ => words,
    }
}
