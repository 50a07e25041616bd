//! What a workshop of *tables apprenantes* is, what may happen in it, and who may see it.
//!
//! Plain Rust: no framework, no SQL, no clock, no randomness. Time and identities come in as arguments.
//! Two functions carry everything: [`Workshop::decide`] answers a [`Command`] with [`Event`]s or a [`Refusal`],
//! and [`Workshop::apply`] takes an event in and cannot fail. Whoever replays the log has the workshop.
//!
//! Read in this order: [`workshop`], [`agenda`], [`day`], [`post`], [`board`], then [`decide`], [`apply`] and [`sight`].

pub mod about;
pub mod act;
pub mod agenda;
pub mod apply;
pub mod approval;
pub mod board;
pub mod catch_up;
pub mod command;
pub mod day;
pub mod decide;
pub mod event;
pub mod feasibility;
pub mod filter;
pub mod ids;
pub mod join_code;
pub mod journal;
pub mod lens;
pub mod message;
pub mod moment;
pub mod people;
pub mod permission;
pub mod post;
pub mod refusal;
pub mod seating;
pub mod showing;
pub mod sight;
pub mod table;
pub mod template;
pub mod text;
pub mod voices;
pub mod workshop;

pub use about::{About, Language, Privacy};
pub use agenda::{Agenda, Block, Ending, Phase, PhaseKind};
pub use board::{Line, Theme};
pub use command::Command;
pub use day::Day;
pub use event::{Entry, Event};
pub use ids::{FacilitatorId, PersonId, PhaseId, PostId, Round, TableId, ThemeId, WorkshopId};
pub use join_code::JoinCode;
pub use moment::{Date, Moment, TimeOfDay};
pub use people::{Person, Who};
pub use post::{Post, PostKind};
pub use refusal::Refusal;
pub use table::{Hue, Shape, Table};
pub use text::Words;
pub use workshop::Workshop;
