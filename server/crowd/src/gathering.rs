//! Phones that listen together: every one of them an audited screen, coming back whenever its stream ends.

use crate::dice::Dice;
use crate::ear::Event;
use crate::ledger::{Ledger, Screen, Wrongs};
use crate::phone::{Fate, Phone, Stream};
use crate::sentences::sentence;
use memchr::memmem;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until};

/// How long the last screens may take to show what is kept before it counts as lost.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a phone waits before it comes back, at most.
const AWAY: u64 = 300;

/// Phones and their screens.
#[derive(Debug)]
pub struct Gathering {
    /// What is written and seen.
    pub ledger: Arc<Ledger>,
    /// Phones that write.
    pub phones: Vec<Phone>,
    /// Requests that were refused.
    pub refused: u64,
    screens: JoinSet<Followed>,
    restless: f64,
    stop: watch::Sender<bool>,
    dice: Dice,
}

/// A screen at the end of a run.
#[derive(Debug)]
pub struct Followed {
    /// What it showed.
    pub screen: Screen,
    /// Bytes of live traffic that it was sent.
    pub bytes: u64,
    /// Times that its stream was opened.
    pub opened: u64,
}

impl Gathering {
    /// Nobody yet. Each screen that comes breaks off and comes back with that likelihood a second.
    #[must_use]
    pub fn new(ledger: &Arc<Ledger>, restless: f64, seed: u64) -> Self {
        Self {
            ledger: Arc::clone(ledger),
            phones: Vec::new(),
            refused: 0,
            screens: JoinSet::new(),
            restless,
            stop: watch::Sender::new(false),
            dice: Dice::new(seed),
        }
    }

    /// One more phone listens. Resolves once it has heard its first event.
    pub fn welcomes(&mut self, phone: Phone) -> oneshot::Receiver<()> {
        let (first, heard) = oneshot::channel();
        let dice = Dice::new(self.dice.roll());
        let screen = Screen::new(&self.ledger);
        self.screens.spawn(follow(phone.stream(), screen, self.restless, dice, self.stop.subscribe(), first));
        self.phones.push(phone);
        heard
    }

    /// How many screens there are.
    #[must_use]
    pub fn screens(&self) -> u32 {
        u32::try_from(self.screens.len()).unwrap_or(u32::MAX)
    }

    /// Lets that many of the phones write, so many posts a second together, for that long.
    pub async fn writes(&mut self, writers: usize, rate: f64, span: Duration) {
        let writers = writers.min(self.phones.len());
        #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
        let period = Duration::from_secs_f64(writers as f64 / rate);
        let (begin, refused) = (Instant::now(), Arc::new(AtomicU32::new(0)));
        let mut writing = JoinSet::new();
        for mut phone in self.phones.drain(..writers) {
            let (ledger, refused, mut dice) =
                (Arc::clone(&self.ledger), Arc::clone(&refused), Dice::new(self.dice.roll()));
            writing.spawn(async move {
                let mut due = begin + period.mul_f64(dice.share());
                while due < begin + span {
                    sleep_until(due).await;
                    let (id, said) = (dice.identity(), sentence(&mut dice));
                    let Some((number, text)) = ledger.begins(&said) else { break };
                    match phone.insists(id, &text).await {
                        Fate::Kept => ledger.keeps(number),
                        Fate::Later | Fate::Refused(_) => {
                            refused.fetch_add(1, Relaxed);
                        }
                    }
                    due += period;
                }
                phone
            });
        }
        while let Some(phone) = writing.join_next().await {
            self.phones.extend(phone);
        }
        self.refused += u64::from(refused.load(Relaxed));
    }

    /// Waits until every screen shows everything that is kept, or has had time enough.
    pub async fn settles(&self) {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until && !self.ledger.is_seen_by(self.screens()) {
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// The end: every screen, and what all of them got wrong.
    pub async fn ends(mut self) -> (Vec<Followed>, Wrongs) {
        self.stop.send_replace(true);
        let mut screens = Vec::new();
        while let Some(followed) = self.screens.join_next().await {
            screens.extend(followed);
        }
        let refused = Wrongs { refused: self.refused, ..Wrongs::default() };
        let wrongs = screens.iter().fold(refused, |sum, followed| sum.and(followed.screen.wrongs()));
        (screens, wrongs)
    }
}

async fn follow(
    stream: Stream,
    mut screen: Screen,
    restless: f64,
    mut dice: Dice,
    mut stop: watch::Receiver<bool>,
    first: oneshot::Sender<()>,
) -> Followed {
    let (mut bytes, mut opened, mut first) = (0, 0, Some(first));
    while !*stop.borrow() {
        if let Ok(mut ear) = stream.opens().await {
            opened += 1;
            // A stream lives for a while of chance: with one in a hundred a second, a hundred seconds on average.
            let leaves = (restless > 0.0).then(|| Duration::from_secs_f64(-(1.0 - dice.share()).ln() / restless));
            let leaves = Instant::now() + leaves.unwrap_or(Duration::from_secs(86_400));
            loop {
                tokio::select! {
                    goes_on = ear.hears(|event| feed(&mut screen, event)) => {
                        if !goes_on {
                            break;
                        }
                        // Nobody waits for it: then that is no news.
                        let _told = first.take().map(|first| first.send(()));
                    }
                    () = sleep_until(leaves) => break,
                    _ = stop.changed() => break,
                }
            }
            bytes += ear.bytes;
        }
        if !*stop.borrow() {
            sleep(Duration::from_millis(dice.below(AWAY))).await;
        }
    }
    Followed { screen, bytes, opened }
}

/// Shows an event on a screen. A phone's picture and patches put the posts of its table last.
pub fn feed(screen: &mut Screen, event: Event<'_>) {
    if let Some(number) = event.number {
        screen.hears(number);
    }
    let after = |key: &str| memmem::find(event.data, key.as_bytes()).map(|at| &event.data[at + key.len()..]);
    match event.name {
        b"picture" => screen.shows(after("\"table_posts\":[").unwrap_or_default()),
        b"patch" => {
            if let Some(whole) = after("\"table_posts\":[") {
                screen.changes(whole);
            } else if let Some(more) = after("\"added\":[") {
                screen.adds(more);
            }
        }
        b"post" => screen.adds(event.data),
        _ => {}
    }
}
