//! Server-sent events, encoded once an audience.

use super::hub::Tick;
use bytes::Bytes;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use workshop::sight::{
    Desk, DeskPatch, LineView, Me, Now, PersonView, PhonePatch, PostDetail, Touched, Wall, table_posts,
};
use workshop::{PersonId, TableId, Workshop};

/// One event of a stream: its number as id, its name, its data as one line of JSON.
#[must_use]
pub fn frame(name: &str, number: u64, data: &impl Serialize) -> Option<Bytes> {
    written(&format!("id: {number}\nevent: {name}"), data)
}

/// One event that is no part of the log. Without an id: a browser must not take it for the last thing it has.
fn aside(name: &str, data: &impl Serialize) -> Option<Bytes> {
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
pub fn tick(workshop: &Workshop, touched: &Touched, present: &BTreeSet<PersonId>) -> Tick {
    let number = workshop.number;
    let phone = |patch: &PhonePatch| frame("patch", number, patch);
    let base = || PhonePatch { number, ..PhonePatch::default() };
    let everyone = touched.now || touched.about;
    let room = everyone.then(|| PhonePatch {
        now: touched.now.then(|| Now::of(workshop)),
        title: touched.about.then(|| workshop.about.title.text.clone()),
        ..base()
    });
    let at_table = |table: TableId| {
        let posts = workshop.round().map(|round| table_posts(workshop, table, round)).unwrap_or_default();
        phone(&PhonePatch { table_posts: Some(posts), ..base() }).map(|bytes| (table, bytes))
    };
    let herself = |person: &PersonId| {
        let me = Me::of(workshop, *person)?;
        let here = workshop.round().and_then(|round| Some((workshop.people.get(person)?.seat(round)?, round)));
        let posts = here.map(|(table, round)| table_posts(workshop, table, round)).unwrap_or_default();
        phone(&PhonePatch { me: Some(me), table_posts: Some(posts), ..base() }).map(|bytes| (*person, bytes))
    };
    let walled = everyone || touched.tables || touched.counts;
    Tick {
        number,
        room: room.as_ref().and_then(phone),
        tables: tables_to_tell(workshop, touched).into_iter().filter_map(at_table).collect(),
        people: people_to_tell(workshop, touched, present).iter().filter_map(herself).collect(),
        desk: frame("patch", number, &desk(workshop, touched)),
        wall: walled.then(|| frame("picture", number, &Wall::of(workshop, crate::clock::now()))).flatten(),
        presence: None,
        seats: Arc::new(seats(workshop)),
    }
}

/// Who is connected: the list for facilitators, the count for the wall.
#[must_use]
pub fn presence(present: &BTreeSet<PersonId>) -> Option<(Bytes, Bytes)> {
    Some((aside("here", present)?, aside("here", &present.len())?))
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

fn people_to_tell(workshop: &Workshop, touched: &Touched, present: &BTreeSet<PersonId>) -> Vec<PersonId> {
    // A sign that changed is shown to whoever will sit there: simply to everyone.
    let told = |person: &&PersonId| touched.tables || touched.people.contains(person);
    present.iter().filter(told).filter(|person| workshop.people.contains_key(person)).copied().collect()
}

fn desk(workshop: &Workshop, touched: &Touched) -> DeskPatch {
    let posts = || touched.posts.iter().filter_map(|id| workshop.posts.get(id));
    DeskPatch {
        number: workshop.number,
        about: touched.about.then(|| workshop.about.clone()),
        agenda: touched.agenda.then(|| workshop.agenda.clone()),
        seating: touched.seating.then_some((workshop.seating, workshop.held)),
        now: touched.now.then(|| Now::of(workshop)),
        steps: touched.now.then(|| Desk::steps(workshop)),
        tables: touched.tables.then(|| Desk::tables(workshop)),
        people: touched.people.iter().filter_map(|id| workshop.people.get(id)).map(PersonView::of).collect(),
        gone: posts().filter(|post| PostDetail::of(post).is_none()).map(|post| post.id).collect(),
        posts: posts().filter_map(PostDetail::of).collect(),
        themes: touched.themes.then(|| workshop.themes.clone()),
        lines: touched.lines.iter().filter_map(|id| LineView::of(workshop, *id)).collect(),
        acts: touched.acts.then(|| Desk::acts(workshop)),
    }
}
