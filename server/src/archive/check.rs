//! Whether a file is an archive that may be taken in. Nothing is written before all of it has been looked at.

use super::{Archive, Damage, MARK, SCHEMA};
use serde::Deserialize;
use serde_json::Value;
use std::ops::RangeInclusive;
use workshop::day::Running;
use workshop::event::{self, DayEvent, Event, SetupEvent};
use workshop::{Agenda, Entry, Moment, Table, text};

/// Moments that a log may name: 1970 to 2999, so that adding to one never leaves the calendar.
const MOMENTS: RangeInclusive<i64> = 0..=32_503_680_000_000;
/// Table numbers that a log may name; the most that a workshop takes is far below.
const TABLES: RangeInclusive<u16> = 1..=9_999;
const ODD_TABLE: &str = "un numéro de table est hors limites";
/// Texts in one entry.
const MOST_TEXTS: usize = 10_000;
/// Minutes of a phase.
const MINUTES: RangeInclusive<u16> = 1..=480;

/// What a file says it is; the rest may be of another schema.
#[derive(Deserialize)]
struct Header {
    tablee: Option<Value>,
    schema: Option<Value>,
}

/// Looks at what the file says it is.
pub fn header(file: &str) -> Result<(), Damage> {
    let header: Header = match serde_json::from_str(file) {
        // A list or a number is JSON too.
        Err(error) if error.is_data() => return Err(Damage::foreign()),
        read => read?,
    };
    if header.tablee != Some(Value::from(MARK)) {
        return Err(Damage::foreign());
    }
    match header.schema.as_ref().and_then(Value::as_u64) {
        Some(theirs) if theirs == u64::from(SCHEMA) => Ok(()),
        Some(theirs) => Err(Damage::schema(theirs, SCHEMA)),
        None => Err(Damage::foreign()),
    }
}

/// Looks at every entry.
pub fn log(archive: &Archive) -> Result<(), Damage> {
    if archive.log.is_empty() {
        return Err(Damage::log("il est vide"));
    }
    for (place, entry) in archive.log.iter().enumerate() {
        numbers(place, entry)?;
        beginning(archive, place, entry)?;
        signs(place, entry)?;
        excess(entry).map_or(Ok(()), |what| Err(Damage::entry(place, what)))?;
    }
    Ok(())
}

fn numbers(place: usize, entry: &Entry) -> Result<(), Damage> {
    let expected = place as u64 + 1;
    if entry.number != expected {
        return Err(Damage::entry(place, format!("champ « number »\u{a0}: {} au lieu de {expected}", entry.number)));
    }
    if entry.version != event::VERSION {
        return Err(Damage::entry(
            place,
            format!("champ « version »\u{a0}: la version {} est inconnue", entry.version),
        ));
    }
    Ok(())
}

/// A log begins with the foundation of its own workshop, and founds nothing else.
fn beginning(archive: &Archive, place: usize, entry: &Entry) -> Result<(), Damage> {
    match (place, &entry.event) {
        (0, Event::Setup(SetupEvent::Created { workshop, .. })) if *workshop == archive.workshop => Ok(()),
        (0, Event::Setup(SetupEvent::Created { .. })) => {
            Err(Damage::entry(place, "elle fonde un autre atelier que celui du champ « workshop »"))
        }
        (0, _) => Err(Damage::entry(place, "un journal commence par la création de l’atelier")),
        (_, Event::Setup(SetupEvent::Created { .. })) => {
            Err(Damage::entry(place, "elle fonde l’atelier une autre fois"))
        }
        (_, _) => Ok(()),
    }
}

/// Texts carry no sign that Tablée would not have kept.
fn signs(place: usize, entry: &Entry) -> Result<(), Damage> {
    let event = serde_json::to_value(&entry.event).map_err(|fault| Damage::entry(place, fault))?;
    let mut texts = 0;
    let mut sound = true;
    each_text(&event, &mut |written| {
        texts += 1;
        sound &= written.chars().all(text::is_kept);
    });
    if !sound {
        return Err(Damage::entry(place, "un texte contient un signe de contrôle"));
    }
    if texts > MOST_TEXTS {
        return Err(Damage::entry(place, "elle contient trop de textes"));
    }
    Ok(())
}

fn each_text(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Object(fields) => fields.values().for_each(|field| each_text(field, visit)),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What in an entry leaves the bounds within which the domain counts.
fn excess(entry: &Entry) -> Option<&'static str> {
    let odd_table = |table: &Table| !TABLES.contains(&table.id.0);
    let odd_moment = |moment: Moment| !MOMENTS.contains(&moment.0);
    let odd_clock =
        |clock: &Running| odd_moment(clock.began) || odd_moment(clock.ends) || clock.paused.is_some_and(odd_moment);
    match &entry.event {
        _ if odd_moment(entry.at) => Some("une heure est hors du calendrier"),
        Event::Setup(SetupEvent::TablesSet(tables)) if tables.iter().any(odd_table) => Some(ODD_TABLE),
        Event::Setup(SetupEvent::TableAdded(table)) if odd_table(table) => Some(ODD_TABLE),
        Event::Setup(SetupEvent::AgendaSet(agenda)) if !is_sound(agenda) => {
            Some("le déroulé a trop de temps, un temps trop long ou deux fois le même")
        }
        Event::Day(
            DayEvent::PhaseBegan(clock) | DayEvent::ClockSet(clock) | DayEvent::SteppedBack { running: Some(clock) },
        ) if odd_clock(clock) => Some("une horloge est hors du calendrier"),
        _ => None,
    }
}

fn is_sound(agenda: &Agenda) -> bool {
    let mut ids: Vec<_> = agenda.phases().map(|(_, phase)| phase.id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    let long = agenda.phases().all(|(_, phase)| MINUTES.contains(&phase.minutes));
    ids.len() == count && count <= 200 && agenda.rounds() <= 20 && long
}
