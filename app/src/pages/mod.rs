//! Pages: what the server draws. Each takes what it shows as data, so that drawing it asks for nothing.

pub mod board;
pub mod console;
pub mod entry;
pub mod hidden;
pub mod host;
pub mod join;
pub mod journal;
pub mod links;
pub mod narrator;
pub mod phone;
pub mod plan;
pub mod print;
pub mod problem;
pub mod ready;
pub mod report;
pub mod restitution;
pub mod returning;
pub mod seat;
pub mod setup;
pub mod sheet;
pub mod view_as;
pub mod wall;
pub mod welcome;

pub use problem::problem;
