//! Words of the plan: the page, what a plan is worth, and changes shown before they are made.

mod english;
pub mod figures;
mod french;
pub mod proposal;
pub mod quality;
pub mod trouble;

pub use proposal::{Change, Proposal};
pub use quality::Quality;
pub use trouble::Trouble;

pub(super) use english::EN;
pub(super) use french::FR;

use workshop::seating::{Aim, Mode, TieKind};

/// What a facilitator reads of who sits where.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Plan {
    pub title: &'static str,
    pub nowhere: &'static str,
    pub prepare: &'static str,
    pub nobody: &'static str,
    pub saved: &'static str,
    pub moved: &'static str,
    // What it is worth.
    pub worth: &'static str,
    pub trouble: &'static str,
    pub see_nearest: &'static str,
    pub begun: &'static str,
    pub held: &'static str,
    pub free: &'static str,
    pub choosing: &'static str,
    pub hold: &'static str,
    pub release: &'static str,
    pub better: &'static str,
    pub anew: &'static str,
    pub print: &'static str,
    // Who goes where.
    pub places: &'static str,
    pub grid: fn(usize, u8) -> String,
    pub table_instead: &'static str,
    pub legend: &'static str,
    pub round: &'static str,
    pub played: &'static str,
    pub next: &'static str,
    pub person: &'static str,
    pub away: &'static str,
    pub no_seat: &'static str,
    pub stays: fn(u16) -> String,
    // Who meets whom.
    pub meetings: &'static str,
    pub meetings_of: fn(u8) -> String,
    pub map: fn(usize) -> String,
    pub legend_of_map: &'static str,
    pub how_to_read: &'static str,
    pub levels: [&'static str; 4],
    pub too_many: fn(usize, usize) -> String,
    pub meetings_instead: &'static str,
    pub meets: &'static str,
    pub once: &'static str,
    pub twice: &'static str,
    pub thrice: &'static str,
    // Settings.
    pub settings: &'static str,
    pub mode: &'static str,
    pub mode_name: fn(Mode) -> &'static str,
    pub mode_means: fn(Mode) -> &'static str,
    pub aim: &'static str,
    pub aim_name: fn(Aim) -> &'static str,
    pub aim_means: fn(Aim) -> &'static str,
    pub settings_later: &'static str,
    pub save: &'static str,
    // Tables.
    pub tables: &'static str,
    pub tables_help: &'static str,
    pub chairs: &'static str,
    pub least: &'static str,
    pub least_count: fn(u16) -> String,
    pub closed: &'static str,
    pub closed_in: fn(&[u8]) -> String,
    pub close: fn(u16) -> String,
    pub reopen: fn(u16) -> String,
    pub keep_table: &'static str,
    // People.
    pub people: &'static str,
    pub edit: fn(&str) -> String,
    pub change: &'static str,
    pub name: &'static str,
    pub organisation: &'static str,
    pub organisation_hint: &'static str,
    pub fixed: &'static str,
    pub fixed_hint: &'static str,
    pub not_fixed: &'static str,
    pub fixed_at: fn(u16) -> String,
    pub arrives: &'static str,
    pub from_start: &'static str,
    pub arrives_in: fn(u8) -> String,
    pub arriving: fn(u8) -> String,
    pub leaves: &'static str,
    pub to_end: &'static str,
    pub leaves_after: fn(u8) -> String,
    pub leaving: fn(u8) -> String,
    pub wishes: &'static str,
    pub wish: fn(usize) -> String,
    pub no_wish: &'static str,
    pub wishing: fn(&[u16]) -> String,
    pub absent: fn(&str) -> String,
    pub gone: fn(usize) -> String,
    pub back: fn(&str) -> String,
    // A list of names.
    pub paste: &'static str,
    pub list: &'static str,
    pub list_hint: &'static str,
    pub check: &'static str,
    pub ready: fn(usize) -> String,
    pub add: fn(usize) -> String,
    pub added: fn(usize) -> String,
    pub wrong: fn(usize) -> String,
    pub wrong_line: fn(usize, &str) -> String,
    pub nameless_line: &'static str,
    pub empty_list: &'static str,
    pub long_list: fn(usize, usize) -> String,
    // Pairs.
    pub ties: &'static str,
    pub ties_help: &'static str,
    pub one: &'static str,
    pub other: &'static str,
    pub tie: &'static str,
    pub tie_kind: fn(TieKind) -> &'static str,
    pub untie: fn(&str, &str) -> String,
    pub unknown_name: fn(&str) -> String,
    pub several_called: fn(&str) -> String,
    pub oneself: &'static str,
    /// Tells people of one name apart: their name, and their number in the order of arrival.
    pub numbered: fn(&str, u32) -> String,
}
