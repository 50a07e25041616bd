//! Every listener receives every post: how long until each has it, and until the last one has.
//!
//! The fair likeness of a board where everybody sees everything is one table at which all sit: real participants, come in
//! by the door, on the streams that phones have. The bare house sends the same words to as many streams.

use super::house::{self, House};
use super::{Programs, told};
use crate::figures::{kib, milliseconds};
use crate::gathering::Gathering;
use crate::ledger::{Ledger, Wrongs};
use crate::line::Cut;
use crate::phone::Phone;
use crate::process::free_port;
use std::time::Duration;

/// Posts that one workshop keeps at most.
const MOST_POSTS: usize = 20_000;
/// Time in which the last tick of a run is out.
const TICK: Duration = Duration::from_millis(200);

/// A run: how many listen, how many of them write, how fast, for how long.
#[derive(Debug, Clone, Copy)]
pub struct Fan {
    /// Screens.
    pub listeners: usize,
    /// Those among them who write.
    pub writers: usize,
    /// Posts a second, of all writers together.
    pub rate: f64,
    /// For how long.
    pub span: Duration,
}

/// What is aimed at: told beside the figures, never a reason to fail.
#[derive(Debug, Clone, Copy)]
pub enum Bar {
    /// The last screen, p99, against the same in the bare house.
    Ratio(f64),
    /// The last screen, p99.
    Within(Duration),
}

struct Seen {
    last: Duration,
    deliveries: f64,
    wrongs: Wrongs,
}

/// Tablée and the bare house, one after the other, in the same work.
///
/// # Errors
/// Where a house cannot be measured at all.
pub async fn beside(programs: &Programs, fan: Fan, bar: Bar) -> Result<Wrongs, Cut> {
    println!(
        "\n{} listeners, {} posts/s by {} of them, {} s",
        fan.listeners,
        fan.rate,
        fan.writers,
        fan.span.as_secs()
    );
    heading();
    let bare = House::ceiling(programs)?;
    let screens = (0..fan.listeners).map(|_| Phone::bare(bare.address())).collect();
    let ceiling = run("ceiling", &bare, screens, fan).await;
    drop(bare);
    let house = House::tablee(programs, free_port()?)?;
    let her = house::one_table(house.address()).await?;
    let idle = house.process.memory().own;
    let phones = house::phones(house.address(), &her.code, fan.listeners).await?;
    let joined = house.process.memory().own;
    let seen = run("tablee", &house, phones, fan).await;
    println!("  idle {} KiB, with everybody joined {} KiB", kib(idle), kib(joined));
    let ratio = seen.last.as_secs_f64() / ceiling.last.as_secs_f64().max(1e-4);
    let aim = match bar {
        Bar::Ratio(most) => format!("aim: {most:.1}x at most"),
        Bar::Within(most) => format!("aim: within {} ms", milliseconds(most)),
    };
    println!("  p99 to the last screen: {ratio:.2}x the ceiling ({aim})");
    Ok(told(seen.wrongs))
}

/// Rising rates, until the last screen has to wait for more than a quarter of a second.
///
/// # Errors
/// Where a house cannot be measured at all.
pub async fn throughput(programs: &Programs, listeners: usize, rates: &[f64], span: Duration) -> Result<Wrongs, Cut> {
    println!("\nthroughput: {listeners} listeners, {} s at each rate", span.as_secs());
    heading();
    let house = House::tablee(programs, free_port()?)?;
    let mut seen = Vec::new();
    for rate in rates {
        // A workshop of its own for each rate: numbers begin anew, and so must the table that bears them.
        let her = house::one_table(house.address()).await?;
        let phones = house::phones(house.address(), &her.code, listeners).await?;
        let fan = Fan { listeners, writers: listeners, rate: *rate, span };
        seen.push(run("tablee", &house, phones, fan).await);
    }
    let wrongs = seen.iter().fold(Wrongs::default(), |sum, seen| sum.and(seen.wrongs));
    let limit = Duration::from_millis(250);
    let best = seen.iter().filter(|seen| seen.last <= limit).map(|seen| seen.deliveries).fold(0.0, f64::max);
    println!("  most deliveries/s with p99 within 250 ms: {best:.0} (aim: 100000 at least)");
    Ok(told(wrongs))
}

fn heading() {
    println!(
        "  {:8} {:>7} {:>24} {:>24} {:>22} {:>11} {:>9} {:>8} {:>16}",
        "",
        "posts/s",
        "each p50/p95/p99 ms",
        "last p50/p95/p99 ms",
        "kept p50/p95/p99 ms",
        "deliveries/s",
        "CPU ms/k",
        "B each",
        "MiB now / peak"
    );
}

/// One fan on a table, or a bare house, on which nothing has been written yet.
async fn run(name: &str, house: &House, phones: Vec<Phone>, fan: Fan) -> Seen {
    let ledger = Ledger::new(MOST_POSTS);
    let mut gathering = Gathering::new(&ledger, 0.0, 1);
    house::listen(&mut gathering, phones).await;
    let before = house.process.spent();
    gathering.writes(fan.writers, fan.rate, fan.span).await;
    gathering.settles().await;
    tokio::time::sleep(TICK).await;
    let (cpu, memory) = (house.process.spent().saturating_sub(before), house.process.memory());
    let screens = gathering.screens();
    let (followed, wrongs) = gathering.ends().await;
    let last = ledger.last(screens);
    let bytes: u64 = followed.iter().map(|followed| followed.bytes).sum();
    let delivered = ledger.each.count();
    #[expect(clippy::cast_precision_loss, reason = "a rate needs no more digits")]
    let (count, deliveries) = (delivered.max(1) as f64, delivered as f64 / fan.span.as_secs_f64());
    println!(
        "  {:8} {:>7} {:>24} {:>24} {:>22} {:>11.0} {:>9.2} {:>8} {:>16}",
        name,
        fan.rate,
        ledger.each.told(),
        last.told(),
        ledger.kept.told(),
        deliveries,
        cpu.as_secs_f64() * 1_000.0 / (count / 1_000.0),
        bytes / delivered.max(1),
        format!("{} / {}", memory.own >> 20, memory.peak >> 20),
    );
    Seen { last: last.within(99), deliveries, wrongs }
}
