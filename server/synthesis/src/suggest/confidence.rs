//! How likely the best theme is the right one.

/// Below it, « je ne sais pas ».
pub const FLOOR: f32 = 0.25;
/// With one theme there is nothing to be ahead of, and nothing to learn from.
const ONLY: f32 = 0.5;

/// What a lead means, as it was found on labelled posts: the odds' logarithm is `base + slope · √lead`.
struct Odds {
    base: f32,
    slope: f32,
}

const WITH_MEANING: Odds = Odds { base: -1.65, slope: 1.4 };
const WORDS_ONLY: Odds = Odds { base: -2.2, slope: 2.4 };

/// From by how far the best of so many themes is ahead of the next one.
pub fn of(lead: f32, themes: usize, with_meaning: bool) -> f32 {
    let odds = if with_meaning { WITH_MEANING } else { WORDS_ONLY };
    if themes < 2 { ONLY } else { 1.0 / (1.0 + (-odds.base - odds.slope * lead.max(0.0).sqrt()).exp()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_further_ahead_the_likelier() {
        for with_meaning in [false, true] {
            let likely: Vec<f32> = [0.0, 0.1, 1.0, 5.0, 1e9].iter().map(|lead| of(*lead, 4, with_meaning)).collect();
            assert!(likely.is_sorted(), "{likely:?}");
            assert!(likely.iter().all(|share| (0.0..=1.0).contains(share)));
            assert!(likely[0] < FLOOR && likely[3] > 0.75, "{likely:?}");
        }
    }

    #[test]
    fn of_a_single_theme_nothing_is_known() {
        assert_eq!(of(0.0, 1, true), 0.5);
    }
}
