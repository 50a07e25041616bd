//! Where the model of meaning is, and how it gets there. The model itself is the crate `synthesis`.
//!
//! A server that serves only looks for it ([`find`], [`open`]): it is fetched by `tablee meaning install` alone.

mod download;
mod keeping;

pub use download::{NotDownloaded, download};
pub use keeping::{NotKept, keep, licence_beside, remove};

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use synthesis::meaning::{Encoder, wheel};
use synthesis::{Meaning, Remembering};

/// The folder of models in a data folder and beside the program.
pub const FOLDER: &str = "models";

/// The model's file, or nothing if there is none: the first of [`places`] that is there. What was told is taken at its
/// word, so that a wrong path is said and not passed over.
#[must_use]
pub fn find(told: Option<&Path>, data: &Path) -> Option<PathBuf> {
    match told {
        Some(told) => Some(told.to_owned()),
        None => places(data).into_iter().find(|path| path.is_file()),
    }
}

/// Reads the model, or says in the log why not: whatever is wrong with it, words alone still serve. Takes some tenths
/// of a second: not for a task that answers.
#[must_use]
pub fn open(told: Option<&Path>, data: &Path) -> Option<Arc<dyn Meaning>> {
    let path = find(told, data)?;
    match Encoder::open(&path) {
        Ok(encoder) => {
            tracing::info!(path = %path.display(), "meaning is at work");
            Some(Arc::new(Remembering::new(encoder)))
        }
        Err(fault) => {
            tracing::warn!(path = %path.display(), %fault, "the model of meaning does not serve, words alone do");
            None
        }
    }
}

/// Where the model is looked for, in this order: in the data folder, in the person's own folder, which all data folders
/// share, and beside the program or in the `share` beside its folder, where packages put it.
#[must_use]
pub fn places(data: &Path) -> Vec<PathBuf> {
    let mut folders = vec![data.join(FOLDER)];
    folders.extend(of_the_person());
    if let Some(program) = env::current_exe().ok().as_deref().and_then(Path::parent) {
        folders.push(program.join(FOLDER));
        folders.extend(program.parent().map(|root| root.join("share/tablee").join(FOLDER)));
    }
    folders.into_iter().map(|folder| folder.join(wheel::FILE)).collect()
}

/// The folder of models of whoever runs the program, where the system has one for such things.
#[must_use]
pub fn of_the_person() -> Option<PathBuf> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    let own = named("XDG_DATA_HOME").or_else(|| match env::consts::OS {
        "windows" => named("LOCALAPPDATA"),
        "macos" => named("HOME").map(|home| home.join("Library/Application Support")),
        _ => named("HOME").map(|home| home.join(".local/share")),
    });
    own.map(|own| own.join("tablee").join(FOLDER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_folder_comes_first_and_what_is_told_before_all() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        assert_eq!(places(folder.path())[0], folder.path().join("models").join(wheel::FILE));
        std::fs::create_dir(folder.path().join(FOLDER)).expect("a folder can be made");
        std::fs::write(&places(folder.path())[0], "anything").expect("the folder takes a file");
        assert_eq!(find(None, folder.path()), Some(places(folder.path())[0].clone()));
        assert_eq!(find(Some(Path::new("nowhere")), folder.path()), Some("nowhere".into()));
    }
}
