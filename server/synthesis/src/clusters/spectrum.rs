//! What holds together in a graph: the slowest swings of a net whose knots are the posts. Posts of one dense part of the
//! net swing together, whether or not they are tied directly.

use super::graph::Graph;

/// Rounds of turning the net; the swings that matter are found long before.
const ROUNDS: usize = 100;
/// Swings that are followed besides those that are wanted, so that the last wanted one settles too.
const SPARE: usize = 4;

/// For each post as many numbers as groups are wanted, of length 1; zeros for a post that is tied to none.
pub(super) fn rows(graph: &Graph, k: usize) -> Vec<Vec<f64>> {
    let width = (k + SPARE).min(graph.len());
    let net = Net::of(graph);
    let mut swings: Vec<Vec<f64>> = (0..width).map(|swing| start(graph.len(), swing)).collect();
    orthonormal(&mut swings);
    for _ in 0..ROUNDS {
        for swing in &mut swings {
            *swing = net.turned(swing);
        }
        orthonormal(&mut swings);
    }
    let swings = settled(&net, swings, k);
    let row = |at: usize| {
        let row: Vec<f64> = swings.iter().map(|swing| swing[at]).collect();
        let length = dot(&row, &row).sqrt();
        if length > 1e-9 && !graph[at].is_empty() {
            row.iter().map(|value| value / length).collect()
        } else {
            vec![0.0; k]
        }
    };
    (0..graph.len()).map(row).collect()
}

/// The graph with every tie weighed against the ties of both its ends.
struct Net(Vec<Vec<(usize, f64)>>);

impl Net {
    fn of(graph: &Graph) -> Self {
        let strength = |at: usize| graph[at].iter().map(|&(_, tie)| f64::from(tie)).sum::<f64>().sqrt();
        let strengths: Vec<f64> = (0..graph.len()).map(strength).collect();
        let weighed = |at: usize| {
            let tie =
                |&(other, tie): &(usize, f32)| (other, f64::from(tie) / (strengths[at] * strengths[other]).max(1e-12));
            graph[at].iter().map(tie).collect()
        };
        Self((0..graph.len()).map(weighed).collect())
    }

    /// Half of what each knot has and half of what its ties bring: so no swing grows by changing sides.
    fn turned(&self, swing: &[f64]) -> Vec<f64> {
        let brought = |ties: &Vec<(usize, f64)>| ties.iter().map(|&(other, tie)| tie * swing[other]).sum::<f64>();
        self.0.iter().zip(swing).map(|(ties, own)| 0.5 * (own + brought(ties))).collect()
    }
}

/// Where a swing starts: scattered, and the same on every machine.
fn start(length: usize, swing: usize) -> Vec<f64> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(swing as u64 + 1);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64 - 0.5
    };
    (0..length).map(|_| next()).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// Makes each swing independent of those before it and of length 1.
fn orthonormal(swings: &mut [Vec<f64>]) {
    for at in 0..swings.len() {
        let (before, rest) = swings.split_at_mut(at);
        let Some(swing) = rest.first_mut() else { break };
        // Twice, because once leaves a trace of those before where they were nearly the same.
        for other in before.iter().chain(before.iter()) {
            let shared = dot(swing, other);
            swing.iter_mut().zip(other).for_each(|(value, other)| *value -= shared * other);
        }
        let length = dot(swing, swing).sqrt();
        let factor = if length > 1e-12 { length.recip() } else { 0.0 };
        swing.iter_mut().for_each(|value| *value *= factor);
    }
}

/// The `k` slowest of the swings, each by itself: turned within the space that they span together.
fn settled(net: &Net, swings: Vec<Vec<f64>>, k: usize) -> Vec<Vec<f64>> {
    let turned: Vec<Vec<f64>> = swings.iter().map(|swing| net.turned(swing)).collect();
    let width = swings.len();
    let mut matrix: Vec<Vec<f64>> =
        swings.iter().map(|one| turned.iter().map(|other| dot(one, other)).collect()).collect();
    let mut turns: Vec<Vec<f64>> =
        (0..width).map(|i| (0..width).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    // Jacobi: turn two axes at a time until no two have anything to do with each other.
    for _ in 0..30 {
        for p in 0..width {
            for q in p + 1..width {
                if matrix[p][q].abs() < 1e-14 {
                    continue;
                }
                let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
                let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
                let sine = tangent * cosine;
                for row in matrix.iter_mut().chain(&mut turns) {
                    let (left, right) = (row[p], row[q]);
                    (row[p], row[q]) = (cosine * left - sine * right, sine * left + cosine * right);
                }
                let (upper, lower) = matrix.split_at_mut(q);
                for (upper, lower) in upper[p].iter_mut().zip(&mut lower[0]) {
                    (*upper, *lower) = (cosine * *upper - sine * *lower, sine * *upper + cosine * *lower);
                }
            }
        }
    }
    let mut order: Vec<usize> = (0..width).collect();
    order.sort_by(|&one, &other| matrix[other][other].total_cmp(&matrix[one][one]).then(one.cmp(&other)));
    let slow = order.into_iter().take(k).map(|axis| {
        let mut slow = vec![0.0; net.0.len()];
        for (swing, turn) in swings.iter().zip(&turns) {
            slow.iter_mut().zip(swing).for_each(|(value, part)| *value += turn[axis] * part);
        }
        slow
    });
    slow.collect()
}
