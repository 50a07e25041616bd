//! Somebody presses « suite »: each phase in its place, shortened by the tempo, ended as it was planned to end.

use super::{Tempo, Told};
use crowd::{Cut, Ear, Event, Facilitator};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};
use workshop::{Agenda, Ending, Phase};

/// The longest step of the clock that may be asked for, in seconds.
const LONGEST: u64 = 3_600;
/// A phase is never shorter than this: the clock is set in whole seconds.
const SHORTEST: Duration = Duration::from_secs(1);
/// How long the copy may take to do what it is asked.
const PATIENCE: Duration = Duration::from_secs(20);
/// The door is quiet for so long before everyone has been given her place.
const QUIET: Duration = Duration::from_millis(2_500);

/// Waits until so many are in and seated.
pub async fn gather(her: &Facilitator, people: usize) -> Result<(), Cut> {
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        let there = her.sees().await?["people"].as_object().map_or(0, serde_json::Map::len);
        if there >= people {
            break;
        }
        sleep(Duration::from_millis(100)).await;
    }
    sleep(QUIET).await;
    Ok(())
}

/// Plays every phase of the day, then ends it.
pub async fn drive(her: &Facilitator, agenda: &Agenda, tempo: Tempo, tell: &(impl Fn(Told) + Sync)) -> Result<(), Cut> {
    let mut seen = Seen { ear: her.listens().await?, phase: None };
    let (mut before, mut patience): (Option<&Phase>, _) = (None, PATIENCE);
    for (round, phase) in agenda.phases() {
        if before.is_none_or(|before| before.ending == Ending::OnWord) {
            let from = before.map_or(Value::Null, |before| json!(before.id));
            her.does(json!({ "drive": { "next": { "from": from } } })).await?;
        }
        seen.until(u64::from(phase.id.0), patience).await?;
        tell(Told::Began(phase.kind, round));
        let planned = Duration::from_secs(60 * u64::from(phase.minutes));
        let lasts = tempo.short(planned).max(SHORTEST);
        shorten(her, planned.saturating_sub(lasts).as_secs()).await?;
        if phase.ending == Ending::OnWord {
            sleep(lasts).await;
        }
        (before, patience) = (Some(phase), PATIENCE + lasts);
    }
    if let Some(last) = before.filter(|last| last.ending == Ending::OnTime) {
        sleep(tempo.short(Duration::from_secs(60 * u64::from(last.minutes)))).await;
    }
    // A day whose last phase ends by the clock may have ended with it.
    her.tries(json!({ "drive": "end" })).await?;
    Ok(())
}

async fn shorten(her: &Facilitator, mut seconds: u64) -> Result<(), Cut> {
    while seconds > 0 {
        let step = seconds.min(LONGEST);
        // Where the phase has ended meanwhile there is nothing to shorten.
        her.tries(json!({ "drive": { "extend": { "seconds": -i64::try_from(step).unwrap_or(0) } } })).await?;
        seconds -= step;
    }
    Ok(())
}

/// What her screen says of the phase that runs.
struct Seen {
    ear: Ear,
    phase: Option<u64>,
}

impl Seen {
    /// Waits until a phase runs. One that ends by the clock lasts before the next begins.
    async fn until(&mut self, phase: u64, patience: Duration) -> Result<(), Cut> {
        let waiting = async {
            while self.phase != Some(phase) {
                let known = &mut self.phase;
                let take = |event: Event<'_>| {
                    if let Ok(picture) = serde_json::from_slice::<Value>(event.data)
                        && !picture["now"].is_null()
                    {
                        *known = crowd::facilitator::running(&picture).as_u64();
                    }
                };
                if !self.ear.hears(take).await {
                    return Err(Cut::because("the rehearsal's stream has ended"));
                }
            }
            Ok(())
        };
        timeout(patience, waiting).await.map_err(|_| Cut::because("a phase of the rehearsal does not begin"))?
    }
}
