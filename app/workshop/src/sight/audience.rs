//! Which parts of which pictures an event touches. No default arm: a new event does not compile until someone says
//! who gets to see that it happened.

use crate::act::Thing;
use crate::event::{BoardEvent, DayEvent, Event, PeopleEvent, PostEvent, SetupEvent};
use crate::message::Addressee;
use crate::{Entry, PersonId, PostId, Round, TableId, Who, Workshop};
use std::collections::BTreeSet;

/// Parts to draw again. Ask after the event has been applied; several events add up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched {
    /// The title page: title for all, the rest for facilitators.
    pub about: bool,
    /// The agenda, for facilitators.
    pub agenda: bool,
    /// The phase, its clock, what follows: for everyone.
    pub now: bool,
    /// Table signs: for facilitators, the wall, and everyone who will sit there.
    pub tables: bool,
    /// How people are to mix, and whether the seats are held, for facilitators.
    pub seating: bool,
    /// Counts on the wall.
    pub counts: bool,
    /// Themes, for facilitators.
    pub themes: bool,
    /// What can be taken back, for facilitators.
    pub acts: bool,
    /// People whose own part changed; facilitators see them too.
    pub people: BTreeSet<PersonId>,
    /// Messages to phones, for facilitators, hosts and the wall.
    pub messages: bool,
    /// The list of words that make a contribution wait, for facilitators.
    pub filter: bool,
    /// What narrators say of lines, for facilitators.
    pub approvals: bool,
    /// Likenesses, for facilitators.
    pub likenesses: bool,
    /// What the room says of the lines, for facilitators.
    pub voices: bool,
    /// What is spoken of before the room, for facilitators.
    pub slide: bool,
    /// The lines, for everyone who reads them on a phone.
    pub sheet: bool,
    /// Every host's picture.
    pub hosts: bool,
    /// Hosts of these tables.
    pub hosts_at: BTreeSet<TableId>,
    /// Every narrator's picture.
    pub narrators: bool,
    /// Posts that changed, for facilitators.
    pub posts: BTreeSet<PostId>,
    /// Lines that changed, for facilitators.
    pub lines: BTreeSet<PostId>,
    /// Tables whose posts changed in a round, for those who sit there while it runs.
    pub table_posts: BTreeSet<(TableId, Round)>,
    /// Tables among them where more happened than that posts came below the others.
    pub tables_anew: BTreeSet<(TableId, Round)>,
    /// People whose own contributions changed, and perhaps nothing else of theirs.
    pub authors: BTreeSet<PersonId>,
}

/// Adds what an entry, just applied, has touched.
pub fn touched(workshop: &Workshop, entry: &Entry, parts: &mut Touched) {
    match &entry.event {
        Event::Setup(event) => setup(workshop, event, parts),
        Event::People(event) => people(workshop, event, entry.who, parts),
        // A new round has other posts on every table; the hub sends each table's anew when `now` changes.
        Event::Day(DayEvent::Presented { .. }) => (parts.slide, parts.sheet, parts.counts) = (true, true, true),
        Event::Day(_) => (parts.now, parts.hosts, parts.narrators) = (true, true, true),
        Event::Post(event) => post(workshop, event, parts),
        Event::Said { to, .. } => said(workshop, *to, parts),
        // Who had it is no longer known: everyone is shown what is left.
        Event::Unsaid { .. } => said(workshop, Addressee::Everyone, parts),
        Event::Reviewed { .. } => (parts.approvals, parts.narrators) = (true, true),
        Event::Board(event) => board(workshop, event, entry.number, parts),
        // Her own sheet comes with the answer to what she said; the wall counts.
        Event::Voice(_) => (parts.voices, parts.counts) = (true, true),
        Event::Undone { act } | Event::Redone { act } => acted(workshop, *act, parts),
        Event::Passed { .. } => parts.acts = true,
    }
}

fn setup(workshop: &Workshop, event: &SetupEvent, parts: &mut Touched) {
    // Whoever sat at a table that is gone, or in a round that will not be, has lost that seat.
    let mut seats_lost = || parts.people.extend(workshop.people.keys());
    (parts.hosts, parts.narrators) = (true, true);
    match event {
        SetupEvent::Created { .. } | SetupEvent::Described(_) => parts.about = true,
        SetupEvent::TablesSet(_) | SetupEvent::TableRemoved { .. } => {
            seats_lost();
            parts.tables = true;
        }
        SetupEvent::TableAdded(_) | SetupEvent::TableEdited { .. } | SetupEvent::TableClosed { .. } => {
            parts.tables = true;
        }
        SetupEvent::SeatingSet(_) => (parts.seating, parts.now) = (true, true),
        SetupEvent::AgendaSet(_) => {
            seats_lost();
            (parts.agenda, parts.now, parts.tables) = (true, true, true);
        }
        SetupEvent::ShowingSet { phase, .. } => {
            (parts.agenda, parts.counts) = (true, true);
            if let Some((Some(round), _)) = workshop.agenda.phase(*phase) {
                parts.table_posts.extend(workshop.tables.keys().map(|table| (*table, round)));
                parts.tables_anew.extend(workshop.tables.keys().map(|table| (*table, round)));
            }
        }
        SetupEvent::FilterSet(_) => parts.filter = true,
        // What each listens for.
        SetupEvent::LensesSet(_) => {
            parts.people.extend(workshop.people.keys());
            parts.seating = true;
        }
        SetupEvent::BallotSet(_) => (parts.voices, parts.sheet) = (true, true),
        SetupEvent::ThemesSet(_) => {
            themes(workshop, parts);
            (parts.acts, parts.likenesses) = (true, true);
        }
    }
}

fn people(workshop: &Workshop, event: &PeopleEvent, who: Who, parts: &mut Touched) {
    parts.counts = true;
    // Whoever sits down may have left another table: which one, the event does not say. Who has just come sits nowhere.
    match event {
        PeopleEvent::Joined { .. } | PeopleEvent::Tied { .. } | PeopleEvent::Held { .. } => {}
        PeopleEvent::Renamed { .. }
        | PeopleEvent::Left { .. }
        | PeopleEvent::Stays { .. }
        | PeopleEvent::Described { .. }
        | PeopleEvent::Seated(_) => parts.hosts = true,
    }
    match event {
        PeopleEvent::Joined { person, .. } | PeopleEvent::Renamed { person, .. } | PeopleEvent::Left { person, .. } => {
            parts.people.insert(*person);
            // Whoever shares a phone is shown on it.
            parts.people.extend(workshop.people.get(person).and_then(|known| known.with));
        }
        PeopleEvent::Stays { person, .. } | PeopleEvent::Described { person, .. } => {
            parts.people.insert(*person);
        }
        PeopleEvent::Tied { .. } | PeopleEvent::Held { .. } => parts.seating = true,
        PeopleEvent::Seated(seats) => {
            parts.people.extend(seats.iter().map(|seat| seat.person));
            // A seat moved by hand holds the others.
            parts.seating |= who != Who::House;
        }
    }
}

fn post(workshop: &Workshop, event: &PostEvent, parts: &mut Touched) {
    let id = match event {
        PostEvent::Written { post, .. } => {
            parts.lines.insert(*post);
            *post
        }
        PostEvent::Edited { post, .. } | PostEvent::Withdrawn { post } => *post,
        PostEvent::Validated { post } => *post,
        PostEvent::Hidden { post } | PostEvent::Restored { post, .. } => {
            parts.acts = true;
            *post
        }
    };
    touch_post(workshop, id, parts);
    if !matches!(event, PostEvent::Written { .. }) {
        anew(workshop, id, parts);
    }
}

/// A post that reads otherwise, goes, or comes back among the others: its table is told of all of them.
fn anew(workshop: &Workshop, id: PostId, parts: &mut Touched) {
    parts.tables_anew.extend(workshop.posts.get(&id).map(|post| (post.table, post.round)));
}

fn touch_post(workshop: &Workshop, id: PostId, parts: &mut Touched) {
    (parts.counts, parts.sheet) = (true, true);
    parts.posts.insert(id);
    if let Some(post) = workshop.posts.get(&id) {
        parts.table_posts.insert((post.table, post.round));
        parts.hosts_at.insert(post.table);
        parts.narrators = true;
        if let crate::post::Author::Person(author) = post.author {
            parts.authors.insert(author);
        }
    }
}

fn said(workshop: &Workshop, to: Addressee, parts: &mut Touched) {
    parts.messages = true;
    let seated = |person: &crate::Person| match to {
        Addressee::Everyone => true,
        Addressee::Table(table, round) => person.seat(round) == Some(table),
        Addressee::Person(id) => person.id == id,
    };
    // What is said to one who shares a phone is shown on that phone.
    let phones = workshop.people.values().filter(|person| seated(person));
    parts.people.extend(phones.flat_map(|person| [Some(person.id), person.with]).flatten());
    match to {
        Addressee::Everyone => (parts.hosts, parts.counts) = (true, true),
        Addressee::Table(table, _) => {
            parts.hosts_at.insert(table);
        }
        Addressee::Person(_) => {}
    }
}

fn board(workshop: &Workshop, event: &BoardEvent, number: u64, parts: &mut Touched) {
    // A line that reads otherwise, or stands elsewhere, is no longer what a narrator spoke of.
    (parts.acts, parts.narrators, parts.approvals, parts.sheet) = (true, true, true, true);
    match event {
        BoardEvent::ThemeAdded(_) | BoardEvent::ThemeEdited(_) | BoardEvent::ThemeMoved { .. } => {
            themes(workshop, parts)
        }
        BoardEvent::ThemeRemoved { .. } => acted(workshop, number, parts),
        BoardEvent::LinesSorted(lines) => parts.lines.extend(lines.iter().map(|placing| placing.line)),
        BoardEvent::ThemeGathered { .. } | BoardEvent::ThemesMerged { .. } => acted(workshop, number, parts),
        BoardEvent::LinesMerged { lines, .. } | BoardEvent::LinesMarked { lines, .. } => parts.lines.extend(lines),
        BoardEvent::PairJudged { .. } => parts.likenesses = true,
        BoardEvent::LinePlaced { line, dealt, .. } => {
            parts.lines.insert(*line);
            parts.lines.extend(dealt);
        }
        BoardEvent::LineReworded { line, .. }
        | BoardEvent::LineMerged { line, .. }
        | BoardEvent::LineTakenApart { line } => {
            parts.lines.insert(*line);
        }
    }
}

/// Where each listens for a theme, another list of themes deals them anew.
fn themes(workshop: &Workshop, parts: &mut Touched) {
    (parts.themes, parts.sheet) = (true, true);
    if workshop.lenses {
        parts.people.extend(workshop.people.keys());
    }
}

/// All that an act touched, whether done, taken back or done again.
fn acted(workshop: &Workshop, number: u64, parts: &mut Touched) {
    (parts.acts, parts.narrators, parts.approvals, parts.sheet) = (true, true, true, true);
    let things = workshop.acts.iter().filter(|act| act.number == number).flat_map(|act| &act.before);
    for memory in things {
        match memory.thing {
            Thing::Line(line) => {
                parts.lines.insert(line);
            }
            Thing::Theme(_) | Thing::ThemeOrder => themes(workshop, parts),
            Thing::Pair(_) => parts.likenesses = true,
            Thing::Visibility(post) => {
                touch_post(workshop, post, parts);
                anew(workshop, post, parts);
            }
        }
    }
}
