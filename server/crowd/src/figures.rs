//! Times, counted in narrow buckets, and how they are told.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// Width of a bucket.
const WIDTH: Duration = Duration::from_micros(100);
/// Buckets: up to ten seconds, the last takes what is longer.
const BUCKETS: usize = 100_000;

/// Times that many tasks add to at once.
#[derive(Debug)]
pub struct Times(Vec<AtomicU64>);

impl Times {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self((0..BUCKETS).map(|_| AtomicU64::new(0)).collect())
    }

    /// One more.
    pub fn record(&self, time: Duration) {
        let bucket = usize::try_from(time.as_nanos() / WIDTH.as_nanos()).unwrap_or(usize::MAX).min(BUCKETS - 1);
        self.0[bucket].fetch_add(1, Relaxed);
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.iter().map(|bucket| bucket.load(Relaxed)).sum()
    }

    /// The time within which so many in a hundred lie; zero if there are none.
    #[must_use]
    pub fn within(&self, hundredths: u64) -> Duration {
        let rank = (self.count() * hundredths).div_ceil(100);
        let mut so_far = 0;
        for (place, bucket) in (1_u32..).zip(&self.0) {
            so_far += bucket.load(Relaxed);
            if so_far >= rank && so_far > 0 {
                return WIDTH * place;
            }
        }
        Duration::ZERO
    }

    /// Half, nineteen in twenty, ninety-nine in a hundred, in milliseconds.
    #[must_use]
    pub fn told(&self) -> String {
        let [half, most, nearly_all] = [50, 95, 99].map(|hundredths| milliseconds(self.within(hundredths)));
        format!("{half} / {most} / {nearly_all}")
    }
}

impl Default for Times {
    fn default() -> Self {
        Self::new()
    }
}

/// Milliseconds with one decimal.
#[must_use]
pub fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1_000.0)
}

/// Bytes as whole KiB, rounded up.
#[must_use]
pub fn kib(bytes: u64) -> u64 {
    bytes.div_ceil(1_024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_of_all_that_was_recorded() {
        let times = Times::new();
        assert_eq!(times.within(99), Duration::ZERO);
        (1..=100).for_each(|millisecond| times.record(Duration::from_millis(millisecond)));
        times.record(Duration::from_secs(3_600));
        assert_eq!(times.count(), 101);
        assert_eq!(times.within(50).as_millis(), 51);
        assert_eq!(times.within(99).as_millis(), 100);
        assert_eq!(times.within(100), WIDTH * u32::try_from(BUCKETS).expect("it is small"));
    }
}
