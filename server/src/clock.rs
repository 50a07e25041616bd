//! The server's clock, read here and nowhere else.

use std::time::{Duration, SystemTime, UNIX_EPOCH};
use workshop::Moment;

/// Now.
#[must_use]
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// How long until a moment; nothing if it has passed.
#[must_use]
pub fn until(moment: Moment) -> Duration {
    Duration::from_millis(u64::try_from(moment.since(now())).unwrap_or(0))
}
