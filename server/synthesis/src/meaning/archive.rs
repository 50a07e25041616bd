//! An archive's entries: the little of the zip format that Python's packages and numpy's files use.
//!
//! The file's digest has been checked before, so entries are not checked again; still nothing in here trusts a number.

use super::Unreadable;
use flate2::read::DeflateDecoder;
use std::collections::BTreeMap;
use std::io::Read as _;

/// An entry of the central directory, its end, and an entry where it lies.
const LISTED: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const LOCAL: u32 = 0x0403_4b50;
/// How long these are before their names.
const LISTED_LENGTH: usize = 46;
const END_LENGTH: usize = 22;
const LOCAL_LENGTH: usize = 30;

/// An archive in memory.
pub struct Archive<'a> {
    bytes: &'a [u8],
    entries: BTreeMap<&'a str, Entry>,
}

#[derive(Clone, Copy)]
struct Entry {
    compressed: bool,
    /// In the archive, in bytes.
    size: usize,
    /// Unpacked, in bytes.
    length: usize,
    at: usize,
}

impl<'a> Archive<'a> {
    /// Reads the list of entries.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let lacks = || Unreadable::lacks("its list of entries");
        // Neither kind of file has a comment after the end.
        let end = bytes.len().checked_sub(END_LENGTH).filter(|end| word(bytes, *end) == Some(END)).ok_or_else(lacks)?;
        let count = half(bytes, end + 10).ok_or_else(lacks)?;
        let mut at = size(bytes, end + 16).ok_or_else(lacks)?;
        let mut entries = BTreeMap::new();
        for _ in 0..count {
            let (name, entry) = listed(bytes, at).ok_or_else(lacks)?;
            entries.insert(name, entry);
            let more = half(bytes, at + 30).zip(half(bytes, at + 32)).ok_or_else(lacks)?;
            at += LISTED_LENGTH + name.len() + usize::from(more.0) + usize::from(more.1);
        }
        Ok(Self { bytes, entries })
    }

    /// An entry, unpacked.
    pub fn entry(&self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let lacks = || Unreadable::lacks(name);
        let entry = self.entries.get(name).ok_or_else(lacks)?;
        let packed = self.packed(entry).ok_or_else(lacks)?;
        if !entry.compressed {
            return Ok(packed.to_vec());
        }
        let mut unpacked = Vec::with_capacity(entry.length.min(self.bytes.len().saturating_mul(8)));
        // An entry never grows beyond what it has announced.
        DeflateDecoder::new(packed).take(entry.length as u64).read_to_end(&mut unpacked).map_err(|_bad| lacks())?;
        if unpacked.len() == entry.length { Ok(unpacked) } else { Err(lacks()) }
    }

    fn packed(&self, entry: &Entry) -> Option<&'a [u8]> {
        if word(self.bytes, entry.at)? != LOCAL {
            return None;
        }
        // The name and its additions may differ in length from those in the list.
        let before = usize::from(half(self.bytes, entry.at + 26)?) + usize::from(half(self.bytes, entry.at + 28)?);
        let from = entry.at.checked_add(LOCAL_LENGTH + before)?;
        self.bytes.get(from..from.checked_add(entry.size)?)
    }
}

fn listed(bytes: &[u8], at: usize) -> Option<(&str, Entry)> {
    if word(bytes, at)? != LISTED {
        return None;
    }
    let compressed = match half(bytes, at + 10)? {
        0 => false,
        8 => true,
        _ => return None,
    };
    let name = bytes.get(at + LISTED_LENGTH..at + LISTED_LENGTH + usize::from(half(bytes, at + 28)?))?;
    let (packed, length) = (size(bytes, at + 20)?, size(bytes, at + 24)?);
    let entry = Entry { compressed, size: packed, length, at: size(bytes, at + 42)? };
    Some((std::str::from_utf8(name).ok()?, entry))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

/// A length or a place; none of an archive beyond 4 GB.
fn size(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(word(bytes, at)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of one entry, `a`, that holds « abc » as it is.
    fn small() -> Vec<u8> {
        let mut bytes = LOCAL.to_le_bytes().to_vec();
        bytes.extend([0; 22]);
        bytes.extend([1, 0, 0, 0, b'a', b'a', b'b', b'c']);
        let list = u32::try_from(bytes.len()).expect("it is small");
        bytes.extend(LISTED.to_le_bytes());
        bytes.extend([0; 16]);
        bytes.extend([3, 0, 0, 0, 3, 0, 0, 0, 1, 0]);
        bytes.extend([0; 16]);
        bytes.push(b'a');
        bytes.extend(END.to_le_bytes());
        bytes.extend([0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0]);
        bytes.extend(list.to_le_bytes());
        bytes.extend([0, 0]);
        bytes
    }

    #[test]
    fn an_entry_is_found_by_its_name() {
        let bytes = small();
        let archive = Archive::open(&bytes).expect("it is an archive");
        assert_eq!(archive.entry("a").expect("it is there"), b"abc");
        assert!(archive.entry("b").is_err());
    }

    #[test]
    fn an_archive_cut_or_spoilt_anywhere_is_refused_or_read_and_never_a_panic() {
        let whole = small();
        for at in 0..whole.len() {
            assert!(Archive::open(&whole[..at]).is_err(), "cut at {at}");
            let mut spoilt = whole.clone();
            spoilt[at] ^= 0xff;
            let read = Archive::open(&spoilt).and_then(|archive| archive.entry("a"));
            assert!(read.is_err() || read.is_ok_and(|entry| entry.len() <= whole.len()), "spoilt at {at}");
        }
    }
}
