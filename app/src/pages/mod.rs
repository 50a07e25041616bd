//! Pages: what the server draws. Each takes what it shows as data, so that drawing it asks for nothing.

pub mod board;
pub mod console;
pub mod entry;
pub mod join;
pub mod links;
pub mod phone;
pub mod plan;
pub mod print;
pub mod problem;
pub mod report;
pub mod seat;
pub mod setup;
pub mod wall;
pub mod welcome;

pub use problem::problem;
