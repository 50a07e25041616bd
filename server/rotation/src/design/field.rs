//! Products of finite fields, and the rows they give: multiples of the rounds, and squares for the balanced aim.
//!
//! A person of row (m, h) at offset a sits in round x at table a + m x + h x². The rounds are elements whose
//! differences are invertible, so that a polynomial of degree d has at most d zeros among them:
//! - rows (m, 0), m != 0: two people meet at most once (Bose 1938 for fields, `MacNeish` 1922 for products);
//! - rows with any h: at most twice (as in Reed-Solomon codes).

use super::group::{Group, factors, index};
use super::matrix::Matrix;

/// A finite field by logarithms of a primitive element; an element is its digits to the base of the prime.
#[derive(Debug, Clone)]
struct Field {
    order: usize,
    powers: Vec<usize>,
    logarithms: Vec<usize>,
}

/// A product of finite fields of different characteristics; an element is its parts, the first one lowest.
#[derive(Debug, Clone)]
pub(crate) struct Ring {
    fields: Vec<Field>,
    order: usize,
}

impl Field {
    fn new(prime: usize, power: u32) -> Self {
        let order = prime.pow(power);
        let mut field = Self { order, powers: Vec::new(), logarithms: vec![0; order] };
        for low in 1..order {
            field.powers = powers_of_x(low, prime, order);
            if field.powers.len() == order - 1 {
                break;
            }
        }
        for (exponent, element) in field.powers.iter().enumerate() {
            field.logarithms[*element] = exponent;
        }
        field
    }

    fn times(&self, left: usize, right: usize) -> usize {
        if left == 0 || right == 0 {
            return 0;
        }
        self.powers[(self.logarithms[left] + self.logarithms[right]) % (self.order - 1)]
    }
}

/// 1, x, x², ... until 1 comes again, where x^power is the polynomial with the digits of `low`.
fn powers_of_x(low: usize, prime: usize, order: usize) -> Vec<usize> {
    let top = order / prime;
    let next = |value: usize| {
        let (carry, mut shifted, mut low, mut place, mut sum) = (value / top, value % top * prime, low, 1, 0);
        while place < order {
            sum += (shifted % prime + carry * (low % prime)) % prime * place;
            (shifted, low, place) = (shifted / prime, low / prime, place * prime);
        }
        sum
    };
    let mut powers = vec![1];
    let mut value = next(1);
    while value != 1 && value != 0 && powers.len() < order {
        powers.push(value);
        value = next(value);
    }
    powers
}

impl Ring {
    /// The product of fields of an order of at least 2.
    pub(crate) fn new(order: usize) -> Self {
        let fields = factors(order).into_iter().map(|(prime, power)| Field::new(prime, exponent(power)));
        Self { fields: fields.collect(), order }
    }

    /// How many elements have invertible differences: that many rounds there can be.
    pub(crate) fn rounds(order: usize) -> usize {
        factors(order).into_iter().map(|(prime, power)| prime.pow(exponent(power))).min().unwrap_or(1)
    }

    fn times(&self, left: usize, right: usize) -> usize {
        let (mut place, mut product, mut left, mut right) = (1, 0, left, right);
        for field in &self.fields {
            product += place * field.times(left % field.order, right % field.order);
            (place, left, right) = (place * field.order, left / field.order, right / field.order);
        }
        product
    }

    fn is_unit(&self, element: usize) -> bool {
        let mut rest = element;
        self.fields.iter().all(|field| {
            let part = rest % field.order;
            rest /= field.order;
            part != 0
        })
    }

    /// The element with the same part in every field.
    fn diagonal(&self, part: usize) -> usize {
        self.fields.iter().rev().fold(0, |element, field| element * field.order + part)
    }

    /// The rows (m, 0), m != 0.
    pub(crate) fn lines(&self, rounds: usize) -> Matrix {
        let group = Group::elementary(self.order);
        let rows = (1..self.order).map(|m| self.row(&group, m, 0, rounds)).collect();
        Matrix { group, rows }
    }

    /// The rows (m, 0), then families (m h, h), h != 0, that never stay at a table: each family leads from any table
    /// to every other one once between any two rounds, and so does any part of it at most once.
    pub(crate) fn parabolas(&self, rounds: usize) -> Matrix {
        let Matrix { group, mut rows } = self.lines(rounds);
        for family in (0..self.order).filter(|family| self.moves_on(&group, *family, rounds)) {
            rows.extend((1..self.order).map(|h| self.row(&group, self.times(family, h), h, rounds)));
        }
        Matrix { group, rows }
    }

    fn moves_on(&self, group: &Group, family: usize, rounds: usize) -> bool {
        (0..rounds).all(|x| {
            (0..x).all(|y| {
                let sum = group.plus(index(self.diagonal(x)), index(self.diagonal(y)));
                self.is_unit(usize::from(group.plus(index(family), sum)))
            })
        })
    }

    fn row(&self, group: &Group, m: usize, h: usize, rounds: usize) -> Vec<u16> {
        let entry = |round| {
            let x = self.diagonal(round);
            group.plus(index(self.times(m, x)), index(self.times(h, self.times(x, x))))
        };
        (0..rounds).map(entry).collect()
    }
}

fn exponent(power: usize) -> u32 {
    u32::try_from(power).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_every_prime_power_are_fields() {
        for order in [2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 49, 64, 81, 121, 125, 128, 169] {
            let (prime, power) = factors(order)[0];
            let field = Field::new(prime, exponent(power));
            assert_eq!(field.powers.len(), order - 1, "{order}");
            let group = Group::elementary(order);
            let plus = |a: usize, b: usize| usize::from(group.plus(index(a), index(b)));
            for (a, b, c) in (0..order).map(|a| (a, (a * 7 + 3) % order, (a * 5 + 1) % order)) {
                assert_eq!(field.times(a, plus(b, c)), plus(field.times(a, b), field.times(a, c)), "{order}");
            }
        }
    }
}
