//! Time that never goes back.

/// A device's clock may be set back while we wait. Time that has passed counts; time that is taken away does not.
#[derive(Debug, Clone, Default)]
pub struct Steady {
    device: u64,
    now: u64,
}

impl Steady {
    /// Milliseconds that have passed, when the device says this.
    pub fn at(&mut self, device: u64) -> u64 {
        self.now += device.saturating_sub(self.device);
        self.device = device;
        self.now
    }

    /// Milliseconds that are left until a moment, when the device says this.
    pub fn left(&self, until: u64, device: u64) -> u32 {
        let now = self.now + device.saturating_sub(self.device);
        u32::try_from(until.saturating_sub(now)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_takes_no_time_away_and_goes_on_from_there() {
        let mut steady = Steady::default();
        let began = steady.at(5_000_000);
        assert_eq!(steady.at(5_000_700) - began, 700);
        assert_eq!(steady.at(1_000_000) - began, 700);
        assert_eq!(steady.at(1_000_300) - began, 1_000);
    }
}
