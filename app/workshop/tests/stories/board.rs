//! Mise en thèmes: lines are placed, merged, taken apart and reworded; themes come and go.

use crate::room::Room;
use crate::room::deeds::theme_named;
use workshop::board::RANK_GAP;
use workshop::command::{Boarding, ThemeForm};
use workshop::event::BoardEvent;
use workshop::refusal::{Field, What};
use workshop::{Event, PostId, PostKind, Refusal, ThemeId};

#[test]
fn every_post_begins_as_a_line_in_the_tray_in_order_of_arrival() {
    let (room, posts) = Room::at_the_board();
    assert_eq!(room.lines_in(None), posts);
    for post in posts {
        assert_eq!(room.workshop().wording(post), Some(&room.post(post).text));
        assert_eq!(room.workshop().kind_of(post), Some(PostKind::Idea));
    }
}

#[test]
fn hélène_sorts_lines_into_a_theme_and_back() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    let theme = room.themes().first().copied();
    for line in [a, b] {
        assert!(room.hélène().places(line, theme).is_ok());
    }
    assert!(room.hélène().places_before(c, theme, a).is_ok());
    assert!(room.hélène().places_before(d, theme, b).is_ok());
    assert_eq!((room.lines_in(theme), room.lines_in(None)), (vec![c, a, d, b], vec![]));
    assert!(room.lucie().places(a, theme).is_ok(), "to the end of the same theme");
    assert_eq!(room.lines_in(theme), [c, d, b, a]);
    assert!(room.hélène().places_before(b, None, a).is_ok());
    assert_eq!(room.lines_in(None), [b]);
}

#[test]
fn a_line_that_is_there_already_does_not_move() {
    let (room, [a, b, ..]) = Room::at_the_board();
    assert_eq!(room.hélène().places_before(a, None, b), Ok(vec![]));
    assert_eq!(room.hélène().places_before(a, None, a), Ok(vec![]), "dropped onto itself");
    assert_eq!(room.hélène().places(room.lines_in(None)[3], None), Ok(vec![]));
}

#[test]
fn a_neighbour_that_has_gone_elsewhere_is_no_reason_to_refuse() {
    let (room, [a, b, c, _]) = Room::at_the_board();
    let themes = room.themes();
    assert!(room.hélène().places(a, Some(themes[0])).is_ok());
    assert!(room.lucie().places(b, Some(themes[1])).is_ok());
    assert!(room.hélène().places_before(c, Some(themes[0]), b).is_ok());
    assert_eq!(room.lines_in(Some(themes[0])), [a, c]);
}

#[test]
fn when_the_gap_between_two_lines_is_used_up_ranks_are_dealt_anew() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    let theme = room.themes().first().copied();
    for line in [a, b, c, d] {
        assert!(room.hélène().places(line, theme).is_ok());
    }
    // The same two lines jump in front of the last one in turn: each time half the gap is left.
    let mut dealings = 0;
    for jump in 0..80 {
        let (line, other) = if jump % 2 == 0 { (b, c) } else { (c, b) };
        let before = room.workshop().lines.clone();
        let entries = room.hélène().places_before(line, theme, d).expect("there is always a place");
        assert_eq!(room.lines_in(theme), [a, other, line, d]);
        for entry in entries {
            let Event::Board(BoardEvent::LinePlaced { dealt, .. }) = entry.event else { panic!("a line was placed") };
            if !dealt.is_empty() {
                assert_eq!(dealt, [a, other, line, d]);
                let ranks = [a, other, line, d].map(|line| room.workshop().lines[&line].rank);
                assert_eq!(ranks, [1, 2, 3, 4].map(|place| place * RANK_GAP));
                dealings += 1;
                let after = room.workshop().lines.clone();
                assert!(room.hélène().undoes().is_ok());
                assert_eq!(room.workshop().lines, before, "one undo takes the whole dealing back");
                assert!(room.hélène().redoes().is_ok());
                assert_eq!(room.workshop().lines, after);
            }
        }
    }
    assert!((2..=8).contains(&dealings), "{dealings} dealings in 80 jumps");
}

#[test]
fn the_same_thing_said_twice_becomes_one_line() {
    let (room, [a, _, c, _]) = Room::at_the_board();
    assert!(room.hélène().merges(c, a).is_ok());
    let workshop = room.workshop();
    let behind: Vec<PostId> = workshop.posts_behind(a).iter().map(|post| post.id).collect();
    assert_eq!(behind, [a, c]);
    assert!(!workshop.lines_of(None).iter().any(|line| line.post == c));
    assert_eq!(workshop.wording(a).map(|words| words.text.as_str()), Some("Ouvrir la bibliothèque le dimanche"));
}

#[test]
fn merging_into_a_merged_line_goes_behind_the_one_that_stands() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    assert!(room.hélène().merges(c, a).is_ok());
    assert!(room.hélène().merges(d, c).is_ok());
    assert_eq!(room.workshop().lines[&d].into, Some(a));
    assert!(room.hélène().merges(a, b).is_ok(), "with all that is behind it");
    assert_eq!(room.lines_in(None), [b]);
    assert_eq!(room.workshop().posts_behind(b).len(), 4);
    assert_eq!([a, c, d].map(|line| room.workshop().root_of(line)), [b, b, b]);
    assert!(room.hélène().takes_apart(a).is_ok());
    assert_eq!(room.workshop().posts_behind(a).len(), 3, "and it leaves with them");
}

#[test]
fn a_line_is_merged_neither_into_itself_nor_into_what_is_behind_it() {
    let (room, [a, b, c, _]) = Room::at_the_board();
    assert_eq!(room.hélène().merges(a, a), Err(Refusal::MergeRing));
    assert!(room.hélène().merges(b, a).is_ok() && room.hélène().merges(c, a).is_ok());
    assert_eq!(room.hélène().merges(a, b), Err(Refusal::MergeRing));
    assert_eq!(room.hélène().merges(b, c), Err(Refusal::Unknown(What::Line)), "it is behind another already");
}

#[test]
fn a_line_taken_apart_stands_where_it_stood() {
    let (room, [a, b, c, _]) = Room::at_the_board();
    let theme = room.themes().first().copied();
    assert!(room.hélène().places(a, theme).is_ok() && room.hélène().places(b, theme).is_ok());
    assert!(room.hélène().rewords(a, "Des bibliothèques ouvertes").is_ok());
    let before = room.workshop().lines.clone();
    assert!(room.hélène().merges(a, c).is_ok());
    assert!(room.lucie().takes_apart(a).is_ok());
    assert_eq!(room.workshop().lines, before);
    assert!(room.workshop().behind.is_empty());
    assert_eq!(room.lucie().takes_apart(a), Ok(vec![]), "it stands already");
}

#[test]
fn what_is_behind_another_line_is_not_moved_or_reworded_by_itself() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let unknown = Err(Refusal::Unknown(What::Line));
    assert!(room.hélène().merges(b, a).is_ok());
    assert_eq!(room.hélène().places(b, room.themes().first().copied()), unknown);
    assert_eq!(room.hélène().rewords(b, "Autrement"), unknown);
    let nothing = PostId(room.draw());
    assert_eq!(room.hélène().places(nothing, None), unknown);
    assert_eq!(room.hélène().merges(a, nothing), unknown);
    assert_eq!(room.hélène().merges(nothing, a), unknown);
    assert_eq!(room.hélène().takes_apart(nothing), unknown);
}

#[test]
fn a_wording_is_the_boards_and_the_post_stays_verbatim() {
    let (room, [a, ..]) = Room::at_the_board();
    assert!(room.hélène().rewords(a, "Des bibliothèques ouvertes").is_ok());
    assert_eq!(room.workshop().wording(a).map(|words| words.text.as_str()), Some("Des bibliothèques ouvertes"));
    assert_eq!(room.post(a).text.text, "Ouvrir la bibliothèque le dimanche");
    assert_eq!(room.hélène().rewords(a, "Des bibliothèques ouvertes "), Ok(vec![]));
    assert!(room.hélène().rewords(a, "").is_ok(), "back to the words that were said");
    assert_eq!(room.workshop().wording(a), Some(&room.post(a).text));
    let too_long = Refusal::TooLong { field: Field::Wording, limit: 600, length: 601 };
    assert_eq!(room.hélène().rewords(a, &"x".repeat(601)), Err(too_long));
}

#[test]
fn hidden_posts_do_not_count_and_their_neighbours_speak_for_the_line() {
    let (room, [a, _, c, _]) = Room::at_the_board();
    assert!(room.hélène().merges(c, a).is_ok());
    assert!(room.hélène().hides(a).is_ok());
    let workshop = room.workshop();
    assert_eq!(workshop.posts_behind(a).iter().map(|post| post.id).collect::<Vec<_>>(), [c]);
    assert_eq!(workshop.wording(a).map(|words| words.text.as_str()), Some("Ouvrir le dimanche"));
}

#[test]
fn hélène_adds_edits_and_moves_themes() {
    let (room, _) = Room::at_the_board();
    let five = room.themes();
    let new = room.hélène().adds_theme("Jeunesse").expect("there is room for a sixth");
    assert_eq!(room.themes().last(), Some(&new));
    let again = Boarding::AddTheme { theme: new, form: theme_named("Jeunesse") };
    assert_eq!(room.hélène().sorts(again), Ok(vec![]), "a retry adds nothing");

    let form = ThemeForm {
        name: "Jeunesse et école".into(),
        description: "Ce qui touche les enfants.".into(),
        keywords: "école, enfants;\n ados ,,".into(),
    };
    let edit = Boarding::EditTheme { theme: new, form };
    assert!(room.lucie().sorts(edit.clone()).is_ok());
    let kept = room.workshop().theme(new).cloned().expect("it is there");
    assert_eq!(kept.keywords.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["école", "enfants", "ados"]);
    assert_eq!(room.lucie().sorts(edit), Ok(vec![]));

    let moves = |theme, before| room.hélène().sorts(Boarding::MoveTheme { theme, before });
    assert!(moves(new, Some(five[0])).is_ok());
    assert_eq!(room.themes(), [&[new][..], &five].concat());
    assert_eq!(moves(new, Some(five[0])), Ok(vec![]));
    assert_eq!(moves(new, Some(new)), Ok(vec![]));
    assert!(moves(new, None).is_ok());
    assert_eq!(room.themes(), [&five[..], &[new]].concat());
    assert_eq!(moves(new, None), Ok(vec![]));
}

#[test]
fn a_theme_has_a_name_and_a_few_keywords_and_a_board_sixty_themes() {
    let (room, _) = Room::at_the_board();
    let theme = ThemeId(room.draw());
    let add = |form| room.hélène().sorts(Boarding::AddTheme { theme, form });
    assert_eq!(add(theme_named(" ")), Err(Refusal::Empty { field: Field::ThemeName }));
    let keywords = |count| ThemeForm { keywords: "mot,".repeat(count), ..theme_named("Thème") };
    assert_eq!(add(keywords(41)), Err(Refusal::TooMany { what: What::Kind, limit: 40 }));
    let long = ThemeForm { keywords: "m".repeat(61), ..theme_named("Thème") };
    assert_eq!(add(long), Err(Refusal::TooLong { field: Field::Keyword, limit: 60, length: 61 }));
    for _ in 0..55 {
        assert!(room.hélène().adds_theme("Encore un").is_ok());
    }
    assert_eq!(room.hélène().adds_theme("De trop"), Err(Refusal::TooMany { what: What::Theme, limit: 60 }));
}

#[test]
fn a_theme_that_nobody_knows_is_refused() {
    let (room, [a, ..]) = Room::at_the_board();
    let (nowhere, known) = (ThemeId(room.draw()), room.themes()[0]);
    let unknown = Err(Refusal::Unknown(What::Theme));
    assert_eq!(room.hélène().places(a, Some(nowhere)), unknown);
    assert_eq!(room.hélène().removes_theme(nowhere), unknown);
    assert_eq!(room.hélène().sorts(Boarding::EditTheme { theme: nowhere, form: theme_named("X") }), unknown);
    assert_eq!(room.hélène().sorts(Boarding::MoveTheme { theme: nowhere, before: None }), unknown);
    assert_eq!(room.hélène().sorts(Boarding::MoveTheme { theme: known, before: Some(nowhere) }), unknown);
}

#[test]
fn the_lines_of_a_removed_theme_go_back_to_the_tray() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    let theme = room.themes()[0];
    assert!(room.hélène().places(a, Some(theme)).is_ok() && room.hélène().places(b, Some(theme)).is_ok());
    assert!(room.hélène().merges(b, a).is_ok());
    assert!(room.hélène().removes_theme(theme).is_ok());
    let mut tray = room.lines_in(None);
    tray.sort_unstable();
    assert_eq!(tray, [a, c, d]);
    assert!(room.hélène().takes_apart(b).is_ok(), "also what was behind one of them");
    assert_eq!(room.workshop().lines[&b].theme, None);
}
