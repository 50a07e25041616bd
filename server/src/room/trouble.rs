//! When nothing can be written: facilitators' screens are told, and it is tried again until it works, so that recovery
//! is noticed even if nobody asks for anything.

use super::Room;
use crate::store::{Obstacle, Store};
use bytes::Bytes;
use std::time::Duration;

/// The first try comes this soon…
const SOON: Duration = Duration::from_millis(250);
/// …each later one after twice the time, but no later than this: a facilitator who has made room looks at her screen.
const SLOWEST: Duration = Duration::from_secs(2);

/// The event that tells a facilitator's screen what stands in the way, or that nothing does. No part of the log, so
/// without an id.
#[must_use]
pub fn frame(obstacle: Option<Obstacle>) -> Bytes {
    let data = serde_json::to_string(&obstacle).unwrap_or_else(|_| "null".into());
    format!("event: trouble\ndata: {data}\n\n").into()
}

impl Room {
    /// What a facilitator's screen that connects now is told.
    pub(super) fn trouble(&self) -> Bytes {
        frame(*self.obstacle.borrow())
    }
}

/// Tries to write for as long as nothing can be written, time and again. Never ends.
pub async fn recover(store: Store) {
    let mut obstacle = store.obstacle();
    while obstacle.wait_for(Option::is_some).await.is_ok() {
        let mut pause = SOON;
        loop {
            tokio::time::sleep(pause).await;
            if store.probe().await.is_ok() {
                break;
            }
            pause = (pause * 2).min(SLOWEST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Kind;
    use workshop::Moment;

    #[test]
    fn a_screen_is_told_what_and_since_when() {
        let told = frame(Some(Obstacle { kind: Kind::Full, since: Moment(12) }));
        assert_eq!(told, "event: trouble\ndata: {\"kind\":\"full\",\"since\":12}\n\n");
        assert_eq!(frame(None), "event: trouble\ndata: null\n\n");
    }
}
