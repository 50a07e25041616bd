//! One thing that she writes, under one identity for all its life.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How far something she wrote has come.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Whereabouts {
    /// She is still writing.
    Draft,
    /// She has sent it; the server has not said yes yet.
    Waiting,
    /// The server said no, in a sentence for her. It stays here.
    Refused(String),
    /// It is on the server's disk.
    Sent,
}

/// Something she writes, and how far it has come. This is what a browser keeps, one record a parcel: two tabs that share
/// a storage write beside each other, never over each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parcel<L> {
    /// Chosen once, at the first letter: whoever sends it and however often, it is one post.
    pub id: Uuid,
    /// Its place in the order in which things were begun on this phone.
    pub turn: u32,
    /// How far it has come.
    pub whereabouts: Whereabouts,
    /// What she wrote.
    pub letter: L,
    /// Whether the storage has taken it as it is.
    #[serde(skip)]
    pub(crate) kept: bool,
    /// Times that the server itself has failed at it.
    #[serde(skip)]
    pub(crate) troubles: u32,
}

impl<L> Parcel<L> {
    pub(crate) fn new(id: Uuid, turn: u32, letter: L) -> Self {
        Self { id, turn, whereabouts: Whereabouts::Draft, letter, kept: true, troubles: 0 }
    }

    /// Whether it is on its way.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.whereabouts == Whereabouts::Waiting
    }
}
