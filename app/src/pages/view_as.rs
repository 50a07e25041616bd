//! Somebody else's screen, as she sees it: drawn by the server from her picture, and nothing in it can be pressed.
//!
//! It is no island: it follows nothing, so nobody counts as being here for it, and no script of it can send anything.

use crate::assets::Assets;
use crate::islands::{Island as _, host, phone};
use crate::parts::desk_nav::Desk;
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::sight::{Host, Phone};
use workshop::{Language, TableId};

/// Whose screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// A participant's phone.
    Phone(Box<Phone>),
    /// What the phone of somebody would show who has none, under her name.
    NoPhone(String, Box<Phone>),
    /// Somebody who has left, by her name.
    Gone(String),
    /// The device of a table's host.
    Host(TableId, Box<Host>),
}

/// The screen, and where to go from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewAs {
    /// The workshop's code.
    pub code: String,
    /// The facilitators' language.
    pub language: Language,
    /// Whose screen.
    pub seen: Seen,
    /// Whether the page is drawn anew every few seconds.
    pub follows: bool,
    /// The address of this page.
    pub address: String,
}

/// The page.
pub fn page(assets: Assets, view: ViewAs) -> impl IntoView {
    let ViewAs { code, language, seen, follows, address } = view;
    let words = words::view_as(language);
    let called = |phone: &Phone| (words::phone(language).called)(phone.me.name.as_deref(), phone.me.arrival);
    let (who, sentence) = match &seen {
        Seen::Phone(phone) => (called(phone), (words.phone_of)(&called(phone))),
        Seen::NoPhone(name, _) => (name.clone(), (words.without_phone)(name)),
        Seen::Gone(name) => (name.clone(), (words.has_left)(name)),
        Seen::Host(table, _) => ((words::room(language).table)(table.0), (words.host_of)(table.0)),
    };
    let (state, other, label) = match follows {
        true => (words.moves, format!("{address}?fige=1"), words.stop),
        false => (words.stands, address, words.go_on),
    };
    // A host's device is wider than a phone.
    let frame = if matches!(seen, Seen::Host(..)) { "view-as-frame view-as-wide" } else { "view-as-frame" };
    let inside = match seen {
        Seen::Phone(picture) | Seen::NoPhone(_, picture) => {
            let beginning = phone::Beginning {
                code: code.clone(),
                picture: *picture,
                next_id: Uuid::nil(),
                typed: None,
                personal: None,
                sheet: None,
                theme: None,
            };
            Some(beginning.view().into_any())
        }
        Seen::Host(_, picture) => {
            let beginning =
                host::Beginning { code: code.clone(), picture: *picture, next_id: Uuid::nil(), typed: None };
            Some(beginning.view().into_any())
        }
        Seen::Gone(_) => None,
    };
    let framed = inside.map(|inside| {
        view! {
            <section class=frame aria-label=words.frame>
                // Whatever is in it can be read, and none of it can be pressed or sent.
                <fieldset disabled>{inside}</fieldset>
            </section>
        }
    });
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <div class="view-as">
            <header class="view-as-band">
                <h1 dir="auto">{sentence}</h1>
                <p>{words.nothing_sent}" "{state}</p>
                <a href=other>{label}</a>
                <a href=Desk::Console.address(&code)>{words.back}</a>
            </header>
            {framed}
        </div>
    };
    shell(assets, None, Reader::Desk, language.code(), (words.title)(&who), body)
}
