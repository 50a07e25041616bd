//! How a phone keeps its line to the server and sees its posts through: machines that are told what happens and say
//! what to do.
//!
//! They have no browser, clock, chance or network in them. Whoever drives one tells it the time (milliseconds of any
//! clock), a number drawn by chance, and what has happened; it answers with what is to be done, and `wait` says after
//! how many milliseconds it wants to be woken. So the phone's page, a load tool and a simulation of bad days run the
//! same code.
//!
//! - [`Line`] follows a stream: when to connect, when a line is dead, how long to wait.
//! - [`Known`] says with which number a screen may ask, so that no part of a picture is missed.
//! - [`Outbox`] holds what she writes, from the first letter until it is on the server's disk.

mod known;
mod line;
mod outbox;
mod parcel;
mod patience;
mod steady;

pub use known::Known;
pub use line::{Do, Event, Line, Link};
pub use outbox::{Answer, Errand, Outbox};
pub use parcel::{Parcel, Whereabouts};
pub use patience::{Patience, spread};
