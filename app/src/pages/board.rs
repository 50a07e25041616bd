//! The board's page.

use crate::assets::Assets;
use crate::islands::board::Beginning;
use crate::islands::drawn;
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::FacilitatorId;
use workshop::sight::Desk;

/// The board of one workshop, for one of its facilitators.
pub fn page(assets: Assets, code: String, me: FacilitatorId, picture: Desk) -> impl IntoView {
    let language = picture.about.language;
    let title = format!("{} · {}", words::board(language).title, picture.about.title);
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        {drawn(Beginning { code, me, picture })}
    };
    shell(assets, assets.desk, Reader::Desk, language.code(), title, body)
}
