//! What a plan is worth, and what stands in its way, in the words of the plan page.

use super::people::Listed;
use crate::seating::{Chart, figures};
use app::words;
use app::words::figures::Trouble;
use rotation::{Infeasible, Quality, Room};
use std::collections::HashMap;
use uuid::Uuid;
use workshop::seating::{Aim, Mode, Seating};
use workshop::{Language, PersonId, TableId};

/// What a plan is worth, sentence by sentence.
pub fn worth(room: &Room, listed: &Listed, quality: &Quality) -> Vec<String> {
    let words = words::quality(Language::Fr);
    let Some(figures) = figures::figures(seating(room), &chart(room, listed), quality) else { return Vec::new() };
    let facts = words.facts(&figures).into_iter().map(|(fact, _)| fact);
    [(words.summary)(&figures), (words.verdict)(&figures).to_owned()].into_iter().chain(facts).collect()
}

/// Why a room cannot be seated as asked, on one line.
pub fn reasons(room: &Room, listed: &Listed, trouble: &Infeasible) -> String {
    let words = words::trouble(Language::Fr);
    told(room, listed, trouble).reasons.iter().map(words.reason).collect::<Vec<_>>().join(" ")
}

/// What the nearest plan bends; nothing where there is no plan at all.
pub fn bends(room: &Room, listed: &Listed, trouble: &Infeasible) -> Vec<String> {
    let words = words::trouble(Language::Fr);
    told(room, listed, trouble).bends.unwrap_or_default().iter().map(words.bend).collect()
}

fn told(room: &Room, listed: &Listed, trouble: &Infeasible) -> Trouble {
    let chart = chart(room, listed);
    let name = |(person, id): (usize, &PersonId)| (*id, listed.called(person));
    let names: HashMap<PersonId, String> = chart.people.iter().enumerate().map(name).collect();
    figures::trouble(&chart, &names, trouble)
}

/// The room as if it were a workshop's: people and tables by their numbers.
fn chart(room: &Room, listed: &Listed) -> Chart {
    let person = |number: usize| PersonId(Uuid::from_u128(number as u128));
    let table = |number: usize| TableId(u16::try_from(number).unwrap_or(u16::MAX));
    Chart {
        people: (1..=listed.people.len()).map(person).collect(),
        tables: (1..=room.tables.len()).map(table).collect(),
        room: room.clone(),
    }
}

fn seating(room: &Room) -> Seating {
    Seating {
        mode: match room.mode {
            rotation::Mode::Mix => Mode::Mix,
            rotation::Mode::Groups => Mode::Groups,
            rotation::Mode::Choice => Mode::Choice,
            rotation::Mode::Wishes => Mode::Wishes,
        },
        aim: match room.aim {
            rotation::Aim::Balanced => Aim::Balanced,
            rotation::Aim::Most => Aim::Most,
        },
    }
}
