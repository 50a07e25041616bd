//! Rows of numbers in groups: each row goes to the nearest centre, each centre to the middle of its rows, round after
//! round; from several beginnings, of which the tightest end is taken.

/// Rounds from one beginning, at most.
const ROUNDS: usize = 30;
/// Beginnings, times rows: the more rows, the fewer beginnings.
const WORK: usize = 12_000;

/// The number of the group of each row. Rows of zeros belong to nothing and join the largest group.
pub(super) fn split(rows: &[Vec<f64>], k: usize) -> Vec<usize> {
    let tied: Vec<usize> = (0..rows.len()).filter(|&at| rows[at].iter().any(|value| *value != 0.0)).collect();
    let known: Vec<&[f64]> = tied.iter().map(|&at| rows[at].as_slice()).collect();
    if known.is_empty() {
        return vec![0; rows.len()];
    }
    let beginnings = (WORK / known.len()).clamp(3, 24).min(known.len());
    let ends =
        (0..beginnings).map(|beginning| settle(&known, centres(&known, k, beginning * known.len() / beginnings)));
    let best = ends.min_by(|one, other| one.1.total_cmp(&other.1));
    let (assigned, _) = best.unwrap_or_default();
    let mut sizes = vec![0; k];
    assigned.iter().for_each(|&group: &usize| sizes[group] += 1);
    let largest = (0..k).max_by_key(|&group| (sizes[group], std::cmp::Reverse(group))).unwrap_or_default();
    let mut groups = vec![largest; rows.len()];
    for (at, group) in tied.into_iter().zip(assigned) {
        groups[at] = group;
    }
    groups
}

fn apart(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other) * (one - other)).sum()
}

/// Beginning at one row, each next centre is the row that most rows would gain by; among a few that are far from all.
fn centres(rows: &[&[f64]], k: usize, first: usize) -> Vec<Vec<f64>> {
    let mut centres = vec![rows[first].to_vec()];
    let mut far: Vec<f64> = rows.iter().map(|row| apart(row, rows[first])).collect();
    while centres.len() < k {
        let total: f64 = far.iter().sum();
        // Rows at fixed shares of all the distance there is: far ones come more often, outliers not always.
        let tried = (1..=3_u32).map(|third| {
            let (mut sum, mark) = (0.0, total * (f64::from(third) - 0.5) / 3.0);
            let reached = far.iter().position(|distance| {
                sum += distance;
                sum >= mark
            });
            reached.unwrap_or(0)
        });
        let left = |at: &usize| rows.iter().zip(&far).map(|(row, far)| far.min(apart(row, rows[*at]))).sum::<f64>();
        let Some(next) = tried.min_by(|one, other| left(one).total_cmp(&left(other))) else { break };
        for (far, row) in far.iter_mut().zip(rows) {
            *far = far.min(apart(row, rows[next]));
        }
        centres.push(rows[next].to_vec());
    }
    centres
}

/// The groups that a beginning ends in, and how far rows are from their centres in all.
fn settle(rows: &[&[f64]], mut centres: Vec<Vec<f64>>) -> (Vec<usize>, f64) {
    let mut assigned = vec![usize::MAX; rows.len()];
    let mut spread = f64::INFINITY;
    for _ in 0..ROUNDS {
        let nearest = |row: &&[f64]| {
            let distances = centres.iter().map(|centre| apart(row, centre)).enumerate();
            distances.min_by(|one, other| one.1.total_cmp(&other.1)).unwrap_or_default()
        };
        let found: Vec<(usize, f64)> = rows.iter().map(nearest).collect();
        spread = found.iter().map(|(_, distance)| distance).sum();
        let groups: Vec<usize> = found.into_iter().map(|(group, _)| group).collect();
        if groups == assigned {
            break;
        }
        assigned = groups;
        for (group, centre) in centres.iter_mut().enumerate() {
            let mut size = 0.0;
            let mut middle = vec![0.0; centre.len()];
            for (row, _) in rows.iter().zip(&assigned).filter(|(_, own)| **own == group) {
                size += 1.0;
                middle.iter_mut().zip(*row).for_each(|(sum, value)| *sum += value);
            }
            if size > 0.0 {
                *centre = middle.into_iter().map(|sum| sum / size).collect();
            }
        }
    }
    (assigned, spread)
}
