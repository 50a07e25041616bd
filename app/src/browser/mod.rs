//! What only a browser can do: follow a stream, post, remember, know the time.
//!
//! Everything here is called from effects and event handlers, which never run on the server. Nothing needs a secure
//! context: a room on plain http has all of it.

mod ask;
mod clock;
mod live;
mod outside;
mod post;
mod shelf;

pub use ask::ask;
pub use clock::Clock;
pub use live::{Link, follow};
pub use outside::{
    after, chance, focus, hold_on_while, jitter, now, on_seen, on_window, pause, reload, tremble, typed_text,
};
pub use post::{Answer, post};
pub use shelf::{forget, keep, on_kept, recall, recall_all};
