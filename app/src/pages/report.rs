//! The synthesis: the report in our frame, with what may be taken away.

use crate::assets::Assets;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::Language;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The join code.
    pub code: String,
    /// The workshop's language.
    pub language: Language,
    /// The workshop's title.
    pub title: String,
    /// The report's article: HTML of our own making, every text in it escaped.
    pub article: String,
    /// Where its stylesheet is.
    pub style: String,
}

/// The synthesis of one workshop.
pub fn page(assets: Assets, report: Report) -> impl IntoView {
    let Report { code, language, title, article, style } = report;
    let words = words::report(language);
    let download = |format: &str, label: &'static str, class: &'static str| {
        let address = format!("/atelier/{code}/export/{format}");
        view! { <a class=class href=address download="">{label}</a> }
    };
    let body = view! {
        <link rel="stylesheet" href=style />
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar takeaway">
            <Brand />
            <DeskNav language=language code=code.clone() here=Desk::Report />
        </header>
        <aside class="page page-wide takeaway" aria-label=words.downloads>
            <div class="row">
                {download("html", words.html, "button button-act")}
                {download("docx", words.docx, "button")}
                {download("odt", words.odt, "button")}
                {download("xlsx", words.xlsx, "button")}
                {download("csv", words.csv, "button")}
                {download("md", words.markdown, "button")}
                {download("json", words.archive, "button")}
            </div>
            <p class="soft">{words.hint}</p>
        </aside>
        <main id="main" inner_html=article></main>
    };
    shell(assets, None, Reader::Desk, language.code(), format!("{} · {title}", words.title), body)
}
