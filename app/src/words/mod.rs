//! Everything that Tablée says, in French and in English.
//!
//! A group of words a screen. Each is a struct with a field a sentence: a missing sentence or argument does not
//! compile. An island that uses one group carries no other to the phone. French typography is written out here:
//! U+202F before `; ! ?`, U+00A0 before `:` and inside « », ’ for apostrophes.

mod board;
mod console;
mod delivery;
mod entry;
mod host;
mod join;
mod journal;
mod links;
mod narrator;
mod phone;
mod plan;
mod print;
mod problems;
mod proposals;
mod ready;
mod rehearsal;
mod report;
mod restitution;
mod returning;
mod room;
mod seat;
mod setup;
mod sheet;
mod wall;
mod welcome;

pub use board::Board;
pub use console::{Choice, Console, Hidden, Moderation, Obstacle, Presence, Remedy, Saying, Showing, ViewAs, Voices};
pub use delivery::Delivery;
pub use entry::Entry;
pub use host::Host;
pub use join::Join;
pub use journal::Journal;
pub use links::Links;
pub use narrator::Narrator;
pub use phone::Phone;
pub use plan::{Change, Plan, Proposal, Quality, Trouble, figures};
pub use print::Print;
pub use problems::Problems;
pub use proposals::Proposals;
pub use ready::{Ready, finding};
pub use rehearsal::Rehearsal;
pub use report::Report;
pub use restitution::Restitution;
pub use returning::Returning;
pub use room::{Room, clock};
pub use seat::Seat;
pub use setup::Setup;
pub use sheet::Sheet;
pub use wall::Wall;
pub use welcome::Welcome;

use console::{hidden, moderation, obstacle, presence, saying, showing, view_as, voices};
use plan::{proposal, quality, trouble};
use workshop::{Date, Language};

macro_rules! groups {
    ($($(#[$doc:meta])* $name:ident: $group:ident,)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(language: Language) -> &'static $group {
            match language {
                Language::Fr => &$name::FR,
                Language::En => &$name::EN,
            }
        }
    )*};
}

groups! {
    /// Words of the board.
    board: Board,
    /// Words of the console.
    console: Console,
    /// Words about what becomes of what she writes.
    delivery: Delivery,
    /// Words of the quick entry.
    entry: Entry,
    /// Words of the page of what was hidden.
    hidden: Hidden,
    /// Words of the device of a table's host.
    host: Host,
    /// Words of the join page.
    join: Join,
    /// Words of the journal of the board.
    journal: Journal,
    /// Words of the links page.
    links: Links,
    /// Words of a narrator's page.
    narrator: Narrator,
    /// Words about contributions that wait for a facilitator.
    moderation: Moderation,
    /// Words about what keeps the server from writing.
    obstacle: Obstacle,
    /// Words of the phone.
    phone: Phone,
    /// Words of the plan.
    plan: Plan,
    /// Words about who is in the room.
    presence: Presence,
    /// Words of the print kit.
    print: Print,
    /// Refusals and faults, as sentences.
    problems: Problems,
    /// Words of a change of the plan, shown before it is made.
    proposal: Proposal,
    /// Words of what the house proposes on the board.
    proposals: Proposals,
    /// Words of what a plan is worth.
    quality: Quality,
    /// Words of « Prêts pour demain ? ».
    ready: Ready,
    /// Words of a rehearsal.
    rehearsal: Rehearsal,
    /// Words of the synthesis page.
    report: Report,
    /// Words of the restitution.
    restitution: Restitution,
    /// Words of coming back as oneself.
    returning: Returning,
    /// Words that every live screen shares: phases, kinds, tables, clock.
    room: Room,
    /// Words about messages to phones.
    saying: Saying,
    /// Words of the pages on one's own seat.
    seat: Seat,
    /// Words of the set-up.
    setup: Setup,
    /// Words of the relecture and of the vote.
    sheet: Sheet,
    /// Words about who reads what is written.
    showing: Showing,
    /// Words of a room that cannot be seated quite as asked.
    trouble: Trouble,
    /// Words around somebody else's screen.
    view_as: ViewAs,
    /// Words about what the room says of the lines.
    voices: Voices,
    /// Words of the wall.
    wall: Wall,
    /// Words of the first page and of pages about nothing.
    welcome: Welcome,
}

/// « 1 table », « 2 tables »: French counts 0 as one, English does not.
#[must_use]
pub fn plural(language: Language, count: usize, one: &str, many: &str) -> String {
    let single = match language {
        Language::Fr => count < 2,
        Language::En => count == 1,
    };
    format!("{count} {}", if single { one } else { many })
}

/// A day in words: « 14 mai 2024 », “14 May 2024”.
#[must_use]
pub fn day(language: Language, date: Date) -> String {
    let months = match language {
        Language::Fr => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        Language::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    };
    let month = months.get(usize::from(date.month.saturating_sub(1))).copied().unwrap_or("");
    match (language, date.day) {
        (Language::Fr, 1) => format!("1er {month} {}", date.year),
        (Language::Fr | Language::En, day) => format!("{day} {month} {}", date.year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_counts_nothing_as_one() {
        assert_eq!(plural(Language::Fr, 0, "table", "tables"), "0 table");
        assert_eq!(plural(Language::En, 0, "table", "tables"), "0 tables");
        assert_eq!(plural(Language::Fr, 2, "table", "tables"), "2 tables");
    }

    #[test]
    fn the_first_of_the_month_is_an_ordinal_in_french() {
        let date = Date { year: 2024, month: 5, day: 1 };
        assert_eq!(day(Language::Fr, date), "1er mai 2024");
        assert_eq!(day(Language::En, date), "1 May 2024");
    }
}
