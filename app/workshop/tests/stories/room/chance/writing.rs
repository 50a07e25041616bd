//! What somebody writes, and who reads it when.

use super::{Wish, harvest, pick};
use crate::room::Room;
use crate::room::deeds::draft;
use workshop::approval::Verdict;
use workshop::command::{Command, People, Posting, Saying, Setup};
use workshop::showing::{AtTable, OnWall, Showing};
use workshop::{PersonId, PostId, PostKind, Round, TableId};

impl Wish {
    pub(super) fn posting(self, room: &Room, guest: PersonId) -> Posting {
        let Self { which, other, .. } = self;
        let author = workshop::post::Author::Person(guest);
        let hers: Vec<PostId> =
            room.workshop().posts.values().filter(|post| post.author == author).map(|post| post.id).collect();
        let any = pick(room.workshop().posts.keys(), which).unwrap_or(PostId(room.draw()));
        let post = pick(hers.iter(), other).filter(|_| matches!(which % 12, 2 | 3)).unwrap_or(any);
        let key = Some(format!("{:064x}", self.who % 3));
        let text = ["Un bus", "L’été, tout ferme", "e\u{301}lus", "", "\u{202e}n"][usize::from(other) % 5].to_owned();
        match which % 12 {
            0 => Posting::Hide { post },
            1 => Posting::Restore { post, key: None },
            2 => Posting::Withdraw { post, key },
            3 => Posting::Edit { post, kind: PostKind::Finding, text, examples: vec!["À Lodève".into()], key },
            4 => Posting::Write(workshop::command::Draft {
                id: post,
                key,
                ..draft(room, TableId(u16::from(other) % 4), Round(which % 4), &text)
            }),
            _ => {
                let workshop = room.workshop();
                let round = workshop.round().unwrap_or(Round(1));
                let table = workshop.people.get(&guest).and_then(|person| person.seat(round)).unwrap_or(TableId(1));
                drop(workshop);
                Posting::Write(workshop::command::Draft { key, ..draft(room, table, round, &text) })
            }
        }
    }

    /// Something about who reads what, who is told what, and who shares a phone.
    pub(super) fn showing(self, room: &Room, guest: PersonId) -> Command {
        let Self { what, which, other, .. } = self;
        let text = ["Merci", "Il reste deux minutes", ""][usize::from(other) % 3].to_owned();
        let line = pick(room.workshop().lines.keys(), which).unwrap_or(PostId(room.draw()));
        let shared = room.workshop().sharing(guest).next().map_or(guest, |person| person.id);
        match what {
            64 => {
                let table = [AtTable::AtOnce, AtTable::OnceSent, AtTable::Afterwards][usize::from(which) % 3];
                let wall = [OnWall::Counts, OnWall::After { seconds: u16::from(other) }, OnWall::Validated];
                let (wall, moderated) = (wall[usize::from(other) % 3], other % 4 == 0);
                let showing = Showing { table, wall, moderated, filtered: which % 4 == 0 };
                let phase = harvest(&room.workshop().agenda, which);
                Command::Setup(Setup::SetShowing { phase, showing })
            }
            65 if other < 60 => Command::Setup(Setup::SetFilter { words: format!("bus\n{}", which % 2) }),
            65 | 66 => Command::Post(Posting::Validate { post: line }),
            67 => Command::Say(match which % 4 {
                0 => Saying::Everyone { text },
                1 => Saying::Table { table: TableId(u16::from(other) % 4), text },
                2 => Saying::Person { person: shared, text },
                _ => Saying::Unsay { message: room.workshop().messages.first().map_or(0, |message| message.number) },
            }),
            68 => Command::People(People::Bring { person: PersonId(room.draw()), name: text }),
            69 => Command::People(People::Leave { person: shared, left: other > 60 }),
            70 => Command::Review {
                line,
                verdict: if which % 2 == 0 { Verdict::Agreed } else { Verdict::Amend },
                remark: text,
            },
            _ => Command::Post(Posting::Restore { post: line, key: None }),
        }
    }
}
