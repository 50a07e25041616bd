//! A plan to read in a terminal.

use super::people::Listed;
use super::sentences::{bends, worth};
use rotation::{Infeasible, Plan, Room, Seats};
use std::fmt::Write as _;

/// A plan and what it is worth.
pub fn plan(room: &Room, listed: &Listed, plan: &Plan) -> String {
    let mut out = seats(room, listed, &plan.seats);
    for sentence in worth(room, listed, &plan.quality) {
        let _ = writeln!(out, "{sentence}");
    }
    if !plan.reproducible {
        out.push_str("La recherche a été arrêtée avant la fin : ce plan ne se refera pas à l’identique.\n");
    }
    out
}

/// The nearest plan of a room that cannot be seated as asked, and what it bends.
pub fn nearest(room: &Room, listed: &Listed, trouble: &Infeasible) -> String {
    let Some((plan, _)) = &trouble.nearest else { return String::new() };
    let mut out = String::from("Le plan faisable le plus proche :\n");
    for bend in bends(room, listed, trouble) {
        let _ = writeln!(out, "– {bend}");
    }
    out.push('\n');
    out + &seats(room, listed, plan)
}

fn seats(room: &Room, listed: &Listed, seats: &Seats) -> String {
    let mut out = String::new();
    for round in 0..room.rounds {
        let _ = writeln!(out, "Tour {}", round + 1);
        for table in 0..room.tables.len() {
            let sits = |(_, row): &(usize, &Vec<Option<usize>>)| row.get(round) == Some(&Some(table));
            let here: Vec<String> =
                seats.iter().enumerate().filter(sits).map(|(person, _)| listed.called(person)).collect();
            let closed = if room.tables[table].is_open(round) { "" } else { " (fermée)" };
            let _ = writeln!(out, "  Table {}{closed} : {}", table + 1, here.join(", "));
        }
        out.push('\n');
    }
    out
}
