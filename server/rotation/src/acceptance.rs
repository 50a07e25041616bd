//! Whether an annealer takes a step that makes things worse: Metropolis in whole numbers, the same on every machine.
//!
//! The chance is exp(-worse / temperature). Each level of temperature is the one before times 2^(-1/16); its powers of
//! exp(-0.1 / temperature) are multiplied up in 32-bit fixed point, so that no platform's `exp` is asked.

use crate::random::Random;

/// One in 32-bit fixed point.
const ONE: u64 = 1 << 32;
/// The first temperature, in repeats, in fixed point: 2.4.
const HOTTEST: u64 = ONE / 5 * 12;
/// 2^(-1/16) in fixed point.
const COOLER: u64 = 4_112_874_773;
/// Steps that are worse by as many tenths of a repeat or more are never taken.
const WORST: usize = 256;

/// The chances, by level of temperature and by tenths of a repeat.
#[derive(Debug, Clone)]
pub(crate) struct Acceptance {
    chances: Vec<[u32; WORST]>,
}

impl Acceptance {
    /// Levels of temperature, from 2.4 repeats down to 0.04: each is 4.2 % cooler than the one before, so that a level
    /// that rises evenly with time is a geometric cooling.
    pub(crate) const LEVELS: usize = 96;

    /// All chances; 96 kB, some 25,000 multiplications.
    pub(crate) fn new() -> Self {
        let mut temperature = HOTTEST;
        let chances = (0..Self::LEVELS).map(|_| {
            let level = powers(small_exponential(ONE / 10 * ONE / temperature));
            temperature = times(temperature, COOLER);
            level
        });
        Self { chances: chances.collect() }
    }

    /// The first level that is at most as hot as so many hundredths of a repeat.
    pub(crate) fn level(hundredths: u64) -> usize {
        let mut temperature = HOTTEST;
        for level in 0..Self::LEVELS {
            if temperature <= ONE / 100 * hundredths {
                return level;
            }
            temperature = times(temperature, COOLER);
        }
        Self::LEVELS - 1
    }

    /// Whether a step that is `worse` by so many tenths of a repeat is taken at a level. What is no worse always is.
    pub(crate) fn takes(&self, worse: i64, level: usize, random: &mut Random) -> bool {
        let Ok(worse) = usize::try_from(worse) else { return true };
        worse == 0 || self.chances[level.min(Self::LEVELS - 1)].get(worse).is_some_and(|chance| random.bits() < *chance)
    }
}

/// exp(-x) for x in fixed point, by its series at x / 16 and four squarings.
fn small_exponential(x: u64) -> u64 {
    let x = x >> 4;
    let mut term = ONE;
    let mut sum = ONE;
    for n in 1..12 {
        term = times(term, x) / n;
        sum = if n % 2 == 1 { sum - term } else { sum + term };
    }
    (0..4).fold(sum, |value, _| times(value, value))
}

#[expect(clippy::cast_possible_truncation, reason = "both factors are below 4 in 32-bit fixed point")]
fn times(left: u64, right: u64) -> u64 {
    ((u128::from(left) * u128::from(right)) >> 32) as u64
}

fn powers(base: u64) -> [u32; WORST] {
    let mut power = ONE - 1;
    std::array::from_fn(|_| {
        let chance = u32::try_from(power).unwrap_or(u32::MAX);
        power = times(power, base);
        chance
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_those_of_metropolis() {
        let acceptance = Acceptance::new();
        for (level, hundredths) in [(Acceptance::level(240), 240.0), (Acceptance::level(30), 30.0)] {
            let temperature = 2.4 * 2_f64.powf(-(level as f64) / 16.0);
            assert!(temperature <= hundredths / 100.0 && temperature > hundredths / 105.0);
            for worse in [1, 5, 10, 25] {
                let exact = (-0.1 * f64::from(worse) / temperature).exp();
                let ours = f64::from(acceptance.chances[level][worse as usize]) / 2_f64.powi(32);
                assert!((exact - ours).abs() < 1e-6, "{exact} {ours}");
            }
        }
    }

    #[test]
    fn what_is_no_worse_is_taken_and_what_is_far_worse_is_not() {
        let (acceptance, mut random) = (Acceptance::new(), Random::new(1));
        assert!((0..Acceptance::LEVELS).all(|level| acceptance.takes(0, level, &mut random)));
        assert!(acceptance.takes(-7, 0, &mut random));
        assert!(!acceptance.takes(1_000_000, 0, &mut random));
    }
}
