//! Chance that falls alike for one seed, so that a run can be played again.

use uuid::Uuid;

/// A source of chance: SplitMix64, which needs no more than a counter.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice of their own for each seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`; 0 if there are none.
    pub fn below(&mut self, sides: u64) -> u64 {
        self.roll().checked_rem(sides).unwrap_or(0)
    }

    /// A number from 0 up to 1.
    pub fn share(&mut self) -> f64 {
        // 53 bits are what such a number holds exactly.
        #[expect(clippy::cast_precision_loss, reason = "both sides hold in 53 bits")]
        let share = (self.roll() >> 11) as f64 / (1_u64 << 53) as f64;
        share
    }

    /// Whether something of that likelihood happens.
    pub fn happens(&mut self, likelihood: f64) -> bool {
        self.share() < likelihood
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        let place = self.below(u64::try_from(among.len()).unwrap_or(0));
        among.get(usize::try_from(place).unwrap_or(0))
    }

    /// An identity for a post: random all through (version 4), alike for one seed.
    pub fn identity(&mut self) -> Uuid {
        uuid::Builder::from_u128((u128::from(self.roll()) << 64) | u128::from(self.roll()))
            .with_version(uuid::Version::Random)
            .with_variant(uuid::Variant::RFC4122)
            .into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn one_seed_falls_alike_and_another_otherwise() {
        let rolls = |seed| (0..8).map(move |_| seed).scan(Dice::new(seed), |dice, _| Some(dice.roll()));
        assert!(rolls(7).eq(rolls(7)));
        assert!(!rolls(7).eq(rolls(8)));
    }

    #[test]
    fn every_side_comes_up_and_none_beyond() {
        let mut dice = Dice::new(1);
        let mut met = [0; 6];
        (0..600).for_each(|_| met[usize::try_from(dice.below(6)).expect("it is small")] += 1);
        assert!(met.iter().all(|times| (60..=140).contains(times)), "{met:?}");
        assert_eq!(dice.below(0), 0);
    }
}
