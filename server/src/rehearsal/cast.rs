//! The cast: fictitious people who come, some of them late, listen, write when the harvest opens, lose the network for a
//! moment, leave early.

use super::{Tempo, Wish};
use crowd::dice::Dice;
use crowd::phone::Fate;
use crowd::{Address, Ear, Event, Phone, sentences};
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use workshop::Workshop;

/// What somebody needs on a small keyboard to put her first contribution into words, in seconds of the planned day.
pub const FIRST: std::ops::Range<u64> = 40..100;
/// The same for each further one.
const FURTHER: std::ops::Range<u64> = 35..75;
/// Contributions that somebody has in her in one harvest, at most.
const MOST: u64 = 3;
/// How likely somebody writes nothing at all.
const SILENT: f64 = 0.1;
/// How likely somebody comes once the day has begun.
const LATE: f64 = 0.1;
/// How likely somebody leaves before the end.
const EARLY: f64 = 0.05;
/// Seconds of the planned day between two cuts of somebody's network, on average.
const CUTS: f64 = 1_500.0;
/// The longest that such a cut lasts, in milliseconds of the rehearsal.
const AWAY: u64 = 800;

/// Somebody's part.
#[derive(Debug, Clone)]
pub struct Part {
    /// Her first name.
    pub name: String,
    /// How long after the beginning of the day she comes, as it passes here; nothing for whoever is there before.
    pub arrives: Duration,
    leaves: Option<Duration>,
    silent: bool,
    dice: Dice,
}

/// What became of it.
#[derive(Debug, Clone, Default)]
pub struct Played {
    /// Whether she came in at all.
    pub joined: bool,
    /// Contributions that the house has kept, by round.
    pub kept: BTreeMap<u64, usize>,
    /// Rounds in which she wished to write and her harvest closed before her first sentence was done.
    pub too_short: Vec<u64>,
    /// Contributions that the house refused.
    pub refused: usize,
    /// Times that she lost the network and came back.
    pub cuts: usize,
}

/// Everybody's part; first those who are there before the day begins.
pub fn parts(wish: &Wish, plan: &Workshop, tempo: Tempo) -> Vec<Part> {
    let mut dice = Dice::new(wish.seed);
    let day = tempo.short(Duration::from_secs(60 * u64::from(plan.agenda.minutes())));
    let part = |place| {
        let (late, early) = (dice.happens(LATE), dice.happens(EARLY));
        Part {
            name: sentences::name(place),
            // Late is within the first quarter, early within the last.
            arrives: if late { day.mul_f64(0.05 + dice.share() * 0.2) } else { Duration::ZERO },
            leaves: early.then(|| day.mul_f64(0.75 + dice.share() * 0.2)),
            silent: dice.happens(SILENT),
            dice: Dice::new(dice.roll()),
        }
    };
    let mut parts: Vec<Part> = (0..wish.people).map(part).collect();
    parts.sort_by_key(|part| part.arrives);
    parts
}

/// Plays a part until it is over.
pub async fn plays(
    address: Address,
    code: String,
    mut part: Part,
    tempo: Tempo,
    mut over: watch::Receiver<bool>,
) -> Played {
    let mut her =
        Her { phone: Phone::new(&address, &code), harvest: None, due: None, left: 0, played: Played::default() };
    let leaves = Instant::now() + part.leaves.unwrap_or(Duration::from_secs(86_400));
    let playing = async {
        sleep(part.arrives).await;
        her.comes_in(&part).await;
        loop {
            her.is_there(&mut part, tempo).await;
            her.played.cuts += 1;
            sleep(Duration::from_millis(part.dice.below(AWAY))).await;
        }
    };
    tokio::select! {
        () = playing => {}
        () = sleep_until(leaves) => {}
        _ = over.wait_for(|over| *over) => {}
    }
    her.played
}

struct Her {
    phone: Phone,
    /// The round whose harvest runs, by her screen.
    harvest: Option<u64>,
    /// When her next sentence is done.
    due: Option<Instant>,
    /// Sentences that she still has in her.
    left: u64,
    played: Played,
}

impl Her {
    async fn comes_in(&mut self, part: &Part) {
        while self.phone.joins(&part.name).await.is_err() {
            sleep(Duration::from_millis(200)).await;
        }
        self.played.joined = true;
    }

    /// Follows her stream and writes when it is time, until the network is cut.
    async fn is_there(&mut self, part: &mut Part, tempo: Tempo) {
        let Ok(mut ear) = self.phone.stream().opens().await else { return };
        let lasts = tempo.short(Duration::from_secs_f64(-(1.0 - part.dice.share()).ln() * CUTS));
        let cut = Instant::now() + lasts;
        loop {
            let due = self.due;
            tokio::select! {
                now = hears(&mut ear) => match now {
                    Some(now) => self.sees(&now, part, tempo),
                    None => return,
                },
                () = wait_until(due) => self.writes(part, tempo).await,
                () = sleep_until(cut) => return,
            }
        }
    }

    /// The harvest opens, or closes, on her screen.
    fn sees(&mut self, now: &Value, part: &mut Part, tempo: Tempo) {
        if now.is_null() {
            return;
        }
        let harvests = now["stage"]["running"]["kind"] == "harvest";
        let harvest = now["round"].as_u64().filter(|_| harvests);
        if harvest == self.harvest {
            return;
        }
        if let (Some(before), Some(_)) = (self.harvest, self.due)
            && !self.played.kept.contains_key(&before)
        {
            self.played.too_short.push(before);
        }
        self.harvest = harvest;
        self.left = if part.silent { 0 } else { 1 + part.dice.below(MOST) };
        self.due = harvest.filter(|_| self.left > 0).map(|_| Instant::now() + takes(FIRST, &mut part.dice, tempo));
    }

    async fn writes(&mut self, part: &mut Part, tempo: Tempo) {
        self.due = None;
        let Some(round) = self.harvest else { return };
        let text = format!("Répétition\u{a0}: {}", sentences::sentence(&mut part.dice));
        match self.phone.insists(part.dice.identity(), &text).await {
            Fate::Kept => *self.played.kept.entry(round).or_default() += 1,
            Fate::Later | Fate::Refused(_) => self.played.refused += 1,
        }
        self.left = self.left.saturating_sub(1);
        self.due = (self.left > 0).then(|| Instant::now() + takes(FURTHER, &mut part.dice, tempo));
    }
}

/// What comes next of the day on a stream; null where an event says nothing of it; nothing once the stream has ended.
async fn hears(ear: &mut Ear) -> Option<Value> {
    let mut now = Value::Null;
    let take = |event: Event<'_>| {
        if matches!(event.name, b"picture" | b"patch")
            && let Ok(mut seen) = serde_json::from_slice::<Value>(event.data)
            && !seen["now"].is_null()
        {
            now = seen["now"].take();
        }
    };
    ear.hears(take).await.then_some(now)
}

fn takes(seconds: std::ops::Range<u64>, dice: &mut Dice, tempo: Tempo) -> Duration {
    tempo.short(Duration::from_secs(seconds.start + dice.below(seconds.end - seconds.start)))
}

async fn wait_until(instant: Option<Instant>) {
    match instant {
        Some(instant) => sleep_until(instant).await,
        None => std::future::pending().await,
    }
}
