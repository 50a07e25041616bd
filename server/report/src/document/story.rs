//! An experience told, and where.

use serde::{Deserialize, Serialize};

/// A place in the room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// As printed on the table, from 1.
    pub number: u16,
    /// What the room calls it. Blank if it has only a number.
    pub name: String,
}

/// What a narrator told, round after round, at one table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// Where it was told.
    pub table: Table,
    /// What it is called. Blank if it has none: the narrator then stands alone.
    pub title: String,
    /// Who told it, a person or a house: « OT Lodévois et Larzac ».
    pub narrator: String,
    /// Who kept the table, if they agree to be named.
    pub host: Option<String>,
    /// The questions put to the listeners, in order.
    pub questions: Vec<String>,
}
