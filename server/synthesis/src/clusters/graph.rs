//! Each post with the others that are nearest to it, in words and, where there is one, in meaning.

use crate::{Corpus, dense};

/// What words and meaning weigh in how near two posts are.
const WORDS: f32 = 0.4;
const MEANING: f32 = 0.6;
/// Posts that are less alike in meaning are no neighbours for it.
const LEAST: f32 = 0.05;
/// How many posts a first look keeps for each.
const CANDIDATES: usize = 32;
/// Stems that more posts than this have, in large workshops, bring nobody together.
const COMMON: usize = 400;

/// An undirected graph: for each post the others it is tied to, by their places, and how strongly.
pub(super) type Graph = Vec<Vec<(usize, f32)>>;

/// Ties each post to so many nearest others, and to whomever it is among the nearest of.
pub(super) fn neighbours(corpus: &Corpus, posts: &[usize], count: usize) -> Graph {
    let mut candidates = sharing_words(corpus, posts);
    let meant: Vec<usize> = (0..posts.len()).filter(|&at| corpus.meaning(posts[at]).is_some()).collect();
    let vectors: Vec<&[f32]> = meant.iter().filter_map(|&at| corpus.meaning(posts[at])).collect();
    let mut near: Vec<Vec<(usize, f32)>> = vec![Vec::new(); posts.len()];
    let mut floors = vec![LEAST; posts.len()];
    dense::each_pair(&vectors, LEAST, |one, other, product| {
        for (at, to) in [(meant[one], meant[other]), (meant[other], meant[one])] {
            if product < floors[at] {
                continue;
            }
            near[at].push((to, product));
            if near[at].len() >= 4 * CANDIDATES {
                keep(&mut near[at], CANDIDATES);
                floors[at] = near[at].last().map_or(LEAST, |&(_, product)| product);
            }
        }
    });
    for (near, candidates) in near.iter_mut().zip(&mut candidates) {
        keep(near, CANDIDATES);
        candidates.extend(near.iter().map(|&(to, _)| to));
        candidates.sort_unstable();
        candidates.dedup();
    }
    let nearest = candidates.into_iter().enumerate().map(|(at, others)| {
        let nearness = |other: usize| nearness(corpus, posts[at], posts[other]);
        let mut nearest: Vec<(usize, f32)> = others.into_iter().map(|other| (other, nearness(other))).collect();
        nearest.retain(|&(_, nearness)| nearness > 0.0);
        keep(&mut nearest, count);
        nearest
    });
    both_ways(nearest.collect())
}

/// How near two posts are; 0 if they have nothing in common. Where there is a meaning, pieces of words add nothing.
fn nearness(corpus: &Corpus, one: usize, other: usize) -> f32 {
    let words = corpus.stems(one).dot(corpus.stems(other));
    match (corpus.meaning(one), corpus.meaning(other)) {
        (Some(left), Some(right)) => WORDS * words + MEANING * dense::dot(left, right),
        _ => 0.5 * words + 0.5 * corpus.grams(one).dot(corpus.grams(other)),
    }
}

fn keep(near: &mut Vec<(usize, f32)>, count: usize) {
    near.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    near.truncate(count);
}

/// For each post the others with which it shares the most in words.
fn sharing_words(corpus: &Corpus, posts: &[usize]) -> Vec<Vec<usize>> {
    let mut having: Vec<Vec<usize>> = vec![Vec::new(); corpus.stem_count()];
    for (at, &post) in posts.iter().enumerate() {
        corpus.stems(post).terms().for_each(|(stem, _)| having[stem as usize].push(at));
    }
    let mut shared = vec![0.0_f32; posts.len()];
    let each = posts.iter().enumerate().map(|(at, &post)| {
        let mut touched = Vec::new();
        for (stem, weight) in corpus.stems(post).terms() {
            let others = &having[stem as usize];
            for &other in others.iter().filter(|&&other| other != at && others.len() <= COMMON) {
                if shared[other] == 0.0 {
                    touched.push(other);
                }
                shared[other] += weight * corpus.stems(posts[other]).weight(stem);
            }
        }
        let mut near: Vec<(usize, f32)> =
            touched.into_iter().map(|other| (other, std::mem::take(&mut shared[other]))).collect();
        keep(&mut near, CANDIDATES);
        near.into_iter().map(|(other, _)| other).collect()
    });
    each.collect()
}

fn both_ways(nearest: Graph) -> Graph {
    let mut graph = nearest.clone();
    for (at, others) in nearest.iter().enumerate() {
        for &(other, nearness) in others {
            graph[other].push((at, nearness));
        }
    }
    for others in &mut graph {
        others.sort_by_key(|&(other, _)| other);
        others.dedup_by_key(|(other, _)| *other);
    }
    graph
}
