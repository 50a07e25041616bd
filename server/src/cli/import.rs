//! `tablee import`: a workshop from its archive.

use super::data::Folder;
use super::failure::{Failure, reason, say};
use super::values;
use crate::archive::{self, Archive, Refused};
use crate::clock;
use clap::Args;
use std::path::PathBuf;
use uuid::Uuid;
use workshop::{FacilitatorId, Who};

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    folder: Folder,
    /// L’archive JSON, écrite par « tablee export --format json »
    #[arg(value_name = "FICHIER", help_heading = super::ARGUMENTS)]
    file: PathBuf,
    /// L’adresse dans le lien [TABLEE_ADDRESS ; celle de Tablée sur le réseau local]
    #[arg(long, value_name = "URL", env = "TABLEE_ADDRESS", value_parser = values::address, hide_env = true)]
    address: Option<String>,
}

/// Takes the workshop in; prints its code and a facilitator's link.
pub async fn run(options: Options) -> Result<(), Failure> {
    let name = options.file.display().to_string();
    let asked = |why: &dyn std::fmt::Display| Failure::Asked(format!("{name} : {why}"));
    let bytes = std::fs::read(&options.file).map_err(|error| asked(&reason(&error)))?;
    let text = String::from_utf8(bytes).map_err(|_foreign| asked(&"ce fichier n’est pas en UTF-8"))?;
    // A file that went through an editor may begin with a byte order mark.
    let archive = Archive::read(text.trim_start_matches('\u{feff}')).map_err(|damage| asked(&damage))?;
    let store = options.folder.open().await?;
    let now = clock::now();
    let known = match archive::import(&store, &archive, now).await {
        Ok(known) => known,
        Err(Refused::Fault(fault)) => return Err(fault.into()),
        Err(refused) => return Err(asked(&refused)),
    };
    let facilitator = Who::Facilitator(FacilitatorId(Uuid::new_v4()));
    let secret = store.entrust(known.id, facilitator, now).await?;
    store.close().await;
    let address = options.folder.address(options.address);
    say(&format!("Code       {}\nAnimation  {address}/f/{}\n", known.code, secret.reveal()))
}
