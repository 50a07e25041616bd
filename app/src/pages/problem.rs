//! A page that says no, and what to do instead.

use crate::assets::Assets;
use crate::parts::Brand;
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::Language;

/// The page for a problem, with the sentence that explains it.
pub fn problem(assets: Assets, language: Language, status: u16, sentence: String) -> impl IntoView {
    let words = words::problems(language);
    let body = view! {
        <div class="join">
            <header><Brand /></header>
            <main id="main" class="join-main">
                <div><p class="fact">{status}</p><h1>{words.title}</h1></div>
                <p role="alert">{sentence}</p>
                <p><a class="button" href="/">{words.back}</a></p>
            </main>
        </div>
    };
    shell(assets, None, Reader::Phone, language.code(), format!("{} · Tablée", words.title), body)
}
