//! What a facilitator prepares.

use super::Wish;
use crate::room::Room;
use crate::room::deeds::sheet;
use workshop::command::{Description, Setup};
use workshop::template::Template;
use workshop::{Agenda, PhaseKind, TableId};

impl Wish {
    pub(super) fn setup(self, room: &Room) -> Setup {
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
}

/// The agenda without one of its blocks.
fn shorter(agenda: &Agenda, place: usize) -> Agenda {
    let mut agenda = agenda.clone();
    if !agenda.blocks.is_empty() {
        agenda.blocks.remove(place % agenda.blocks.len());
    }
    agenda
}
