//! Chance that is the same for the same seed, on every machine (splitmix64).

use uuid::Uuid;

pub struct Dice(pub u64);

impl Dice {
    pub fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `from` up to but not `to`.
    pub fn within(&mut self, from: u64, to: u64) -> u64 {
        from + self.throw() % (to - from)
    }

    /// One of so many.
    pub fn pick(&mut self, of: usize) -> usize {
        usize::try_from(self.within(0, of as u64)).expect("below a usize")
    }

    /// So many times in a hundred.
    pub fn happens(&mut self, percent: u64) -> bool {
        self.within(0, 100) < percent
    }

    pub fn chance(&mut self) -> u32 {
        u32::try_from(self.throw() >> 32).expect("32 bits are left")
    }

    pub fn identity(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.throw(), self.throw())
    }
}
