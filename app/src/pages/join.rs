//! Coming in: a first name or nothing, one button, and one sentence on who sees what and until when. Whoever was here
//! before finds her place again.

use crate::assets::Assets;
use crate::pages::returning::{Back, code_form};
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
    /// Whether two are to share the phone, as typed.
    pub two: bool,
    /// The other's name as typed.
    pub second: String,
    /// The table whose sign was scanned: she will sit there.
    pub table: Option<TableSign>,
    /// Why it was refused.
    pub sentence: Option<String>,
    /// Whether somebody of that name is in and not connected: it may be she.
    pub same: bool,
    /// What came of trying to come back.
    pub back: Back,
}

/// The join page.
pub fn page(assets: Assets, join: Join) -> impl IntoView {
    let words = words::join(join.language);
    let notice = (words.notice)(join.privacy, join.retention_days);
    let title = format!("{} · Tablée", join.title);
    let scanned = join.table.as_ref().map(|table| {
        let room = words::room(join.language);
        view! {
            <div class="join-what">
                <TableTop shape=table.shape hue=table.hue number=table.id.0 size=Size::Medium label=Some(room.sign(table)) />
                <p>{(words.seats_you)(table.id.0)}</p>
            </div>
        }
    });
    let asked = match (join.open, join.same) {
        (false, _) => closed(&join),
        (true, true) => same(&join),
        (true, false) => form(&join),
    };
    let again = (!join.same).then(|| been_here(&join));
    let body = view! {
        <a class="skip" href="#main">{words::room(join.language).skip}</a>
        <div class="join">
            <header><Brand /></header>
            <main id="main" class="join-main">
                <div><p class="fact">{join.code}</p><h1 dir="auto">{join.title}</h1></div>
                {scanned}
                {asked}
                {again}
                <p id="notice" class="join-sight"><Icon name=IconName::EYE /><span>{notice}</span></p>
            </main>
        </div>
    };
    shell(assets, None, Reader::Phone, join.language.code(), title, body)
}

fn form(join: &Join) -> AnyView {
    let words = words::join(join.language);
    let failed = join.sentence.is_some();
    view! {
        <form method="post" action=format!("/e/{}", join.code) class="form">
            {table(join)}
            <label class="field">
                <span>{words.first_name}" "<small>{words.optional}</small></span>
                <input
                    name="name"
                    autocomplete="given-name"
                    maxlength="40"
                    value=join.name.clone()
                    aria-invalid=failed.then_some("true")
                    aria-describedby="notice"
                />
            </label>
            <div class="join-two">
                <label class="tick"><input type="checkbox" name="two" value="yes" checked=join.two />{words.two}</label>
                <label class="field">
                    <span>{words.second_name}" "<small>{words.optional}</small></span>
                    <input name="second" autocomplete="off" maxlength="40" value=join.second.clone() />
                </label>
            </div>
            {join.sentence.clone().map(|sentence| view! { <p class="error" role="alert">{sentence}</p> })}
            <button class="button button-act button-wide">{words.enter}</button>
        </form>
    }
    .into_any()
}

/// Somebody of that name is in and not connected: she comes back, or comes in as somebody else.
fn same(join: &Join) -> AnyView {
    let words = words::returning(join.language);
    view! {
        <section class="stack" aria-labelledby="same">
            <h2 id="same" dir="auto">{(words.same)(join.name.trim())}</h2>
            <p>{words.same_help}</p>
            {code_form(join.language, &join.code, &join.back)}
            <form method="post" action=format!("/e/{}", join.code)>
                {table(join)}
                <input type="hidden" name="name" value=join.name.clone() />
                {join.two.then(|| view! { <input type="hidden" name="two" value="yes" /> })}
                <input type="hidden" name="second" value=join.second.clone() />
                <button class="button button-wide" name="sure" value="yes">{words.another}</button>
            </form>
        </section>
    }
    .into_any()
}

fn closed(join: &Join) -> AnyView {
    let words = words::join(join.language);
    // Once the doors open, whoever scanned a sign comes back to it.
    let again = match &join.table {
        Some(table) => format!("/t/{}/{}", join.code, table.id.0),
        None => format!("/e/{}", join.code),
    };
    view! {
        <section class="stack">
            <h2>{words.closed}</h2>
            <p>{words.closed_help}</p>
            <p><a class="button button-wide" href=again>{words.try_again}</a></p>
        </section>
    }
    .into_any()
}

/// Folded away from those who come for the first time.
fn been_here(join: &Join) -> AnyView {
    let words = words::returning(join.language);
    view! {
        <details class="join-back" open=join.back != Back::default()>
            <summary>{words.been_here}</summary>
            {code_form(join.language, &join.code, &join.back)}
        </details>
    }
    .into_any()
}

fn table(join: &Join) -> Option<AnyView> {
    let table = join.table.as_ref()?.id.0.to_string();
    Some(view! { <input type="hidden" name="table" value=table /> }.into_any())
}
