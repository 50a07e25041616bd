//! The speaker's page: the island, and, for whoever has no script, all themes to be read aloud from the top.

use crate::assets::Assets;
use crate::islands::drawn;
use crate::islands::restitution::Beginning;
use crate::islands::restitution::deck::{By, deck};
use crate::parts::{Slide, SlideName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::FacilitatorId;
use workshop::sight::Desk;

/// The restitution of one workshop, for one of its facilitators.
pub fn page(assets: Assets, code: String, me: FacilitatorId, picture: Desk) -> impl IntoView {
    let language = picture.about.language;
    let words = words::restitution(language);
    let title = format!("{} · {}", words.title, picture.about.title);
    let section = |spoken: crate::islands::restitution::deck::Spoken| {
        view! {
            <section>
                <h2><SlideName view=spoken.view.clone() language /></h2>
                <Slide view=spoken.view language quotes=spoken.quotes />
            </section>
        }
    };
    let all = deck(&picture, By::Theme).into_iter().map(section).collect_view();
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        {drawn(Beginning { code, me, picture })}
        <article class="restitution-all" aria-label=words.everything>{all}</article>
    };
    shell(assets, assets.desk, Reader::Desk, language.code(), title, body)
}
