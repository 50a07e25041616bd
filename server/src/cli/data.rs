//! The data folder: its database, its lock, and the address at which it is served.

use super::failure::{Failure, advice, reason};
use crate::readiness::interfaces;
use crate::store::{Fault, Known, Store};
use clap::Args;
use std::fs::{File, TryLockError};
use std::io::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use workshop::JoinCode;

/// The port unless told otherwise.
const PORT: u16 = 3000;

/// Which folder.
#[derive(Debug, Args)]
pub struct Folder {
    /// Le dossier des données [TABLEE_DATA ; ./data]
    #[arg(long, value_name = "DOSSIER", env = "TABLEE_DATA", default_value = "./data")]
    #[arg(hide_env = true, hide_default_value = true)]
    data: PathBuf,
}

impl Folder {
    /// Opens the database, made if there is none.
    pub async fn open(&self) -> Result<Store, Failure> {
        std::fs::create_dir_all(&self.data).map_err(|error| self.unusable(&error))?;
        Store::open(&self.data).await.map_err(|fault| self.closed(fault))
    }

    /// Opens the database and finds a workshop in it. A folder without one is not made on the way.
    pub async fn find(&self, code: &JoinCode) -> Result<(Store, Known), Failure> {
        let unknown = || Failure::Asked(format!("aucun atelier n’a le code {code} dans {}", self.data.display()));
        if !Store::is_in(&self.data) {
            return Err(unknown());
        }
        let store = self.open().await?;
        match store.find(code).await? {
            Some(known) => Ok((store, known)),
            None => Err(unknown()),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.data
    }

    /// Makes sure that no other server works on this folder, for as long as the answer lives.
    pub fn lock(&self) -> Result<Lock, Failure> {
        std::fs::create_dir_all(&self.data).map_err(|error| self.unusable(&error))?;
        let path = self.data.join("tablee.lock");
        let options = File::options().create(true).truncate(false).write(true).open(&path);
        let file = options.map_err(|error| self.unusable(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => {
                // Some systems let nobody read what is locked.
                let holder = std::fs::read_to_string(&path).unwrap_or_default();
                let holder = holder.lines().next().map(|line| format!(" ({line})")).unwrap_or_default();
                Err(Failure::Asked(format!("Tablée sert déjà le dossier {}{holder}", self.data.display())))
            }
            Err(TryLockError::Error(error)) => Err(self.unusable(&error)),
        }
    }

    /// Notes in the lock who holds it, for whoever finds it taken.
    pub fn sign(&self, lock: &mut Lock, here: &str) -> Result<(), Failure> {
        let holder = format!("{here}, processus {}\n", std::process::id());
        let signed = lock.0.set_len(0).and_then(|()| lock.0.write_all(holder.as_bytes()));
        signed.map_err(|error| self.unusable(&error))
    }

    /// Notes the address at which the folder is served, for the links of other commands.
    pub fn note_address(&self, address: &str) -> Result<Noted, Failure> {
        let path = self.data.join("tablee.address");
        std::fs::write(&path, format!("{address}\n")).map_err(|error| self.unusable(&error))?;
        Ok(Noted(path))
    }

    /// The address for links: the one noted while a server runs, else the one it would have.
    pub fn address(&self, told: Option<String>) -> String {
        let noted = || std::fs::read_to_string(self.data.join("tablee.address")).ok();
        let noted = || noted().map(|noted| noted.trim().to_owned()).filter(|noted| noted.starts_with("http"));
        told.or_else(noted).unwrap_or_else(|| reached(SocketAddr::from(([0, 0, 0, 0], PORT))))
    }

    fn closed(&self, fault: Fault) -> Failure {
        let folder = self.data.display();
        match fault.kind() {
            _ if fault.is_from_the_future() => Failure::Asked(format!(
                "le dossier {folder} vient d’une version plus récente de Tablée : mettez Tablée à jour ; rien n’a été touché"
            )),
            Some(kind) => match advice(kind) {
                Some(advice) => Failure::Asked(format!("le dossier {folder} ne peut pas servir : {advice}")),
                None => fault.into(),
            },
            None => fault.into(),
        }
    }

    fn unusable(&self, error: &std::io::Error) -> Failure {
        Failure::Asked(format!("le dossier {} ne peut pas servir : {}", self.data.display(), reason(error)))
    }
}

/// The right to serve a folder, held until it is dropped, or the process ends however it ends.
#[derive(Debug)]
pub struct Lock(File);

/// A noted address; forgotten when dropped. After a crash it stays, and is still the best guess.
#[derive(Debug)]
pub struct Noted(PathBuf);

impl Drop for Noted {
    fn drop(&mut self) {
        // Gone already is as good.
        let _gone = std::fs::remove_file(&self.0);
    }
}

/// The address at which phones reach a server that listens there.
pub fn reached(listening: SocketAddr) -> String {
    let host = match listening.ip() {
        any if any.is_unspecified() => interfaces::address().map_or_else(|| local(any), IpAddr::V4),
        one => one,
    };
    format!("http://{}", SocketAddr::new(host, listening.port()))
}

/// The address at which a browser on this very machine reaches it.
pub fn reached_here(listening: SocketAddr) -> String {
    format!("http://{}", SocketAddr::new(local(listening.ip()), listening.port()))
}

fn local(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(any) if any.is_unspecified() => std::net::Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(any) if any.is_unspecified() => std::net::Ipv6Addr::LOCALHOST.into(),
        one => one,
    }
}
