//! « Prêts pour demain ? »: whether phones will get here, whether there is room for all of them, whether this computer
//! holds the day, and whether the day is planned. Each line is a fact, what it means and what to do.

mod crowd;
mod facts;
mod hotspot;
mod trial;

pub use facts::picture;
pub use trial::{OnTrial, expired, trial};

use crate::assets::Assets;
use crate::islands::drawn;
use crate::islands::ready::Beginning;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav};
use crate::shell::{Reader, shell};
use crate::words;
use crate::words::finding::{Carrier, Chapter, Finding};
use leptos::prelude::*;
use workshop::Language;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    /// The workshop's language.
    pub language: Language,
    /// Its join code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// What has been found.
    pub findings: Vec<Finding>,
    /// The address of the trial.
    pub trial: String,
    /// That address as the drawing of a QR code.
    pub qr: Option<String>,
    /// How many people are expected with a phone.
    pub people: u16,
    /// What carries them.
    pub carrier: Option<Carrier>,
    /// The port that phones knock at.
    pub port: u16,
}

/// The page.
pub fn page(assets: Assets, ready: Ready) -> impl IntoView {
    let language = ready.language;
    let words = words::ready(language);
    let title = format!("{} · {} · Tablée", words.title, ready.title);
    let address = Desk::Ready.address(&ready.code);
    let beginning = Beginning {
        address: format!("{address}/etat"),
        chapters: Chapter::ALL.map(|chapter| (chapter, (words.chapter)(chapter).to_owned())).to_vec(),
        stale: words.stale.into(),
        picture: picture(language, &ready.code, &ready.findings),
    };
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar">
            <Brand />
            <span class="desk-title" dir="auto">{ready.title.clone()}</span>
            <DeskNav language code=ready.code.clone() here=Desk::Ready />
        </header>
        <main id="main" class="page page-wide">
            <header class="stack-tight">
                <h1>{words.title}</h1>
                <p class="soft">{words.print}</p>
                <noscript><p><a class="button" href=address>{words.refresh}</a></p></noscript>
            </header>
            <div class="ready">
                <div class="ready-facts">{drawn(beginning)}</div>
                <aside class="ready-aside">
                    {trial::invitation(&ready)}
                    {crowd::form(&ready)}
                    {hotspot::guide(&ready)}
                </aside>
            </div>
        </main>
    };
    shell(assets, assets.desk, Reader::Desk, language.code(), title, body)
}
