//! The stories of the server, told with the real one. They share one executable: the whole of Tablée is linked once.

mod archive;
mod arrivals;
mod bad_wifi;
mod cli;
mod clock;
mod crowded;
mod durable;
mod golden;
mod help;
mod host;
mod hostile;
mod house;
mod killed;
#[cfg(unix)]
mod meaning;
mod messages;
mod moderation;
mod narrator;
mod people;
mod plan;
mod posting;
mod print_kit;
mod ready;
mod rehearsal;
mod relecture;
mod restart;
mod restitution;
mod returning;
#[path = "../../../app/workshop/tests/stories/room/mod.rs"]
#[allow(dead_code, reason = "the domain's own stories meet the rest of the room")]
mod room;
mod seats;
mod secrecy;
mod setup;
mod snapshot;
mod stopping;
mod streams;
mod takeaway;
mod troubled;
mod view_as;
mod vote;
mod workshop_story;
