//! A narrator's page: the island, and the document around it.

use crate::assets::Assets;
use crate::islands::drawn;
use crate::islands::narrator::Beginning;
pub use crate::islands::narrator::Refused;
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::sight::Narrator as Picture;

/// The page of whoever tells a story. `refused` is a word on a line that could not be taken in.
pub fn page(assets: Assets, code: String, picture: Picture, refused: Option<Refused>) -> impl IntoView {
    let language = picture.language;
    let title = (words::narrator(language).title)(picture.table.id.0, &picture.title);
    let beginning = Beginning { code, picture, refused };
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        {drawn(beginning)}
    };
    shell(assets, assets.desk, Reader::Desk, language.code(), title, body)
}
