//! Taking back one's last act on the board and doing it again, each facilitator for herself.

use crate::room::Room;
use workshop::act::ActKind;
use workshop::command::Boarding;
use workshop::post::PostState;
use workshop::sight::Desk;
use workshop::{PhaseKind, Refusal};

#[test]
fn with_nothing_done_there_is_nothing_to_take_back() {
    let (room, _) = Room::at_the_board();
    assert_eq!(room.hélène().undoes(), Err(Refusal::NothingToUndo));
    assert_eq!(room.hélène().redoes(), Err(Refusal::NothingToRedo));
    assert!(room.hélène().presses_next().is_ok());
    assert_eq!(room.hélène().undoes(), Err(Refusal::NothingToUndo), "driving the day is no act on the board");
}

#[test]
fn every_act_is_taken_back_and_done_again() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let (hélène, themes) = (room.hélène(), room.themes());
    assert!(hélène.places(b, Some(themes[1])).is_ok());
    let acts: [(ActKind, &dyn Fn() -> bool); 10] = [
        (ActKind::AddTheme, &|| hélène.adds_theme("Jeunesse").is_ok()),
        (ActKind::EditTheme, &|| {
            let form = crate::room::deeds::theme_named("Autre");
            hélène.sorts(Boarding::EditTheme { theme: themes[0], form }).is_ok()
        }),
        (ActKind::MoveTheme, &|| hélène.sorts(Boarding::MoveTheme { theme: themes[0], before: None }).is_ok()),
        (ActKind::Place, &|| hélène.places(a, Some(themes[1])).is_ok()),
        (ActKind::Reword, &|| hélène.rewords(a, "Autrement").is_ok()),
        (ActKind::Merge, &|| hélène.merges(a, b).is_ok()),
        (ActKind::TakeApart, &|| hélène.takes_apart(a).is_ok()),
        (ActKind::RemoveTheme, &|| hélène.removes_theme(themes[1]).is_ok()),
        (ActKind::Hide, &|| hélène.hides(a).is_ok()),
        (ActKind::Restore, &|| hélène.restores(a).is_ok()),
    ];
    for (kind, act) in acts {
        let image = || {
            let workshop = room.workshop();
            (workshop.themes.clone(), workshop.lines.clone(), workshop.behind.clone(), workshop.posts.clone())
        };
        let before = image();
        assert!(act(), "{kind:?}");
        let after = image();
        assert_ne!(before, after, "{kind:?}");
        let shown = || Desk::acts(&room.workshop())[0].clone();
        assert_eq!((shown().undo, shown().redo), (Some(kind), None));
        assert!(hélène.undoes().is_ok(), "{kind:?}");
        assert_eq!(image(), before, "{kind:?}");
        assert_eq!(shown().redo, Some(kind));
        assert!(hélène.redoes().is_ok(), "{kind:?}");
        assert_eq!(image(), after, "{kind:?}");
    }
}

#[test]
fn undo_goes_back_act_by_act_and_redo_forth() {
    let (room, [a, ..]) = Room::at_the_board();
    let themes = room.themes();
    for theme in [themes[0], themes[1], themes[2]] {
        assert!(room.hélène().places(a, Some(theme)).is_ok());
    }
    let place = || room.workshop().lines[&a].theme;
    for theme in [Some(themes[1]), Some(themes[0]), None] {
        assert!(room.hélène().undoes().is_ok());
        assert_eq!(place(), theme);
    }
    assert_eq!(room.hélène().undoes(), Err(Refusal::NothingToUndo));
    for theme in [themes[0], themes[1], themes[2]] {
        assert!(room.hélène().redoes().is_ok());
        assert_eq!(place(), Some(theme));
    }
    assert_eq!(room.hélène().redoes(), Err(Refusal::NothingToRedo));
}

#[test]
fn something_new_leaves_nothing_to_do_again() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let theme = room.themes().first().copied();
    assert!(room.hélène().places(a, theme).is_ok() && room.hélène().undoes().is_ok());
    assert!(room.hélène().places(b, theme).is_ok());
    assert_eq!(room.hélène().redoes(), Err(Refusal::NothingToRedo));
    assert_eq!(room.lines_in(theme), [b]);
}

#[test]
fn each_facilitator_takes_back_her_own() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let theme = room.themes().first().copied();
    assert!(room.hélène().places(a, theme).is_ok());
    assert!(room.lucie().places(b, theme).is_ok());
    assert!(room.hélène().undoes().is_ok());
    assert_eq!(room.lines_in(theme), [b], "Lucie’s stays");
    assert_eq!(room.hélène().undoes(), Err(Refusal::NothingToUndo));
    assert!(room.lucie().undoes().is_ok());
    assert!(room.hélène().redoes().is_ok());
    assert_eq!(room.lines_in(theme), [a]);
}

#[test]
fn what_a_colleague_changed_since_is_never_overwritten() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let themes = room.themes();
    assert!(room.hélène().places(a, Some(themes[0])).is_ok());
    assert!(room.lucie().rewords(a, "Autrement").is_ok());
    assert_eq!(room.hélène().undoes(), Err(Refusal::ChangedSince));
    assert!(room.lucie().undoes().is_ok());
    assert!(room.hélène().undoes().is_ok(), "once Lucie took hers back, Hélène may");
    assert_eq!(room.lucie().redoes(), Err(Refusal::ChangedSince), "that line is not the one she reworded");
    assert!(room.hélène().redoes().is_ok() && room.lucie().redoes().is_ok());

    assert!(room.hélène().places(b, Some(themes[1])).is_ok() && room.hélène().undoes().is_ok());
    assert!(room.lucie().merges(b, a).is_ok());
    assert_eq!(room.hélène().redoes(), Err(Refusal::ChangedSince));
}

#[test]
fn what_can_no_longer_be_taken_back_does_not_keep_her_from_what_she_did_before() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let theme = room.themes().first().copied();
    let blocked = || Desk::acts(&room.workshop())[0].blocked;
    assert!(room.hélène().places(a, theme).is_ok() && room.hélène().places(b, theme).is_ok());
    assert_eq!(room.hélène().passes_over(), Ok(vec![]), "nobody has changed it: she may take it back");
    assert!(!blocked());
    assert!(room.lucie().rewords(b, "Autrement").is_ok());
    assert!(blocked());
    assert_eq!(room.hélène().undoes(), Err(Refusal::ChangedSince));
    assert!(room.hélène().passes_over().is_ok_and(|events| events.len() == 1));
    assert!(!blocked());
    assert!(room.hélène().undoes().is_ok(), "the one before");
    assert_eq!(room.lines_in(theme), [b], "and what was passed over stays");
    assert!(room.hélène().redoes().is_ok());
    assert_eq!(room.lines_in(theme), [a, b]);
    assert!(room.lucie().undoes().is_ok(), "Lucie’s own acts are hers");
}

#[test]
fn two_facilitators_who_merge_two_lines_each_her_way_make_no_ring() {
    let (room, [a, b, ..]) = Room::at_the_board();
    assert!(room.hélène().merges(a, b).is_ok() && room.hélène().undoes().is_ok());
    assert!(room.lucie().merges(b, a).is_ok());
    assert_eq!(room.hélène().redoes(), Err(Refusal::ChangedSince));
    assert_eq!([a, b].map(|line| room.workshop().root_of(line)), [a, a]);
}

#[test]
fn a_theme_in_which_a_colleague_put_a_line_does_not_vanish_from_under_it() {
    let (room, [a, ..]) = Room::at_the_board();
    let theme = room.hélène().adds_theme("Jeunesse").expect("there is room");
    assert!(room.lucie().places(a, Some(theme)).is_ok());
    assert_eq!(room.hélène().undoes(), Err(Refusal::ChangedSince));
    assert!(room.lucie().places(a, None).is_ok());
    assert!(room.hélène().undoes().is_ok());
    assert!(room.workshop().theme(theme).is_none());
}

#[test]
fn a_line_does_not_go_back_to_a_theme_that_is_gone() {
    let (room, [a, ..]) = Room::at_the_board();
    let themes = room.themes();
    assert!(room.hélène().places(a, Some(themes[0])).is_ok());
    assert!(room.hélène().places(a, Some(themes[1])).is_ok());
    assert!(room.lucie().removes_theme(themes[0]).is_ok());
    assert_eq!(room.hélène().undoes(), Err(Refusal::ChangedSince));
    assert!(room.lucie().undoes().is_ok());
    assert!(room.hélène().undoes().is_ok());
    assert_eq!(room.workshop().lines[&a].theme, Some(themes[0]));
}

#[test]
fn a_removed_theme_comes_back_in_its_place_with_its_lines() {
    let (room, [a, b, c, _]) = Room::at_the_board();
    let themes = room.themes();
    for line in [a, b] {
        assert!(room.hélène().places(line, Some(themes[2])).is_ok());
    }
    assert!(room.hélène().merges(c, a).is_ok());
    assert!(room.hélène().removes_theme(themes[2]).is_ok());
    assert!(room.hélène().undoes().is_ok());
    assert_eq!(room.themes(), themes);
    assert_eq!(room.lines_in(Some(themes[2])), [a, b]);
    assert_eq!(room.workshop().root_of(c), a);
}

#[test]
fn moving_a_theme_is_taken_back_around_one_that_came_meanwhile() {
    let (room, _) = Room::at_the_board();
    let themes = room.themes();
    assert!(room.hélène().sorts(Boarding::MoveTheme { theme: themes[0], before: None }).is_ok());
    let new = room.lucie().adds_theme("Jeunesse").expect("there is room");
    assert!(room.hélène().undoes().is_ok());
    assert_eq!(room.themes(), [&themes[..], &[new]].concat());
}

#[test]
fn what_was_written_meanwhile_stays() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Un marché").expect("the harvest runs");
    assert!(room.hélène().hides(post).is_ok());
    let later = room.ben().writes("Un bus").expect("the harvest runs");
    room.goes_on_to(PhaseKind::Sorting);
    assert!(room.hélène().undoes().is_ok());
    assert_eq!([post, later].map(|post| room.post(post).state), [PostState::Shown; 2]);
    assert_eq!(room.kind(), Some(PhaseKind::Sorting));
}
