//! Pictures kept up to date by patches, as the server does it: one part at a time, only what an entry touched.

use std::collections::BTreeMap;
use workshop::showing::AtTable;
use workshop::sight::{
    Desk, DeskPatch, Host, Me, Narrator, Now, Phone, PhonePatch, Touched, Wall, added_posts, posts_for, touched,
};
use workshop::{Entry, Moment, PersonId, TableId, Workshop};

/// Everybody's screens, as they look without ever having been drawn anew.
pub struct Screens {
    pub desk: Desk,
    pub wall: Wall,
    pub phones: BTreeMap<PersonId, Phone>,
    pub hosts: BTreeMap<TableId, Host>,
    pub narrators: BTreeMap<TableId, Narrator>,
}

impl Screens {
    pub fn of(workshop: &Workshop) -> Self {
        let at = Moment(0);
        let phone = |id: &PersonId| Phone::seen_by(workshop, *id, at).map(|phone| (*id, phone));
        let phones = workshop.people.keys().filter_map(phone).collect();
        let hosts = workshop.tables.keys().filter_map(|id| Some((*id, Host::of(workshop, *id, at)?))).collect();
        let narrators = workshop.tables.keys().filter_map(|id| Some((*id, Narrator::of(workshop, *id, at)?))).collect();
        Self { desk: Desk::of(workshop, at), wall: Wall::of(workshop, at), phones, hosts, narrators }
    }

    /// Takes in entries, each of which has just been applied and all of which `workshop` has.
    pub fn follow(&mut self, workshop: &Workshop, parts: &Touched) {
        self.desk.take(DeskPatch::of(workshop, parts));
        // The wall is small: it is sent whole, but only if something that it shows has changed.
        if parts.about || parts.now || parts.tables || parts.counts {
            self.wall = Wall::of(workshop, Moment(0));
        }
        self.wall.number = workshop.number;
        self.follow_tables(workshop, parts);
        for id in workshop.people.keys() {
            match (self.phones.get_mut(id), phone_patch(workshop, *id, parts)) {
                (Some(phone), Some(patch)) => phone.take(patch),
                // She came in or came back: a first connection gets the whole picture.
                (None, _) => self.phones.extend(Phone::seen_by(workshop, *id, Moment(0)).map(|phone| (*id, phone))),
                // She has left: her stream ends.
                (Some(_), None) => drop(self.phones.remove(id)),
            }
        }
    }
}

impl Screens {
    /// Hosts and narrators are few: theirs travel whole as well.
    fn follow_tables(&mut self, workshop: &Workshop, parts: &Touched) {
        let at = Moment(0);
        self.hosts.retain(|id, _| workshop.tables.contains_key(id));
        self.narrators.retain(|id, _| workshop.tables.contains_key(id));
        for id in workshop.tables.keys() {
            let (number, host) = (workshop.number, self.hosts.entry(*id));
            let told = parts.hosts || parts.hosts_at.contains(id);
            let fresh = || Host::of(workshop, *id, at).expect("the table is there");
            let host = host.or_insert_with(fresh);
            if told {
                *host = fresh();
            }
            host.number = number;
            let fresh = || Narrator::of(workshop, *id, at).expect("the table is there");
            let narrator = self.narrators.entry(*id).or_insert_with(fresh);
            if parts.narrators {
                *narrator = fresh();
            }
            narrator.number = number;
        }
    }
}

/// What an entry touched, alone.
pub fn parts_of(workshop: &Workshop, entries: &[Entry]) -> Touched {
    let mut parts = Touched::default();
    entries.iter().for_each(|entry| touched(workshop, entry, &mut parts));
    parts
}

/// `None` if she has left.
fn phone_patch(workshop: &Workshop, person: PersonId, parts: &Touched) -> Option<PhonePatch> {
    let me = Me::of(workshop, person)?;
    let here = workshop.round().and_then(|round| Some((workshop.people.get(&person)?.seat(round)?, round)));
    let mine = parts.people.contains(&person);
    let hers = parts.authors.contains(&person);
    let told = here.filter(|here| parts.table_posts.contains(here));
    let added = told.map(|(table, round)| added_posts(workshop, parts, table, round));
    let apart = hers && here.is_some_and(|(_, round)| workshop.reading(round) != AtTable::AtOnce);
    let posts_moved = parts.now || mine || apart || added == Some(None);
    Some(PhonePatch {
        number: workshop.number,
        title: parts.about.then(|| workshop.about.title.text.clone()),
        now: parts.now.then(|| Now::of(workshop)),
        me: (parts.tables || mine || hers).then_some(me),
        table_posts: posts_moved.then(|| posts_for(workshop, person)),
        added: added.flatten().unwrap_or_default(),
        sheet: (parts.sheet || parts.now).then(|| workshop.sheet()).flatten(),
    })
}
