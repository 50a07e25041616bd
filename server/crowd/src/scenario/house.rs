//! A house with a workshop in it, and phones that come.

use super::Programs;
use crate::facilitator::Facilitator;
use crate::gathering::Gathering;
use crate::line::{Address, Cut};
use crate::phone::Phone;
use crate::process::Process;
use crate::sentences::name;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use tokio::task::JoinSet;
use tokio::time::sleep;

/// Requests of joining phones that are under way at a time: as a hall scans a code from the wall.
pub const AT_ONCE: usize = 50;

/// A house on a folder of its own.
pub struct House {
    /// The server.
    pub process: Process,
    folder: Option<TempDir>,
}

impl House {
    /// Tablée, on a new folder, at a port.
    pub fn tablee(programs: &Programs, port: u16) -> Result<Self, Cut> {
        let folder = TempDir::new().map_err(|error| Cut::because(error.to_string()))?;
        let process = serve(&programs.tablee, folder.path(), port)?;
        Ok(Self { process, folder: Some(folder) })
    }

    /// The bare house.
    pub fn ceiling(programs: &Programs) -> Result<Self, Cut> {
        Ok(Self { process: Process::start(&programs.ceiling, &[])?, folder: None })
    }

    /// Ends the server without a word and starts it again on what it left.
    pub fn falls_and_rises(&mut self, programs: &Programs, port: u16) -> Result<(), Cut> {
        let Some(folder) = &self.folder else { return Ok(()) };
        self.process.kill();
        self.process = serve(&programs.tablee, folder.path(), port)?;
        Ok(())
    }

    pub fn address(&self) -> &Address {
        &self.process.address
    }
}

fn serve(tablee: &Path, folder: &Path, port: u16) -> Result<Process, Cut> {
    let (listen, folder) = (format!("127.0.0.1:{port}"), folder.to_string_lossy());
    Process::start(tablee, &["serve", "--log", "error", "--listen", &listen, "--data", &folder])
}

/// A workshop whose first harvest is open: everybody who comes sits at its one table, so that all read every post.
pub async fn one_table(address: &Address) -> Result<Facilitator, Cut> {
    let her = Facilitator::founds(address, "Une seule grande table", 1).await?;
    her.opens_the_doors().await?;
    her.opens_the_harvest().await?;
    Ok(her)
}

/// Phones that have joined by script, some at a time.
pub async fn phones(address: &Address, code: &str, count: usize) -> Result<Vec<Phone>, Cut> {
    let mut phones = Vec::with_capacity(count);
    let mut coming = JoinSet::new();
    for place in 0..count {
        let mut phone = Phone::new(address, code);
        coming.spawn(async move {
            phone.joins(&name(place)).await?;
            phone.hangs_up();
            Ok::<_, Cut>(phone)
        });
        if coming.len() >= AT_ONCE {
            phones.extend(next(&mut coming).await?);
        }
    }
    while let Some(phone) = next(&mut coming).await? {
        phones.push(phone);
    }
    Ok(phones)
}

async fn next(coming: &mut JoinSet<Result<Phone, Cut>>) -> Result<Option<Phone>, Cut> {
    coming.join_next().await.transpose().map_err(|error| Cut::because(error.to_string()))?.transpose()
}

/// Lets all of them listen; comes back once each has heard something.
pub async fn listen(gathering: &mut Gathering, phones: Vec<Phone>) {
    let mut first = Vec::new();
    for phone in phones {
        first.push(gathering.welcomes(phone));
        if first.len() >= AT_ONCE {
            for heard in first.drain(..) {
                // A screen that never hears anything has lost everything: the audit says so.
                let _heard = heard.await;
            }
        }
    }
    for heard in first {
        let _heard = heard.await;
    }
    // What their coming has set off is over.
    sleep(Duration::from_secs(2)).await;
}
