//! The page of a table's host: the island, and the document around it.

use crate::assets::Assets;
use crate::islands::drawn;
use crate::islands::host::Beginning;
pub use crate::islands::host::Typed;
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::sight::Host as Picture;

/// The screen that stays at a table.
pub fn page(assets: Assets, code: String, picture: Picture, next_id: Uuid, typed: Option<Typed>) -> impl IntoView {
    let language = picture.language;
    let title = (words::host(language).title)(picture.table.id.0, &picture.title);
    let beginning = Beginning { code, picture, next_id, typed };
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        {drawn(beginning)}
    };
    shell(assets, assets.desk, Reader::Desk, language.code(), title, body)
}
