//! `tablee demo`: a workshop to look at.

use super::data::Folder;
use super::failure::{Failure, say};
use super::values;
use crate::{clock, demo};
use clap::{Args, ValueEnum};
use serde_json::json;
use workshop::Who;

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    folder: Folder,
    /// L’adresse dans les liens [TABLEE_ADDRESS ; celle de Tablée sur le réseau local]
    #[arg(long, value_name = "URL", env = "TABLEE_ADDRESS", value_parser = values::address, hide_env = true)]
    address: Option<String>,
    /// Où en est la journée : recolte, themes ou cloture ; sinon tout est classé et la dernière récolte ouverte
    #[arg(long, value_name = "TEMPS", value_parser = values::one_of::<Stage>)]
    stage: Option<Stage>,
    /// Une seule ligne de JSON : code, facilitator, participant, wall
    #[arg(long)]
    json: bool,
}

/// How far the day has gone.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Stage {
    /// The last harvest is open, nothing is sorted.
    Recolte,
    /// Everything is written, nothing is sorted.
    Themes,
    /// Everything is sorted.
    Cloture,
}

/// Makes the workshop and prints its doors.
pub async fn run(options: Options) -> Result<(), Failure> {
    let store = options.folder.open().await?;
    let stage = match options.stage {
        None => demo::Stage::default(),
        Some(Stage::Recolte) => demo::Stage::Harvest,
        Some(Stage::Themes) => demo::Stage::Sorting,
        Some(Stage::Cloture) => demo::Stage::Closing,
    };
    let now = clock::now();
    let (known, facilitator) = demo::stage(&store, stage, now).await?;
    let facilitator = store.entrust(known.id, Who::Facilitator(facilitator), now).await?;
    let wall = store.entrust(known.id, Who::Wall, now).await?;
    store.close().await;
    let address = options.folder.address(options.address);
    let facilitator = format!("{address}/f/{}", facilitator.reveal());
    let wall = format!("{address}/f/{}", wall.reveal());
    let code = known.code;
    let participant = format!("{address}/e/{code}");
    if options.json {
        let doors = json!({ "code": code, "facilitator": facilitator, "participant": participant, "wall": wall });
        return say(&format!("{doors}\n"));
    }
    say(&format!(
        "Code          {code}\nAnimation     {facilitator}\nParticipants  {participant}\nMur           {wall}\n"
    ))
}
