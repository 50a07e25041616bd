//! The products of many vectors with each other: how alike all posts are in meaning.

use crate::meaning::matrix::Matrix;

/// How many vectors are multiplied with how many at once; what is between them stays in the cache.
const BLOCK: usize = 256;

/// The product of two vectors.
pub(crate) fn dot(one: &[f32], other: &[f32]) -> f32 {
    let ((ones, rest), (others, tail)) = (one.as_chunks::<16>(), other.as_chunks::<16>());
    let mut sums = [0.0; 16];
    for (one, other) in ones.iter().zip(others) {
        for (sum, (one, other)) in sums.iter_mut().zip(one.iter().zip(other)) {
            *sum += one * other;
        }
    }
    sums.iter().sum::<f32>() + rest.iter().zip(tail).map(|(one, other)| one * other).sum::<f32>()
}

/// Goes through all pairs of vectors, the first before the second, whose product is at least so much. The vectors are
/// of the same length; pairs come in an order that depends on nothing but their number.
pub(crate) fn each_pair(vectors: &[&[f32]], least: f32, mut see: impl FnMut(usize, usize, f32)) {
    let length = vectors.first().map_or(0, |vector| vector.len());
    let rows: Vec<f32> = vectors.iter().flat_map(|vector| vector.iter().copied()).collect();
    for from in (0..vectors.len()).step_by(BLOCK) {
        let block = &vectors[from..vectors.len().min(from + BLOCK)];
        let columns = block.len().next_multiple_of(16);
        let mut values = vec![0.0; length * columns];
        for (column, vector) in block.iter().enumerate() {
            for (row, value) in vector.iter().enumerate() {
                values[row * columns + column] = *value;
            }
        }
        let matrix = Matrix::new(length, columns, &values);
        for first in (0..from + block.len()).step_by(BLOCK) {
            let count = BLOCK.min(from + block.len() - first);
            let products = matrix.times(&rows[first * length..], length, count);
            for (a, line) in (first..).zip(products.chunks_exact(columns)) {
                for (b, &product) in (from..).zip(&line[..block.len()]) {
                    if product >= least && a < b {
                        see(a, b, product);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_seen_once_with_its_product() {
        let vectors: Vec<[f32; 3]> = (0..300).map(|i| [(i % 7) as f32, (i % 11) as f32, 1.0]).collect();
        let vectors: Vec<&[f32]> = vectors.iter().map(<[f32; 3]>::as_slice).collect();
        let mut seen = std::collections::BTreeMap::new();
        each_pair(&vectors, 40.0, |a, b, product| assert_eq!(seen.insert((a, b), product), None));
        for (a, one) in vectors.iter().enumerate() {
            for (b, other) in vectors.iter().enumerate().skip(a + 1) {
                let product: f32 = one.iter().zip(*other).map(|(x, y)| x * y).sum();
                assert_eq!(seen.get(&(a, b)).copied(), (product >= 40.0).then_some(product), "{a} and {b}");
            }
        }
    }

    #[test]
    fn no_vectors_have_no_pairs() {
        each_pair(&[], 0.0, |_, _, _| panic!("there is no pair"));
        each_pair(&[&[1.0, 0.0]], 0.0, |_, _, _| panic!("one is no pair"));
    }
}
