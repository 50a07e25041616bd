//! The joining storm: everybody scans the code on the wall at once. Each phone loads the page of the door, sends its
//! form, loads its own page and opens its stream.

use super::house::{AT_ONCE, House};
use super::{Programs, told};
use crate::facilitator::Facilitator;
use crate::figures::{kib, milliseconds};
use crate::gathering::Gathering;
use crate::ledger::{Ledger, Wrongs};
use crate::line::Cut;
use crate::phone::Phone;
use crate::process::free_port;
use crate::sentences::name;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

/// People at a table.
const SEATS: usize = 10;
/// Time after the last has come in which the house tells what it has to tell: everyone is seated anew once the door is
/// quiet.
const AFTER: Duration = Duration::from_secs(12);

/// So many phones come in before the day begins.
///
/// # Errors
/// Where the house cannot be measured at all.
pub async fn storm(programs: &Programs, count: usize) -> Result<Wrongs, Cut> {
    let tables = u16::try_from(count.div_ceil(SEATS)).unwrap_or(200).clamp(1, 200);
    println!("\nstorm: {count} phones join at {tables} tables, {AT_ONCE} under way at a time");
    let house = House::tablee(programs, free_port()?)?;
    let her = Facilitator::founds(house.address(), "La ruée", tables).await?;
    her.opens_the_doors().await?;
    let idle = house.process.memory();
    let mut gathering = Gathering::new(&Ledger::new(64), 0.0, 1);
    let (doors, mut coming) = (Arc::new(Semaphore::new(AT_ONCE)), JoinSet::new());
    let (began, before) = (Instant::now(), house.process.spent());
    for place in 0..count {
        let Ok(through) = Arc::clone(&doors).acquire_owned().await else { break };
        let mut phone = Phone::new(house.address(), &her.code);
        coming.spawn(async move {
            let came = phone.arrives(&name(place)).await;
            phone.hangs_up();
            drop(through);
            came.map(|()| phone)
        });
        while let Some(phone) = coming.try_join_next() {
            welcome(&mut gathering, phone.ok());
        }
    }
    while let Some(phone) = coming.join_next().await {
        welcome(&mut gathering, phone.ok());
    }
    let (joined, cpu) = (began.elapsed(), house.process.spent().saturating_sub(before));
    sleep(AFTER).await;
    let settled = house.process.spent().saturating_sub(before);
    let memory = house.process.memory();
    let pages: u64 = gathering.phones.iter().map(|phone| phone.loaded).sum();
    let (screens, wrongs) = gathering.ends().await;
    let unheard = screens.iter().filter(|screen| screen.bytes == 0).count();
    let most = screens.iter().map(|screen| screen.bytes).max().unwrap_or(0);
    let in_all: u64 = screens.iter().map(|screen| screen.bytes).sum();
    let each = |bytes: u64| kib(bytes / u64::try_from(count.max(1)).unwrap_or(1));
    println!(
        "  all in after {} ms; server CPU {} ms by then, {} ms once all is told",
        milliseconds(joined),
        milliseconds(cpu),
        milliseconds(settled)
    );
    println!(
        "  live traffic a phone: {} KiB on average, {} KiB at most; pages {} KiB",
        each(in_all),
        kib(most),
        each(pages)
    );
    println!(
        "  memory: idle {} KiB, with {count} phones {} KiB ({} KiB a phone), peak {} KiB",
        kib(idle.own),
        kib(memory.own),
        each(memory.own.saturating_sub(idle.own)),
        kib(memory.peak)
    );
    let unheard = Wrongs { lost: u64::try_from(unheard).unwrap_or(u64::MAX), ..Wrongs::default() };
    Ok(told(wrongs.and(unheard)))
}

/// Lets one who is in listen; counts one who is not.
fn welcome(gathering: &mut Gathering, phone: Option<Result<Phone, Cut>>) {
    match phone {
        Some(Ok(phone)) => drop(gathering.welcomes(phone)),
        Some(Err(cut)) => {
            gathering.refused += 1;
            eprintln!("  refused: {cut}");
        }
        None => gathering.refused += 1,
    }
}
