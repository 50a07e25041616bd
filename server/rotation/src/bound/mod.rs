//! Exact bounds: how many different pairs can meet at most, and what balanced plans cost at least.
//!
//! Whoever leaves a table has only so many others to go to; when more people leave than there are places, some of them
//! meet again. So between any two rounds at least c pairs meet twice, and over all pairs the meetings taken two by two
//! are at least c for each two rounds. A pair that meets m times out of at most u has m - 1 repeats and m (m - 1) / 2
//! meetings taken two by two, so repeats are at least 2 / u of those.

mod census;
mod played;
#[cfg(test)]
mod tests;

pub(crate) use census::Census;
pub(crate) use played::of;

/// What no plan can exceed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Bound {
    /// The most different pairs of any plan.
    pub(crate) most: usize,
    /// The most different pairs of a plan in which no pair meets three times.
    pub(crate) balanced: usize,
    /// Whether such a plan can exist.
    pub(crate) balanced_can_be: bool,
    /// The least [`price`] of all pairs together.
    pub(crate) least_price: usize,
    /// Whether nobody knows if these can be reached.
    pub(crate) open: bool,
}

/// Repeated meetings of one pair as the balanced aim weighs them: 1 for the second, 4 for the third, 9 for the fourth
/// and so on, so that it is never as cheap to glue two people together as to let several pairs meet twice.
pub(crate) fn price(times: usize) -> usize {
    (1..times).map(|before| before * before).sum()
}

/// Pairs of so many people.
pub(crate) fn pairs(people: usize) -> usize {
    people * people.saturating_sub(1) / 2
}

/// Pairs that stay together when so many people go to so many places, as evenly as can be.
pub(crate) fn kept(people: usize, places: usize) -> usize {
    if places == 0 {
        return pairs(people);
    }
    let (each, more) = (people / places, people % places);
    more * pairs(each + 1) + (places - more) * pairs(each)
}

/// The bounds of a uniform room: everybody there all day, every table open, sizes even.
pub(crate) fn uniform(people: usize, tables: usize, rounds: usize) -> Bound {
    if tables == 0 || rounds == 0 {
        return Bound { balanced_can_be: true, ..Bound::default() };
    }
    let (each, more) = (people / tables, people % tables);
    let rule = rounds <= tables;
    let places = if rule { tables - 1 } else { tables };
    let sum = |of: &dyn Fn(usize) -> usize| more * of(each + 1) + (tables - more) * of(each);
    let meetings = rounds * sum(&pairs);
    let twice = sum(&|size| kept(size, places)) * pairs(rounds);
    let ways = if rule { (tables - 1) * tables.saturating_sub(2) } else { tables * tables };
    let thrice = if rounds < 3 { 0 } else { sum(&|size| kept(size, ways)) * (pairs(rounds) * (rounds - 2) / 3) };
    let largest = if more > 0 { each } else { each.saturating_sub(1) };
    let others = people * (rounds * largest).min(people.saturating_sub(1)) / 2;
    let limit = |repeats: usize| meetings.saturating_sub(repeats).min(pairs(people)).min(others);
    // Without repeats there would be two orthogonal Latin squares of order six (Tarry 1900).
    let tarry = usize::from(tables == 6 && rule && rounds >= 4 && each >= 5);
    let exact = usize::from(tarry == 1 && people == 30);
    Bound {
        most: limit((2 * twice).div_ceil(rounds)) - tarry,
        balanced: limit(twice) - exact,
        balanced_can_be: thrice == 0,
        least_price: least_price(twice, thrice, rounds).max(exact),
        open: rule && (tables == 6 && rounds >= 4 && each >= 4 || tables == 10 && rounds >= 5 && each >= 8),
    }
}

/// The least price, given that the meetings of each pair taken two by two are at least `twice` in all, and taken three
/// by three at least `thrice`. The price of m meetings is never below m (m - 1) / 2, so that both count in full.
fn least_price(twice: usize, thrice: usize, rounds: usize) -> usize {
    let triples = |m: usize| pairs(m) * (m - 2) / 3;
    let least = |surplus: &dyn Fn(usize) -> usize| {
        (3..=rounds).map(|m| thrice.saturating_mul(surplus(m)).div_ceil(triples(m))).min().unwrap_or(0)
    };
    (twice + least(&|m| price(m) - pairs(m))).max(least(&price))
}
