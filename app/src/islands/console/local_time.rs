//! The time on the laptop's own clock, in its own time zone: known in the browser alone.

use super::state::State;
use leptos::prelude::*;
use workshop::{Date, Moment, TimeOfDay};

fn date(moment: Moment) -> js_sys::Date {
    // Milliseconds of a date are far below what an f64 holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    let milliseconds = moment.0 as f64;
    js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(milliseconds))
}

/// The time of day where this laptop is.
pub fn time_of_day(moment: Moment) -> TimeOfDay {
    let date = date(moment);
    TimeOfDay(u16::try_from(date.get_hours() * 60 + date.get_minutes()).unwrap_or(0))
}

/// Whether a moment falls on a day of the calendar here.
pub fn is_on(moment: Moment, day: Date) -> bool {
    let here = date(moment);
    here.get_full_year() == u32::from(day.year)
        && here.get_month() + 1 == u32::from(day.month)
        && here.get_date() == u32::from(day.day)
}

/// « 9:05 ».
pub fn short(time: TimeOfDay) -> String {
    let (hours, minutes) = time.parts();
    format!("{hours}:{minutes:02}")
}

impl State {
    /// A moment as the clock here reads it, once the page is awake.
    pub fn time(self, moment: Moment) -> Option<String> {
        self.awake.get().then(|| short(time_of_day(moment)))
    }
}
