//! A text as the model was taught to see it: signs that mean the same written the same way, single spaces.
//!
//! What becomes of which sign is in the model's file: a tree of bytes laid out as a double array (that of the library
//! Darts), whose leaves point into a list of replacements. It joins accents to their letters and undoes ligatures, wide
//! letters and unusual spaces (Unicode's NFKC, and a little more).

/// How the model writes a space.
const SPACE: &str = "\u{2581}";

/// What becomes of which sign.
pub struct Normaliser {
    tree: Vec<u32>,
    /// One after the other, each ended by a zero.
    replacements: Vec<u8>,
}

impl Normaliser {
    /// Reads the tree and its replacements.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk()?;
        let (tree, replacements) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        let tree = tree.as_chunks().0.iter().map(|unit| u32::from_le_bytes(*unit)).collect();
        Some(Self { tree, replacements: replacements.to_vec() })
    }

    /// The text with a space before it and between words, none at its end; empty if there is nothing in it.
    pub fn normalise(&self, text: &str) -> String {
        let mut rest = text;
        let mut seen = Vec::with_capacity(text.len() + SPACE.len());
        // As after a space: those before the first word go.
        let mut after_space = true;
        while !rest.is_empty() {
            let (mut piece, length) = self.first(rest);
            rest = rest.get(length..).unwrap_or_default();
            while after_space && piece.first() == Some(&b' ') {
                piece = &piece[1..];
            }
            if seen.is_empty() && !piece.is_empty() {
                seen.extend(SPACE.bytes());
            }
            for byte in piece {
                match byte {
                    b' ' => seen.extend(SPACE.bytes()),
                    other => seen.push(*other),
                }
            }
            after_space = piece.last().map_or(after_space, |last| *last == b' ');
        }
        let seen = String::from_utf8_lossy(&seen);
        seen.trim_end_matches(SPACE).to_owned()
    }

    /// What the longest known beginning of the text becomes, and its length; at least one sign.
    fn first<'a>(&'a self, text: &'a str) -> (&'a [u8], usize) {
        match self.longest(text).filter(|(_, length)| text.is_char_boundary(*length)) {
            Some(known) => known,
            None => {
                let length = text.chars().next().map_or(0, char::len_utf8);
                (&text.as_bytes()[..length], length)
            }
        }
    }

    /// Walks down the tree, byte by byte. A unit holds its byte, where its children are, and whether a key ends here.
    fn longest(&self, text: &str) -> Option<(&[u8], usize)> {
        let unit = |at: u32| usize::try_from(at).ok().and_then(|at| self.tree.get(at)).copied();
        let children = |unit: u32| (unit >> 10) << ((unit & 0x200) >> 6);
        let mut at = children(unit(0)?);
        let mut longest = None;
        for (byte, length) in text.bytes().zip(1..) {
            at ^= u32::from(byte);
            let Some(found) = unit(at).filter(|unit| unit & 0x8000_00ff == u32::from(byte)) else { break };
            at ^= children(found);
            if found & 0x100 != 0 {
                longest = unit(at).map(|leaf| (leaf & 0x7fff_ffff, length));
            }
        }
        let (value, length) = longest?;
        let replacement = self.replacements.get(usize::try_from(value).ok()?..)?;
        Some((replacement.split(|byte| *byte == 0).next()?, length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_tree_spaces_are_still_made_single_and_shown() {
        let normaliser = Normaliser { tree: Vec::new(), replacements: Vec::new() };
        for (text, expected) in [
            ("", ""),
            ("   ", ""),
            ("élus", "▁élus"),
            ("  deux   mots  ", "▁deux▁mots"),
            ("▁", ""),
            ("\0", "▁\0"),
            ("a▁ ", "▁a"),
        ] {
            assert_eq!(normaliser.normalise(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_tree_that_points_nowhere_is_no_panic() {
        for unit in [0xffff_fdff, 0xffff_ffff, 0x100, 0x1fff] {
            let normaliser = Normaliser { tree: vec![unit; 300], replacements: vec![b'a'; 3] };
            assert!(normaliser.normalise("été 👩‍👩‍👧 \u{10ffff}").len() < 100);
        }
    }
}
