//! A rehearsal: the planned day, played at speed by fictitious people on a copy that is thrown away.
//!
//! [`copy`] takes of a workshop what has been planned, and nothing of anybody. [`Stage`] serves it from a folder of its
//! own; there [`cast`] come by the same door as everybody, over http, while [`drive`] presses « suite ». What came of it is
//! read off the copy's log ([`findings`]): sentences about the plan, before anyone has to live it.

mod cast;
mod copy;
mod drive;
mod findings;
mod sentences;
mod tally;

pub use findings::{Finding, Summary};
pub use tally::Tally;

use crate::clock;
use crate::help::House;
use crate::serve::serve;
use crate::store::{Fault, Store};
use crowd::{Address, Cut, Facilitator};
use std::io;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};
use workshop::feasibility::Feasibility;
use workshop::{PhaseKind, Round, Who, Workshop, WorkshopId};

/// How to play.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Fictitious people, late ones included.
    pub people: usize,
    /// How long the whole day may take.
    pub span: Duration,
    /// Where chance begins: the same seed brings the same people at the same moments.
    pub seed: u64,
}

/// Where to look on, for as long as the stage stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doors {
    /// The code of the copy.
    pub code: String,
    /// A facilitator's link.
    pub facilitator: String,
    /// The wall's link.
    pub wall: String,
    /// The way in for one more phone, a real one.
    pub participant: String,
}

/// What is told while it plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// So many are in before the day begins.
    Gathered(usize),
    /// A phase has begun.
    Began(PhaseKind, Option<Round>),
}

/// Why it does not play.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Something failed below.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The copy does not answer as it should.
    #[error(transparent)]
    Cut(#[from] Cut),
}

/// A copy that is being served.
#[derive(Debug)]
pub struct Stage {
    /// Where to look on.
    pub doors: Doors,
    plan: Workshop,
    copy: WorkshopId,
    address: Address,
    store: Store,
    stop: oneshot::Sender<()>,
    served: JoinHandle<io::Result<()>>,
    folder: TempDir,
}

impl Stage {
    /// Copies the planned day and serves it. `address` is what phones reach the listener by.
    ///
    /// # Errors
    /// Where there is no room for a copy.
    pub async fn set(plan: &Workshop, listener: TcpListener, address: &str) -> Result<Self, Trouble> {
        let folder = TempDir::with_prefix("tablee-repetition-").map_err(Fault::System)?;
        let store = Store::open(folder.path()).await?;
        let now = clock::now();
        let (known, founder) = copy::keep(&store, plan, now).await?;
        let facilitator = store.entrust(known.id, Who::Facilitator(founder), now).await?;
        let wall = store.entrust(known.id, Who::Wall, now).await?;
        let port = listener.local_addr().map_err(Fault::System)?.port();
        let doors = Doors {
            code: known.code.to_string(),
            facilitator: format!("{address}/f/{}", facilitator.reveal()),
            wall: format!("{address}/f/{}", wall.reveal()),
            participant: format!("{address}/e/{}", known.code),
        };
        let (stop, stopped) = oneshot::channel();
        let told = async {
            // Dropped without a word, it means the same.
            let _told = stopped.await;
        };
        let served = tokio::spawn(serve(listener, store.clone(), address.to_owned(), House::new(None), told));
        Ok(Self {
            doors,
            plan: plan.clone(),
            copy: known.id,
            // The cast come from this computer, whatever address others use.
            address: Address::parse(&format!("http://127.0.0.1:{port}"))?,
            store,
            stop,
            served,
            folder,
        })
    }

    /// Plays the day once. A plan that cannot begin is not played: the summary says what it lacks.
    ///
    /// # Errors
    /// Where the copy cannot be played to its end.
    pub async fn play(&self, wish: Wish, told: &mpsc::UnboundedSender<Told>) -> Result<Summary, Trouble> {
        let gaps = Feasibility::of(&self.plan).gaps;
        if !gaps.is_empty() {
            return Ok(Summary::not_played(gaps));
        }
        let tempo = Tempo::of(&self.plan, wish.span);
        // A link opens for whoever brings it: the one that drives is another browser than hers who looks on.
        let link = self.doors.facilitator.rsplit("/f/").next().unwrap_or_default();
        let her = Facilitator::comes(&self.address, &format!("/f/{link}")).await?;
        her.opens_the_doors().await?;
        let (over, ends) = watch::channel(false);
        let mut cast = JoinSet::new();
        let mut parts = cast::parts(&wish, &self.plan, tempo);
        let late = parts.split_off(parts.iter().take_while(|part| part.arrives.is_zero()).count());
        let gathered = parts.len();
        for part in parts {
            cast.spawn(cast::plays(self.address.clone(), self.doors.code.clone(), part, tempo, ends.clone()));
        }
        drive::gather(&her, gathered).await?;
        tell(told, Told::Gathered(gathered));
        for part in late {
            cast.spawn(cast::plays(self.address.clone(), self.doors.code.clone(), part, tempo, ends.clone()));
        }
        let driven = drive::drive(&her, &self.plan.agenda, tempo, &|began| tell(told, began)).await;
        over.send_replace(true);
        let mut tally = Tally::default();
        while let Some(played) = cast.join_next().await {
            tally.add(played.ok());
        }
        driven?;
        let log = self.store.load(self.copy).await?;
        Ok(Summary::of(&Workshop::replay(self.copy, &log), tally, tempo))
    }

    /// Takes it down: whoever looks on is sent away, and the copy is gone.
    pub async fn clear(self) {
        // The server may have ended by itself.
        let _told = self.stop.send(());
        if let Err(error) = self.served.await {
            tracing::error!(%error, "the server of a rehearsal broke down");
        }
        if let Err(error) = self.folder.close() {
            tracing::warn!(%error, "a rehearsal has left its folder behind");
        }
    }
}

/// Nobody may be listening any more.
fn tell(told: &mpsc::UnboundedSender<Told>, what: Told) {
    let _nobody = told.send(what);
}

/// How many times faster than planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tempo(f64);

impl Tempo {
    fn of(plan: &Workshop, span: Duration) -> Self {
        let planned = Duration::from_secs(60 * u64::from(plan.agenda.minutes()));
        // The clock is set in whole seconds: of the shortest harvest one must be left, or people would have longer to
        // write than they will.
        let harvests = plan.agenda.phases().filter(|(_, phase)| phase.kind == PhaseKind::Harvest);
        let shortest = harvests.map(|(_, phase)| 60.0 * f64::from(phase.minutes)).fold(f64::INFINITY, f64::min);
        Self((planned.as_secs_f64() / span.as_secs_f64().max(1.0)).min(shortest).max(1.0))
    }

    /// A time of the planned day as it passes here.
    #[must_use]
    pub fn short(self, planned: Duration) -> Duration {
        planned.div_f64(self.0)
    }

    /// How many times.
    #[must_use]
    pub fn times(self) -> f64 {
        self.0
    }
}
