//! Coming back as oneself: by a code at the door, or by a link that a host or a facilitator shows.

use crate::assets::Assets;
use crate::parts::{Brand, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::Language;

/// What came of trying a personal code at the door. What was typed is not drawn again: a wrong code of hers may be
/// somebody's right one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Back {
    /// Why it was refused.
    pub sentence: Option<String>,
    /// Whether this phone is in already, as somebody else.
    pub is_in: bool,
}

/// The field for the code, and whom to ask without one.
pub fn code_form(language: Language, code: &str, back: &Back) -> AnyView {
    let words = words::returning(language);
    let failed = back.sentence.is_some();
    let phone = back.is_in.then(|| {
        view! { <p><a class="button button-wide" href=format!("/p/{code}")>{words.to_the_phone}</a></p> }
    });
    view! {
        <form method="post" action=format!("/e/{code}/retour") class="stack-tight">
            <label class="field">
                <span>{words.code}</span>
                <span class="hint" id="code-hint">{words.code_hint}</span>
                <input
                    class="code"
                    name="code"
                    required
                    maxlength="9"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-invalid=failed.then_some("true")
                    aria-describedby="code-hint"
                />
            </label>
            {back.sentence.clone().map(|sentence| view! {
                <p class="error" role="alert"><Icon name=IconName::ALERT />{sentence}</p>
            })}
            <button class="button button-wide">{words.come_back}</button>
            <p class="hint">{words.no_code}</p>
        </form>
        {phone}
    }
    .into_any()
}

/// What a host or a facilitator has in front of her who gives somebody back her place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivingBack {
    /// The workshop's language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What the person is called.
    pub name: String,
    /// Where this page is, and where its form goes.
    pub here: String,
    /// Where she came from.
    pub back: String,
    /// The way back, once made: its address, and that as the drawing of a QR code.
    pub way: Option<(String, Option<String>)>,
}

/// The page of whoever helps: one button, then a code to scan.
pub fn giving_back(assets: Assets, giving: GivingBack) -> impl IntoView {
    let GivingBack { language, title, name, here, back, way } = giving;
    let words = words::returning(language);
    let made = way.is_some();
    let shown = way.map(|(address, qr)| {
        let qr = qr.map(|drawing| view! { <div class="qr" role="img" aria-label=words.qr inner_html=drawing></div> });
        view! {
            <section class="note note-act stack-tight" role="status">
                <h2 dir="auto">{(words.scan)(&name)}</h2>
                <div class="invite">{qr}</div>
                <p>{words.address}<br /><b class="way-back">{address}</b></p>
                <p class="hint">{words.lasts}</p>
            </section>
        }
    });
    let button = if made { "button" } else { "button button-act" };
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar"><Brand /><span class="desk-title" dir="auto">{title.clone()}</span></header>
        <main id="main" class="page stack">
            <h1 dir="auto">{(words.give_back_to)(&name)}</h1>
            {shown}
            {(!made).then(|| view! { <p>{words.give_back_help}</p> })}
            <form method="post" action=here>
                <button class=button>{if made { words.make_again } else { words.make }}</button>
            </form>
            <p><a href=back>{words.back}</a></p>
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), format!("{} · {title} · Tablée", words.give_back), body)
}

/// What a way back shows on the phone that opened it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The workshop's language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Where the form goes; opening the page alone uses nothing up.
    pub here: String,
    /// What the person is called.
    pub name: String,
    /// If this phone is in already as somebody else: why not, and her page.
    pub taken: Option<(String, String)>,
}

/// The page of the new phone: one button.
pub fn opened(assets: Assets, opened: Opened) -> impl IntoView {
    let Opened { language, title, here, name, taken } = opened;
    let words = words::returning(language);
    let heading = (words.is_it_you)(&name);
    let asked = match taken {
        Some((sentence, phone)) => view! {
            <p class="error" role="alert"><Icon name=IconName::ALERT />{sentence}</p>
            <p><a class="button button-wide" href=phone>{words.to_the_phone}</a></p>
        }
        .into_any(),
        None => view! {
            <p>{words.is_it_you_help}</p>
            <form method="post" action=here>
                <button class="button button-act button-wide">{words.it_is_me}</button>
            </form>
        }
        .into_any(),
    };
    frame(assets, language, Some(title), heading, asked)
}

/// The page of a way back that has been used or whose time is over.
pub fn closed(assets: Assets, language: Language) -> impl IntoView {
    let words = words::returning(language);
    frame(assets, language, None, words.closed.to_owned(), view! { <p>{words.closed_help}</p> }.into_any())
}

fn frame(assets: Assets, language: Language, title: Option<String>, heading: String, asked: AnyView) -> impl IntoView {
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <div class="join">
            <header><Brand /></header>
            <main id="main" class="join-main">
                <div>{title.map(|title| view! { <p class="fact" dir="auto">{title}</p> })}<h1 dir="auto">{heading}</h1></div>
                {asked}
            </main>
        </div>
    };
    shell(
        assets,
        None,
        Reader::Phone,
        language.code(),
        format!("{} · Tablée", words::returning(language).give_back),
        body,
    )
}
