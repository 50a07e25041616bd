//! The help with the synthesis: a theme suggested for each post, posts that are close, groups of what fits none,
//! extracts that stand for the rest. No network, no clock, no chance: the same posts give the same answer on every
//! machine, and every answer says why in words that people have written.
//!
//! A [`Reading`] is one text, taken apart; a [`Corpus`] is a workshop's posts, each weighed against all of them. The
//! helps ask a corpus: [`suggest`], [`pairs`], [`clusters`], [`summary`]. With a [`Meaning`] they also see what words
//! alone do not show.

pub mod analyse;
pub mod because;
pub mod clusters;
pub mod conflict;
pub mod corpus;
mod dense;
pub mod keywords;
pub mod labels;
mod lexicon;
pub mod meaning;
pub mod pairs;
pub mod reading;
mod remembering;
pub mod sparse;
pub mod suggest;
pub mod summary;

pub use corpus::Corpus;
pub use meaning::Meaning;
pub use reading::{Language, Reading, Word};
pub use remembering::Remembering;
pub use sparse::Sparse;
