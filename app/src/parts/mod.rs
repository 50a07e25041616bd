//! Parts only look: they take what they show, hold no state and ask for nothing, so that a page and an island use them alike.

pub mod brand;
pub mod desk_nav;
pub mod geometry;
pub mod icon;
pub mod kind_mark;
pub mod ring;
pub mod table_top;
pub mod text_area;

pub use brand::Brand;
pub use desk_nav::DeskNav;
pub use icon::{Icon, IconName};
pub use kind_mark::KindMark;
pub use ring::{Arc, Ring};
pub use table_top::{Plate, SeatDot, Size, TableTop};
pub use text_area::TextArea;
