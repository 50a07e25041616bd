//! Words of « Prêts pour demain ? »: what is found, what it means and what to do.

mod carrier;
mod desk;
mod english;
pub mod finding;
mod french;
mod network;

pub(super) use english::EN;
pub(super) use french::FR;

use finding::{Carrier, Chapter, Chore, Finding, State, Tried, Way};

/// A fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What it is about, in two or three words.
    pub about: &'static str,
    /// The fact, and what it means.
    pub fact: String,
    /// What to do about it.
    pub advice: Option<String>,
}

/// How something is done, step by step.
#[derive(Debug)]
pub struct Guide {
    /// On what.
    pub on: &'static str,
    /// The steps, in order.
    pub steps: &'static [&'static str],
}

/// What a facilitator reads the day before, and whoever tries a phone for her.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Ready {
    pub title: &'static str,
    pub summary: fn(usize, usize) -> String,
    pub state: fn(State) -> &'static str,
    pub chapter: fn(Chapter) -> &'static str,
    pub say: fn(&Finding) -> Said,
    pub tried: fn(&Tried) -> String,
    pub way: fn(&Way, bool) -> String,
    pub refresh: &'static str,
    pub print: &'static str,
    pub stale: &'static str,
    // What can be done from a line.
    pub done: fn(Chore) -> &'static str,
    pub undone: &'static str,
    pub download: &'static str,
    pub console: &'static str,
    pub wall: &'static str,
    pub prepare: &'static str,
    pub date: &'static str,
    pub plan: &'static str,
    pub invite: &'static str,
    pub kit: &'static str,
    // A phone is tried.
    pub try_it: &'static str,
    pub try_help: &'static str,
    pub qr: &'static str,
    pub nothing_comes: &'static str,
    pub why: fn(u16) -> Vec<String>,
    // Who comes, and by what.
    pub how_many: &'static str,
    pub people: &'static str,
    pub people_hint: &'static str,
    pub carrier: &'static str,
    pub carrier_name: fn(Carrier) -> &'static str,
    pub carrier_carries: fn(Carrier) -> &'static str,
    pub unknown_carrier: &'static str,
    pub save: &'static str,
    // A Wi-Fi of one's own.
    pub hotspot: &'static str,
    pub hotspot_help: &'static str,
    pub guides: &'static [Guide; 6],
    pub firewall: &'static str,
    pub firewall_steps: fn(u16) -> Vec<String>,
    pub wifi_code: &'static str,
    // What the phone reads.
    pub phone_title: &'static str,
    pub phone_here: &'static str,
    pub phone_help: &'static str,
    pub measuring: &'static str,
    pub broken: &'static str,
    pub measured: fn(u32, u32, u32) -> String,
    pub expired: &'static str,
    pub expired_help: &'static str,
}
