//! From moments to days of the calendar and hours of the wall clock.

use workshop::{Date, Moment, TimeOfDay};

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// The hour at a moment, where clocks are so many minutes ahead of universal time.
#[must_use]
pub fn hour(at: Moment, east: i32) -> TimeOfDay {
    let minutes = at.plus(i64::from(east) * MINUTE).0.rem_euclid(DAY) / MINUTE;
    TimeOfDay(u16::try_from(minutes).unwrap_or(0))
}

/// Days from a moment, where clocks are so many minutes ahead of universal time, to a date; negative if it has passed.
#[must_use]
pub fn days_until(date: Date, at: Moment, east: i32) -> i64 {
    day_number(date) - at.plus(i64::from(east) * MINUTE).0.div_euclid(DAY)
}

/// Days since 1970-01-01, by the calendar that begins its years in March, so that a leap day comes last.
fn day_number(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month), i64::from(date.day));
    let year = i64::from(date.year) - i64::from(month < 3);
    let since_march = (month + 9) % 12;
    let day_of_year = (153 * since_march + 2) / 5 + day - 1;
    365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(written: &str) -> Date {
        Date::parse(written).expect("a day of the calendar")
    }

    #[test]
    fn days_are_counted_over_leap_days_and_centuries() {
        let numbers =
            ["1970-01-01", "1970-03-01", "2000-02-29", "2000-03-01", "2024-05-14"].map(|day| day_number(date(day)));
        assert_eq!(numbers, [0, 59, 11_016, 11_017, 19_857]);
    }

    #[test]
    fn tomorrow_begins_at_midnight_where_the_room_is() {
        // The 13th of May 2024, 22:30 by universal time: half past midnight of the 14th in France.
        let late = Moment(19_856 * DAY + (22 * 60 + 30) * MINUTE);
        assert_eq!(days_until(date("2024-05-14"), late, 0), 1);
        assert_eq!(days_until(date("2024-05-14"), late, 120), 0);
        assert_eq!(days_until(date("2024-05-12"), late, 0), -1);
        assert_eq!((hour(late, 0).to_string(), hour(late, 120).to_string()), ("22:30".into(), "00:30".into()));
        assert_eq!(hour(late, -23 * 60).to_string(), "23:30");
    }
}
