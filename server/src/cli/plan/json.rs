//! A plan as JSON. People, tables and rounds are counted from 1, as on badges and signs.

use super::people::Listed;
use rotation::{Infeasible, Plan, Quality, Room, Seats, Source, Standing};
use serde_json::{Value, json};

/// A plan: `rounds[round][table]` lists people by number.
pub fn plan(seed: u64, room: &Room, listed: &Listed, plan: &Plan) -> String {
    let source = match plan.source {
        Source::Construction => "construction",
        Source::Bank => "bank",
        Source::Search => "search",
        Source::Groups => "groups",
    };
    written(json!({
        "feasible": true,
        "rounds": rounds(room, &plan.seats),
        "encounters": encounters(room, &plan.quality),
        "people": names(listed),
        "source": source,
        "seed": seed,
        "reproducible": plan.reproducible,
    }))
}

/// Why there is no such plan, and the nearest one there is.
pub fn nearest(room: &Room, listed: &Listed, trouble: &Infeasible) -> String {
    let nearest = trouble.nearest.as_ref();
    written(json!({
        "feasible": false,
        "reasons": super::sentences::reasons(room, listed, trouble),
        "bends": super::sentences::bends(room, listed, trouble),
        "rounds": nearest.map(|(seats, _)| rounds(room, seats)),
        "encounters": nearest.map(|(seats, _)| encounters(room, &Quality::of(room, seats))),
        "people": names(listed),
    }))
}

fn written(value: Value) -> String {
    format!("{value}\n")
}

fn rounds(room: &Room, seats: &Seats) -> Vec<Vec<Vec<usize>>> {
    let at = |round: usize, table: usize| {
        let sits = |(_, row): &(usize, &Vec<Option<usize>>)| row.get(round) == Some(&Some(table));
        seats.iter().enumerate().filter(sits).map(|(person, _)| person + 1).collect()
    };
    (0..room.rounds).map(|round| (0..room.tables.len()).map(|table| at(round, table)).collect()).collect()
}

fn names(listed: &Listed) -> Option<Vec<Value>> {
    let named = listed.names.iter().any(Option::is_some);
    let person = |(person, name): (usize, &Option<String>)| json!({ "number": person + 1, "name": name });
    named.then(|| listed.names.iter().enumerate().map(person).collect())
}

fn encounters(room: &Room, quality: &Quality) -> Value {
    let bound = match room.aim {
        rotation::Aim::Balanced if quality.balanced_can_be => quality.bound_balanced,
        rotation::Aim::Balanced | rotation::Aim::Most => quality.bound_most,
    };
    let standing = match quality.standing {
        Standing::Proven => "proven",
        Standing::Open => "open",
        Standing::Improvable => "improvable",
    };
    json!({
        "distinct": quality.encounters,
        "pairs": quality.pairs,
        "bound": bound,
        "percent_of_bound": share(quality.encounters, bound),
        "percent_of_pairs": share(quality.encounters, quality.pairs),
        "bound_most": quality.bound_most,
        "bound_balanced": quality.balanced_can_be.then_some(quality.bound_balanced),
        "standing": standing,
        "table_repeats": quality.table_repeats,
        "second_meetings": quality.second_meetings,
        "third_meetings": quality.third_meetings,
        "fewest_met": quality.fewest_met,
        "most_together": quality.most_together,
        "inevitable_companions": quality.inevitable_companions,
        "same_organisation": quality.same_organisation,
        "ties_broken": quality.ties_broken,
        "wishes": quality.wishes,
        "wishes_met": quality.wishes_met,
        "smallest_table": quality.sizes.0,
        "largest_table": quality.sizes.1,
    })
}

/// A share in percent, to two places; 100 of nothing.
#[expect(clippy::cast_precision_loss, reason = "fewer than two million pairs")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { (10_000.0 * part as f64 / whole as f64).round() / 100.0 }
}
