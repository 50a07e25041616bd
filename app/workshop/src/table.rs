//! Tables: where a story is told.

use crate::ids::{Round, TableId};
use crate::text::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A place with seats, a story, somebody who tells it and somebody who helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its number, which never changes.
    pub id: TableId,
    /// What its sign says.
    pub sheet: TableSheet,
    /// Rounds in which nobody is seated there.
    #[serde(default)]
    pub closed: BTreeSet<Round>,
}

/// What a facilitator fills in for a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSheet {
    /// A name beside the number.
    pub name: Option<Words>,
    /// Shape of its top.
    pub shape: Shape,
    /// Colour of its top.
    pub hue: Hue,
    /// Title of the story told there.
    pub story: Option<Words>,
    /// Who tells it (témoin); stays.
    pub narrator: Option<Words>,
    /// Who helps and keeps time (hôte de table); stays.
    pub host: Option<Words>,
    /// Guiding questions.
    pub questions: Vec<Words>,
    /// Seats for listeners; `None` when nobody counted them.
    pub seats: Option<u16>,
    /// Fewest listeners with whom the story is told; `None` when it does not matter.
    #[serde(default)]
    pub least: Option<u16>,
    /// Where it stands (près de la fenêtre, salle 2), when that needs saying.
    #[serde(default)]
    pub place: Option<Words>,
}

/// The outline of a table top. With its colour it is told apart in black and white too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Shape {
    Circle,
    Square,
    Hexagon,
    Oval,
    Triangle,
    Pentagon,
    Diamond,
    Octagon,
}

/// The colour of a table top; eight that colour-blind people tell apart with the shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Hue {
    Brick,
    Ocean,
    Moss,
    Plum,
    Ochre,
    Teal,
    Rose,
    Slate,
}

impl Shape {
    /// All of them, in the order that tables get them.
    pub const ALL: [Self; 8] = [
        Self::Circle,
        Self::Square,
        Self::Hexagon,
        Self::Oval,
        Self::Triangle,
        Self::Pentagon,
        Self::Diamond,
        Self::Octagon,
    ];

    /// Its name in addresses, classes and forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Square => "square",
            Self::Hexagon => "hexagon",
            Self::Oval => "oval",
            Self::Triangle => "triangle",
            Self::Pentagon => "pentagon",
            Self::Diamond => "diamond",
            Self::Octagon => "octagon",
        }
    }
}

impl Hue {
    /// All of them, in the order that tables get them.
    pub const ALL: [Self; 8] =
        [Self::Brick, Self::Ocean, Self::Moss, Self::Plum, Self::Ochre, Self::Teal, Self::Rose, Self::Slate];

    /// Its name in addresses, classes and forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Brick => "brick",
            Self::Ocean => "ocean",
            Self::Moss => "moss",
            Self::Plum => "plum",
            Self::Ochre => "ochre",
            Self::Teal => "teal",
            Self::Rose => "rose",
            Self::Slate => "slate",
        }
    }
}

impl Table {
    /// A table that is open all day.
    #[must_use]
    pub fn new(id: TableId, sheet: TableSheet) -> Self {
        Self { id, sheet, closed: BTreeSet::new() }
    }
}

impl TableSheet {
    /// An empty sheet with the looks of the table of that number: the first 64 differ in shape or colour.
    #[must_use]
    pub fn blank(id: TableId) -> Self {
        let place = usize::from(id.0.saturating_sub(1));
        Self {
            name: None,
            shape: Shape::ALL[place % 8],
            hue: Hue::ALL[(place + place / 8) % 8],
            story: None,
            narrator: None,
            host: None,
            questions: Vec::new(),
            seats: None,
            least: None,
            place: None,
        }
    }
}
