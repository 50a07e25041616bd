//! Which cards of a long list are near enough to the screen to be drawn. Pure.
//!
//! A list of two thousand cards is two thousand heights: those that were drawn once are measured, the others guessed from
//! the length of their words. What is not drawn is stood for by an empty space of the same height.

/// Heights drawn beyond each edge of the screen, in CSS pixels: one key press or one turn of the wheel finds cards there.
const BEYOND: f64 = 700.0;
/// Cards drawn before anything is known of the screen.
const FIRST: usize = 40;

/// A stretch of a list that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Window {
    /// The first card drawn.
    pub from: usize,
    /// The first one after those drawn.
    pub to: usize,
    /// Height of what comes before, in CSS pixels.
    pub above: f64,
    /// Height of what comes after.
    pub below: f64,
}

impl Window {
    /// All of a list.
    #[must_use]
    pub fn whole(count: usize) -> Self {
        Self { from: 0, to: count, ..Self::default() }
    }

    /// The beginning of a list, while nobody knows where it stands.
    #[must_use]
    pub fn beginning(heights: &[f64]) -> Self {
        Self::between(heights, 0, FIRST)
    }

    /// What is near a screen of height `screen`, when the list begins `top` below its upper edge.
    #[must_use]
    pub fn of(heights: &[f64], top: f64, screen: f64) -> Self {
        let mut at = top;
        let (mut from, mut to) = (heights.len(), heights.len());
        for (place, height) in heights.iter().enumerate() {
            if from == heights.len() && at + height >= -BEYOND {
                from = place;
            }
            if at > screen + BEYOND {
                to = place;
                break;
            }
            at += height;
        }
        Self::between(heights, from.min(to), to)
    }

    fn between(heights: &[f64], from: usize, to: usize) -> Self {
        let to = to.min(heights.len());
        let from = from.min(to);
        Self { from, to, above: heights[..from].iter().sum(), below: heights[to..].iter().sum() }
    }
}

/// How far below the beginning of a list a card stands.
#[must_use]
pub fn offset(heights: &[f64], place: usize) -> f64 {
    heights.iter().take(place).sum()
}

/// A guess of a card's height, from the length of its words and the width of its column.
#[must_use]
pub fn guess(signs: usize, width: f64) -> f64 {
    // A sign is about 7.4 px wide at the size of a card's words, a line 20.5 px high; foot, edges and gap take the rest.
    #[expect(clippy::cast_precision_loss, reason = "a text has at most some hundred signs")]
    let lines = (signs as f64 * 7.4 / (width - 26.0).max(80.0)).ceil().max(1.0);
    64.0 + lines * 20.5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_shows_what_is_near_it_and_stands_for_the_rest() {
        let heights = vec![100.0; 2_000];
        let window = Window::of(&heights, -50_000.0, 800.0);
        assert_eq!((window.from, window.to), (492, 516));
        let drawn = f64::from(u32::try_from(window.to - window.from).expect("few")) * 100.0;
        assert!((window.above + drawn + window.below - 200_000.0).abs() < 0.001);
    }

    #[test]
    fn ends_empty_lists_and_lists_out_of_sight_hold() {
        assert_eq!(Window::of(&[], 0.0, 800.0), Window::default());
        let heights = [90.0, 120.0, 60.0];
        assert_eq!(Window::of(&heights, 10.0, 800.0), Window::whole(3));
        for away in [-90_000.0, 90_000.0] {
            let window = Window::of(&heights, away, 800.0);
            assert_eq!(window.from, window.to);
            assert!((window.above + window.below - 270.0).abs() < 0.001);
        }
        assert_eq!(Window::beginning(&heights).to, 3);
    }

    #[test]
    fn a_long_text_in_a_narrow_column_is_guessed_higher() {
        assert!(guess(300, 180.0) > guess(300, 400.0));
        assert!(guess(0, 0.0) > 0.0);
        assert!((offset(&[10.0, 20.0, 30.0], 2) - 30.0).abs() < 0.001);
    }
}
