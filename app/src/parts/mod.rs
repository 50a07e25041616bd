//! Parts only look: they take what they show, hold no state and ask for nothing, so that a page and an island use them alike.

pub mod brand;
pub mod contribution;
pub mod desk_nav;
pub mod geometry;
pub mod heat_map;
pub mod icon;
pub mod kind_mark;
pub mod part;
pub mod plan_grid;
pub mod ring;
pub mod slide;
pub mod table_top;
pub mod text_area;
pub mod typography;

pub use brand::Brand;
pub use contribution::Contribution;
pub use desk_nav::DeskNav;
pub use heat_map::{HeatMap, HeatSquare};
pub use icon::{Icon, IconName};
pub use kind_mark::KindMark;
pub use part::Part;
pub use plan_grid::{PlanGrid, Signs};
pub use ring::{Arc, Ring};
pub use slide::{Slide, SlideName};
pub use table_top::{Plate, SeatDot, Size, TableTop};
pub use text_area::TextArea;
