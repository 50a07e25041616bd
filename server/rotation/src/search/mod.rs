//! Any-time search for a better plan: annealing on several starts, the most promising of which gets most of the steps.

mod anneal;
mod arms;
mod chain;
mod moves;
pub(crate) mod price;
pub(crate) mod soft;
mod state;
#[cfg(test)]
mod tests;
mod weigh;
mod work;

pub(crate) use arms::{HOT, Start, TEPID, search};
pub(crate) use work::Work;
