//! Finite abelian groups of the order of the tables, by their tables of sums and differences.

/// A finite abelian group; its elements are 0 (the neutral one) to `order` - 1.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    /// How many elements it has.
    pub(crate) order: usize,
    plus: Vec<u16>,
    minus: Vec<u16>,
}

/// The largest group whose tables are written out: 2 MB each.
pub(crate) const LARGEST: usize = 1024;

impl Group {
    /// The product of cyclic groups; an element is its digits in those bases, the first one lowest.
    pub(crate) fn product(moduli: &[usize]) -> Self {
        let order = moduli.iter().product();
        let table = |both: fn(usize, usize, usize) -> usize| {
            let mut entries = Vec::with_capacity(order * order);
            for left in 0..order {
                entries.extend((0..order).map(|right| index(digitwise(left, right, moduli, both))));
            }
            entries
        };
        Self { order, plus: table(|a, b, m| (a + b) % m), minus: table(|a, b, m| (a + m - b) % m) }
    }

    /// The cyclic group.
    pub(crate) fn cyclic(order: usize) -> Self {
        Self::product(&[order])
    }

    /// The product of cyclic groups of prime order.
    pub(crate) fn elementary(order: usize) -> Self {
        let primes = factors(order).into_iter().flat_map(|(prime, power)| vec![prime; power]);
        Self::product(&primes.collect::<Vec<_>>())
    }

    /// The sum of two elements.
    pub(crate) fn plus(&self, left: u16, right: u16) -> u16 {
        self.plus[usize::from(left) * self.order + usize::from(right)]
    }

    /// The first element less the second.
    pub(crate) fn minus(&self, left: u16, right: u16) -> u16 {
        self.minus[usize::from(left) * self.order + usize::from(right)]
    }
}

/// The prime factors of a number with their powers, in rising order; none of 0 and 1.
pub(crate) fn factors(number: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let (mut rest, mut prime) = (number.max(1), 2);
    while rest > 1 {
        if !rest.is_multiple_of(prime) {
            prime += 1;
            continue;
        }
        rest /= prime;
        match found.last_mut() {
            Some((last, power)) if *last == prime => *power += 1,
            _ => found.push((prime, 1)),
        }
    }
    found
}

/// An element as it is stored; elements are below [`LARGEST`].
pub(crate) fn index(element: usize) -> u16 {
    u16::try_from(element).unwrap_or(u16::MAX)
}

fn digitwise(left: usize, right: usize, moduli: &[usize], both: fn(usize, usize, usize) -> usize) -> usize {
    let (mut place, mut sum, mut left, mut right) = (1, 0, left, right);
    for modulus in moduli {
        sum += place * both(left % modulus, right % modulus, *modulus);
        (place, left, right) = (place * modulus, left / modulus, right / modulus);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_undoes_a_sum() {
        for group in [Group::cyclic(10), Group::elementary(12), Group::elementary(9), Group::elementary(1)] {
            for left in 0..index(group.order) {
                for right in 0..index(group.order) {
                    assert_eq!(group.minus(group.plus(left, right), right), left);
                }
            }
        }
        assert_eq!(Group::elementary(4).plus(3, 3), 0);
        assert_eq!(Group::cyclic(4).plus(3, 3), 2);
    }

    #[test]
    fn factors_come_in_rising_order() {
        assert_eq!(factors(360), [(2, 3), (3, 2), (5, 1)]);
        assert_eq!(factors(1), []);
    }
}
