//! What only a browser can do: follow a stream, post, remember, know the time.
//!
//! Everything here is called from effects and event handlers, which never run on the server. Nothing needs a secure
//! context: a room on plain http has all of it.

mod clock;
mod live;
mod outside;
mod post;
mod shelf;

pub use clock::Clock;
pub use live::{Link, follow};
pub use outside::{after, focus, jitter, on_window, pause, reload, typed_text};
pub use post::{Answer, post};
pub use shelf::{forget, keep, recall};
