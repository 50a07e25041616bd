//! Suivant non classé: in which order unsorted lines come to hand. Pure.

use std::collections::BTreeSet;
use workshop::PostId;

/// What decides which line comes next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Queue {
    /// Unsorted lines that are shown, in their order.
    pub tray: Vec<PostId>,
    /// Those to look at first, if that is asked for.
    pub first: Vec<PostId>,
    /// Those that she has passed over, in the order in which she did.
    pub passed: Vec<PostId>,
    /// Those that a colleague has in hand: two who sort together do not want the same line.
    pub taken: BTreeSet<PostId>,
}

impl Queue {
    /// All unsorted lines in the order in which they come.
    #[must_use]
    pub fn order(&self) -> Vec<PostId> {
        let tray: BTreeSet<PostId> = self.tray.iter().copied().collect();
        let mut seen = BTreeSet::new();
        let passed: BTreeSet<PostId> = self.passed.iter().copied().collect();
        let begins = self.first.iter().chain(&self.tray).filter(|line| !passed.contains(line));
        let ends = self.passed.iter();
        begins.chain(ends).copied().filter(|line| tray.contains(line) && seen.insert(*line)).collect()
    }

    /// The line that follows one of them; the first one if it is none of them. Once round, the queue begins anew. A line in
    /// a colleague's hand comes only when there is no other.
    #[must_use]
    pub fn after(&self, line: Option<PostId>) -> Option<PostId> {
        let order = self.order();
        let at = line.and_then(|line| order.iter().position(|other| *other == line));
        let start = at.map_or(0, |at| at + 1);
        let others =
            || order.iter().cycle().skip(start).take(order.len()).copied().filter(|other| Some(*other) != line);
        others().find(|other| !self.taken.contains(other)).or_else(|| others().next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn line(number: u128) -> PostId {
        PostId(Uuid::from_u128(number))
    }

    fn lines(numbers: &[u128]) -> Vec<PostId> {
        numbers.iter().map(|number| line(*number)).collect()
    }

    #[test]
    fn the_doubtful_come_first_and_the_passed_last() {
        let queue =
            Queue { tray: lines(&[1, 2, 3, 4]), first: lines(&[3, 9]), passed: lines(&[1]), ..Queue::default() };
        assert_eq!(queue.order(), lines(&[3, 2, 4, 1]));
        assert_eq!(queue.after(Some(line(3))), Some(line(2)));
        assert_eq!(queue.after(Some(line(1))), Some(line(3)), "once round, it begins anew");
        assert_eq!(queue.after(None), Some(line(3)));
    }

    #[test]
    fn what_a_colleague_has_in_hand_comes_when_nothing_else_is_left() {
        let taken = BTreeSet::from([line(2)]);
        let queue = Queue { tray: lines(&[1, 2, 3]), taken, ..Queue::default() };
        assert_eq!(queue.after(Some(line(1))), Some(line(3)));
        let alone = Queue { tray: lines(&[2]), taken: BTreeSet::from([line(2)]), ..Queue::default() };
        assert_eq!(alone.after(None), Some(line(2)));
        assert_eq!(alone.after(Some(line(2))), None);
        assert_eq!(Queue::default().after(Some(line(1))), None);
    }
}
