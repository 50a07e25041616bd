//! Five contributions at two tables: a line said twice, one to be quoted, one in the tray and one that is hidden.

use super::*;
use uuid::Uuid;
use workshop::sight::TableSign;
use workshop::template::Template;
use workshop::voices::Score;
use workshop::{Moment, Round, Workshop, WorkshopId};

fn id(number: u32) -> PostId {
    PostId(Uuid::from_u128(u128::from(number)))
}

fn post(number: u32, kind: PostKind, table: u16) -> PostDetail {
    PostDetail {
        id: id(number),
        note: number,
        kind,
        text: format!("contribution {number}"),
        examples: Vec::new(),
        table: TableId(table),
        round: Round(1),
        author: None,
        sheet: false,
        host: false,
        late: false,
        hint: None,
        added: false,
        hidden: false,
        waiting: false,
        validated: false,
        at: Moment(0),
        gone: None,
    }
}

fn line(number: u32, theme: Option<ThemeId>) -> LineView {
    let rank = -i64::from(number);
    LineView { post: id(number), theme, rank, wording: None, into: None, marks: BTreeSet::new() }
}

fn a_sorted_room() -> (Desk, [ThemeId; 2]) {
    let mut workshop = Workshop::unborn(WorkshopId(Uuid::nil()));
    workshop.themes = Template::LearningTables.themes(Uuid::nil(), workshop::Language::Fr);
    workshop.tables = Template::LearningTables.tables().into_iter().map(|table| (table.id, table)).collect();
    let mut desk = Desk::of(&workshop, Moment(0));
    let [first, second] = [desk.themes[0].id, desk.themes[1].id];
    let posts = [
        post(1, PostKind::Finding, 1),
        post(2, PostKind::Idea, 1),
        post(3, PostKind::Idea, 2),
        post(4, PostKind::Idea, 2),
        PostDetail { hidden: true, ..post(5, PostKind::Idea, 3) },
    ];
    desk.posts = posts.into_iter().map(|post| (post.id, post)).collect();
    let lines = [
        line(1, Some(first)),
        LineView { marks: BTreeSet::from([Mark::Quote]), wording: Some("En somme".into()), ..line(2, Some(first)) },
        LineView { into: Some(id(2)), ..line(3, None) },
        line(4, None),
        line(5, Some(second)),
    ];
    desk.lines = lines.into_iter().map(|line| (line.post, line)).collect();
    (desk, [first, second])
}

fn lines(spoken: &Spoken) -> Vec<(PostId, usize, usize)> {
    let lines = match &spoken.view {
        SlideView::Theme(sheet) => &sheet.lines,
        SlideView::Table(_, lines) => lines,
        SlideView::Dots(_) | SlideView::Themes(_) => return Vec::new(),
    };
    lines.iter().map(|line| (line.id, line.said, line.tables)).collect()
}

#[test]
fn themes_that_have_lines_come_in_their_order_ideas_before_findings() {
    let (desk, [first, _]) = a_sorted_room();
    let deck = deck(&desk, By::Theme);
    assert_eq!(deck.iter().map(|spoken| spoken.slide).collect::<Vec<_>>(), [Slide::Theme(first)]);
    assert_eq!(lines(&deck[0]), [(id(2), 2, 2), (id(1), 1, 1)]);
    assert_eq!(deck[0].counts(), (1, 1));
    assert_eq!(deck[0].name(), Some(desk.themes[0].name.text.as_str()));
}

#[test]
fn a_line_to_be_quoted_brings_what_was_said_word_for_word() {
    let (desk, _) = a_sorted_room();
    let quotes = &deck(&desk, By::Theme)[0].quotes;
    let said = ["contribution 2".to_owned(), "contribution 3".to_owned()];
    assert_eq!(quotes.iter().collect::<Vec<_>>(), [(&id(2), &said.to_vec())]);
}

#[test]
fn a_table_has_every_line_that_rests_on_something_said_there_sorted_or_not() {
    let (desk, _) = a_sorted_room();
    let deck = deck(&desk, By::Table);
    let tables: Vec<Slide> = deck.iter().map(|spoken| spoken.slide).collect();
    assert_eq!(tables, [Slide::Table(TableId(1)), Slide::Table(TableId(2))]);
    assert_eq!(lines(&deck[1]), [(id(2), 2, 2), (id(4), 1, 1)]);
    let story = |sign: &TableSign| sign.story.clone().or_else(|| sign.name.clone());
    assert_eq!(deck[0].name().map(str::to_owned), story(&desk.tables[0].sign));
}

#[test]
fn what_the_dots_say_comes_last_most_first() {
    let (mut desk, _) = a_sorted_room();
    desk.voices.scores = BTreeMap::from([
        (id(1), Score { dots: 2, people: 1 }),
        (id(2), Score { dots: 7, people: 3 }),
        (id(5), Score { dots: 9, people: 4 }),
    ]);
    let deck = deck(&desk, By::Theme);
    let SlideView::Dots(scored) = &deck[1].view else { panic!("the dots come last: {deck:?}") };
    let dots: Vec<_> = scored.iter().map(|(line, dots)| (line.id, *dots)).collect();
    assert_eq!(dots, [(id(2), 7), (id(1), 2)], "a line behind which nothing counts is not shown");
}
