//! The journal of the board: who did what, the latest first, for everybody or for one.

use crate::assets::Assets;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::journal::{Noted, Turn};
use workshop::{FacilitatorId, Language, Moment, Who};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// The workshop's code.
    pub code: String,
    /// The workshop's language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The server's clock: times are said as so long ago, since the server knows no facilitator's time of day.
    pub now: Moment,
    /// What was done, in the order in which it happened.
    pub entries: Vec<Noted>,
    /// Facilitators by what they are called; those without a name are numbered as they first appear.
    pub facilitators: Vec<(FacilitatorId, String)>,
    /// Whose acts alone are asked for.
    pub of: Option<FacilitatorId>,
}

/// Where the journal of a workshop is.
#[must_use]
pub fn address(code: &str) -> String {
    format!("/atelier/{code}/journal")
}

impl Journal {
    /// Facilitators with a name each, those who are named first, then as they first appear.
    fn named(&self) -> Vec<(FacilitatorId, String)> {
        let words = words::journal(self.language);
        let mut named = self.facilitators.clone();
        for noted in &self.entries {
            if let Who::Facilitator(id) = noted.who
                && !named.iter().any(|(known, _)| *known == id)
            {
                named.push((id, (words.facilitator)(named.len() + 1)));
            }
        }
        named
    }

    /// In words, what was done: who, what.
    #[must_use]
    pub fn told(&self, noted: &Noted) -> (String, String) {
        (who(self.language, &self.named(), noted), (words::journal(self.language).done)(noted))
    }

    /// What was done by whoever is asked for, the latest first.
    fn shown(&self) -> Vec<&Noted> {
        let asked = |noted: &&Noted| self.of.is_none_or(|of| noted.who == Who::Facilitator(of));
        self.entries.iter().rev().filter(asked).collect()
    }
}

/// The page.
pub fn page(assets: Assets, journal: Journal) -> impl IntoView {
    let (language, code) = (journal.language, journal.code.clone());
    let (words, room) = (words::journal(language), words::room(language));
    let named = journal.named();
    let shown = journal.shown();
    let count = (words.counted)(shown.len());
    let of = journal.of.and_then(|of| named.iter().find(|(id, _)| *id == of)).map(|(_, name)| name.clone());
    let list = match (shown.as_slice(), of) {
        ([], None) => view! { <p class="note">{words.empty}</p> }.into_any(),
        ([], Some(name)) => view! { <p class="note" dir="auto">{(words.empty_of)(&name)}</p> }.into_any(),
        (shown, _) => {
            let row = |noted: &&Noted| row(language, journal.now, &named, noted);
            view! { <ol class="journal" reversed>{shown.iter().map(row).collect_view()}</ol> }.into_any()
        }
    };
    let csv = format!("/atelier/{code}/journal.csv");
    let title = format!("{} · {} · Tablée", words.title, journal.title);
    let body = view! {
        <a class="skip" href="#main">{room.skip}</a>
        <header class="bar">
            <Brand />
            <span class="desk-title" dir="auto">{journal.title.clone()}</span>
            <DeskNav language code=code.clone() here=Desk::Board />
        </header>
        <main id="main" class="page">
            <h1>{words.title}</h1>
            <p>{words.means}</p>
            {whose(&journal, &named)}
            <p class="row row-apart">
                <b>{count}</b>
                <a class="button" href=csv download=""><Icon name=IconName::DOWNLOAD />{words.export}</a>
            </p>
            {list}
            <p><a href=Desk::Board.address(&code)>{words.back}</a></p>
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), title, body)
}

/// Plain links to what each one did, where more than one did something.
fn whose(journal: &Journal, named: &[(FacilitatorId, String)]) -> Option<AnyView> {
    let words = words::journal(journal.language);
    let link = |of: Option<FacilitatorId>, name: String| {
        let address = match of {
            Some(id) => format!("{}?par={id}", address(&journal.code)),
            None => address(&journal.code),
        };
        let current = (of == journal.of).then_some("page");
        view! { <a class="chip" href=address aria-current=current dir="auto">{name}</a> }
    };
    (named.len() > 1).then(|| {
        let each = named.iter().map(|(id, name)| link(Some(*id), name.clone())).collect_view();
        view! { <nav class="row" aria-label=words.whose>{link(None, words.everybody.to_owned())}{each}</nav> }
            .into_any()
    })
}

fn who(language: Language, named: &[(FacilitatorId, String)], noted: &Noted) -> String {
    let words = words::journal(language);
    match noted.who {
        Who::Facilitator(id) => {
            named.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone()).unwrap_or_default()
        }
        Who::House | Who::Wall => words.house.to_owned(),
        Who::Participant(_) => words.participant.to_owned(),
        Who::Host(table) => (words.host)(table.0),
        Who::Narrator(table) => (words.narrator)(table.0),
        Who::Table(table) => (words.table)(table.0),
    }
}

fn row(language: Language, now: Moment, named: &[(FacilitatorId, String)], noted: &Noted) -> AnyView {
    let words = words::journal(language);
    let who = who(language, named, noted);
    let class = if noted.turn == Turn::Undone { "journal-undone" } else { "" };
    view! {
        <li class=class value=noted.number.to_string()>
            <p dir="auto"><b>{who}</b>" "{(words.done)(noted)}"."</p>
            <small class="fact">{(words.ago)(now.since(noted.at).max(0) / 60_000)}</small>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use workshop::act::ActKind;

    fn facilitator(number: u128) -> FacilitatorId {
        FacilitatorId(Uuid::from_u128(number))
    }

    fn noted(number: u64, who: u128) -> Noted {
        Noted {
            number,
            at: Moment(0),
            who: Who::Facilitator(facilitator(who)),
            act: ActKind::Place,
            turn: Turn::Done,
            subject: "Une navette".into(),
            others: 0,
            target: None,
        }
    }

    #[test]
    fn the_latest_stands_first_and_the_nameless_are_numbered() {
        let mut journal = Journal {
            code: "ABCD".into(),
            language: Language::Fr,
            title: "Lodève".into(),
            now: Moment(0),
            entries: vec![noted(3, 1), noted(5, 2), noted(8, 1)],
            facilitators: vec![(facilitator(2), "Hélène".into())],
            of: None,
        };
        let numbers = |journal: &Journal| journal.shown().iter().map(|noted| noted.number).collect::<Vec<_>>();
        assert_eq!(numbers(&journal), [8, 5, 3]);
        let named: Vec<String> = journal.named().into_iter().map(|(_, name)| name).collect();
        assert_eq!(named, ["Hélène", "Facilitation 2"]);
        journal.of = Some(facilitator(2));
        assert_eq!(numbers(&journal), [5]);
        journal.of = Some(facilitator(3));
        assert!(numbers(&journal).is_empty());
    }
}
