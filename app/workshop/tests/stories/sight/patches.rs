//! Screens that are patched look like screens drawn anew.

use crate::room::Room;
use crate::room::chance::{cases, day, privacy};
use crate::room::pictures::{Screens, parts_of};
use proptest::prelude::*;
use workshop::command::{Boarding, Setup};
use workshop::sight::{Desk, Touched, touched};
use workshop::{Privacy, Refusal, TableId};

#[test]
fn a_removed_table_leaves_no_seat_on_any_screen() {
    let room = Room::seated(Privacy::Pseudonym);
    let mut screens = Screens::of(&room.workshop());
    let entries = room.hélène().plans(Setup::RemoveTable { table: TableId(3) }).expect("nobody wrote there");
    let parts = parts_of(&room.workshop(), &entries);
    screens.follow(&room.workshop(), &parts);
    assert_eq!(screens.desk, Desk::of(&room.workshop(), workshop::Moment(0)));
}

#[test]
fn undoing_the_removal_of_a_theme_touches_its_lines() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let theme = room.themes()[0];
    assert!(room.hélène().places(a, Some(theme)).is_ok() && room.hélène().places(b, Some(theme)).is_ok());
    let removed = room.hélène().sorts(Boarding::RemoveTheme { theme }).expect("she may");
    let undone = room.hélène().undoes().expect("nobody changed it");
    for entries in [removed, undone] {
        let parts = parts_of(&room.workshop(), &entries);
        assert_eq!(parts.lines.into_iter().collect::<Vec<_>>(), [a, b]);
        assert!(parts.themes && parts.acts && !parts.now && !parts.counts);
    }
    assert_eq!(room.hélène().redoes().map(|_| ()), Ok::<_, Refusal>(()));
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn patched_screens_look_like_screens_drawn_anew(day in day(60), privacy in privacy(), together in 1..5_usize) {
        let room = Room::seated(privacy);
        let mut screens = Screens::of(&room.workshop());
        // Several entries fall into one announcement: what they touched adds up.
        for wishes in day.chunks(together) {
            let mut parts = Touched::default();
            for wish in wishes {
                for entry in wish.comes_true(&room) {
                    touched(&room.workshop(), &entry, &mut parts);
                }
            }
            screens.follow(&room.workshop(), &parts);
            let anew = Screens::of(&room.workshop());
            prop_assert_eq!(&screens.desk, &anew.desk);
            prop_assert_eq!(&screens.wall, &anew.wall);
            prop_assert_eq!(&screens.phones, &anew.phones);
            prop_assert_eq!(&screens.hosts, &anew.hosts);
            prop_assert_eq!(&screens.narrators, &anew.narrators);
        }
    }
}
