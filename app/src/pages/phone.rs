//! The phone's page: the island, and the document around it.

use crate::assets::Assets;
use crate::islands::drawn;
pub use crate::islands::phone::{Beginning, Typed};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;

/// The page of one participant.
pub fn page(assets: Assets, beginning: Beginning) -> impl IntoView {
    let language = beginning.picture.language;
    let title = (words::phone(language).title)(&beginning.picture.title);
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        {drawn(beginning)}
    };
    shell(assets, assets.phone, Reader::Live, language.code(), title, body)
}
