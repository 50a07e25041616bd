//! Sheets of paper, typed in with the keyboard alone: one line is one contribution, table, round and kind stay.

mod desk;
mod latest;

use crate::assets::Assets;
use crate::pages::setup::Refused;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::{Language, PostId, PostKind, Round, Table, TableId};

/// The name of the form.
pub const FORM: &str = "saisie";

/// One line at a time, or a whole sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// One line.
    #[default]
    One,
    /// Several.
    Many,
}

impl Mode {
    /// Its name in addresses.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::One => "ligne",
            Self::Many => "feuille",
        }
    }

    /// Reads a name in an address; one line for any other.
    #[must_use]
    pub fn parse(slug: &str) -> Self {
        if slug == Self::Many.slug() { Self::Many } else { Self::One }
    }
}

/// Where a sheet comes from and how it is typed in: what stays from one line to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The table.
    pub table: TableId,
    /// The round.
    pub round: Round,
    /// Idea or finding.
    pub kind: PostKind,
    /// One line or several.
    pub mode: Mode,
    /// The last note number before this session began.
    pub since: u32,
}

impl Place {
    /// Its address in a workshop.
    #[must_use]
    pub fn address(self, code: &str) -> String {
        let Self { table, round, kind, mode, since } = self;
        let (kind, mode) = (kind.slug(), mode.slug());
        format!("/atelier/{code}/saisie?table={}&round={}&kind={kind}&mode={mode}&since={since}", table.0, round.0)
    }
}

/// A contribution typed in before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Which.
    pub id: PostId,
    /// Idea or finding.
    pub kind: PostKind,
    /// Its text.
    pub text: String,
    /// Its examples.
    pub examples: Vec<String>,
    /// Its table.
    pub table: TableId,
    /// Its round.
    pub round: Round,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The workshop's language.
    pub language: Language,
    /// Its join code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its rounds.
    pub rounds: u8,
    /// Where the sheet comes from; `None` where there is no table or no round.
    pub place: Option<Place>,
    /// Identity of the next contribution: Enter twice is one.
    pub next: Uuid,
    /// Contributions typed in this session, and the minutes they took.
    pub count: (usize, i64),
    /// The latest, the last one first.
    pub latest: Vec<Typed>,
    /// The one taken back just now.
    pub undone: Option<Typed>,
    /// The form, if it was refused.
    pub refused: Option<Refused>,
}

/// The page.
pub fn page(assets: Assets, entry: Entry) -> impl IntoView {
    let language = entry.language;
    let words = words::entry(language);
    let title = format!("{} · {} · Tablée", words.title, entry.title);
    let (count, minutes) = entry.count;
    let content = match entry.place {
        Some(place) => view! { {desk::draw(&entry, place)}{latest::draw(&entry, place)} }.into_any(),
        None => view! {
            <main id="main" class="page">
                <p>{words.nowhere}</p>
                <p><a class="button button-act" href=Desk::Prepare.address(&entry.code)>{words.prepare}</a></p>
            </main>
        }
        .into_any(),
    };
    let body = view! {
        <a class="skip" href="#text">{words::room(language).skip}</a>
        <div class="entry">
            <header class="bar">
                <Brand />
                <h1>{words.title}</h1>
                <span class="fact" role="status">{(words.count)(count, minutes)}</span>
                <DeskNav language code=entry.code.clone() here=Desk::Entry />
            </header>
            {content}
        </div>
    };
    shell(assets, None, Reader::Desk, language.code(), title, body)
}

impl Entry {
    /// Where the forms of this page go.
    fn action(&self) -> String {
        Desk::Entry.address(&self.code)
    }
}
