//! What a browser may know of Tablée.
//!
//! [`pages`] are drawn by the server, [`islands`] live in the browser, [`parts`] only look, [`words`] hold every
//! sentence in two languages. What is shown comes as pictures from `workshop::sight`; what a facilitator asks goes
//! through one door, [`backstage`].

// The types of views nest as deep as what they draw.
#![recursion_limit = "512"]

pub mod assets;
pub mod backstage;
pub mod browser;
pub mod help;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod parts;
pub mod shell;
pub mod words;
