//! The seating plan: who sits where in which round, so that people hear every story once and meet as many others as
//! can be. No I/O and no clock; chance comes from a seed, so that the same room and [`Effort`] give the same plan on
//! every machine.
//!
//! [`plan`] makes a whole new plan, [`repair`] keeps what people were told, [`seat`] finds a chair for whoever has
//! none. A plan is first constructed (`design`), then searched for (`search`), then people are put onto its places
//! (`label`).

mod acceptance;
mod answer;
mod bank;
mod bound;
mod design;
mod feasible;
mod groups;
mod hall;
mod label;
mod meetings;
mod planner;
mod quality;
mod random;
mod repair;
pub mod room;
mod search;
mod seat;
mod settle;

pub use answer::*;
pub use room::*;

/// A whole new plan for the rounds from [`Room::from`] on. Played seats are facts; later seats are ignored, except in
/// [`Mode::Choice`], where they are what people have chosen.
///
/// # Errors
///
/// If the room cannot be seated as asked; the reasons and a plan that bends as little as can be are in the error.
pub fn plan(room: &Room, effort: &Effort, watch: Watch) -> Result<Plan, Infeasible> {
    planner::plan(room, effort, watch)
}

/// A plan that goes on from the one that there is in the rounds from [`Room::from`] on, without keeping anybody where
/// she is: for another minute of looking before the day begins.
///
/// # Errors
///
/// If the room cannot be seated as asked; the reasons and a plan that bends as little as can be are in the error.
pub fn improve(room: &Room, effort: &Effort, watch: Watch) -> Result<Plan, Infeasible> {
    planner::improve(room, effort, watch)
}

/// A plan that keeps what people were told: rounds before [`Room::from`] are untouched; in the round [`Room::from`]
/// only those move who must (too many at a table, a closed table, no seat); later seats change where that is worth it.
///
/// # Errors
///
/// If the room cannot be seated as asked; the reasons and a plan that bends as little as can be are in the error.
pub fn repair(room: &Room, effort: &Effort, watch: Watch) -> Result<Plan, Infeasible> {
    repair::repair(room, effort, watch)
}

/// At once, and nobody who has a possible seat moves: a seat for whoever has none in the rounds from [`Room::from`] on.
/// Never fails: somebody is left without a seat only in a round without any open table.
#[must_use]
pub fn seat(room: &Room) -> Seats {
    seat::seat(room)
}
