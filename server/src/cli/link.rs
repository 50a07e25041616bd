//! `tablee link`: a fresh link for a facilitator or for the wall. Links handed out before stay good.

use super::data::Folder;
use super::failure::{Failure, say};
use super::values;
use crate::clock;
use clap::{Args, ValueEnum};
use uuid::Uuid;
use workshop::{FacilitatorId, JoinCode, Who};

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    folder: Folder,
    /// Le code de l’atelier
    #[arg(value_name = "CODE", value_parser = values::code, help_heading = super::ARGUMENTS)]
    code: JoinCode,
    /// Pour qui : facilitator (animation) ou wall (mur)
    #[arg(long, value_name = "RÔLE", value_parser = values::one_of::<Role>)]
    role: Role,
    /// L’adresse dans le lien [TABLEE_ADDRESS ; celle de Tablée sur le réseau local]
    #[arg(long, value_name = "URL", env = "TABLEE_ADDRESS", value_parser = values::address, hide_env = true)]
    address: Option<String>,
}

/// What a link lets one be.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Role {
    /// Drives the workshop.
    Facilitator,
    /// Looks.
    Wall,
}

/// Makes the link and prints it.
pub async fn run(options: Options) -> Result<(), Failure> {
    let (store, known) = options.folder.find(&options.code).await?;
    let role = match options.role {
        Role::Facilitator => Who::Facilitator(FacilitatorId(Uuid::new_v4())),
        Role::Wall => Who::Wall,
    };
    let secret = store.entrust(known.id, role, clock::now()).await?;
    store.close().await;
    say(&format!("{}/f/{}\n", options.folder.address(options.address), secret.reveal()))
}
