//! What `bin/load` plays, one file a scenario. Each starts a house of its own and reports what it saw.

mod fan_out;
mod house;
mod killed;
mod restless;
mod storm;

pub use fan_out::{Bar, Fan, beside, throughput};
pub use killed::killed;
pub use restless::restless;
pub use storm::storm;

use crate::ledger::Wrongs;
use std::path::PathBuf;

/// The programs that are measured.
#[derive(Debug, Clone)]
pub struct Programs {
    /// `tablee`.
    pub tablee: PathBuf,
    /// The bare house of `examples/ceiling.rs`.
    pub ceiling: PathBuf,
}

/// Prints what went wrong, and hands it on.
fn told(wrongs: Wrongs) -> Wrongs {
    let Wrongs { lost, doubled, disordered, refused } = wrongs;
    println!("  lost {lost}, doubled {doubled}, out of order {disordered}, refused {refused}");
    wrongs
}
