//! What carries the phones of a room, and how many.

use serde::{Deserialize, Serialize};

/// What carries the phones of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carrier {
    /// The hotspot of a phone.
    Phone,
    /// The hotspot of a laptop.
    Laptop,
    /// A box as in a home.
    Home,
    /// Professional access points.
    Points,
}

impl Carrier {
    /// All of them, from the least to the most.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Laptop, Self::Home, Self::Points];
    /// People whom one professional access point serves without strain. Makers promise several hundred; planners of
    /// networks count on half a hundred that are active at once.
    pub const A_POINT: u16 = 50;

    /// Its name in the form.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Laptop => "laptop",
            Self::Home => "home",
            Self::Points => "points",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|carrier| carrier.slug() == slug)
    }

    /// How many phones it carries surely, and at the most; `None` where it is a matter of how many there are.
    /// Windows says « 0 sur 8 » on its own page; the others are experience: makers and operators set them differently.
    #[must_use]
    pub fn carries(self) -> Option<(u16, u16)> {
        match self {
            Self::Phone => Some((5, 10)),
            Self::Laptop => Some((8, 8)),
            Self::Home => Some((20, 30)),
            Self::Points => None,
        }
    }

    /// Access points for so many.
    #[must_use]
    pub fn points(people: u16) -> u16 {
        people.div_ceil(Self::A_POINT).max(1)
    }
}
