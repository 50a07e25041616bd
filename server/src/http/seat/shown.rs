//! A workshop as the pages on one's own seat show it.

use crate::room::Room;
use app::pages::seat::{Bound, Chairs, Holder, Place, Refused, Scanned, Seating, Sitting, Wishes};
use workshop::seating::Mode;
use workshop::sight::TableSign;
use workshop::{Person, PersonId, PhaseKind, Round, Table, TableId, Workshop};

/// The round whose seats are at hand: the one that runs, the one that the room walks to, or the next to come. `None`
/// once the rounds are over.
#[must_use]
pub fn at_hand(workshop: &Workshop) -> Option<Round> {
    let Some(running) = workshop.day.running() else {
        return workshop.round().filter(|_| !workshop.day.is_over());
    };
    match workshop.now() {
        Some((PhaseKind::Move, _)) => workshop.next_seats(),
        Some((_, Some(round))) => Some(round),
        Some((_, None)) | None => {
            workshop.agenda.phases().skip_while(|(_, phase)| phase.id != running.phase).find_map(|(round, _)| round)
        }
    }
}

/// Whether people sit at their tables of the round at hand, or are on their way there.
fn is_sitting(workshop: &Workshop) -> bool {
    workshop.now().is_some_and(|(_, round)| round.is_some())
}

/// Rounds that somebody may speak of, and whether she says where she sits or chooses where she will.
fn rounds(workshop: &Workshop) -> Vec<(Round, bool)> {
    let Some(first) = at_hand(workshop) else { return Vec::new() };
    if workshop.seating.mode != Mode::Choice {
        return vec![(first, true)];
    }
    let round = |number| (Round(number), Round(number) == first && is_sitting(workshop));
    (first.0..=workshop.agenda.rounds()).map(round).collect()
}

/// Whether people choose, and she has not for every round to come.
#[must_use]
pub fn has_to_choose(workshop: &Workshop, person: PersonId) -> bool {
    let open = |round: Round| workshop.people.get(&person).is_some_and(|known| known.seat(round).is_none());
    rounds(workshop).into_iter().any(|(round, fact)| !fact && open(round))
}

/// Every table in every round that she may speak of.
#[must_use]
pub fn seating(room: &Room, workshop: &Workshop, person: PersonId, refused: Option<Refused>) -> Seating {
    let known = workshop.people.get(&person);
    let place = |table: &Table, round: Round| Place {
        sign: TableSign::of(table),
        chairs: chairs(workshop, table, round),
        hers: known.is_some_and(|known| known.seat(round) == Some(table.id)),
    };
    let sitting = |(round, fact): (Round, bool)| Sitting {
        round,
        fact,
        tables: workshop.tables.values().map(|table| place(table, round)).collect(),
    };
    Seating {
        holder: holder(room, workshop),
        sittings: rounds(workshop).into_iter().map(sitting).collect(),
        stays: known.and_then(|known| known.stays_at),
        refused,
    }
}

fn chairs(workshop: &Workshop, table: &Table, round: Round) -> Chairs {
    if table.closed.contains(&round) {
        return Chairs::Closed;
    }
    let left = table.sheet.seats.map(|seats| usize::from(seats).saturating_sub(workshop.listeners(table.id, round)));
    if left == Some(0) { Chairs::Full } else { Chairs::Free(left) }
}

/// A sign that she has scanned.
#[must_use]
pub fn scanned(room: &Room, workshop: &Workshop, person: PersonId, table: TableId) -> Option<Scanned> {
    let (known, sheet) = (workshop.people.get(&person)?, workshop.tables.get(&table)?);
    let round = at_hand(workshop);
    Some(Scanned {
        holder: holder(room, workshop),
        sign: TableSign::of(sheet),
        round,
        closed: round.is_some_and(|round| sheet.closed.contains(&round)),
        hers: round.is_some_and(|round| known.seat(round) == Some(table)),
        stays: known.stays_at,
    })
}

/// What she wishes to hear: as she has said it, or as she has just asked and was refused.
#[must_use]
pub fn wishes(room: &Room, workshop: &Workshop, person: PersonId, refused: Option<(Vec<TableId>, String)>) -> Wishes {
    let known = workshop.people.get(&person);
    let (chosen, sentence) = match refused {
        Some((asked, sentence)) => (asked, Some(sentence)),
        None => (known.map(|known| known.profile.wishes.clone()).unwrap_or_default(), None),
    };
    Wishes {
        holder: holder(room, workshop),
        stories: workshop.tables.values().map(TableSign::of).collect(),
        rounds: workshop.agenda.rounds(),
        chosen,
        begun: workshop.has_begun(),
        bound: known.and_then(bound),
        refused: sentence,
    }
}

fn bound(known: &Person) -> Option<(TableId, Bound)> {
    let stays = known.stays_at.map(|table| (table, Bound::Stays));
    stays.or(known.profile.fixed.map(|table| (table, Bound::Fixed)))
}

pub fn holder(room: &Room, workshop: &Workshop) -> Holder {
    Holder {
        language: workshop.about.language,
        code: room.known.code.to_string(),
        title: workshop.about.title.text.clone(),
    }
}
