//! The code on the projector: six signs that nobody mistakes when read aloud or copied from afar.

use serde::{Deserialize, Serialize};

/// The signs in use: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V.
pub const ALPHABET: &[u8; 24] = b"ACDEFGHJKMNPQRTVWXY34679";
/// Signs in a code: 24^6, about 191 million codes.
pub const LENGTH: usize = 6;

/// A join code, always in capitals.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct JoinCode(String);

impl JoinCode {
    /// Reads a code as typed: small letters, spaces and dashes are forgiven.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let code: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .take(LENGTH + 1)
            .collect();
        let known = code.len() == LENGTH && code.bytes().all(|sign| ALPHABET.contains(&sign));
        known.then_some(Self(code))
    }

    /// Makes a code of random bytes, at least [`LENGTH`] of them. Bytes that would favour a sign are skipped.
    #[must_use]
    pub fn draw(random: &[u8]) -> Option<Self> {
        let fair = ALPHABET.len() * (256 / ALPHABET.len());
        let code: String = random
            .iter()
            .filter(|byte| usize::from(**byte) < fair)
            .take(LENGTH)
            .map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]))
            .collect();
        (code.len() == LENGTH).then_some(Self(code))
    }

    /// The six signs.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for JoinCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for JoinCode {
    type Error = &'static str;
    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed).ok_or("not a join code")
    }
}

impl From<JoinCode> for String {
    fn from(code: JoinCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_forgiven_its_spelling_but_not_its_signs() {
        assert_eq!(JoinCode::parse(" ac3-f9h "), JoinCode::parse("AC3F9H"));
        for wrong in ["", "AC3F9", "AC3F9HH", "AC3F9O", "AC3F9é"] {
            assert_eq!(JoinCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_drawn_code_reads_back() {
        let code = JoinCode::draw(&[0, 23, 24, 255, 100, 7, 9]).expect("enough bytes");
        assert_eq!(JoinCode::parse(code.as_str()), Some(code));
        assert_eq!(JoinCode::draw(&[1, 2, 3]), None);
    }
}
