//! How often a room is told: what falls within one span goes out in one write, and what comes after silence at once.
//!
//! A room in which somebody writes now and then waits for nothing: the spans that it has not used are lent to it, a few at
//! a time. Where everybody writes at once they are soon used up, and from then on there is one write a span, however much
//! is in it: a hall of five hundred phones costs the same at fifty posts a second and at eight hundred.

use std::time::Duration;
use tokio::time::Instant;

/// What falls within this span goes out in one write.
const SPAN: Duration = Duration::from_millis(40);
/// Spans that silence lends at most.
const LENT: u32 = 5;

/// When the room may be told again.
#[derive(Debug)]
pub struct Pace {
    /// The end of the last span that is spoken for.
    spent: Instant,
}

impl Pace {
    /// Silence so far.
    pub fn new(now: Instant) -> Self {
        Self { spent: now }
    }

    /// From when on the room may be told.
    pub fn next(&self) -> Instant {
        // A clock that began a moment ago has no earlier instant; then the room waits at most once.
        self.spent.checked_sub(SPAN * LENT).unwrap_or(self.spent)
    }

    /// Whether it may be told at once.
    pub fn is_ready(&self, now: Instant) -> bool {
        now >= self.next()
    }

    /// It has been told.
    pub fn told(&mut self, now: Instant) {
        self.spent = self.spent.max(now) + SPAN;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Moments at which a room is told to which something happens every so often, for two seconds, after silence.
    fn told(every: Duration) -> Vec<Duration> {
        let start = Instant::now() + Duration::from_secs(3_600);
        let (mut pace, mut told, mut waits) = (Pace::new(start), Vec::new(), false);
        let mut happens = Duration::ZERO;
        for millisecond in (0..2_000).map(Duration::from_millis) {
            if millisecond >= happens {
                waits = true;
                happens += every;
            }
            if waits && pace.is_ready(start + millisecond) {
                pace.told(start + millisecond);
                told.push(millisecond);
                waits = false;
            }
        }
        told
    }

    #[test]
    fn what_happens_now_and_then_is_told_at_once() {
        let every = Duration::from_millis(50);
        let at_once: Vec<Duration> = (0..40).map(|turn| every * turn).collect();
        assert_eq!(told(every), at_once);
    }

    #[test]
    fn two_at_once_after_silence_are_both_told_at_once() {
        let start = Instant::now() + Duration::from_secs(3_600);
        let mut pace = Pace::new(start);
        for _ in 0..LENT {
            assert!(pace.is_ready(start));
            pace.told(start);
        }
        assert!(pace.is_ready(start), "the span that runs, and those that are lent");
        pace.told(start);
        assert!(!pace.is_ready(start + SPAN / 2) && pace.is_ready(start + SPAN));
    }

    #[test]
    fn a_torrent_is_told_once_a_span() {
        let told = told(Duration::from_millis(1));
        let in_a_second = told.iter().filter(|at| at.as_millis() >= 1_000).count();
        assert_eq!(in_a_second, 25);
        assert!(told.windows(2).skip(10).all(|pair| pair[1] - pair[0] == SPAN), "{told:?}");
    }
}
