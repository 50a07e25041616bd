//! Phones that break off and come back all the time, as on a bad network: nothing is lost, doubled or out of order.

use super::house::{self, House};
use super::{Programs, told};
use crate::gathering::Gathering;
use crate::ledger::{Ledger, Wrongs};
use crate::line::Cut;
use crate::process::free_port;
use std::time::Duration;

/// Each stream breaks with that likelihood a second.
const RESTLESS: f64 = 0.2;

/// So many phones, each of which breaks off every five seconds on average, while posts go out.
///
/// # Errors
/// Where the house cannot be measured at all.
pub async fn restless(programs: &Programs, listeners: usize, rate: f64, span: Duration) -> Result<Wrongs, Cut> {
    println!("\nrestless: {listeners} phones break off and come back, {rate} posts/s, {} s", span.as_secs());
    let house = House::tablee(programs, free_port()?)?;
    let her = house::one_table(house.address()).await?;
    let phones = house::phones(house.address(), &her.code, listeners).await?;
    let ledger = Ledger::new(20_000);
    let mut gathering = Gathering::new(&ledger, RESTLESS, 3);
    house::listen(&mut gathering, phones).await;
    gathering.writes(20, rate, span).await;
    gathering.settles().await;
    let (screens, wrongs) = gathering.ends().await;
    let opened: u64 = screens.iter().map(|screen| screen.opened).sum();
    println!("  {} posts kept, {opened} streams opened by {} screens", ledger.kept().count(), screens.len());
    Ok(told(wrongs))
}
