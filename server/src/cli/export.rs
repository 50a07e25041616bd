//! `tablee export`: the synthesis of a workshop, or all of it.

use super::data::Folder;
use super::failure::{Failure, pour, reason};
use super::values;
use crate::export::{Format, export};
use clap::Args;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use workshop::JoinCode;

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    folder: Folder,
    /// Le code de l’atelier
    #[arg(value_name = "CODE", value_parser = values::code, help_heading = super::ARGUMENTS)]
    code: JoinCode,
    /// html (page web), md (Markdown), docx (Word), odt (LibreOffice), xlsx (Excel), csv (tableur) ou json (archive complète)
    #[arg(long, value_name = "FORMAT", value_parser = values::one_of::<Format>)]
    format: Format,
    /// Le fichier à écrire ; sinon la sortie standard
    #[arg(long, value_name = "FICHIER")]
    out: Option<PathBuf>,
}

/// Writes it.
pub async fn run(options: Options) -> Result<(), Failure> {
    let (store, known) = options.folder.find(&options.code).await?;
    let file = export(&store, &known, options.format).await?;
    store.close().await;
    match options.out {
        None => pour(&file),
        Some(path) => write(&path, &file)
            .map_err(|error| Failure::Asked(format!("impossible d’écrire {} : {}", path.display(), reason(&error)))),
    }
}

/// Writes the file whole or not at all: beside it first, then in its place.
fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    let beside = path.with_file_name(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
    let written = File::create_new(&beside).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    });
    if written.is_err() {
        // Not made at all, or not worth keeping.
        let _gone = fs::remove_file(&beside);
    }
    written
}
