//! Simulated phones. They know of a house what its public interface says (`docs/http.md`), and nothing else.
//!
//! - A [`phone`] comes in, listens and writes over a [`line`]; an [`ear`] is its stream; a [`facilitator`] founds a
//!   workshop and drives it. [`sentences`] are what they write, by [`dice`] that fall alike for one seed.
//! - What is measured: a [`gathering`] of screens, a [`ledger`] of what was sent, kept and shown on each, [`marks`] of what
//!   a screen has seen and [`wrongs`] where it differs, [`figures`] of how long it took, a [`process`] and what it costs.
//!   [`scenario`] is what `bin/load` plays.

pub mod dice;
pub mod ear;
pub mod facilitator;
pub mod figures;
pub mod gathering;
pub mod ledger;
pub mod line;
pub mod marks;
pub mod phone;
pub mod process;
pub mod scenario;
pub mod sentences;
pub mod wrongs;

pub use ear::{Ear, Event};
pub use facilitator::Facilitator;
pub use line::{Address, Answer, Cut, Line};
pub use phone::Phone;
