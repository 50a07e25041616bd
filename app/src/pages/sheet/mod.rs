//! The lines as the room reads them, or votes on them, on a phone: a part of its page, drawn by the server.
//!
//! Forms only: without script each comes back as the page, at the same line; with it, the phone puts the answer in
//! place. What was chosen is in hidden fields, so that a form says the same however it is sent.

mod dots;
mod proxy;
mod reading;

pub use proxy::{Proxy, Voter, proxy};

use crate::assets::Assets;
use crate::parts::{Icon, IconName, KindMark, typography};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{Asks, LineSheet, PostView, Reader, Sheet, ThemeSheet};
use workshop::{Language, PersonId, PostKind, Privacy, ThemeId};

/// What somebody looks at, as the address says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct View {
    /// Which theme; else the one that is spoken of, else the first.
    pub theme: Option<ThemeId>,
    /// Who answers; else whose phone it is.
    pub person: Option<PersonId>,
}

/// The sheet, and what else stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The workshop's code.
    pub code: String,
    /// The lines, and her answers.
    pub sheet: Sheet,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// What she looks at.
    pub view: View,
    /// What she has added to that theme, where it is known to be hers.
    pub added: Vec<PostView>,
    /// Why her last answer was refused.
    pub refused: Option<String>,
}

impl Shown {
    /// Whoever answers.
    fn reader(&self) -> Option<&Reader> {
        let asked = self.sheet.readers.iter().find(|reader| Some(reader.person) == self.view.person);
        asked.or_else(|| self.sheet.readers.first())
    }

    /// The theme that she reads and its place among the others.
    fn theme(&self) -> Option<(usize, &ThemeSheet)> {
        let themes = &self.sheet.themes;
        let place = |theme: Option<ThemeId>| themes.iter().position(|known| theme == Some(known.id));
        let place = place(self.view.theme).or_else(|| place(self.sheet.spoken_of)).unwrap_or(0);
        Some((place, themes.get(place)?))
    }

    /// The theme for which she may write what she misses in it; nobody may who has sat at no table.
    #[must_use]
    pub fn misses_in(&self) -> Option<ThemeId> {
        let reading = self.sheet.asks == Asks::Reading;
        let seated = self.sheet.readers.first().is_some_and(|reader| reader.seat.is_some());
        self.theme().map(|(_, theme)| theme.id).filter(|_| reading && seated)
    }

    /// The address of this part, as she looks at it.
    fn part(&self, view: View) -> String {
        format!("/p/{}/feuille{}", self.code, view.query())
    }

    fn at(&self, what: &str) -> String {
        format!("/p/{}/feuille/{what}", self.code)
    }

    /// A button that shows another theme, or lets the other one answer.
    fn look(&self, view: View, class: &'static str, id: String, label: AnyView) -> AnyView {
        let (theme, person) = (view.theme.map(|theme| theme.to_string()), view.person.map(|person| person.to_string()));
        view! {
            <form method="get" action=format!("/p/{}#feuille", self.code) data-part=self.part(view)>
                {hidden([("theme", theme), ("person", person)])}
                <button class=class id=id>{label}</button>
            </form>
        }
        .into_any()
    }
}

impl View {
    /// As it stands at the end of an address.
    #[must_use]
    pub fn query(self) -> String {
        let theme = self.theme.map(|theme| format!("theme={theme}"));
        let person = self.person.map(|person| format!("person={person}"));
        let said: Vec<String> = theme.into_iter().chain(person).collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }
}

/// The part of the phone's page.
pub fn part(assets: Assets, shown: Shown) -> AnyView {
    let words = words::sheet(shown.sheet.language);
    let here = View { theme: shown.theme().map(|(_, theme)| theme.id), person: shown.reader().map(|one| one.person) };
    let shown = Shown { view: here, ..shown };
    let body = match (shown.theme(), shown.reader(), shown.sheet.asks) {
        (Some((place, theme)), Some(reader), Asks::Reading) => reading::theme(&shown, reader, place, theme),
        (Some(_), Some(reader), Asks::Dots { dots, most }) => {
            let ballot = dots::Ballot { dots, most, language: shown.sheet.language };
            let action = shown.at("gommettes");
            dots::lines(&ballot, &action, &shown.sheet.themes, reader)
        }
        _ => view! { <p>{words.nothing}</p> }.into_any(),
    };
    let seat = shown.misses_in().map(|theme| theme.to_string());
    view! {
        // The browser's half finds here what to ask for again, and for which theme to write.
        <section class="leaf" data-part=shown.part(here) data-theme=seat>
            <link rel="stylesheet" href=assets.door_style />
            {error(shown.refused.clone())}
            {who(&shown)}
            {body}
            <p class="hint">{(words.kept)(shown.privacy)}</p>
        </section>
    }
    .into_any()
}

/// Whose answers these are, where two share a phone.
fn who(shown: &Shown) -> AnyView {
    let words = words::sheet(shown.sheet.language);
    let answers = shown.reader().map(|reader| reader.person);
    let names = shown.sheet.readers.iter().enumerate().map(|(place, reader)| {
        let name = match place {
            0 => words.you.to_owned(),
            _ => reader.name.clone().unwrap_or_else(|| words.other.to_owned()),
        };
        let view = View { person: Some(reader.person), ..shown.view };
        let chosen = answers == Some(reader.person);
        let mark = chosen.then(|| view! { <Icon name=IconName::CHECK /> });
        let label = view! { {mark}<span dir="auto">{name}</span> }.into_any();
        let class = if chosen { "button leaf-chosen" } else { "button" };
        shown.look(view, class, format!("qui-{place}"), label)
    });
    let names: Vec<AnyView> = if shown.sheet.readers.len() > 1 { names.collect() } else { return ().into_any() };
    view! {
        <div role="group" aria-label=words.who_answers>
            <p class="label">{words.who_answers}</p>
            <div class="pair">{names}</div>
        </div>
    }
    .into_any()
}

fn error(sentence: Option<String>) -> Option<AnyView> {
    sentence
        .map(|sentence| view! { <p class="error" role="alert"><Icon name=IconName::ALERT />{sentence}</p> }.into_any())
}

/// Hidden fields of a form; what is nothing is left out.
fn hidden<const N: usize>(fields: [(&'static str, Option<String>); N]) -> Vec<AnyView> {
    let told = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
    told.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }.into_any()).collect()
}

/// A line as the wall shows it: its kind, its words, its examples, and how often it was said.
fn line(language: Language, line: &LineSheet) -> AnyView {
    let said = (words::sheet(language).said)(line.said, line.tables);
    let examples = (!line.examples.is_empty()).then(|| {
        let examples = line.examples.iter().map(|text| view! { <li dir="auto">{typography::set(text, language)}</li> });
        view! { <ul class="examples">{examples.collect_view()}</ul> }
    });
    view! {
        <p class="leaf-words"><KindMark kind=line.kind /><span dir="auto">{typography::set(&line.text, language)}</span></p>
        {examples}
        {said.map(|said| view! { <small class="soft">{said}</small> })}
    }
    .into_any()
}

/// Ideas, then findings, each under its heading.
fn by_kind(language: Language, theme: &ThemeSheet, each: impl Fn(&LineSheet) -> AnyView) -> Vec<AnyView> {
    let words = words::sheet(language);
    let kinds = [(PostKind::Idea, words.ideas), (PostKind::Finding, words.findings)];
    let lists = kinds.into_iter().filter_map(|(kind, heading)| {
        let lines: Vec<AnyView> = theme.lines.iter().filter(|line| line.kind == kind).map(&each).collect();
        (!lines.is_empty()).then(|| view! { <h3>{heading}</h3><ul class="bare">{lines}</ul> }.into_any())
    });
    lists.collect()
}
