//! What is done on the board, and what the room says of it.

use super::{Wish, pick};
use crate::room::Room;
use crate::room::deeds::theme_named;
use workshop::board::{Likeness, Mark};
use workshop::command::{Boarding, Command, Drive, Setup, Voicing};
use workshop::day::Slide;
use workshop::voices::{Ballot, Belongs, Opinion};
use workshop::{PersonId, PostId, ThemeId};

impl Wish {
    /// Something on the board.
    pub fn boarding(self, room: &Room) -> Boarding {
        let Self { what, which, other, .. } = self;
        let line = pick(room.workshop().lines.keys(), which).unwrap_or(PostId(room.draw()));
        let into = pick(room.workshop().lines.keys(), other).unwrap_or(line);
        let themes = room.themes();
        let theme = pick(themes.iter(), other).unwrap_or(ThemeId(room.draw()));
        let before = pick(themes.iter(), which).filter(|_| which % 4 > 0);
        let name = ["Offre", "Économie", "Été", ""][usize::from(other) % 4];
        match what {
            24..=27 => Boarding::Place { line, theme: (other % 5 > 0).then_some(theme), before: Some(into) },
            28..=30 => Boarding::Merge { line, into },
            31 => {
                let workshop = room.workshop();
                let merged = workshop.lines.values().filter(|line| line.into.is_some()).map(|line| &line.post);
                Boarding::TakeApart { line: pick(merged, which).filter(|_| other > 20).unwrap_or(line) }
            }
            32 => Boarding::Reword { line, wording: name.into() },
            33 => Boarding::AddTheme { theme: ThemeId(room.draw()), form: theme_named(name) },
            34 => Boarding::EditTheme { theme, form: theme_named(name) },
            35 | 36 => Boarding::MoveTheme { theme, before },
            _ => Boarding::RemoveTheme { theme },
        }
    }

    /// Something about themes as a whole, and what the room says of the lines.
    pub(super) fn voicing(self, room: &Room, guest: PersonId) -> Command {
        let Self { what, which, other, .. } = self;
        let any = |which| pick(room.workshop().lines.keys(), which).unwrap_or(PostId(room.draw()));
        let theme = |which: u8| {
            let workshop = room.workshop();
            pick(workshop.themes.iter().map(|theme| &theme.id), which).unwrap_or(ThemeId(room.draw()))
        };
        let (line, another) = (any(which), any(other));
        let person = if other % 5 == 0 { room.ann().id() } else { guest };
        match what {
            72 => Command::Board(Boarding::Sort {
                placings: vec![(line, Some(theme(other))), (another, None), (any(which / 2), Some(theme(which)))],
            }),
            73 => Command::Board(Boarding::Gather {
                theme: ThemeId(room.draw()),
                form: theme_named(["Offre", ""][usize::from(other) % 2]),
                lines: vec![line, another],
            }),
            74 if other < 90 => Command::Board(Boarding::MergeThemes { theme: theme(which), into: theme(other) }),
            74 => Command::Board(Boarding::MergeAll { lines: vec![line, any(other / 2)], into: another }),
            75 => {
                let mark = [Mark::Dig, Mark::Quote][usize::from(other) % 2];
                Command::Board(Boarding::Mark { lines: vec![line, any(other / 2)], mark, on: other < 170 })
            }
            76 => {
                let likeness = [None, Some(Likeness::Apart), Some(Likeness::Opposed)][usize::from(other) % 3];
                Command::Board(Boarding::Judge { pair: (line, another), likeness })
            }
            77 => {
                let opinion = [None, Some(Opinion::Faithful), Some(Opinion::Lacking)][usize::from(other) % 3];
                Command::Voice(Voicing::Reread { person, theme: theme(which), opinion })
            }
            78 => {
                let to = [None, Some(Belongs::Elsewhere), Some(Belongs::Under(theme(which)))][usize::from(other) % 3];
                Command::Voice(Voicing::Misfiled { person, line, to })
            }
            79 => match other % 4 {
                0 => Command::Setup(Setup::SetLenses { on: which > 60 }),
                1 => Command::Setup(Setup::SetBallot(Ballot { dots: which % 22, most: other % 7 })),
                2 => Command::Drive(Drive::Present { slide: Some(Slide::Theme(theme(which))) }),
                _ => Command::Drive(Drive::Present { slide: [None, Some(Slide::Dots)][usize::from(which) % 2] }),
            },
            _ => Command::Voice(Voicing::Spend { person, line, dots: other % 5 }),
        }
    }
}
