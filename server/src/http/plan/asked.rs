//! What a form of the plan asks for, as a command.

use app::pages::plan::{called, pairs};
use app::pages::setup::Typed;
use app::words;
use std::collections::HashMap;
use uuid::Uuid;
use workshop::command::{People, ProfileForm, Setup};
use workshop::refusal::What;
use workshop::seating::{Aim, Mode, Seating, TieKind};
use workshop::{Command, PersonId, Refusal, Round, TableId, Workshop};

/// Why a form asks for nothing.
#[derive(Debug)]
pub enum Unasked {
    /// What it asks for cannot be.
    Refused(Refusal),
    /// Nobody is called so: which field, and the sentence.
    Nobody(&'static str, String),
}

impl From<Refusal> for Unasked {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Reads a form. `None`: there is no such form.
#[must_use]
pub fn read(workshop: &Workshop, what: &str, typed: &Typed) -> Option<Result<Command, Unasked>> {
    let command = match what {
        "reglages" => seating(typed).map_err(Unasked::from),
        "figer" => Ok(Command::People(People::Hold { held: typed.get("held") == Some("yes") })),
        "personne" => describe(typed).map_err(Unasked::from),
        "lier" => tie(workshop, typed),
        "delier" => untie(typed).map_err(Unasked::from),
        _ => return None,
    };
    Some(command)
}

fn seating(typed: &Typed) -> Result<Command, Refusal> {
    let mode = typed.get("mode").and_then(Mode::parse);
    let aim = typed.get("aim").and_then(Aim::parse);
    let (mode, aim) = mode.zip(aim).ok_or(Refusal::Unknown(What::Kind))?;
    Ok(Command::Setup(Setup::SetSeating(Seating { mode, aim })))
}

fn describe(typed: &Typed) -> Result<Command, Refusal> {
    let person = person(typed, "id")?;
    let table = |name: &str| typed.get(name).and_then(|id| id.parse().ok()).map(TableId);
    let round = |name: &str| typed.get(name).and_then(|round| round.parse().ok()).map(Round);
    let wishes = typed.0.iter().filter(|(name, _)| name.starts_with("wish-"));
    let form = ProfileForm {
        organisation: typed.text("organisation"),
        fixed: table("fixed"),
        wishes: wishes.filter_map(|(_, table)| table.parse().ok()).map(TableId).collect(),
        arrives: round("arrives"),
        leaves: round("leaves"),
    };
    Ok(Command::Together(vec![
        Command::People(People::Rename { person, name: typed.text("name") }),
        Command::People(People::Describe { person, form }),
    ]))
}

fn person(typed: &Typed, name: &str) -> Result<PersonId, Refusal> {
    let id = typed.get(name).and_then(|id| Uuid::parse_str(id).ok());
    id.map(PersonId).ok_or(Refusal::Unknown(What::Person))
}

fn tie(workshop: &Workshop, typed: &Typed) -> Result<Command, Unasked> {
    let one = named(workshop, "one", &typed.text("one"))?;
    let other = named(workshop, "other", &typed.text("other"))?;
    if one == other {
        let words = words::plan(workshop.about.language);
        return Err(Unasked::Nobody("other", words.oneself.to_owned()));
    }
    let kinds = [TieKind::Together, TieKind::Apart];
    let kind = kinds.into_iter().find(|kind| typed.get("kind") == Some(pairs::slug(*kind)));
    let kind = kind.ok_or(Refusal::Unknown(What::Tie))?;
    Ok(Command::People(People::Tie { pair: (one, other), kind: Some(kind) }))
}

/// Somebody in the room by her name, as the list of names has it or as it is written.
fn named(workshop: &Workshop, field: &'static str, typed: &str) -> Result<PersonId, Unasked> {
    let words = words::plan(workshop.about.language);
    let names: HashMap<PersonId, String> = called(workshop);
    let (listed, sought) = (typed.trim(), typed.trim().to_lowercase());
    let present = || workshop.present().filter_map(|person| Some((person, names.get(&person.id)?)));
    if let Some((known, _)) = present().find(|(_, name)| *name == listed) {
        return Ok(known.id);
    }
    let written = |person: &workshop::Person| person.name.as_ref().map(|name| name.text.to_lowercase());
    let alike: Vec<PersonId> = present()
        .filter(|(person, name)| name.to_lowercase() == sought || written(person).as_deref() == Some(sought.as_str()))
        .map(|(person, _)| person.id)
        .collect();
    match alike.as_slice() {
        [one] => Ok(*one),
        [] => Err(Unasked::Nobody(field, (words.unknown_name)(listed))),
        _ => Err(Unasked::Nobody(field, (words.several_called)(listed))),
    }
}

fn untie(typed: &Typed) -> Result<Command, Refusal> {
    let pair = (person(typed, "one")?, person(typed, "other")?);
    Ok(Command::People(People::Tie { pair, kind: None }))
}
