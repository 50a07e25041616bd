//! The first page: two doors.

use crate::assets::Assets;
use crate::parts::{Brand, SeatDot, TableTop};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::table::TableSheet;
use workshop::{Language, TableId};

/// A workshop that this browser facilitates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// Its join code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its day, in words.
    pub day: Option<String>,
}

/// The first page. `wrong` is a code that opened nothing.
pub fn page(assets: Assets, language: Language, mine: Vec<Mine>, wrong: Option<String>) -> impl IntoView {
    let words = words::welcome(language);
    let failed = wrong.is_some();
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <div class="first">
            <header class="first-head"><Brand /></header>
            <main id="main" class="first-main">
                <div class="first-room" aria-hidden="true">
                    {(1..=5).map(|number| {
                        let sheet = TableSheet::blank(TableId(number));
                        view! { <TableTop shape=sheet.shape hue=sheet.hue number seats=vec![SeatDot::Connected; 5] /> }
                    }).collect_view()}
                </div>
                <h1>{words.sentence}</h1>
                <div class="doors">
                    <form class="door" method="get" action="/entrer" aria-labelledby="code-door">
                        <h2 id="code-door">{words.code}</h2>
                        <p id="code-help" class="hint">{words.code_help}</p>
                        <div class="door-code">
                            <label class="field">
                                {words.code_label}
                                <input
                                    class="code"
                                    name="code"
                                    required
                                    maxlength="12"
                                    autocomplete="off"
                                    autocapitalize="characters"
                                    spellcheck="false"
                                    value=wrong
                                    aria-invalid=failed.then_some("true")
                                    aria-describedby=if failed { "code-wrong" } else { "code-help" }
                                />
                            </label>
                            <button class="button">{words.enter}</button>
                        </div>
                        {failed.then(|| view! { <p id="code-wrong" class="error" role="alert">{words.wrong_code}</p> })}
                    </form>
                    <section class="door" aria-labelledby="run-door">
                        <h2 id="run-door">{words.facilitate}</h2>
                        <p>{words.facilitate_help}</p>
                        {(!mine.is_empty()).then(|| view! {
                            <h3>{words.mine}</h3>
                            <ul>
                                {mine.into_iter().map(|known| view! {
                                    <li><a href=format!("/atelier/{}", known.code) dir="auto">{known.title}</a>" "<span class="fact">{known.day}</span></li>
                                }).collect_view()}
                            </ul>
                        })}
                        <a class="button button-act button-wide" href="/ateliers">{words.create}</a>
                    </section>
                </div>
            </main>
        </div>
    };
    shell(assets, None, Reader::Phone, language.code(), "Tablée", body)
}
