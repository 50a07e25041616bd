//! The plan of seats: what it is worth, who goes where, who meets whom; then, folded, everything that shapes it.

mod choice;
pub mod difference;
mod meetings;
mod names;
pub mod pairs;
mod people;
mod person;
mod places;
mod settings;
mod tables;
mod worth;

pub use difference::{Difference, Moved};
pub use names::{called, folded};

use crate::assets::Assets;
use crate::pages::setup::Refused;
use crate::parts::desk_nav::Desk;
use crate::parts::plan_grid::Sign;
use crate::parts::{Brand, DeskNav, Icon, IconName, Signs};
use crate::shell::{Reader, shell};
use crate::words;
use crate::words::figures::{Figures, Reason};
use leptos::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;
use workshop::seating::{Seating, TieKind};
use workshop::{Language, Person, PersonId, Round, Table, TableId, Workshop};

/// The most people and tables, multiplied, whose forms are all on the page; beyond, one at a time is opened.
const MOST_FORMS: usize = 800;

/// A plan as its facilitator sees it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// The workshop's join code.
    pub code: String,
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// How people are to mix.
    pub seating: Seating,
    /// Whether the seats stand as they are while people arrive.
    pub held: bool,
    /// Whether the day has begun.
    pub begun: bool,
    /// Rounds in all.
    pub rounds: u8,
    /// The first round whose seats may still change; `None` once all have been played.
    pub next: Option<Round>,
    /// Its tables.
    pub tables: Vec<Table>,
    /// People by name, those who have left too.
    pub people: Vec<Person>,
    /// What each is called; people of one name are told apart.
    pub names: HashMap<PersonId, String>,
    /// Pairs to be seated together or apart.
    pub ties: Vec<((PersonId, PersonId), TieKind)>,
    /// What the plan is worth; `None` where there is nobody to seat, or nowhere.
    pub figures: Option<Figures>,
    /// Why not everybody has a chair.
    pub short: Vec<Reason>,
    /// Identity of the command that the page's forms will send: two clicks are one act.
    pub deed: Uuid,
    /// What has just been done.
    pub done: Option<Done>,
    /// Whose or which form is shown open: somebody's identity, or a table's number. After something was done, where one
    /// was.
    pub open: Option<String>,
    /// A pasted list that has been looked through.
    pub pasted: Option<Pasted>,
    /// A form that was refused.
    pub refused: Option<Refused>,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Something was kept.
    Saved,
    /// People have other seats.
    Moved,
    /// So many people were added.
    Added(usize),
}

/// A list of names, looked through and not yet taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The list, or what is left of it.
    pub text: String,
    /// Lines that may become people.
    pub ready: usize,
    /// Lines that were taken in.
    pub added: usize,
    /// Lines that are wrong, by their number, and why.
    pub wrong: Vec<(usize, String)>,
}

impl Planned {
    /// Reads a workshop as it is now.
    #[must_use]
    pub fn of(workshop: &Workshop, code: String, figures: Option<Figures>) -> Self {
        let language = workshop.about.language;
        let names = called(workshop);
        let mut people: Vec<Person> = workshop.people.values().cloned().collect();
        people.sort_by_cached_key(|person| {
            let name = person.name.as_ref().map(|name| folded(&name.text));
            (name.is_none(), name, person.arrival)
        });
        let over = workshop.day.is_over();
        Self {
            code,
            language,
            title: workshop.about.title.text.clone(),
            seating: workshop.seating,
            held: workshop.held,
            begun: workshop.has_begun(),
            rounds: workshop.agenda.rounds(),
            next: workshop.next_seats().filter(|_| !over),
            tables: workshop.tables.values().cloned().collect(),
            people,
            names,
            ties: workshop.ties.iter().map(|(pair, kind)| (*pair, *kind)).collect(),
            figures,
            short: short(workshop),
            deed: Uuid::new_v4(),
            done: None,
            open: None,
            pasted: None,
            refused: None,
        }
    }

    /// Where a form of this page goes.
    fn action(&self, what: &str) -> String {
        format!("{}/{what}", Desk::Plan.address(&self.code))
    }

    /// Where a change is shown before it is made.
    fn proposal(&self, change: &str) -> String {
        format!("{}/proposition?{change}", Desk::Plan.address(&self.code))
    }

    /// The identity that makes two clicks one act.
    fn hidden_deed(&self) -> AnyView {
        view! { <input type="hidden" name="deed" value=self.deed.to_string() /> }.into_any()
    }

    /// What somebody is called.
    fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    /// Whether the list in which this one stands is shown open, and whether its form is.
    fn is_open(&self, id: &str) -> (bool, bool) {
        let open = self.open.as_deref() == Some(id);
        (open, open && self.done.is_none())
    }

    fn present(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| !person.left)
    }

    /// Those who are seated by the plan.
    fn listeners(&self) -> impl Iterator<Item = &Person> {
        self.present().filter(|person| person.stays_at.is_none())
    }

    fn round_is_played(&self, round: Round) -> bool {
        self.begun && self.next.is_none_or(|next| round < next)
    }

    fn all_rounds(&self) -> impl Iterator<Item = Round> {
        (1..=self.rounds).map(Round)
    }
}

/// Rounds still to be played with more people than chairs. Rounds that lack as many are told in one breath.
fn short(workshop: &Workshop) -> Vec<Reason> {
    let over = workshop.day.is_over();
    let Some(next) = workshop.next_seats().filter(|_| !over) else { return Vec::new() };
    let mut short: Vec<Reason> = Vec::new();
    for round in (next.0..=workshop.agenda.rounds()).map(Round) {
        let there = |person: &&Person| person.stays_at.is_none() && person.is_there(round);
        let people = workshop.people.values().filter(there).count();
        let (open, shut): (Vec<&Table>, Vec<&Table>) =
            workshop.tables.values().partition(|table| !table.closed.contains(&round));
        let chairs: Option<usize> = open.iter().map(|table| table.sheet.seats.map(usize::from)).sum();
        let Some(chairs) = chairs.filter(|chairs| *chairs < people) else { continue };
        let closed: Vec<u16> = shut.iter().map(|table| table.id.0).collect();
        match short.last_mut() {
            Some(Reason::TooFewChairs { rounds, people: others, chairs: theirs, closed: shut })
                if (*others, *theirs, &*shut) == (people, chairs, &closed) =>
            {
                rounds.push(round.0);
            }
            _ => short.push(Reason::TooFewChairs { rounds: vec![round.0], people, chairs, closed }),
        }
    }
    short
}

/// The page.
pub fn page(assets: Assets, planned: Planned) -> impl IntoView {
    let language = planned.language;
    let words = words::plan(language);
    let title = format!("{} · {} · Tablée", words.title, planned.title);
    let content = if planned.tables.is_empty() || planned.rounds == 0 {
        nowhere(&planned)
    } else {
        view! {
            <Signs tables=planned.tables.iter().map(sign).collect() />
            {worth::draw(&planned)}
            {places::draw(&planned)}
            {meetings::draw(&planned)}
            {people::draw(&planned)}
            {pairs::draw(&planned)}
            {tables::draw(&planned)}
            {settings::draw(&planned)}
        }
        .into_any()
    };
    let done = planned.done.map(|done| {
        let sentence = match done {
            Done::Saved => words.saved.to_owned(),
            Done::Moved => words.moved.to_owned(),
            Done::Added(count) => (words.added)(count),
        };
        view! { <p class="note" role="status"><Icon name=IconName::CHECK />" "{sentence}</p> }
    });
    let main = view! {
        <h1>{words.title}</h1>
        {done}
        {content}
    };
    frame(assets, &planned.code, language, &planned.title, title, main)
}

/// The document around the plan and around a change of it.
fn frame(
    assets: Assets,
    code: &str,
    language: Language,
    workshop: &str,
    title: String,
    main: impl IntoView + 'static,
) -> AnyView {
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar">
            <Brand />
            <span class="desk-title" dir="auto">{workshop.to_owned()}</span>
            <DeskNav language code=code.to_owned() here=Desk::Plan />
        </header>
        <main id="main" class="page page-wide plan">{main}</main>
    };
    shell(assets, None, Reader::Desk, language.code(), title, body).into_any()
}

fn nowhere(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    view! {
        <p class="note">{words.nowhere}</p>
        <p><a class="button button-act" href=Desk::Prepare.address(&planned.code)>{words.prepare}</a></p>
    }
    .into_any()
}

fn sign(table: &Table) -> Sign {
    Sign { table: table.id, shape: table.sheet.shape, hue: table.sheet.hue }
}

/// A table's place in a list of choices, as text.
fn option(planned: &Planned, table: TableId) -> (String, String) {
    let name = (words::room(planned.language).table)(table.0);
    (table.0.to_string(), name)
}
