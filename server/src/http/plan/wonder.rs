//! What a facilitator wonders, as an address or a form says it.

use crate::seating::Ask;
use app::pages::plan::called;
use app::pages::setup::Typed;
use app::words::Change;
use std::collections::BTreeSet;
use uuid::Uuid;
use workshop::command::{People, Setup, TableForm};
use workshop::refusal::What;
use workshop::{Command, PersonId, Refusal, Round, Table, TableId, Words, Workshop};

/// What is wondered, for the planner, for the eye, and as it was written.
#[derive(Debug, Clone)]
pub struct Wonder {
    /// For the planner.
    pub ask: Ask,
    /// For the heading.
    pub change: Change,
    /// As it was written, to be sent back by the form.
    pub fields: Vec<(String, String)>,
}

/// Fields that say what is wondered. The rest of a form is about what was shown.
const FIELDS: [&str; 12] = [
    "anew", "mieux", "fermer", "rouvrir", "tours", "retirer", "absent", "revenir", "table", "places", "moins", "ferme",
];

/// Reads it. `None`: nothing is asked.
///
/// # Errors
/// Where it names a table or somebody that there is not.
pub fn read(workshop: &Workshop, typed: &Typed) -> Option<Result<Wonder, Refusal>> {
    let has = |name: &str| typed.get(name).is_some();
    let asked = if has("anew") {
        Ok((Ask::Anew, Change::Anew))
    } else if has("mieux") {
        Ok((Ask::Better, Change::Better))
    } else if has("fermer") {
        table(workshop, typed, "fermer").map(|table| close(workshop, table, &rounds(workshop, typed)))
    } else if has("rouvrir") {
        table(workshop, typed, "rouvrir").map(|table| reopen(table, &rounds(workshop, typed)))
    } else if has("retirer") {
        table(workshop, typed, "retirer").map(|table| remove(table.id))
    } else if has("absent") {
        somebody(workshop, typed, "absent").map(|(person, name)| leave(person, true, Change::Absent { name }))
    } else if has("revenir") {
        somebody(workshop, typed, "revenir").map(|(person, name)| leave(person, false, Change::Back { name }))
    } else if has("table") {
        table(workshop, typed, "table").map(|table| edit(workshop, table, typed))
    } else {
        return None;
    };
    let fields = typed.0.iter().filter(|(name, _)| FIELDS.contains(&name.as_str())).cloned().collect();
    Some(asked.map(|(ask, change)| Wonder { ask, change, fields }))
}

fn table<'a>(workshop: &'a Workshop, typed: &Typed, name: &str) -> Result<&'a Table, Refusal> {
    let id = typed.get(name).and_then(|id| id.trim().parse().ok()).map(TableId);
    id.and_then(|id| workshop.tables.get(&id)).ok_or(Refusal::Unknown(What::Table))
}

fn somebody(workshop: &Workshop, typed: &Typed, name: &str) -> Result<(PersonId, String), Refusal> {
    let id = typed.get(name).and_then(|id| Uuid::parse_str(id).ok()).map(PersonId);
    let known = id.and_then(|id| workshop.people.get(&id)).ok_or(Refusal::Unknown(What::Person))?;
    Ok((known.id, called(workshop).remove(&known.id).unwrap_or_default()))
}

/// The rounds that are named (`tours=2,3`), or all that are still to be played.
fn rounds(workshop: &Workshop, typed: &Typed) -> BTreeSet<Round> {
    let named = typed.text("tours");
    let named: BTreeSet<Round> = named.split(',').filter_map(|round| round.trim().parse().ok()).map(Round).collect();
    if named.is_empty() {
        let from = crate::seating::from(workshop);
        return (from..usize::from(workshop.agenda.rounds())).map(Round::at).collect();
    }
    named
}

fn numbers(rounds: &BTreeSet<Round>) -> Vec<u8> {
    rounds.iter().map(|round| round.0).collect()
}

fn close(workshop: &Workshop, table: &Table, rounds: &BTreeSet<Round>) -> (Ask, Change) {
    let change = Change::Close { table: table.id.0, rounds: numbers(rounds) };
    let all = played(workshop, table).chain(table.closed.iter().copied()).chain(rounds.iter().copied()).collect();
    (closing(table.id, all), change)
}

fn reopen(table: &Table, rounds: &BTreeSet<Round>) -> (Ask, Change) {
    let opened: BTreeSet<Round> = table.closed.intersection(rounds).copied().collect();
    let change = Change::Reopen { table: table.id.0, rounds: numbers(&opened) };
    (closing(table.id, table.closed.difference(rounds).copied().collect()), change)
}

fn closing(table: TableId, rounds: BTreeSet<Round>) -> Ask {
    Ask::If(Command::Setup(Setup::CloseTable { table, rounds: rounds.into_iter().collect() }))
}

/// Rounds that were played while the table was closed: they stay as they were.
fn played(workshop: &Workshop, table: &Table) -> impl Iterator<Item = Round> {
    let from = if workshop.has_begun() { crate::seating::from(workshop) } else { 0 };
    table.closed.iter().copied().filter(move |round| round.index() < from)
}

fn remove(table: TableId) -> (Ask, Change) {
    (Ask::If(Command::Setup(Setup::RemoveTable { table })), Change::Remove { table: table.0 })
}

fn leave(person: PersonId, left: bool, change: Change) -> (Ask, Change) {
    (Ask::If(Command::People(People::Leave { person, left })), change)
}

/// A table's sheet with other chairs, and the rounds in which it is closed.
fn edit(workshop: &Workshop, table: &Table, typed: &Typed) -> (Ask, Change) {
    let number = |name: &str| match typed.text(name).trim() {
        "" => None,
        // What is no number is out of range, and the sentence says the range.
        number => Some(number.parse().unwrap_or(0)),
    };
    let ticked = typed.0.iter().filter(|(name, _)| name == "ferme");
    let ticked = ticked.filter_map(|(_, round)| round.trim().parse().ok()).map(Round);
    let closed: BTreeSet<Round> = played(workshop, table).chain(ticked).collect();
    let form = TableForm { seats: number("places"), least: number("moins"), ..as_typed(table) };
    let commands = vec![
        Command::Setup(Setup::EditTable { table: table.id, form }),
        Command::Setup(Setup::CloseTable { table: table.id, rounds: closed.into_iter().collect() }),
    ];
    (Ask::If(Command::Together(commands)), Change::Table { table: table.id.0 })
}

/// A table's sheet as somebody would have typed it.
fn as_typed(table: &Table) -> TableForm {
    let text = |words: &Option<Words>| words.as_ref().map(ToString::to_string).unwrap_or_default();
    let sheet = &table.sheet;
    TableForm {
        name: text(&sheet.name),
        shape: Some(sheet.shape),
        hue: Some(sheet.hue),
        story: text(&sheet.story),
        narrator: text(&sheet.narrator),
        host: text(&sheet.host),
        questions: sheet.questions.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        seats: sheet.seats,
        least: sheet.least,
        place: text(&sheet.place),
    }
}
