//! Marks on numbered posts, a bit each: two thousand screens remember twenty thousand posts in five megabytes.

/// Which posts are marked.
#[derive(Debug, Clone)]
pub struct Marks(Vec<u64>);

impl Marks {
    /// None of so many.
    #[must_use]
    pub fn new(posts: usize) -> Self {
        Self(vec![0; posts.div_ceil(64)])
    }

    /// Marks a post; whether that is new.
    pub fn mark(&mut self, number: u32) -> bool {
        let Some((word, bit)) = self.place(number) else { return false };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Takes a mark away; whether there was one.
    pub fn clear(&mut self, number: u32) -> bool {
        let Some((word, bit)) = self.place(number) else { return false };
        let was = *word & bit != 0;
        *word &= !bit;
        was
    }

    /// Whether a post is marked.
    #[must_use]
    pub fn has(&self, number: u32) -> bool {
        let word = usize::try_from(number / 64).ok().and_then(|word| self.0.get(word));
        word.is_some_and(|word| word & (1 << (number % 64)) != 0)
    }

    /// Takes all marks away.
    pub fn forget_all(&mut self) {
        self.0.fill(0);
    }

    /// The word that a post is in, and its bit there; nothing for one beyond them all.
    fn place(&mut self, number: u32) -> Option<(&mut u64, u64)> {
        let word = self.0.get_mut(usize::try_from(number / 64).ok()?)?;
        Some((word, 1 << (number % 64)))
    }
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn each_post_has_a_mark_of_its_own() {
        let mut marks = Marks::new(130);
        assert!(marks.mark(0) && marks.mark(64) && marks.mark(129) && !marks.mark(129));
        assert!(marks.has(64) && !marks.has(65) && !marks.mark(100_000));
        assert!(marks.clear(64) && !marks.clear(64) && marks.has(129));
        marks.forget_all();
        assert!(!marks.has(0) && !marks.has(129));
    }
}
