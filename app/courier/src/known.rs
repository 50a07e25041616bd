//! With which number a screen may ask for what comes after.

/// What a screen is sure to have.
///
/// What happened in one span of time reaches a phone in several patches of one number: the room's, its table's, its own.
/// A line may break between them. So a number counts as had only once something after it has come down the same line;
/// whoever asks with the number of the last patch it saw may miss a part for ever.
#[derive(Debug, Clone, Default)]
pub struct Known {
    sure: u64,
    begun: u64,
}

impl Known {
    /// A screen that was drawn with a whole picture.
    #[must_use]
    pub const fn drawn(number: u64) -> Self {
        Self { sure: number, begun: number }
    }

    /// A whole picture has come.
    pub fn picture(&mut self, number: u64) {
        *self = Self::drawn(number);
    }

    /// A patch has come. Whether it is to be taken in: one that is older than the screen is not.
    #[must_use]
    pub fn patch(&mut self, number: u64) -> bool {
        if number < self.begun {
            return false;
        }
        if number > self.begun {
            self.sure = self.begun;
            self.begun = number;
        }
        true
    }

    /// A heartbeat has come: whatever was before it is whole.
    pub fn beat(&mut self) {
        self.sure = self.begun;
    }

    /// The number to ask with.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.sure
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_had_once_something_follows_it() {
        let mut known = Known::drawn(4);
        assert!(known.patch(7));
        assert_eq!(known.number(), 4);
        assert!(known.patch(7), "another part of the same");
        assert!(known.patch(9));
        assert_eq!(known.number(), 7);
        known.beat();
        assert_eq!(known.number(), 9);
        assert!(!known.patch(8), "older than the screen");
        known.picture(3);
        assert_eq!(known.number(), 3, "a house that was put back to an earlier day is believed");
    }
}
