//! A placing spreads: themes learn from the posts that surely are theirs, posts from the posts close to them.

use super::scores::Scores;
use crate::Corpus;

/// How often what a post's neighbours say reaches it anew.
const ROUNDS: usize = 8;

/// The posts that a theme takes in as examples: a share of all, the surest ones, where its own text is best; each
/// theme's together count for the weight.
pub fn sure_members(
    corpus: &Corpus,
    scores: &Scores,
    placed: &[Vec<usize>],
    weight: f32,
    sure: f32,
) -> Vec<Vec<(usize, f32)>> {
    let leads: Vec<(usize, f32)> = (0..scores.posts()).map(|place| lead(scores, place, placed)).collect();
    let mut places: Vec<usize> = (0..leads.len()).collect();
    places.sort_by(|&a, &b| leads[b].1.total_cmp(&leads[a].1));
    places.truncate((sure * leads.len() as f32) as usize);
    places.sort_unstable();
    let mut members = vec![Vec::new(); scores.themes()];
    for place in places {
        members[leads[place].0].push((corpus.order()[place], 0.0));
    }
    for members in &mut members {
        let share = weight / members.len().max(1) as f32;
        members.iter_mut().for_each(|(_, factor)| *factor = share);
    }
    members
}

/// The theme a post is in, and how surely; nothing is as sure as what somebody has placed.
fn lead(scores: &Scores, place: usize, placed: &[Vec<usize>]) -> (usize, f32) {
    match placed[place].last() {
        Some(&theme) => (theme, f32::INFINITY),
        None => scores.lead(place),
    }
}

/// Lets what posts are taken for spread among those that are close to each other. What somebody has placed stays.
/// `share` is how much a post listens to its neighbours, from 0 to 1.
pub fn among_neighbours(corpus: &Corpus, scores: &mut Scores, placed: &[Vec<usize>], share: f32) {
    let order = corpus.order();
    let mut places = vec![0; order.len()];
    for (place, &post) in order.iter().enumerate() {
        places[post] = place;
    }
    let certain = certain(scores);
    let others = -certain / (scores.themes() - 1).max(1) as f32;
    for (place, themes) in placed.iter().enumerate().filter(|(_, themes)| !themes.is_empty()) {
        let row = scores.row_mut(place);
        row.fill(others);
        themes.iter().for_each(|&theme| row[theme] = certain);
    }
    let own = scores.clone();
    for _ in 0..ROUNDS {
        let before = scores.clone();
        for place in (0..order.len()).filter(|&place| placed[place].is_empty()) {
            let neighbours = corpus.neighbours().of_post(order[place]);
            if neighbours.is_empty() {
                continue;
            }
            let row = scores.row_mut(place);
            row.copy_from_slice(own.row(place));
            row.iter_mut().for_each(|value| *value *= 1.0 - share);
            for &(post, weight) in neighbours {
                for (value, heard) in row.iter_mut().zip(before.row(places[post])) {
                    *value += share * weight * heard;
                }
            }
        }
    }
}

/// A score that only a tenth of the posts reach anywhere.
fn certain(scores: &Scores) -> f32 {
    let mut peaks: Vec<f32> =
        scores.rows().map(|row| row.iter().fold(0.0, |peak: f32, value| peak.max(value.abs()))).collect();
    peaks.sort_by(f32::total_cmp);
    peaks.get(peaks.len() * 9 / 10).copied().unwrap_or(1.0)
}
