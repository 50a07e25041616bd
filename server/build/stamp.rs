//! A name for the code that makes a workshop of its log, so that what other code has made of one is not taken up.

use crate::{read, watch};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// A hash of all sources of the domain.
pub fn of(sources: &Path) -> Result<String, String> {
    watch(sources);
    let mut files = Vec::new();
    walk(sources, &mut files)?;
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        // By its place among the sources, wherever they lie.
        let place = file.strip_prefix(sources).map_err(|fault| fault.to_string())?;
        hash.update(place.to_string_lossy().replace('\\', "/"));
        hash.update([0]);
        hash.update(Sha256::digest(read(&file)?));
    }
    Ok(hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let said = |fault: std::io::Error| format!("{}: {fault}", folder.display());
    for entry in fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
