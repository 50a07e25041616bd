//! The synthesis report: what a day of *tables apprenantes* leaves behind.
//!
//! Read in this order:
//!
//! 1. [`document`] is the report as data, in the order in which it is read.
//!    It knows nothing of workshops, events or stores: the server fills it.
//! 2. [`outline`] decides, once for every format, what is drawn and what is
//!    left out, and gives each line its number.
//! 3. [`words`] holds what the report itself says, in French and in English.
//! 4. [`text`] keeps of a person's text what may be drawn at all.
//! 5. [`typography`] sets a text by the rules of its language.
//! 6. [`markdown`] and [`html`] each draw the outline. A new format is a new
//!    module beside them.
//! 7. `pages` draws it once for the two text documents, [`docx`] and [`odt`];
//!    `sheets` once for the two tables, [`csv`] and [`xlsx`].
//!
//! Everything here is pure: no clock, no disk, no network. The same document
//! gives the same bytes.
//!
//! Themes, lines and stories are set ([`typography::set`]); the annex stays
//! as typed, because it is the proof, and so do tables, because they are
//! searched.

pub mod csv;
pub mod document;
pub mod docx;
mod fault;
pub mod html;
pub mod markdown;
pub mod odt;
pub mod outline;
mod package;
mod pages;
mod pen;
mod sheets;
pub mod text;
pub mod typography;
pub mod words;
pub mod xlsx;
mod xml;

pub use document::{Document, Entry, Figures, Kind, Language, Note, Reading, Section, Story, Table};
pub use fault::Fault;
