//! Who reads what in a harvest, as the form of the day sends it.

use workshop::showing::{AtTable, OnWall, Showing};

/// The longest that the wall may wait, in seconds, and how long it does where that cannot be read.
const SECONDS: (u16, u16) = (600, 20);

/// What the fields of one phase ask for; what they do not name stays as it is.
pub fn read<'a>(known: Showing, field: impl Fn(&'static str) -> Option<&'a str>) -> Showing {
    let seconds = || field("seconds").and_then(|typed| typed.trim().parse().ok()).unwrap_or(SECONDS.1);
    Showing {
        table: match field("table") {
            Some("at_once") => AtTable::AtOnce,
            Some("once_sent") => AtTable::OnceSent,
            Some("afterwards") => AtTable::Afterwards,
            _ => known.table,
        },
        wall: match field("wall") {
            Some("counts") => OnWall::Counts,
            Some("after") => OnWall::After { seconds: seconds().min(SECONDS.0) },
            Some("validated") => OnWall::Validated,
            _ => known.wall,
        },
        moderated: field("moderated").map_or(known.moderated, |typed| typed == "1"),
        filtered: field("filtered").map_or(known.filtered, |typed| typed == "1"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(known: Showing, fields: &[(&str, &'static str)]) -> Showing {
        read(known, |name| fields.iter().find(|(of, _)| *of == name).map(|(_, value)| *value))
    }

    #[test]
    fn what_is_not_named_stays_and_a_delay_has_an_end() {
        let known = Showing { moderated: true, ..Showing::default() };
        assert_eq!(sent(known, &[]), known);
        let asked = sent(known, &[("table", "afterwards"), ("wall", "after"), ("seconds", "9000"), ("moderated", "0")]);
        let wall = OnWall::After { seconds: 600 };
        assert_eq!(asked, Showing { table: AtTable::Afterwards, wall, moderated: false, filtered: false });
        assert_eq!(sent(known, &[("wall", "after"), ("seconds", "?")]).wall, OnWall::After { seconds: 20 });
    }
}
