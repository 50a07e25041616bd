//! The server's clock, kept by the browser: a phone that is five minutes wrong counts down right.

use leptos::prelude::*;
use std::time::Duration;
use workshop::Moment;

/// How often a countdown is drawn anew.
const STEP: Duration = Duration::from_millis(250);

/// The server's time, ticking.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    now: RwSignal<Moment>,
    /// Milliseconds that the server is ahead of this device.
    ahead: StoredValue<i64>,
}

impl Clock {
    /// A clock that stands at the moment when the page was drawn, and runs once the page is awake.
    #[must_use]
    pub fn at(drawn: Moment) -> Self {
        let clock = Self { now: RwSignal::new(drawn), ahead: StoredValue::new(0) };
        Effect::new(move |_| {
            clock.set(drawn);
            if let Ok(ticking) = set_interval_with_handle(move || clock.tick(), STEP) {
                on_cleanup(move || ticking.clear());
            }
        });
        clock
    }

    /// The server has just said what time it is.
    pub fn set(self, server: Moment) {
        self.ahead.set_value(server.0 - device());
        self.tick();
    }

    /// The server's time; whoever reads it is drawn anew as it passes.
    #[must_use]
    pub fn now(self) -> Moment {
        self.now.get()
    }

    /// The server's time, read once.
    #[must_use]
    pub fn just_now(self) -> Moment {
        self.now.get_untracked()
    }

    fn tick(self) {
        self.now.set(Moment(device() + self.ahead.get_value()));
    }
}

fn device() -> i64 {
    // Whole milliseconds since 1970 fit an i64 for 292 million years.
    #[expect(clippy::cast_possible_truncation, reason = "see above")]
    let now = js_sys::Date::now() as i64;
    now
}
