//! Words of the console.

mod english;
mod french;
pub(super) mod hidden;
pub(super) mod moderation;
pub(super) mod obstacle;
pub(super) mod presence;
pub(super) mod saying;
pub(super) mod showing;
pub(super) mod view_as;
pub(super) mod voices;

pub(super) use english::EN;
pub(super) use french::FR;
pub use hidden::Hidden;
pub use moderation::Moderation;
pub use obstacle::{Obstacle, Remedy};
pub use presence::Presence;
pub use saying::Saying;
pub use showing::{Choice, Showing};
pub use view_as::ViewAs;
pub use voices::Voices;

use workshop::PhaseKind;

/// What a facilitator reads while she drives the day.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Console {
    pub title: fn(&str) -> String,
    /// People here, and how many of their phones are connected.
    pub present: fn(usize, usize) -> String,

    pub day: &'static str,
    pub planned_at: fn(&str) -> String,
    pub plan_minutes: fn(u16) -> String,
    pub more_than_planned: fn(i64) -> String,
    pub over: fn(i64) -> String,
    pub missed: &'static str,
    pub ends_at: &'static str,
    pub ended_at: &'static str,
    pub behind: fn(i64) -> String,
    pub ahead: fn(i64) -> String,
    pub jump: fn(&str) -> String,
    pub jump_sure: fn(&str) -> String,
    pub jump_yes: &'static str,

    pub room: &'static str,
    pub kinds: fn(usize, usize) -> String,
    pub ideas: fn(usize) -> String,
    pub findings: fn(usize) -> String,
    pub nothing_since: fn(i64) -> String,
    pub seated: fn(usize, usize) -> String,
    pub no_tables: &'static str,
    /// Of another round than now.
    pub seats_of: fn(u8) -> String,
    pub walking_to: fn(u8) -> String,
    pub seats: &'static str,
    pub seats_now: &'static str,
    pub closed: &'static str,
    pub closed_in: fn(&[u8]) -> String,
    pub close_table: &'static str,
    pub open_table: &'static str,

    pub now: &'static str,
    /// The phase in which one may enter.
    pub before: &'static str,
    pub begin: &'static str,
    pub end: &'static str,
    pub close_harvest: &'static str,
    pub go_round: fn(u8) -> String,
    pub go: fn(PhaseKind) -> &'static str,
    pub then: fn(&str, u16) -> String,
    /// The same where the clock does it.
    pub then_by_clock: fn(&str, u16) -> String,
    pub space: &'static str,
    pub sure: fn(&str) -> String,
    pub yes: &'static str,
    pub no: &'static str,
    pub time: &'static str,
    pub more: fn(u8) -> String,
    pub less: fn(u8) -> String,
    pub pause: &'static str,
    pub resume: &'static str,
    pub skip: fn(PhaseKind) -> String,
    pub skip_sure: fn(PhaseKind, &str) -> String,
    pub skip_yes: &'static str,
    pub back: &'static str,
    pub back_sure: fn(&str) -> String,
    pub back_to_start: &'static str,
    pub back_yes: &'static str,
    pub end_sure: &'static str,
    pub end_yes: &'static str,
    pub over_now: &'static str,
    pub announce: fn(&str, Option<&str>) -> String,

    pub catch_up: &'static str,
    pub catching_up: &'static str,
    pub minutes_to_gain: &'static str,
    pub harvest_stays: &'static str,
    pub nothing_to_gain: &'static str,
    pub shorter_stories: fn(u16) -> String,
    pub fewer_rounds: fn(u8) -> String,
    /// Minutes gained, and the new end.
    pub gains: fn(u16, &str) -> String,
    pub is_enough: &'static str,
    pub takes: fn(&str, u16, u16) -> String,
    pub dropped: fn(&str, u16) -> String,
    pub apply: &'static str,
    pub caught_up: fn(&str) -> String,

    pub alerts: &'static str,
    pub calm: &'static str,
    pub table_silent: fn(u16, i64) -> String,
    pub unseated: fn(usize, u8) -> String,
    /// A table, the round if it is not this one, people, chairs.
    pub table_crowded: fn(u16, Option<u8>, usize, u16) -> String,
    /// The same, and how many it takes.
    pub table_sparse: fn(u16, Option<u8>, usize, u16) -> String,
    pub tables_uneven: fn(u8, usize, usize) -> String,
    pub propose_better: &'static str,
    pub phones_away: fn(usize, usize) -> String,
    pub doors_shut: &'static str,
    pub see: &'static str,

    pub doors_open: &'static str,
    pub doors_closed: &'static str,
    pub open_doors: &'static str,
    pub close_doors: &'static str,
    pub join_code: &'static str,
    pub open_wall: &'static str,
    pub wall_sleeps: &'static str,
    pub screens: &'static str,
    pub on_phones: &'static str,
    pub sheet_on_phones: &'static str,

    pub this_round: &'static str,
    pub whole_day: &'static str,
    pub posts: &'static str,
    pub no_posts: &'static str,
    pub hide: &'static str,
    pub restore: &'static str,
    pub hidden: &'static str,
    pub was_hidden: &'static str,
    pub was_restored: &'static str,
    pub late: &'static str,
    pub paper: &'static str,
    pub by_host: &'static str,
    pub note: fn(u32) -> String,
    pub close: &'static str,

    pub people: &'static str,
    pub nobody: &'static str,
    pub host: fn(&str) -> String,
    pub connected: &'static str,
    pub silent: &'static str,
    pub no_phone: &'static str,
    pub stays: &'static str,
    pub gone: &'static str,
    pub no_seat: &'static str,
    pub arrives: fn(u8) -> String,
    pub leaves: fn(u8) -> String,
    pub fixed_at: fn(u16) -> String,
    pub profile: &'static str,
    pub move_to: &'static str,
    pub choose_table: &'static str,
    pub do_move: &'static str,
    pub pick_up: &'static str,
    pub move_hint: &'static str,
    pub stay: fn(u16) -> String,
    pub rotate: &'static str,
    pub leave: &'static str,
    pub come_back: &'static str,
    pub moved: fn(&str, u16) -> String,
    pub will_move: fn(&str, u16, u8) -> String,
    /// Table and round, and those that they are exchanged for.
    pub will_exchange: fn(&str, u16, u8, u16, u8) -> String,
    pub moving: fn(&str, u8) -> String,
    pub moving_how: &'static str,
    pub moving_begins: fn(&str) -> String,
    pub moving_ends: &'static str,
    /// People at a table, and its chairs if they were counted.
    pub people_for: fn(usize, Option<u16>) -> String,
    pub is_there_already: &'static str,
    pub already_in: fn(u8) -> String,
    pub table_is_closed: fn(u16, u8) -> String,
    pub place_is_fixed: fn(&str, u16) -> String,
    pub is_away: fn(&str, u8) -> String,
    pub has_heard: fn(&str, u16, u8) -> String,
    pub stays_now: fn(&str, u16) -> String,
    pub rotates_now: fn(&str) -> String,
    pub left_now: fn(&str) -> String,
    pub back_now: fn(&str) -> String,
    pub find: &'static str,
    pub found: fn(usize) -> String,
    pub add: &'static str,
    pub add_name: &'static str,
    pub do_add: &'static str,
    pub added: fn(&str) -> String,

    pub undo: &'static str,
    pub dismiss: &'static str,
    pub retrying: &'static str,
    pub unreachable: &'static str,

    pub keys: &'static str,
    pub key_next: &'static str,
    pub key_more: &'static str,
    pub key_find: &'static str,
    pub key_move: &'static str,
    pub key_table: &'static str,
    pub key_keys: &'static str,
    pub key_escape: &'static str,
    pub escape: &'static str,
    pub use_keys: &'static str,
}

/// « 2, 3 et 4 ».
fn listed(rounds: &[u8], and: &str) -> String {
    let rounds: Vec<String> = rounds.iter().map(ToString::to_string).collect();
    match rounds.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}
