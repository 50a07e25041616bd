//! Patience that grows, with chance in it.

/// Windows from which waits are drawn, each twice as long as the one before.
///
/// The whole window is used, but for its first eighth: those whom one fault has cut off together come back spread over
/// all of it, and nobody knocks without a pause.
#[derive(Debug, Clone)]
pub struct Patience {
    first: u32,
    longest: u32,
    window: u32,
}

impl Patience {
    /// From the first to the longest window, in milliseconds.
    #[must_use]
    pub const fn new(first: u32, longest: u32) -> Self {
        Self { first, longest, window: first }
    }

    /// The next wait, in milliseconds; `chance` is drawn evenly from all of `u32`.
    pub fn wait(&mut self, chance: u32) -> u32 {
        let wait = spread(self.window, chance);
        self.window = self.window.saturating_mul(2).min(self.longest);
        wait
    }

    /// It went well: the next wait is a first one.
    pub fn restore(&mut self) {
        self.window = self.first;
    }
}

/// A wait of at least an eighth of a window and less than all of it; `chance` is drawn evenly from all of `u32`.
#[must_use]
pub fn spread(window: u32, chance: u32) -> u32 {
    let sure = window / 8;
    let part = (u64::from(window - sure) * u64::from(chance)) >> 32;
    sure + u32::try_from(part).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_fill_their_window_and_windows_double_up_to_the_longest() {
        assert_eq!((spread(8_000, 0), spread(8_000, u32::MAX)), (1_000, 7_999));
        let mut patience = Patience::new(1_000, 5_000);
        let waits: Vec<_> = (0..5).map(|_| patience.wait(u32::MAX)).collect();
        assert_eq!(waits, [999, 1_999, 3_999, 4_999, 4_999]);
        patience.restore();
        assert_eq!(patience.wait(0), 125);
    }
}
