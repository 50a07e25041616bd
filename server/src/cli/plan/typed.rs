//! Chairs, closed tables and spans of time as they are typed.

use std::time::Duration;

/// From how many people to how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    pub least: usize,
    pub most: usize,
}

/// A table that is closed in some rounds; both counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    pub table: usize,
    pub rounds: Vec<usize>,
}

/// Reads `6..9` or `9`.
pub fn seats(typed: &str) -> Result<Seats, String> {
    let read = |typed: &str| typed.trim().parse::<usize>().ok().filter(|count| *count <= 2_000);
    let seats = match typed.split_once("..") {
        Some((least, most)) => read(least).zip(read(most.trim_start_matches('='))),
        None => read(typed).map(|most| (0, most)),
    };
    seats
        .filter(|(least, most)| least <= most && *most > 0)
        .map(|(least, most)| Seats { least, most })
        .ok_or_else(|| "de combien à combien de personnes, comme 6..9".into())
}

/// Reads `3:2,4`.
pub fn closed(typed: &str) -> Result<Closed, String> {
    let counted = |typed: &str| typed.trim().parse::<usize>().ok()?.checked_sub(1);
    let read = || {
        let (table, rounds) = typed.split_once(':')?;
        let rounds = rounds.split(',').map(counted).collect::<Option<Vec<_>>>()?;
        Some(Closed { table: counted(table)?, rounds })
    };
    read().ok_or_else(|| "une table et des tours, comme 3:2,4".into())
}

/// Reads `1s`, `500ms`, `1.5`.
pub fn time(typed: &str) -> Result<Duration, String> {
    let typed = typed.trim();
    let (number, unit) = match (typed.strip_suffix("ms"), typed.strip_suffix('s')) {
        (Some(number), _) => (number, 0.001),
        (None, Some(number)) => (number, 1.0),
        (None, None) => (typed, 1.0),
    };
    let seconds = number.trim().parse::<f64>().ok().map(|number| number * unit);
    seconds
        .filter(|seconds| (0.0..=3_600.0).contains(seconds))
        .map(Duration::from_secs_f64)
        .ok_or_else(|| "une durée jusqu’à une heure est attendue, comme 1s ou 500ms".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_are_a_span_or_a_most() {
        assert_eq!(seats("6..9"), Ok(Seats { least: 6, most: 9 }));
        assert_eq!(seats("9"), Ok(Seats { least: 0, most: 9 }));
        for wrong in ["", "9..6", "0", "six", "-1..3", "1..99999"] {
            assert!(seats(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_closed_table_is_counted_from_one() {
        assert_eq!(closed("3:2,4"), Ok(Closed { table: 2, rounds: vec![1, 3] }));
        for wrong in ["3", "0:1", "3:0", "3:", ":2"] {
            assert!(closed(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn time_has_a_unit_or_is_in_seconds() {
        assert_eq!(time("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(time("1s"), time("1"));
        for wrong in ["", "s", "-1s", "2h", "NaN", "inf", "1e9s"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }
}
