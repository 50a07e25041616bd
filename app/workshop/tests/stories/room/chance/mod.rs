//! Days made up by chance: people who ask for all sorts of things, sensible or not, at any moment.

mod preparing;
mod seats;
mod sorting;
mod writing;

use crate::room::{Room, Someone};
use proptest::prelude::*;
use workshop::command::{Command, Drive, People, Posting};
use workshop::day::Doors;
use workshop::{Agenda, PersonId, PhaseId, PhaseKind, Privacy};

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
}

/// The harvest of one round or another, if there is any.
fn harvest(agenda: &Agenda, which: u8) -> PhaseId {
    let all: Vec<PhaseId> =
        agenda.phases().filter(|(_, phase)| phase.kind == PhaseKind::Harvest).map(|(_, phase)| phase.id).collect();
    pick(all.iter(), which).unwrap_or(PhaseId(1))
}

fn pick<'a, T: Copy + 'a>(among: impl Iterator<Item = &'a T>, which: u8) -> Option<T> {
    let all: Vec<T> = among.copied().collect();
    all.get(usize::from(which).checked_rem(all.len())?).copied()
}
