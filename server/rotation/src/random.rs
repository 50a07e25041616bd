//! Chance that falls the same on every machine: PCG-XSH-RR 64/32.
//!
//! Source: `M. E. O'Neill`, *PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
//! Number Generation*, 2014. Whole numbers below a limit follow Lemire 2019 without the rejection: for limits below
//! 2^16 the bias is under 2^-16, and the result needs no division.

/// A stream of chance.
#[derive(Debug, Clone)]
pub(crate) struct Random {
    state: u64,
}

const MULTIPLIER: u64 = 6_364_136_223_846_793_005;
const INCREMENT: u64 = 1_442_695_040_888_963_407;

impl Random {
    /// The stream of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Self { state: seed.wrapping_add(INCREMENT) };
        random.bits();
        random
    }

    /// 32 bits.
    pub(crate) fn bits(&mut self) -> u32 {
        let old = self.state;
        self.state = old.wrapping_mul(MULTIPLIER).wrapping_add(INCREMENT);
        #[expect(clippy::cast_possible_truncation, reason = "the output of this generator is those 32 bits")]
        let mixed = (((old >> 18) ^ old) >> 27) as u32;
        mixed.rotate_right((old >> 59) as u32)
    }

    /// A number below `limit`; 0 if there is none. `limit` is at most 2^32.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        ((u64::from(self.bits()) * limit as u64) >> 32) as usize
    }

    /// Puts the items into chance order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_numbers_everywhere() {
        let mut random = Random::new(42);
        assert_eq!([random.bits(), random.bits(), random.bits()], [3_270_867_926, 1_795_671_209, 1_924_641_435]);
    }

    #[test]
    fn numbers_stay_below_their_limit_and_reach_it() {
        let mut random = Random::new(1);
        let mut seen = [0_usize; 7];
        (0..7000).for_each(|_| seen[random.below(7)] += 1);
        assert!(seen.iter().all(|times| (850..1150).contains(times)), "{seen:?}");
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn shuffling_keeps_every_item() {
        let mut items: Vec<usize> = (0..50).collect();
        Random::new(3).shuffle(&mut items);
        assert_ne!(items, (0..50).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<_>>());
    }
}
