//! What was written, what was kept, and what each screen has shown: the audit behind every figure.
//!
//! Every post bears its number (`#0000123 …`), so that a screen finds it without reading JSON. The house keeps one order
//! of all posts of a table; the first screen that shows a post at a place says which is there, every other must agree.

use crate::figures::Times;
use crate::marks::Marks;
pub use crate::wrongs::Wrongs;
use memchr::memmem::Finder;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

/// What the text of a numbered post begins with, in JSON.
const MARK: &[u8] = b"\"text\":\"#";
/// Digits of a number.
const DIGITS: usize = 7;
/// No post yet.
const NONE: u32 = u32::MAX;

/// All posts of a run.
#[derive(Debug)]
pub struct Ledger {
    began: Instant,
    posts: Vec<Post>,
    order: Vec<AtomicU32>,
    next: AtomicU32,
    /// From writing to each screen that was listening.
    pub each: Times,
    /// From writing to the answer that it is kept.
    pub kept: Times,
    mark: Finder<'static>,
}

#[derive(Debug)]
struct Post {
    sent: AtomicU64,
    last: AtomicU64,
    screens: AtomicU32,
    kept: AtomicBool,
}

/// What one screen shows.
#[derive(Debug)]
pub struct Screen {
    ledger: Arc<Ledger>,
    seen: Marks,
    /// Posts that the last picture has brought: what was not announced yet when it was drawn comes once more.
    pictured: Marks,
    place: usize,
    /// Posts that came though the screen had them.
    pub doubled: u64,
    /// Posts at another place than on other screens, and log numbers that went back.
    pub disordered: u64,
    number: u64,
}

impl Ledger {
    /// Room for so many posts.
    #[must_use]
    pub fn new(posts: usize) -> Arc<Self> {
        let post = || Post {
            sent: AtomicU64::new(0),
            last: AtomicU64::new(0),
            screens: AtomicU32::new(0),
            kept: AtomicBool::new(false),
        };
        Arc::new(Self {
            began: Instant::now(),
            posts: (0..posts).map(|_| post()).collect(),
            order: (0..posts).map(|_| AtomicU32::new(NONE)).collect(),
            next: AtomicU32::new(0),
            each: Times::new(),
            kept: Times::new(),
            mark: Finder::new(MARK),
        })
    }

    /// Begins a post: its number and the text that bears it. `None`: there is no room for more.
    #[must_use]
    pub fn begins(&self, sentence: &str) -> Option<(u32, String)> {
        let number = self.next.fetch_add(1, Relaxed);
        let post = self.posts.get(usize::try_from(number).ok()?)?;
        post.sent.store(self.clock(), Relaxed);
        Some((number, format!("#{number:0DIGITS$} {sentence}")))
    }

    /// The house has said that a post is kept.
    pub fn keeps(&self, number: u32) {
        if let Some(post) = self.post(number) {
            post.kept.store(true, Relaxed);
            self.kept.record(since(post.sent.load(Relaxed), self.clock()));
        }
    }

    /// Numbers that the house has said to keep.
    pub fn kept(&self) -> impl Iterator<Item = u32> {
        let posts = self.posts.iter().take(usize::try_from(self.next.load(Relaxed)).unwrap_or(usize::MAX));
        (0_u32..).zip(posts).filter(|(_, post)| post.kept.load(Relaxed)).map(|(number, _)| number)
    }

    /// Numbers that at least one screen has shown.
    pub fn shown(&self) -> impl Iterator<Item = u32> {
        (0_u32..).zip(&self.posts).filter(|(_, post)| post.screens.load(Relaxed) > 0).map(|(number, _)| number)
    }

    /// Whether every post that is kept has been shown by so many screens.
    #[must_use]
    pub fn is_seen_by(&self, screens: u32) -> bool {
        self.kept().all(|number| self.post(number).is_some_and(|post| post.screens.load(Relaxed) >= screens))
    }

    /// From writing to the last of so many screens, for each post that they all have shown.
    #[must_use]
    pub fn last(&self, screens: u32) -> Times {
        let times = Times::new();
        let everywhere = self.posts.iter().filter(|post| post.screens.load(Relaxed) >= screens);
        everywhere.for_each(|post| times.record(since(post.sent.load(Relaxed), post.last.load(Relaxed))));
        times
    }

    /// Numbers of posts in a piece of JSON, in its order.
    pub fn numbers<'a>(&'a self, json: &'a [u8]) -> impl Iterator<Item = u32> + 'a {
        self.mark.find_iter(json).filter_map(move |at| {
            let digits = json.get(at + MARK.len()..at + MARK.len() + DIGITS)?;
            std::str::from_utf8(digits).ok()?.parse().ok()
        })
    }

    fn post(&self, number: u32) -> Option<&Post> {
        self.posts.get(usize::try_from(number).ok()?)
    }

    fn clock(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }
}

impl Screen {
    /// A screen that shows nothing yet.
    #[must_use]
    pub fn new(ledger: &Arc<Ledger>) -> Self {
        let posts = ledger.posts.len();
        Self {
            ledger: Arc::clone(ledger),
            seen: Marks::new(posts),
            pictured: Marks::new(posts),
            place: 0,
            doubled: 0,
            disordered: 0,
            number: 0,
        }
    }

    /// Takes in the number of an event: it may not go back.
    pub fn hears(&mut self, number: u64) {
        self.disordered += u64::from(number < self.number);
        self.number = number;
    }

    /// The screen is drawn anew, with these posts from its beginning on: what it missed while away is not timed.
    pub fn shows(&mut self, json: &[u8]) {
        self.place = 0;
        self.takes(json, false, false);
        self.pictured.forget_all();
        for number in self.ledger.numbers(json) {
            self.pictured.mark(number);
        }
    }

    /// The whole list has come as a change: what is new in it is timed.
    pub fn changes(&mut self, json: &[u8]) {
        self.place = 0;
        self.takes(json, false, true);
    }

    /// These posts come below what the screen shows.
    pub fn adds(&mut self, json: &[u8]) {
        self.takes(json, true, true);
    }

    fn takes(&mut self, json: &[u8], below: bool, timed: bool) {
        let ledger = Arc::clone(&self.ledger);
        let now = ledger.clock();
        for number in ledger.numbers(json) {
            // A phone puts it where it stood.
            if below && self.pictured.clear(number) {
                continue;
            }
            let again = !self.seen.mark(number);
            self.doubled += u64::from(again && below);
            if let (Some(post), false) = (ledger.post(number), again) {
                post.screens.fetch_add(1, Relaxed);
                if timed {
                    post.last.fetch_max(now, Relaxed);
                    ledger.each.record(since(post.sent.load(Relaxed), now));
                }
            }
            let there = ledger.order.get(self.place).map(|there| {
                let first = there.compare_exchange(NONE, number, Relaxed, Relaxed);
                first.map_or_else(|there| there, |_none| number)
            });
            self.disordered += u64::from(there != Some(number));
            self.place += 1;
        }
    }

    /// What this screen got wrong, once everything should be there.
    #[must_use]
    pub fn wrongs(&self) -> Wrongs {
        let lost = self.ledger.kept().filter(|number| !self.seen.has(*number)).count();
        let lost = u64::try_from(lost).unwrap_or(u64::MAX);
        Wrongs { lost, doubled: self.doubled, disordered: self.disordered, refused: 0 }
    }
}

fn since(from: u64, to: u64) -> Duration {
    Duration::from_nanos(to.saturating_sub(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(numbers: &[u32]) -> String {
        numbers.iter().map(|number| format!("{{\"id\":\"x\",\"text\":\"#{number:07} Un \\\"four\\\"\"}},")).collect()
    }

    fn of_three() -> Arc<Ledger> {
        let ledger = Ledger::new(8);
        for number in 0..3 {
            assert_eq!(ledger.begins("Un four").map(|(drawn, _)| drawn), Some(number));
            ledger.keeps(number);
        }
        ledger
    }

    #[test]
    fn a_screen_that_shows_everything_in_order_is_right() {
        let ledger = of_three();
        let [mut first, mut second] = [Screen::new(&ledger), Screen::new(&ledger)];
        first.shows(b"");
        first.adds(written(&[2, 0]).as_bytes());
        first.adds(written(&[1]).as_bytes());
        second.shows(written(&[2, 0, 1]).as_bytes());
        assert_eq!((first.wrongs(), second.wrongs()), (Wrongs::default(), Wrongs::default()));
        assert!(ledger.is_seen_by(2) && !ledger.is_seen_by(3));
        assert_eq!((ledger.each.count(), ledger.last(2).count()), (3, 3), "what a picture brings is not timed");
    }

    #[test]
    fn what_is_lost_doubled_or_out_of_order_is_counted() {
        let ledger = of_three();
        let mut right = Screen::new(&ledger);
        right.adds(written(&[0, 1, 2]).as_bytes());
        let mut lossy = Screen::new(&ledger);
        lossy.adds(written(&[0, 1]).as_bytes());
        assert_eq!(lossy.wrongs(), Wrongs { lost: 1, ..Wrongs::default() });
        let mut twice = Screen::new(&ledger);
        twice.adds(written(&[0, 1, 1, 2]).as_bytes());
        assert_eq!((twice.wrongs().doubled, twice.wrongs().lost), (1, 0));
        let mut turned = Screen::new(&ledger);
        turned.adds(written(&[0, 2, 1]).as_bytes());
        assert_eq!(turned.wrongs(), Wrongs { disordered: 2, ..Wrongs::default() });
        let mut back = Screen::new(&ledger);
        [4, 5, 5, 3].into_iter().for_each(|number| back.hears(number));
        assert_eq!(back.disordered, 1);
    }

    #[test]
    fn a_picture_after_a_cut_brings_what_was_missed_and_doubles_nothing() {
        let ledger = of_three();
        let mut screen = Screen::new(&ledger);
        screen.adds(written(&[0]).as_bytes());
        screen.shows(written(&[0, 1]).as_bytes());
        // Drawn after the second was written and before it was announced.
        screen.adds(written(&[1, 2]).as_bytes());
        assert_eq!(screen.wrongs(), Wrongs::default());
        screen.adds(written(&[1]).as_bytes());
        assert_eq!(screen.wrongs().doubled, 1, "but once more only");
    }
}
