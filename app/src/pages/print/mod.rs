//! The print kit: everything that stands on tables, hangs on walls and goes around necks.
//!
//! Sheets are laid out in millimetres, so that the screen shows what the printer makes. Nothing depends on a colour,
//! and nothing on a background, which browsers leave out: shapes, lines, numbers and words alone.

mod attendance;
mod badges;
mod harvest;
mod hosts;
mod kit;
mod miniature;
mod narrators;
mod overview;
mod poster;
mod sheet;
mod signs;

pub use badges::Badges;
pub use kit::{BADGES_A_SHEET, Guest, Kit, LINES_A_SHEET, Lasting, Piece, Slot, Stop, address};
pub use overview::page as kit;
pub use poster::{Poster, Refused, Wifi};

use crate::assets::Assets;
use leptos::prelude::*;
use workshop::TableId;

/// What is to be printed, with what it needs beside the plan.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// Signs.
    Signs,
    /// Badges of these.
    Badges(Badges),
    /// Host sheets.
    Hosts,
    /// Narrator sheets.
    Narrators,
    /// Harvest sheets.
    Harvest,
    /// The poster.
    Poster(Box<Poster>),
    /// The attendance list.
    Attendance,
}

impl Wanted {
    /// Which piece it is.
    #[must_use]
    pub fn piece(&self) -> Piece {
        match self {
            Self::Signs => Piece::Signs,
            Self::Badges(_) => Piece::Badges,
            Self::Hosts => Piece::Hosts,
            Self::Narrators => Piece::Narrators,
            Self::Harvest => Piece::Harvest,
            Self::Poster(_) => Piece::Poster,
            Self::Attendance => Piece::Attendance,
        }
    }
}

/// The page of one piece: how to print it, and its sheets.
pub fn page(assets: Assets, kit: Kit, wanted: Wanted) -> impl IntoView {
    let drawn = match &wanted {
        Wanted::Signs => signs::draw(&kit),
        Wanted::Badges(badges) => badges::draw(&kit, badges),
        Wanted::Hosts => hosts::draw(&kit),
        Wanted::Narrators => narrators::draw(&kit),
        Wanted::Harvest => harvest::draw(&kit),
        Wanted::Poster(poster) => poster::draw(&kit, poster),
        Wanted::Attendance => attendance::draw(&kit),
    };
    sheet::page(assets, &kit, wanted.piece(), drawn)
}

/// The address that seats whoever opens it, below that of the house.
#[must_use]
pub fn seat_address(code: &str, table: TableId) -> String {
    format!("/t/{code}/{}", table.0)
}
