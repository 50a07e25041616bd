//! Pieces of words, so that what is spelt a little differently is still seen to be alike.

use crate::Reading;

/// The lengths of the pieces, in letters.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;
/// What stands before and after a word.
const EDGE: char = ' ';

/// A piece of up to five letters, packed: 21 bits a letter.
pub type Gram = u128;

/// The pieces of a reading's telling words with how often each occurs, in order. A word's edges belong to its pieces.
#[must_use]
pub fn grams(reading: &Reading) -> Vec<(Gram, u32)> {
    let mut grams: Vec<Gram> = Vec::new();
    for word in reading.telling() {
        let letters: Vec<char> = [EDGE].into_iter().chain(word.folded.chars()).chain([EDGE]).collect();
        for length in LENGTHS {
            grams.extend(letters.windows(length).map(pack));
        }
    }
    grams.sort_unstable();
    let mut counted: Vec<(Gram, u32)> = Vec::new();
    for gram in grams {
        match counted.last_mut() {
            Some((last, count)) if *last == gram => *count += 1,
            _ => counted.push((gram, 1)),
        }
    }
    counted
}

fn pack(letters: &[char]) -> Gram {
    letters.iter().fold(0, |packed, &letter| packed << 21 | Gram::from(u32::from(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_different_lengths_are_never_one() {
        assert_ne!(pack(&[' ', 'a', ' ']), pack(&['a', ' ']));
        assert_eq!(pack(&['é', 'l', 'u']), pack(&['é', 'l', 'u']));
    }

    #[test]
    fn a_typing_error_leaves_most_pieces() {
        let [right, wrong] = ["concertation", "concerttion"].map(|text| grams(&Reading::of(text, None)));
        let shared = right.iter().filter(|gram| wrong.contains(gram)).count();
        assert!(shared * 3 > right.len(), "{shared} of {}", right.len());
    }

    #[test]
    fn pieces_are_counted_and_in_order() {
        let counted = grams(&Reading::of("budget budget", None));
        assert!(counted.is_sorted());
        assert!(counted.iter().all(|&(_, count)| count == 2));
        assert_eq!(counted.len(), 6 + 5 + 4);
        assert!(grams(&Reading::of("le, la ! 🎉", None)).is_empty());
    }
}
