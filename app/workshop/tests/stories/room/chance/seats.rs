//! Who is there, and who sits where.

use super::{ORGANISATION, Wish};
use crate::room::Room;
use crate::room::deeds::sheet;
use workshop::command::{Command, People, ProfileForm, Setup, TableForm};
use workshop::people::Seat;
use workshop::seating::{Aim, Mode, Seating, TieKind};
use workshop::{PersonId, Round, TableId};

impl Wish {
    pub(super) fn people(self, room: &Room, guest: PersonId) -> People {
        let name = ["Zoé", "", "Ann\u{301}"][usize::from(self.other) % 3].to_owned();
        match self.which % 5 {
            0 => People::Join { name },
            1 => People::Add { person: PersonId(room.draw()), name },
            2 => People::Rename { person: guest, name },
            3 => People::Leave { person: guest, left: self.other.is_multiple_of(2) },
            _ => People::Stay { person: guest, table: (self.other > 99).then_some(TableId(u16::from(self.other) % 4)) },
        }
    }

    pub(super) fn seat(self, person: PersonId) -> Seat {
        let table = (self.other > 20).then_some(TableId(u16::from(self.other) % 4));
        Seat { person, round: Round(1 + self.which % 3), table }
    }

    pub(super) fn seat_later(self, person: PersonId) -> Seat {
        Seat { person, round: Round(1 + self.which % 3 + 1), table: Some(TableId(2)) }
    }

    /// Something about who sits where.
    pub(super) fn seating(self, room: &Room, guest: PersonId) -> Command {
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
}
