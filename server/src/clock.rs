//! The server's clock, read here and nowhere else.
//!
//! It is set by the computer's when the server starts and then runs by itself: whoever sets the computer's clock during
//! the day, forward, back, by hand or by the network, moves no end of any phase. A computer that has slept has let the
//! time pass all the same. What a restart finds is bounded by the log: see `room/timepiece.rs`.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use workshop::Moment;

/// How far a clock may be off by itself, in milliseconds: beyond it, somebody has set it.
const SET: i64 = 2_000;
/// How often the computer's clock is looked at.
const GLANCE: Duration = Duration::from_secs(10);

/// Milliseconds from the computer's start to its 1970.
static STARTED: LazyLock<AtomicI64> = LazyLock::new(|| AtomicI64::new(computer() - running()));
/// How far the computer's clock has been set by [`set_computer`], in milliseconds.
static MOVED: AtomicI64 = AtomicI64::new(0);

/// Now.
#[must_use]
pub fn now() -> Moment {
    Moment(running().saturating_add(STARTED.load(Ordering::Relaxed)))
}

/// Takes over the time of the computer's clock, as a server does when it starts.
pub fn start() {
    STARTED.store(computer() - running(), Ordering::Relaxed);
}

/// Lets time pass at once, for tests and rehearsals, which cannot wait for it.
pub fn pass(time: Duration) {
    STARTED.fetch_add(i64::try_from(time.as_millis()).unwrap_or(0), Ordering::Relaxed);
}

/// Sets the computer's clock, as far as we read it, some milliseconds forward or back: for tests, which cannot set the
/// one of the machine.
pub fn set_computer(forward: i64) {
    MOVED.fetch_add(forward, Ordering::Relaxed);
}

/// Milliseconds by which the computer's clock is ahead of ours; negative if it is behind.
#[must_use]
pub fn computer_ahead() -> i64 {
    computer().saturating_sub(now().0)
}

/// Says in the log when the computer's clock has been set. Never ends.
pub async fn watch() {
    let mut known = computer_ahead();
    loop {
        tokio::time::sleep(GLANCE).await;
        let ahead = computer_ahead();
        if (ahead - known).abs() > SET {
            let (by, ahead_now) = ((ahead - known) / 1_000, ahead / 1_000);
            tracing::warn!(
                by,
                ahead_now,
                "the computer's clock was set, in seconds: Tablée goes on by its own; a restart takes the new time over"
            );
            known = ahead;
        }
    }
}

/// What the computer's clock says, in milliseconds since 1970.
fn computer() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX).saturating_add(MOVED.load(Ordering::Relaxed))
}

/// Milliseconds on a clock that nobody can set and that goes on while the computer sleeps.
#[cfg(unix)]
fn running() -> i64 {
    use rustix::time::{ClockId, clock_gettime};
    // `Instant` stands still while the computer sleeps, on Linux and on macOS.
    #[cfg(target_os = "linux")]
    let clock = ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    let clock = ClockId::Monotonic;
    let time = clock_gettime(clock);
    time.tv_sec.saturating_mul(1_000).saturating_add(time.tv_nsec / 1_000_000)
}

/// Milliseconds on a clock that nobody can set and that goes on while the computer sleeps.
#[cfg(not(unix))]
fn running() -> i64 {
    static BEGAN: LazyLock<std::time::Instant> = LazyLock::new(std::time::Instant::now);
    i64::try_from(BEGAN.elapsed().as_millis()).unwrap_or(i64::MAX)
}
