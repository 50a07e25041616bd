//! Server-sent events, encoded once an audience.

use super::hub::Tick;
use bytes::Bytes;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use workshop::showing::AtTable;
use workshop::sight::{DeskPatch, Me, Now, PhonePatch, Touched, Wall, added_posts, posts_for, table_posts};
use workshop::{Moment, PersonId, TableId, Workshop};

/// One event of a stream: its number as id, its name, its data as one line of JSON.
#[must_use]
pub fn frame(name: &str, number: u64, data: &impl Serialize) -> Option<Bytes> {
    written(&format!("id: {number}\nevent: {name}"), data)
}

/// One event that is no part of the log, for whoever looks on. Without an id: a browser must not take it for the last thing it has.
pub fn aside(name: &str, data: &impl Serialize) -> Option<Bytes> {
    written(&format!("event: {name}"), data)
}

fn written(head: &str, data: &impl Serialize) -> Option<Bytes> {
    match serde_json::to_string(data) {
        // JSON escapes line ends within texts, so the data is one line.
        Ok(json) => Some(Bytes::from(format!("{head}\ndata: {json}\n\n"))),
        Err(error) => {
            tracing::error!(%error, head, "a picture could not be written");
            None
        }
    }
}

/// All that changed, for each audience. Only people who are connected are written to.
#[must_use]
pub fn tick(workshop: &Workshop, touched: &Touched, present: &BTreeSet<PersonId>, at: Moment) -> Tick {
    let number = workshop.number;
    let phone = |patch: &PhonePatch| frame("patch", number, patch);
    let base = || PhonePatch { number, ..PhonePatch::default() };
    let everyone = touched.now || touched.about;
    let sheet = (touched.sheet || touched.now).then(|| workshop.sheet()).flatten();
    let room = (everyone || sheet.is_some()).then(|| PhonePatch {
        sheet,
        now: touched.now.then(|| Now::of(workshop)),
        title: touched.about.then(|| workshop.about.title.text.clone()),
        ..base()
    });
    // A table that only had posts added is sent those alone: whole each time, a long harvest would be sent over and over.
    let at_table = |table: TableId| {
        let added = workshop.round().and_then(|round| added_posts(workshop, touched, table, round));
        let patch = match (added, workshop.round()) {
            (Some(added), _) => PhonePatch { added, ..base() },
            (None, round) => {
                let posts = round.map(|round| table_posts(workshop, table, round)).unwrap_or_default();
                PhonePatch { table_posts: Some(posts), ..base() }
            }
        };
        phone(&patch).map(|bytes| (table, bytes))
    };
    // Where those at one table do not all read the same, each phone is told by itself.
    let shared = workshop.round().is_none_or(|round| workshop.reading(round) == AtTable::AtOnce);
    let to_tell = tables_to_tell(workshop, touched);
    let one_by_one = if shared { &BTreeSet::new() } else { &to_tell };
    let herself = |person: &PersonId| {
        // Whoever has only written reads the rest with her table.
        let only_wrote = shared && !touched.tables && !touched.people.contains(person);
        let table_posts = (!only_wrote).then(|| posts_for(workshop, *person));
        let me = Some(Me::of(workshop, *person)?);
        phone(&PhonePatch { me, table_posts, ..base() }).map(|bytes| (*person, bytes))
    };
    let walled = everyone || touched.tables || touched.counts;
    Tick {
        number,
        room: room.as_ref().and_then(phone),
        tables: to_tell.iter().copied().filter(|_| shared).filter_map(at_table).collect(),
        people: people_to_tell(workshop, touched, present, one_by_one).iter().filter_map(herself).collect(),
        desk: frame("patch", number, &DeskPatch::of(workshop, touched)),
        wall: walled.then(|| frame("picture", number, &Wall::of(workshop, at))).flatten(),
        seats: Arc::new(seats(workshop)),
        // Those at tables are told by `tables`, and who is here by its own clock.
        ..Tick::default()
    }
}

/// Who is connected: the phones for facilitators, and for the wall how many people hold them. A phone for two counts two.
#[must_use]
pub fn presence(workshop: &Workshop, present: &BTreeSet<PersonId>) -> Option<(Bytes, Bytes)> {
    let holds = |person: &&workshop::Person| person.with.is_some_and(|phone| present.contains(&phone));
    let sharing = workshop.present().filter(holds).filter(|person| !present.contains(&person.id)).count();
    Some((aside("here", present)?, aside("here", &(present.len() + sharing))?))
}

/// Where everyone sits in the round that the room is in.
#[must_use]
pub fn seats(workshop: &Workshop) -> HashMap<PersonId, TableId> {
    let round = workshop.round();
    let seat = |person: &workshop::Person| Some((person.id, person.seat(round?)?));
    workshop.present().filter_map(seat).collect()
}

/// When the day moves on, another round may run, and then every table has other posts.
fn tables_to_tell(workshop: &Workshop, touched: &Touched) -> BTreeSet<TableId> {
    if touched.now {
        return workshop.tables.keys().copied().collect();
    }
    let round = workshop.round();
    touched.table_posts.iter().filter(|(_, of)| Some(*of) == round).map(|(table, _)| *table).collect()
}

fn people_to_tell(
    workshop: &Workshop,
    touched: &Touched,
    present: &BTreeSet<PersonId>,
    one_by_one: &BTreeSet<TableId>,
) -> Vec<PersonId> {
    // A sign that changed is shown to whoever will sit there: simply to everyone.
    let round = workshop.round();
    let sits_there = |id: &PersonId| {
        let seat = workshop.people.get(id).zip(round).and_then(|(person, round)| person.seat(round));
        seat.is_some_and(|table| one_by_one.contains(&table))
    };
    let own = |person: &PersonId| touched.people.contains(person) || touched.authors.contains(person);
    let told = |person: &&PersonId| touched.tables || own(person) || sits_there(person);
    present.iter().filter(told).filter(|person| workshop.people.contains_key(person)).copied().collect()
}
