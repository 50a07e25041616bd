//! Coming in: a first name or nothing, one button, and one sentence on who sees what and until when.

use crate::assets::Assets;
use crate::parts::{Brand, Icon, IconName, Size, TableTop};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::sight::TableSign;
use workshop::{Language, Privacy};

/// What the join page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// The workshop's code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// Days until everything goes.
    pub retention_days: u16,
    /// Whether one may come in.
    pub open: bool,
    /// The name as typed, if it was refused.
    pub name: String,
    /// The table whose sign was scanned: she will sit there.
    pub table: Option<TableSign>,
    /// Why it was refused.
    pub sentence: Option<String>,
}

/// The join page.
pub fn page(assets: Assets, join: Join) -> impl IntoView {
    let words = words::join(join.language);
    let notice = (words.notice)(join.privacy, join.retention_days);
    let failed = join.sentence.is_some();
    let title = format!("{} · Tablée", join.title);
    // Once the doors open, whoever scanned a sign comes back to it.
    let again = match &join.table {
        Some(table) => format!("/t/{}/{}", join.code, table.id.0),
        None => format!("/e/{}", join.code),
    };
    let scanned = join.table.as_ref().map(|table| {
        let room = words::room(join.language);
        view! {
            <div class="join-what">
                <TableTop shape=table.shape hue=table.hue number=table.id.0 size=Size::Medium label=Some(room.sign(table)) />
                <p>{(words.seats_you)(table.id.0)}</p>
            </div>
        }
    });
    let form = view! {
        <form method="post" action=format!("/e/{}", join.code) class="form">
            {join.table.as_ref().map(|table| view! { <input type="hidden" name="table" value=table.id.0.to_string() /> })}
            <label class="field">
                <span>{words.first_name}" "<small>{words.optional}</small></span>
                <input
                    name="name"
                    autocomplete="given-name"
                    maxlength="40"
                    value=join.name
                    aria-invalid=failed.then_some("true")
                    aria-describedby="notice"
                />
            </label>
            {join.sentence.map(|sentence| view! { <p class="error" role="alert">{sentence}</p> })}
            <button class="button button-act button-wide">{words.enter}</button>
        </form>
    };
    let closed = view! {
        <section class="stack">
            <h2>{words.closed}</h2>
            <p>{words.closed_help}</p>
            <p><a class="button button-wide" href=again>{words.try_again}</a></p>
        </section>
    };
    let body = view! {
        <a class="skip" href="#main">{words::room(join.language).skip}</a>
        <div class="join">
            <header><Brand /></header>
            <main id="main" class="join-main">
                <div><p class="fact">{join.code}</p><h1 dir="auto">{join.title}</h1></div>
                {scanned}
                {if join.open { form.into_any() } else { closed.into_any() }}
                <p id="notice" class="join-sight"><Icon name=IconName::Eye /><span>{notice}</span></p>
            </main>
        </div>
    };
    shell(assets, None, Reader::Phone, join.language.code(), title, body)
}
