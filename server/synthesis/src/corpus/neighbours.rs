//! Which posts are close to which: the graph along which a placing spreads from post to post.

use super::Corpus;
use crate::Sparse;
use pulp::Arch;
use std::ops::Range;

/// How many neighbours a post chooses; it may be chosen by more.
const CHOSEN: usize = 6;
/// From how many deviations above the mean of all pairs on two posts are close.
const FLOOR: f32 = 0.5;
/// What stems, pieces of words and meaning count for in how close two posts are.
const WEIGHTS: [f32; 3] = [0.6, 0.6, 1.5];
/// From this many posts on the pieces of words are left out: they take longest and add least to stems.
const MANY: usize = 2_000;
/// Mean and deviation of all pairs are read off about so many posts' pairs.
const SAMPLE: usize = 500;
/// How many posts are compared with all at once: their vectors and one other's stay in the fastest cache.
const BLOCK: usize = 16;
/// A part of a vector of length 1, in whole numbers: sums of products of two vectors stay below 2²⁴.
const ONE: f32 = 4_096.0;

/// The neighbours of every post with how close they are: shares that add up to 1.
#[derive(Debug, Clone)]
pub struct Neighbours(Vec<Vec<(usize, f32)>>);

impl Neighbours {
    /// A post's neighbours, by number of post; none if nothing is close to it.
    #[must_use]
    pub fn of_post(&self, post: usize) -> &[(usize, f32)] {
        &self.0[post]
    }

    /// Compares all posts with all.
    #[must_use]
    pub(super) fn of(corpus: &Corpus) -> Self {
        let views = Views::of(corpus);
        let order = corpus.order();
        let mut near: Vec<Vec<(usize, f32)>> = vec![Vec::new(); order.len()];
        for (place, closest) in closest(&views).into_iter().enumerate() {
            for (other, excess) in closest {
                near[order[place]].push((order[other], excess));
                near[order[other]].push((order[place], excess));
            }
        }
        let mut rank = vec![0; order.len()];
        for (place, &post) in order.iter().enumerate() {
            rank[post] = place;
        }
        for neighbours in &mut near {
            neighbours.sort_by(|a, b| rank[a.0].cmp(&rank[b.0]).then(b.1.total_cmp(&a.1)));
            neighbours.dedup_by_key(|&mut (post, _)| post);
            let sum: f32 = neighbours.iter().map(|&(_, excess)| excess).sum();
            for (_, share) in neighbours.iter_mut() {
                *share /= sum;
            }
        }
        Self(near)
    }
}

/// The places closest to each, above the floor, with by how much they are above it; of equals the earlier ones.
fn closest(views: &Views) -> Vec<Vec<(usize, f32)>> {
    let floor = views.floor();
    let mut best: Vec<Vec<(usize, f32)>> = vec![Vec::with_capacity(CHOSEN + 1); views.places];
    for from in (0..views.places).step_by(BLOCK) {
        let block = from..views.places.min(from + BLOCK);
        let rows = views.closeness(block.clone(), from);
        for (place, row) in block.clone().zip(rows.chunks_exact(views.places - from)) {
            for (other, excess) in (from..).zip(row).map(|(other, closeness)| (other, closeness - floor)) {
                if other == place || excess <= 0.0 {
                    continue;
                }
                offer(&mut best[place], other, excess);
                // Two are as close as two: what comes after this block is not compared a second time.
                if other >= block.end {
                    offer(&mut best[other], place, excess);
                }
            }
        }
    }
    best
}

/// Keeps a place if it is among the closest.
fn offer(best: &mut Vec<(usize, f32)>, place: usize, excess: f32) {
    if best.len() < CHOSEN || excess > best[CHOSEN - 1].1 {
        let at = best.partition_point(|&(_, better)| better >= excess);
        best.insert(at, (place, excess));
        best.truncate(CHOSEN);
    }
}

/// What is compared, in the corpus' order, each with its mean and deviation over pairs.
struct Views {
    places: usize,
    lists: Vec<Inverted>,
    /// Vectors in whole numbers: exact in any order of adding up, and quick.
    meanings: Option<(Vec<Vec<i16>>, Scale)>,
}

/// Which places have a term, and the terms of each place.
struct Inverted {
    texts: Vec<Sparse>,
    places: Vec<Vec<(u32, f32)>>,
    scale: Scale,
}

/// How a closeness is made comparable with those of other kinds.
#[derive(Debug, Clone, Copy, Default)]
struct Scale {
    mean: f32,
    factor: f32,
}

impl Scale {
    fn of(values: impl Iterator<Item = f32>, weight: f32) -> Self {
        let (mut count, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for value in values.map(f64::from) {
            (count, sum, squares) = (count + 1.0, sum + value, squares + value * value);
        }
        if count == 0.0 {
            return Self::default();
        }
        let mean = sum / count;
        let deviation = (squares / count - mean * mean).max(0.0).sqrt();
        let factor = if deviation > 1e-6 { f64::from(weight) / deviation } else { 0.0 };
        Self { mean: mean as f32, factor: factor as f32 }
    }

    fn apply(self, value: f32) -> f32 {
        (value - self.mean) * self.factor
    }
}

impl Views {
    fn of(corpus: &Corpus) -> Self {
        let order = corpus.order();
        let sample = sample(order.len());
        let mut lists = vec![(order.iter().map(|&post| corpus.stems(post).clone()).collect(), corpus.stem_count())];
        if order.len() < MANY {
            lists.push((order.iter().map(|&post| corpus.grams(post).clone()).collect(), corpus.gram_count()));
        }
        let lists = lists.into_iter().zip(WEIGHTS);
        let lists = lists.map(|((texts, terms), weight)| Inverted::of(texts, terms, weight, &sample)).collect();
        let meanings = order.iter().any(|&post| corpus.meaning(post).is_some()).then(|| {
            let whole = |value: &f32| (value * ONE).round() as i16;
            let vectors: Vec<Vec<i16>> = order
                .iter()
                .map(|&post| corpus.meaning(post).unwrap_or_default().iter().map(whole).collect())
                .collect();
            let values = sample.iter().flat_map(|&place| {
                let products = products(std::slice::from_ref(&vectors[place]), &vectors);
                products.into_iter().enumerate().filter(move |&(other, _)| other != place).map(|(_, product)| product)
            });
            let scale = Scale::of(values, WEIGHTS[2]);
            (vectors, scale)
        });
        Self { places: order.len(), lists, meanings }
    }

    /// How close every place from one on is to each of some, a row for each of these.
    fn closeness(&self, places: Range<usize>, from: usize) -> Vec<f32> {
        let mut rows = vec![0.0; places.len() * (self.places - from)];
        let mut raw = vec![0.0; self.places];
        for list in &self.lists {
            for (place, row) in places.clone().zip(rows.chunks_exact_mut(self.places - from)) {
                list.products(place, &mut raw);
                row.iter_mut().zip(&raw[from..]).for_each(|(sum, &product)| *sum += list.scale.apply(product));
            }
        }
        if let Some((vectors, scale)) = &self.meanings {
            let products = products(&vectors[places], &vectors[from..]);
            rows.iter_mut().zip(products).for_each(|(sum, product)| *sum += scale.apply(product));
        }
        rows
    }

    /// From which closeness on two posts are neighbours. The mean over all pairs is 0.
    fn floor(&self) -> f32 {
        let mut values = Vec::new();
        for place in sample(self.places) {
            let row = self.closeness(place..place + 1, 0);
            values.extend(row.iter().enumerate().filter(|&(other, _)| other != place).map(|(_, &value)| value));
        }
        let scale = Scale::of(values.into_iter(), 1.0);
        if scale.factor > 0.0 { scale.mean + FLOOR / scale.factor } else { f32::INFINITY }
    }
}

impl Inverted {
    fn of(texts: Vec<Sparse>, terms: usize, weight: f32, sample: &[usize]) -> Self {
        let mut places = vec![Vec::new(); terms];
        for (place, text) in texts.iter().enumerate() {
            for (term, weight) in text.terms() {
                places[term as usize].push((place as u32, weight));
            }
        }
        let mut list = Self { texts, places, scale: Scale::default() };
        let mut row = vec![0.0; list.texts.len()];
        let mut values = Vec::new();
        for &place in sample {
            list.products(place, &mut row);
            values.extend(row.iter().enumerate().filter(|&(other, _)| other != place).map(|(_, &value)| value));
        }
        list.scale = Scale::of(values.into_iter(), weight);
        list
    }

    fn products(&self, place: usize, row: &mut [f32]) {
        row.fill(0.0);
        for (term, weight) in self.texts[place].terms() {
            for &(other, by) in &self.places[term as usize] {
                row[other as usize] += weight * by;
            }
        }
    }
}

/// Places spread evenly over all.
fn sample(places: usize) -> Vec<usize> {
    (0..places).step_by(places.div_ceil(SAMPLE).max(1)).collect()
}

/// The product of each of ours with each of theirs, a row for each of ours. Compiled a second time for the wide registers
/// of this machine: whole numbers add up to the same in any of them.
fn products(ours: &[Vec<i16>], theirs: &[Vec<i16>]) -> Vec<f32> {
    let mut rows = vec![0.0; ours.len() * theirs.len()];
    Arch::new().dispatch(|| {
        for (column, their) in theirs.iter().enumerate() {
            for (row, our) in ours.iter().enumerate() {
                rows[row * theirs.len() + column] = dot(our, their);
            }
        }
    });
    rows
}

#[inline(always)]
fn dot(left: &[i16], right: &[i16]) -> f32 {
    let sum: i32 = left.iter().zip(right).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum();
    sum as f32 / (ONE * ONE)
}
