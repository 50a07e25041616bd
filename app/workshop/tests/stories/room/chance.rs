//! Days made up by chance: people who ask for all sorts of things, sensible or not, at any moment.

use super::deeds::{draft, sheet, theme_named};
use super::{Room, Someone};
use proptest::prelude::*;
use workshop::approval::Verdict;
use workshop::board::{Likeness, Mark};
use workshop::command::{
    Boarding, Command, Description, Drive, People, Posting, ProfileForm, Saying, Setup, TableForm, Voicing,
};
use workshop::day::{Doors, Slide};
use workshop::people::Seat;
use workshop::seating::{Aim, Mode, Seating, TieKind};
use workshop::showing::{AtTable, OnWall, Showing};
use workshop::template::Template;
use workshop::voices::{Ballot, Belongs, Opinion};
use workshop::{Agenda, PersonId, PhaseId, PhaseKind, PostId, PostKind, Privacy, Round, TableId, ThemeId};

/// Where people say that they come from: facilitators alone know.
pub const ORGANISATION: &str = "La Fabrique";

/// Something that somebody wants. Numbers choose among what there is when she asks.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    who: u8,
    what: u8,
    which: u8,
    other: u8,
    /// Seconds after the wish before.
    after: u16,
}

/// What the house wants when it plans.
const PLANNED: u8 = 61;

/// A day of up to so many wishes.
pub fn day(longest: usize) -> impl Strategy<Value = Vec<Wish>> {
    let after = prop_oneof![8 => 0..60_u16, 1 => 60..900_u16];
    let wish = (0..16_u8, 0..81_u8, any::<u8>(), any::<u8>(), after)
        .prop_map(|(who, what, which, other, after)| Wish { who, what, which, other, after });
    prop::collection::vec(wish, 0..longest)
}

/// Wishes about the board alone, by facilitators.
pub fn sorting(longest: usize) -> impl Strategy<Value = Vec<Wish>> {
    let what = prop_oneof![3 => 24..40_u8, 1 => 72..77_u8];
    let wish = (0..2_u8, what, any::<u8>(), any::<u8>()).prop_map(|(who, what, which, other)| Wish {
        who,
        what,
        which,
        other,
        after: 1,
    });
    prop::collection::vec(wish, 0..longest)
}

/// Two facilitators merge, take apart, take back and do again, and nothing else.
pub fn merging(longest: usize) -> impl Strategy<Value = Vec<Wish>> {
    let what = prop::sample::select(vec![28_u8, 31, 38, 39]);
    let wish = (0..2_u8, what, any::<u8>(), any::<u8>()).prop_map(|(who, what, which, other)| Wish {
        who,
        what,
        which,
        other,
        after: 1,
    });
    prop::collection::vec(wish, 0..longest)
}

/// How much is kept of who wrote what.
pub fn privacy() -> impl Strategy<Value = Privacy> {
    prop_oneof![Just(Privacy::Name), Just(Privacy::Pseudonym), Just(Privacy::Unlinked)]
}

/// As many cases as are asked for by `PROPTEST_CASES`, else few enough for a test between two keystrokes.
pub fn cases() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { config } else { ProptestConfig { cases: 64, ..config } }
}

impl Wish {
    /// Time passes, somebody asks; returns what was written.
    pub fn comes_true(self, room: &Room) -> Vec<workshop::Entry> {
        room.clock.advance_seconds(i64::from(self.after));
        let (someone, command) = self.put(room);
        someone.asks(command).unwrap_or_default()
    }

    /// Who asks for what.
    pub fn put(self, room: &Room) -> (Someone<'_>, Command) {
        let guests = [room.ann(), room.ben(), room.chloé()];
        let guest = guests[usize::from(self.who) % 3];
        let facilitator = if self.who.is_multiple_of(2) { room.hélène() } else { room.lucie() };
        let command = self.command(room, guest.id());
        let someone = match (self.who, &command) {
            // Now and then somebody asks for what is not hers to ask.
            (15, _) => [room.wall(), room.house(), guest, facilitator][usize::from(self.other) % 4],
            (_, Command::Drive(Drive::TimeUp { .. })) => room.house(),
            (_, Command::People(People::Seat(_))) if self.what == PLANNED => room.house(),
            (12, Command::Post(Posting::Write(_) | Posting::Edit { .. } | Posting::Withdraw { .. })) => room.host(1),
            (_, Command::Review { .. }) => room.narrator(1 + u16::from(self.other) % 3),
            (13, Command::People(People::Leave { .. }) | Command::Post(Posting::Restore { .. })) => guest,
            (
                _,
                Command::People(People::Join { .. } | People::Bring { .. } | People::Sit { .. } | People::Wish { .. }),
            )
            | (0..12, Command::Post(Posting::Write(_)))
            | (0..13, Command::Voice(_))
            | (_, Command::Post(Posting::Edit { .. } | Posting::Withdraw { .. })) => guest,
            _ => facilitator,
        };
        (someone, command)
    }

    fn command(self, room: &Room, guest: PersonId) -> Command {
        let Self { what, which, other, .. } = self;
        let drive = Command::Drive;
        let from = room.phase();
        match what {
            0..=4 => drive(Drive::Next { from }),
            5 if other < 160 => drive(Drive::GoTo { from, to: harvest(&room.workshop().agenda, which) }),
            5 => drive(Drive::GoTo { from, to: PhaseId(u16::from(which) % 21) }),
            6 => drive(Drive::Extend { seconds: (i32::from(which) - 128) * 10 }),
            7 => drive(if other % 2 == 0 { Drive::Pause } else { Drive::Resume }),
            8 => drive(Drive::StepBack { from }),
            9 => match room.workshop().deadline() {
                Some((phase, _)) => drive(Drive::TimeUp { phase }),
                None => drive(Drive::TimeUp { phase: PhaseId(u16::from(which) % 20) }),
            },
            10 if which < 40 => drive(Drive::End),
            10 => drive(Drive::SetDoors(if which % 2 == 0 { Doors::Open } else { Doors::Closed })),
            11..=20 => Command::Post(self.posting(room, guest)),
            21 => Command::People(self.people(room, guest)),
            22 => Command::People(People::Seat(vec![self.seat(guest), self.seat_later(guest)])),
            23 => Command::Setup(self.setup(room)),
            24..=37 => Command::Board(self.boarding(room)),
            38 => Command::Undo,
            40 if other < 128 => Command::Undo,
            40 => Command::PassOver,
            39 | 41 => Command::Redo,
            48..=62 => self.seating(room, guest),
            63 => self.together(room, guest),
            64..=71 => self.showing(room, guest),
            72..=80 => self.voicing(room, guest),
            _ => Command::Post(self.posting(room, guest)),
        }
    }

    fn posting(self, room: &Room, guest: PersonId) -> Posting {
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
    fn showing(self, room: &Room, guest: PersonId) -> Command {
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

    /// Something about themes as a whole, and what the room says of the lines.
    fn voicing(self, room: &Room, guest: PersonId) -> Command {
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

    fn people(self, room: &Room, guest: PersonId) -> People {
        let name = ["Zoé", "", "Ann\u{301}"][usize::from(self.other) % 3].to_owned();
        match self.which % 5 {
            0 => People::Join { name },
            1 => People::Add { person: PersonId(room.draw()), name },
            2 => People::Rename { person: guest, name },
            3 => People::Leave { person: guest, left: self.other.is_multiple_of(2) },
            _ => People::Stay { person: guest, table: (self.other > 99).then_some(TableId(u16::from(self.other) % 4)) },
        }
    }

    fn seat(self, person: PersonId) -> Seat {
        let table = (self.other > 20).then_some(TableId(u16::from(self.other) % 4));
        Seat { person, round: Round(1 + self.which % 3), table }
    }

    fn seat_later(self, person: PersonId) -> Seat {
        Seat { person, round: Round(1 + self.which % 3 + 1), table: Some(TableId(2)) }
    }

    /// Something about who sits where.
    fn seating(self, room: &Room, guest: PersonId) -> Command {
        let Self { what, which, other, .. } = self;
        let (round, table) = (Round(1 + which % 4), TableId(1 + u16::from(other) % 4));
        match what {
            // Where somebody is, as a rule; now and then where she would like to be.
            48..=50 => {
                let here = room.workshop().round().filter(|_| other < 160).unwrap_or(round);
                Command::People(People::Sit { round: here, table })
            }
            51 => Command::People(People::Sit { round, table }),
            52 => Command::People(People::Wish { tables: vec![table, TableId(u16::from(which) % 5)] }),
            53 | 54 => Command::People(People::Describe { person: guest, form: self.profile() }),
            55 => {
                let kinds = [Some(TieKind::Apart), Some(TieKind::Together), None];
                let pair = (guest, [room.ann(), room.ben(), room.chloé()][usize::from(which) % 3].id());
                Command::People(People::Tie { pair, kind: kinds[usize::from(other) % 3] })
            }
            56 => Command::People(People::Hold { held: which.is_multiple_of(2) }),
            57 | 58 => {
                let rounds = (1..=4).filter(|round| which >> (2 * round - 1) & 1 == 1).map(Round).collect();
                Command::Setup(Setup::CloseTable { table, rounds })
            }
            59 => {
                let (mode, aim) = (Mode::ALL[usize::from(which) % 4], Aim::ALL[usize::from(other) % 2]);
                Command::Setup(Setup::SetSeating(Seating { mode, aim }))
            }
            60 => {
                let form = TableForm { seats: Some(u16::from(which) % 3), ..sheet("Le café associatif", "Nadia") };
                Command::Setup(Setup::EditTable { table, form })
            }
            // The house, and now and then in two minds.
            _ => {
                let seat = self.seat(guest);
                Command::People(People::Seat(vec![seat, Seat { table: Some(table), ..seat }, self.seat_later(guest)]))
            }
        }
    }

    fn profile(self) -> ProfileForm {
        let Self { which, other, .. } = self;
        ProfileForm {
            organisation: [ORGANISATION, "", "o\u{302}"][usize::from(which) % 3].into(),
            fixed: (other > 99).then_some(TableId(1 + u16::from(other) % 4)),
            wishes: (0..other % 4).map(|place| TableId(1 + u16::from(which / 8 + place) % 4)).collect(),
            arrives: (which > 99).then_some(Round(1 + which % 4)),
            leaves: which.is_multiple_of(3).then_some(Round(1 + other % 4)),
        }
    }

    /// What a facilitator asks at once: a table closes, somebody moves, and the like.
    fn together(self, room: &Room, guest: PersonId) -> Command {
        let Self { which, other, .. } = self;
        // The last one is not hers to ask, so that all is refused.
        let parts = [22_u8, 23, 53, 55, 56, 57, 59, 60, 22, 51];
        let part = |place: u8, which| {
            let what = parts[usize::from(place) % parts.len()];
            Self { what, which, ..self }.command(room, guest)
        };
        let nest = (which == 0).then(|| Command::Together(Vec::new()));
        Command::Together(
            [part(which, other), part(other, which), part(which / 16, !other)].into_iter().chain(nest).collect(),
        )
    }

    fn setup(self, room: &Room) -> Setup {
        let table = TableId(u16::from(self.other) % 5);
        let story = ["Le café associatif", "", "Une gare rouvre"][usize::from(self.other) % 3];
        match self.which % 8 {
            0 => Setup::Describe(Description { title: format!("Atelier {}", self.other), ..Description::default() }),
            1 => Setup::Use(if self.other < 200 { Template::LearningTables } else { Template::Empty }),
            2 => Setup::AddTable(sheet(story, "Nadia")),
            3 | 4 => Setup::EditTable { table, form: sheet(story, "Nadia") },
            5 => Setup::RemoveTable { table },
            6 => Setup::SetAgenda(shorter(&room.workshop().agenda, usize::from(self.other))),
            _ => {
                let mut agenda = room.workshop().agenda.clone();
                agenda.add_plenary(PhaseKind::Break, u16::from(self.other));
                Setup::SetAgenda(agenda)
            }
        }
    }

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
}

/// The harvest of one round or another, if there is any.
fn harvest(agenda: &Agenda, which: u8) -> PhaseId {
    let all: Vec<PhaseId> =
        agenda.phases().filter(|(_, phase)| phase.kind == PhaseKind::Harvest).map(|(_, phase)| phase.id).collect();
    pick(all.iter(), which).unwrap_or(PhaseId(1))
}

/// The agenda without one of its blocks.
fn shorter(agenda: &Agenda, place: usize) -> Agenda {
    let mut agenda = agenda.clone();
    if !agenda.blocks.is_empty() {
        agenda.blocks.remove(place % agenda.blocks.len());
    }
    agenda
}

fn pick<'a, T: Copy + 'a>(among: impl Iterator<Item = &'a T>, which: u8) -> Option<T> {
    let all: Vec<T> = among.copied().collect();
    all.get(usize::from(which).checked_rem(all.len())?).copied()
}
