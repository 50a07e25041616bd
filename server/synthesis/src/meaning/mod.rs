//! What a text means, as a vector: texts that mean much the same point the same way, whatever their words.
//!
//! The model is Google's Universal Sentence Encoder, multilingual, version 3: sixteen languages, French and English
//! among them. It comes in the Python package that [`wheel`] names, and the package's file is read as it is: one file,
//! one digest that anybody can look up, its licence inside. From there:
//!
//! `archive` → `array` the file's numbers · `normalise` → `pieces` a text as the model's pieces of words ·
//! `table` → `matrix` → `network` their vectors, and the text's.
//!
//! A text has the same vector on every machine, to the last bit: sums are made in one order, without fused steps.

mod archive;
mod array;
mod encoder;
mod fields;
pub(crate) mod matrix;
mod network;
mod normalise;
mod pieces;
mod table;
pub mod wheel;

pub use encoder::Encoder;

/// Makes vectors of texts.
pub trait Meaning: Send + Sync {
    /// The name of the model and the digest of its file: vectors of two models do not compare.
    fn name(&self) -> &str;
    /// The text's vector, of length 1.
    fn vector(&self, text: &str) -> Vec<f32>;
}

/// Why a file is no model.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The system does not give it.
    #[error("the file cannot be read: {0}")]
    System(#[from] std::io::Error),
    /// It is not an archive at all: a page saved instead of the file, perhaps.
    #[error("the file is no package")]
    NoPackage,
    /// It is another file, or a damaged one.
    #[error("the file's SHA-256 is {found}, not {}", wheel::DIGEST)]
    Other {
        /// Its digest, in hexadecimal.
        found: String,
    },
    /// What should be in it is not. With the right digest this is a fault of ours.
    #[error("the file lacks {0}")]
    Lacks(String),
}

impl Unreadable {
    fn lacks(what: impl Into<String>) -> Self {
        Self::Lacks(what.into())
    }
}
