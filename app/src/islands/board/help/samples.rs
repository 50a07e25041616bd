//! A board for the tests of this folder.

use uuid::Uuid;
use workshop::sight::{Desk, LineView, PostDetail};
use workshop::{Moment, PostId, PostKind, Round, TableId, Theme, ThemeId, Words, Workshop, WorkshopId};

pub fn post(number: u128) -> PostId {
    PostId(Uuid::from_u128(number))
}

pub fn theme(number: u128) -> ThemeId {
    ThemeId(Uuid::from_u128(number))
}

/// That many lines to sort, and themes; each is called by its number.
pub fn board(lines: u32, themes: u32) -> Desk {
    let mut desk = Desk::of(&Workshop::unborn(WorkshopId(Uuid::nil())), Moment(0));
    for note in 1..=lines {
        let id = post(note.into());
        desk.posts.insert(id, said(id, note));
        let line = LineView {
            post: id,
            theme: None,
            rank: note.into(),
            wording: None,
            into: None,
            marks: std::collections::BTreeSet::new(),
        };
        desk.lines.insert(id, line);
    }
    desk.themes = (1..=themes).map(|number| named(theme(number.into()), number)).collect();
    desk
}

fn said(id: PostId, note: u32) -> PostDetail {
    PostDetail {
        id,
        note,
        kind: PostKind::Idea,
        text: format!("Ligne {note}"),
        examples: Vec::new(),
        table: TableId(1),
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

fn named(id: ThemeId, number: u32) -> Theme {
    Theme { id, name: Words { text: format!("Thème {number}") }, description: None, keywords: Vec::new() }
}
