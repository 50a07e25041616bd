//! The host of a table gives the dots of those who have no phone, with them beside her.

use super::{dots, error};
use crate::assets::Assets;
use crate::parts::{Brand, Icon, IconName};
use crate::shell::{Reader as Screen, shell};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{Asks, Sheet};
use workshop::{Language, PersonId, TableId};

/// Somebody at her table who has no phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// Who.
    pub person: PersonId,
    /// The name she gave.
    pub name: Option<String>,
    /// What she is called without one.
    pub arrival: u32,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    /// The workshop's code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Whose host she is.
    pub table: TableId,
    /// For whom she may vote.
    pub voters: Vec<Voter>,
    /// The ballot of the one she has chosen.
    pub chosen: Option<(Voter, Sheet)>,
    /// Why her last tap was refused.
    pub refused: Option<String>,
}

/// The page.
pub fn proxy(assets: Assets, shown: Proxy) -> impl IntoView {
    let Proxy { code, title, language, table, voters, chosen, refused } = shown;
    let (words, room) = (words::sheet(language), words::room(language));
    let called = |voter: &Voter| voter.name.clone().unwrap_or_else(|| (words.participant)(voter.arrival));
    let at = format!("/h/{code}/vote");
    let hers = chosen.as_ref().map(|(voter, _)| voter.person);
    let names = voters.iter().map(|voter| {
        let current = hers == Some(voter.person);
        let class = if current { "button leaf-chosen" } else { "button" };
        view! {
            <a class=class href=format!("{at}?person={}", voter.person) aria-current=current.then_some("true") dir="auto">
                {current.then(|| view! { <Icon name=IconName::CHECK /> })}{called(voter)}
            </a>
        }
    });
    let names = names.collect_view();
    let ballot = chosen.map(|(voter, sheet)| {
        let lines = sheet.readers.first().zip(match sheet.asks {
            Asks::Dots { dots, most } => Some(dots::Ballot { dots, most, language }),
            Asks::Reading => None,
        });
        let lines = lines.map(|(reader, ballot)| dots::lines(&ballot, &at, &sheet.themes, reader));
        view! { <section class="leaf"><p class="label" dir="auto">{(words.proxy_for)(&called(&voter))}</p>{lines}</section> }
    });
    let help = if voters.is_empty() { words.proxy_nobody } else { words.proxy_help };
    let heading = format!("{} · {}", words.proxy, title);
    let body = view! {
        <a class="skip" href="#main">{room.skip}</a>
        <div class="join seat-page">
            <header><Brand /></header>
            <main id="main" class="join-main">
                <div><p class="fact" dir="auto">{title}" · "{(room.table)(table.0)}</p><h1>{words.proxy}</h1></div>
                <p>{help}</p>
                {error(refused)}
                <nav class="row" aria-label=words.who_answers>{names}</nav>
                {ballot}
                <p><a class="button button-wide" href=format!("/h/{code}")>{words.back_to_table}</a></p>
            </main>
        </div>
    };
    shell(assets, None, Screen::Phone, language.code(), heading, body)
}
