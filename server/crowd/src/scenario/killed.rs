//! The server is killed while everybody writes: what was acknowledged is there, what a screen has shown is there.

use super::house::{self, House};
use super::{Programs, told};
use crate::dice::Dice;
use crate::figures::milliseconds;
use crate::gathering::{Gathering, feed};
use crate::ledger::{Ledger, Screen, Wrongs};
use crate::line::Cut;
use crate::process::free_port;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// Phones, all of which write.
const PHONES: usize = 100;
/// Posts a second.
const RATE: f64 = 100.0;
/// Milliseconds that a server lives, at least and at most.
const LIVES: (u64, u64) = (400, 1_600);

/// Kills and restarts the server so many times; then audits every post against what the house shows to a fresh eye.
///
/// # Errors
/// Where the house cannot be measured at all, or does not come back.
pub async fn killed(programs: &Programs, times: u32) -> Result<Wrongs, Cut> {
    println!("\nkilled: {times} times, {PHONES} phones write {RATE} posts/s");
    let port = free_port()?;
    let mut house = House::tablee(programs, port)?;
    let her = house::one_table(house.address()).await?;
    let mut phones = house::phones(house.address(), &her.code, PHONES + 1).await?;
    let fresh = phones.pop().ok_or_else(|| Cut::because("nobody has joined"))?;
    let ledger = Ledger::new(20_000);
    let mut gathering = Gathering::new(&ledger, 0.0, 5);
    house::listen(&mut gathering, phones).await;
    let span = Duration::from_millis(LIVES.1 * u64::from(times));
    let ending = async {
        let (mut dice, mut slowest) = (Dice::new(9), Duration::ZERO);
        for _ in 0..times {
            tokio::time::sleep(Duration::from_millis(LIVES.0 + dice.below(LIVES.1 - LIVES.0))).await;
            let began = Instant::now();
            tokio::task::block_in_place(|| house.falls_and_rises(programs, port))?;
            slowest = slowest.max(began.elapsed());
        }
        Ok::<_, Cut>(slowest)
    };
    let ((), slowest) = tokio::join!(gathering.writes(PHONES, RATE, span), ending);
    gathering.settles().await;
    let audit = audit(&ledger, &fresh.stream()).await?;
    let (_, wrongs) = gathering.ends().await;
    println!(
        "  {} posts kept; slowest return {} ms from the kill to the first open port",
        ledger.kept().count(),
        milliseconds(slowest?)
    );
    Ok(told(wrongs.and(audit)))
}

/// Looks with a fresh eye: everything kept or ever shown is there, once.
async fn audit(ledger: &std::sync::Arc<Ledger>, stream: &crate::phone::Stream) -> Result<Wrongs, Cut> {
    let (mut ear, mut screen, mut there) = (stream.opens().await?, Screen::new(ledger), Vec::new());
    while there.is_empty() {
        let goes_on = ear
            .hears(|event| {
                feed(&mut screen, event);
                if event.name == b"picture" {
                    // The table's posts come last; before them are her own, who has written nothing.
                    there = ledger.numbers(event.data).collect();
                }
            })
            .await;
        if !goes_on {
            return Err(Cut::because("no picture comes"));
        }
    }
    let once: BTreeSet<u32> = there.iter().copied().collect();
    let shown = ledger.shown().filter(|number| !once.contains(number)).count();
    let twice = there.len() - once.len();
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let wrongs = Wrongs { lost: count(shown), doubled: count(twice), ..Wrongs::default() };
    Ok(wrongs.and(screen.wrongs()))
}
