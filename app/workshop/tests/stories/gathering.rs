//! Many lines sorted at once, themes made of lines and of each other, marks, and what resembles each other.

use crate::room::deeds::theme_named;
use crate::room::{Answer, Room, Someone};
use workshop::board::{Likeness, Mark, Pair};
use workshop::command::Boarding;
use workshop::{Command, PostId, Refusal, ThemeId};

impl Someone<'_> {
    fn gathers(self, name: &str, lines: &[PostId]) -> ThemeId {
        let theme = ThemeId(self.room.draw());
        let answer = self.sorts(Boarding::Gather { theme, form: theme_named(name), lines: lines.to_vec() });
        answer.expect("a theme is gathered");
        theme
    }

    fn accepts(self, placings: &[(PostId, Option<ThemeId>)]) -> Answer {
        self.sorts(Boarding::Sort { placings: placings.to_vec() })
    }
}

#[test]
fn hélène_accepts_all_suggestions_at_once_and_takes_them_back_at_once() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    let themes = room.themes();
    let (first, second) = (Some(themes[0]), Some(themes[1]));
    let entries = room.hélène().accepts(&[(a, first), (b, second), (c, first)]).expect("they are sorted");
    assert_eq!(entries.len(), 1, "one act");
    assert_eq!((room.lines_in(first), room.lines_in(second), room.lines_in(None)), (vec![a, c], vec![b], vec![d]));
    assert!(room.hélène().undoes().is_ok());
    assert_eq!(room.lines_in(None), [a, b, c, d]);
    assert!(room.hélène().redoes().is_ok());
    assert_eq!(room.lines_in(first), [a, c]);
}

#[test]
fn what_a_colleague_has_dealt_with_meanwhile_is_passed_over() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    let themes = room.themes();
    let (first, second) = (Some(themes[0]), Some(themes[1]));
    room.lucie().merges(a, b).expect("they say the same");
    room.lucie().places(c, first).expect("it belongs there");
    room.hélène().accepts(&[(a, first), (c, first), (d, second), (d, first)]).expect("the rest is sorted");
    assert_eq!((room.lines_in(first), room.lines_in(second)), (vec![c], vec![d]));
    assert_eq!(room.hélène().accepts(&[(a, first), (c, first)]), Ok(vec![]), "nothing is left to do");
    assert!(room.lucie().undoes().is_ok(), "her own act has not been touched");
}

#[test]
fn a_theme_is_split_in_two_and_joined_again() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    let offer = room.themes()[0];
    room.hélène().accepts(&[a, b, c].map(|line| (line, Some(offer)))).expect("they are sorted");
    let prices = room.hélène().gathers("Les prix", &[b, c]);
    assert_eq!((room.lines_in(Some(offer)), room.lines_in(Some(prices))), (vec![a], vec![b, c]));
    room.hélène().merges(d, b).expect("they say the same");
    room.lucie().sorts(Boarding::MergeThemes { theme: prices, into: offer }).expect("they are one after all");
    assert_eq!(room.lines_in(Some(offer)), [a, b, c]);
    assert!(!room.themes().contains(&prices));
    assert!(room.lucie().undoes().is_ok());
    assert_eq!(room.lines_in(Some(prices)), [b, c]);
    let into_itself = Boarding::MergeThemes { theme: offer, into: offer };
    assert_eq!(room.lucie().sorts(into_itself), Err(Refusal::MergeRing));
}

#[test]
fn merging_themes_keeps_the_keywords_of_both_and_where_merged_lines_would_go_back_to() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let themes = room.themes();
    for (theme, keywords) in [(themes[0], "élus, mairie"), (themes[1], "mairie, budget")] {
        let form = workshop::command::ThemeForm { keywords: keywords.into(), ..theme_named("Thème") };
        room.hélène().sorts(Boarding::EditTheme { theme, form }).expect("the theme is there");
        room.hélène().accepts(&[(a, Some(themes[1])), (b, Some(themes[1]))]).expect("sorted");
    }
    room.hélène().merges(a, b).expect("they say the same");
    room.hélène().sorts(Boarding::MergeThemes { theme: themes[1], into: themes[0] }).expect("one theme");
    let kept = room.workshop().theme(themes[0]).cloned().expect("it stays");
    assert_eq!(kept.keywords.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["élus", "mairie", "budget"]);
    room.hélène().takes_apart(a).expect("it stands by itself again");
    assert_eq!(room.lines_in(Some(themes[0])).len(), 2, "beside the other, not lost in a theme that is no more");
}

#[test]
fn several_lines_go_behind_one_in_one_act() {
    let (room, [a, b, c, d]) = Room::at_the_board();
    room.hélène().merges(a, b).expect("they say the same");
    room.hélène().sorts(Boarding::MergeAll { lines: vec![c, d], into: a }).expect("and those too");
    assert_eq!(room.lines_in(None), [b]);
    assert_eq!(room.workshop().posts_behind(b).len(), 4, "behind the one that it is behind");
    assert!(room.hélène().undoes().is_ok());
    assert_eq!(room.lines_in(None), [b, c, d]);
}

#[test]
fn a_mark_stays_with_its_line_and_is_taken_back_like_any_act() {
    let (room, [a, ..]) = Room::at_the_board();
    let mark = |on| Boarding::Mark { lines: vec![a], mark: Mark::Quote, on };
    room.hélène().sorts(mark(true)).expect("marked");
    assert_eq!(room.hélène().sorts(mark(true)), Ok(vec![]));
    assert!(room.workshop().lines[&a].marks.contains(&Mark::Quote));
    assert!(room.hélène().undoes().is_ok());
    assert!(room.workshop().lines[&a].marks.is_empty());
}

#[test]
fn several_lines_are_marked_by_one_act() {
    let (room, [a, b, c, _]) = Room::at_the_board();
    let mark = |lines: &[PostId]| Boarding::Mark { lines: lines.to_vec(), mark: Mark::Dig, on: true };
    let marked = || [a, b, c].map(|line| room.workshop().lines[&line].marks.contains(&Mark::Dig));
    room.hélène().sorts(mark(&[b])).expect("marked");
    room.hélène().sorts(mark(&[a, b, c, a])).expect("those that were not");
    assert_eq!(marked(), [true; 3]);
    assert!(room.hélène().undoes().is_ok());
    assert_eq!(marked(), [false, true, false]);
}

#[test]
fn two_lines_that_somebody_has_judged_are_known_in_either_order() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let judge = |pair, likeness| Boarding::Judge { pair, likeness };
    room.hélène().sorts(judge((b, a), Some(Likeness::Opposed))).expect("they oppose each other");
    assert_eq!(room.lucie().sorts(judge((a, b), Some(Likeness::Opposed))), Ok(vec![]));
    let known = || Pair::of(a, b).and_then(|pair| room.workshop().likenesses.get(&pair).copied());
    assert_eq!(known(), Some(Likeness::Opposed));
    room.lucie().sorts(judge((a, b), Some(Likeness::Apart))).expect("no, they do not");
    assert_eq!(room.hélène().undoes(), Err(Refusal::ChangedSince), "Lucie has said otherwise since");
    room.lucie().sorts(judge((a, b), None)).expect("forgotten");
    assert_eq!(known(), None);
    assert_eq!(room.lucie().sorts(judge((a, a), None)), Err(Refusal::MergeRing));
}

#[test]
fn the_journal_tells_who_did_what_and_what_was_taken_back() {
    use workshop::act::ActKind;
    use workshop::journal::{Turn, journal};
    let (room, [a, b, c, _]) = Room::at_the_board();
    let theme = room.hélène().adds_theme("Le rôle des élus").expect("a theme");
    room.hélène().places(a, Some(theme)).expect("sorted");
    room.lucie().merges(b, c).expect("they say the same");
    room.hélène().undoes().expect("taken back");
    room.lucie().removes_theme(theme).expect("nothing in it");
    room.ann().asks(Command::Undo).expect_err("not hers");
    let journal = journal(room.workshop().id, &room.log());
    let told: Vec<_> = journal.iter().map(|noted| (noted.who, noted.act, noted.turn)).collect();
    let (hélène, lucie) = (room.hélène().who, room.lucie().who);
    let last = told.len() - 5;
    let expected = [
        (hélène, ActKind::AddTheme, Turn::Done),
        (hélène, ActKind::Place, Turn::Done),
        (lucie, ActKind::Merge, Turn::Done),
        (hélène, ActKind::Place, Turn::Undone),
        (lucie, ActKind::RemoveTheme, Turn::Done),
    ];
    assert_eq!(told[last..], expected);
    let said = |id: PostId| room.post(id).text.text;
    let told: Vec<_> = journal[last..].iter().map(|noted| (noted.subject.clone(), noted.target.clone())).collect();
    let named = "Le rôle des élus".to_owned();
    assert_eq!(
        told,
        [
            (named.clone(), None),
            (said(a), Some(named.clone())),
            (said(b), Some(said(c))),
            (said(a), Some(named.clone())),
            (named, None),
        ]
    );
}
