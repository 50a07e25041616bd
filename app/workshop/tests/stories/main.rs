//! The stories of the domain: a room of people, what they ask for, and what comes of it.

mod board;
mod catch_up;
mod day;
mod gathering;
mod log;
mod messages;
mod people;
mod permission;
mod posts;
mod privacy;
mod profile;
mod properties;
mod room;
mod seating;
mod setup;
mod showing;
mod sight;
mod tables;
mod undo;
mod voices;
