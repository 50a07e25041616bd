//! The server of Tablée: one binary that runs a room.
//!
//! - [`room`] is its heart: one task owns each open workshop. [`store`] keeps the log.
//! - [`readiness`] looks at the machine and at the phones that have tried, before the day.
//! - [`seating`] puts the planner's question and reads its answer.
//! - [`help`] proposes themes and pairs for the board, beside the room.
//! - [`http`] speaks with browsers: [`page`] draws, [`assets`] are what a page loads, [`qr`] leads phones in.
//! - [`document`] reads the report off a workshop, [`archive`] is all of it in a file, [`export`] hands both out.
//! - [`demo`] is a workshop to look at; new ones are [`founding`]'s, with a code from [`join_code`]. [`rehearsal`] plays
//!   a planned day at speed.
//! - [`meaning`] is where the model of meaning is, and how it gets there.
//! - [`cli`] speaks with the shell, [`serve`] is what it and the tests start. [`clock`] alone knows what time it is.

// A page is one type, nested as deep as its elements are.
#![recursion_limit = "512"]

pub mod archive;
pub mod assets;
pub mod cli;
pub mod clock;
pub mod demo;
pub mod document;
pub mod export;
pub mod founding;
pub mod help;
pub mod http;
pub mod join_code;
pub mod meaning;
pub mod page;
pub mod qr;
pub mod readiness;
pub mod rehearsal;
pub mod room;
pub mod seating;
pub mod serve;
pub mod store;
