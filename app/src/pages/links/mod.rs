//! Inviting: the address and the code for the room, a link for whoever helps.

mod tables;

pub use tables::{Handed, Keys};

use crate::assets::Assets;
use crate::pages::print;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::Language;

/// What a link lets one be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Drives the workshop.
    Facilitator,
    /// Looks.
    Wall,
}

impl Role {
    /// Its name in the form.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Wall => "wall",
        }
    }

    /// Reads a form's value.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        [Self::Facilitator, Self::Wall].into_iter().find(|role| role.slug() == slug)
    }
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inviting {
    /// The workshop's language.
    pub language: Language,
    /// Its join code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The address that phones open.
    pub address: String,
    /// That address as the drawing of a QR code.
    pub qr: Option<String>,
    /// Whether people may join.
    pub open: bool,
    /// A link made just now: shown this once.
    pub made: Option<(Role, String)>,
    /// The tables, and who has a way in there.
    pub tables: Vec<Keys>,
    /// Links for tables made just now: shown this once.
    pub handed: Vec<Handed>,
}

/// The page.
pub fn page(assets: Assets, inviting: Inviting) -> impl IntoView {
    let language = inviting.language;
    let words = words::links(language);
    let title = format!("{} · {} · Tablée", words.title, inviting.title);
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar">
            <Brand />
            <span class="desk-title" dir="auto">{inviting.title.clone()}</span>
            <DeskNav language code=inviting.code.clone() here=Desk::Invite />
        </header>
        <main id="main" class="page page-wide" class:links-fresh=!inviting.handed.is_empty()>
            <h1>{words.title}</h1>
            {inviting.made.as_ref().map(|(role, link)| made(&inviting, *role, link.clone()))}
            {tables::handed(&inviting)}
            <div class="invite">{room(&inviting)}{others(&inviting)}</div>
            {tables::list(&inviting)}
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), title, body)
}

fn room(inviting: &Inviting) -> AnyView {
    let words = words::links(inviting.language);
    let qr = inviting.qr.clone().map(|drawing| {
        view! { <div class="qr" role="img" aria-label=words.qr inner_html=drawing></div> }
    });
    let closed = (!inviting.open).then(|| {
        let prepare = format!("{}?etape=portes", Desk::Prepare.address(&inviting.code));
        view! {
            <p class="note">
                <Icon name=IconName::ALERT />
                " "{words.doors_closed}" "
                <a href=prepare>{words.open_them}</a>
            </p>
        }
    });
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{words.room}</h2>
            <p>{words.room_help}</p>
            {closed}
            {qr}
            <dl class="stack-tight">
                <dt class="fact">{words.address}</dt>
                <dd><b>{inviting.address.clone()}</b></dd>
                <dt class="fact">{words.code}</dt>
                <dd><b class="code">{inviting.code.clone()}</b></dd>
            </dl>
            <p>
                <a class="button" href=print::address(&inviting.code)>
                    <Icon name=IconName::PRINTER />
                    {words::print(inviting.language).link}
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn others(inviting: &Inviting) -> AnyView {
    let words = words::links(inviting.language);
    let form = |role: Role, name: &'static str, help: &'static str, make: &'static str| {
        view! {
            <form method="post" action=Desk::Invite.address(&inviting.code) class="stack-tight invite-role">
                <h3>{name}</h3>
                <p>{help}</p>
                <p><button class="button" name="role" value=role.slug()><Icon name=IconName::LINK />{make}</button></p>
            </form>
        }
    };
    view! {
        <section class="stack" aria-labelledby="others">
            <h2 id="others">{words.others}</h2>
            <p>{words.others_help}</p>
            {form(Role::Facilitator, words.facilitator, words.facilitator_help, words.make_facilitator)}
            {form(Role::Wall, words.wall, words.wall_help, words.make_wall)}
        </section>
    }
    .into_any()
}

fn made(inviting: &Inviting, role: Role, link: String) -> AnyView {
    let words = words::links(inviting.language);
    let (name, keep) = match role {
        Role::Facilitator => (words.made_facilitator, words.keep_facilitator),
        Role::Wall => (words.made_wall, words.keep_wall),
    };
    view! {
        <section class="note note-act stack-tight" role="status">
            <div class="field">
                <label for="link">{name}</label>
                <span class="hint" id="link-hint">{keep}" "{words.copy}</span>
                <input id="link" value=link readonly autofocus spellcheck="false" autocomplete="off" aria-describedby="link-hint" />
            </div>
            <p><a href=Desk::Invite.address(&inviting.code)>{words.back}</a></p>
        </section>
    }
    .into_any()
}
