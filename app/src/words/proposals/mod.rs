//! Words of what the house proposes on the board.

mod english;
mod french;

pub(super) use english::EN;
pub(super) use french::FR;

/// What a facilitator reads beside what she has to decide.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Proposals {
    pub by_words: &'static str,
    pub by_meaning: &'static str,
    /// Contributions read, of all.
    pub reading: fn(usize, usize) -> String,
    pub waiting: &'static str,
    pub unreachable: &'static str,
    pub never_alone: &'static str,
    pub no_theme: &'static str,
    // One line of the tray.
    pub of_line: &'static str,
    pub sure: &'static str,
    pub likely: &'static str,
    pub faint: &'static str,
    pub unknown: &'static str,
    pub perhaps: &'static str,
    pub or_else: &'static str,
    pub because: fn(&[String]) -> String,
    pub listened_for: fn(&str) -> String,
    pub missed_in: fn(&str) -> String,
    pub take: fn(&str) -> String,
    // All at once.
    pub accept_all: fn(usize) -> String,
    pub accept_none: &'static str,
    pub by_theme: &'static str,
    pub accept_theme: fn(usize, &str) -> String,
    pub accepted: fn(usize) -> String,
    pub check_first: &'static str,
    pub check_means: &'static str,
    pub close: &'static str,
    pub journal: &'static str,
    // Lines that resemble each other.
    pub pairs: &'static str,
    pub pairs_open: fn(usize) -> String,
    pub pairs_mean: &'static str,
    pub pairs_none: &'static str,
    pub place: fn(usize, usize) -> String,
    pub same: &'static str,
    pub in_common: fn(&[String]) -> String,
    pub first: &'static str,
    pub second: &'static str,
    pub note: fn(u32, u16, u8) -> String,
    pub behind: fn(usize) -> String,
    pub merge_first: &'static str,
    pub merge_second: &'static str,
    pub apart: &'static str,
    pub oppose: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub pair_keys: &'static str,
    pub merged: &'static str,
    pub kept_apart: &'static str,
    pub opposed_done: &'static str,
    pub opposed: &'static str,
    pub opposed_means: &'static str,
    pub opposed_none: &'static str,
    pub seems_opposed: &'static str,
    pub said_opposed: &'static str,
    pub against: fn(&str, &str) -> String,
    /// The same, read aloud.
    pub against_aloud: fn(&str, &str) -> String,
    pub confirm_opposed: &'static str,
    pub judged: fn(usize) -> String,
    pub said_apart: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
    // Themes for what fits none.
    pub groups: &'static str,
    pub groups_open: fn(usize) -> String,
    pub groups_mean: &'static str,
    pub groups_none: &'static str,
    pub fineness: &'static str,
    pub few: &'static str,
    pub many: &'static str,
    /// 1 to 5.
    pub fineness_said: fn(u8) -> &'static str,
    pub held: &'static str,
    pub renew: &'static str,
    pub group_name: &'static str,
    pub create: fn(usize) -> String,
    pub created: fn(&str, usize) -> String,
    // What a theme says in short, and the words that point to it.
    pub essence: fn(usize) -> String,
    pub stands_for: fn(usize) -> String,
    pub keywords: &'static str,
    pub keywords_help: &'static str,
    pub keywords_none: &'static str,
    pub keywords_count: fn(usize) -> String,
    pub add_keyword: fn(&str) -> String,
}

/// « 1 240 »: thousands set apart.
fn grouped(number: usize, between: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(between);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!((FR.reading)(1_240, 5_000), "1\u{202f}240 contributions lues sur 5\u{202f}000");
        assert_eq!((EN.reading)(7, 1_000_000), "7 contributions read of 1,000,000");
    }

    #[test]
    fn how_many_are_accepted_is_said() {
        assert_eq!((FR.accept_all)(34), "Accepter 34 propositions sûres");
        assert_eq!((FR.because)(&["élus".into(), "budget".into()]), "parce que\u{a0}: élus, budget");
    }
}
