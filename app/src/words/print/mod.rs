//! Words of the print kit: the page that lists it, and what stands on paper.

mod english;
mod french;

pub(super) use english::EN;
pub(super) use french::FR;

use workshop::Privacy;

/// What a facilitator reads where she prints, and what the room reads on paper.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Print {
    // The kit.
    pub title: &'static str,
    pub heading: &'static str,
    pub help: &'static str,
    pub link: &'static str,
    /// What each piece is called, what one sheet of it is called, and what it is for, in the order of `Piece::ALL`.
    pub pieces: [[&'static str; 3]; 7],
    pub sheets: fn(usize) -> String,
    pub sheets_or_more: fn(usize) -> String,
    pub open: &'static str,
    pub seats: &'static str,
    pub held: &'static str,
    pub moving: &'static str,
    pub settled: &'static str,
    pub hold: &'static str,
    pub free: &'static str,
    pub only_here: &'static str,
    // A piece on the screen.
    pub back: &'static str,
    pub how: &'static str,
    pub preview: &'static str,
    pub sheet_of: fn(usize, usize) -> String,
    pub no_table: &'static str,
    pub add_tables: &'static str,
    pub no_round: &'static str,
    pub add_rounds: &'static str,
    pub no_people: &'static str,
    pub invite: &'static str,
    // Signs.
    pub scan_seat: &'static str,
    pub qr_seat: fn(u16) -> String,
    // Badges.
    pub cut: &'static str,
    pub not_held: &'static str,
    pub no_seats: &'static str,
    pub see_plan: &'static str,
    pub names_shown: fn(Privacy) -> &'static str,
    pub without_names: &'static str,
    pub with_names: &'static str,
    pub blank_badges: &'static str,
    pub all_badges: &'static str,
    pub stays: fn(u16) -> String,
    pub nth_round: fn(u8) -> String,
    pub away: &'static str,
    pub to_fill: &'static str,
    pub name: &'static str,
    pub organisation: &'static str,
    // Hosts and narrators.
    pub names_to_host: fn(Privacy) -> &'static str,
    pub host: &'static str,
    pub role: &'static str,
    pub role_lines: [&'static str; 5],
    pub times: &'static str,
    pub times_help: &'static str,
    pub questions: &'static str,
    pub no_questions: &'static str,
    pub newcomers: &'static str,
    pub recap: &'static str,
    pub who_comes: &'static str,
    pub nobody: &'static str,
    pub closed: &'static str,
    pub tell: &'static str,
    pub tell_lines: [&'static str; 3],
    pub tells: fn(usize) -> String,
    pub written: &'static str,
    pub kept: fn(Privacy, u16) -> String,
    // Harvest.
    pub ideas: &'static str,
    pub findings: &'static str,
    pub example: &'static str,
    pub one_line: &'static str,
    pub hand_in: &'static str,
    // Poster.
    pub come_in: &'static str,
    pub wifi_first: &'static str,
    pub then_come_in: &'static str,
    pub scan: &'static str,
    pub or_open: &'static str,
    pub type_code: &'static str,
    pub no_account: &'static str,
    pub qr_join: &'static str,
    pub qr_wifi: &'static str,
    pub network: &'static str,
    pub password: &'static str,
    pub no_password: &'static str,
    pub wifi: &'static str,
    pub wifi_help: &'static str,
    pub password_hint: &'static str,
    pub hidden: &'static str,
    pub add_wifi: &'static str,
    pub wifi_added: &'static str,
    pub other_wifi: &'static str,
    pub bad_network: &'static str,
    pub bad_password: &'static str,
    // Attendance.
    pub number: &'static str,
    pub signature: &'static str,
    pub kept_apart: &'static str,
}

#[cfg(test)]
mod tests {
    use super::{EN, FR};

    #[test]
    fn rounds_are_counted_as_one_says_them() {
        assert_eq!([1, 2, 11].map(FR.nth_round), ["1er", "2e", "11e"]);
        assert_eq!([1, 2, 3, 4, 11, 12, 13].map(EN.nth_round), ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th"]);
    }

    #[test]
    fn a_narrator_knows_how_often_she_tells() {
        assert_eq!((FR.tells)(1), "Vous racontez une fois.");
        assert_eq!((FR.tells)(3), "Vous racontez 3 fois, à des personnes différentes.");
        assert_eq!((EN.tells)(2), "You tell it twice, to different people.");
    }
}
