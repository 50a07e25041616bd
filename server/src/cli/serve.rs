//! `tablee serve`: opens the doors of the house.

use super::data::{Folder, reached, reached_here};
use super::failure::{Failure, reason, say};
use super::meaning::Model;
use super::values;
use crate::help::House;
use crate::serve::serve;
use crate::{meaning, qr};
use clap::Args;
use std::io::IsTerminal as _;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::EnvFilter;

/// The oldest SQLite whose write-ahead log is known to be sound.
const SOUND: [u32; 3] = [3, 51, 3];

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    folder: Folder,
    /// L’adresse et le port d’écoute ; le port 0 en choisit un libre [TABLEE_LISTEN ; 0.0.0.0:3000]
    #[arg(long, value_name = "ADRESSE", env = "TABLEE_LISTEN", default_value = "0.0.0.0:3000")]
    #[arg(value_parser = values::listen, hide_env = true, hide_default_value = true)]
    listen: SocketAddr,
    /// L’adresse que les téléphones utilisent [TABLEE_ADDRESS ; celle de cet ordinateur sur le réseau local]
    #[arg(long, value_name = "URL", env = "TABLEE_ADDRESS", value_parser = values::address, hide_env = true)]
    address: Option<String>,
    #[command(flatten)]
    model: Model,
    /// Ce que dit le journal : off, error, warn, info, debug ou trace [TABLEE_LOG ; info]
    #[arg(long, value_name = "NIVEAU", env = "TABLEE_LOG", default_value = "info")]
    #[arg(value_parser = values::log, hide_env = true, hide_default_value = true)]
    log: LevelFilter,
}

/// Serves until told to stop.
pub async fn run(options: Options) -> Result<(), Failure> {
    begin_log(options.log);
    // A phone is a connection, and many systems let a program have a thousand unless it asks for more.
    crowd::process::allow_many_files();
    let mut alone = options.folder.lock()?;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|error| Failure::Asked(format!("impossible d’écouter sur {} : {}", options.listen, reason(&error))))?;
    let listening = listener.local_addr()?;
    let here = reached_here(listening);
    options.folder.sign(&mut alone, &here)?;
    let store = options.folder.open().await?;
    let sqlite = store.version().await?;
    if sqlite < SOUND {
        return Err(Failure::Here(format!("SQLite {sqlite:?} est trop ancien : il faut {SOUND:?}")));
    }
    let address = options.address.unwrap_or_else(|| reached(listening));
    let _noted = options.folder.note_address(&address)?;
    greet(&here, &address)?;
    tracing::info!(version = env!("CARGO_PKG_VERSION"), %listening, address, ?sqlite, "serving");
    let house = House::new(meaning::find(options.model.path(), options.folder.path()));
    serve(listener, store, address, house, told_to_stop()).await?;
    Ok(())
}

/// Our own crate may talk as much as is asked; others only of trouble: below that they might quote a request.
fn begin_log(level: LevelFilter) {
    let others = level.min(LevelFilter::WARN);
    let filter = EnvFilter::new(format!("{others},tablee={level}"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Begun twice only by tests, in which the first one stays.
    let _begun = log.with_ansi(std::io::stderr().is_terminal()).try_init();
}

/// The first line is a promise: whoever reads it may connect.
fn greet(here: &str, address: &str) -> Result<(), Failure> {
    say(&format!("Tablée écoute sur {here}\nTéléphones : {address}\n"))?;
    match qr::terminal(address) {
        Some(code) if std::io::stdout().is_terminal() => say(&format!("{code}\n")),
        _ => Ok(()),
    }
}

/// Resolves on Ctrl-C, or when the system asks.
async fn told_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
