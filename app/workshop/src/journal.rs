//! The journal of the board: who did what, when, in the order it happened. Worked out from the log; nothing is kept twice.

use crate::act::{Act, ActKind, Image, Thing};
use crate::{Entry, Event, Moment, PostId, ThemeId, Who, Workshop, WorkshopId};

/// One act as it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Number of its event.
    pub number: u64,
    /// When.
    pub at: Moment,
    /// Who.
    pub who: Who,
    /// What was done.
    pub act: ActKind,
    /// Whether it was done, taken back or done again.
    pub turn: Turn,
    /// To what: the wording of the first line that it touched, or the name of the theme.
    pub subject: String,
    /// Lines that it touched besides.
    pub others: usize,
    /// The theme that the line went to, or the wording of the one that it went behind; nothing for the tray.
    pub target: Option<String>,
}

/// Whether an act was done, taken back or done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Done.
    Done,
    /// Taken back.
    Undone,
    /// Left as it is.
    Passed,
    /// Done again.
    Redone,
}

/// The journal of a log.
#[must_use]
pub fn journal<'a>(id: WorkshopId, log: impl IntoIterator<Item = &'a Entry>) -> Vec<Noted> {
    let mut workshop = Workshop::unborn(id);
    let mut journal = Vec::new();
    for entry in log {
        let before = names(&workshop, entry);
        workshop.apply(entry);
        journal.extend(noted(&workshop, entry, before));
    }
    journal
}

/// What a theme that an entry removes was called: afterwards nobody knows.
fn names(workshop: &Workshop, entry: &Entry) -> Vec<(ThemeId, String)> {
    match entry.event {
        Event::Board(_) | Event::Undone { .. } | Event::Passed { .. } | Event::Redone { .. } => {
            workshop.themes.iter().map(|theme| (theme.id, theme.name.text.clone())).collect()
        }
        _ => Vec::new(),
    }
}

fn noted(workshop: &Workshop, entry: &Entry, known: Vec<(ThemeId, String)>) -> Option<Noted> {
    let (number, turn) = match entry.event {
        Event::Undone { act } => (act, Turn::Undone),
        Event::Passed { act } => (act, Turn::Passed),
        Event::Redone { act } => (act, Turn::Redone),
        _ => (entry.number, Turn::Done),
    };
    let act = workshop.acts.iter().rev().find(|act| act.number == number)?;
    let theme = |id: ThemeId| {
        let now = workshop.theme(id).map(|theme| theme.name.text.clone());
        now.or_else(|| known.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone()))
    };
    let reads = |id: PostId| workshop.reads(id).map(|words| words.text.clone());
    let lines: Vec<PostId> = act.before.iter().filter_map(|memory| line_of(memory.thing)).collect();
    let themes: Vec<ThemeId> = act.before.iter().filter_map(|memory| theme_of(memory.thing)).collect();
    let subject = match (act.kind, lines.first(), themes.first()) {
        (ActKind::AddTheme | ActKind::EditTheme | ActKind::RemoveTheme | ActKind::MergeThemes, _, Some(id)) => {
            theme(*id)
        }
        (ActKind::Gather, _, Some(id)) => theme(*id),
        (_, Some(line), _) => reads(*line),
        (_, None, Some(id)) => theme(*id),
        (_, None, None) => None,
    };
    let others = match act.kind {
        ActKind::Sort | ActKind::MergeAll => lines.len().saturating_sub(1),
        ActKind::Gather | ActKind::MergeThemes | ActKind::RemoveTheme => lines.len(),
        _ => 0,
    };
    Some(Noted {
        number: entry.number,
        at: entry.at,
        who: entry.who,
        act: act.kind,
        turn,
        subject: subject.unwrap_or_default(),
        others,
        target: target(workshop, act, turn, &lines, &themes, theme, reads),
    })
}

fn target(
    workshop: &Workshop,
    act: &Act,
    turn: Turn,
    lines: &[PostId],
    themes: &[ThemeId],
    theme: impl Fn(ThemeId) -> Option<String>,
    reads: impl Fn(PostId) -> Option<String>,
) -> Option<String> {
    // What was taken back stood, until then, where `after` says.
    let line = |id: PostId| match (turn, &act.after) {
        (Turn::Undone, Some(after)) => after
            .iter()
            .find(|memory| memory.thing == Thing::Line(id))
            .and_then(|memory| if let Image::Line(Some(line)) = &memory.image { Some(line.clone()) } else { None }),
        _ => workshop.lines.get(&id).cloned(),
    };
    let first = line(*lines.first()?);
    match act.kind {
        ActKind::Place | ActKind::Sort => first?.theme.and_then(theme),
        ActKind::Merge | ActKind::MergeAll => first?.into.and_then(reads),
        ActKind::MergeThemes => themes.get(1).copied().and_then(theme),
        ActKind::Judge
        | ActKind::AddTheme
        | ActKind::EditTheme
        | ActKind::MoveTheme
        | ActKind::RemoveTheme
        | ActKind::Reword
        | ActKind::TakeApart
        | ActKind::Hide
        | ActKind::Restore
        | ActKind::Gather
        | ActKind::Mark => None,
    }
}

fn line_of(thing: Thing) -> Option<PostId> {
    match thing {
        Thing::Line(id) | Thing::Visibility(id) => Some(id),
        Thing::Pair(pair) => Some(pair.both()[0]),
        Thing::Theme(_) | Thing::ThemeOrder => None,
    }
}

fn theme_of(thing: Thing) -> Option<ThemeId> {
    match thing {
        Thing::Theme(id) => Some(id),
        Thing::Line(_) | Thing::ThemeOrder | Thing::Visibility(_) | Thing::Pair(_) => None,
    }
}
