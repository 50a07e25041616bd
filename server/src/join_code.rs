//! Join codes, drawn until one is free.

use crate::store::{Fault, Known, Store};
use workshop::{Entry, JoinCode, Moment, WorkshopId};

/// Draws before giving up. With a million workshops kept, one draw in two hundred is taken.
const DRAWS: usize = 20;
/// Milliseconds in a day.
const DAY: i64 = 24 * 3_600 * 1_000;

/// Draws a code.
///
/// # Errors
/// Where the operating system has no randomness to give.
pub fn draw() -> Result<JoinCode, Fault> {
    let mut bytes = [0_u8; 32];
    loop {
        getrandom::fill(&mut bytes).map_err(|error| Fault::System(std::io::Error::other(error)))?;
        // Of 32 bytes, six that favour no sign are almost always among the first seven.
        if let Some(code) = JoinCode::draw(&bytes) {
            return Ok(code);
        }
    }
}

/// When a workshop that is kept from `now` on is due to go.
#[must_use]
pub fn purge_at(now: Moment, retention_days: u16) -> Moment {
    now.plus(i64::from(retention_days) * DAY)
}

/// Keeps a new workshop under a code that nobody has.
///
/// # Errors
/// Where the store fails, or [`Fault::MovedOn`] if its identity is taken.
pub async fn keep_under_a_new_one(
    store: &Store,
    id: WorkshopId,
    retention_days: u16,
    now: Moment,
    log: &[Entry],
) -> Result<Known, Fault> {
    for _ in 0..DRAWS {
        let known = Known { id, code: draw()? };
        match store.create(&known, purge_at(now, retention_days), log).await {
            Err(Fault::MovedOn) => {}
            Err(fault) => return Err(fault),
            Ok(()) => return Ok(known),
        }
    }
    Err(Fault::MovedOn)
}
