//! A phone is tried: the code that it scans, and the page that it gets. The page gives away nothing but the title.

use super::Ready;
use crate::assets::Assets;
use crate::parts::{Brand, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::Language;

/// What the page of a phone that is tried shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnTrial {
    /// The workshop's language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The address of the trial, without a scheme.
    pub address: String,
    /// The script that measures.
    pub script: &'static str,
    /// Addresses of all that a phone loads at first, parted by spaces.
    pub load: String,
}

/// The code to scan, on the facilitator's page.
pub(super) fn invitation(ready: &Ready) -> AnyView {
    let words = words::ready(ready.language);
    let qr = ready
        .qr
        .clone()
        .map(|drawing| view! { <div class="qr" role="img" aria-label=words.qr inner_html=drawing></div> });
    let why = (words.why)(ready.port).into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view();
    view! {
        <section class="stack-tight ready-trial" aria-labelledby="try">
            <h2 id="try">{words.try_it}</h2>
            <p>{words.try_help}</p>
            {qr}
            <p class="fact ready-address">{ready.trial.clone()}</p>
            <details><summary>{words.nothing_comes}</summary><ul>{why}</ul></details>
        </section>
    }
    .into_any()
}

/// The page of a phone that has got here. That it is drawn proves it; the script only measures.
pub fn trial(assets: Assets, trial: OnTrial) -> impl IntoView {
    let OnTrial { language, title, address, script, load } = trial;
    let words = words::ready(language);
    let body = view! {
        <main id="main" class="page">
            <Brand />
            <p class="fact" dir="auto">{title}</p>
            <h1><Icon name=IconName::CHECK />" "{words.phone_here}</h1>
            <p>{words.phone_help}</p>
            <p id="trial" role="status" data-address=address data-load=load data-measuring=words.measuring data-broken=words.broken></p>
        </main>
        <script type="module" src=script></script>
    };
    shell(assets, None, Reader::Phone, language.code(), format!("{} · Tablée", words.phone_title), body)
}

/// What a link reads that opens no trial: it may have been one, an hour ago or never.
pub fn expired(assets: Assets, language: Language) -> impl IntoView {
    let words = words::ready(language);
    let body = view! {
        <main id="main" class="page">
            <Brand />
            <h1>{words.expired}</h1>
            <p>{words.expired_help}</p>
        </main>
    };
    shell(assets, None, Reader::Phone, language.code(), format!("{} · Tablée", words.expired), body)
}
