//! Time as the log knows it. Nothing here reads a clock.

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970-01-01 UTC, by the server's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// This moment moved by some milliseconds, never past the end of time.
    #[must_use]
    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// Milliseconds from `earlier` to here; negative if `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Written 2024-05-14T09:30:00Z, to the second (RFC 3339). Days are counted as in H. Hinnant, "chrono-compatible
    /// low-level date algorithms" (2013): years begin in March, so that the leap day comes last.
    #[must_use]
    pub fn utc(self) -> String {
        let (days, seconds) = (self.0.div_euclid(86_400_000), self.0.rem_euclid(86_400_000) / 1_000);
        let shifted = days + 719_468;
        let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{:02}Z", seconds % 60)
    }
}

/// A day in the calendar, written 2024-05-14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    /// 1900 to 2999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to the last of the month.
    pub day: u8,
}

impl Date {
    /// Reads `2024-05-14`; `None` for a day that does not exist.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.trim().split('-');
        let year: u16 = parts.next()?.parse().ok()?;
        let month: u8 = parts.next()?.parse().ok()?;
        let day: u8 = parts.next()?.parse().ok()?;
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        let exists = parts.next().is_none() && (1900..3000).contains(&year) && (1..=last).contains(&day);
        exists.then_some(Self { year, month, day })
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl TryFrom<String> for Date {
    type Error = &'static str;
    fn try_from(written: String) -> Result<Self, Self::Error> {
        Self::parse(&written).ok_or("not a day of the calendar")
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// A time on the wall clock of the room, in minutes since midnight (0 to 1439), written 09:30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimeOfDay(pub u16);

impl TimeOfDay {
    /// Reads `09:30`.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (hours, minutes) = written.trim().split_once(':')?;
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(Self(hours * 60 + minutes))
    }

    /// Some minutes later, past midnight if need be.
    #[must_use]
    pub fn plus(self, minutes: u32) -> Self {
        let sum = (u32::from(self.0) + minutes) % 1440;
        Self(u16::try_from(sum).unwrap_or(0))
    }

    /// Hours (0 to 23) and minutes (0 to 59).
    #[must_use]
    pub fn parts(self) -> (u16, u16) {
        (self.0 / 60 % 24, self.0 % 60)
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (hours, minutes) = self.parts();
        write!(f, "{hours:02}:{minutes:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_does_not_exist_is_not_a_date() {
        assert_eq!(Date::parse("2024-02-29").map(|d| d.to_string()), Some("2024-02-29".into()));
        for wrong in ["2023-02-29", "2024-13-01", "2024-04-31", "24-05-14", "2024-05", "2024-05-14-1", "mai"] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_moment_is_written_as_the_standard_has_it() {
        for (at, written) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399_999, "2000-02-28T23:59:59Z"),
            (951_868_800_000, "2000-03-01T00:00:00Z"),
            (1_709_164_800_000, "2024-02-29T00:00:00Z"),
            (1_795_478_400_000, "2026-11-24T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(Moment(at).utc(), written);
        }
    }

    #[test]
    fn a_day_that_runs_past_midnight_ends_tomorrow() {
        let start = TimeOfDay::parse("23:30").expect("a time");
        assert_eq!(start.plus(45).to_string(), "00:15");
        assert_eq!(TimeOfDay::parse("24:00"), None);
    }
}
