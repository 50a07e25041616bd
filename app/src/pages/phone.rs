//! The phone's page: the island, and the document around it.

use crate::assets::Assets;
use crate::islands::drawn;
use crate::islands::phone::Beginning;
pub use crate::islands::phone::Typed;
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::sight::Phone as Picture;

/// The page of one participant.
pub fn page(assets: Assets, code: String, picture: Picture, next_id: Uuid, typed: Option<Typed>) -> impl IntoView {
    let language = picture.language;
    let title = (words::phone(language).title)(&picture.title);
    let beginning = Beginning { code, picture, next_id, typed };
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        {drawn(beginning)}
    };
    shell(assets, assets.phone, Reader::Phone, language.code(), title, body)
}
